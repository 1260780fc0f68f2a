import { addDays, type DateOnly } from './calendar.ts';

/** What is known of a birth: the day it is expected, and the day it was. */
export type BirthDay = { readonly estimated?: DateOnly | undefined; readonly born?: DateOnly | undefined };

/**
 * The due date of what was agreed for so many calendar days after the birth: until the child is born by the
 * estimated due date, and from then on by the birth itself (F2: 14 days after 1 June, born 30 May, is 13 June).
 * `undefined` when neither is known.
 */
export const dueAfterBirth = (days: number, { estimated, born }: BirthDay): DateOnly | undefined => {
  const from = born ?? estimated;
  return from && addDays(from, days);
};
