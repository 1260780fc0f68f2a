const ZERO_WIDTH_SPACE = '\u200B';
/** Words of letters up to this length are left to hyphenation. */
const LONGEST_WORD = 40;

/**
 * Lets a line break inside what has no spaces (an e-mail address, a link, a code), so that nothing runs off the
 * paper. `longest` is the number of characters that certainly fits; shorter stays as it was.
 */
export const breakable = (text: string, longest: number): string =>
  text.replace(/\S+/g, (word) => {
    if (word.length <= longest || (word.length <= LONGEST_WORD && /^\p{L}+$/u.test(word))) return word;
    return word
      .split(/(?<=[@._/-])/)
      .flatMap((part) => part.match(new RegExp(`.{1,${longest}}`, 'gu')) ?? [])
      .join(ZERO_WIDTH_SPACE);
  });
