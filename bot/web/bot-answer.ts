import type { Request as BotRequest, Response as BotResponse } from 'botbuilder';
import type { Host } from '../teams/host.ts';

/** What the bot answers to an activity. */
export type BotAnswer = { readonly status: number; readonly body: object | undefined };

/**
 * Lets the bot answer an activity. botbuilder answers its own errors with their messages; here they become
 * their status and nothing else.
 */
export const askBot = async (
  host: Host,
  authorization: string | undefined,
  body: object,
): Promise<BotAnswer> => {
  const given: { status: number; body: unknown } = { status: 200, body: undefined };
  const response: BotResponse = {
    socket: undefined,
    status: (status) => {
      given.status = status;
    },
    send: (...said) => {
      given.body = said[0];
    },
    header: () => undefined,
    end: () => undefined,
  };
  const request: BotRequest = { method: 'POST', headers: { authorization }, body: { ...body } };
  await host(request, response);
  if (given.status < 400)
    return { status: given.status, body: isRecord(given.body) ? given.body : undefined };
  return given.status < 500
    ? { status: given.status, body: { code: given.status === 401 ? 'Unauthorized' : 'BadRequest' } }
    : { status: given.status, body: { code: 'InternalError' } };
};

const isRecord = (value: unknown): value is object => typeof value === 'object' && value !== null;
