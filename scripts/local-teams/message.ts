import { z } from 'zod';

/** Any element of an Adaptive Card, as JSON. */
export type CardNode = { readonly [key: string]: unknown };

/** A card is an object; what is in it is for the renderer and the tests to judge. */
export const cardSchema: z.ZodType<CardNode> = z.record(z.string(), z.unknown());

/** A message as the local Teams keeps it. */
export const messageSchema = z.object({
  id: z.string(),
  /** Order of arrival over all conversations. */
  seq: z.number(),
  /** `a:key` for a chat, `19:…` for a channel (never with `;messageid=`). */
  conversation: z.string(),
  /** In a channel: the id of the message that began the thread. */
  thread: z.string().optional(),
  /** `bot`, or the key of the person who wrote it. */
  author: z.string(),
  text: z.string().default(''),
  markdown: z.boolean().default(true),
  card: cardSchema.optional(),
  /** Instant by the bot's clock. */
  at: z.string(),
  edited: z.boolean().default(false),
  /** Rises with each edit; a refresh answered for an older version is dropped. */
  version: z.number().default(1),
  /** User-specific views: what one person sees instead of `card`, until the message is edited. */
  views: z.record(z.string(), cardSchema).default({}),
});

/** A message as the local Teams keeps it. */
export type Message = z.infer<typeof messageSchema>;

/** The card this person sees: their own view, or the one everybody gets. */
export function cardFor(message: Message, personKey: string): CardNode | undefined {
  return message.views[personKey] ?? message.card;
}
