import {
  type Answers,
  fieldsOf as allFieldsOf,
  allRows,
  type Field,
  type Form,
  fieldsOn,
  isRequired,
  longestAnswer,
  type Page,
  type Problem,
  READ_BACK,
  rowAnswers,
  rowCount,
  visibleFields,
  visiblePages,
} from '../../domain/form.ts';
import { problemsOn, problemsWith } from '../../domain/form-check.ts';
import type { AboutView, FieldView, FormView, ReadBackSection } from '../../domain/form-view.ts';

const fieldsOf = <C>(
  fields: readonly Field<C>[],
  answers: Answers,
  context: C,
  problems: readonly Problem[],
): FieldView[] =>
  visibleFields(fields, answers, context).map((field) => {
    const value = answers[field.id] ?? field.initial?.(answers, context);
    const options = field.options?.(context, answers);
    const problem = problems.find((one) => one.field === field.id);
    return {
      id: field.id,
      kind: field.kind,
      required: isRequired(field, answers, context),
      maxLength: longestAnswer(field),
      ...(value === undefined ? {} : { value }),
      ...(options ? { options } : {}),
      ...(problem ? { problem } : {}),
      ...(field.beside ? { beside: field.beside } : {}),
      ...(field.label ? { label: field.label } : {}),
      ...(field.inRow ? { inRow: field.inRow } : {}),
    };
  });

/** What differs from a page that opens. */
export type More = {
  problems?: boolean;
  row?: { index: number; isNew: boolean };
  about?: AboutView;
  target?: Record<string, string>;
};

const linesOf = <C>(fields: readonly Field<C>[], answers: Answers, context: C): ReadBackSection['lines'] =>
  fieldsOf(fields, answers, context, []).flatMap(({ id, kind, value, options, label }) =>
    value ? [{ field: id, kind, value, ...(options ? { options } : {}), ...(label ? { label } : {}) }] : [],
  );

const sectionsOf = <C>(form: Form<C>, answers: Answers, context: C): ReadBackSection[] =>
  form.pages
    .filter((page) => page.readBackAlways || (page.when?.(answers, context) ?? true))
    .filter(({ id }) => id !== READ_BACK)
    .map((page) => ({
      page: page.id,
      lines: linesOf(allFieldsOf(page, context), answers, context),
      ...(page.rows
        ? {
            rows: {
              id: page.rows.id,
              rows: allRows(answers, page.rows.id).map((row) =>
                linesOf(page.rows?.fields ?? [], row, context),
              ),
            },
          }
        : {}),
      problem: (page.when?.(answers, context) ?? true) && problemsOn(page, answers, context).length > 0,
    }));

/** One page of a kept form, as the use cases make it. */
export const keptPage = <C>(
  form: Form<C>,
  pageId: string,
  answers: Answers,
  context: C,
  submit: string,
  more: More = {},
): FormView => {
  const pages = visiblePages(form, answers, context);
  const at = pages.findIndex(({ id }) => id === pageId);
  const page: Page<C> | undefined = pages[at];
  if (!page) throw new Error(`no page ${pageId}`);
  const rows = page.rows;
  const shown = more.row && rows ? rowAnswers(answers, rows.id, more.row.index) : answers;
  const fields = more.row && rows ? rows.fields : fieldsOn(page, answers, context);
  return {
    form: form.id,
    page: page.id,
    step: { at: at + 1, of: pages.length },
    target: { draft: 'draft1', ...more.target },
    fields: fieldsOf(fields, shown, context, more.problems ? problemsWith(fields, shown, context) : []),
    ...(more.row && rows ? { row: { rows: rows.id, count: rowCount(answers, rows.id), ...more.row } } : {}),
    ...(rows && !more.row
      ? {
          rows: {
            id: rows.id,
            max: rows.max,
            inline: rows.inline !== undefined && rowCount(answers, rows.id) <= 1,
            fields: fieldsOf(rows.fields, {}, context, []),
            items: allRows(answers, rows.id).map((row, index) => ({
              index,
              answers: row,
              hasProblem: problemsWith(rows.fields, row, context).length > 0,
            })),
          },
        }
      : {}),
    ...(page.id === READ_BACK ? { readBack: sectionsOf(form, answers, context) } : {}),
    ...(more.about ? { about: more.about } : {}),
    municipality: 'Landgraaf',
    submit: at === pages.length - 1 ? submit : 'form.next',
    back: at > 0,
    keeps: true,
  };
};

/** A form of one page. */
export const onePage = <C>(
  form: Form<C>,
  context: C,
  submit: string,
  target: Record<string, string>,
  more: { answers?: Answers; about?: AboutView; problems?: boolean } = {},
): FormView => {
  const page = form.pages[0];
  const answers = more.answers ?? {};
  const fields = page ? allFieldsOf(page, context) : [];
  return {
    form: form.id,
    page: page?.id ?? '',
    target,
    fields: fieldsOf(fields, answers, context, more.problems ? problemsWith(fields, answers, context) : []),
    ...(more.about ? { about: more.about } : {}),
    submit,
    back: false,
    keeps: false,
  };
};
