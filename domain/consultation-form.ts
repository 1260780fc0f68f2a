import { outcomes } from './consultation.ts';
import type { Form } from './form.ts';

/** How a sparring thread ends (P01); one page. */
export const consultationCloseForm: Form<object> = {
  id: 'consultationClose',
  pages: [
    {
      id: 'outcome',
      fields: [
        {
          id: 'outcome',
          kind: 'choice',
          source: 'P01',
          required: true,
          options: () => outcomes.map((value) => ({ value })),
        },
        { id: 'note', kind: 'longText', maxLength: 500 },
      ],
    },
  ],
  readBack: false,
};
