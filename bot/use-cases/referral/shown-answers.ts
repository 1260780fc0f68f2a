import { type Case, lockedMembers } from '../../../domain/case.ts';
import { freeTexts, maskNames, memberName, withoutMembers } from '../../../domain/family.ts';
import type { Answers } from '../../../domain/form.ts';
import type { Referral } from '../../../domain/referral.ts';

/** The answers without those of who is locked away; their name is not read elsewhere either (AVG 18). */
export const shownAnswers = (family: Case, { answers }: Referral): Answers => {
  const locked = lockedMembers(family);
  if (locked.length === 0) return answers;
  const names = locked.map((member) => memberName(answers, member));
  return Object.fromEntries(
    Object.entries(withoutMembers(answers, locked)).map(([field, value]) => [
      field,
      freeTexts.some((one) => one === field) ? maskNames(value, names) : value,
    ]),
  );
};
