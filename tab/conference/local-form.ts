import type { Answers } from '../../domain/form.ts';
import type { FormView } from '../../domain/form-view.ts';

/**
 * A page of a form while there is no line to the bot: rows are opened, kept and taken away here, as the bot will do it
 * again when the line is back (bot/use-cases/forms/rows.ts). What is wrong with them it says then.
 */

/** One row of the page, to be filled in. */
export const withRowOpen = (page: FormView, index: number): FormView => {
  const { rows } = page;
  if (!rows) return page;
  const at = Math.min(index, rows.items.length);
  const known = rows.items.find((item) => item.index === at);
  const { rows: _, ...rest } = page;
  return {
    ...rest,
    row: { rows: rows.id, index: at, isNew: known === undefined, count: rows.items.length },
    fields: rows.fields.map((field) => {
      const { value: __, ...bare } = field;
      const value = known?.answers[field.id];
      return value === undefined ? bare : { ...bare, value };
    }),
  };
};

/** The page with this row in it. */
export const withRowKept = (page: FormView, index: number, values: Answers): FormView => {
  const { rows } = page;
  if (!rows) return page;
  const ids = new Set(rows.fields.map(({ id }) => id));
  const answers = Object.fromEntries(
    Object.entries(values).filter(([id, value]) => ids.has(id) && value !== ''),
  );
  const item = { index, answers, hasProblem: false };
  const items = [...rows.items.filter((one) => one.index !== index), item].sort((a, b) => a.index - b.index);
  return { ...page, rows: { ...rows, items } };
};

/** The page without this row; those after it move up. */
export const withRowRemoved = (page: FormView, index: number): FormView => {
  const { rows } = page;
  if (!rows) return page;
  const items = rows.items
    .filter((one) => one.index !== index)
    .map((one) => (one.index > index ? { ...one, index: one.index - 1 } : one));
  return { ...page, rows: { ...rows, items } };
};

/** The page with what was typed on it. */
export const withValues = (page: FormView, values: Answers): FormView => ({
  ...page,
  fields: page.fields.map((field) => ({ ...field, value: values[field.id] ?? field.value })),
});
