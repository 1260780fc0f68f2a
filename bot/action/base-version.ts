import { actions, type Verb } from '../../domain/actions.ts';
import { shortName } from '../../domain/person.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import type { SubjectKind } from '../../domain/subject.ts';
import type { Change } from '../use-cases/change.ts';
import type { Standing } from '../use-cases/may.ts';
import type { NounKind, Ports } from '../use-cases/ports.ts';

/** The noun whose version a subject has: of a municipality it is what it set for itself. */
export const nounOf = (subject: Exclude<SubjectKind, 'none'>): NounKind =>
  subject === 'municipality' ? 'localRules' : subject;

/**
 * Whether its subject is another version than the one that was seen when it was asked for. The store then keeps the
 * promise: a change is stored on the version it was made on, or not at all.
 */
export const isMoved = (
  { puts }: Change<unknown>,
  verb: Verb,
  id: string,
  base: number | undefined,
): boolean => {
  const { subject } = actions[verb];
  if (base === undefined || subject === 'none') return false;
  const noun = nounOf(subject);
  return (puts ?? []).some(({ kind, now }) => kind === noun && now.id === id && now.version !== base);
};

/** Who was first, and when: the last line of the case's story. */
export const changedBy = async (ports: Ports, { circle }: Standing): Promise<Refusal> => {
  if (!circle.caseId) return refuse('changedMeanwhile');
  const [family, timeline] = await Promise.all([
    ports.read.get('case', circle.caseId),
    ports.read.timeline(circle.caseId),
  ]);
  const last = timeline.at(-1);
  return refuse('changedMeanwhile', {
    code: family?.code,
    who: last && shortName(last.actorName),
    at: last?.at,
  });
};
