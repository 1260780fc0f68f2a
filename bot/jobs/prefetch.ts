import type { Reminder } from '../../domain/reminder.ts';
import type { NounKind, Nouns, Reader } from '../use-cases/ports.ts';

/** So many rows are asked for at a time. */
const AT_A_TIME = 1000;

/**
 * A reader that knows what these reminders are about, read in a few queries instead of some for each of them. For one
 * round: what changes meanwhile is found out when the change is written.
 */
export const prefetched = async (read: Reader, reminders: readonly Reminder[]): Promise<Reader> => {
  const known = new Map<string, Nouns[NounKind] | undefined>();
  const fetch = async <K extends NounKind>(
    kind: K,
    ids: readonly (string | undefined)[],
  ): Promise<Nouns[K][]> => {
    const wanted = [...new Set(ids)].flatMap((id) => id ?? []);
    const found: Nouns[K][] = [];
    for (let from = 0; from < wanted.length; from += AT_A_TIME) {
      const some = wanted.slice(from, from + AT_A_TIME);
      for (const id of some) known.set(`${kind}:${id}`, undefined);
      found.push(...(await read.list(kind, { id: some })));
    }
    for (const one of found) known.set(`${kind}:${one.id}`, one);
    return found;
  };
  const subjects = Map.groupBy(reminders, ({ kind }) => kind === 'agreement.reminder');
  const agreements = await fetch(
    'agreement',
    (subjects.get(true) ?? []).map(({ subject }) => subject),
  );
  const invitations = await fetch(
    'invitation',
    (subjects.get(false) ?? []).map(({ subject }) => subject),
  );
  await fetch(
    'conference',
    invitations.map(({ conferenceId }) => conferenceId),
  );
  await fetch(
    'case',
    [...agreements, ...invitations].map(({ caseId }) => caseId),
  );
  await fetch('person', [
    ...agreements.map(({ ownerId }) => ownerId),
    ...invitations.map(({ personId }) => personId),
  ]);
  return {
    ...read,
    get: async <K extends NounKind>(kind: K, id: string): Promise<Nouns[K] | undefined> => {
      const key = `${kind}:${id}`;
      return known.has(key) ? (known.get(key) as Nouns[K] | undefined) : read.get(kind, id);
    },
  };
};
