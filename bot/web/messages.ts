import type { Request, Response } from 'restify';
import type { Host } from '../teams/host.ts';
import { sayNo } from './answer.ts';
import type { Arrival } from './arrival.ts';
import { type BodyLimits, readBody } from './body.ts';
import { askBot } from './bot-answer.ts';
import type { Guard } from './guard.ts';
import type { TooOften } from './often.ts';
import { isRefused, refuse } from './refused.ts';
import type { replayGuard } from './replay.ts';

export type MessagesParts = {
  readonly guard: Guard;
  readonly host: Host;
  /** Whose own chat a conversation is; undefined when nobody's. */
  readonly ownerOf: (conversationId: string) => Promise<string | undefined>;
  /** Not in local mode, whose clock is moved and whose Teams sends again on purpose. */
  readonly replay: ReturnType<typeof replayGuard> | undefined;
  readonly limits?: BodyLimits;
};

type Sent = { readonly conversation: object };

/** The activity with the tenant that the guard read in it: what is heard is what was judged. */
const asRead = ({ tenantId }: Arrival, sent: Sent): object =>
  tenantId === undefined ? sent : { ...sent, conversation: { ...sent.conversation, tenantId } };

/** /api/messages: who sends, what they send, whether they may from there, how often, and not twice. */
export const messagesHandler = (
  { guard, host, ownerOf, replay, limits }: MessagesParts,
  isTooOften: TooOften,
) => {
  return async (request: Request, response: Response): Promise<void> => {
    const { authorization } = request.headers;
    const admit = await guard(authorization);
    if (isRefused(admit)) return sayNo(response, admit);
    const body = await readBody(request, limits);
    if (isRefused(body)) return sayNo(response, body);
    const activity = admit(body.json);
    if (isRefused(activity)) return sayNo(response, activity);
    if (await isTooOften(request, response, activity.sender)) {
      response.send(429, { code: 'TooOften' });
      return undefined;
    }
    const owner = await ownerOf(activity.conversationId);
    if (owner !== undefined && owner !== activity.sender) return sayNo(response, refuse(403, 'Conversation'));
    const given = replay?.(activity, body.hash);
    if (given && isRefused(given)) return sayNo(response, given);

    const answer = await askBot(host, authorization, asRead(activity, body.json as Sent));
    response.once('finish', () => {
      if (answer.status < 500) given?.();
    });
    response.send(answer.status, answer.body);
    return undefined;
  };
};
