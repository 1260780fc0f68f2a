import { z } from 'zod';
import type { Place } from './conversations.ts';
import { readBody } from './http.ts';
import { type CardNode, cardSchema, type Message } from './message.ts';
import type { World } from './world.ts';

const CARD = 'application/vnd.microsoft.card.adaptive';

const activitySchema = z.object({
  type: z.string(),
  text: z.string().nullish(),
  textFormat: z.string().nullish(),
  attachments: z.array(z.object({ contentType: z.string(), content: z.unknown().optional() })).nullish(),
});

type Content = { text: string; markdown: boolean; cards: CardNode[] };

function contentOf(body: unknown): Content & { type: string } {
  const { type, text, textFormat, attachments } = readBody(activitySchema, body);
  const cards = (attachments ?? [])
    .filter((attachment) => attachment.contentType === CARD)
    .map((attachment) => readBody(cardSchema, attachment.content));
  return { type, text: text ?? '', markdown: (textFormat ?? 'markdown') === 'markdown', cards };
}

/**
 * A message of the bot. Text together with a card becomes two messages and gives no id, as in Teams.
 * In a channel it begins a thread, unless the conversation or `replyToId` names one.
 */
export async function postMessage(
  world: World,
  place: Place,
  body: unknown,
  replyToId?: string,
): Promise<{ id?: string }> {
  const { type, text, markdown, cards } = contentOf(body);
  if (type !== 'message') return { id: world.conversations.nextId() };
  const at = await world.clock.now();
  const parts = [
    ...(text === '' && cards.length > 0 ? [] : [{ text, markdown }]),
    ...cards.map((card) => ({ text: '', markdown, card })),
  ];
  let thread = threadOf(world, place, replyToId);
  let id = '';
  for (const part of parts) {
    // A thread that was reserved for its first message gives it its id.
    const reserved = thread !== undefined && world.conversations.find(place.id, thread) === undefined;
    id = reserved && thread !== undefined ? thread : world.conversations.nextId();
    if (place.kind === 'channel') thread ??= id;
    const where = { conversation: place.id, ...(thread === undefined ? {} : { thread }) };
    world.conversations.add({ id, ...where, author: 'bot', at, ...part });
  }
  return parts.length > 1 ? {} : { id };
}

function threadOf(world: World, place: Place, replyToId: string | undefined): string | undefined {
  if (place.kind === 'personal') return undefined;
  if (place.thread !== undefined || replyToId === undefined) return place.thread;
  return world.conversations.find(place.id, replyToId)?.thread;
}

/** Replaces what a message says; in place, and for everybody. */
export function editMessage(world: World, message: Message, body: unknown): void {
  const { text, markdown, cards } = contentOf(body);
  const card = cards[0];
  world.conversations.edit(message, { text, markdown, ...(card === undefined ? {} : { card }) });
}
