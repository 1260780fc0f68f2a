import type { DateOnly } from './calendar.ts';
import type { Form } from './form.ts';

const CODE = /^[KV]-[2-9A-Z]{5}$/i;

/** What the privacy officer looks for in the access log. */
export const logSearchForm: Form<{ readonly today: DateOnly }> = {
  id: 'logSearch',
  pages: [
    {
      id: 'search',
      fields: [
        {
          id: 'code',
          kind: 'text',
          maxLength: 7,
          check: (value) => (CODE.test(value) ? undefined : 'not.code'),
        },
        { id: 'from', kind: 'date', beside: 'period' },
        {
          id: 'until',
          kind: 'date',
          beside: 'period',
          check: (value, answers) =>
            answers['from'] && value < answers['from'] ? 'untilBeforeFrom' : undefined,
        },
      ],
    },
  ],
  readBack: false,
};
