/**
 * A form is data: pages, fields, when each appears, what makes it complete. Referral, triage,
 * planning and the conference are such data; one card draws any page, one use case keeps any page.
 * Answers are what inputs hold: text by field id; several choices are joined by commas, as Teams does.
 * A repeating row keeps its answers under `<rows>.<index>.<field>`.
 */
export type Answers = Readonly<Record<string, string>>;

/** A choice; without a label of its own (people, region lists) its words stand in cards/text. */
export type Option = { readonly value: string; readonly label?: string };

export type FieldKind =
  | 'text'
  | 'longText'
  | 'date'
  | 'time'
  | 'number'
  | 'email'
  | 'phone'
  | 'postcode'
  | 'choice'
  | 'list'
  | 'choices'
  | 'yesNo'
  | 'tick';

/** A problem with one answer: `code` has one Dutch sentence in cards/text, `detail` fills it in. */
export type Problem = { readonly field: string; readonly code: string; readonly detail?: string };

/** `choice` shows its options open, `list` folded (long lists), `choices` may have several. */
export type Field<Context> = {
  readonly id: string;
  readonly kind: FieldKind;
  /** Number of the field or item in the handbook, e.g. F11 or C13. */
  readonly source?: string;
  readonly required?: boolean | ((answers: Answers, context: Context) => boolean);
  readonly when?: (answers: Answers, context: Context) => boolean;
  readonly options?: (context: Context, answers: Answers) => readonly Option[];
  /** Longest answer in characters (G04: only what is needed). */
  readonly maxLength?: number;
  /** The code of what is wrong with a filled-in answer, with what fills in its sentence; undefined when right. */
  readonly check?: (
    value: string,
    answers: Answers,
    context: Context,
  ) => string | readonly [code: string, detail: string] | undefined;
  /** What stands in it until something else is typed: a fact or a date that is known, never a judgement. */
  readonly initial?: (answers: Answers, context: Context) => string | undefined;
  /** Two fields with the same mark stand beside each other. */
  readonly beside?: string;
  /** Its words when they stand in the region file, not in cards/text. */
  readonly label?: string;
  /** The rows it belongs to, when it stands on the page itself (`Rows.inline`). */
  readonly inRow?: string;
};

/** Rows that repeat: children, helpers, agreements. */
export type Rows<Context> = {
  readonly id: string;
  readonly max: number;
  readonly fields: readonly Field<Context>[];
  /** The first row is asked on the page itself; `optional` when it may stay empty. */
  readonly inline?: 'required' | 'optional';
};

export type Page<Context> = {
  readonly id: string;
  readonly when?: (answers: Answers, context: Context) => boolean;
  readonly fields: readonly Field<Context>[];
  /** Fields of the region's own, after those of the form. */
  readonly extra?: (context: Context) => readonly Field<Context>[];
  readonly rows?: Rows<Context>;
  /** Stands among what is read back also when it is skipped: it can be filled in from there. */
  readonly readBackAlways?: boolean;
};

export type Form<Context> = {
  readonly id: string;
  readonly pages: readonly Page<Context>[];
  /** Multi-page forms end with a page that reads back everything. */
  readonly readBack: boolean;
};

/** The id of the page that reads everything back. */
export const READ_BACK = 'readBack';

const LONGEST: Record<FieldKind, number> = {
  text: 120,
  longText: 1000,
  date: 10,
  time: 5,
  number: 4,
  email: 120,
  phone: 20,
  postcode: 8,
  choice: 60,
  list: 60,
  choices: 1000,
  yesNo: 3,
  tick: 5,
};

/** The longest answer a field takes, in characters. */
export const longestAnswer = (field: Pick<Field<never>, 'kind' | 'maxLength'>): number =>
  field.maxLength ?? LONGEST[field.kind];

/** Choices whose words stand in cards/text, by form, field and value. */
export const values =
  (...all: string[]): (() => Option[]) =>
  () =>
    all.map((value) => ({ value }));

/** The several values of a `choices` answer. */
export const chosen = (answers: Answers, id: string): string[] =>
  (answers[id] ?? '')
    .split(',')
    .map((value) => value.trim())
    .filter((value) => value !== '');

/** Pages that are there, given what was answered. */
export const visiblePages = <C>(form: Form<C>, answers: Answers, context: C): readonly Page<C>[] =>
  form.pages.filter((page) => page.when?.(answers, context) ?? true);

