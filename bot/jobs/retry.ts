/** How often a message is tried before it stands as a dead letter. */
export const MOST_TRIES = 8;
const FIRST_WAIT_S = 2;
const LONGEST_WAIT_S = 300;
const LONGEST_ASKED_S = 600;

/**
 * Seconds until the next try: what Teams asked for, up to ten minutes; else doubling from two seconds
 * with jitter (`chance` from 0 to 1), up to five minutes.
 */
export const waitBefore = (attempt: number, retryAfter: number | undefined, chance: number): number => {
  if (retryAfter !== undefined) return Math.min(Math.max(retryAfter, 1), LONGEST_ASKED_S);
  const full = Math.min(FIRST_WAIT_S * 2 ** (attempt - 1), LONGEST_WAIT_S);
  return full / 2 + (full / 2) * chance;
};
