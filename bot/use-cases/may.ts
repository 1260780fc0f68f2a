import { actions, type Verb } from '../../domain/actions.ts';
import { localDate } from '../../domain/calendar.ts';
import { hears } from '../../domain/hears.ts';
import type { Notice, NoticeKind } from '../../domain/notice.ts';
import { type Actor, type Circle, holds, type Relation, relationsTo } from '../../domain/role.ts';
import type { SubjectKind } from '../../domain/subject.ts';
import { circleOf } from './circle.ts';
import { loadActor } from './people/actor.ts';
import type { Ports } from './ports.ts';

/** How somebody stands to what a verb is about, now; `by` is the relation that lets them in, if any does. */
export type Standing = {
  readonly circle: Circle;
  readonly relations: ReadonlySet<Relation>;
  readonly by: Relation | undefined;
};

/** Looks a person up in the role table; undefined when what it is about is not there (any more). */
export const standingTo = (
  ports: Ports,
  actor: Actor,
  verb: Verb,
  subjectId: string,
): Promise<Standing | undefined> => standingIn(ports, actor, actions[verb], subjectId);

/** Whether somebody may still be told of something, now that it is sent (domain/hears.ts). */
export const mayHear = async <K extends NoticeKind>(
  ports: Ports,
  personId: string,
  notice: Extract<Notice, { kind: K }>,
): Promise<boolean> => {
  const audience = hears[notice.kind as K];
  const actor = await loadActor(ports, { id: personId, name: '' });
  return (await standingIn(ports, actor, audience, audience.id(notice)))?.by !== undefined;
};

const standingIn = async (
  ports: Ports,
  actor: Actor,
  { subject, may }: { readonly subject: SubjectKind; readonly may: readonly Relation[] },
  subjectId: string,
): Promise<Standing | undefined> => {
  const circle = await circleOf(ports.read, subject, subjectId, ports.now());
  if (!circle) return undefined;
  const relations = relationsTo(actor, circle, localDate(ports.now()));
  return { circle, relations, by: may.find((relation) => relations.has(relation)) };
};

/** Whom a deputy stands in for: the coordinators of the municipality (scenario 3: "namens" in the log). */
export const deputisesFor = async (ports: Ports, municipality: string): Promise<string | undefined> => {
  const today = localDate(ports.now());
  const coordinators = await ports.read.list('appointment', { municipality, role: 'coordinator' });
  const ids = coordinators.filter((one) => holds(one, today)).map(({ personId }) => personId);
  return ids.length > 0 ? [...new Set(ids)].join(',') : undefined;
};
