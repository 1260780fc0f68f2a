import type { Logger } from 'pino';
import { localDate } from '../domain/calendar.ts';
import { nameWords } from '../domain/family.ts';
import { holds } from '../domain/role.ts';
import { foldText } from '../domain/spelling.ts';
import { faultOf } from './fault.ts';
import { byItself } from './jobs/by-itself.ts';
import { commit } from './store/commit.ts';
import type { Database } from './store/database.ts';
import { findLeaks, type Leak } from './store/leaks.ts';
import type { Ports } from './use-cases/ports.ts';

type Parts = {
  readonly ports: Ports;
  readonly store: Database;
  readonly log: Logger;
  /** An alarm was put in the outbox. */
  readonly committed: () => void;
};

/** Whether texts may go to a chat or channel. When not, the alarm has been given: nothing of the value is in it. */
export type LeakWatch = (texts: readonly string[]) => Promise<boolean>;

/** Words that are names of professionals, or of the region's places: they may stand on a card. */
const professionalNames = async ({ read, region }: Ports): Promise<ReadonlySet<string>> => {
  const [people, appointments] = await Promise.all([read.list('person', {}), read.list('appointment', {})]);
  const names = [
    ...people.map(({ name }) => name),
    ...people.flatMap(({ formerNames = [] }) => formerNames.map(({ name }) => name)),
    ...appointments.map(({ name }) => name),
  ];
  const places = region.municipalities.flatMap(({ name, aliases }) => [name, ...aliases]);
  const kinds = [...region.partnerTypes, ...region.professions].map(({ label }) => label);
  return new Set([...names.map(foldText), ...[...names, ...places, ...kinds].flatMap(nameWords)]);
};

/** The municipalities whose families it is about. */
const whereOf = async ({ read }: Ports, leaks: readonly Leak[]): Promise<ReadonlySet<string>> => {
  const drafts = leaks.flatMap(({ draft }) => draft ?? []);
  const written = drafts.length > 0 ? await read.list('draft', { id: [...new Set(drafts)] }) : [];
  return new Set([
    ...leaks.flatMap(({ municipality }) => municipality ?? []),
    ...written.flatMap((draft) => draft.answers['municipality'] ?? draft.municipality ?? []),
  ]);
};

/** Looks through everything that leaves for a chat or channel (D5), and sounds the alarm. */
export const createLeakWatch = ({ ports, store, log, committed }: Parts): LeakWatch => {
  const alarm = async (municipality: string): Promise<void> => {
    const now = ports.now();
    // One an hour: a message that is tried again is the same leak.
    const when = `${localDate(now)}:${now.slice(11, 13)}`;
    const notice = { kind: 'leakBlocked', municipality } as const;
    const message = { key: `leak:${municipality}:${when}`, to: { privacyOfficerOf: municipality }, notice };
    // Somebody now knows of nothing: the coordinator can tell them. Without a privacy officer she hears it anyway.
    const officers = await ports.read.list('appointment', { municipality, role: 'privacyOfficer' });
    const too = { key: `leak:${municipality}:too:${when}`, to: { coordinatorOf: municipality }, notice };
    const messages = officers.some((one) => holds(one, localDate(now))) ? [message, too] : [message];
    await commit(store, { answer: null, messages }, byItself('leak.blocked', now));
    committed();
  };

  return async (texts) => {
    let names: ReadonlySet<string> | undefined;
    const leaks = await findLeaks(store, texts, async (word) => {
      names ??= await professionalNames(ports);
      return names.has(word);
    });
    if (leaks.length === 0) return true;
    log.error(
      { code: 'LEAK_BLOCKED', kinds: [...new Set(leaks.map(({ kind }) => kind))] },
      'a message with personal data was held back',
    );
    for (const municipality of await whereOf(ports, leaks))
      await alarm(municipality).catch((error: unknown) =>
        log.error(faultOf(error), 'the alarm was not given'),
      );
    return false;
  };
};
