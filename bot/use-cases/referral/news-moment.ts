import { addDays, nextWorkingDay, toInstant } from '../../../domain/calendar.ts';
import type { Case } from '../../../domain/case.ts';
import type { Answers } from '../../../domain/form.ts';
import { isPregnant } from '../../../domain/referral-answers.ts';
import { termsOf } from '../../../domain/region.ts';
import type { Reminder } from '../../../domain/reminder.ts';
import type { Ports } from '../ports.ts';

/** By which due date the question was put: after a correction that day no longer matters. */
export const newsKey = (caseId: string, dueDate: string): string => `news:${caseId}:${dueDate}`;

/** Some days after the estimated due date it is asked whether there is news, on a working day (F1: 15 May). */
export const newsMoment = (
  ports: Ports,
  { id, municipality }: Pick<Case, 'id' | 'municipality'>,
  answers: Answers,
): Reminder[] => {
  const { dueDate } = answers;
  if (!isPregnant(answers) || !dueDate) return [];
  const terms = termsOf(ports.region, municipality);
  const day = nextWorkingDay(addDays(dueDate, terms.birthNewsDays), terms);
  return [
    {
      key: newsKey(id, dueDate),
      kind: 'news.due',
      subject: id,
      dueAt: toInstant(day, terms.digestHour),
      content: {},
    },
  ];
};
