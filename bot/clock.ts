import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';

/** The time by which the product lives. */
export type Clock = { now(): string };

/** A clock that can be moved, for trying out: it runs on from where it was set. */
export type MovableClock = Clock & {
  /** Milliseconds that it is ahead of the machine's clock. */
  readonly offset: number;
  set(instant: string): void;
};

export const systemClock: Clock = { now: () => new Date().toISOString() };

export const movableClock = (offset: number): MovableClock => {
  let ahead = offset;
  return {
    get offset() {
      return ahead;
    },
    now: () => new Date(Date.now() + ahead).toISOString(),
    set(instant) {
      ahead = Date.parse(instant) - Date.now();
    },
  };
};

/** `{"now": iso}` or `{"advance": "P1D"}`: where the clock goes. */
export const ClockMove = z.union([
  z.object({ now: z.iso.datetime({ offset: true }) }),
  z.object({ advance: z.iso.duration() }),
]);
export type ClockMove = z.infer<typeof ClockMove>;

/** The instant a move leads to; days and months are calendar ones in the Netherlands. RangeError when impossible. */
export const targetOf = (move: ClockMove, now: string): string => {
  if ('now' in move) return new Date(move.now).toISOString();
  const moved = Temporal.Instant.from(now)
    .toZonedDateTimeISO('Europe/Amsterdam')
    .add(Temporal.Duration.from(move.advance));
  return new Date(moved.epochMilliseconds).toISOString();
};
