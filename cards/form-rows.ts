import type { Answers } from '../domain/form.ts';
import type { FormView } from '../domain/form-view.ts';
import { formValue } from './form-read-back.ts';
import { beside, buttons, type Element, subheading, submitNamed, subtle, text, typed } from './kit.ts';
import { commonText } from './text/common.ts';
import type { RowsWords } from './text/form-words.ts';
import { formText } from './text/forms.ts';

type Rows = NonNullable<FormView['rows']>;

const values = (ids: readonly string[], answers: Answers, rows: Rows, words: RowsWords): string =>
  ids
    .flatMap((id) => {
      const field = rows.fields.find((one) => one.id === id);
      const value = answers[id];
      if (!field || !value) return [];
      const { kind, options } = field;
      return [
        formValue(
          { field: id, value, kind, ...(options ? { options } : {}) },
          words.fields[id] ?? { label: id },
        ),
      ];
    })
    .join(commonText.dot);

/** Rows that are filled in, each with "Wijzig", and the button for one more. */
export const rowElements = (rows: Rows, words: RowsWords, data: Record<string, string>): Element[] => [
  ...(words.title && !rows.inline ? [subheading(words.title, { spacing: 'Large' })] : []),
  ...(rows.items.length === 0 && !rows.inline ? [subtle(words.none)] : []),
  ...(rows.inline ? [] : rows.items).map(({ index, answers, hasProblem }) => {
    const number = index + 1;
    const quiet = values(words.quiet, answers, rows, words);
    return beside(
      [
        typed(formText.numbered(number, values(words.bold, answers, rows, words)), { weight: 'Bolder' }),
        ...(quiet ? [typed(quiet, { spacing: 'None' })] : []),
        ...(hasProblem
          ? [text(formText.problem(words.problem), { weight: 'Bolder', spacing: 'Small' })]
          : []),
      ],
      submitNamed(
        commonText.edit,
        'form.openRow',
        { ...data, row: index },
        { tooltip: formText.editWhich(words.one(number)) },
      ),
      { separator: true, spacing: 'Small' },
    );
  }),
  ...(rows.items.length < rows.max
    ? [
        buttons([
          submitNamed(words.add, 'form.openRow', {
            ...data,
            row: Math.max(rows.items.length, rows.inline ? 1 : 0),
          }),
        ]),
      ]
    : []),
];
