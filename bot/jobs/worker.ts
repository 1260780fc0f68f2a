import { bundled, type Reminder } from '../../domain/reminder.ts';
import { faultOf } from '../fault.ts';
import { commit } from '../store/commit.ts';
import { checkpoint } from '../store/log/anchors.ts';
import * as outbox from '../store/outbox.ts';
import { forgetPace } from '../store/pace.ts';
import { dueReminders, putOff } from '../store/reminders.ts';
import type { Change } from '../use-cases/change.ts';
import { bundle, dropped, personFor, whenDue } from '../use-cases/oversight/due.ts';
import { byItself } from './by-itself.ts';
import { deliverDue } from './deliver.ts';
import type { DeliverParts } from './deliver-parts.ts';
import { type RetentionParts, runRetention } from './retention.ts';

export type WorkerParts = DeliverParts & RetentionParts;

/** What happens by itself: what falls due, then what must be sent. */
export type Worker = {
  /** Everything that is due now is done and sent when this answers. */
  drain(): Promise<void>;
  /** Something may be due: look soon. */
  wake(): void;
  start(): void;
  /** Waits for what is under way and gives back what it claimed. */
  stop(): Promise<void>;
  /** Rounds end; false when none did for minutes, which only a new process mends. */
  isAlive(): boolean;
};

const MOST_REMINDERS = 1000;
/** A reminder that breaks is looked at again after so long; the others go on. */
const BROKEN_WAIT_MS = 3_600_000;
const HOUSEKEEPING_MS = 3_600_000;

/** Turns due reminders into messages; tells how many it dealt with. */
const remindDue = async ({ ports, store, log }: DeliverParts): Promise<number> => {
  const now = ports.now();
  const { due, unreadable } = await dueReminders(store.pool, now, MOST_REMINDERS);
  const broken = async (keys: readonly string[], error: unknown): Promise<void> => {
    log.error({ reminders: keys, ...faultOf(error) }, 'a reminder broke; it is tried again later');
    await putOff(store.pool, keys, new Date(Date.parse(now) + BROKEN_WAIT_MS).toISOString());
  };
  const act = async (reminders: readonly Reminder[], what: () => Promise<Change<null>>): Promise<void> => {
    try {
      await commit(store, await what(), byItself('clock', ports.now()));
    } catch (error) {
      await broken(
        reminders.map(({ key }) => key),
        error,
      );
    }
  };
  if (unreadable.length > 0) await broken(unreadable, new RangeError('of a kind this version does not know'));
  const byPerson = new Map<string, Reminder[]>();
  for (const reminder of due)
    await act([reminder], async () => {
      if (!bundled.includes(reminder.kind)) return whenDue(ports, reminder);
      const person = await personFor(ports, reminder);
      if (!person) return dropped(reminder);
      byPerson.set(person, [...(byPerson.get(person) ?? []), reminder]);
      return { answer: null };
    });
  for (const [person, reminders] of byPerson) await act(reminders, () => bundle(ports, person, reminders));
  return due.length + unreadable.length;
};

/** What is looked after every hour: terms that are over, and where the access log stands. */
const housekeeping = async (parts: WorkerParts): Promise<void> => {
  const report = await runRetention(parts);
  const { erased, failed, drafts } = report;
  if (erased.length + failed.length + drafts > 0)
    parts.log.info({ erased: erased.length, failed: failed.length, drafts }, 'retention');
  // Also outside the database: who keeps these lines elsewhere can prove where the log stood.
  const anchor = await checkpoint(parts.store, parts.ports.now());
  if (anchor) parts.log.info({ seq: anchor.seq, hash: anchor.hash }, 'checkpoint of the access log');
  await forgetPace(parts.store.pool);
};

/** No round ended for so long: it hangs, or fails again and again. */
const STUCK_MS = 5 * 60_000;

/** One loop a process; several processes share the work through the store. */
export const createWorker = (parts: WorkerParts, everyMs: number): Worker => {
  const { log, worker } = parts;
  const { pool } = parts.store;
  let running: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  let wanted = false;
  let stopped = false;
  let cleanedAt = 0;
  let finishedAt = performance.now();

  const round = async (): Promise<void> => {
    for (;;) {
      const reminded = await remindDue(parts);
      const sent = await deliverDue(parts);
      if (reminded + sent === 0) break;
    }
    // By the product's clock, which tests and the demo move.
    const now = parts.ports.now();
    if (Math.abs(Date.parse(now) - cleanedAt) > HOUSEKEEPING_MS) {
      cleanedAt = Date.parse(now);
      await housekeeping(parts);
    }
  };
  /** Rounds follow each other, never side by side. */
  const queue = (): Promise<void> => {
    const next = running.then(round).then(() => {
      finishedAt = performance.now();
    });
    running = next.catch((error: unknown) => log.error(faultOf(error), 'the worker stumbled'));
    return next;
  };

  return {
    drain: queue,
    isAlive: () => performance.now() - finishedAt < STUCK_MS,
    wake() {
      if (wanted || stopped) return;
      wanted = true;
      setImmediate(() => {
        wanted = false;
        if (!stopped) queue().catch(() => undefined);
      });
    },
    start() {
      timer = setInterval(() => this.wake(), everyMs);
      this.wake();
    },
    async stop() {
      stopped = true;
      clearInterval(timer);
      await running;
      await outbox.release(pool, worker);
    },
  };
};
