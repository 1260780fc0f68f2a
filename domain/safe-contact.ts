import { isUnsafeFamily } from './family.ts';
import { type Answers, chosen } from './form.ts';
import type { GivenWay } from './letter-given.ts';
import type { Channel } from './rights-form.ts';

/**
 * How a letter may reach this family (F42, scenario 14): with violence at home only what the mother herself called
 * safe, and handing over in person. Unanswered is not safe.
 */
export const safeChannels = (answers: Answers): Channel[] => {
  if (!isUnsafeFamily(answers)) return ['post', 'email', 'inPerson'];
  const safe = chosen(answers, 'safeContact');
  return [
    ...(safe.includes('post') ? (['post'] as const) : []),
    ...(safe.includes('email') ? (['email'] as const) : []),
    'inPerson',
  ];
};

/**
 * How the words of a letter may reach this family: as a letter may, and by telephone where that is safe. What is handed
 * over in person goes to the mother alone; on paper at home it may be found, so the coordinator asks her first.
 */
export const safeWays = (answers: Answers): GivenWay[] =>
  !isUnsafeFamily(answers) || chosen(answers, 'safeContact').includes('phone')
    ? [...safeChannels(answers), 'phone']
    : safeChannels(answers);
