import type { Request, Response } from 'restify';
import { z } from 'zod';
import { sayNo } from './answer.ts';
import { type BodyLimits, readBody } from './body.ts';
import type { TooOften } from './often.ts';
import { isRefused, refuse } from './refused.ts';
import type { TabGuard, TabPerson } from './tab-guard.ts';

/** What the tab asks: an action of the bot, with a key that makes asking again harmless. */
const Asked = z.strictObject({
  verb: z.string().min(1).max(60),
  data: z.record(z.string(), z.unknown()),
  key: z.string().regex(/^[\w:.-]{8,100}$/),
});
export type Asked = z.infer<typeof Asked>;

export type TabParts = {
  readonly guard: TabGuard;
  /** Runs the action as this person; the answer is plain data, a refusal among them. */
  readonly ask: (asked: Asked, person: TabPerson) => Promise<unknown>;
  readonly limits?: BodyLimits;
};

/** `POST /api/tab/act`: who asks by their token, and then the same rules as in chat. */
export const tabHandler =
  ({ guard, ask, limits }: TabParts, isTooOften: TooOften) =>
  async (request: Request, response: Response): Promise<void> => {
    const person = await guard(request.headers.authorization);
    if (isRefused(person)) return sayNo(response, person);
    const body = await readBody(request, limits);
    if (isRefused(body)) return sayNo(response, body);
    const { data: asked } = Asked.safeParse(body.json);
    if (!asked) return sayNo(response, refuse(400, 'BadAction'));
    if (await isTooOften(request, response, person.oid)) {
      response.send(429, { code: 'TooOften' });
      return undefined;
    }
    response.send(200, await ask(asked, person));
    return undefined;
  };

const LOCAL = /^Local ([\w-]{1,80})$/;

/** Local mode: anybody on this machine says who they are, as in the local Teams. */
export const localTabGuard: TabGuard = async (authorization) => {
  const oid = LOCAL.exec(authorization ?? '')?.[1];
  return oid ? { oid: oid.toLowerCase(), name: '' } : refuse(401, 'Unauthorized');
};
