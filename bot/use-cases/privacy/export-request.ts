import type { Answers, Problem } from '../../../domain/form.ts';
import { filledIn } from '../../../domain/form-check.ts';
import type { FormView } from '../../../domain/form-view.ts';
import { after } from '../../../domain/life.ts';
import { refuse } from '../../../domain/refusal.ts';
import { rightsLife } from '../../../domain/rights.ts';
import { type Channel, exportForm } from '../../../domain/rights-form.ts';
import type { ExportLinksView } from '../../../domain/view/rights.ts';
import { happened, put } from '../change.ts';
import { onePageView } from '../forms/form-view.ts';
import type { UseCase } from '../use-case.ts';
import { accessExport } from './access-export.ts';
import { loadRequest } from './decide-request.ts';
import { safeFor } from './family-of.ts';

const page = (
  request: { id: string; code: string },
  safe: readonly Channel[],
  answers: Answers = {},
  problems: Problem[] = [],
): FormView =>
  onePageView(
    exportForm,
    { safe },
    {
      target: { rightsRequest: request.id },
      submit: 'rights.sendExport',
      about: { kind: 'export', code: request.code, safe: [...safe] },
      answers,
      problems,
    },
  );

/** "Maak het overzicht": how it will reach who asked. */
export const openExport: UseCase<'rights.export', FormView> =
  (ports) =>
  async (_actor, { data }) => {
    const loaded = await loadRequest(ports, data.rightsRequest);
    if ('refused' in loaded) return loaded;
    if (loaded.request.kind !== 'access') return refuse('cannotNow', { code: loaded.request.code });
    return { answer: page(loaded.request, safeFor(loaded.file)) };
  };

export type ExportAnswer = { see: 'form'; form: FormView } | ({ see: 'links' } & ExportLinksView);

/** Links to the overview as PDF and JSON; with them the request is answered (AVG 15). */
export const makeExport: UseCase<'rights.sendExport', ExportAnswer> =
  (ports) =>
  async (actor, { data, inputs }) => {
    const loaded = await loadRequest(ports, data.rightsRequest);
    if ('refused' in loaded) return loaded;
    const { request, file } = loaded;
    if (request.kind !== 'access') return refuse('cannotNow', { code: request.code });
    const safe = safeFor(file);
    const { answers, problems } = filledIn(exportForm, inputs, { safe });
    if (problems.length > 0) return { answer: { see: 'form', form: page(request, safe, answers, problems) } };
    const { leftOut } = await accessExport(ports, file, request);
    const state = after(rightsLife, request.state, leftOut.length > 0 ? 'grantPartly' : 'grant');
    const link = (format: 'pdf' | 'json'): string =>
      ports.fileLink({ file: 'export', id: request.id, format, actor: actor.id });
    return {
      answer: {
        see: 'links',
        code: request.code,
        channel: answers['channel'] ?? '',
        links: { pdf: link('pdf'), json: link('json') },
        leftOut,
      },
      ...(state
        ? {
            puts: [put('rightsRequest', { ...request, state, decidedBy: actor.id, decidedAt: ports.now() })],
            timeline: [
              happened(actor, request.caseId, ports.now(), 'rights.decided', {
                content: { kind: request.kind, state, member: request.member },
              }),
            ],
          }
        : {}),
      access: [
        {
          action: 'share',
          recordType: 'rightsRequest',
          recordId: request.id,
          caseId: request.caseId,
          personId: request.member,
        },
      ],
    };
  };
