import { createHash } from 'node:crypto';
import { type JWTVerifyGetKey, jwtVerify } from 'jose';
import { Recent } from '../recent.ts';

export type BotTokenSettings = {
  /** The app id: who the token must be meant for. */
  readonly audience: string;
  readonly issuer: string;
  readonly keys: JWTVerifyGetKey;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
};

const LEEWAY_S = 300;
/** Teams uses one token for about an hour; a few per service are in use at a time. */
const MOST_TOKENS = 1000;

/** The service a token of Teams speaks for; undefined when the token is not theirs or not for us. */
export type CheckToken = (authorization: string | undefined) => Promise<string | undefined>;

/**
 * Checks the tokens Teams sends with what it says. A token that was good is remembered by its hash until it
 * expires, and never longer: checking a signature is most of what the door costs.
 */
export const botTokenCheck = ({ audience, issuer, keys, now = Date.now }: BotTokenSettings): CheckToken => {
  const known = new Recent<string>(MOST_TOKENS);
  return async (authorization) => {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization ?? '')?.[1];
    if (!token) return undefined;
    const hash = createHash('sha256').update(token).digest('base64url');
    const before = known.get(hash, now());
    if (before !== undefined) return before;
    const verified = await jwtVerify(token, keys, {
      issuer,
      audience,
      algorithms: ['RS256'],
      requiredClaims: ['exp', 'serviceurl'],
      clockTolerance: LEEWAY_S,
      currentDate: new Date(now()),
    }).catch(() => undefined);
    const { serviceurl, exp = 0 } = verified?.payload ?? {};
    if (typeof serviceurl !== 'string') return undefined;
    known.set(hash, serviceurl, exp * 1000);
    return serviceurl;
  };
};
