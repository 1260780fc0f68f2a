import { z } from 'zod';
import type { FormView } from './form-view.ts';
import { refusalCodes } from './refusal.ts';

/**
 * What the tab and the bot say to each other: the server reads requests with these schemas, the tab reads answers with
 * them. What an answer holds beyond them is the use case's own view.
 */

/** Where the tab asks. */
export const tabPaths = {
  act: '/api/tab/act',
  /** The work list, for who looks every few seconds: answers 304 to the ETag it gave before. */
  work: '/api/tab/work',
} as const;

/** An action of the bot, with a key that makes asking again harmless. The version it is based on stands in If-Match. */
export const TabAsked = z.strictObject({
  verb: z.string().min(1).max(60),
  data: z.record(z.string(), z.unknown()),
  key: z.string().regex(/^[\w:.-]{8,100}$/),
});
export type TabAsked = z.infer<typeof TabAsked>;

/** What is drawn of an answer when the tab has no page of its own for it: a dialog as in chat. */
const CardShape = z.looseObject({ body: z.array(z.looseObject({ type: z.string() })) });
type TabCard = { readonly body?: readonly object[]; readonly actions?: readonly object[] };
const Dialog = z.object({
  title: z.string(),
  card: z.custom<TabCard>((value) => CardShape.safeParse(value).success),
});
export type TabDialog = z.infer<typeof Dialog>;

const FormShape = z.looseObject({
  form: z.string(),
  page: z.string(),
  submit: z.string(),
  target: z.record(z.string(), z.string()),
  fields: z.array(z.looseObject({ id: z.string(), kind: z.string(), required: z.boolean() })),
});
/** A page of a form. The bot made it; its shape is checked, its meaning is the type's. */
const Form = z.custom<FormView>((value) => FormShape.safeParse(value).success);

/** Something was done or shown. `version` is that of what it is about, before; a later edit is based on it. */
const Answered = z.object({
  answer: z.unknown(),
  form: Form.optional(),
  dialog: Dialog.optional(),
  /** Nothing is left to show. */
  closed: z.literal(true).optional(),
  about: z.object({ kind: z.string(), id: z.string(), version: z.number().int() }).optional(),
});
export type TabAnswered = z.infer<typeof Answered>;

/** It was not done, and why: the dialog says it in words. */
const Refused = z.object({
  refused: z.looseObject({ refused: z.enum(refusalCodes) }),
  dialog: Dialog,
});
export type TabRefused = z.infer<typeof Refused>;

export const TabAnswer = z.union([Refused, Answered]);
export type TabAnswer = z.infer<typeof TabAnswer>;

/** Why somebody does not get in at all: a fixed word, as the door answers it. */
export const TabClosed = z.object({ code: z.string() });
