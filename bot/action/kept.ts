import { z } from 'zod';
import type { Verb } from '../../domain/actions.ts';
import type { Change } from '../use-cases/change.ts';

/** Stands for a page of a kept form, whose answers must not be kept a second time. */
const Redraw = z.object({ redraw: z.string() });
const formPage = z.looseObject({ target: z.looseObject({ draft: z.string() }) });
const FormAnswer = z.union([formPage, z.looseObject({ form: formPage }).transform(({ form }) => form)]);

/** Stands for what a family may have locked, corrected or erased since: it is looked up anew by this verb. */
const Reshow = z.object({
  see: z.string().optional(),
  show: z.string(),
  data: z.record(z.string(), z.string()),
});
type Reshow = z.infer<typeof Reshow>;
const reshow = (see: string | undefined, show: Verb, data: Reshow['data']): Reshow => ({ see, show, data });
const ContentAnswer = z.union([
  z
    .looseObject({ see: z.literal('one'), agreement: z.string() })
    .transform(({ see, agreement }) => reshow(see, 'agreement.show', { agreement })),
  z
    .looseObject({ see: z.literal('list'), conference: z.string() })
    .transform(({ see, conference }) => reshow(see, 'agreements.show', { conference })),
  z
    .looseObject({ see: z.literal('handOver'), case: z.string() })
    .transform(({ see, case: id }) => reshow(see, 'handOver.open', { case: id })),
  z
    .looseObject({ case: z.string(), other: z.string(), sides: z.array(z.unknown()) })
    .transform((view) => reshow(undefined, 'duplicate.compare', { case: view.case, other: view.other })),
  z
    .looseObject({ case: z.string(), sections: z.array(z.unknown()) })
    .transform((view) => reshow(undefined, 'referral.show', { case: view.case })),
  z
    .looseObject({ see: z.literal('mine'), items: z.array(z.unknown()) })
    .transform(({ see }) => reshow(see, 'agreements.mine', {})),
]);

/** The change as it is stored: of what its answer shows of a family only how to look that up. */
export const toKeep = (change: Change<unknown>): Change<unknown> => {
  const { data: page } = FormAnswer.safeParse(change.answer);
  if (page) return { ...change, answer: { redraw: page.target.draft } };
  const { data: content } = ContentAnswer.safeParse(change.answer);
  return content ? { ...change, answer: content } : change;
};

/** How a kept answer is given again by another action; undefined when it stands there itself. */
export const anewBy = (
  kept: unknown,
): { verb: string; data: Readonly<Record<string, string>>; see?: string } | undefined => {
  const { data: form } = Redraw.safeParse(kept);
  if (form) return { verb: 'form.resume', data: { draft: form.redraw } };
  const { data: content } = Reshow.safeParse(kept);
  return content && { verb: content.show, data: content.data, see: content.see };
};
