import { createHash } from 'node:crypto';
import type { AuthenticateRequestResult } from 'botframework-connector';
import { Recent } from '../recent.ts';

/** Teams uses one token for about an hour; a few per service are in use at a time. */
const MOST_TOKENS = 1000;

/** What botbuilder looks at when it judges a token: the token, and where it says it comes from. */
type Judged = {
  readonly authorization: string;
  readonly channelId: string | undefined;
  readonly serviceUrl: string | undefined;
};

/**
 * Remembers what botbuilder found of a token that was good, by its hash, until the token expires and never longer: the
 * same token from the same place is as good as it was, and checking its signature is most of what a turn costs there.
 */
export const knownTokens = (now: () => number = Date.now) => {
  const known = new Recent<AuthenticateRequestResult>(MOST_TOKENS);
  return async (
    { authorization, channelId, serviceUrl }: Judged,
    check: () => Promise<AuthenticateRequestResult>,
  ): Promise<AuthenticateRequestResult> => {
    const judged = JSON.stringify([authorization, channelId, serviceUrl]);
    const hash = createHash('sha256').update(judged).digest('base64url');
    const before = known.get(hash, now());
    if (before) return before;
    const result = await check();
    const expires = Number(result.claimsIdentity.getClaimValue('exp')) * 1000;
    if (expires > now()) known.set(hash, result, expires);
    return result;
  };
};
