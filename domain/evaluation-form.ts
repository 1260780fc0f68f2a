import type { DateOnly } from './calendar.ts';
import { evaluationOutcomes } from './evaluation.ts';
import { type Form, values } from './form.ts';
import { inFuture } from './form-check.ts';

/**
 * Looking back with the family on what was agreed (P11, G24): when, with them or why not, what follows, and when it
 * is looked at again unless it ends here.
 */
export const evaluationForm: Form<{ readonly today: DateOnly }> = {
  id: 'evaluation',
  pages: [
    {
      id: 'evaluation',
      fields: [
        {
          id: 'on',
          kind: 'date',
          source: 'P11',
          required: true,
          initial: (_answers, { today }) => today,
          check: (value, _answers, { today }) => (inFuture(value, today) ? 'date.inFuture' : undefined),
        },
        { id: 'withFamily', kind: 'yesNo', source: 'P11', required: true, options: values('yes', 'no') },
        {
          id: 'withoutBecause',
          kind: 'text',
          maxLength: 300,
          required: (answers) => answers['withFamily'] === 'no',
        },
        { id: 'note', kind: 'longText', source: 'G35', maxLength: 1000 },
        {
          id: 'outcome',
          kind: 'choice',
          source: 'G24',
          required: true,
          options: values(...evaluationOutcomes),
        },
        {
          id: 'heavierHelp',
          kind: 'text',
          source: 'G24',
          maxLength: 300,
          required: (answers) => answers['outcome'] === 'stepUp',
        },
        {
          id: 'nextOn',
          kind: 'date',
          source: 'P11',
          required: ({ outcome }) => outcome !== undefined && outcome !== '' && outcome !== 'close',
          check: (value, _answers, { today }) => (inFuture(value, today) ? undefined : 'date.inPast'),
        },
      ],
    },
  ],
  readBack: false,
};
