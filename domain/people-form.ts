import { type DateOnly, daysBetween } from './calendar.ts';
import { chosen, type Form, type Option } from './form.ts';
import { roles } from './person.ts';

/** Choices of the administrator's dialogs. */
export type PeopleContext = {
  readonly municipalities: readonly Option[];
  readonly partnerTypes: readonly Option[];
  /** Those who can stand in, for a leave. */
  readonly people: readonly Option[];
  /** Calendar days a leave may last, first and last included. */
  readonly longestLeaveDays?: number;
  /** By municipality: the day on which the own role of who goes on leave ends, when it does. */
  readonly ownLastDays?: Readonly<Record<string, DateOnly>>;
};

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const afterFrom = (value: string, answers: Readonly<Record<string, string>>): string | undefined =>
  answers['from'] && value < answers['from'] ? 'untilBeforeFrom' : undefined;

const withinLeave = (
  value: string,
  answers: Readonly<Record<string, string>>,
  { longestLeaveDays, ownLastDays = {} }: PeopleContext,
): string | undefined => {
  const { from } = answers;
  const tooLong = from && longestLeaveDays && daysBetween(from, value) >= longestLeaveDays;
  const beyondOwn = chosen(answers, 'municipality').some((id) => value > (ownLastDays[id] ?? value));
  return (
    afterFrom(value, answers) ??
    (tooLong ? 'leaveTooLong' : undefined) ??
    (beyondOwn ? 'leaveBeyondOwnRole' : undefined)
  );
};

/** Somebody's role in a municipality, as the administrator appoints it. */
export const appointForm: Form<PeopleContext> = {
  id: 'appoint',
  pages: [
    {
      id: 'appoint',
      fields: [
        { id: 'municipality', kind: 'list', required: true, options: (c) => c.municipalities },
        { id: 'role', kind: 'list', required: true, options: () => roles.map((value) => ({ value })) },
        { id: 'name', kind: 'text', required: true },
        {
          id: 'personId',
          kind: 'text',
          required: true,
          check: (value) => (UUID.test(value) ? undefined : 'not.objectId'),
        },
        { id: 'email', kind: 'email' },
        {
          id: 'partnerType',
          kind: 'list',
          required: (answers) => answers['role'] === 'partner',
          options: (c) => c.partnerTypes,
        },
        { id: 'from', kind: 'date', beside: 'period' },
        { id: 'until', kind: 'date', beside: 'period', check: afterFrom },
      ],
    },
  ],
  readBack: false,
};

/** A coordinator's leave: who stands in, from when until when (scenario 3). */
export const leaveForm: Form<PeopleContext> = {
  id: 'leave',
  pages: [
    {
      id: 'leave',
      fields: [
        { id: 'municipality', kind: 'choices', required: true, options: (c) => c.municipalities },
        { id: 'deputy', kind: 'list', required: true, options: (c) => c.people },
        { id: 'from', kind: 'date', required: true, beside: 'period' },
        { id: 'until', kind: 'date', required: true, beside: 'period', check: withinLeave },
      ],
    },
  ],
  readBack: false,
};

/** Who does not work here any more, or works here again (scenario 10). */
export const leftForm: Form<PeopleContext> = {
  id: 'personLeft',
  pages: [
    {
      id: 'left',
      fields: [
        {
          id: 'who',
          kind: 'list',
          required: (answers) => !answers['personId'],
          options: (c) => c.people,
        },
        {
          id: 'personId',
          kind: 'text',
          check: (value) => (UUID.test(value) ? undefined : 'not.objectId'),
        },
        {
          id: 'what',
          kind: 'choice',
          required: true,
          options: () => [{ value: 'left' }, { value: 'back' }],
        },
      ],
    },
  ],
  readBack: false,
};
