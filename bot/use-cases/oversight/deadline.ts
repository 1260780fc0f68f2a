import { isOpen } from '../../../domain/agreement.ts';
import {
  addDays,
  addWorkingDays,
  daysBetween,
  localDate,
  previousWorkingDay,
  toInstant,
} from '../../../domain/calendar.ts';
import { type Case, isHushed } from '../../../domain/case.ts';
import type { Answers } from '../../../domain/form.ts';
import { termsOf } from '../../../domain/region.ts';
import type { Reminder } from '../../../domain/reminder.ts';
import type { DeadlineNearView } from '../../../domain/view/oversight.ts';
import type { Message } from '../change.ts';
import type { Ports } from '../ports.ts';
import { referralOf } from '../referral/referral-of.ts';

/**
 * When the coordinator is told that a deadline in the family's situation (F44) comes near: some days before it, on the
 * last working day until then; the next morning when that is past already (F1: 16 April for 2 May).
 */
export const deadlineMoments = (
  ports: Ports,
  family: Pick<Case, 'id' | 'municipality'>,
  { deadlineDate }: Answers,
): Reminder[] => {
  const today = localDate(ports.now());
  if (!deadlineDate || deadlineDate <= today) return [];
  const terms = termsOf(ports.region, family.municipality);
  const meant = previousWorkingDay(addDays(deadlineDate, -terms.deadlineDays), terms);
  const day = meant > today ? meant : addWorkingDays(today, 1, terms);
  return [
    {
      key: `deadline:${family.id}:${deadlineDate}`,
      kind: 'deadline.near',
      subject: family.id,
      dueAt: toInstant(day, terms.digestHour),
      content: { deadlineDate },
    },
  ];
};

/** What is open while a deadline comes near; undefined when it is past, has moved, or nothing is open. */
export const deadlineNear = async (ports: Ports, caseId: string): Promise<DeadlineNearView | undefined> => {
  const [family, referral, agreements] = await Promise.all([
    ports.read.get('case', caseId),
    referralOf(ports, caseId),
    ports.read.list('agreement', { caseId }),
  ]);
  const date = referral?.answers['deadlineDate'];
  const today = localDate(ports.now());
  if (!family || isHushed(family) || !date || date < today) return undefined;
  const open = agreements.filter(({ state }) => isOpen(state));
  // Everything that was agreed is done; without any agreement nothing is.
  if (agreements.length > 0 && open.length === 0) return undefined;
  return {
    case: family.id,
    code: family.code,
    days: daysBetween(today, date),
    open: open
      .map(({ number, organisation, dueDate }) => ({ number, organisation, dueDate }))
      .sort((a, b) => a.number - b.number),
  };
};

/** Early escalation: whoever is on duty hears it, however far the agreements' own dates are. */
export const deadlineNews = async (
  ports: Ports,
  { key, subject, content }: Reminder,
): Promise<Message[] | undefined> => {
  const [family, referral] = await Promise.all([ports.read.get('case', subject), referralOf(ports, subject)]);
  const still = referral?.answers['deadlineDate'] === content['deadlineDate'];
  if (!family || !still || !(await deadlineNear(ports, subject))) return undefined;
  return [
    { key, to: { coordinatorOf: family.municipality }, notice: { kind: 'deadlineNear', case: subject } },
  ];
};
