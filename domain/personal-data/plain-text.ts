/** Text made even for the detectors, with the way back to what was typed. */
export type PlainText = {
  readonly text: string;
  /** The span of the original behind `[start, end)` of `text`. */
  readonly original: (start: number, end: number) => { readonly start: number; readonly end: number };
};

/** What cannot be seen: zero-width signs, direction marks, soft hyphens, variation selectors, keycaps. */
const INVISIBLE = /\p{Cf}|\p{Variation_Selector}|\u034F|\u115F|\u1160|\u20E3|\u3164/gu;
const DASHES = /[\u2010-\u2015\u2043\u2212\uFE58\uFE63\uFF0D]/gu;
const APOSTROPHES = /[\u2018\u2019\u201B\u02BC\u00B4`\uFF07]/gu;
/** Digits of Arabic and Persian keyboards; full-width ones are folded by NFKC. */
const ARABIC_DIGITS = /[\u0660-\u0669\u06F0-\u06F9]/gu;

const fold = (sign: string): string =>
  sign
    .replace(INVISIBLE, '')
    .replace(DASHES, '-')
    .replace(APOSTROPHES, "'")
    .replace(ARABIC_DIGITS, (digit) => String((digit.codePointAt(0) ?? 0) & 15))
    .normalize('NFKC')
    .replace(/[^\S\n]/gu, ' ');

/** Folds spaces, dashes, digits and invisible signs, and remembers for each sign where it was typed. */
export const plainText = (typed: string): PlainText => {
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  for (const { 0: sign, index } of typed.matchAll(/\P{M}\p{M}*|\p{M}+/gu)) {
    const folded = fold(sign);
    text += folded;
    for (let unit = 0; unit < folded.length; unit += 1) {
      starts.push(index);
      ends.push(index + sign.length);
    }
  }
  return {
    text,
    original: (start, end) => ({ start: starts[start] ?? 0, end: ends[end - 1] ?? typed.length }),
  };
};
