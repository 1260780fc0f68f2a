import type { Block } from '../../../bot/letters/document.ts';
import { breakable } from '../../../bot/letters/line-breaks.ts';
import { isolated, plainText } from '../../../bot/letters/plain-text.ts';
import { tidy } from '../../../bot/letters/tidy.ts';
import { invitation } from './samples.ts';

const tidied = (...blocks: Block[]): readonly Block[] => tidy({ ...invitation, blocks }, plainText).blocks;
const heading = (level: 1 | 2 | 3): Block => ({ kind: 'heading', level, text: 'Kop' });

describe('tidy', () => {
  test('no heading skips a level', () => {
    expect(tidied(heading(3), heading(3), heading(1), heading(3))).toEqual(
      [1, 2, 1, 2].map((level) => ({ kind: 'heading', level, text: 'Kop' })),
    );
  });

  test('rows are as wide as the widest, and empty ones go', () => {
    expect(tidied({ kind: 'table', header: ['A'], rows: [['1', '2'], [' '], ['3']] })).toEqual([
      {
        kind: 'table',
        header: ['A', ''],
        rows: [
          ['1', '2'],
          ['3', ''],
        ],
      },
    ]);
  });

  test('a fact without an answer still shows its question', () => {
    expect(tidied({ kind: 'facts', facts: [{ label: 'Tolk', value: '' }] })).toHaveLength(1);
  });
});

describe('plainText', () => {
  test.each([
    ['a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
    ['e\u0301', 'é'],
    ['a\tb\uFEFF', 'a b'],
    ['\u202Eab\u2066c', '\uFFFDab\uFFFDc'],
    ['ن\u200Cن', 'ن\u200Cن'],
  ])('%j becomes %j', (typed, printed) => {
    expect(plainText(typed)).toBe(printed);
  });

  test('what is isolated cannot end its isolation', () => {
    expect(isolated('a\u2069b')).toBe('\u2068ab\u2069');
    expect(isolated('')).toBe('');
  });
});

describe('breakable', () => {
  test.each([
    ['kort@b.nl', 10, 'kort@b.nl'],
    ['jeugdgezondheidszorg', 10, 'jeugdgezondheidszorg'],
    ['iemand.lang@voorbeeld.nl', 7, 'iemand.|lang@|voorbeeld.|nl'],
    ['1234567890', 2.5, '1234|5678|90'],
    ['WWWWe\u0301', 2.5, 'WW|WW|e\u0301'],
  ])('%s within %d em', (text, longest, parts) => {
    expect(breakable(text, longest)).toBe(parts.replaceAll('|', '\u200B'));
  });
});
