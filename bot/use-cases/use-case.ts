import type { DataOf, Verb } from '../../domain/actions.ts';
import type { Refusal } from '../../domain/refusal.ts';
import type { Actor, Relation } from '../../domain/role.ts';
import type { Change } from './change.ts';
import type { Ports } from './ports.ts';

/** What a dialog's or card's inputs held, by input id; checked by the form they belong to. */
export type Inputs = Readonly<Record<string, string>>;

/**
 * Where the action came from: somebody's own chat with the bot, a channel of a team, a chat of several, or the
 * chat of a meeting, which a family may read.
 */
export type Conversation = {
  readonly type: 'personal' | 'channel' | 'group' | 'meeting';
  readonly id: string;
  readonly serviceUrl: string;
  readonly tenantId: string;
};

/** One person's action, its data as the verb's schema gave it, and how they stand to its subject. */
export type Input<V extends Verb> = {
  readonly data: DataOf<V>;
  readonly inputs: Inputs;
  readonly relations: ReadonlySet<Relation>;
  readonly conversation: Conversation;
};

export type Outcome<A> = Promise<Change<A> | Refusal>;

/** Loads what it needs, asks the domain, returns what changes. Writes nothing itself. */
export type UseCase<V extends Verb, A> = (ports: Ports) => (actor: Actor, input: Input<V>) => Outcome<A>;
