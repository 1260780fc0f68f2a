import { type AgreementRowContext, agreementRow } from './agreement-row.ts';
import type { DateOnly } from './calendar.ts';
import { checklistSteps, experiences, healthDimensions } from './conference.ts';
import { type Answers, chosen, type Option, type Page, values } from './form.ts';
import { inFuture } from './form-check.ts';
import { interpreterKinds } from './interpreter.ts';
import { leadFields } from './lead-fields.ts';

/** What the table must know beside its answers. */
export type ConferenceContext = AgreementRowContext & {
  /** Everybody who was asked and did not decline for good: by invitation or guest id. */
  readonly asked: readonly Option[];
  /** Those of them who said that they come. */
  readonly coming: readonly string[];
  readonly lifeDomains: readonly Option[];
  readonly evaluationOn: DateOnly;
  /** F36, C08: the family asked for an interpreter; and who was arranged. */
  readonly interpreterNeeded: boolean;
  readonly interpreter?: (typeof interpreterKinds)[number];
};

type TablePage = Page<ConferenceContext>;

const needsInterpreter = (_answers: Answers, { interpreterNeeded }: ConferenceContext): boolean =>
  interpreterNeeded;

/** C08–C10, G09, G13: who is here, and for how long. */
export const table: TablePage = {
  id: 'table',
  fields: [
    { id: 'steps', kind: 'choices', source: 'C09', options: values(...checklistSteps) },
    {
      id: 'minutes',
      kind: 'number',
      source: 'C10',
      check: (value) => (Number(value) < 5 || Number(value) > 480 ? 'minutes' : undefined),
    },
    {
      id: 'present',
      kind: 'choices',
      source: 'C21',
      options: (c) => c.asked,
      initial: (_answers, c) => c.coming.join(',') || undefined,
    },
    { id: 'familyPresent', kind: 'yesNo', source: 'G09', required: true, options: values('yes', 'no') },
    {
      id: 'familyAbsentReason',
      kind: 'text',
      source: 'G09',
      maxLength: 300,
      required: (answers) => answers['familyPresent'] === 'no',
    },
    {
      id: 'interpreted',
      kind: 'choice',
      source: 'C08',
      required: true,
      when: needsInterpreter,
      options: values(...interpreterKinds, 'nobody'),
      initial: (_answers, { interpreter }) => interpreter,
    },
    {
      id: 'interpreterReason',
      kind: 'text',
      source: 'C08',
      maxLength: 200,
      when: needsInterpreter,
      required: (answers) => answers['interpreted'] === 'nobody',
    },
  ],
};

/** C11: what the family asks, by life domain; in its own words where it wants to. */
export const needs: TablePage = {
  id: 'needs',
  fields: [
    { id: 'lifeDomains', kind: 'choices', source: 'C11', required: true, options: (c) => c.lifeDomains },
    { id: 'dimensions', kind: 'choices', source: 'C11', options: values(...healthDimensions) },
  ],
};

/** The family's own words, a text for each dimension it wanted to say something about; never a score. */
export const ownWords: TablePage = {
  id: 'ownWords',
  when: (answers) => chosen(answers, 'dimensions').length > 0,
  fields: healthDimensions.map((dimension) => ({
    id: `words.${dimension}`,
    kind: 'text',
    source: 'C11',
    maxLength: 300,
    when: (answers) => chosen(answers, 'dimensions').includes(dimension),
  })),
};

/** C12: what is agreed. */
export const agreements: TablePage = {
  id: 'agreements',
  fields: [],
  rows: { id: 'agreement', max: 20, fields: agreementRow },
};

/** C13–C15, C20b, P11: who does what for the family from now on. */
export const leadsPage: TablePage = {
  id: 'leads',
  fields: [
    ...leadFields,
    {
      id: 'feedbackBy',
      kind: 'list',
      source: 'C15',
      required: true,
      options: (c) => [{ value: 'coordinator' }, ...c.people],
    },
    {
      id: 'evaluationOn',
      kind: 'date',
      source: 'P11',
      required: true,
      initial: (_answers, c) => c.evaluationOn,
      check: (value, _answers, c) => (inFuture(value, c.today) ? undefined : 'date.inPast'),
    },
  ],
};

/** C16–C19: the agreements are said once more, and the family has the last word. */
export const finish: TablePage = {
  id: 'finish',
  fields: [
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
      id: 'followUp',
      kind: 'choice',
      source: 'C18',
      required: true,
      options: ({ birthExpectedOn }) => values('no', 'yes', ...(birthExpectedOn ? ['afterBirth'] : []))(),
    },
    {
      id: 'followUpOn',
      kind: 'date',
      source: 'C18',
      required: (answers) => answers['followUp'] === 'yes',
      check: (value, _answers, c) => (inFuture(value, c.today) ? undefined : 'date.inPast'),
    },
    { id: 'experienceFamily', kind: 'choice', source: 'C19', options: values(...experiences) },
    { id: 'experienceProfessionals', kind: 'choice', source: 'C19', options: values(...experiences) },
    { id: 'experienceRemark', kind: 'text', source: 'C19', maxLength: 300 },
  ],
};
