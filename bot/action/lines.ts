import { type Access, recordOf } from '../../domain/access.ts';
import { actions, logOf, type Verb } from '../../domain/actions.ts';
import type { Change } from '../use-cases/change.ts';
import type { Standing } from '../use-cases/may.ts';
import type { Ports } from '../use-cases/ports.ts';

/** Whether anything is stored, sent or planned by it. */
export const changesSomething = (change: Change<unknown>): boolean =>
  [change.puts, change.removals, change.messages, change.reminders, change.timeline].some(
    (part) => (part?.length ?? 0) > 0,
  );

/** The lines of the access log that an action leaves: the use case's own, else one about its subject. */
export const linesOf = (
  verb: Verb,
  change: Change<unknown>,
  { circle }: Standing,
  id: string,
): readonly Access[] => {
  const action = logOf(verb);
  const { subject } = actions[verb];
  if (change.access || !action || subject === 'none') return change.access ?? [];
  // A form that came back with what is wrong showed something, and changed nothing.
  const done = changesSomething(change) ? action : 'R';
  const { caseId, personId } = circle;
  return [{ action: done, recordType: subject, recordId: id, caseId, personId }];
};

/** The line of an attempt that was refused. What is not there is not named: it may be a word somebody typed. */
export const refusedLine = (verb: Verb, standing: Standing | undefined, id: string): Access => {
  const { subject } = actions[verb];
  return {
    action: logOf(verb) ?? 'R',
    recordType: subject === 'none' ? recordOf(verb) : subject,
    recordId: (standing && id) || undefined,
    caseId: standing?.circle.caseId,
    personId: standing?.circle.personId,
  };
};

/** The line of an answer that was given a second time: it was shown, and nothing was done. */
export const repeatedLine = (verb: Verb, standing: Standing | undefined, id: string): Access[] =>
  actions[verb].subject === 'none' ? [] : [{ ...refusedLine(verb, standing, id), action: 'R' }];

/** The consents of the family that an action rests on (NEN 7513); none when it is about several families. */
export const consentsBehind = async (ports: Ports, access: readonly Access[]): Promise<string[]> => {
  const [caseId, ...more] = new Set(access.flatMap((line) => line.caseId ?? []));
  if (caseId === undefined || more.length > 0) return [];
  return (await ports.read.list('consent', { caseId, status: 'given' })).map(({ id }) => id);
};
