import type { DateOnly } from './calendar.ts';
import { askedLately } from './consent.ts';
import { type Form, values } from './form.ts';

/** What the family says of another coordinator reading it, as who referred asked them (scenario 1). */
export const redirectAskForm: Form<{ readonly today: DateOnly }> = {
  id: 'redirectAsk',
  pages: [
    {
      id: 'redirectAsk',
      fields: [
        { id: 'agrees', kind: 'choice', required: true, options: values('yes', 'no') },
        {
          id: 'askedOn',
          kind: 'date',
          required: true,
          check: (value, _answers, { today }) => askedLately(value, today),
        },
      ],
    },
  ],
  readBack: false,
};

/** Whether the other municipality takes it over; no needs a reason. */
export const redirectDecideForm: Form<object> = {
  id: 'redirectDecide',
  pages: [
    {
      id: 'redirectDecide',
      fields: [
        { id: 'takes', kind: 'choice', required: true, options: values('yes', 'no') },
        {
          id: 'reason',
          kind: 'text',
          maxLength: 300,
          required: true,
          when: (answers) => answers['takes'] === 'no',
        },
      ],
    },
  ],
  readBack: false,
};
