import type { NounKind, Nouns, Reader, Where } from './ports.ts';

/**
 * A reader that reads nothing twice: for one try of one action, or one message, so that who may and what is done are judged by the
 * same. What changed meanwhile is found out when the change is written, by its version.
 */
export const remembering = (read: Reader): Reader => {
  const known = new Map<string, Promise<unknown>>();
  const once = <T>(key: string, ask: () => Promise<T>): Promise<T> => {
    const answer = (known.get(key) as Promise<T> | undefined) ?? ask();
    known.set(key, answer);
    return answer;
  };
  return {
    ...read,
    get: <K extends NounKind>(kind: K, id: string): Promise<Nouns[K] | undefined> =>
      once(JSON.stringify([kind, id]), () => read.get(kind, id)),
    list: async <K extends NounKind>(kind: K, where: Where): Promise<Nouns[K][]> => [
      ...(await once(JSON.stringify([kind, where]), () => read.list(kind, where))),
    ],
  };
};
