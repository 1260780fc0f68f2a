import type { DateOnly } from './calendar.ts';
import { checklistSteps } from './conference.ts';
import { type Field, type Form, type Option, type Page, values } from './form.ts';
import { inFuture } from './form-check.ts';
import type { Lead } from './lead.ts';

/** Who can be chosen for what is done for the family. */
export type LeadContext = {
  /** Professionals at the table, by Entra object id. */
  readonly people: readonly Option[];
  /** Kinds of organisation, and the family itself (A12). */
  readonly organisations: readonly Option[];
};

/** What the table must know beside its answers. */
export type ConferenceContext = LeadContext & { readonly today: DateOnly };

/** The choice for an owner who is not in the list. */
export const SOMEONE_ELSE = 'other';

const table: Page<ConferenceContext> = {
  id: 'table',
  fields: [
    { id: 'steps', kind: 'choices', source: 'C09', options: values(...checklistSteps) },
    { id: 'familyPresent', kind: 'yesNo', source: 'G09', required: true, options: values('yes', 'no') },
    {
      id: 'familyAbsentReason',
      kind: 'text',
      source: 'G09',
      maxLength: 300,
      required: (answers) => answers['familyPresent'] === 'no',
    },
  ],
  rows: {
    id: 'agreement',
    max: 20,
    fields: [
      { id: 'what', kind: 'longText', source: 'C12', required: true, maxLength: 300 },
      { id: 'organisation', kind: 'list', source: 'C12', required: true, options: (c) => c.organisations },
      {
        id: 'owner',
        kind: 'list',
        source: 'C12',
        required: true,
        options: (c) => [...c.people, { value: SOMEONE_ELSE }],
      },
      { id: 'ownerName', kind: 'text', source: 'C12', required: (a) => a['owner'] === SOMEONE_ELSE },
      {
        id: 'dueDate',
        kind: 'date',
        source: 'C12',
        required: true,
        check: (value, _answers, context) =>
          value === context.today || inFuture(value, context.today) ? undefined : 'date.inPast',
      },
      { id: 'familyAgrees', kind: 'yesNo', source: 'C17', required: true, options: values('yes', 'no') },
    ],
  },
};

type LeadField = Field<LeadContext> & { readonly id: Lead };

/** Who does what for the family: chosen at the table, and anew when somebody leaves. */
export const leadFields: readonly LeadField[] = [
  {
    id: 'processLead',
    kind: 'list',
    source: 'C13',
    required: true,
    options: (c) => [{ value: 'coordinator' }, ...c.people],
  },
  {
    id: 'caseLead',
    kind: 'list',
    source: 'C14',
    required: true,
    options: (c) => [{ value: 'none' }, ...c.organisations],
  },
  {
    id: 'familyContact',
    kind: 'list',
    source: 'C20b',
    required: true,
    options: (c) => [{ value: 'coordinator' }, ...c.people],
  },
];

const finish: Page<ConferenceContext> = {
  id: 'finish',
  fields: [
    ...leadFields,
    {
      id: 'familyAgrees',
      kind: 'yesNo',
      source: 'C17',
      required: true,
      options: values('yes', 'no'),
      // G14: without the family's consent to the agreements a conference is not finished.
      check: (value) => (value === 'no' ? 'familyMustAgree' : undefined),
    },
    {
      id: 'followUpOn',
      kind: 'date',
      source: 'C18',
      check: (value, _answers, context) => (inFuture(value, context.today) ? undefined : 'date.inPast'),
    },
  ],
};

/** The conference as it is recorded at the table (C09–C20b). */
export const conferenceForm: Form<ConferenceContext> = {
  id: 'conference',
  pages: [table, finish],
  readBack: false,
};
