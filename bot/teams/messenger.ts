import { type CloudAdapter, type ConversationReference, TurnContext } from 'botbuilder';
import { z } from 'zod';
import { type Messenger, type Place, SendError } from '../jobs/messenger.ts';
import { cardMessage } from './answer.ts';
import { isMeetingChat } from './conversation.ts';

const Failure = z.looseObject({
  statusCode: z.number().optional(),
  code: z.string().optional(),
  errorCode: z.string().optional(),
  message: z.string().optional(),
  details: z
    .looseObject({ error: z.looseObject({ code: z.string().optional() }).optional() })
    .optional()
    .catch(undefined),
});

/** What Teams says to try again: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit. */
const LATER = new Set([412, 429, 502, 504]);
/** These certainly did not arrive; behind a gateway that broke or gave up it may have. */
const KNOWN = new Set([412, 429]);
/** Our own secret is refused: that is put right here, no fault of the message, and no reason to give it up. */
const OUR_SECRET = 401;
/** Nobody was there to take it. */
const NEVER_CONNECTED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);
const UNREACHABLE = new Set([
  'BotNotInConversationRoster',
  'ConversationBlockedByUser',
  'BotDisabledByAdmin',
  'MessageWritesBlocked',
  'ConversationNotFound',
]);

const retryAfterOf = (error: unknown): number | undefined => {
  const headers = z
    .looseObject({
      response: z.looseObject({ headers: z.custom<{ get(name: string): string | undefined }>() }),
    })
    .safeParse(error).data?.response.headers;
  const asked = typeof headers?.get === 'function' ? headers.get('retry-after') : undefined;
  if (asked === undefined || asked === '') return undefined;
  // Seconds, or the moment itself.
  const seconds = Number.isFinite(Number(asked)) ? Number(asked) : (Date.parse(asked) - Date.now()) / 1000;
  return Number.isFinite(seconds) ? seconds : undefined;
};

/** botbuilder's errors as ours: what it means for this person, and whether it may have arrived. */
export const sendErrorFrom = (error: unknown, editing = false): SendError => {
  if (error instanceof SendError) return error;
  const failure = Failure.safeParse(error).data ?? {};
  const code = failure.details?.error?.code ?? failure.code ?? '';
  const status = failure.statusCode;
  const words = `${status ?? ''} ${code} ${failure.message ?? ''}`.trim();
  // Before a request is made a token is fetched: what went wrong there names itself by `errorCode`.
  if (failure.errorCode !== undefined || status === OUR_SECRET)
    return new SendError('later', words, { known: true, cause: error });
  // No answer, or one that cannot be read.
  if (status === undefined || status < 300)
    return new SendError('later', words, { known: NEVER_CONNECTED.has(code), cause: error });
  if (LATER.has(status))
    return new SendError('later', words, {
      known: KNOWN.has(status),
      retryAfter: retryAfterOf(error),
      cause: error,
    });
  // What is not there any more when it is edited is a card; otherwise it is the conversation.
  if (status === 404 && editing && !UNREACHABLE.has(code))
    return new SendError('gone', words, { known: true, cause: error });
  if (status === 403 || status === 404 || UNREACHABLE.has(code))
    return new SendError('unreachable', words, { known: true, cause: error });
  return new SendError('never', words, { known: true, cause: error });
};

/** Sending through botbuilder, to conversations that are not those of the running turn. */
export const createMessenger = (
  adapter: CloudAdapter,
  appId: string,
  botId: () => Promise<string>,
): Messenger => {
  const inConversation = async <T>(
    place: Place,
    what: (context: TurnContext) => Promise<T>,
    editing = false,
  ): Promise<T> => {
    if (isMeetingChat(place.conversationId))
      throw new SendError('never', 'nothing is ever said in the chat of a meeting', { known: true });
    const reference: Partial<ConversationReference> = {
      channelId: 'msteams',
      serviceUrl: place.serviceUrl,
      conversation: {
        id: place.conversationId,
        tenantId: place.tenantId,
        isGroup: false,
        conversationType: '',
        name: '',
      },
      bot: { id: await botId(), name: 'Knooppunt' },
    };
    let result: { value: T } | undefined;
    let failure: { error: unknown } | undefined;
    try {
      await adapter.continueConversationAsync(appId, reference, async (context) => {
        // botbuilder makes up an activity to go on from; a message that replies to it replies to nothing.
        context.activity.id = '';
        try {
          result = { value: await what(context) };
        } catch (error) {
          failure = { error };
        }
      });
    } catch (error) {
      failure ??= { error };
    }
    if (failure) throw sendErrorFrom(failure.error, editing);
    if (!result) throw new SendError('later', 'no turn ran', { known: true });
    return result.value;
  };

  return {
    post: (place, card, words) =>
      inConversation(place, async (context) => {
        const sent = await context.sendActivity(cardMessage(card, words));
        return sent?.id ?? '';
      }),
    edit: (place, activityId, card, words) =>
      inConversation(
        place,
        async (context) => {
          await context.updateActivity({ ...cardMessage(card, words), id: activityId });
        },
        true,
      ),
    openChat: async (personId, serviceUrl, tenantId) => {
      let opened: string | undefined;
      try {
        await adapter.createConversationAsync(
          appId,
          'msteams',
          serviceUrl,
          'https://api.botframework.com',
          {
            isGroup: false,
            bot: { id: await botId(), name: 'Knooppunt' },
            members: [{ id: personId, name: '' }],
            tenantId,
            channelData: { tenant: { id: tenantId } },
            activity: undefined as never,
            topicName: undefined as never,
          },
          async (context) => {
            opened = TurnContext.getConversationReference(context.activity).conversation?.id;
          },
        );
      } catch (error) {
        throw sendErrorFrom(error);
      }
      if (!opened) throw new SendError('later', 'no conversation was opened', { known: true });
      return opened;
    },
  };
};
