import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { senderOf } from '../../domain/sender.ts';
import type { Action } from '../act.ts';
import type { Conversation } from '../use-cases/use-case.ts';
import { kindOf } from './conversation.ts';
import { meaningOf } from './words.ts';

/** Not read by us, but botbuilder copies it into every answer, and stumbles over what is not text. */
const copied = z.string().max(300).nullish();
const account = z.looseObject({
  id: z.string().min(1).max(300),
  name: z.string().max(300).optional(),
  role: copied,
});

/** What we read of an activity of channel msteams; the rest is left alone. */
export const Activity = z.looseObject({
  type: z.string().max(60),
  id: z.string().max(300).optional(),
  name: z.string().max(100).optional(),
  channelId: z.string().max(60),
  serviceUrl: z.string().max(500),
  from: account.extend({ aadObjectId: z.string().max(100).nullish() }),
  recipient: account.extend({ aadObjectId: copied }).optional(),
  conversation: z.looseObject({
    id: z.string().min(1).max(500),
    conversationType: z.string().max(40).optional(),
    tenantId: z.string().max(100).optional(),
    isGroup: z.boolean().optional(),
    name: copied,
    role: copied,
    aadObjectId: copied,
  }),
  locale: copied,
  channelData: z.looseObject({ tenant: z.looseObject({ id: z.string().max(100) }).optional() }).optional(),
  text: z.string().max(100_000).optional(),
  value: z.unknown().optional(),
  replyToId: z.string().max(300).optional(),
  membersAdded: z.array(account).optional(),
});
export type Activity = z.infer<typeof Activity>;

const record = z.record(z.string(), z.unknown());
const taskValue = z.looseObject({ data: record });
const executeValue = z.looseObject({
  action: z.looseObject({ verb: z.string(), data: record.optional().catch({}) }),
  trigger: z.string().optional(),
});

/** Where an action came from, and so how its answer goes back. */
export type Surface = 'chat' | 'dialogOpen' | 'dialogSubmit' | 'execute' | 'refresh' | 'greeting';

/** An activity as an action, or as something to offer; undefined when there is nothing to do. */
export type Heard = { readonly action: Action; readonly surface: Surface; readonly offer?: true };

const conversationOf = (activity: Activity): Conversation => ({
  type: kindOf(activity.conversation, activity.channelData),
  id: activity.conversation.id,
  serviceUrl: activity.serviceUrl,
  tenantId: activity.conversation.tenantId ?? activity.channelData?.tenant?.id ?? '',
});

/** Mentions of the bot are no part of what was said. */
const plain = (text: string): string =>
  text
    .replace(/<at[^>]*>[^<]*<\/at>/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim();

const said = (
  activity: Activity,
): { verb: string; data: Record<string, unknown>; offer?: true } | undefined => {
  const submitted = record.safeParse(activity.value);
  if (submitted.success && typeof submitted.data['verb'] === 'string')
    return { verb: submitted.data['verb'], data: submitted.data };
  const text = plain(readable(activity.text ?? ''));
  return text === '' ? undefined : meaningOf(text);
};

const invoked = (
  activity: Activity,
): { verb: string; data: Record<string, unknown>; surface: Surface } | undefined => {
  if (activity.name === 'adaptiveCard/action') {
    const { data } = executeValue.safeParse(activity.value);
    if (!data) return undefined;
    const surface = data.trigger === 'automatic' ? 'refresh' : 'execute';
    return { verb: data.action.verb, data: data.action.data ?? {}, surface };
  }
  const { data } = taskValue.safeParse(activity.value);
  if (!data || typeof data.data['verb'] !== 'string') return undefined;
  if (activity.name === 'task/fetch')
    return { verb: data.data['verb'], data: data.data, surface: 'dialogOpen' };
  if (activity.name === 'task/submit')
    return { verb: data.data['verb'], data: data.data, surface: 'dialogSubmit' };
  return undefined;
};

/** Signs that no store keeps, or that turn the words around them the other way. */
const UNWANTED = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu;
const readable = (text: string): string =>
  text.toWellFormed().replace(UNWANTED, (sign) => (/[\t\n\r]/.test(sign) ? sign : ''));
const readableValues = (data: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, typeof value === 'string' ? readable(value) : value]),
  );

/** Turns what Teams sends into one Action: the same for words, buttons and dialogs. */
export const hear = (activity: Activity): Heard | undefined => {
  const from = senderOf(activity.from);
  if (from === undefined) return undefined;
  const conversation = conversationOf(activity);
  const personal = conversation.type === 'personal';
  const sender = {
    id: from,
    name: readable(activity.from.name ?? ''),
    address: personal
      ? {
          conversationId: conversation.id,
          serviceUrl: conversation.serviceUrl,
          tenantId: conversation.tenantId,
          teamsId: activity.from.id,
        }
      : undefined,
  };
  const action = (verb: string, data: Record<string, unknown>, inDialog = false): Action => ({
    verb,
    data: readableValues(data),
    sender,
    conversation,
    key: `${conversation.id}|${sender.id}|${activity.id ?? randomUUID()}`,
    inDialog,
  });
  if (activity.type === 'message') {
    const words = said(activity);
    return words && { action: action(words.verb, words.data), surface: 'chat', offer: words.offer };
  }
  if (activity.type === 'invoke') {
    const call = invoked(activity);
    const inDialog = call?.surface === 'dialogOpen' || call?.surface === 'dialogSubmit';
    return call && { action: action(call.verb, call.data, inDialog), surface: call.surface };
  }
  const joined = activity.type === 'conversationUpdate' && (activity.membersAdded?.length ?? 0) > 0;
  return joined && personal ? { action: action('home.show', {}), surface: 'greeting' } : undefined;
};
