import { z } from 'zod';
import {
  addDays,
  addWorkingDays,
  type DateOnly,
  daysBetween,
  type Instant,
  localDate,
  nextWorkingDay,
  previousWorkingDay,
  toInstant,
  type WorkCalendar,
} from './calendar.ts';

/** What falls due by itself. Whether it still matters is decided when the moment comes. */
export const reminderKinds = [
  'consultation.unanswered',
  'consultation.takeOver',
  'triage.due',
  'triage.urgent',
  'invitation.unanswered',
  'conference.soon',
  'conference.record',
  'list.share',
  'agreement.reminder',
  'agreement.escalate',
  'evaluation.due',
  'followUp.due',
  'rights.due',
  'post.vacated',
  'news.due',
  'deadline.near',
  'leave.ended',
] as const;
export const ReminderKind = z.enum(reminderKinds);
export type ReminderKind = z.infer<typeof ReminderKind>;

/** A moment at which something must be looked at again. `key` makes that it stands there once. */
export type Reminder = {
  readonly key: string;
  readonly kind: ReminderKind;
  /** Id of the thread, case, conference, invitation, agreement or municipality. */
  readonly subject: string;
  readonly dueAt: Instant;
  /** Details the moment was computed from; when they changed since, it no longer matters. */
  readonly content: Readonly<Record<string, string>>;
};

/** These stand together in one daily message per person. */
export const bundled: readonly ReminderKind[] = [
  'agreement.reminder',
  'invitation.unanswered',
  'conference.soon',
];

/**
 * The working day on which a reminder `offset` calendar days from a date comes: what is before or on
 * the date moves back to the last working day before it (there is still time), what is after moves on.
 */
export const reminderDay = (date: DateOnly, offset: number, calendar: WorkCalendar): DateOnly =>
  offset <= 0
    ? previousWorkingDay(addDays(date, offset), calendar)
    : nextWorkingDay(addDays(date, offset), calendar);

/**
 * The moment at which what belongs in a day's message falls due: its first minute. That morning all of it
 * is set to the person's own hour, so that they get one message whatever hour they chose meanwhile.
 */
export const dayBegins = (day: DateOnly): Instant => toInstant(day, '00:00');

type RhythmTerms = WorkCalendar & {
  readonly agreementReminders: readonly number[];
  readonly escalationDays: number;
};

/**
 * All moments of one due date: the reminders of the rhythm and the escalation after so many working
 * days. Moments that lie before `now` are left out: nobody is reminded of the past. `resting`: it is on hold until
 * that date, and nothing comes before it.
 */
export const agreementMoments = (
  agreement: { readonly id: string; readonly dueDate: DateOnly; readonly resting?: boolean },
  terms: RhythmTerms,
  digestTime: string,
  now: Instant,
): Reminder[] => {
  const { id, dueDate } = agreement;
  const today = localDate(now);
  const days = new Set(
    agreement.resting
      ? terms.agreementReminders
          .filter((offset) => offset >= 0)
          .map((offset) => nextWorkingDay(addDays(dueDate, offset), terms))
      : terms.agreementReminders.map((offset) => reminderDay(dueDate, offset, terms)),
  );
  const reminders = [...days]
    .filter((day) => toInstant(day, digestTime) > now)
    .map(
      (day): Reminder => ({
        key: `agreement:${id}:${dueDate}:${day}`,
        kind: 'agreement.reminder',
        subject: id,
        dueAt: dayBegins(day),
        content: { dueDate },
      }),
    );
  // One that is late already, because a tick was undone, gets its working days from today.
  const isLate = daysBetween(dueDate, today) > 0;
  const escalatesOn = addWorkingDays(isLate ? today : dueDate, terms.escalationDays, terms);
  const escalation: Reminder = {
    key: `agreement:${id}:${dueDate}:escalate:${escalatesOn}`,
    kind: 'agreement.escalate',
    subject: id,
    dueAt: toInstant(escalatesOn, digestTime),
    content: { dueDate },
  };
  return escalation.dueAt > now ? [...reminders, escalation] : reminders;
};
