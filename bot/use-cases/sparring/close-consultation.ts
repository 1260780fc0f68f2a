import { type Consultation, Outcome } from '../../../domain/consultation.ts';
import { consultationCloseForm } from '../../../domain/consultation-form.ts';
import type { Problem } from '../../../domain/form.ts';
import { filledIn } from '../../../domain/form-check.ts';
import type { FormView } from '../../../domain/form-view.ts';
import { refuse } from '../../../domain/refusal.ts';
import type { ConsultationAnswerView } from '../../../domain/view/consultation.ts';
import { put } from '../change.ts';
import { onePageView } from '../forms/form-view.ts';
import type { Ports } from '../ports.ts';
import type { UseCase } from '../use-case.ts';
import { answerView, seen } from './thread.ts';

const view = (
  ports: Ports,
  thread: Consultation,
  more: { answers?: Record<string, string>; problems?: Problem[] } = {},
): FormView =>
  onePageView(
    consultationCloseForm,
    {},
    {
      target: { consultation: thread.id },
      submit: 'consultation.close',
      about: {
        kind: 'consultation',
        code: thread.code,
        profession: ports.region.professions.find(({ id }) => id === thread.askerProfession)?.label,
      },
      ...more,
    },
  );

/** "Rond af": asks how it ends. */
export const finishConsultation: UseCase<'consultation.finish', FormView> =
  (ports) =>
  async (_actor, { data }) => {
    const thread = await ports.read.get('consultation', data.consultation);
    if (!thread) return refuse('notFound');
    if (thread.state === 'closed') return refuse('alreadyDone', { code: thread.code, at: thread.closedAt });
    return { answer: view(ports, thread) };
  };

export type ClosedAnswer = { see: 'form'; form: FormView } | { see: 'closed'; code: string };

/** Records the outcome; the asker hears it, and who has the thread sees it closed. */
export const closeConsultation: UseCase<'consultation.close', ClosedAnswer> =
  (ports) =>
  async (actor, { data, inputs }) => {
    const thread = await ports.read.get('consultation', data.consultation);
    if (!thread) return refuse('notFound');
    if (thread.state === 'closed') return refuse('alreadyDone', { code: thread.code, at: thread.closedAt });
    const { answers, problems: wrong } = filledIn(consultationCloseForm, inputs, {});
    const personal = seen(ports, answers['note'] ?? '').some(({ certain }) => certain);
    const problems = [...wrong, ...(personal ? [{ field: 'note', code: 'personalData' }] : [])];
    if (problems.length > 0)
      return { answer: { see: 'form', form: view(ports, thread, { answers, problems }) } };
    const now: Consultation = {
      ...thread,
      state: 'closed',
      outcome: Outcome.parse(answers['outcome']),
      outcomeNote: answers['note'] || undefined,
      closedBy: actor.id,
      closedAt: ports.now(),
    };
    return {
      answer: { see: 'closed', code: thread.code },
      puts: [put('consultation', now)],
      access: [{ action: 'U', recordType: 'consultation', recordId: thread.id }],
      messages: [
        {
          key: `consultation:${thread.id}:closed`,
          to: { person: thread.askerId },
          notice: { kind: 'consultation.closed', consultation: thread.id, by: 'coordinator' },
        },
        {
          key: `consultation:${thread.id}:closed:seen`,
          to: { coordinatorOf: thread.municipality },
          notice: { kind: 'consultation.thread', consultation: thread.id, why: 'updated' },
        },
      ],
    };
  };

/** "Ik heb genoeg gehoord": the coordinator records the outcome; typing starts something new. */
export const heardEnough: UseCase<'consultation.enough', ConsultationAnswerView> =
  (ports) =>
  async (actor, { data }) => {
    const thread = await ports.read.get('consultation', data.consultation);
    const person = await ports.read.get('person', actor.id);
    if (!thread || !person) return refuse('notFound');
    if (thread.state === 'closed' || person.consultation !== thread.id)
      return refuse('alreadyDone', { code: thread.code, at: thread.closedAt });
    return {
      answer: answerView(ports, thread),
      puts: [put('person', { ...person, consultation: undefined })],
      messages: [
        {
          key: `consultation:${thread.id}:enough:${thread.lines.length}`,
          to: { coordinatorOf: thread.municipality },
          notice: { kind: 'consultation.thread', consultation: thread.id, why: 'enough' },
        },
      ],
    };
  };
