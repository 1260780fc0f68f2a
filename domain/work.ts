import {
  addDays,
  type DateOnly,
  localDate,
  type WorkCalendar,
  weekday,
  workingDaysBetween,
} from './calendar.ts';
import type { WorkItemView, WorkKind } from './view/oversight.ts';

/** The step of the process that a piece of work belongs to. */
export const workSteps = [
  'sparring',
  'triage',
  'conference',
  'agreements',
  'evaluation',
  'family',
  'people',
] as const;
export type WorkStep = (typeof workSteps)[number];

/** When somebody looks at it: in the order in which it hurts. */
export const workWhens = ['late', 'today', 'week', 'later', 'others'] as const;
export type WorkWhen = (typeof workWhens)[number];

const steps: Readonly<Record<WorkKind, WorkStep>> = {
  consultation: 'sparring',
  triage: 'triage',
  question: 'triage',
  plan: 'conference',
  invitationsOpen: 'conference',
  record: 'conference',
  upcoming: 'conference',
  share: 'conference',
  arrange: 'conference',
  followUp: 'conference',
  afterBirth: 'conference',
  escalated: 'agreements',
  cannot: 'agreements',
  ownerLeft: 'agreements',
  waiting: 'agreements',
  review: 'evaluation',
  toClose: 'evaluation',
  register: 'conference',
  tellFamily: 'agreements',
  frozen: 'family',
  request: 'family',
  referrerLeft: 'people',
  familyContactLeft: 'people',
  processLeadLeft: 'people',
  caseLeadLeft: 'people',
};

export const stepOf = (kind: WorkKind): WorkStep => steps[kind];

/** Somebody else is to act; the coordinator only may. */
const ofOthers: ReadonlySet<WorkKind> = new Set(['question', 'invitationsOpen', 'waiting']);
/** Late once the hour has passed; the rest is in time all day long. */
const byTheHour: ReadonlySet<WorkKind> = new Set(['consultation', 'triage', 'share']);
/** What was reported or fell open waits from then on, and is not late by that. */
const noDeadline: ReadonlySet<WorkKind> = new Set(['cannot', 'frozen', 'referrerLeft']);

/** The Friday of the week of a day; on Saturday and Sunday that of the week to come. */
export const weekEndsOn = (today: DateOnly): DateOnly => {
  const day = weekday(today);
  return addDays(today, day > 5 ? 12 - day : 5 - day);
};

/** The moment a row is measured by: an agreement that is too late by its own date, not by when that was told. */
const dueOf = ({ kind, dueAt, since }: WorkItemView): string | undefined =>
  kind === 'escalated' ? (since ?? dueAt) : dueAt;

/** When a piece of work is looked at, and how many working days it is late. Instants; the week ends on its Friday. */
export const whenOf = (
  item: WorkItemView,
  now: string,
  calendar: WorkCalendar,
): { when: WorkWhen; daysLate?: number } => {
  if (ofOthers.has(item.kind)) return { when: 'others' };
  const today = localDate(now);
  const due = dueOf(item);
  if (item.urgent && (due === undefined || due >= now)) return { when: 'today' };
  if (due === undefined) return { when: noDeadline.has(item.kind) ? 'today' : 'week' };
  if (noDeadline.has(item.kind)) return { when: 'today' };
  const on = localDate(due);
  if (on < today || (byTheHour.has(item.kind) && due < now))
    return { when: 'late', daysLate: Math.max(1, workingDaysBetween(on, today, calendar)) };
  if (on === today) return { when: 'today' };
  return { when: on <= weekEndsOn(today) ? 'week' : 'later' };
};
