import { daysBetween } from './calendar.ts';
import type { Answers, Field, Form, Page, Problem } from './form.ts';
import {
  chosen,
  fieldsOf,
  fieldsOn,
  isRequired,
  longestAnswer,
  rowAnswers,
  rowCount,
  visibleFields,
  visiblePages,
} from './form.ts';
import { findBsn } from './personal-data/bsn.ts';

const SHAPES: Partial<Record<Field<never>['kind'], RegExp>> = {
  date: /^\d{4}-\d{2}-\d{2}$/,
  time: /^([01]\d|2[0-3]):[0-5]\d$/,
  number: /^\d{1,4}$/,
  email: /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/,
  phone: /^(?=(?:\D*\d){6})\+?[\d\s().-]{6,20}$/,
  postcode: /^[1-9]\d{3} ?[A-Z]{2}$/,
  yesNo: /^(yes|no)$/,
  tick: /^(true|false)$/,
};

const FREE: ReadonlySet<Field<never>['kind']> = new Set(['text', 'longText']);

/** Whether a date exists: 30 February does not. */
const exists = (date: string): boolean => {
  const at = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(date);
};

/** What people type, made even: spaces trimmed, a postcode in capitals with one space. */
export const tidy = (kind: Field<never>['kind'], raw: string): string => {
  const text = raw.normalize('NFC').trim();
  if (kind === 'postcode')
    return text
      .toUpperCase()
      .replace(/\s+/g, '')
      .replace(/^(\d{4})/, '$1 ')
      .trim();
  if (kind === 'email') return text.toLowerCase();
  return text;
};

/** What a dialog sent, kept to the fields that stand on the page; nothing typed is thrown away. */
export const takeAnswers = <C>(
  fields: readonly Field<C>[],
  raw: Readonly<Record<string, unknown>>,
): Answers =>
  Object.fromEntries(
    fields
      .filter((field) => typeof raw[field.id] === 'string' || typeof raw[field.id] === 'number')
      .map((field) => [field.id, tidy(field.kind, String(raw[field.id]))]),
  );

const problemWith = <C>(field: Field<C>, answers: Answers, context: C): Problem | undefined => {
  const value = answers[field.id] ?? '';
  const wrong = (code: string, detail?: string): Problem => ({ field: field.id, code, detail });
  if (value === '' || (field.kind === 'tick' && value !== 'true'))
    return isRequired(field, answers, context)
      ? wrong(field.kind === 'tick' ? 'tickNeeded' : 'missing')
      : undefined;
  if (value.length > longestAnswer(field)) return wrong('tooLong', String(longestAnswer(field)));
  const shape = SHAPES[field.kind];
  if (shape && !shape.test(value)) return wrong(`not.${field.kind}`);
  if (field.kind === 'date' && !exists(value)) return wrong('not.date');
  if (field.options) {
    const values = field.kind === 'choices' ? chosen(answers, field.id) : [value];
    const known = new Set(field.options(context, answers).map((option) => option.value));
    if (values.some((one) => !known.has(one))) return wrong('notAnOption');
  }
  // UAVG 46: whoever types freely may not leave a citizen service number here.
  if (FREE.has(field.kind) && findBsn(value, value).length > 0) return wrong('bsn');
  const found = field.check?.(value, answers, context);
  if (!found) return undefined;
  return typeof found === 'string' ? wrong(found) : wrong(found[0], found[1]);
};

/** All that is wrong with these fields, at once. */
export const problemsWith = <C>(fields: readonly Field<C>[], answers: Answers, context: C): Problem[] =>
  visibleFields(fields, answers, context).flatMap((field) => problemWith(field, answers, context) ?? []);

/** A form of one page as somebody sent it: the answers, and all that is wrong with them. */
export const filledIn = <C>(
  form: Form<C>,
  raw: Readonly<Record<string, unknown>>,
  context: C,
): { answers: Answers; problems: Problem[] } => {
  const [page] = form.pages;
  const fields = page ? fieldsOf(page, context) : [];
  const answers = takeAnswers(fields, raw);
  return { answers, problems: problemsWith(fields, answers, context) };
};

/** All that is wrong on a page, its rows included. */
export const problemsOn = <C>(page: Page<C>, answers: Answers, context: C): Problem[] => {
  const rows = page.rows;
  const listed = rows && !(rows.inline && rowCount(answers, rows.id) <= 1);
  const inRows = listed
    ? Array.from({ length: rowCount(answers, rows.id) }, (_, index) =>
        problemsWith(rows.fields, rowAnswers(answers, rows.id, index), context).map((problem) => ({
          ...problem,
          field: `${rows.id}.${index}.${problem.field}`,
        })),
      ).flat()
    : [];
  return [...problemsWith(fieldsOn(page, answers, context), answers, context), ...inRows];
};

/**
 * All that is wrong on a page of a form, as it is read back. A page that is skipped and can be filled in from there is
 * checked as well, as far as no other page asks the same: what stands in it is sent along.
 */
export const problemsOfPage = <C>(form: Form<C>, page: Page<C>, answers: Answers, context: C): Problem[] => {
  const problems = problemsOn(page, answers, context);
  const visible = visiblePages(form, answers, context);
  if (visible.includes(page)) return problems;
  if (!page.readBackAlways || !holdsAnswers(page, answers, context)) return [];
  const asked = new Set(
    visible.flatMap((one) =>
      visibleFields(fieldsOn(one, answers, context), answers, context).map(({ id }) => id),
    ),
  );
  return problems.filter(({ field }) => !asked.has(field));
};

const holdsAnswers = <C>(page: Page<C>, answers: Answers, context: C): boolean =>
  fieldsOn(page, answers, context).some(({ id }) => answers[id]);

/** The pages that are not right yet, in order. */
export const unfinishedPages = <C>(form: Form<C>, answers: Answers, context: C): readonly Page<C>[] =>
  form.pages.filter((page) => problemsOfPage(form, page, answers, context).length > 0);

/** Whether a page comes after another: it was not seen yet, so it opens without reproaches. */
export const isAhead = <C>(form: Form<C>, page: string, of: string): boolean =>
  form.pages.findIndex(({ id }) => id === page) > form.pages.findIndex(({ id }) => id === of);

/** The date lies in the future. */
export const inFuture = (date: string, today: string): boolean => daysBetween(today, date) > 0;
