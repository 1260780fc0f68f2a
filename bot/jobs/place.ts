import type { ClaimedMessage } from '../store/outbox.ts';
import type { PostedCard } from '../store/posted-cards.ts';
import type { DeliverParts } from './deliver-parts.ts';
import { type Place, SendError } from './messenger.ts';

/** A new thread of a channel has an id of its own: `channel;messageid=N`. */
const channelOf = (conversationId: string): string => conversationId.split(';')[0] ?? conversationId;

/**
 * Where a message goes: to the older card, when there is one to edit, else to the chat of its person or the channel of
 * the municipality. A card in a channel that was the municipality's before stays there: it gets one where people look.
 */
export const placeOf = async (
  parts: DeliverParts,
  message: ClaimedMessage,
  posted: PostedCard | undefined,
): Promise<Place | undefined> => {
  const { read } = parts.ports;
  if ('channelOf' in message.recipient) {
    const [channel] = await read.list('channel', { municipality: message.recipient.channelOf });
    const here = posted && channelOf(posted.conversationId) === channel?.id;
    return (
      channel && {
        conversationId: here ? posted.conversationId : channel.id,
        serviceUrl: channel.serviceUrl,
        tenantId: channel.tenantId,
      }
    );
  }
  const personId = 'person' in message.recipient ? message.recipient.person : '';
  const person = await read.get('person', personId);
  if (person?.address) return { ...person.address, ...posted };
  const heard = await parts.lastHeard();
  if (!heard) throw new SendError('later', 'Teams was never heard from', { known: true });
  await parts.pace({ conversationId: `new:${personId}`, tenantId: heard.tenantId });
  return {
    ...heard,
    conversationId: await parts.messenger.openChat(personId, heard.serviceUrl, heard.tenantId),
  };
};
