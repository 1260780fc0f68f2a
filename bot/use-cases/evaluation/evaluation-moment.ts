import { nextWorkingDay, toInstant } from '../../../domain/calendar.ts';
import type { Case } from '../../../domain/case.ts';
import type { Conference } from '../../../domain/conference.ts';
import { type EvaluationDue, evaluationDue } from '../../../domain/evaluation-due.ts';
import { termsOf } from '../../../domain/region.ts';
import type { Reminder } from '../../../domain/reminder.ts';
import type { Ports } from '../ports.ts';

/** The morning of the working day on or after a date (F3: Tue 5 May is a day off, so Wed 6 May). */
const morningOf = (ports: Ports, municipality: string, date: string): string => {
  const terms = termsOf(ports.region, municipality);
  return toInstant(nextWorkingDay(date, terms), terms.digestHour);
};

/** When a case is looked at again with the family; computed from what was said last, never stored. */
export const evaluationMoment = (
  ports: Ports,
  family: Case,
  conferences: readonly Conference[],
): { dueAt: string; what: EvaluationDue['what'] } | undefined => {
  const { evaluationWeeks } = termsOf(ports.region, family.municipality);
  const due = evaluationDue(family, conferences, evaluationWeeks);
  return due && { dueAt: morningOf(ports, family.municipality, due.on), what: due.what };
};

/** The moment at which it comes on the coordinator's list. `said`: by which word it was put there. */
export const evaluationReminder = (
  ports: Ports,
  { id, municipality }: Pick<Case, 'id' | 'municipality'>,
  said: string,
  on: string,
): Reminder => ({
  key: `case:${id}:evaluation:${said}`,
  kind: 'evaluation.due',
  subject: id,
  dueAt: morningOf(ports, municipality, on),
  content: {},
});
