import { faultOf } from '../fault.ts';
import { checkpoint } from '../store/log/anchors.ts';
import * as outbox from '../store/outbox.ts';
import { forgetPace } from '../store/pace.ts';
import { deliverDue } from './deliver.ts';
import type { DeliverParts } from './deliver-parts.ts';
import { remindDue } from './remind.ts';
import { type RetentionParts, runRetention } from './retention.ts';

export type WorkerParts = DeliverParts & RetentionParts;

/** What happens by itself: what falls due, then what must be sent. */
export type Worker = {
  /** Everything that is due now is done and sent when this answers. */
  drain(): Promise<void>;
  /** Something may be due: look soon. */
  wake(): void;
  start(): void;
  /** Begins nothing more, waits for what is under way and gives back what it claimed. */
  stop(): Promise<void>;
  /** It gets on; false when it did not for minutes, which only a new process mends. */
  isAlive(): boolean;
  /** Since it last got on. */
  secondsStill(): number;
};

const HOUSEKEEPING_MS = 3_600_000;

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

/** It did not get on for so long: it hangs, or fails again and again. */
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
  let gotOnAt = performance.now();
  const gotOn = (): void => {
    gotOnAt = performance.now();
  };

  const round = async (): Promise<void> => {
    const stopping = (): boolean => stopped;
    for (;;) {
      const reminded = await remindDue(parts, gotOn, stopping);
      const sent = await deliverDue(parts, gotOn, stopping);
      if (stopped) return;
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
    const next = running.then(round).then(gotOn);
    running = next.catch((error: unknown) => log.error(faultOf(error), 'the worker stumbled'));
    return next;
  };

  return {
    drain: queue,
    isAlive: () => performance.now() - gotOnAt < STUCK_MS,
    secondsStill: () => (performance.now() - gotOnAt) / 1000,
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
