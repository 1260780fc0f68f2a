import { z } from 'zod';
import { execute } from './card-actions.ts';
import type { Message } from './message.ts';
import type { LocalPerson } from './options.ts';
import type { World } from './world.ts';

const refreshSchema = z.object({
  action: z.object({ verb: z.string().optional(), id: z.string().optional(), data: z.unknown().optional() }),
  userIds: z.array(z.string()).optional(),
});

const running = new WeakMap<Message, Map<string, Promise<unknown>>>();

/** Asks the bot for this person's own view of each card that offers one and has none yet. */
export async function refreshViews(world: World, person: LocalPerson, conversation: string): Promise<void> {
  await Promise.all(
    world.conversations.list(conversation).map((message) => refreshOne(world, person, message)),
  );
}

async function refreshOne(world: World, person: LocalPerson, message: Message): Promise<void> {
  if (message.card === undefined || message.views[person.key] !== undefined) return;
  const refresh = refreshSchema.safeParse(message.card.refresh);
  if (!refresh.success) return;
  const { action, userIds } = refresh.data;
  if (userIds !== undefined && !userIds.includes(person.teamsId)) return;
  const inFlight = running.get(message) ?? new Map<string, Promise<unknown>>();
  running.set(message, inFlight);
  const key = `${person.key} ${message.version}`;
  const carried = {
    data: action.data ?? {},
    ...(action.verb === undefined ? {} : { verb: action.verb }),
    ...(action.id === undefined ? {} : { id: action.id }),
  };
  const asked = inFlight.get(key) ?? execute(world, person, message, carried, 'automatic');
  inFlight.set(key, asked);
  try {
    await asked;
  } finally {
    inFlight.delete(key);
  }
}
