import type { Channel } from '../../domain/channel.ts';
import type { Recipient } from '../../domain/notice.ts';
import type { ClaimedMessage } from '../store/outbox.ts';
import type { PostedCard } from '../store/posted-cards.ts';
import type { DeliverParts } from './deliver-parts.ts';
import { type Place, SendError } from './messenger.ts';

/** The partner channel that a message is for; undefined when none is linked, or when it is for a person. */
export const channelFor = async (
  ports: DeliverParts['ports'],
  recipient: Recipient,
): Promise<Channel | undefined> => {
  if (!('channelOf' in recipient)) return undefined;
  const [channel] = await ports.read.list('channel', { municipality: recipient.channelOf });
  return channel;
};

/** A new thread of a channel has an id of its own: `channel;messageid=N`. */
const channelOf = (conversationId: string): string => conversationId.split(';')[0] ?? conversationId;

/**
 * Where a message goes: to the older card, when there is one to edit, else to the channel or the person's own chat. A
 * card in a channel that was the municipality's before stays there: it gets one where people look.
 */
export const placeOf = async (
  parts: DeliverParts,
  { recipient }: ClaimedMessage,
  channel: Channel | undefined,
  posted: PostedCard | undefined,
): Promise<Place> => {
  if (channel) {
    const here = posted && channelOf(posted.conversationId) === channel.id;
    return {
      conversationId: here ? posted.conversationId : channel.id,
      serviceUrl: channel.serviceUrl,
      tenantId: channel.tenantId,
    };
  }
  const personId = 'person' in recipient ? recipient.person : '';
  const person = await parts.ports.read.get('person', personId);
  if (person?.address) return { ...person.address, ...posted };
  const heard = await parts.lastHeard();
  if (!heard) throw new SendError('later', 'Teams was never heard from', { known: true });
  await parts.pace({ conversationId: `new:${personId}`, tenantId: heard.tenantId });
  return {
    ...heard,
    conversationId: await parts.messenger.openChat(personId, heard.serviceUrl, heard.tenantId),
  };
};
