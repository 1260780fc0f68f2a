import fc from 'fast-check';
import { typed } from '../../cards/kit.ts';
import { inLine } from '../../cards/literal.ts';
import { hostileText } from '../edges/hostile-text.ts';
import { effectsOf, effectsOfText } from './markup.ts';

const card = (...body: unknown[]) => ({ type: 'AdaptiveCard', version: '1.5', body });
const JOINER = /\u2060/g;

test('nothing that is typed does anything in a line of ours, wherever it stands', () => {
  fc.assert(
    fc.property(hostileText, hostileText, (one, other) => {
      for (const words of [inLine(one), `**K-7F3QX** · ${inLine(one)}, ${inLine(other)}.`])
        expect(effectsOfText(words).filter(({ what }) => what !== 'strong')).toEqual([]);
    }),
    { numRuns: 600 },
  );
});

test('nothing that is typed does anything in a paragraph of its own', () => {
  fc.assert(
    fc.property(hostileText, (words) => {
      expect(effectsOf(card(typed(words)))).toEqual([]);
    }),
    { numRuns: 400 },
  );
});

test.each([
  ['1. Bibliotheek, zaal 2'],
  ['# 12, eerste deur'],
  ['https://vergaderen.example/a_b/~knooppunt?x=1&y=2'],
  ['kind < 2500 gram & moeder > 1 kg lichter'],
  ['<b>zaal</b> [klik](https://evil.example) ![x](y)'],
  ['Fatma Yıldız | MEE'],
  ['&lt;b&gt;'],
  ['C:\\zaal\\2'],
])('%s is read as it was typed', (words) => {
  expect(inLine(words).replace(JOINER, '')).toBe(words);
});

test('stars and backticks are left out, and the line stays one line', () => {
  expect(inLine(' **zaal**\n\n `2` _boven_ ')).toBe('zaal 2 boven');
});
