import { after } from '../../../domain/life.ts';
import { refuse } from '../../../domain/refusal.ts';
import { locks, rightsLife } from '../../../domain/rights.ts';
import { happened, put } from '../change.ts';
import type { UseCase } from '../use-case.ts';
import { loadRequest } from './decide-request.ts';

/** "Haal van slot": what was locked when somebody asked it opens again, after they were told (AVG 18.3). */
export const liftRestriction: UseCase<'rights.lift', { code: string }> =
  (ports) =>
  async (actor, { data }) => {
    const loaded = await loadRequest(ports, data.rightsRequest);
    if ('refused' in loaded) return loaded;
    const { request, file } = loaded;
    const { code, caseId, kind, member } = request;
    const state = locks(kind) ? after(rightsLife, request.state, 'lift') : undefined;
    if (!state) return refuse('cannotNow', { code });
    const restricted = (file.family.restricted ?? []).filter((one) => one.request !== request.id);
    return {
      answer: { code },
      puts: [put('rightsRequest', { ...request, state }), put('case', { ...file.family, restricted })],
      timeline: [happened(actor, caseId, ports.now(), 'rights.lifted', { content: { kind, member } })],
      messages: [
        {
          key: `rights:${request.id}:lifted`,
          to: { coordinatorOf: request.municipality },
          notice: { kind: 'rights.decided', request: request.id },
        },
      ],
    };
  };
