import type { CloudAdapter, Request, Response } from 'botbuilder';
import type { Logger } from 'pino';
import { offerCard } from '../../cards/offer.ts';
import { surfaceText } from '../../cards/text/surface.ts';
import { isVerb } from '../../domain/actions.ts';
import { faultOf } from '../fault.ts';
import type { Messenger } from '../jobs/messenger.ts';
import { type Reply, showCard } from '../reply.ts';
import type { Turn } from '../turn.ts';
import { Activity, type Heard, hear } from './activity.ts';
import { cardMessage, invokeBody } from './answer.ts';
import { kindOf } from './conversation.ts';

export type HostParts = {
  readonly adapter: CloudAdapter;
  readonly turn: Turn;
  /** Edits a card where it stands. */
  readonly edit: Messenger['edit'];
  readonly log: Logger;
  /** Teams was heard: where it is, and who the bot is there. */
  readonly heard: (activity: Activity) => Promise<void>;
};

/** Teams' side of a turn: an activity in, an answer out; nothing thrown ever reaches a person. */
export type Host = (request: Request, response: Response) => Promise<void>;

export const createHost = ({ adapter, turn, edit, log, heard }: HostParts): Host => {
  const replyTo = async (call: Heard): Promise<Reply> => {
    const { verb, conversation } = call.action;
    const mayOffer = conversation.type === 'personal' || conversation.type === 'channel';
    if (call.offer && mayOffer && isVerb(verb)) return showCard(offerCard(verb));
    const reply = await turn(call.action);
    const stays = call.surface !== 'dialogOpen' && call.surface !== 'dialogSubmit';
    // Only the danger page may stand in the chat; anything else opens in a window of its own.
    return stays && reply.show === 'dialog' && verb !== 'danger.show' && isVerb(verb)
      ? showCard(offerCard(verb))
      : reply;
  };

  /** What was pressed in somebody's own chat keeps its new face when the chat is opened again. */
  const keepInPlace = (activity: Activity, call: Heard, reply: Reply): void => {
    const { conversation } = call.action;
    if (call.surface !== 'execute' || conversation.type !== 'personal' || !activity.replyToId) return;
    if (reply.show !== 'card' || reply.refused) return;
    const place = {
      conversationId: conversation.id,
      serviceUrl: conversation.serviceUrl,
      tenantId: conversation.tenantId,
    };
    edit(place, activity.replyToId, reply.card, cardMessage(reply.card).summary ?? '').catch(
      (error: unknown) => log.info(faultOf(error), 'the pressed card stays as it was'),
    );
  };

  return (request, response) =>
    adapter.process(request, response, async (context) => {
      const invoke = context.activity.type === 'invoke';
      // Whatever happens, nothing is said in the chat of a meeting; who pressed something there gets an answer.
      const mute = kindOf(context.activity.conversation, context.activity.channelData) === 'meeting';
      if (mute && !invoke) return;
      const answer = async (status: number, body: object | undefined): Promise<void> => {
        await context.sendActivity({ type: 'invokeResponse', value: { status, body } });
      };
      try {
        const { data: activity } = Activity.safeParse(context.activity);
        // Not as Teams sends it: no fault of ours, and nothing of it is looked at.
        if (!activity) {
          if (invoke) await answer(200, brokenBody(context.activity.name));
          return;
        }
        await heard(activity);
        const call = hear(activity);
        if (!call) {
          if (invoke) await answer(200, {});
          return;
        }
        const reply = await replyTo(call);
        if (invoke) {
          await answer(200, invokeBody(call.surface, reply));
          keepInPlace(activity, call, reply);
        } else if (reply.show === 'card') {
          await context.sendActivity(cardMessage(reply.card));
        } else if (reply.show === 'dialog') {
          await context.sendActivity(cardMessage(reply.dialog.card));
        }
      } catch (error) {
        log.error(faultOf(error), 'a turn broke');
        if (invoke) await answer(200, brokenBody(context.activity.name));
        else await context.sendActivity(surfaceText.broken).catch(() => undefined);
      }
    });
};

const brokenBody = (name: string | undefined): object =>
  name === 'adaptiveCard/action'
    ? { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: surfaceText.broken }
    : { task: { type: 'message', value: surfaceText.broken } };
