import { isOpen } from '../../../domain/agreement.ts';
import { localDate } from '../../../domain/calendar.ts';
import { isHushed, isPregnantNow } from '../../../domain/case.ts';
import { isBeforeDecision } from '../../../domain/referral.ts';
import type { Reminder } from '../../../domain/reminder.ts';
import { type Change, type Message, put } from '../change.ts';
import { evaluationMoment } from '../evaluation/evaluation-moment.ts';
import { vacancyNews } from '../people/vacancy.ts';
import type { Ports } from '../ports.ts';
import { newsKey } from '../referral/news-moment.ts';
import { referralOf } from '../referral/referral-of.ts';
import { deadlineNews } from './deadline.ts';
import { returnNews } from './returned.ts';

/** What falls due by itself is done by nobody in particular. */
export const CLOCK = { id: 'clock', name: 'Knooppunt' };

/** Its moment came and it no longer matters. */
export const dropped = (reminder: Reminder): Change<null> => ({
  answer: null,
  remindersDropped: [reminder.key],
});
const acted = (reminder: Reminder, messages: Message[], more: Partial<Change<null>> = {}): Change<null> => ({
  answer: null,
  ...more,
  messages,
  remindersDone: [reminder.key],
});

/** The coordinator's list, once a day at most: something on it fell due. */
const workList = (ports: Ports, municipality: string): Message => {
  const date = localDate(ports.now());
  return {
    key: `workList:${municipality}:${date}`,
    to: { coordinatorOf: municipality },
    notice: { kind: 'workList', date },
  };
};

const consultationDue = async (ports: Ports, reminder: Reminder): Promise<Change<null>> => {
  const thread = await ports.read.get('consultation', reminder.subject);
  const still = thread?.state === 'open' && thread.answerDueAt === reminder.content['answerDueAt'];
  if (!thread || !still || thread.handedOverAt) return dropped(reminder);
  const takesOver = reminder.kind === 'consultation.takeOver';
  return acted(
    reminder,
    [
      {
        key: reminder.key,
        to: takesOver ? { standInOf: thread.municipality } : { coordinatorOf: thread.municipality },
        notice: {
          kind: 'consultation.thread',
          consultation: thread.id,
          why: takesOver ? 'takeOver' : 'unanswered',
        },
      },
    ],
    takesOver ? { puts: [put('consultation', { ...thread, handedOverAt: ports.now() })] } : {},
  );
};

const triageDue = async (ports: Ports, reminder: Reminder): Promise<Change<null>> => {
  const family = await ports.read.get('case', reminder.subject);
  const referral = await referralOf(ports, reminder.subject);
  if (!family || !referral || isHushed(family) || !isBeforeDecision(referral.state)) return dropped(reminder);
  const arrived = { kind: 'referral.arrived', case: family.id } as const;
  // Another municipality may have taken it over since it was said the first time.
  const key = `${reminder.key}:${reminder.dueAt}`;
  const urgent: Message[] = [
    { key: `${key}:again`, to: { coordinatorOf: family.municipality }, notice: arrived },
    { key: `${key}:standIn`, to: { standInOf: family.municipality }, notice: arrived },
  ];
  return acted(reminder, referral.urgent ? urgent : [workList(ports, family.municipality)]);
};

const conferenceDue = async (ports: Ports, reminder: Reminder): Promise<Change<null>> => {
  const conference = await ports.read.get('conference', reminder.subject);
  const family = conference && (await ports.read.get('case', conference.caseId));
  if (!conference || !family || isHushed(family)) return dropped(reminder);
  const waits =
    reminder.kind === 'list.share'
      ? conference.state === 'held' && !conference.sharedAt
      : conference.state === 'invited' && conference.startsAt === reminder.content['startsAt'];
  return waits ? acted(reminder, [workList(ports, conference.municipality)]) : dropped(reminder);
};

const evaluationDue = async (ports: Ports, reminder: Reminder): Promise<Change<null>> => {
  const family = await ports.read.get('case', reminder.subject);
  if (!family) return dropped(reminder);
  const conferences = await ports.read.list('conference', { caseId: family.id });
  const due = evaluationMoment(ports, family, conferences);
  // Looked back on since, or on another day: that day speaks for itself.
  return due && localDate(due.dueAt) <= localDate(ports.now()) && !isHushed(family)
    ? acted(reminder, [workList(ports, family.municipality)])
    : dropped(reminder);
};

