/**
 * Which numbers of a table may be published (field.md D4.3, D4.4). A table is a total and one or more lists that each
 * add up to it: by municipality, by quarter, by how long it took. What is hidden must not follow from what is shown.
 */

/** A number as it is published: itself; fewer than five; or hidden because something else would follow from it. */
export type Cell = number | 'few' | 'hidden';

/** The smallest number that is shown as it is; 0 as well tells something when families are so few. */
export const SMALLEST = 5;

/** A list of which nothing can be shown is left out whole. */
export type Published = { readonly total: Cell; readonly lists: readonly (readonly Cell[] | 'withheld')[] };

type Range = { readonly from: number; readonly to: number };
const sum = (all: readonly number[]): number => all.reduce((a, b) => a + b, 0);

/** What a reader knows of a cell by its sign alone: hidden ones were the smallest of those that could be shown. */
const rangeOf = (cell: Cell, shown: readonly number[]): Range => {
  if (cell === 'few') return { from: 0, to: SMALLEST - 1 };
  if (cell === 'hidden') return { from: SMALLEST, to: Math.min(...shown) };
  return { from: cell, to: cell };
};

const rangesOf = (list: readonly Cell[]): Range[] => {
  const shown = list.filter((cell) => typeof cell === 'number');
  return list.map((cell) => rangeOf(cell, shown));
};

/**
 * Whether a hidden cell has one value left, or what is hidden together is fewer than five: by its list, the total,
 * and what the other lists say about the total. One sum per list, so these ranges are all there is to know.
 */
const tells = (list: readonly Cell[], total: Range): boolean => {
  const ranges = rangesOf(list);
  const from = sum(ranges.map((one) => one.from));
  const to = sum(ranges.map((one) => one.to));
  const hidden = list.some((cell) => typeof cell !== 'number');
  const together = total.to - sum(list.filter((cell) => typeof cell === 'number'));
  if (hidden && total.from === total.to && together < SMALLEST) return true;
  return list.some((cell, index) => {
    const range = ranges[index];
    if (cell !== 'few' || !range) return false;
    const least = Math.max(range.from, total.from - (to - range.to));
    const most = Math.min(range.to, total.to - (from - range.from));
    return least >= most;
  });
};

/** What all that is published says about the total. */
const totalRange = (total: number, isShown: boolean, lists: readonly (readonly Cell[])[]): Range => {
  if (isShown) return { from: total, to: total };
  const all = lists.map(rangesOf);
  return {
    from: Math.max(...all.map((ranges) => sum(ranges.map(({ from }) => from)))),
    to: Math.min(...all.map((ranges) => sum(ranges.map(({ to }) => to)))),
  };
};

/** The list with its smallest shown cell hidden as well; undefined when nothing is shown any more. */
const hideNext = (list: readonly Cell[]): Cell[] | undefined => {
  const shown = list.filter((cell) => typeof cell === 'number');
  if (shown.length === 0) return undefined;
  const at = list.indexOf(Math.min(...shown));
  return list.map((cell, index) => (index === at ? 'hidden' : cell));
};

const isWhole = (list: readonly Cell[]): boolean => list.every((cell) => typeof cell === 'number');

type Lists = readonly (readonly Cell[] | 'withheld')[];
const shownLists = (lists: Lists): (readonly Cell[])[] => lists.filter((list) => list !== 'withheld');

/** Without the total, a list that is whole would give it away: its two smallest cells go, those of `asIs` stay. */
const withoutTotal = (lists: Lists, asIs: number): Lists =>
  lists.map((list, index) =>
    list === 'withheld' || index < asIs || !isWhole(list) ? list : (hideNext(hideNext(list) ?? list) ?? list),
  );

/** Hides one cell more in some list that is not among those that stay as they are; undefined when there is none. */
const hideIn = (lists: Lists, asIs: number, preferred: number): Lists | undefined => {
  const order = [preferred, ...lists.keys()].filter((index) => index >= asIs);
  for (const index of order) {
    const list = lists[index];
    const next = list === undefined || list === 'withheld' ? undefined : hideNext(list);
    if (next) return lists.map((one, at) => (at === index ? next : one));
  }
  return undefined;
};

/**
 * Publishes a total with the lists that each add up to it. The first `asIs` lists stand elsewhere already, with every
 * cell of five or more: rather than more of them, the total goes. RangeError when a list does not add up.
 */
export const publish = (parts: readonly (readonly number[])[], asIs = 0): Published => {
  const total = sum(parts[0] ?? []);
  if (parts.some((list) => sum(list) !== total)) throw new RangeError('the lists do not add up to one total');
  let lists: Lists = parts.map((list) => list.map((n) => (n < SMALLEST ? 'few' : n)));
  if (total < SMALLEST) return { total: 'few', lists };
  let isShown = true;
  for (;;) {
    const known = totalRange(total, isShown, shownLists(lists));
    const telling = lists.findIndex((list) => list !== 'withheld' && tells(list, known));
    if (telling < 0) return { total: isShown ? total : 'hidden', lists };
    const mayHide = telling >= asIs || !isShown;
    const next = mayHide ? hideIn(lists, asIs, telling) : undefined;
    if (next) lists = next;
    else if (isShown) {
      isShown = false;
      lists = withoutTotal(lists, asIs);
    } else lists = lists.map((list, index) => (index >= asIs ? 'withheld' : list));
  }
};

/** How many of a whole something holds for, when several things may: neither they nor the others may be few. */
export const publishPart = (n: number, of: number): Cell => {
  if (n < SMALLEST) return 'few';
  return of - n < SMALLEST ? 'hidden' : n;
};
