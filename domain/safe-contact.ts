import { isUnsafeFamily } from './family.ts';
import { type Answers, chosen } from './form.ts';
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
