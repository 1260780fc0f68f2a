import { SOMEONE_ELSE } from './agreement-row.ts';
import type { DateOnly } from './calendar.ts';
import type { Form, Option } from './form.ts';
import { inFuture } from './form-check.ts';

/** What a change of an agreement must know beside its answers. */
export type AgreementContext = {
  readonly today: DateOnly;
  readonly reasons: readonly Option[];
  readonly people: readonly Option[];
  readonly organisations: readonly Option[];
};

/** Why it cannot be done (scenario 6). */
export const agreementDeclineForm: Form<AgreementContext> = {
  id: 'agreementDecline',
  pages: [
    {
      id: 'decline',
      fields: [
        { id: 'reason', kind: 'choice', required: true, options: (context) => context.reasons },
        {
          id: 'note',
          kind: 'longText',
          maxLength: 500,
          required: (answers) => answers['reason'] === 'other',
        },
      ],
    },
  ],
  readBack: false,
};

/** Another date, and why. */
const newDateForm = (id: string, page: string): Form<AgreementContext> => ({
  id,
  pages: [
    {
      id: page,
      fields: [
        {
          id: 'dueDate',
          kind: 'date',
          required: true,
          check: (value, _answers, context) => (inFuture(value, context.today) ? undefined : 'date.inPast'),
        },
        { id: 'note', kind: 'text', required: true, maxLength: 300 },
      ],
    },
  ],
  readBack: false,
});

/** It begins later. */
export const agreementPostponeForm = newDateForm('agreementPostpone', 'postpone');
/** Its owner is at it, and needs longer (F1: 2 April becomes 16 April). */
export const agreementProgressForm = newDateForm('agreementProgress', 'progress');
/** It rests: when it is looked at again, and why. */
export const agreementHoldForm = newDateForm('agreementHold', 'hold');

/** Why nothing comes in the place of a line that could not be done (scenario 6). */
export const agreementDropForm: Form<AgreementContext> = {
  id: 'agreementDrop',
  pages: [{ id: 'drop', fields: [{ id: 'note', kind: 'longText', required: true, maxLength: 300 }] }],
  readBack: false,
};

/** Who told the family that something could not be done, and when (scenario 6). */
export const tellFamilyForm: Form<AgreementContext & { readonly contact?: string | undefined }> = {
  id: 'tellFamily',
  pages: [
    {
      id: 'tellFamily',
      fields: [
        {
          id: 'by',
          kind: 'list',
          required: true,
          options: (c) => [{ value: 'coordinator' }, ...c.people],
          initial: (_answers, { contact }) => contact,
        },
        {
          id: 'on',
          kind: 'date',
          required: true,
          initial: (_answers, { today }) => today,
          check: (value, _answers, { today }) => (inFuture(value, today) ? 'date.inFuture' : undefined),
        },
      ],
    },
  ],
  readBack: false,
};

/** One more agreement with the family, after the conference: named as at the table, and only with their yes (C12, C17). */
export const agreementAddForm: Form<AgreementContext> = {
  id: 'agreementAdd',
  pages: [
    {
      id: 'add',
      fields: [
        { id: 'goal', kind: 'text', source: 'A8', maxLength: 200 },
        { id: 'what', kind: 'longText', source: 'C12', required: true, maxLength: 300 },
        { id: 'organisation', kind: 'list', source: 'C12', required: true, options: (c) => c.organisations },
        {
          id: 'owner',
          kind: 'list',
          source: 'C12',
          required: true,
          options: (c) => [...c.people, { value: SOMEONE_ELSE }],
        },
        {
          id: 'ownerName',
          kind: 'text',
          source: 'C12',
          required: (answers) => answers['owner'] === SOMEONE_ELSE,
        },
        {
          id: 'dueDate',
          kind: 'date',
          source: 'C12',
          required: true,
          check: (value, _answers, context) =>
            value === context.today || inFuture(value, context.today) ? undefined : 'date.inPast',
        },
        // G14: nothing is agreed about a family without them.
        { id: 'familyAgrees', kind: 'tick', source: 'C17', required: true },
      ],
    },
  ],
  readBack: false,
};

/** Another owner, by when. */
export const agreementReassignForm: Form<AgreementContext> = {
  id: 'agreementReassign',
  pages: [
    {
      id: 'reassign',
      fields: [
        { id: 'organisation', kind: 'list', source: 'C12', required: true, options: (c) => c.organisations },
        {
          id: 'owner',
          kind: 'list',
          source: 'C12',
          required: true,
          options: (c) => [...c.people, { value: SOMEONE_ELSE }],
        },
        { id: 'ownerName', kind: 'text', required: (answers) => answers['owner'] === SOMEONE_ELSE },
        {
          id: 'dueDate',
          kind: 'date',
          source: 'C12',
          required: true,
          check: (value, _answers, context) =>
            value === context.today || inFuture(value, context.today) ? undefined : 'date.inPast',
        },
      ],
    },
  ],
  readBack: false,
};
