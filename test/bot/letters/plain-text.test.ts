import { isolated } from '../../../bot/letters/plain-text.ts';

describe('what keeps a direction of its own', () => {
  test.each([
    ['', ''],
    ['045 555 01 23', '\u2068045 555 01 23\u2069'],
    // A sentence with a name in it keeps both: the name does not turn the sentence round.
    ['\u2068M. Custers\u2069، التنسيق', '\u2068\u2068M. Custers\u2069، التنسيق\u2069'],
    // What does not end, or ends before it began, is taken out: nothing behind it is touched.
    ['\u2068M. Custers', '\u2068M. Custers\u2069'],
    ['M. Custers\u2069', '\u2068M. Custers\u2069'],
    ['\u2069M.\u2068 Custers', '\u2068M. Custers\u2069'],
  ])('%j', (text, expected) => {
    expect(isolated(text)).toBe(expected);
  });
});
