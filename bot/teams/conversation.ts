import type { Conversation } from '../use-cases/use-case.ts';

/** Ids of all that several people read; somebody's own chat has another kind. */
const SHARED = '19:';
const MEETING = '19:meeting_';

/** What tells of which kind a conversation is. */
type Signs = {
  readonly id: string;
  readonly conversationType?: string | undefined;
  readonly isGroup?: boolean | undefined;
};

/** A chat of a meeting: the family may read along, so the bot says nothing there. */
export const isMeetingChat = (conversationId: string): boolean => conversationId.startsWith(MEETING);

/**
 * The kind of a conversation. Only what is certainly somebody's own chat is `personal`, only a channel of a team
 * is `channel`; what is meant for one person must never be sent anywhere else.
 */
export const kindOf = (
  { id, conversationType = '', isGroup }: Signs,
  channelData: Readonly<Record<string, unknown>> | undefined,
): Conversation['type'] => {
  const has = (key: string): boolean => (channelData?.[key] ?? undefined) !== undefined;
  if (isMeetingChat(id) || has('meeting')) return 'meeting';
  if (conversationType === 'channel') return 'channel';
  const personal = conversationType === 'personal' || conversationType === '';
  return personal && !isGroup && !id.startsWith(SHARED) && !has('team') && !has('channel')
    ? 'personal'
    : 'group';
};
