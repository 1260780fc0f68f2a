import type { Draft } from '../../../domain/draft.ts';
import { rowCount, withoutRow, withRow } from '../../../domain/form.ts';
import { problemsWith, takeAnswers } from '../../../domain/form-check.ts';
import type { FormView } from '../../../domain/form-view.ts';
import { refuse } from '../../../domain/refusal.ts';
import { put } from '../change.ts';
import type { Ports } from '../ports.ts';
import type { UseCase } from '../use-case.ts';
import { pageOf, touched, withInputs } from './draft.ts';
import { kindOf } from './form-kinds.ts';
import { draftView } from './form-view.ts';

const rowView = (ports: Ports, draft: Draft, rows: string, index: number): Promise<FormView> =>
  draftView(ports, draft, { row: { index, isNew: index >= rowCount(draft.answers, rows) } });

/** Opens a row to fill it in; what stands on the page beside it is kept. */
export const openRow: UseCase<'form.openRow', FormView> =
  (ports) =>
  async (_actor, { data, inputs }) => {
    const found = await ports.read.get('draft', data.draft);
    const rows = found && pageOf(found, data.page)?.rows;
    if (!found || !rows) return refuse('draftGone');
    const draft = { ...(await withInputs(ports, found, data.page, inputs)), page: data.page };
    const index = Math.min(data.row, rowCount(draft.answers, rows.id));
    return { answer: await rowView(ports, draft, rows.id, index), puts: [put('draft', draft)] };
  };

/** Keeps a row when it is right; otherwise it comes back as typed, with all that is wrong. */
export const keepRow: UseCase<'form.keepRow', FormView> =
  (ports) =>
  async (_actor, { data, inputs }) => {
    const found = await ports.read.get('draft', data.draft);
    const rows = found && pageOf(found, data.page)?.rows;
    if (!found || !rows) return refuse('draftGone');
    const context = await kindOf(found.form).context(ports, found);
    const answers = takeAnswers(rows.fields, inputs);
    const problems = problemsWith(rows.fields, answers, context);
    const index = Math.min(data.row, rowCount(found.answers, rows.id), rows.max - 1);
    const at = { ...found, page: data.page };
    if (problems.length > 0)
      return {
        answer: await draftView(ports, at, {
          problems,
          row: { index, isNew: index >= rowCount(found.answers, rows.id), answers },
        }),
      };
    const draft = touched(ports, { ...at, answers: withRow(found.answers, rows.id, index, answers) });
    const more = data.another && rowCount(draft.answers, rows.id) < rows.max;
    return {
      answer: more
        ? await rowView(ports, draft, rows.id, rowCount(draft.answers, rows.id))
        : await draftView(ports, draft),
      puts: [put('draft', draft)],
    };
  };

/** Takes a row away; the ones after it move up. */
export const removeRow: UseCase<'form.removeRow', FormView> =
  (ports) =>
  async (_actor, { data }) => {
    const found = await ports.read.get('draft', data.draft);
    const rows = found && pageOf(found, data.page)?.rows;
    if (!found || !rows) return refuse('draftGone');
    // Pressed again after a time-out: the row that stood there is gone, and another one has its place.
    if (data.count !== undefined && data.count !== rowCount(found.answers, rows.id))
      return { answer: await draftView(ports, { ...found, page: data.page }) };
    const draft = touched(ports, {
      ...found,
      page: data.page,
      answers: withoutRow(found.answers, rows.id, data.row),
    });
    return { answer: await draftView(ports, draft), puts: [put('draft', draft)] };
  };
