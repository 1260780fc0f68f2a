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
export const agreementPostponeForm: Form<AgreementContext> = {
  id: 'agreementPostpone',
  pages: [
    {
      id: 'postpone',
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
