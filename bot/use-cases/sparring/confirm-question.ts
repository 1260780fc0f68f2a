import { refuse } from '../../../domain/refusal.ts';
import type { UseCase } from '../use-case.ts';
import { ask, type SparAnswer } from './ask.ts';

/** "Het is geen naam": the held-back question goes on after all. Certain personal data never does. */
export const confirmQuestion: UseCase<'consultation.confirm', SparAnswer> =
  (ports) =>
  async (actor, { data }) => {
    const held = await ports.read.get('draft', data.draft);
    const question = held?.answers['question'];
    if (!held || question === undefined) return refuse('draftGone');
    const thread = held.subject ? await ports.read.get('consultation', held.subject) : undefined;
    const change = await ask(ports, actor, {
      question,
      municipality: held.municipality,
      thread: thread?.state === 'closed' ? undefined : thread,
      confirmed: true,
    });
    return { ...change, removals: [{ kind: 'draft', id: held.id, version: held.version }] };
  };
