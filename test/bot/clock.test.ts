import { ClockMove, movableClock, systemClock, targetOf } from '../../bot/clock.ts';

const now = '2026-03-28T11:00:00Z';

it.each([
  [{ now: '2026-03-02T09:00:00Z' }, '2026-03-02T09:00:00.000Z'],
  [{ now: '2026-03-02T10:00:00+01:00' }, '2026-03-02T09:00:00.000Z'],
  [{ advance: 'PT30M' }, '2026-03-28T11:30:00.000Z'],
  // Summer time begins in the night of 29 March: a day later it is noon again, 23 hours on.
  [{ advance: 'P1D' }, '2026-03-29T10:00:00.000Z'],
  [{ advance: 'P1M' }, '2026-04-28T10:00:00.000Z'],
])('%j leads to %s', (move, expected) => {
  expect(targetOf(ClockMove.parse(move), now)).toBe(expected);
});

it.each([undefined, {}, { now: 'tomorrow' }, { advance: 'a day' }, { advance: 1 }, 'P1D'])(
  '%j is no move',
  (move) => {
    expect(ClockMove.safeParse(move).success).toBe(false);
  },
);

it('a move out of time is refused', () => {
  expect(() => targetOf({ advance: 'P400000Y' }, now)).toThrow(RangeError);
});

it('runs on from where it was set', () => {
  const clock = movableClock(0);
  clock.set('2030-01-01T00:00:00Z');
  expect(clock.now()).toMatch(/^2030-01-01T00:00:0/);
  expect(movableClock(clock.offset).now()).toMatch(/^2030-01-01T00:00:0/);
  expect(Math.abs(Date.parse(systemClock.now()) - Date.now())).toBeLessThan(1000);
});
