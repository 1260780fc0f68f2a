import type { DateOnly } from './calendar.ts';
import type { Form, Option } from './form.ts';
import { inFuture } from './form-check.ts';
import type { Lead } from './lead.ts';
import { type LeadContext, leadFields } from './lead-fields.ts';

/** What is left of a case that is to close: agreements not done, and what could not be done without a replacement. */
export type CloseContext = { readonly openAgreements: number; readonly unreplaced: number };

/**
 * Why a case closes; with agreements still open a remark is needed, and for what could not be done why nothing came
 * in its place (scenario 6).
 */
export const caseCloseForm: Form<CloseContext> = {
  id: 'caseClose',
  pages: [
    {
      id: 'close',
      fields: [
        {
          id: 'reason',
          kind: 'choice',
          required: true,
          options: () =>
            ['goalsReached', 'familyStops', 'handedOver', 'otherRoute', 'other'].map((value) => ({ value })),
        },
        {
          id: 'note',
          kind: 'longText',
          maxLength: 500,
          required: (answers, context) => answers['reason'] === 'other' || context.openAgreements > 0,
        },
        {
          id: 'notReplaced',
          kind: 'longText',
          maxLength: 300,
          required: true,
          when: (_answers, context) => context.unreplaced > 0,
        },
      ],
    },
  ],
  readBack: false,
};

/** Why a closed case goes on; only at the family's wish. */
export const caseReopenForm: Form<{ readonly today: DateOnly }> = {
  id: 'caseReopen',
  pages: [
    {
      id: 'reopen',
      fields: [
        { id: 'reason', kind: 'longText', required: true, maxLength: 300 },
        {
          id: 'lookOn',
          kind: 'date',
          required: true,
          check: (value, _answers, { today }) => (inFuture(value, today) ? undefined : 'date.inPast'),
        },
        { id: 'familyWants', kind: 'tick', source: 'G01', required: true },
      ],
    },
  ],
  readBack: false,
};

/** Why a case should never have been opened. */
export const caseVoidForm: Form<object> = {
  id: 'caseVoid',
  pages: [{ id: 'void', fields: [{ id: 'reason', kind: 'longText', required: true, maxLength: 300 }] }],
  readBack: false,
};

/** Who takes the place of a referrer who left (scenario 10). */
export const successorForm: Form<{ readonly people: readonly Option[] }> = {
  id: 'successor',
  pages: [
    {
      id: 'successor',
      fields: [{ id: 'successor', kind: 'list', required: true, options: (context) => context.people }],
    },
  ],
  readBack: false,
};

/** Who does from now on what somebody who left did for the family; only that is asked (scenario 10). */
export const leadsForm: Form<LeadContext & { readonly vacant: readonly Lead[] }> = {
  id: 'leads',
  pages: [
    {
      id: 'leads',
      fields: leadFields.map((field) => ({ ...field, when: (_, { vacant }) => vacant.includes(field.id) })),
    },
  ],
  readBack: false,
};

/** What who referred tells later. */
export const referralAddForm: Form<object> = {
  id: 'referralAdd',
  pages: [
    { id: 'referralAdd', fields: [{ id: 'addition', kind: 'longText', required: true, maxLength: 600 }] },
  ],
  readBack: false,
};

/** Why who referred takes it back; the family stopping has consequences of its own (scenario 2). */
export const referralWithdrawForm: Form<object> = {
  id: 'referralWithdraw',
  pages: [
    {
      id: 'referralWithdraw',
      fields: [
        {
          id: 'reason',
          kind: 'choice',
          required: true,
          options: () => ['familyStops', 'notNeeded', 'mistake'].map((value) => ({ value })),
        },
        { id: 'note', kind: 'text', maxLength: 300 },
        { id: 'familyKnows', kind: 'tick', required: true },
      ],
    },
  ],
  readBack: false,
};

/** A question of the coordinator to who referred (P04). */
export const askReferrerForm: Form<object> = {
  id: 'askReferrer',
  pages: [{ id: 'ask', fields: [{ id: 'question', kind: 'longText', required: true, maxLength: 600 }] }],
  readBack: false,
};

/** The referrer's answer. */
export const answerCoordinatorForm: Form<object> = {
  id: 'answerCoordinator',
  pages: [{ id: 'answer', fields: [{ id: 'answer', kind: 'longText', required: true, maxLength: 1000 }] }],
  readBack: false,
};
