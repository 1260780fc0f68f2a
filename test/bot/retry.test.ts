import { isGivenUp, waitBefore } from '../../bot/jobs/retry.ts';

describe('waiting', () => {
  it.each([
    [1, 'later', undefined, 0, 1],
    [1, 'later', undefined, 1, 2],
    [4, 'later', undefined, 1, 16],
    [20, 'later', undefined, 1, 300],
    [299, 'later', undefined, 0, 150],
    [1, 'later', 30, 0, 30],
    [1, 'later', 86_400, 0, 600],
    [1, 'later', 0, 0, 1],
    [1, 'unknown', undefined, 0, 60],
    [1, 'unknown', undefined, 1, 90],
    [1, 'unknown', 7, 1, 7],
  ] as const)('try %i, %s, asked for %s, chance %i: %i s', (attempt, outcome, asked, chance, seconds) => {
    expect(waitBefore(attempt, outcome, asked, chance)).toBe(seconds);
  });
  it.each([
    [1, 'never', false, true],
    [1, 'unreachable', false, true],
    [8, 'failed', false, true],
    [7, 'failed', true, false],
    [299, 'later', true, false],
    [300, 'later', false, true],
    [1, 'unknown', false, false],
    [2, 'unknown', true, true],
  ] as const)('after %i tries, %s, repeated %s: given up %s', (attempts, outcome, repeated, expected) => {
    expect(isGivenUp(attempts, outcome, repeated)).toBe(expected);
  });
});
