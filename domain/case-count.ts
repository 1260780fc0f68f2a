import { z } from 'zod';
import { type Agreement, isOpen } from './agreement.ts';
import { localDate, type WorkCalendar, workingDaysBetween } from './calendar.ts';
import type { Conference } from './conference.ts';
import { type Consent, monitoredFrom } from './consent.ts';
import { Id } from './stored.ts';

/** Working days from the referral to the first conference, in bands; `none`: there was none. */
export const waitBands = ['0-5', '6-10', '11-15', '16-20', 'more', 'none'] as const;
/** How an agreement ended up: done by its date, done later, not done or replaced, or still to be done. */
export const outcomes = ['onTime', 'later', 'not', 'open'] as const;
export const quarters = ['1', '2', '3', '4'] as const;

/** What a case counts for beside that it does: bands and kinds, never a date, a name or a word of anybody (A9). */
export const CaseCount = z.object({
  quarter: z.enum(quarters),
  wait: z.enum(waitBands),
  /** One for each agreement, by the year of its conference. */
  agreements: z.array(z.object({ year: z.number().int(), outcome: z.enum(outcomes) })),
  /** Of each conference of which a record was made (C22). */
  records: z.array(z.object({ year: z.number().int(), themes: z.array(Id), support: z.array(Id) })),
});
export type CaseCount = z.infer<typeof CaseCount>;

const yearOf = (at: string): number => Number(localDate(at).slice(0, 4));

const bandOf = (days: number): CaseCount['wait'] => {
  if (days <= 5) return '0-5';
  if (days <= 10) return '6-10';
  if (days <= 15) return '11-15';
  return days <= 20 ? '16-20' : 'more';
};

const outcomeOf = ({ state, history, dueDate }: Agreement): CaseCount['agreements'][number]['outcome'] => {
  if (state === 'completed') {
    const done = history.findLast(({ event }) => event === 'complete');
    return done && localDate(done.at) > dueDate ? 'later' : 'onTime';
  }
  return isOpen(state) ? 'open' : 'not';
};

type Held = Pick<Conference, 'id' | 'startsAt' | 'registration'>;

/** What a family that counts adds to the figures of the region (M03–M05, M11); undefined when it does not count. */
export const countDetails = (
  createdAt: string,
  consents: readonly Consent[],
  held: readonly Held[],
  agreements: readonly Agreement[],
  calendar: WorkCalendar,
): CaseCount | undefined => {
  const from = monitoredFrom(consents);
  if (from === undefined || localDate(createdAt) < from) return undefined;
  const [first] = [...held].sort((a, b) => a.startsAt.localeCompare(b.startsAt));
  const month = Number(localDate(createdAt).slice(5, 7));
  return {
    quarter: quarters[Math.floor((month - 1) / 3)] ?? '1',
    wait: first
      ? bandOf(workingDaysBetween(localDate(createdAt), localDate(first.startsAt), calendar))
      : 'none',
    agreements: agreements.flatMap((one) => {
      const conference = held.find(({ id }) => id === one.conferenceId);
      return conference ? [{ year: yearOf(conference.startsAt), outcome: outcomeOf(one) }] : [];
    }),
    records: held.flatMap(({ startsAt, registration }) =>
      registration
        ? [
            {
              year: yearOf(startsAt),
              themes: [...new Set(registration.themes)],
              support: [...new Set(registration.agreements)],
            },
          ]
        : [],
    ),
  };
};
