import { actions, type Verb } from '../../domain/actions.ts';
import { localDate } from '../../domain/calendar.ts';
import { type Actor, type Circle, holds, type Relation, relationsTo } from '../../domain/role.ts';
import { circleOf } from './circle.ts';
import type { Ports } from './ports.ts';

/** How somebody stands to what a verb is about, now; `by` is the relation that lets them in, if any does. */
export type Standing = {
  readonly circle: Circle;
  readonly relations: ReadonlySet<Relation>;
  readonly by: Relation | undefined;
};

/** Looks a person up in the role table; undefined when what it is about is not there (any more). */
export const standingTo = async (
  ports: Ports,
  actor: Actor,
  verb: Verb,
  subjectId: string,
): Promise<Standing | undefined> => {
  const { subject, may } = actions[verb];
  const circle = await circleOf(ports.read, subject, subjectId, ports.now());
  if (!circle) return undefined;
  const relations = relationsTo(actor, circle, localDate(ports.now()));
  const rows: readonly Relation[] = may;
  return { circle, relations, by: rows.find((relation) => relations.has(relation)) };
};

/** Whom a deputy stands in for: the coordinators of the municipality (scenario 3: "namens" in the log). */
export const deputisesFor = async (ports: Ports, municipality: string): Promise<string | undefined> => {
  const today = localDate(ports.now());
  const coordinators = await ports.read.list('appointment', { municipality, role: 'coordinator' });
  const ids = coordinators.filter((one) => holds(one, today)).map(({ personId }) => personId);
  return ids.length > 0 ? [...new Set(ids)].join(',') : undefined;
};
