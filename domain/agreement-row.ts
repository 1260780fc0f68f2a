import type { DateOnly } from './calendar.ts';
import { dueAfterBirth } from './due-after-birth.ts';
import { type Answers, type Field, values } from './form.ts';
import { inFuture } from './form-check.ts';
import type { LeadContext } from './lead-fields.ts';

/** The choice for an owner who is not in the list. */
export const SOMEONE_ELSE = 'other';
/** The partner type of the family itself. */
export const FAMILY = 'family';

/** What a line of the action list must know beside its answers. */
export type AgreementRowContext = LeadContext & {
  readonly today: DateOnly;
  /** The estimated due date, as long as nothing was told of a birth: then a date may hang on the birth. */
  readonly birthExpectedOn?: DateOnly;
};

const WEEK = 7;
/** The last week after the birth that can be agreed on: a child is two then. */
const MOST_WEEKS = 104;

/** G23: what the family or its network can do itself comes first, and needs no organisation. */
const bySomeoneElse = (answers: Answers): boolean => answers['self'] !== 'yes';

/** One line of the action and decision list (A8, C12), with the family's say on it (C17). */
export const agreementRow: readonly Field<AgreementRowContext>[] = [
  { id: 'goal', kind: 'text', source: 'A8', maxLength: 200 },
  { id: 'what', kind: 'longText', source: 'C12', required: true, maxLength: 300 },
  { id: 'self', kind: 'yesNo', source: 'G23', required: true, options: values('yes', 'no') },
  {
    id: 'organisation',
    kind: 'list',
    source: 'C12',
    required: bySomeoneElse,
    options: (c) => c.organisations,
  },
  {
    id: 'owner',
    kind: 'list',
    source: 'C12',
    required: bySomeoneElse,
    options: (c) => [...c.people, { value: SOMEONE_ELSE }],
  },
  { id: 'ownerName', kind: 'text', source: 'C12', required: (a) => a['owner'] === SOMEONE_ELSE },
  {
    id: 'dueDate',
    kind: 'date',
    source: 'C12',
    beside: 'due',
    required: (answers) => !answers['weeksAfterBirth'],
    check: (value, _answers, { today }) =>
      value === today || inFuture(value, today) ? undefined : 'date.inPast',
  },
  {
    id: 'weeksAfterBirth',
    kind: 'number',
    source: 'C12',
    beside: 'due',
    when: (_answers, { birthExpectedOn }) => birthExpectedOn !== undefined,
    check: (value, answers) =>
      answers['dueDate'] ? 'dueTwice' : Number(value) > MOST_WEEKS ? 'tooManyWeeks' : undefined,
  },
  { id: 'familyAgrees', kind: 'yesNo', source: 'C17', required: true, options: values('yes', 'no') },
];

/** When a line is due: the date that was agreed, or so many weeks after the birth, expected or real (F2). */
export const dueOf = (
  row: Answers,
  birthExpectedOn: DateOnly | undefined,
): { dueDate: DateOnly; dueAfterBirth?: number } => {
  const { dueDate, weeksAfterBirth } = row;
  if (dueDate || !weeksAfterBirth || !birthExpectedOn) return { dueDate: dueDate ?? '' };
  const days = Number(weeksAfterBirth) * WEEK;
  return { dueDate: dueAfterBirth(days, { estimated: birthExpectedOn }) ?? '', dueAfterBirth: days };
};
