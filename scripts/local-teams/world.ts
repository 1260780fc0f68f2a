import type { BotLine } from './bot-line.ts';
import type { BotClock } from './clock.ts';
import type { Conversations } from './conversations.ts';
import type { Gestures } from './gestures.ts';
import type { LocalChannel, LocalPerson } from './options.ts';
import type { OutgoingLog } from './outgoing.ts';

/** All that one local Teams consists of; passed to each operation. */
export type World = {
  people: readonly LocalPerson[];
  channels: readonly LocalChannel[];
  tenantId: string;
  bot: { id: string; name: string };
  /** Our own base address with a slash at the end. */
  serviceUrl: string;
  conversations: Conversations;
  outgoing: OutgoingLog;
  gestures: Gestures;
  clock: BotClock;
  line: BotLine;
  /** Where the bot serves its tab. */
  tabUrl: string;
  invokeTimeoutMs: number;
};

/** The person with this key. Throws on an unknown key. */
export function personOf(world: Pick<World, 'people'>, key: string): LocalPerson {
  const person = world.people.find((candidate) => candidate.key === key);
  if (person !== undefined) return person;
  const known = world.people.map((candidate) => candidate.key).join(', ');
  throw new Error(`The local Teams has no person "${key}". It has: ${known}.`);
}
