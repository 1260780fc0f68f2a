import type { Form } from './form.ts';
import {
  agreements,
  type ConferenceContext,
  finish,
  leadsPage,
  needs,
  ownWords,
  table,
} from './table-pages.ts';

/** The conference as it is recorded at the table, or afterwards (C09–C20b). */
export const conferenceForm: Form<ConferenceContext> = {
  id: 'conference',
  pages: [table, needs, ownWords, agreements, leadsPage, finish],
  readBack: false,
};
