import { z } from 'zod';
import type { Change } from '../use-cases/change.ts';

/** Stands for a page of a kept form, whose answers must not be kept a second time. */
export const Redraw = z.object({ redraw: z.string() });
const formPage = z.looseObject({ target: z.looseObject({ draft: z.string() }) });
const FormAnswer = z.union([formPage, z.looseObject({ form: formPage }).transform(({ form }) => form)]);

/** The change as it is stored: without what somebody filled in, beside the draft that holds it. */
export const toKeep = (change: Change<unknown>): Change<unknown> => {
  const { data: page } = FormAnswer.safeParse(change.answer);
  return page ? { ...change, answer: { redraw: page.target.draft } } : change;
};
