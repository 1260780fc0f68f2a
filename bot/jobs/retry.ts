/** How often a message that breaks here is tried before it stands as a dead letter. */
const MOST_TRIES = 8;
/** When Teams says "later": about a day of tries, so that no outage of an hour loses a message. */
const MOST_TRIES_LATER = 300;
const FIRST_WAIT_S = 2;
const LONGEST_WAIT_S = 300;
const LONGEST_ASKED_S = 600;

/** Whether it is no use to try again after so many tries. */
export const isGivenUp = (attempts: number, code: 'unreachable' | 'later' | 'never' | undefined): boolean =>
  code === 'never' || attempts >= (code === 'later' ? MOST_TRIES_LATER : MOST_TRIES);

/**
 * Seconds until the next try: what Teams asked for, up to ten minutes; else doubling from two seconds
 * with jitter (`chance` from 0 to 1), up to five minutes.
 */
export const waitBefore = (attempt: number, retryAfter: number | undefined, chance: number): number => {
  if (retryAfter !== undefined) return Math.min(Math.max(retryAfter, 1), LONGEST_ASKED_S);
  const full = Math.min(FIRST_WAIT_S * 2 ** Math.min(attempt - 1, 20), LONGEST_WAIT_S);
  return full / 2 + (full / 2) * chance;
};
