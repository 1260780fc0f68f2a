/** Letters that no decomposition takes apart, as they are typed without them. */
const PLAIN: Readonly<Record<string, string>> = {
  ı: 'i',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
};

/**
 * Lower case, without diacritics, and every other sign a single space: 'Eijsden-Margraten' → 'eijsden margraten',
 * 'Yıldız' → 'yildiz'. What is stored of it is worked out anew when this changes (bot/store/derive.ts).
 */
export const foldText = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ıłøđðßæœ]/g, (letter) => PLAIN[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Damerau-Levenshtein distance (optimal alignment): insertions, deletions, substitutions and swaps of neighbours. */
export const editDistance = (a: string, b: string): number => {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const cost = a[row - 1] === b[column - 1] ? 0 : 1;
      let best = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + cost,
      );
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) best = Math.min(best, (beforeLast[column - 2] ?? 0) + 1);
      current.push(best);
    }
    beforeLast = last;
    last = current;
  }
  return last[b.length] ?? 0;
};

/** Slips of the finger allowed in a word of this many letters: none below 5, one up to 7, two from 8 on. */
const tolerance = (letters: number): number => (letters < 5 ? 0 : letters < 8 ? 1 : 2);

/**
 * Whether a typed word is the meant one, slips forgiven. The first letter must be right, or swapped with the second:
 * otherwise 'veilig' would pass for 'onveilig'. Returns the distance, or undefined when it is another word.
 */
export const slipsFrom = (typed: string, meant: string): number | undefined => {
  if (typed === meant) return 0;
  const allowed = tolerance(meant.length);
  if (allowed === 0 || Math.abs(typed.length - meant.length) > allowed) return undefined;
  const startsAlike = typed[0] === meant[0] || (typed[0] === meant[1] && typed[1] === meant[0]);
  const slips = startsAlike ? editDistance(typed, meant) : allowed + 1;
  return slips <= allowed ? slips : undefined;
};