/** The fields of a page: the form's, and the region's own. */
export const fieldsOf = <C>(page: Page<C>, context: C): readonly Field<C>[] =>
  page.extra ? [...page.fields, ...page.extra(context)] : page.fields;

/** The fields of a page with those of its first row, as long as that one stands on the page itself. */
export const fieldsOn = <C>(page: Page<C>, answers: Answers, context: C): readonly Field<C>[] => {
  const { rows } = page;
  const own = fieldsOf(page, context);
  if (!rows?.inline || rowCount(answers, rows.id) > 1) return own;
  return [...own, ...rows.fields.map((field) => inFirstRow(rows, field))];
};

/** A field of a row as a field of the page: it looks at the answers of its row. */
const inFirstRow = <C>(rows: Rows<C>, field: Field<C>): Field<C> => {
  const { when, options, check } = field;
  const row = (answers: Answers): Answers => rowAnswers(answers, rows.id, 0);
  return {
    ...field,
    id: `${rows.id}.0.${field.id}`,
    inRow: rows.id,
    ...(field.beside ? { beside: `${rows.id}.${field.beside}` } : {}),
    required: (answers, context) =>
      (rows.inline === 'required' || rowCount(answers, rows.id) > 0) &&
      isRequired(field, row(answers), context),
    ...(when ? { when: (answers, context) => when(row(answers), context) } : {}),
    ...(options ? { options: (context, answers) => options(context, row(answers)) } : {}),
    ...(check ? { check: (value, answers, context) => check(value, row(answers), context) } : {}),
  };
};

/** Fields of a page that are there, given what was answered. */
export const visibleFields = <C>(
  fields: readonly Field<C>[],
  answers: Answers,
  context: C,
): readonly Field<C>[] => fields.filter((field) => field.when?.(answers, context) ?? true);

/**
 * The answers to what is asked, given the answers: what was typed on a page or in a field that has gone
 * since (a partner who does not agree after all) is not among them.
 */
export const askedAnswers = <C>(form: Form<C>, answers: Answers, context: C): Answers => {
  const kept = visiblePages(form, answers, context).flatMap((page) => {
    const ids = new Set(visibleFields(fieldsOf(page, context), answers, context).map(({ id }) => id));
    return Object.entries(answers).filter(
      ([key]) => ids.has(key) || (page.rows !== undefined && key.startsWith(`${page.rows.id}.`)),
    );
  });
  return Object.fromEntries(kept);
};

/** Whether a field must be answered, given the other answers. */
export const isRequired = <C>(field: Field<C>, answers: Answers, context: C): boolean =>
  typeof field.required === 'function' ? field.required(answers, context) : (field.required ?? false);

/** How many rows were filled in. */
export const rowCount = (answers: Answers, rowsId: string): number => {
  const indexes = Object.keys(answers)
    .filter((key) => key.startsWith(`${rowsId}.`))
    .map((key) => Number(key.split('.')[1]));
  return indexes.length === 0 ? 0 : Math.max(...indexes) + 1;
};

/** The answers of one row, by field id. */
export const rowAnswers = (answers: Answers, rowsId: string, index: number): Answers => {
  const prefix = `${rowsId}.${index}.`;
  return Object.fromEntries(
    Object.entries(answers)
      .filter(([key]) => key.startsWith(prefix))
      .map(([key, value]) => [key.slice(prefix.length), value]),
  );
};

/** All rows, in order. */
export const allRows = (answers: Answers, rowsId: string): Answers[] =>
  Array.from({ length: rowCount(answers, rowsId) }, (_, index) => rowAnswers(answers, rowsId, index));

/** Answers with row `index` replaced (or added when it is one past the last). */
export const withRow = (answers: Answers, rowsId: string, index: number, row: Answers): Answers => {
  const rest = Object.entries(answers).filter(([key]) => !key.startsWith(`${rowsId}.${index}.`));
  const filled = Object.entries(row).map(([key, value]) => [`${rowsId}.${index}.${key}`, value]);
  return Object.fromEntries([...rest, ...filled]);
};

/** Answers without row `index`; the rows after it move up. */
export const withoutRow = (answers: Answers, rowsId: string, index: number): Answers => {
  const kept = allRows(answers, rowsId).filter((_, at) => at !== index);
  const rest = Object.fromEntries(Object.entries(answers).filter(([key]) => !key.startsWith(`${rowsId}.`)));
  return kept.reduce<Answers>((all, row, at) => withRow(all, rowsId, at, row), rest);
};
