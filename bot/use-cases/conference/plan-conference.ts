import { addDays, addWorkingDays, localDate, nextWorkingDay, toInstant } from '../../../domain/calendar.ts';
import type { Case } from '../../../domain/case.ts';
import type { Conference, Invitation } from '../../../domain/conference.ts';
import { type Answers, chosen } from '../../../domain/form.ts';
import { termsOf } from '../../../domain/region.ts';
import { dayBegins, type Reminder } from '../../../domain/reminder.ts';
import type { Actor } from '../../../domain/role.ts';
import { type Change, happened, type Message, put } from '../change.ts';
import { personOrNew } from '../people/actor.ts';
import type { Ports } from '../ports.ts';
import { organisationOf } from './invitable.ts';
import { placeOf, plannedParts } from './planned-parts.ts';

/** The day by which invitees answer: some working days before the conference, but never in the past. */
export const answerBy = (ports: Ports, municipality: string, date: string): string => {
  const terms = termsOf(ports.region, municipality);
  const wished = addWorkingDays(date, -terms.invitationAnswerDays, terms);
  const soonest = nextWorkingDay(localDate(ports.now()), terms);
  return wished >= soonest ? wished : soonest < date ? soonest : date;
};

/** The day on which everybody who comes is reminded (conferenceReminderDays working days before). */
export const reminderDayOf = (ports: Ports, conference: Conference): string => {
  const terms = termsOf(ports.region, conference.municipality);
  return addWorkingDays(localDate(conference.startsAt), -terms.conferenceReminderDays, terms);
};

/** The moments of a conference: unanswered invitations, who comes, what must be recorded. */
export const conferenceMoments = (
  ports: Ports,
  conference: Conference,
  invitations: readonly Pick<Invitation, 'id'>[],
): Reminder[] => {
  const terms = termsOf(ports.region, conference.municipality);
  const content = { startsAt: conference.startsAt };
  const at = (day: string): string => toInstant(day, terms.digestHour);
  const inMessage = (moment: Omit<Reminder, 'dueAt' | 'content'>, day: string): Reminder[] =>
    at(day) > ports.now() ? [{ ...moment, dueAt: dayBegins(day), content }] : [];
  const forEach = invitations.flatMap(({ id }): Reminder[] => [
    ...inMessage(
      {
        key: `invitation:${id}:${conference.startsAt}:unanswered`,
        kind: 'invitation.unanswered',
        subject: id,
      },
      conference.answerBy,
    ),
    ...inMessage(
      { key: `invitation:${id}:${conference.startsAt}:soon`, kind: 'conference.soon', subject: id },
      reminderDayOf(ports, conference),
    ),
  ]);
  const record: Reminder = {
    key: `conference:${conference.id}:${conference.startsAt}:record`,
    kind: 'conference.record',
    subject: conference.id,
    dueAt: at(nextWorkingDay(addDays(localDate(conference.startsAt), 1), terms)),
    content,
  };
  return record.dueAt > ports.now() ? [...forEach, record] : forEach;
};

/** A new invitation for somebody known, or appointed as partner. */
export const invite = async (ports: Ports, conference: Conference, personId: string): Promise<Invitation> => {
  const [person, partners] = await Promise.all([
    personOrNew(ports.read, personId, ''),
    ports.read.list('appointment', { personId, role: 'partner' }),
  ]);
  const partner =
    partners.find(({ municipality }) => municipality === conference.municipality) ?? partners[0];
  return {
    id: ports.newId(),
    version: 0,
    conferenceId: conference.id,
    caseId: conference.caseId,
    personId,
    name: person.name || partner?.name || personId,
    organisation: organisationOf(ports, person, partner?.partnerType),
    partnerType: partner?.partnerType,
    state: 'pending',
  };
};

/** Who must hear of a conference: each invitee, and the coordinator's card that counts the answers. */
export const invitationMessages = (
  conference: Conference,
  invitations: readonly Invitation[],
  coordinatorId: string,
  why: 'new' | 'changed',
): Message[] => [
  ...invitations.map(
    (invitation): Message => ({
      key: `invitation:${invitation.id}:${conference.sequence}`,
      to: { person: invitation.personId },
      notice: { kind: 'invitation', invitation: invitation.id, why },
    }),
  ),
  {
    key: `attendance:${conference.id}:${conference.sequence}`,
    to: { person: coordinatorId },
    notice: { kind: 'attendance', conference: conference.id },
  },
];

/**
 * A conference of a case, from the planning page's answers (C05, C06): the professionals are invited by
 * the bot, the family by the coordinator herself.
 */
export const planConference = async (
  ports: Ports,
  actor: Actor,
  family: Case,
  answers: Answers,
): Promise<Omit<Change<unknown>, 'answer'>> => {
  const date = answers['date'] ?? '';
  const earlier = await ports.read.list('conference', { caseId: family.id });
  const conference: Conference = {
    id: ports.newId(),
    version: 0,
    caseId: family.id,
    municipality: family.municipality,
    number: earlier.length + 1,
    state: 'invited',
    startsAt: toInstant(date, answers['time'] ?? '09:00'),
    durationMinutes: Number(answers['duration'] ?? '60'),
    mode: answers['mode'] === 'digital' ? 'digital' : 'physical',
    place: placeOf(ports, family.municipality, answers),
    answerBy: answerBy(ports, family.municipality, date),
    sequence: 0,
    ...(await plannedParts(ports, family.id, answers)),
  };
  const invitations = await Promise.all(chosen(answers, 'people').map((id) => invite(ports, conference, id)));
  return {
    puts: [put('conference', conference), ...invitations.map((one) => put('invitation', one))],
    timeline: [
      happened(actor, family.id, ports.now(), 'conference.planned', {
        content: {
          startsAt: conference.startsAt,
          invited: String(invitations.length),
          ...(answers['withReferrer'] === 'true' ? { withReferrer: 'yes' } : {}),
        },
      }),
      ...(answers['familyInvited'] === 'true'
        ? [happened(actor, family.id, ports.now(), 'family.invited')]
        : []),
    ],
    messages: invitationMessages(conference, invitations, actor.id, 'new'),
    reminders: conferenceMoments(ports, conference, invitations),
  };
};
