import type { Draft } from '../../../domain/draft.ts';
import { READ_BACK, visiblePages } from '../../../domain/form.ts';
import { problemsOn, unfinishedPages } from '../../../domain/form-check.ts';
import type { FormView } from '../../../domain/form-view.ts';
import { refuse } from '../../../domain/refusal.ts';
import { type Change, put } from '../change.ts';
import type { UseCase } from '../use-case.ts';
import { pageOf, withInputs } from './draft.ts';
import { kindOf } from './form-kinds.ts';
import { draftView } from './form-view.ts';

const kept = async (draft: Draft, answer: Promise<FormView>): Promise<Change<FormView>> => ({
  answer: await answer,
  puts: [put('draft', draft)],
});

/** "Verder": the page is kept, then checked; the next page follows when nothing is wrong. */
export const nextPage: UseCase<'form.next', FormView> =
  (ports) =>
  async (_actor, { data, inputs }) => {
    const found = await ports.read.get('draft', data.draft);
    if (!found) return refuse('draftGone');
    const draft = await withInputs(ports, found, data.page, inputs);
    const kind = kindOf(draft.form);
    const context = await kind.context(ports, draft);
    const page = pageOf(draft, data.page);
    const problems = page ? problemsOn(page, draft.answers, context) : [];
    if (problems.length > 0) {
      const stays = { ...draft, page: data.page };
      return kept(stays, draftView(ports, stays, { problems }));
    }
    const pages = visiblePages(kind.form, draft.answers, context);
    const following = pages[pages.findIndex((one) => one.id === data.page) + 1]?.id ?? data.page;
    // Who came from the read-back returns there, by way of what is not right yet.
    const unfinished = unfinishedPages(kind.form, draft.answers, context)[0]?.id;
    const next = draft.readBackReached ? (unfinished ?? READ_BACK) : following;
    const moved = { ...draft, page: next, readBackReached: draft.readBackReached || next === READ_BACK };
    return kept(moved, draftView(ports, moved));
  };

/** "Terug": what was typed is kept as it is, right or wrong. */
export const previousPage: UseCase<'form.back', FormView> =
  (ports) =>
  async (_actor, { data, inputs }) => {
    const found = await ports.read.get('draft', data.draft);
    if (!found) return refuse('draftGone');
    const draft = await withInputs(ports, found, data.page, inputs);
    const kind = kindOf(draft.form);
    const pages = visiblePages(kind.form, draft.answers, await kind.context(ports, draft));
    const index = pages.findIndex((one) => one.id === data.page);
    const moved = { ...draft, page: pages[Math.max(0, index - 1)]?.id ?? data.page };
    return kept(moved, draftView(ports, moved));
  };

/** "Bewaar en stop". */
export const saveForLater: UseCase<'form.save', { expiresAt: string }> =
  (ports) =>
  async (_actor, { data, inputs }) => {
    const found = await ports.read.get('draft', data.draft);
    if (!found) return refuse('draftGone');
    const draft = { ...(await withInputs(ports, found, data.page, inputs)), page: data.page };
    return { answer: { expiresAt: draft.expiresAt }, puts: [put('draft', draft)] };
  };

/** "Wijzig" on the page that reads back: what was typed there is kept. */
export const editPage: UseCase<'form.edit', FormView> =
  (ports) =>
  async (_actor, { data, inputs }) => {
    const found = await ports.read.get('draft', data.draft);
    if (!found || !pageOf(found, data.to)) return refuse('draftGone');
    // A page without questions sends none; then nothing was emptied either.
    const typed = Object.keys(inputs).length > 0;
    const draft = typed ? await withInputs(ports, found, data.page, inputs) : found;
    const moved = { ...draft, page: data.to };
    return kept(moved, draftView(ports, moved));
  };

/** A draft where it was left. */
export const resumeForm: UseCase<'form.resume', FormView> =
  (ports) =>
  async (_actor, { data }) => {
    const draft = await ports.read.get('draft', data.draft);
    return draft ? { answer: await draftView(ports, draft) } : refuse('draftGone');
  };

/** Back to a page without changing anything: after the danger page, or a row that was left. */
export const showPage: UseCase<'form.show', FormView> =
  (ports) =>
  async (_actor, { data }) => {
    const draft = await ports.read.get('draft', data.draft);
    return draft ? { answer: await draftView(ports, { ...draft, page: data.page }) } : refuse('draftGone');
  };
