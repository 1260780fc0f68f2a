import type { Conference } from '../../../domain/conference.ts';

/** The last conference that was held: what is agreed later stands on its list. */
export const latestHeld = (conferences: readonly Conference[]): Conference | undefined =>
  conferences
    .filter(({ state }) => state === 'held')
    .sort((a, b) => a.number - b.number)
    .at(-1);
