import { localDate } from '../../domain/calendar.ts';
import { bundled, type Reminder } from '../../domain/reminder.ts';
import { faultOf } from '../fault.ts';
import { aloneAtSweep } from '../store/alone.ts';
import { commit } from '../store/commit.ts';
import { dueReminders, putOff } from '../store/reminders.ts';
import { type Change, together } from '../use-cases/change.ts';
import { bundle, personFor } from '../use-cases/oversight/bundle.ts';
import { waitsUntil } from '../use-cases/oversight/decent-hour.ts';
import { dropped, whenDue } from '../use-cases/oversight/due.ts';
import type { Ports } from '../use-cases/ports.ts';
import { byItself } from './by-itself.ts';
import type { DeliverParts } from './deliver-parts.ts';
import { prefetched } from './prefetch.ts';

const MOST_REMINDERS = 1000;
/** All of a day, so that what belongs together for one person is seen together. */
const MOST_BUNDLED = 50_000;
/** People whose messages are written at once. */
const PEOPLE_AT_ONCE = 100;
/** A reminder that breaks is looked at again after so long; the others go on. */
const BROKEN_WAIT_MS = 3_600_000;

/** What some reminders lead to. */
type Due = { readonly keys: readonly string[]; readonly what: () => Promise<Change<null>> };

/** Turns due reminders into messages, in one process at a time, until it is `stopping`; tells how many were due. */
export const remindDue = async (
  parts: DeliverParts,
  gotOn: () => void,
  stopping: () => boolean = () => false,
): Promise<number> => {
  const { store, ports } = parts;
  const now = ports.now();
  // Looked at first without taking the place: mostly there is nothing.
  const { due: some, unreadable } = await dueReminders(store.pool, now, 1);
  if (some.length + unreadable.length === 0) return 0;
  return (await aloneAtSweep(store.pool, () => sweep(parts, now, gotOn, stopping))) ?? 0;
};

const sweep = async (
  parts: DeliverParts,
  now: string,
  gotOn: () => void,
  stopping: () => boolean,
): Promise<number> => {
  const { store, ports } = parts;
  const { pool } = store;
  const single = await dueReminders(pool, now, MOST_REMINDERS, { not: bundled });
  const daily = await dueReminders(pool, now, MOST_BUNDLED, { only: bundled });
  const unreadable = [...single.unreadable, ...daily.unreadable];
  if (unreadable.length > 0)
    await broken(parts, unreadable, new RangeError('of a kind this version does not know'));
  for (const reminder of single.due) {
    if (stopping()) break;
    const until = waitsUntil(ports, reminder);
    if (until) await putOff(pool, [reminder.key], until);
    else await act(parts, { keys: [reminder.key], what: () => whenDue(ports, reminder) });
    gotOn();
  }
  const known: Ports = daily.due.length > 0 ? { ...ports, read: await readerFor(parts, daily.due) } : ports;
  const all = await byPerson(parts, known, daily.due);
  for (let from = 0; from < all.length && !stopping(); from += PEOPLE_AT_ONCE) {
    await actTogether(parts, all.slice(from, from + PEOPLE_AT_ONCE));
    gotOn();
  }
  return single.due.length + daily.due.length + unreadable.length;
};

/** One row that cannot be read must not keep all others from being read together. */
const readerFor = async (
  { ports, log }: DeliverParts,
  reminders: readonly Reminder[],
): Promise<Ports['read']> => {
  try {
    return await prefetched(ports.read, reminders);
  } catch (error) {
    log.error(faultOf(error), 'reminders are read one by one');
    return ports.read;
  }
};

/** What leads to one message belongs together; what no longer matters stands alone. */
const byPerson = async (parts: DeliverParts, ports: Ports, due: readonly Reminder[]): Promise<Due[]> => {
  const people = new Map<string, { municipalities: Set<string>; reminders: Reminder[] }>();
  const gone: Due[] = [];
  for (const reminder of due) {
    try {
      const found = await personFor(ports, reminder);
      if (!found) {
        gone.push({ keys: [reminder.key], what: async () => dropped(reminder) });
        continue;
      }
      const theirs = people.get(found.person) ?? { municipalities: new Set(), reminders: [] };
      theirs.reminders.push(reminder);
      theirs.municipalities.add(found.municipality);
      people.set(found.person, theirs);
    } catch (error) {
      await broken(parts, [reminder.key], error);
    }
  }
  const had = await ports.read.digestedOn(localDate(ports.now()));
  const bundles = [...people].map(
    ([person, { municipalities, reminders }]): Due => ({
      keys: reminders.map(({ key }) => key),
      what: () =>
        bundle(ports, { person, municipalities: [...municipalities], reminders, had: had.has(person) }),
    }),
  );
  return [...gone, ...bundles];
};

/** In one statement for many; when that does not work out, each on its own. */
const actTogether = async (parts: DeliverParts, some: readonly Due[]): Promise<void> => {
  const { store, ports } = parts;
  try {
    const changes = await Promise.all(some.map(({ what }) => what()));
    if ((await commit(store, together(changes), byItself('clock', ports.now()))) === 'done') return;
  } catch {
    // Which of them it was shows below.
  }
  for (const one of some) await act(parts, one);
};

const act = async (parts: DeliverParts, { keys, what }: Due): Promise<void> => {
  try {
    await commit(parts.store, await what(), byItself('clock', parts.ports.now()));
  } catch (error) {
    await broken(parts, keys, error);
  }
};

const broken = async (
  { store, ports, log }: DeliverParts,
  keys: readonly string[],
  error: unknown,
): Promise<void> => {
  log.error({ reminders: keys, ...faultOf(error) }, 'a reminder broke; it is tried again later');
  const again = new Date(Date.parse(ports.now()) + BROKEN_WAIT_MS).toISOString();
  await putOff(store.pool, keys, again);
};
