import { z } from 'zod';
import { Id, Instant, stored } from './stored.ts';

/**
 * Figures of a municipality over a whole year (D4): cases whose family said yes to monitoring, counted once the year
 * is over and frozen when first shown, so that no two showings can be subtracted.
 */
export const MonitoringRelease = z.object({
  ...stored,
  municipality: Id,
  year: z.number().int(),
  at: Instant,
  /** M01 and M02. */
  referrals: z.number().int(),
  conferences: z.number().int(),
  /** Families that are in none of the figures: not asked, or they said no (G25). */
  notCounted: z.number().int(),
});
export type MonitoringRelease = z.infer<typeof MonitoringRelease>;

/** The smallest number that is shown as it is; 0 as well tells something when families are so few. */
const SMALLEST = 5;

/** A figure as it may be published: a number, or `undefined` when it is too small to show (D4.3). */
export const suppressed = (n: number): number | undefined => (n < SMALLEST ? undefined : n);

/** What is left of a case in the figures once it is erased: its year and how many conferences, if it counted. */
export const Counted = z.object({
  year: z.number().int(),
  conferences: z.number().int(),
  monitored: z.boolean(),
});
export type Counted = z.infer<typeof Counted>;

/** Adds up what counts in a year. */
export const addUp = (
  cases: readonly Counted[],
  year: number,
): Pick<MonitoringRelease, 'referrals' | 'conferences' | 'notCounted'> => {
  const there = cases.filter((one) => one.year === year);
  const counted = there.filter(({ monitored }) => monitored);
  return {
    referrals: counted.length,
    conferences: counted.reduce((sum, { conferences }) => sum + conferences, 0),
    notCounted: there.length - counted.length,
  };
};
