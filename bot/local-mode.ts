import type { Pool } from 'pg';
import { z } from 'zod';
import type { Base } from './base.ts';
import { ClockMove, type MovableClock, targetOf } from './clock.ts';
import type { Worker } from './jobs/worker.ts';
import { Head } from './store/log/head.ts';
import { nextDueMoment } from './store/reminders.ts';
import { writeSetting } from './store/settings.ts';
import type { LocalWeb } from './web/server.ts';

type LocalParts = {
  readonly clock: MovableClock;
  readonly pool: Pool;
  readonly worker: Worker;
  readonly offsetKey: string;
  readonly commands: LocalWeb['commands'];
};

/** Moments are visited one by one, up to so many in one jump. */
const MOST_MOMENTS = 5000;

/** What only local mode has: a clock that is moved, past every moment that lies between. */
export const localWeb = ({ clock, pool, worker, offsetKey, commands }: LocalParts): LocalWeb => {
  let moving: Promise<unknown> = Promise.resolve();

  const jump = async (target: string): Promise<string> => {
    await worker.drain();
    for (let moment = 0; moment < MOST_MOMENTS; moment += 1) {
      const next = await nextDueMoment(pool, clock.now(), target);
      if (next === undefined) break;
      clock.set(next);
      await worker.drain();
    }
    clock.set(target);
    await writeSetting(pool, offsetKey, clock.offset);
    await worker.drain();
    return clock.now();
  };

  return {
    now: () => clock.now(),
    commands,
    move: async (body) => {
      const move = ClockMove.safeParse(body);
      if (!move.success) return undefined;
      let target: string;
      try {
        target = targetOf(move.data, clock.now());
      } catch {
        return undefined;
      }
      const moved = moving.then(() => jump(target));
      moving = moved.catch(() => undefined);
      return moved;
    },
  };
};

/** What the commands ask when this bot has the folder open; with a body that fits nothing they say how it goes. */
export const localCommands = (base: Base, takePeople: Base['importPeople']): LocalWeb['commands'] => ({
  people: (body) => takePeople(z.object({ csv: z.string() }).catch({ csv: '' }).parse(body).csv),
  keys: (body) =>
    z.object({ verb: z.literal('rotate') }).safeParse(body).success ? base.rotateKeys() : base.keyStatus(),
  log: (body) => base.verifyLog(z.object({ kept: Head }).safeParse(body).data?.kept),
});
