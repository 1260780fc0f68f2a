import { z } from 'zod';
import { localDate } from './calendar.ts';
import { CaseCount } from './case-count.ts';
import { type Consent, monitoredFrom } from './consent.ts';
import { Id, Instant, stored } from './stored.ts';
import { SMALLEST } from './suppression.ts';

/** Counted families, conferences or agreements by something; `of`: how many there are, when a row is not a part. */
export const FrozenTable = z.object({
  id: z.enum(['quarters', 'wait', 'agreements', 'needs', 'support']),
  of: z.number().int(),
  rows: z.array(z.object({ key: z.string(), n: z.number().int() })),
});
export type FrozenTable = z.infer<typeof FrozenTable>;

/**
 * Figures of a municipality over a whole year (D4): cases whose family said yes to monitoring, counted once the year
 * is over and frozen when first shown, so that no two showings can be subtracted.
 */
export const MonitoringRelease = z.object({
  ...stored,
  /** Of one municipality, or under the region's own id of all of them together. */
  municipality: Id,
  year: z.number().int(),
  at: Instant,
  /** M01 and M02. */
  referrals: z.number().int(),
  conferences: z.number().int(),
  /** Families that are in none of the figures: not asked, or they said no (G25). */
  notCounted: z.number().int(),
  /** Of a region: what its families are told apart by. Absent when it did not add up to what was released before. */
  tables: z.array(FrozenTable).optional(),
});
export type MonitoringRelease = z.infer<typeof MonitoringRelease>;

/** A figure as it may be published: a number, or `undefined` when it is too small to show (D4.3). */
export const suppressed = (n: number): number | undefined => (n < SMALLEST ? undefined : n);

/** What a case counts for: all that is left of it in the figures once it is erased. */
export const Counted = z.object({
  year: z.number().int(),
  /** Whether its referral counts. */
  monitored: z.boolean(),
  /** The year of each conference that was held and counts. */
  conferences: z.array(z.number().int()),
  /** It was opened by mistake: there was no family. */
  voided: z.boolean().optional(),
  /** Absent when it does not count, or was erased before these were counted. */
  details: CaseCount.optional(),
});
export type Counted = z.infer<typeof Counted>;

const yearOf = (at: string): number => Number(localDate(at).slice(0, 4));

/** What a case counts for, from the day its family said yes; opened by mistake it counts for nothing. */
export const countCase = (
  { createdAt, voided }: { readonly createdAt: string; readonly voided?: object | undefined },
  consents: readonly Consent[],
  held: readonly { readonly startsAt: string }[],
): Counted => {
  if (voided) return { year: yearOf(createdAt), monitored: false, conferences: [], voided: true };
  const from = monitoredFrom(consents);
  const counts = (at: string): boolean => from !== undefined && localDate(at) >= from;
  return {
    year: yearOf(createdAt),
    monitored: counts(createdAt),
    conferences: held.flatMap(({ startsAt }) => (counts(startsAt) ? [yearOf(startsAt)] : [])),
  };
};

/** Adds up what counts in a year: M01, M02, and how many families of that year are in neither. */
export const addUp = (
  cases: readonly Counted[],
  year: number,
): Pick<MonitoringRelease, 'referrals' | 'conferences' | 'notCounted'> => {
  const referred = cases.filter((one) => one.year === year && !one.voided);
  return {
    referrals: referred.filter(({ monitored }) => monitored).length,
    conferences: cases.flatMap(({ conferences }) => conferences).filter((held) => held === year).length,
    notCounted: referred.filter(({ monitored }) => !monitored).length,
  };
};
