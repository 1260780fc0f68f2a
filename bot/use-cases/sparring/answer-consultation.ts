import { type Consultation, consultationLife, LONGEST_LINE } from '../../../domain/consultation.ts';
import { after } from '../../../domain/life.ts';
import { maskPersonalData } from '../../../domain/personal-data.ts';
import { refuse } from '../../../domain/refusal.ts';
import type { ConsultationThreadView } from '../../../domain/view/consultation.ts';
import { put } from '../change.ts';
import type { UseCase } from '../use-case.ts';
import { kindsOf, seen, threadView } from './thread.ts';

/** "Stuur antwoord": to the asker; whoever else has the thread sees it in place. */
export const replyToConsultation: UseCase<'consultation.reply', ConsultationThreadView> =
  (ports) =>
  async (actor, { data }) => {
    const thread = await ports.read.get('consultation', data.consultation);
    if (!thread) return refuse('notFound');
    const reply = data.reply.trim();
    const findings = seen(ports, reply).filter(({ certain }) => certain);
    const back = (problem: ConsultationThreadView['problem']) => ({
      // What comes back stands in her chat: without what was seen in it.
      answer: threadView(ports, thread, actor.id, { reply: maskPersonalData(reply, findings), problem }),
    });
    const state = after(consultationLife, thread.state, 'reply');
    if (!state) return refuse('cannotNow', { code: thread.code, detail: thread.state });
    if (reply === '') return back('empty');
    if (reply.length > LONGEST_LINE) return back('tooLong');
    if (findings.length > 0) return back({ kinds: kindsOf(findings) });
    const now: Consultation = {
      ...thread,
      state,
      lines: [...thread.lines, { from: 'coordinator', personId: actor.id, at: ports.now(), text: reply }],
    };
    const line = now.lines.length;
    return {
      answer: threadView(ports, now, actor.id),
      puts: [put('consultation', now)],
      access: [{ action: 'U', recordType: 'consultation', recordId: thread.id }],
      messages: [
        {
          key: `consultation:${thread.id}:answer:${line}`,
          to: { person: thread.askerId },
          notice: { kind: 'consultation.answer', consultation: thread.id },
        },
        {
          key: `consultation:${thread.id}:seen:${line}`,
          to: { coordinatorOf: thread.municipality },
          notice: { kind: 'consultation.thread', consultation: thread.id, why: 'updated' },
        },
      ],
    };
  };

/** Opens a thread from the work list. */
export const showConsultation: UseCase<'consultation.show', ConsultationThreadView> =
  (ports) =>
  async (actor, { data }) => {
    const thread = await ports.read.get('consultation', data.consultation);
    if (!thread) return refuse('notFound');
    return {
      answer: threadView(ports, thread, actor.id),
      access: [{ action: 'R', recordType: 'consultation', recordId: thread.id }],
    };
  };

/** "Naar waarnemer": the stand-in gets the thread at once. */
export const handOverConsultation: UseCase<'consultation.handOver', ConsultationThreadView> =
  (ports) =>
  async (actor, { data }) => {
    const thread = await ports.read.get('consultation', data.consultation);
    if (!thread) return refuse('notFound');
    if (thread.state === 'closed' || thread.handedOverAt)
      return refuse('alreadyDone', { code: thread.code, at: thread.handedOverAt ?? thread.closedAt });
    const now: Consultation = { ...thread, handedOverAt: ports.now() };
    return {
      answer: threadView(ports, now, actor.id),
      puts: [put('consultation', now)],
      access: [{ action: 'U', recordType: 'consultation', recordId: thread.id }],
      messages: [
        {
          key: `consultation:${thread.id}:handOver:${now.handedOverAt}`,
          to: { standInOf: thread.municipality },
          notice: { kind: 'consultation.thread', consultation: thread.id, why: 'takeOver' },
        },
      ],
    };
  };
