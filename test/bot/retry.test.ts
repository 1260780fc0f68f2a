import { isGivenUp, waitBefore } from '../../bot/jobs/retry.ts';

describe('waiting', () => {
  it.each([
    [1, undefined, 0, 1],
    [1, undefined, 1, 2],
    [4, undefined, 1, 16],
    [20, undefined, 1, 300],
    [299, undefined, 0, 150],
    [1, 30, 0, 30],
    [1, 86_400, 0, 600],
    [1, 0, 0, 1],
  ])('try %i, asked for %s, chance %i: %i s', (attempt, asked, chance, seconds) => {
    expect(waitBefore(attempt, asked, chance)).toBe(seconds);
  });
  it.each([
    [1, 'never', true],
    [8, undefined, true],
    [7, undefined, false],
    [299, 'later', false],
    [300, 'later', true],
  ] as const)('after %i tries, %s: given up %s', (attempts, code, expected) => {
    expect(isGivenUp(attempts, code)).toBe(expected);
  });
});
