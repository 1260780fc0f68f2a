/** The middle of some numbers, the lowest and the highest. */
export type Spread = { readonly median: number; readonly low: number; readonly high: number };

const sorted = (numbers: readonly number[]): number[] => [...numbers].sort((a, b) => a - b);

/** The number below which this part of them lies. */
export const percentile = (numbers: readonly number[], part: number): number =>
  sorted(numbers)[Math.min(numbers.length - 1, Math.floor(numbers.length * part))] ?? 0;

export const spread = (numbers: readonly number[]): Spread => ({
  median: percentile(numbers, 0.5),
  low: Math.min(...numbers),
  high: Math.max(...numbers),
});

const short = (n: number): string => (n >= 100 ? n.toFixed(0) : n >= 10 ? n.toFixed(1) : n.toFixed(2));

/** "3.41 (3.20–3.90)". */
export const inWords = ({ median, low, high }: Spread): string =>
  `${short(median)} (${short(low)}–${short(high)})`;

/** Rows under their heads, as Markdown. */
export const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
