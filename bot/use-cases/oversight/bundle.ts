import { isOpen, isResting } from '../../../domain/agreement.ts';
import { addDays, localDate, localTime, nextWorkingDay, toInstant } from '../../../domain/calendar.ts';
import { isHushed } from '../../../domain/case.ts';
import { digestKey } from '../../../domain/notice.ts';
import { termsOf } from '../../../domain/region.ts';
import type { Reminder } from '../../../domain/reminder.ts';
import type { Change } from '../change.ts';
import type { Ports } from '../ports.ts';

/** Whose daily message a reminder belongs to, and whose days off count; undefined when it no longer matters. */
export const personFor = async (
  ports: Ports,
  reminder: Reminder,
): Promise<{ person: string; municipality: string } | undefined> => {
  if (reminder.kind === 'agreement.reminder') {
    const agreement = await ports.read.get('agreement', reminder.subject);
    const family = agreement && (await ports.read.get('case', agreement.caseId));
    const matters =
      agreement &&
      family &&
      isOpen(agreement.state) &&
      !isResting(agreement, localDate(ports.now())) &&
      !isHushed(family) &&
      agreement.dueDate === reminder.content['dueDate'];
    return matters && agreement.ownerId
      ? { person: agreement.ownerId, municipality: agreement.municipality }
      : undefined;
  }
  const invitation = await ports.read.get('invitation', reminder.subject);
  const conference = invitation && (await ports.read.get('conference', invitation.conferenceId));
  const family = invitation && (await ports.read.get('case', invitation.caseId));
  if (!invitation || !conference || !family || isHushed(family)) return undefined;
  if (conference.state !== 'invited' || conference.startsAt !== reminder.content['startsAt'])
    return undefined;
  const wanted = reminder.kind === 'conference.soon' ? 'accepted' : 'pending';
  return invitation.state === wanted && conference.startsAt > ports.now()
    ? { person: invitation.personId, municipality: conference.municipality }
    : undefined;
};

/** What falls due for one person, and whose days off count for it. */
export type Bundle = {
  readonly person: string;
  readonly municipalities: readonly string[];
  readonly reminders: readonly Reminder[];
  /** They had their message of today. */
  readonly had: boolean;
};

/** The first day from this one on which any of the municipalities works. */
const firstDay = ({ region }: Ports, from: string, municipalities: readonly string[]): string =>
  municipalities.map((id) => nextWorkingDay(from, termsOf(region, id))).sort()[0] ??
  nextWorkingDay(from, region.terms);

/**
 * One person's daily message, at their hour, on working days, one a day. What fell due while the bot was away waits
 * for that hour too, and then comes once.
 */
export const bundle = async (
  ports: Ports,
  { person: personId, municipalities, reminders, had }: Bundle,
): Promise<Change<null>> => {
  const { terms } = ports.region;
  const person = await ports.read.get('person', personId);
  const hour = person?.digestTime ?? terms.digestHour;
  const now = ports.now();
  const today = localDate(now);
  // A pause is looked at every morning: whoever ends it early hears what waited.
  const rests = had || (person?.pausedUntil ?? '') > today;
  const from = rests ? addDays(today, 1) : today;
  const day = firstDay(ports, from, municipalities);
  if (day !== today || localTime(now) < hour) {
    // Not now: the same reminders again at their hour of the first working day.
    const dueAt = toInstant(day, hour);
    return {
      answer: null,
      remindersDropped: reminders.map(({ key }) => key),
      reminders: reminders.map((one) => ({
        ...one,
        key: `${one.key.split('@')[0]}@${dueAt}`,
        dueAt,
        content: { ...one.content, meantFor: one.content['meantFor'] ?? one.dueAt },
      })),
    };
  }
  const keys = reminders.map(({ key }) => key);
  return {
    answer: null,
    remindersDone: keys,
    messages: [
      {
        key: `${digestKey(personId, today)}:${keys[0] ?? ''}`,
        to: { person: personId },
        notice: { kind: 'digest', date: today, reminders: keys },
      },
    ],
  };
};
