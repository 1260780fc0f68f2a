import type { FiguresView } from '../domain/view/figures.ts';
import {
  card,
  close,
  type Dialog,
  dialog,
  type Element,
  heading,
  inLine,
  line,
  openUrl,
  subheading,
  subtle,
  text,
} from './kit.ts';
import { commonText } from './text/common.ts';
import { figuresText as words } from './text/figures.ts';

type Row = FiguresView['rows'][number];

const inOneLine = ({ referrals, conferences, notCounted }: Row): string =>
  words.row([
    words.referrals(referrals),
    words.conferences(conferences),
    // Only when there are so many that nobody is told by it (scenario 9).
    ...(notCounted === undefined ? [] : [words.notCounted(notCounted)]),
  ]);

const yearPart = (year: number, rows: readonly Row[]): Element[] => [
  subheading(String(year), { size: 'Medium', separator: true }),
  ...rows.flatMap((row) => [
    text(inLine(row.municipality), { weight: 'Bolder', spacing: 'Small' }),
    text(inOneLine(row), { spacing: 'None' }),
  ]),
];

/** Whole years, a line for each municipality; what is too small says so. */
export const figuresDialog = (view: FiguresView): Dialog => {
  const { rows, year } = view;
  const years = [...new Set(rows.map((row) => row.year))];
  return dialog(
    words.title,
    card(
      [
        heading(words.heading),
        subtle([words.counted, words.small, words.later(year)].join(' ')),
        ...(rows.length === 0 ? [line(words.none)] : []),
        ...years.flatMap((one) =>
          yearPart(
            one,
            rows.filter((row) => row.year === one),
          ),
        ),
      ],
      [view.tab ? openUrl(commonText.inTab, view.tab) : undefined, close()],
    ),
  );
};
