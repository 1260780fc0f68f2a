const ZERO_WIDTH_SPACE = '\u200B';
/** Words of letters up to this width, in em, are left to hyphenation: the longest Dutch words are within it. */
const LONGEST_WORD = 25;
/** A word as it stands in a sentence, with the comma or bracket at its end. */
const ORDINARY = /^\p{P}*\p{L}+\p{P}*$/u;
/** The letters that are drawn wide; the others stay within `NARROW`. In em, of our fonts. */
const WIDE = /[\p{Lu}mw@%&\u2014\uFFFD]|[^\u0020-\u024F]/u;
const NARROW_EM = 0.62;
const WIDE_EM = 1;

const characters = new Intl.Segmenter('und', { granularity: 'grapheme' });

const partsOf = (text: string): string[] => Array.from(characters.segment(text), ({ segment }) => segment);
const widthOf = (sign: string): number => (WIDE.test(sign) ? WIDE_EM : NARROW_EM);

const pieces = (text: string, room: number): string[] => {
  const found: string[] = [];
  let piece = '';
  let width = 0;
  for (const sign of partsOf(text)) {
    if (piece !== '' && width + widthOf(sign) > room) {
      found.push(piece);
      piece = '';
      width = 0;
    }
    piece += sign;
    width += widthOf(sign);
  }
  return piece === '' ? found : [...found, piece];
};

/**
 * Lets a line break inside what has no spaces (an e-mail address, a link, a code), so that nothing runs off the
 * paper. `room` is the width there is, in em; what fits stays as it was.
 */
export const breakable = (text: string, room: number): string =>
  text.replace(/\S+/g, (word) => {
    const width = partsOf(word).reduce((sum, sign) => sum + widthOf(sign), 0);
    if (width <= room || (width <= LONGEST_WORD && ORDINARY.test(word))) return word;
    return word
      .split(/(?<=[@._/-])/)
      .flatMap((part) => pieces(part, room))
      .join(ZERO_WIDTH_SPACE);
  });
