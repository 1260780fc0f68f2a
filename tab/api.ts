import { TabAnswer, TabClosed, tabPaths } from '../domain/tab-api.ts';
import type { Host } from './host/host.ts';

/** The door stayed shut: `code` is a fixed word of it. */
export class ClosedError extends Error {
  readonly code: string;
  constructor(code: string) {
    super(code);
    this.code = code;
  }
}
/** There is no line to the bot now. */
export class OfflineError extends Error {}

export type Data = Readonly<Record<string, unknown>>;
export type Api = {
  /**
   * Does or shows something. The same key again is the same action coming twice. Throws OfflineError without a line,
   * ClosedError when the door stays shut.
   */
  readonly act: (verb: string, data?: Data, key?: string) => Promise<TabAnswer>;
  /** The work list; when it is known already undefined while it is as it was. */
  readonly work: (known: boolean) => Promise<TabAnswer | undefined>;
  /** This version of something is on the screen: a later edit of it is based on it. */
  readonly seen: (kind: string, id: string, version: number) => void;
};

const ANSWER_MS = 15_000;

/** Speaks with the bot, in the name of who looks. */
export const createApi = (host: Host): Api => {
  const versions = new Map<string, number>();
  let workTag: string | undefined;

  const send = async (
    path: string,
    more: RequestInit & { headers: Record<string, string> },
  ): Promise<Response> => {
    const authorization = await host.token().catch(() => {
      throw new ClosedError('Unauthorized');
    });
    const response = await fetch(path, {
      ...more,
      headers: { ...more.headers, authorization },
      signal: AbortSignal.timeout(ANSWER_MS),
      credentials: 'omit',
    }).catch((error: unknown) => {
      throw new OfflineError('no line', { cause: error });
    });
    if (response.ok || response.status === 304) return response;
    if (response.status >= 500 || response.status === 429) throw new OfflineError(String(response.status));
    throw new ClosedError(TabClosed.catch({ code: 'Broken' }).parse(await response.json()).code);
  };

  const seen: Api['seen'] = (kind, id, version) => {
    versions.set(`${kind}:${id}`, version);
  };
  const baseOf = (data: Data): number | undefined =>
    Object.entries(data)
      .map(([kind, id]) => versions.get(`${kind}:${String(id)}`))
      .find((version) => version !== undefined);

  return {
    seen,
    act: async (verb, data = {}, key = crypto.randomUUID()) => {
      const base = baseOf(data);
      const response = await send(tabPaths.act, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(base === undefined ? {} : { 'if-match': `"${base}"` }),
        },
        body: JSON.stringify({ verb, data, key }),
      });
      const answer = TabAnswer.parse(await response.json());
      if ('about' in answer && answer.about) seen(answer.about.kind, answer.about.id, answer.about.version);
      // Somebody else was first: what is shown next is what is true now, and can be edited again.
      if ('refused' in answer)
        for (const [kind, id] of Object.entries(data)) versions.delete(`${kind}:${String(id)}`);
      return answer;
    },
    work: async (known) => {
      const response = await send(tabPaths.work, {
        headers: workTag === undefined || !known ? {} : { 'if-none-match': workTag },
      });
      if (response.status === 304) return undefined;
      const answer = TabAnswer.parse(await response.json());
      workTag = response.headers.get('etag') ?? undefined;
      return answer;
    },
  };
};
