import { Recent } from '../../bot/recent.ts';
import type { Arrival } from '../../bot/web/arrival.ts';
import { arrivalOf } from '../../bot/web/arrival.ts';
import { isRefused } from '../../bot/web/refused.ts';
import { replayGuard } from '../../bot/web/replay.ts';

const MINUTE = 60_000;
let now = Date.parse('2026-03-02T09:00:00Z');
let comes: ReturnType<typeof replayGuard>;
beforeEach(() => {
  now = Date.parse('2026-03-02T09:00:00Z');
  comes = replayGuard(() => now);
});

const activity = (more: Record<string, unknown> = {}): Arrival => {
  const parts = { type: 'invoke', id: 'f:1', from: { id: '29:a' }, conversation: { id: 'a:1' } };
  const arrival = arrivalOf({ ...parts, timestamp: new Date(now).toISOString(), ...more });
  if (!arrival) throw new Error('no activity');
  return arrival;
};
/** How an activity fares: its refusal, or the way to tell that its answer was given whole. */
const fares = (arrival: Arrival, hash = 'h1') => {
  const result = comes(arrival, hash);
  return isRefused(result) ? `${result.status} ${result.code}` : { given: result };
};
const answered = (arrival: Arrival, afterMs: number, hash = 'h1'): void => {
  const coming = fares(arrival, hash);
  if (typeof coming === 'string') throw new Error(coming);
  now += afterMs;
  coming.given();
};

describe('an activity that comes again', () => {
  it('is over when its answer was given whole and in time', () => {
    const first = activity();
    answered(first, 3900);
    expect(fares(first)).toBe('403 Replayed');
    now += 9 * MINUTE;
    expect(fares(first)).toBe('403 Replayed');
  });

  it('goes through while the first is under way, and when its line broke before the answer', () => {
    const first = activity();
    fares(first);
    expect(fares(first)).toHaveProperty('given');
    now += 5 * MINUTE;
    expect(fares(first)).toHaveProperty('given');
  });

  it('goes through when the answer took longer than Teams waits, and is over after an answer in time', () => {
    const first = activity();
    answered(first, 4100);
    answered(first, 100);
    expect(fares(first)).toBe('403 Replayed');
  });

  it('is over by the second answer, also when the first is given after that', () => {
    const first = activity();
    const slow = fares(first);
    answered(first, 100);
    now += 10_000;
    if (typeof slow !== 'string') slow.given();
    expect(fares(first)).toBe('403 Replayed');
  });

  it('with another body is refused, whatever became of the first', () => {
    const first = activity();
    fares(first);
    expect(fares(first, 'h2')).toBe('403 Replayed');
    expect(fares(activity({ type: 'message' }), 'h2')).toBe('403 Replayed');
    expect(fares(first)).toHaveProperty('given');
  });

  it('is another one in another conversation', () => {
    answered(activity(), 10);
    expect(fares(activity({ conversation: { id: 'a:2' } }), 'h2')).toHaveProperty('given');
  });
});

describe('what makes an activity one of now', () => {
  it.each([
    ['ten minutes old', -10 * MINUTE, true],
    ['older', -10 * MINUTE - 1, false],
    ['ten minutes ahead', 10 * MINUTE, true],
    ['further ahead', 10 * MINUTE + 1, false],
  ])('%s', (_what, offset, may) => {
    const result = fares(activity({ timestamp: new Date(now + offset).toISOString() }));
    if (may) expect(result).toHaveProperty('given');
    else expect(result).toBe('403 Stale');
  });
  it.each([undefined, null, '', 'yesterday', '2026'])('a timestamp %j is refused', (timestamp) => {
    expect(fares(activity({ timestamp }))).toBe('403 Stale');
  });
  it.each([
    ['message', '400 NoActivityId'],
    ['invoke', '400 NoActivityId'],
  ])('a %s without an id: %s', (type, expected) => {
    for (const id of [undefined, null, '']) expect(fares(activity({ type, id }))).toBe(expected);
  });
  it('another kind without an id is known by its body', () => {
    const added = activity({ type: 'conversationUpdate', id: undefined });
    answered(added, 10);
    expect(fares(added)).toBe('403 Replayed');
    expect(fares(added, 'h2')).toHaveProperty('given');
  });
  it('somebody who edits a message has no replay of it', () => {
    answered(activity({ type: 'message' }), 10);
    expect(fares(activity({ type: 'messageUpdate' }), 'h2')).toHaveProperty('given');
    expect(fares(activity({ type: 'messageUpdate' }), 'h3')).toHaveProperty('given');
  });
});

describe('a bounded memory', () => {
  it('forgets what was used longest ago, and what is past its moment', () => {
    const memory = new Recent<number>(2);
    memory.set('a', 1, 100);
    memory.set('b', 2, 100);
    expect(memory.get('a', 0)).toBe(1);
    memory.set('c', 3, 100);
    expect([memory.get('a', 0), memory.get('b', 0), memory.get('c', 0)]).toEqual([1, undefined, 3]);
    expect(memory.get('a', 100)).toBeUndefined();
    expect(memory.size).toBe(1);
  });
});
