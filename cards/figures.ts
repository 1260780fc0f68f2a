import type { FiguresView } from '../domain/view/figures.ts';
import { card, close, type Dialog, dialog, facts, heading, inLine, subheading, subtle } from './kit.ts';
import { figuresText as words } from './text/figures.ts';

/** Whole years, per municipality; what is too small says so. */
export const figuresDialog = ({ rows, year }: FiguresView): Dialog =>
  dialog(
    words.title,
    card(
      [
        heading(words.heading),
        subtle(words.hint(year)),
        ...rows.flatMap((row) => [
          subheading(words.row(inLine(row.municipality), row.year)),
          facts([
            [words.referrals, words.number(row.referrals)],
            [words.conferences, words.number(row.conferences)],
            [words.notCounted, row.notCounted === undefined ? undefined : words.number(row.notCounted)],
          ]),
        ]),
      ],
      [close()],
    ),
  );
