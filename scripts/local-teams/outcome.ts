import { z } from 'zod';
import type { Activity } from './activity-type.ts';
import type { Answer } from './bot-line.ts';
import { type CardNode, cardSchema } from './message.ts';

/** What the person sees happen. */
export type Effect =
  | { kind: 'none' }
  | { kind: 'failed'; text: string }
  | { kind: 'dialog'; title: string; card: CardNode; width?: DialogSize; height?: DialogSize }
  | { kind: 'dialog-message'; text: string }
  | { kind: 'dialog-closed' }
  | { kind: 'card'; card: CardNode }
  | { kind: 'notice'; text: string };

/** Pixels, or `small`, `medium`, `large`. */
export type DialogSize = number | string;

/** What was sent, what the bot answered, and what that does on the screen. */
export type Outcome = { activity: Activity; status: number; body: unknown; effect: Effect };

/** What Teams says when an action gets no good answer. */
export const FAILED_TEXT = 'Er ging iets mis. Probeer het opnieuw.';

const CARD = 'application/vnd.microsoft.card.adaptive';
const size = z.union([z.number(), z.string()]).optional();

const taskSchema = z.object({
  task: z.discriminatedUnion('type', [
    z.object({
      type: z.literal('continue'),
      value: z.object({
        title: z.string().default(''),
        width: size,
        height: size,
        card: z.object({ contentType: z.literal(CARD), content: cardSchema }),
      }),
    }),
    z.object({ type: z.literal('message'), value: z.string() }),
  ]),
});

const actionSchema = z.discriminatedUnion('type', [
  z.object({ statusCode: z.literal(200), type: z.literal(CARD), value: cardSchema }),
  z.object({
    statusCode: z.literal(200),
    type: z.literal('application/vnd.microsoft.activity.message'),
    value: z.string(),
  }),
]);

const succeeded = ({ status }: Answer) => status >= 200 && status < 300;
const failed: Effect = { kind: 'failed', text: FAILED_TEXT };

/** A message only has to arrive. */
export function messageEffect(answer: Answer): Effect {
  return succeeded(answer) ? { kind: 'none' } : failed;
}

/** `task/fetch` and `task/submit`: a page, a sentence, or nothing (which closes the dialog). */
export function dialogEffect(answer: Answer): Effect {
  if (!succeeded(answer)) return failed;
  if (answer.body === undefined || answer.body === null || answer.body === '')
    return { kind: 'dialog-closed' };
  const empty = z.object({ task: z.null().optional() }).strict().safeParse(answer.body);
  if (empty.success) return { kind: 'dialog-closed' };
  const parsed = taskSchema.safeParse(answer.body);
  if (!parsed.success) return failed;
  const { task } = parsed.data;
  if (task.type === 'message') return { kind: 'dialog-message', text: task.value };
  const { title, card, width, height } = task.value;
  return {
    kind: 'dialog',
    title,
    card: card.content,
    ...(width === undefined ? {} : { width }),
    ...(height === undefined ? {} : { height }),
  };
}

/** `adaptiveCard/action`: a card for this person, or a sentence. Anything else Teams calls an error. */
export function executeEffect(answer: Answer): Effect {
  if (!succeeded(answer)) return failed;
  const parsed = actionSchema.safeParse(answer.body);
  if (!parsed.success) return failed;
  return parsed.data.type === CARD
    ? { kind: 'card', card: parsed.data.value }
    : { kind: 'notice', text: parsed.data.value };
}
