import fc from 'fast-check';
import { type Cell, type Published, publish, publishPart, SMALLEST } from '../../domain/suppression.ts';

/**
 * A reader who knows the rules: tries every number each hidden cell can be, and keeps what fits all that is published.
 * Written apart from the rules it judges: by trying, not by reckoning.
 */
const possible = (cell: Cell, list: readonly Cell[], most: number): number[] => {
  if (typeof cell === 'number') return [cell];
  const shown = list.filter((one) => typeof one === 'number');
  const to = cell === 'few' ? SMALLEST - 1 : Math.min(most, ...shown);
  const from = cell === 'few' ? 0 : SMALLEST;
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
};

/** Every sum that some cells of a list can have together. */
const sumsOf = (cells: readonly Cell[], list: readonly Cell[], most: number): Set<number> =>
  cells.reduce(
    (sums, cell) => {
      const next = new Set<number>();
      for (const sum of sums)
        for (const n of possible(cell, list, most)) if (sum + n <= most) next.add(sum + n);
      return next;
    },
    new Set([0]),
  );

/** What a reader is left with for one cell of one list. */
const leftFor = ({ total, lists: all }: Published, at: number, index: number, most: number): number[] => {
  const lists = all.filter((one) => one !== 'withheld');
  const list = all[at];
  // Of a list that is left out nothing is known.
  if (list === undefined || list === 'withheld') return [...Array(most + 1).keys()];
  const totals = [...Array(most + 1).keys()].filter(
    (n) =>
      (typeof total !== 'number' || n === total) &&
      (total !== 'few' || n < SMALLEST) &&
      lists.every((one) => sumsOf(one, one, most).has(n)),
  );
  const others = sumsOf(
    list.filter((_, other) => other !== index),
    list,
    most,
  );
  const cell = list[index] ?? 'hidden';
  return possible(cell, list, most).filter((n) => totals.some((sum) => others.has(sum - n)));
};

/** Lists that add up to the same total: families dealt over municipalities, quarters, how long it took. */
const population = fc
  .tuple(
    fc.integer({ min: 0, max: 40 }),
    fc.array(fc.integer({ min: 2, max: 6 }), { minLength: 1, maxLength: 3 }),
  )
  .chain(([families, sizes]) =>
    fc.tuple(
      ...sizes.map((size) =>
        fc
          .array(fc.integer({ min: 0, max: size * size - 1 }), { minLength: families, maxLength: families })
          // Uneven on purpose: the last places are seldom drawn, so that small cells come often.
          .map((places) => {
            const list = Array<number>(size).fill(0);
            for (const place of places) {
              const where = Math.floor(Math.sqrt(place));
              list[where] = (list[where] ?? 0) + 1;
            }
            return list;
          }),
      ),
    ),
  );

describe('what is published of a table (D4)', () => {
  it('shows no number of 1 to 4, nor 0', () => {
    fc.assert(
      fc.property(population, (parts) => {
        const { total, lists } = publish(parts);
        for (const cell of [total, ...lists.flat()].filter((one) => one !== 'withheld'))
          if (typeof cell === 'number') expect(cell).toBeGreaterThanOrEqual(SMALLEST);
      }),
      { numRuns: 500 },
    );
  });

  it('what it shows is true, and what is hidden has its own sign', () => {
    fc.assert(
      fc.property(population, (parts) => {
        const { lists } = publish(parts);
        lists.forEach((list, at) => {
          if (list === 'withheld') return;
          list.forEach((cell, index) => {
            if (typeof cell === 'number') expect(cell).toBe(parts[at]?.[index]);
          });
        });
      }),
      { numRuns: 300 },
    );
  });

  it('from margins and from other views of the same total nobody can work out a number below five', () => {
    fc.assert(
      fc.property(population, fc.boolean(), (parts, asIs) => {
        const published = publish(parts, asIs ? 1 : 0);
        const most = 60;
        parts.forEach((list, at) => {
          list.forEach((n, index) => {
            const shown = published.lists[at];
            const cell = shown === 'withheld' ? 'hidden' : shown?.[index];
            if (typeof cell === 'number' || n >= SMALLEST) return;
            const left = leftFor(published, at, index, most);
            expect(left).toContain(n);
            expect(left.length).toBeGreaterThan(1);
          });
        });
      }),
      { numRuns: 600 },
    );
  });

  it('what is hidden together is no small number either, when the total is shown', () => {
    fc.assert(
      fc.property(population, (parts) => {
        const { total, lists } = publish(parts);
        if (typeof total !== 'number') return;
        for (const list of lists) {
          if (list === 'withheld') continue;
          const rest =
            total - list.reduce<number>((sum, cell) => sum + (typeof cell === 'number' ? cell : 0), 0);
          if (list.some((cell) => typeof cell !== 'number')) expect(rest).toBeGreaterThanOrEqual(SMALLEST);
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each<[string, number[][], Published]>([
    ['all large', [[6, 7]], { total: 13, lists: [[6, 7]] }],
    ['one small: the next smallest goes too', [[3, 9, 20]], { total: 32, lists: [['few', 'hidden', 20]] }],
    [
      'a hidden one that would be exact is not enough',
      [[4, 5, 5]],
      { total: 14, lists: [['few', 'hidden', 'hidden']] },
    ],
    ['two small ones that hide each other', [[3, 4, 20]], { total: 27, lists: [['few', 'few', 20]] }],
    ['two that could only be four', [[4, 4]], { total: 'hidden', lists: [['few', 'few']] }],
    ['a small total tells nothing', [[1, 2]], { total: 'few', lists: [['few', 'few']] }],
    [
      'a list that is whole may not give away the total that another hides',
      [
        [4, 4],
        [8, 0],
      ],
      {
        total: 'hidden',
        lists: [
          ['few', 'few'],
          ['hidden', 'few'],
        ],
      },
    ],
  ])('%s', (_what, parts, published) => {
    expect(publish(parts)).toEqual(published);
  });

  it('a list that stands elsewhere keeps its numbers: then the total goes, and with it what would give it away', () => {
    const cells = (list: number[]) => list.map((n) => (n < SMALLEST ? 'few' : n));
    fc.assert(
      fc.property(population, (parts) => {
        const [first = []] = parts;
        expect(publish(parts, 1).lists[0]).toEqual(cells(first));
      }),
      { numRuns: 200 },
    );
    expect(publish([[5, 0, 0]], 1)).toEqual({ total: 'hidden', lists: [[5, 'few', 'few']] });
    expect(
      publish(
        [
          [9, 0, 0],
          [3, 6],
        ],
        1,
      ).total,
    ).toBe('hidden');
  });

  it('refuses lists that do not add up to the same', () => {
    expect(() => publish([[5, 6], [12]])).toThrow(RangeError);
  });
});

describe('a part of a whole, among parts that overlap', () => {
  it('neither they nor the others are few', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 }), (n, more) => {
        const of = n + more;
        const cell = publishPart(n, of);
        if (typeof cell !== 'number') return;
        expect(cell).toBeGreaterThanOrEqual(SMALLEST);
        expect(of - cell).toBeGreaterThanOrEqual(SMALLEST);
      }),
    );
  });
});
