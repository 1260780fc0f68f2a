import { setTimeout as delay } from 'node:timers/promises';
import type { Pool } from 'pg';
import { type Limits, takeSlots } from '../store/pace.ts';
import { type Place, SendError } from './messenger.ts';

/** Waits until one more call to Teams may be made for a conversation. Throws a SendError when that takes too long. */
export type Pace = (place: Pick<Place, 'conversationId' | 'tenantId'>) => Promise<void>;

/**
 * Teams allows a bot 50 calls a second in a tenant. Evenly spread over 46 of them: what goes a little late, and what
 * is answered in a chat at the same moment, still fits.
 */
export const APP_LIMITS: Limits = {
  short: { atOnce: 1, everySeconds: 1 / 46 },
  long: { atOnce: 1, everySeconds: 1 / 46 },
};

/**
 * And in a conversation 7 in a second, 8 in two, 60 in thirty and 1,800 in an hour: at most 3 + 1.85 a second, and
 * 120 + 0.46 a second, stay within each of the four.
 */
export const CONVERSATION_LIMITS: Limits = {
  short: { atOnce: 3, everySeconds: 1 / 1.85 },
  long: { atOnce: 120, everySeconds: 1 / 0.46 },
};

/** Longer than this a message goes back in the queue, so that others go first and its claim does not run out. */
const LONGEST_WAIT_S = 5;

/** The pace of all processes on one database together: a conversation's, then the bot's own. */
export const sharedPace =
  (pool: Pool): Pace =>
  async ({ conversationId, tenantId }) => {
    const conversation = conversationId.split(';')[0] ?? conversationId;
    const { taken, seconds } = await takeSlots(
      pool,
      [
        { key: `conversation:${conversation}`, limits: CONVERSATION_LIMITS },
        { key: `tenant:${tenantId}`, limits: APP_LIMITS },
      ],
      LONGEST_WAIT_S,
    );
    if (!taken) throw tooFast(seconds);
    await delay(seconds * 1000);
  };

const tooFast = (seconds: number): SendError =>
  new SendError('later', 'as much as Teams allows has gone already', { known: true, retryAfter: seconds });

/** Where Teams has no limits: on this machine alone. */
export const noPace: Pace = async () => undefined;
