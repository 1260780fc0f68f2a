import type { IChoice, IChoiceSetInput, IColumnSet } from '@microsoft/teams.cards';
import type { Option } from '../domain/form.ts';
import type { FieldView } from '../domain/form-view.ts';
import { type Element, group, inLine, subheading, subtle, text } from './kit.ts';
import { commonText } from './text/common.ts';
import type { FieldWords } from './text/form-words.ts';
import { formText } from './text/forms.ts';
import { problemText } from './text/problems.ts';

/** The words of an option: its own, or those of the form. */
export const optionLabel = (option: Option, words: FieldWords): string =>
  option.label ??
  (Object.hasOwn(words.options ?? {}, option.value) ? words.options?.[option.value] : undefined) ??
  option.value;

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const TIME = /^\d{2}:\d{2}$/;
const STYLES = { email: 'Email', phone: 'Tel' } as const;

/** Nothing to choose from: an empty list cannot be drawn, and is no help. */
const hasNoChoice = ({ options }: FieldView): boolean => options?.length === 0;

const choiceSet = (field: FieldView, words: FieldWords, base: Named): IChoiceSetInput => {
  const choices: IChoice[] = (field.options ?? []).map((option) => ({
    // Choices that stand open are drawn as Markdown.
    title: inLine(optionLabel(option, words)),
    value: option.value,
  }));
  return {
    ...base,
    type: 'Input.ChoiceSet',
    wrap: true,
    choices,
    ...(field.kind === 'list'
      ? { placeholder: words.placeholder ?? commonText.choose }
      : { style: 'expanded' as const }),
    ...(field.kind === 'choices' ? { isMultiSelect: true } : {}),
    ...(field.value ? { value: field.value } : {}),
  };
};

type Named = { id: string; label: string };

/** One input. Required is a mark in the label, never `isRequired`: that would block "Terug" as well. */
const input = (field: FieldView, words: FieldWords): Element => {
  const { id, kind, value, maxLength } = field;
  const mark = (label: string): string => (field.required ? formText.required(label) : label);
  const base: Named = { id, label: mark(words.label) };
  const placeholder = words.placeholder ? { placeholder: words.placeholder } : {};
  const filled = value ? { value } : {};
  if (hasNoChoice(field)) return group([text(words.label), subtle(formText.noChoice)]);
  switch (kind) {
    case 'yesNo':
    case 'choice':
    case 'choices':
    case 'list':
      return choiceSet(field, words, base);
    case 'tick':
      return {
        type: 'Input.Toggle',
        id,
        label: words.label,
        title: mark(words.tick ?? words.label),
        value: value === 'true' ? 'true' : 'false',
        wrap: true,
      };
    case 'date':
      return { ...base, type: 'Input.Date', ...(value && DATE.test(value) ? { value } : {}) };
    case 'time':
      return { ...base, type: 'Input.Time', ...placeholder, ...(value && TIME.test(value) ? { value } : {}) };
    case 'number':
      return {
        ...base,
        type: 'Input.Number',
        ...(value && Number.isFinite(Number(value)) ? { value: Number(value) } : {}),
      };
    case 'longText':
      return { ...base, type: 'Input.Text', isMultiline: true, maxLength, ...placeholder, ...filled };
    case 'email':
    case 'phone':
      return { ...base, type: 'Input.Text', style: STYLES[kind], maxLength, ...placeholder, ...filled };
    default:
      return { ...base, type: 'Input.Text', maxLength, ...placeholder, ...filled };
  }
};

/** A field with its words. */
export type Worded = { readonly field: FieldView; readonly words: FieldWords };

/** The short name of a field, for lists of problems and reading back. */
export const shortName = (words: FieldWords): string => words.short ?? words.label;

/** The names of the lines below an input: whoever draws the card can tell which input they are about. */
export const problemLine = (field: string): string => `${field}.problem`;
export const hintLine = (field: string): string => `${field}.hint`;

const below = (all: readonly Worded[]): Element[] => [
  ...all.flatMap(({ field, words }) =>
    field.problem && !hasNoChoice(field)
      ? [
          text(
            all.length > 1
              ? formText.problemWith(shortName(words), problemText(field.problem))
              : formText.problem(problemText(field.problem)),
            { weight: 'Bolder', spacing: 'Small', id: problemLine(field.id) },
          ),
        ]
      : [],
  ),
  ...all.flatMap(({ field, words }) => (words.hint ? [subtle(words.hint, { id: hintLine(field.id) })] : [])),
];

const sideBySide = (all: readonly Worded[]): IColumnSet => ({
  type: 'ColumnSet',
  columns: all.map(({ field, words }) => ({
    type: 'Column',
    width: 'stretch',
    items: [input(field, words)],
  })),
});

const separated = (heading: string, first: boolean): Element =>
  subheading(heading, first ? {} : { separator: true, spacing: 'Large' });

/**
 * Fields in order, each with its problem right below it; those with the same `beside` in one row.
 * `after` puts something below one field.
 */
export const fieldElements = (
  all: readonly Worded[],
  after: Readonly<Record<string, Element>> = {},
): Element[] => {
  const rows: Worded[][] = [];
  for (const one of all) {
    const last = rows.at(-1);
    const mark = one.field.beside;
    if (last && mark && last[0]?.field.beside === mark) last.push(one);
    else rows.push([one]);
  }
  return rows.flatMap((row, index) => {
    const [first] = row;
    if (!first) return [];
    const { field, words } = first;
    const following = after[field.id];
    return [
      ...(words.heading ? [separated(words.heading, index === 0)] : []),
      row.length > 1
        ? sideBySide(row)
        : { ...input(field, words), ...(words.heading ? { spacing: 'Small' as const } : {}) },
      ...below(row),
      ...(following ? [following] : []),
    ];
  });
};
