import type { AccessEntry } from '../../../domain/access.ts';
import type { Case } from '../../../domain/case.ts';
import type { Member } from '../../../domain/family.ts';
import { nameAt, type Person, shortName } from '../../../domain/person.ts';
import { refuse } from '../../../domain/refusal.ts';
import type { ReadersView, ReaderView } from '../../../domain/view/rights.ts';
import type { Ports } from '../ports.ts';
import type { UseCase } from '../use-case.ts';

/** More than there can be: a family reads all of it. */
const ALL = 1_000_000;

/** Names of who acted, as they were called when they did. */
export const namesIn = async (
  ports: Ports,
  entries: readonly AccessEntry[],
): Promise<(id: string, at: string) => string> => {
  const ids = new Set(
    entries.flatMap(({ actorId, onBehalfOf }) => [actorId, ...(onBehalfOf?.split(',') ?? [])]),
  );
  const [people, appointed] = await Promise.all([
    ports.read.list('person', { id: [...ids] }),
    ports.read.list('appointment', { personId: [...ids] }),
  ]);
  const known = new Map<string, Person>(people.map((person) => [person.id, person]));
  return (id, at) => {
    const person = known.get(id);
    if (person?.name) return shortName(nameAt(person, at));
    const name = appointed.find(({ personId }) => personId === id)?.name;
    return name ? shortName(name) : id;
  };
};

/** A line as people read it. */
export const readerView = (
  { at, actorId, role, onBehalfOf, action, recordType, outcome }: AccessEntry,
  name: (id: string, at: string) => string,
): ReaderView => ({
  at,
  who: name(actorId, at),
  role,
  onBehalfOf: onBehalfOf
    ?.split(',')
    .map((id) => name(id, at))
    .join(', '),
  action,
  record: recordType,
  refused: outcome === 'refused',
});

/** Who looked at or changed a family's data, newest first; of one adult without what was about another alone. */
export const readersOf = async (
  ports: Ports,
  family: Case,
  { member }: { readonly member?: Member } = {},
): Promise<ReadersView> => {
  const entries = await ports.read.accessLog({ caseIds: [family.id], limit: ALL });
  const theirs = entries.filter(({ personId }) => !member || !personId || personId === member);
  const name = await namesIn(ports, theirs);
  return {
    case: family.id,
    code: family.code,
    readers: theirs.map((entry) => readerView(entry, name)),
    total: theirs.length,
  };
};

/** The same on paper for the family, by a link that works once. */
export const printReaders: UseCase<'log.print', { code: string; pdf: string }> =
  (ports) =>
  async (actor, { data }) => {
    const family = await ports.read.get('case', data.case);
    if (!family) return refuse('notFound');
    const pdf = ports.fileLink({ file: 'readers', id: family.id, format: 'pdf', actor: actor.id });
    return {
      answer: { code: family.code, pdf },
      access: [{ action: 'print', recordType: 'accessLog', caseId: family.id }],
    };
  };

/** "Wie keek mee": for the coordinator, to read out or to give on paper. Reading the log is logged. */
export const showReaders: UseCase<'log.case', ReadersView> =
  (ports) =>
  async (_actor, { data }) => {
    const family = await ports.read.get('case', data.case);
    if (!family) return refuse('notFound');
    return {
      answer: await readersOf(ports, family),
      access: [{ action: 'R', recordType: 'accessLog', caseId: family.id }],
    };
  };
