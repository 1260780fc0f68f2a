import { actions, mayInChannel, type Verb } from '../../domain/actions.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import type { Actor } from '../../domain/role.ts';
import type { Standing } from '../use-cases/may.ts';
import type { Ports } from '../use-cases/ports.ts';
import type { Conversation } from '../use-cases/use-case.ts';

/** Whether a verb may be used where it was: what concerns a family never where several read along. */
export const isRightPlace = ({ type }: Conversation, verb: Verb): boolean =>
  type === 'personal' || (type === 'channel' && mayInChannel(verb));

/** Why somebody may not, from who they are and how they stand to it; they learn nothing but the code they hold. */
export const whyNot = async (
  ports: Ports,
  actor: Actor,
  verb: Verb,
  standing: Standing | undefined,
  id: string,
): Promise<Refusal | undefined> => {
  if (actor.left) return refuse('noLongerHere');
  if (!standing || standing.by) return undefined;
  return refuse('notAllowed', { code: await codeOf(ports, actions[verb].subject, id) });
};

/** What is said of something that is not there, or not any more. */
export const notThere = (verb: Verb): Refusal =>
  refuse(actions[verb].subject === 'draft' ? 'draftGone' : 'notFound');

/** Nothing of anybody was asked for: these leave no line. */
const OF_NOTHING: ReadonlySet<Refusal['refused']> = new Set(['notUnderstood', 'empty', 'tryAgain']);
export const leavesLine = ({ refused }: Refusal): boolean => !OF_NOTHING.has(refused);

/** The code a refused person already holds in their card; nothing else. */
const codeOf = async (ports: Ports, kind: string, id: string): Promise<string | undefined> => {
  if (!id) return undefined;
  if (kind === 'case') return (await ports.read.get('case', id))?.code;
  if (kind === 'conference' || kind === 'invitation' || kind === 'agreement') {
    const found = await ports.read.get(kind, id);
    return found && (await ports.read.get('case', found.caseId))?.code;
  }
  return kind === 'consultation' ? (await ports.read.get('consultation', id))?.code : undefined;
};
