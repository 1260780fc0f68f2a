import type { Draft } from '../../../domain/draft.ts';
import {
  type Answers,
  allRows,
  type Field,
  type Form,
  fieldsOf,
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
} from '../../../domain/form.ts';
import { problemsOfPage, problemsWith } from '../../../domain/form-check.ts';
import type {
  AboutView,
  FieldView,
  FormView,
  ReadBackLine,
  ReadBackSection,
} from '../../../domain/form-view.ts';
import type { Ports } from '../ports.ts';
import { kindOf } from './form-kinds.ts';

const fieldView = <C>(
  field: Field<C>,
  answers: Answers,
  context: C,
  problems: readonly Problem[],
): FieldView => ({
  id: field.id,
  kind: field.kind,
  required: isRequired(field, answers, context),
  value: answers[field.id] ?? field.initial?.(answers, context),
  options: field.options?.(context, answers),
  problem: problems.find((problem) => problem.field === field.id),
  maxLength: longestAnswer(field),
  beside: field.beside,
  label: field.label,
  inRow: field.inRow,
});

const fieldViews = <C>(
  fields: readonly Field<C>[],
  answers: Answers,
  context: C,
  problems: readonly Problem[],
) => visibleFields(fields, answers, context).map((field) => fieldView(field, answers, context, problems));

/** A form of one page, as it opens or comes back with all that is wrong. */
export const onePageView = <C>(
  form: Form<C>,
  context: C,
  parts: {
    target: Record<string, string>;
    submit: string;
    answers?: Answers;
    problems?: readonly Problem[];
    about?: AboutView;
  },
): FormView => {
  const page = form.pages[0];
  return {
    form: form.id,
    page: page?.id ?? '',
    target: parts.target,
    fields: page
      ? fieldViews(fieldsOf(page, context), parts.answers ?? {}, context, parts.problems ?? [])
      : [],
    about: parts.about,
    submit: parts.submit,
    back: false,
    keeps: false,
  };
};

const lines = <C>(fields: readonly Field<C>[], answers: Answers, context: C): ReadBackLine[] =>
  visibleFields(fields, answers, context).flatMap((field) => {
    const value = answers[field.id];
    return value
      ? [
          {
            field: field.id,
            value,
            options: field.options?.(context, answers),
            kind: field.kind,
            label: field.label,
          },
        ]
      : [];
  });

/** Everything that was answered, by page, with what is not right yet marked. */
export const readBackOf = <C>(form: Form<C>, answers: Answers, context: C): ReadBackSection[] =>
  form.pages
    .filter((page) => page.id !== READ_BACK)
    .filter((page) => page.readBackAlways || (page.when?.(answers, context) ?? true))
    .map((page) => ({
      page: page.id,
      lines: lines(fieldsOf(page, context), answers, context),
      rows: page.rows && {
        id: page.rows.id,
        rows: allRows(answers, page.rows.id).map((row) => lines(page.rows?.fields ?? [], row, context)),
      },
      // What was skipped and is empty is not in the way, and no reproach.
      problem: problemsOfPage(form, page, answers, context).length > 0,
    }));

/** Where a draft stands among the pages that are there. */
const stepOf = <C>(form: Form<C>, page: string, answers: Answers, context: C): { at: number; of: number } => {
  const pages = visiblePages(form, answers, context);
  const index = pages.findIndex((one) => one.id === page);
  return { at: index < 0 ? 1 : index + 1, of: pages.length };
};

/** Where a kept form was left, in words of steps. */
export const placeInForm = async (ports: Ports, draft: Draft): Promise<{ at: number; of: number }> => {
  const kind = kindOf(draft.form);
  const context = await kind.context(ports, draft);
  return stepOf(kind.form, draft.page, draft.answers, context);
};

const rowsView = <C>(page: Page<C>, answers: Answers, context: C): FormView['rows'] =>
  page.rows && {
    id: page.rows.id,
    inline: page.rows.inline !== undefined && rowCount(answers, page.rows.id) <= 1,
    max: page.rows.max,
    fields: fieldViews(page.rows.fields, {}, context, []),
    items: allRows(answers, page.rows.id).map((row, index) => ({
      index,
      answers: row,
      hasProblem: problemsWith(page.rows?.fields ?? [], row, context).length > 0,
    })),
  };

/** The page a kept form stands at, or one row of it. */
export const draftView = async (
  ports: Ports,
  draft: Draft,
  more: { problems?: readonly Problem[]; row?: { index: number; isNew: boolean; answers?: Answers } } = {},
): Promise<FormView> => {
  const kind = kindOf(draft.form);
  const context = await kind.context(ports, draft);
  const pages = visiblePages(kind.form, draft.answers, context);
  const page = kind.form.pages.find((one) => one.id === draft.page) ?? pages[0] ?? kind.form.pages[0];
  if (!page) throw new RangeError(`form ${draft.form} has no pages`);
  const index = pages.findIndex((one) => one.id === page.id);
  const last = index === pages.length - 1;
  const base = {
    form: draft.form,
    page: page.id,
    step: kind.form.pages.length > 1 ? stepOf(kind.form, page.id, draft.answers, context) : undefined,
    target: { draft: draft.id, ...(kind.subject && draft.subject ? { [kind.subject]: draft.subject } : {}) },
    about: await kind.about?.(ports, draft),
    municipality: kind.municipalityName(ports, draft),
    submit: last ? kind.submit : 'form.next',
    back: index > 0,
    keeps: true,
  };
  if (more.row && page.rows) {
    const answers = more.row.answers ?? rowAnswers(draft.answers, page.rows.id, more.row.index);
    return {
      ...base,
      fields: fieldViews(page.rows.fields, answers, context, more.problems ?? []),
      row: {
        rows: page.rows.id,
        index: more.row.index,
        isNew: more.row.isNew,
        count: rowCount(draft.answers, page.rows.id),
      },
    };
  }
  return {
    ...base,
    fields: fieldViews(fieldsOn(page, draft.answers, context), draft.answers, context, more.problems ?? []),
    rows: rowsView(page, draft.answers, context),
    readBack: page.id === READ_BACK ? readBackOf(kind.form, draft.answers, context) : undefined,
  };
};
