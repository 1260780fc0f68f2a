import type { Person, TeamsAddress } from '../../../domain/person.ts';
import type { Actor } from '../../../domain/role.ts';
import { type Change, put } from '../change.ts';
import type { Ports, Reader } from '../ports.ts';

/** Who writes, as Teams says. */
export type Sender = { readonly id: string; readonly name: string; readonly address?: TeamsAddress };

/** Everything known of somebody who acts: their roles, and whether they administer. */
export const loadActor = async (
  ports: Ports,
  sender: Pick<Sender, 'id' | 'name'>,
  known?: Person,
): Promise<Actor> => {
  const [appointments, person] = await Promise.all([
    ports.read.list('appointment', { personId: sender.id }),
    known ?? ports.read.get('person', sender.id),
  ]);
  return {
    id: sender.id,
    name: sender.name,
    appointments,
    administrator: ports.administrators.has(sender.id),
    left: person?.leftAt !== undefined,
  };
};

/** A person as stored, or as they are at first sight. */
export const personOrNew = async (read: Reader, id: string, name: string): Promise<Person> =>
  (await read.get('person', id)) ?? { id, version: 0, name, profile: {} };

const sameAddress = (a: TeamsAddress | undefined, b: TeamsAddress): boolean =>
  a !== undefined &&
  a.conversationId === b.conversationId &&
  a.serviceUrl === b.serviceUrl &&
  a.tenantId === b.tenantId &&
  a.teamsId === b.teamsId;

/**
 * Remembers who somebody is and where Teams reaches them. Whoever writes is reachable again.
 * Undefined when nothing is new.
 */
export const rememberSender = async (
  ports: Ports,
  sender: Sender,
  known: Person | undefined,
): Promise<Change<{ isNew: boolean }> | undefined> => {
  // Who left is not let in again by writing.
  if (known?.leftAt) return undefined;
  const address = sender.address ?? known?.address;
  const named = sender.name || known?.name || '';
  const unchanged =
    known &&
    known.name === named &&
    known.unreachableSince === undefined &&
    (!sender.address || sameAddress(known.address, sender.address));
  if (unchanged) return undefined;
  const base = known ?? { id: sender.id, version: 0, profile: {} };
  const renamed = known && known.name !== '' && known.name !== named;
  const formerNames = renamed
    ? [...(known.formerNames ?? []), { name: known.name, until: ports.now() }]
    : known?.formerNames;
  return {
    answer: { isNew: known?.address === undefined },
    puts: [put('person', { ...base, name: named, formerNames, address, unreachableSince: undefined })],
  };
};
