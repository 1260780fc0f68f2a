import { shortName } from '../../cards/form-field.ts';
import { formValue } from '../../cards/form-read-back.ts';
import { fullDate, fullDateAndTime } from '../../cards/text/dates.ts';
import { fieldWords } from '../../cards/text/forms.ts';
import { handOverLetter as words } from '../../cards/text/letters-hand-over.ts';
import { levelNames } from '../../cards/text/referral.ts';
import { localDate } from '../../domain/calendar.ts';
import type { ReadBackLine } from '../../domain/form-view.ts';
import type { HandOverDocumentView } from '../../domain/view/referral.ts';
import type { Block, Fact, PrintDocument } from './document.ts';

const FORM = 'referral';

const factOf = (line: ReadBackLine, rows?: string): Fact => {
  const field = line.label ? { label: line.label } : fieldWords(FORM, line.field, rows);
  const own = rows ? undefined : words.fields[line.field];
  return { label: own ?? shortName(field), value: formValue(line, field) };
};

const facts = (lines: readonly ReadBackLine[], rows?: string): Block[] =>
  lines.length === 0 ? [] : [{ kind: 'facts', facts: lines.map((line) => factOf(line, rows)) }];

const rowsOf = (all: readonly ReadBackLine[][], rows: 'child' | 'helper'): Block[] =>
  all.flatMap((row, index): Block[] => [
    { kind: 'heading', level: 2, text: words.row[rows](index + 1) },
    ...facts(row, rows),
  ]);

/** The referral on paper for who has no part in this bot: OZKS, or the prenatal home visit (F01). */
export const handOverPaper = (view: HandOverDocumentView): PrintDocument => {
  const level = levelNames[view.level.chosen] ?? view.level.chosen;
  const rows = { children: rowsOf(view.children, 'child'), helpers: rowsOf(view.helpers, 'helper') };
  return {
    title: words.title[view.to],
    lang: 'nl',
    dir: 'ltr',
    date: fullDate(localDate(view.madeAt)),
    footer: view.code,
    blocks: [
      { kind: 'paragraph', text: words.intro[view.to] },
      ...(words.caution[view.to] ? [{ kind: 'paragraph', text: words.caution[view.to] ?? '' } as const] : []),
      { kind: 'paragraph', text: words.agreed[view.to](fullDate(view.agreedOn)) },
      {
        kind: 'paragraph',
        text: words.made(view.code, view.municipality, fullDateAndTime(view.submittedAt)),
      },
      ...view.parts.flatMap(({ part, lines }): Block[] => {
        const more = part === 'children' || part === 'helpers' ? rows[part] : [];
        const own = facts(part === 'vulnerability' ? lines.filter(({ field }) => field !== 'level') : lines);
        const chosen: Block[] =
          part === 'vulnerability' ? [{ kind: 'paragraph', text: words.level(level) }] : [];
        const blocks = [...chosen, ...more, ...own];
        return blocks.length === 0 ? [] : [{ kind: 'heading', level: 1, text: words.parts[part] }, ...blocks];
      }),
      ...(view.additions.length > 0
        ? [
            { kind: 'heading', level: 1, text: words.additions } as const,
            {
              kind: 'list',
              items: view.additions.map(({ at, text }) => `${fullDate(localDate(at))}: ${text}`),
            } as const,
          ]
        : []),
      { kind: 'paragraph', text: words.end },
    ],
  };
};
