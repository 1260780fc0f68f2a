import { addDays, localDate, toInstant } from '../../../domain/calendar.ts';
import type { Draft } from '../../../domain/draft.ts';
import { type Answers, fieldsOn, type Page, visibleFields } from '../../../domain/form.ts';
import { takeAnswers } from '../../../domain/form-check.ts';
import type { Ports } from '../ports.ts';
import type { Inputs } from '../use-case.ts';
import { kindOf } from './form-kinds.ts';

/** The moment a draft is erased when nothing happens to it any more (D3, calendar days). */
export const draftExpiry = (ports: Ports): string =>
  toInstant(addDays(localDate(ports.now()), ports.region.terms.draftDays), '23:59');

/** A new draft at its first page. */
export const newDraft = (
  ports: Ports,
  ownerId: string,
  form: string,
  parts: { page: string; answers?: Answers; subject?: string; municipality?: string },
): Draft => ({
  id: ports.newId(),
  version: 0,
  ownerId,
  form,
  subject: parts.subject,
  municipality: parts.municipality,
  page: parts.page,
  answers: { ...parts.answers },
  savedAt: ports.now(),
  expiresAt: draftExpiry(ports),
});

/**
 * The draft with what stands in the dialog's inputs, for the page they came from. Teams leaves empty
 * inputs out: a question of that page without an answer was emptied or unticked.
 */
export const withInputs = async (
  ports: Ports,
  draft: Draft,
  page: string,
  inputs: Inputs,
): Promise<Draft> => {
  const kind = kindOf(draft.form);
  const context = await kind.context(ports, draft);
  // The last button of a form sends its page along; another device may have turned it since.
  const shown = inputs['page'] ?? page;
  const from = kind.form.pages.find((one) => one.id === shown);
  const fields = from ? visibleFields(fieldsOn(from, draft.answers, context), draft.answers, context) : [];
  const others = Object.entries(draft.answers).filter(([id]) => !fields.some((field) => field.id === id));
  const typed = Object.entries(takeAnswers(fields, inputs)).filter(([, value]) => value !== '');
  const answers = { ...Object.fromEntries(others), ...Object.fromEntries(typed) };
  return touched(ports, { ...draft, answers });
};

/** The draft, kept now. */
export const touched = (ports: Ports, draft: Draft): Draft => ({
  ...draft,
  savedAt: ports.now(),
  expiresAt: draftExpiry(ports),
});

/** A page of a draft's form by its id. */
export const pageOf = (draft: Draft, id: string): Page<unknown> | undefined =>
  kindOf(draft.form).form.pages.find((page) => page.id === id);
