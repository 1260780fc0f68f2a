import type { Pool } from 'pg';
import { bundled } from '../../domain/reminder.ts';
import { forgetOldKeys } from '../store/action-keys.ts';
import { commit } from '../store/commit.ts';
import * as outbox from '../store/outbox.ts';
import { dueReminders } from '../store/reminders.ts';
import { eraseExpiredDrafts } from '../store/retention.ts';
import { bundleDue, CLOCK, whenDue } from '../use-cases/oversight/due.ts';
import { type DeliverParts, deliverDue } from './deliver.ts';

/** What happens by itself: what falls due, then what must be sent. */
export type Worker = {
  /** Everything that is due now is done and sent when this answers. */
  drain(): Promise<void>;
  /** Something may be due: look soon. */
  wake(): void;
  start(): void;
  /** Waits for what is under way and gives back what it claimed. */
  stop(): Promise<void>;
};

const MOST_REMINDERS = 200;
const KEYS_KEPT_MS = 2 * 24 * 3_600_000;
const HOUSEKEEPING_MS = 3_600_000;

const stamp = (at: string) => ({
  at,
  actorId: CLOCK.id,
  actorName: CLOCK.name,
  verb: 'clock',
  relation: 'clock',
});

/** Turns due reminders into messages; tells how many it dealt with. */
const remindDue = async ({ ports, pool }: DeliverParts): Promise<number> => {
  const due = await dueReminders(pool, ports.now(), MOST_REMINDERS);
  const alone = due.filter(({ kind }) => !bundled.includes(kind));
  for (const reminder of alone) await commit(pool, await whenDue(ports, reminder), stamp(ports.now()));
  for (const change of await bundleDue(ports, due)) await commit(pool, change, stamp(ports.now()));
  return due.length;
};

const housekeeping = async (pool: Pool, now: string): Promise<void> => {
  await eraseExpiredDrafts(pool, now);
  await forgetOldKeys(pool, new Date(Date.parse(now) - KEYS_KEPT_MS).toISOString());
};

/** One loop a process; several processes share the work through the store. */
export const createWorker = (parts: DeliverParts, everyMs: number): Worker => {
  const { pool, log, worker } = parts;
  let running: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  let wanted = false;
  let stopped = false;
  let cleanedAt = 0;

  const round = async (): Promise<void> => {
    for (;;) {
      const reminded = await remindDue(parts);
      const sent = await deliverDue(parts);
      if (reminded + sent === 0) break;
    }
    if (Date.now() - cleanedAt > HOUSEKEEPING_MS) {
      cleanedAt = Date.now();
      await housekeeping(pool, parts.ports.now());
    }
  };
  /** Rounds follow each other, never side by side. */
  const queue = (): Promise<void> => {
    const next = running.then(round);
    running = next.catch((error: unknown) => log.error({ error: String(error) }, 'the worker stumbled'));
    return next;
  };

  return {
    drain: queue,
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
