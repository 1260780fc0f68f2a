import { z } from 'zod';
import { senderOf } from '../../domain/sender.ts';

/** What goes back in an address, and into the database, must be text that both can hold: no half a sign, no control. */
const CONTROL = /\p{Cc}/u;
const text = (most: number) =>
  z
    .string()
    .min(1)
    .max(most)
    .refine((words) => words.isWellFormed() && !CONTROL.test(words));
const maybe = (most: number) => text(most).or(z.literal('')).nullish();

const Shape = z.looseObject({
  type: text(60),
  id: maybe(300),
  timestamp: maybe(60),
  channelId: maybe(60),
  serviceUrl: maybe(500),
  from: z.looseObject({ id: text(300) }),
  conversation: z.looseObject({
    id: text(500),
    conversationType: maybe(40),
    tenantId: maybe(100),
    isGroup: z.boolean().nullish(),
  }),
  channelData: z.looseObject({ tenant: z.looseObject({ id: z.string() }).nullish() }).nullish(),
});

/** What the door looks at of an activity. */
export type Arrival = {
  readonly type: string;
  readonly id: string | undefined;
  readonly timestamp: string | undefined;
  readonly channelId: string | undefined;
  readonly serviceUrl: string | undefined;
  readonly conversationId: string;
  /** It says it comes from somebody's own chat, and also that it comes from elsewhere. */
  readonly contradicts: boolean;
  /** The tenant it comes from, as it says; the guard has seen to it that it is one of ours. */
  readonly tenantId: string | undefined;
  /** The person, as the rest of the bot knows them: the Entra object id, or else the id of Teams. */
  readonly sender: string;
};

/** Ids of channels, group chats and meetings; somebody's own chat has another kind. */
const SHARED = '19:';

/** Reads an activity; undefined when it is none. */
export const arrivalOf = (body: unknown): Arrival | undefined => {
  const { data } = Shape.safeParse(body);
  const sender = senderOf(data?.from);
  if (!data || sender === undefined) return undefined;
  const { conversation, channelData } = data;
  const elsewhere =
    conversation.id.startsWith(SHARED) ||
    conversation.isGroup === true ||
    ['team', 'channel', 'meeting'].some((key) => (channelData?.[key] ?? undefined) !== undefined);
  return {
    type: data.type,
    id: data.id || undefined,
    timestamp: data.timestamp ?? undefined,
    channelId: data.channelId ?? undefined,
    serviceUrl: data.serviceUrl ?? undefined,
    conversationId: conversation.id,
    contradicts: conversation.conversationType === 'personal' && elsewhere,
    tenantId: conversation.tenantId || channelData?.tenant?.id || undefined,
    sender,
  };
};
