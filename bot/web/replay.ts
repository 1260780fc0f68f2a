import { Recent } from '../recent.ts';
import type { Arrival } from './arrival.ts';
import { type Refused, refuse } from './refused.ts';

const MINUTE_MS = 60_000;
/** How far an activity's own time may be from ours. */
const FRESH_MS = 10 * MINUTE_MS;
/** Longer than a token lives. */
const REMEMBERED_MS = 70 * MINUTE_MS;
/** Teams gives up an answer after about five seconds, and sends again. */
const PATIENCE_MS = 4000;
const MOST = 50_000;

/** Of these Teams always gives the id. */
const WITH_ID = new Set(['message', 'invoke']);
/** These carry the id of a message that was sent before. */
const OF_ANOTHER = new Set(['messageUpdate', 'messageDelete']);

/** Tells that the answer to this coming of an activity was given whole. */
export type Given = () => void;

type Seen = { readonly hash: string; over: boolean };

/**
 * Lets each activity in once. Teams itself sends one again when it got no answer in time; so the same again
 * goes through as long as no answer was given whole and in time, and the turn gives the first answer by the
 * action's key. In the memory of this process alone: older than ten minutes is refused by its own timestamp.
 */
export const replayGuard = (
  now: () => number = Date.now,
): ((activity: Arrival, bodyHash: string) => Refused | Given) => {
  const seen = new Recent<Seen>(MOST);
  return (activity, bodyHash) => {
    const at = now();
    const { id, type, timestamp, conversationId } = activity;
    if (id === undefined && WITH_ID.has(type)) return refuse(400, 'NoActivityId');
    const age = Math.abs(at - Date.parse(timestamp ?? ''));
    if (Number.isNaN(age) || age > FRESH_MS) return refuse(403, 'Stale');

    const named = id === undefined || OF_ANOTHER.has(type) ? bodyHash : id;
    const key = JSON.stringify([conversationId, named]);
    const known = seen.get(key, at);
    if (known && (known.over || known.hash !== bodyHash)) return refuse(403, 'Replayed');
    const entry = known ?? { hash: bodyHash, over: false };
    seen.set(key, entry, at + REMEMBERED_MS);
    return () => {
      if (now() - at <= PATIENCE_MS) entry.over = true;
    };
  };
};
