import { createHash } from 'node:crypto';
import type { Request, Response } from 'restify';
import { type TabAnswer, TabAsked } from '../../domain/tab-api.ts';
import { sayNo } from './answer.ts';
import { type BodyLimits, readBody } from './body.ts';
import type { TooOften } from './often.ts';
import { isRefused, refuse } from './refused.ts';
import type { TabGuard, TabPerson } from './tab-guard.ts';

export type TabParts = {
  readonly guard: TabGuard;
  /**
   * Runs the action as this person; the answer is plain data, a refusal among them. `base` is the version of its
   * subject that was seen.
   */
  readonly ask: (asked: TabAsked, person: TabPerson, base?: number) => Promise<TabAnswer>;
  readonly limits?: BodyLimits;
};

const VERSION = /^"(\d{1,9})"$/;

/** The version an edit is based on, as `If-Match: "3"`; 'bad' when it is none of ours. */
const baseOf = (request: Request): number | undefined | 'bad' => {
  const { 'if-match': match } = request.headers;
  if (match === undefined) return undefined;
  const version = VERSION.exec(match)?.[1];
  return version === undefined ? 'bad' : Number(version);
};

/** `POST /api/tab/act`: who asks by their token, and then the same rules as in chat. */
export const tabHandler =
  ({ guard, ask, limits }: TabParts, isTooOften: TooOften) =>
  async (request: Request, response: Response): Promise<void> => {
    const person = await guard(request.headers.authorization);
    if (isRefused(person)) return sayNo(response, person);
    const body = await readBody(request, limits);
    if (isRefused(body)) return sayNo(response, body);
    const { data: asked } = TabAsked.safeParse(body.json);
    const base = baseOf(request);
    if (!asked || base === 'bad') return sayNo(response, refuse(400, 'BadAction'));
    if (await isTooOften(request, response, person.oid)) {
      response.send(429, { code: 'TooOften' });
      return undefined;
    }
    const answer = await ask(asked, person, base);
    if ('about' in answer && answer.about) response.setHeader('ETag', `"${answer.about.version}"`);
    response.send(200, answer);
    return undefined;
  };

/** What makes one work list another: everything but the moment it was made. */
const tagOf = (answer: TabAnswer): string =>
  `"${createHash('sha256')
    .update(JSON.stringify(answer, (key, value) => (key === 'now' ? undefined : value)))
    .digest('base64url')
    .slice(0, 22)}"`;

/** `GET /api/tab/work`: the work list for who looks every few seconds; nothing but 304 while it is as it was. */
export const tabWorkHandler =
  ({ guard, ask }: TabParts, isTooOften: TooOften) =>
  async (request: Request, response: Response): Promise<void> => {
    const person = await guard(request.headers.authorization);
    if (isRefused(person)) return sayNo(response, person);
    if (await isTooOften(request, response, person.oid)) {
      response.send(429, { code: 'TooOften' });
      return undefined;
    }
    const answer = await ask({ verb: 'workList.overview', data: {}, key: 'work-list' }, person);
    const tag = tagOf(answer);
    response.setHeader('ETag', tag);
    if (request.headers['if-none-match'] === tag) response.send(304);
    else response.send(200, answer);
    return undefined;
  };

const LOCAL = /^Local ([\w-]{1,80})$/;

/** Local mode: anybody on this machine says who they are, as in the local Teams. */
export const localTabGuard: TabGuard = async (authorization) => {
  const oid = LOCAL.exec(authorization ?? '')?.[1];
  return oid ? { oid: oid.toLowerCase(), name: '' } : refuse(401, 'Unauthorized');
};
