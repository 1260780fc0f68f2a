import { setTimeout as delay } from 'node:timers/promises';
import type { Pool } from 'pg';
import { z } from 'zod';

const Row = z.object({
  waiting: z.number(),
  oldest: z.date().nullable(),
  dead: z.number(),
  remindersDue: z.number(),
});

/** How much waits at this moment, and how many seconds the oldest message is late. */
export const levelsOf = async (
  pool: Pool,
  now: string,
): Promise<{ waiting: number; oldestSeconds: number; dead: number; remindersDue: number }> => {
  const { rows } = await pool.query(
    `SELECT count(*) FILTER (WHERE "deadAt" IS NULL AND "dueAt" <= $1)::int AS waiting,
            min("dueAt") FILTER (WHERE "deadAt" IS NULL) AS oldest,
            count(*) FILTER (WHERE "deadAt" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "Outbox" a WHERE a.key = 'again:' || o.seq))::int AS dead,
            (SELECT count(*) FROM "Reminder" WHERE "doneAt" IS NULL AND "dueAt" <= $1)::int AS "remindersDue"
       FROM "Outbox" o WHERE "sentAt" IS NULL`,
    [now],
  );
  const { oldest, ...counts } = Row.parse(rows[0]);
  const late = oldest ? (Date.parse(now) - oldest.getTime()) / 1000 : 0;
  return { ...counts, oldestSeconds: Math.max(0, late) };
};

const PATIENCE_MS = 2000;

/** The database answers, and does not take long over it. */
export const answersSoon = async (pool: Pool): Promise<boolean> => {
  const asked = pool.query('SELECT 1').then(
    () => true,
    () => false,
  );
  return Promise.race([asked, delay(PATIENCE_MS, false, { ref: false })]);
};
