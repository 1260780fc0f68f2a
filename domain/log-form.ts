import type { DateOnly } from './calendar.ts';
import { type Form, type Option, values } from './form.ts';
import type { Language } from './letter-given.ts';
import { type Channel, channels, safeChannel } from './rights-form.ts';

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

export type ReadersContext = {
  /** Adults of the family, by name. */
  readonly members: readonly Option[];
  readonly safe: readonly Channel[];
  readonly languages: readonly Option[];
  /** F43: what the family reads. */
  readonly language: Language;
};

/** For whom "Wie keek mee" is printed, and how it reaches them: one adult's lines can endanger the other (scenario 14). */
export const readersForm: Form<ReadersContext> = {
  id: 'readersPrint',
  pages: [
    {
      id: 'print',
      fields: [
        { id: 'member', kind: 'choice', required: true, options: (c) => c.members },
        {
          id: 'language',
          kind: 'list',
          source: 'F43',
          required: true,
          options: (c) => c.languages,
          initial: (_answers, c) => c.language,
        },
        {
          id: 'channel',
          kind: 'choice',
          required: true,
          options: values(...channels),
          check: (value, _answers, { safe }) => safeChannel(value, safe),
        },
      ],
    },
  ],
  readBack: false,
};
