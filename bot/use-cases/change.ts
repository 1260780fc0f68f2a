import type { Access } from '../../domain/access.ts';
import type { Notice, Recipient } from '../../domain/notice.ts';
import type { Reminder } from '../../domain/reminder.ts';
import type { Actor } from '../../domain/role.ts';
import type { TimelineEntry, TimelineKind } from '../../domain/timeline.ts';
import type { NounKind, Nouns } from './ports.ts';

/** The new state of one noun; its version is the one it was based on (0: it is new). */
export type Put = { [K in NounKind]: { readonly kind: K; readonly now: Nouns[K] } }[NounKind];
export type Removal = { readonly kind: NounKind; readonly id: string; readonly version: number };

/** A message to somebody else than who acted. The same key is never promised twice. */
export type Message = {
  readonly key: string;
  readonly to: Recipient;
  readonly notice: Notice;
};

/**
 * All that one action changes, and the answer to who acted. A use case writes nothing itself: the
 * store writes a Change whole, or not at all.
 */
export type Change<Answer> = {
  readonly answer: Answer;
  readonly puts?: readonly Put[];
  readonly removals?: readonly Removal[];
  readonly timeline?: readonly TimelineEntry[];
  readonly access?: readonly Access[];
  readonly messages?: readonly Message[];
  readonly reminders?: readonly Reminder[];
  /** What was written about a case beside its nouns goes: timeline, reminders and messages of these subjects. */
  readonly forget?: { readonly caseId: string; readonly subjects: readonly string[] };
  /** Answers that were given about these cases, or to these people, are not given a second time. */
  readonly forgetAnswers?: readonly string[];
  /** Keys of reminders that were acted upon. */
  readonly remindersDone?: readonly string[];
  /** Keys of reminders that no longer mattered when their moment came. */
  readonly remindersDropped?: readonly string[];
};

/** The state to store for a noun. */
export const put = <K extends NounKind>(kind: K, now: Nouns[K]): Put => ({ kind, now }) as Put;

/** A line of the timeline by who acts. */
export const happened = (
  actor: Pick<Actor, 'id' | 'name'>,
  caseId: string,
  at: string,
  kind: TimelineKind,
  more: { content?: Record<string, string>; onBehalfOf?: string } = {},
): TimelineEntry => ({
  caseId,
  at,
  actorId: actor.id,
  actorName: actor.name,
  onBehalfOf: more.onBehalfOf,
  kind,
  content: more.content ?? {},
});

/** Several changes that have nothing to do with each other, to be written in one go. */
export const together = (changes: readonly Change<unknown>[]): Change<null> => ({
  answer: null,
  puts: changes.flatMap(({ puts = [] }) => puts),
  messages: changes.flatMap(({ messages = [] }) => messages),
  timeline: changes.flatMap(({ timeline = [] }) => timeline),
  access: changes.flatMap(({ access = [] }) => access),
  reminders: changes.flatMap(({ reminders = [] }) => reminders),
  remindersDone: changes.flatMap(({ remindersDone = [] }) => remindersDone),
  remindersDropped: changes.flatMap(({ remindersDropped = [] }) => remindersDropped),
});
