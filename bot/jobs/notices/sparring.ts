import { consultationAnswerCard, consultationClosedCard } from '../../../cards/consultation.ts';
import { consultationThreadCard } from '../../../cards/consultation-thread.ts';
import { answerView, threadView } from '../../use-cases/sparring/thread.ts';

import type { Render } from './rendered.ts';

export const thread: Render<'consultation.thread'> = async (ports, { consultation, why }, to) => {
  const found = await ports.read.get('consultation', consultation);
  if (!found) return undefined;
  const key = `consultation:${found.id}:${to}`;
  const updated = why === 'updated';
  if (found.state === 'closed' && !updated) return undefined;
  const view = threadView(ports, found, to);
  const reasons = ['new', 'addition', 'unanswered', 'takeOver', 'enough', 'updated'] as const;
  return {
    card: consultationThreadCard({ ...view, why: reasons.find((one) => one === why) ?? 'shown' }),
    code: found.code,
    key,
    how: updated ? 'edit' : 'new',
    superseded: consultationThreadCard({ ...view, superseded: true }),
  };
};

export const answer: Render<'consultation.answer'> = async (ports, { consultation }) => {
  const found = await ports.read.get('consultation', consultation);
  return found && { card: consultationAnswerCard(answerView(ports, found)), code: found.code, how: 'new' };
};

export const closed: Render<'consultation.closed'> = async (ports, { consultation }) => {
  const found = await ports.read.get('consultation', consultation);
  return (
    found && {
      card: consultationClosedCard({
        consultation: found.id,
        code: found.code,
        outcome: found.outcome,
        note: found.outcomeNote,
        to: 'asker',
        by: 'coordinator',
      }),
      code: found.code,
      how: 'new',
    }
  );
};
