import { addDays, type DateOnly } from './calendar.ts';
import { type Form, values } from './form.ts';
import { inFuture } from './form-check.ts';

/** No birth is told so long after it: a slip of the year. */
const LATEST_DAYS = 90;

/**
 * News of a pregnancy (scenario 7): the child was born, or something else. Of the latter nothing more is asked,
 * by nobody.
 */
export const newsForm: Form<{ readonly today: DateOnly }> = {
  id: 'news',
  pages: [
    {
      id: 'news',
      fields: [
        { id: 'outcome', kind: 'choice', required: true, options: values('born', 'other') },
        {
          id: 'on',
          kind: 'date',
          required: true,
          when: (answers) => answers['outcome'] === 'born',
          check: (value, _answers, { today }) => {
            if (inFuture(value, today)) return 'date.inFuture';
            return value < addDays(today, -LATEST_DAYS) ? 'date.tooLongAgo' : undefined;
          },
        },
      ],
    },
  ],
  readBack: false,
};
