import { createRemoteJWKSet, errors, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';
import { isTrustworthy } from './loopback.ts';

export type KeySettings = {
  /** Where an issuer says where its keys are. */
  readonly metadataUrl: string;
  /** The keys could not be fetched, and why in one word; not told again within seconds. */
  readonly failed: (code: string) => void;
};

const Metadata = z.looseObject({ jwks_uri: z.string().refine(isTrustworthy) });

const FETCH_MS = 5000;
/** A request does not wait longer for keys; the fetching goes on, for who comes next. */
const WAIT_MS = 800;
/** After a failure to find the keys nobody asks for so long. */
const PAUSE_MS = 3000;
const KEYS_AGE_MS = 24 * 3_600_000;
const COOLDOWN_MS = 30_000;

class KeysUnavailable extends Error {
  readonly code = 'KEYS_UNAVAILABLE';
}

/** An issuer's public keys, fetched when they are first needed and kept for a day. */
export const openIdKeys = ({ metadataUrl, failed }: KeySettings): JWTVerifyGetKey => {
  let found: Promise<JWTVerifyGetKey> | undefined;
  let pausedUntil = 0;

  const report = (error: unknown): void => {
    if (Date.now() < pausedUntil) return;
    pausedUntil = Date.now() + PAUSE_MS;
    failed(codeOf(error));
  };
  const find = async (): Promise<JWTVerifyGetKey> => {
    if (Date.now() < pausedUntil) throw new KeysUnavailable('not so soon again');
    try {
      const response = await fetch(metadataUrl, { signal: AbortSignal.timeout(FETCH_MS), redirect: 'error' });
      if (!response.ok) throw new KeysUnavailable(`status ${response.status}`);
      const { jwks_uri } = Metadata.parse(await response.json());
      return createRemoteJWKSet(new URL(jwks_uri), {
        timeoutDuration: FETCH_MS,
        cacheMaxAge: KEYS_AGE_MS,
        cooldownDuration: COOLDOWN_MS,
      });
    } catch (error) {
      found = undefined;
      throw error;
    }
  };
  const keyFor: JWTVerifyGetKey = async (header, token) => {
    try {
      found ??= find();
      return await (await found)(header, token);
    } catch (error) {
      if (isTrouble(error)) report(error);
      throw error;
    }
  };
  return (header, token) => inTime(async () => keyFor(header, token));
};

/** Of these jose's errors the keys are the cause; of all its others the token, such as a key nobody knows. */
const OF_KEYS = new Set(['ERR_JOSE_GENERIC', 'ERR_JWKS_TIMEOUT', 'ERR_JWKS_INVALID']);
const isTrouble = (error: unknown): boolean =>
  !(error instanceof errors.JOSEError) || OF_KEYS.has(error.code);

const Coded = z.looseObject({ code: z.string() });
/** A word for the log: never an address or an answer from outside. */
const codeOf = (error: unknown): string => {
  const cause = typeof error === 'object' && error !== null && 'cause' in error ? error.cause : undefined;
  const coded = [error, cause].map((one) => Coded.safeParse(one).data?.code);
  return coded.find((code) => code !== undefined) ?? 'UNKNOWN';
};

const inTime = async <T>(start: () => Promise<T>): Promise<T> => {
  const work = start();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new KeysUnavailable('not in time')), WAIT_MS);
  });
  work.catch(() => undefined);
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
};