const agreementEscalates = async (ports: Ports, reminder: Reminder): Promise<Change<null>> => {
  const agreement = await ports.read.get('agreement', reminder.subject);
  const family = agreement && (await ports.read.get('case', agreement.caseId));
  const still = agreement && isOpen(agreement.state) && agreement.dueDate === reminder.content['dueDate'];
  const known = agreement?.calledAt ?? agreement?.escalatedAt;
  if (!agreement || !family || !still || isHushed(family) || known) return dropped(reminder);
  return acted(
    reminder,
    [
      {
        key: reminder.key,
        to: { coordinatorOf: agreement.municipality },
        notice: { kind: 'escalation', agreement: agreement.id },
      },
    ],
    { puts: [put('agreement', { ...agreement, escalatedAt: ports.now() })] },
  );
};

/** C18: another conference was agreed on, and none is planned yet. */
const followUpDue = async (ports: Ports, reminder: Reminder): Promise<Change<null>> => {
  const conference = await ports.read.get('conference', reminder.subject);
  const family = conference && (await ports.read.get('case', conference.caseId));
  if (!conference || !family || isHushed(family)) return dropped(reminder);
  const later = await ports.read.list('conference', { caseId: family.id });
  const planned = later.some(({ number, state }) => number > conference.number && state !== 'cancelled');
  return planned ? dropped(reminder) : acted(reminder, [workList(ports, family.municipality)]);
};

/** A request of the family nears its last day, or is there. */
const rightsDue = async (ports: Ports, reminder: Reminder): Promise<Change<null>> => {
  const request = await ports.read.get('rightsRequest', reminder.subject);
  if (request?.state !== 'open' || request.dueOn !== reminder.content['dueOn']) return dropped(reminder);
  return acted(reminder, [
    {
      key: reminder.key,
      to: { privacyOfficerOf: request.municipality },
      notice: { kind: 'rights.request', request: request.id, why: 'due' },
    },
  ]);
};

/** A municipality lost its coordinator, or everybody, and nobody was appointed since. */
const postVacated = async (ports: Ports, reminder: Reminder): Promise<Change<null>> => {
  const news = await vacancyNews(ports, reminder);
  return news.length > 0 ? acted(reminder, news) : dropped(reminder);
};

/** The due date is past and nobody told anything: it is asked, in neutral words (F1). */
const newsDue = async (ports: Ports, reminder: Reminder): Promise<Change<null>> => {
  const family = await ports.read.get('case', reminder.subject);
  const referral = await referralOf(ports, reminder.subject);
  if (!family || !referral || isHushed(family) || !isPregnantNow(family, referral.answers))
    return dropped(reminder);
  // The day was corrected since: the right one has its own moment.
  if (reminder.key !== newsKey(family.id, referral.answers['dueDate'] ?? '')) return dropped(reminder);
  return acted(reminder, [
    {
      key: reminder.key,
      to: { coordinatorOf: family.municipality },
      notice: { kind: 'family.newsAsked', case: family.id },
    },
  ]);
};

/** Acted upon with these messages; without any it no longer matters. */
const telling = async (
  reminder: Reminder,
  messages: Promise<Message[] | undefined>,
): Promise<Change<null>> => {
  const told = await messages;
  return told ? acted(reminder, told) : dropped(reminder);
};

/** What one reminder that stands on its own leads to, now that its moment has come. */
export const whenDue = (ports: Ports, reminder: Reminder): Promise<Change<null>> => {
  switch (reminder.kind) {
    case 'consultation.unanswered':
    case 'consultation.takeOver':
      return consultationDue(ports, reminder);
    case 'triage.due':
    case 'triage.urgent':
      return triageDue(ports, reminder);
    case 'conference.record':
    case 'list.share':
      return conferenceDue(ports, reminder);
    case 'evaluation.due':
      return evaluationDue(ports, reminder);
    case 'followUp.due':
      return followUpDue(ports, reminder);
    case 'rights.due':
      return rightsDue(ports, reminder);
    case 'news.due':
      return newsDue(ports, reminder);
    case 'post.vacated':
      return postVacated(ports, reminder);
    case 'deadline.near':
      return telling(reminder, deadlineNews(ports, reminder));
    case 'leave.ended':
      return telling(reminder, returnNews(ports, reminder));
    case 'agreement.escalate':
      return agreementEscalates(ports, reminder);
    default:
      return Promise.resolve(dropped(reminder));
  }
};
