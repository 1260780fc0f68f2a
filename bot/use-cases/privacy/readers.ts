import type { AccessEntry } from '../../../domain/access.ts';
import type { Member } from '../../../domain/family.ts';
import { nameAt, type Person, shortName } from '../../../domain/person.ts';
import { refuse } from '../../../domain/refusal.ts';
import type { ReadersView, ReaderView } from '../../../domain/view/rights.ts';
import type { Ports } from '../ports.ts';
import type { UseCase } from '../use-case.ts';
import { type FamilyFile, familyFile, isUnsafe, memberOptions } from './family-of.ts';

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

/** Who looked at or changed a family's data, newest first. */
const readersOf = async (ports: Ports, file: FamilyFile, member?: Member): Promise<ReadersView> => {
  const { family } = file;
  const entries = await ports.read.accessLog({ caseIds: [family.id], limit: ALL });
  const isTheirs = member ? mayRead(member, isUnsafe(file)) : () => true;
  const theirs = entries.filter(isTheirs);
  const name = await namesIn(ports, theirs);
  return {
    case: family.id,
    code: family.code,
    name: memberOptions(file).find(({ value }) => value === member)?.label ?? '',
    unsafe: isUnsafe(file),
    mayPrint: theirs.length > 0 && file.members.length > 0,
    readers: theirs.map((entry) => readerView(entry, name)),
    total: theirs.length,
  };
};

/** The same as one adult may have it: without what was about another alone (decision 019). */
export const readersFor = (ports: Ports, file: FamilyFile, member: Member): Promise<ReadersView> =>
  readersOf(ports, file, member);

/**
 * Which lines one adult may read. The other adult of an unsafe family: what was done about their own data alone,
 * and who referred. Any other line could tell that somebody spoke of violence, or who helps the mother.
 */
const mayRead =
  (member: Member, unsafe: boolean) =>
  ({ personId, action, recordType }: AccessEntry): boolean => {
    if (!unsafe || member === 'mother') return !personId || personId === member;
    return personId === member || (action === 'C' && recordType === 'referral');
  };

/** "Wie keek mee": for the coordinator, to read out or to give on paper. Reading the log is logged. */
export const showReaders: UseCase<'log.case', ReadersView> =
  (ports) =>
  async (_actor, { data }) => {
    const file = await familyFile(ports, data.case);
    if (!file) return refuse('notFound');
    return {
      answer: await readersOf(ports, file),
      access: [{ action: 'R', recordType: 'accessLog', caseId: file.family.id }],
    };
  };
