import type { SendError } from './messenger.ts';

/** How often a message that breaks here is tried before it stands as a dead letter. */
const MOST_TRIES = 8;
/** When Teams says "later": about a day of tries, so that no outage of an hour loses a message. */
const MOST_TRIES_LATER = 300;
const FIRST_WAIT_S = 2;
const LONGEST_WAIT_S = 300;
const LONGEST_ASKED_S = 600;
/** Time for a message that was slow to arrive, and for a gateway to come back: it is sent only once more. */
const UNKNOWN_WAIT_S = 60;

export type Outcome = SendError['code'] | 'failed' | 'unknown';

/**
 * Whether it is no use to try again after so many tries. A new message of which nobody knows whether it arrived is
 * sent once more: `repeated` when that was done.
 */
export const isGivenUp = (attempts: number, outcome: Outcome, repeated: boolean): boolean => {
  if (outcome === 'unknown') return repeated;
  if (outcome === 'later') return attempts >= MOST_TRIES_LATER;
  return outcome !== 'failed' || attempts >= MOST_TRIES;
};

/**
 * Seconds until the next try: what Teams asked for, up to ten minutes; a minute or more when it may have arrived; else
 * doubling from two seconds, up to five minutes. With jitter (`chance` from 0 to 1) where Teams named no moment.
 */
export const waitBefore = (
  attempt: number,
  outcome: Outcome,
  retryAfter: number | undefined,
  chance: number,
): number => {
  if (retryAfter !== undefined) return Math.min(Math.max(retryAfter, 1), LONGEST_ASKED_S);
  if (outcome === 'unknown') return UNKNOWN_WAIT_S * (1 + chance / 2);
  const full = Math.min(FIRST_WAIT_S * 2 ** Math.min(attempt - 1, 20), LONGEST_WAIT_S);
  return full / 2 + (full / 2) * chance;
};
