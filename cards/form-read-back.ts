import type { IRichTextBlock, ITextRun } from '@microsoft/teams.cards';
import type { FormView, ReadBackLine, ReadBackSection } from '../domain/form-view.ts';
import { optionLabel, shortName } from './form-field.ts';
import { beside, box, type Element, inLine, subheading, submitNamed, subtle, text } from './kit.ts';
import { undated } from './literal.ts';
import { commonText, inWords } from './text/common.ts';
import { fullDate } from './text/dates.ts';
import type { FieldWords } from './text/form-words.ts';
import { fieldWords, formText, formWords, pageWords } from './text/forms.ts';

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** An answer as people read it: dates and choices in words. */
export const formValue = (line: ReadBackLine, words: FieldWords): string => {
  const { kind, value } = line;
  if (words.reads) return words.reads(value);
  if (kind === 'date') return DATE.test(value) ? fullDate(value) : value;
  if (kind === 'tick') return value === 'true' ? commonText.yes : commonText.no;
  if (!['choice', 'list', 'choices', 'yesNo'].includes(kind)) return value;
  const labels = value
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean)
    .map((one) => optionLabel(line.options?.find((option) => option.value === one) ?? { value: one }, words));
  return inWords(labels);
};

/** Short facts share a line of about this many characters. */
const LINE = 46;

type Fact = { label: string; value: string };

const factOf = (form: string, line: ReadBackLine, rows?: string): Fact => {
  const words = line.label ? { label: inLine(line.label) } : fieldWords(form, line.field, rows);
  return { label: formText.fact(shortName(words)), value: formValue(line, words) };
};

const lengthOf = (facts: readonly Fact[]): number =>
  facts.reduce((sum, { label, value }) => sum + label.length + value.length + commonText.dot.length, 0);

/** A few facts on one line: what they are called is quiet, what was answered is not. */
const lineOf = (facts: readonly Fact[]): IRichTextBlock => ({
  type: 'RichTextBlock',
  spacing: 'None',
  inlines: facts.flatMap(({ label, value }, index): ITextRun[] => [
    { type: 'TextRun', text: index > 0 ? commonText.dot + label : label, isSubtle: true },
    { type: 'TextRun', text: undated(value) },
  ]),
});

const factLines = (facts: readonly Fact[]): Element[] => {
  const lines: Fact[][] = [];
  for (const fact of facts) {
    const last = lines.at(-1);
    if (last && lengthOf([...last, fact]) <= LINE) last.push(fact);
    else lines.push([fact]);
  }
  return lines.map(lineOf);
};

/** The facts of one section, rows included. */
export const sectionFacts = (form: string, section: ReadBackSection): Element[] => [
  ...factLines(section.lines.map((line) => factOf(form, line))),
  ...(section.rows?.rows ?? []).flatMap((row, index) => {
    const rows = section.rows?.id ?? '';
    const words = formWords(form).rows?.[rows];
    return [
      text(words?.editHeading(index + 1) ?? String(index + 1), { spacing: 'Small', isSubtle: true }),
      ...factLines(row.map((line) => factOf(form, line, rows))),
    ];
  }),
];

/** The name of a section. */
export const sectionName = (form: string, section: ReadBackSection): string => {
  const page = pageWords(form, section.page);
  return page.section ?? page.heading;
};

const isEmpty = ({ lines, rows }: ReadBackSection): boolean =>
  lines.length === 0 && (rows?.rows ?? []).length === 0;

/** What could stand in a part that was skipped. */
const emptyWords = (form: string, section: ReadBackSection): Element[] => {
  const { optional } = pageWords(form, section.page);
  return optional ? [subtle(optional)] : [];
};

/** Everything that was filled in, by section, each with "Wijzig". */
export const readBackElements = (view: FormView, sections: readonly ReadBackSection[]): Element[] => {
  const named = sections.map((section) => ({ section, name: sectionName(view.form, section) }));
  const wrong = named.filter(({ section }) => section.problem).map(({ name }) => name);
  return [
    ...(wrong.length > 0
      ? [
          box('attention', [
            text(formText.someWrong, { weight: 'Bolder' }),
            text(formText.lookAt(inWords(wrong)), { spacing: 'None' }),
          ]),
        ]
      : []),
    ...named.map(({ section, name }) =>
      beside(
        [
          subheading(section.problem ? formText.marked(name) : name, { spacing: 'None' }),
          ...(isEmpty(section) ? emptyWords(view.form, section) : sectionFacts(view.form, section)),
        ],
        submitNamed(
          isEmpty(section) ? formText.addHere : commonText.edit,
          'form.edit',
          { ...view.target, page: view.page, to: section.page },
          { tooltip: (isEmpty(section) ? formText.addTo : formText.editWhich)(name.toLowerCase()) },
        ),
        { separator: true, spacing: 'Medium' },
      ),
    ),
  ];
};
