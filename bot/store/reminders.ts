import type { Pool } from 'pg';
import { z } from 'zod';
import { type Reminder, ReminderKind } from '../../domain/reminder.ts';

const Row = z.object({
  key: z.string(),
  kind: ReminderKind,
  subject: z.string(),
  dueAt: z.date().transform((date) => date.toISOString()),
  content: z.record(z.string(), z.string()),
});

const COLUMNS = 'key, kind, subject, "dueAt", content';

/**
 * Reminders that are due and not dealt with, oldest first; keys of those that cannot be read apart. Of these kinds
 * only, or of all others.
 */
export const dueReminders = async (
  pool: Pool,
  now: string,
  most: number,
  kinds: { readonly only?: readonly ReminderKind[]; readonly not?: readonly ReminderKind[] } = {},
): Promise<{ due: Reminder[]; unreadable: string[] }> => {
  const { rows } = await pool.query(
    `SELECT ${COLUMNS} FROM "Reminder"
      WHERE "doneAt" IS NULL AND "dueAt" <= $1 AND ($3::text[] IS NULL OR kind = ANY($3)) AND kind <> ALL($4)
      ORDER BY "dueAt", key LIMIT $2`,
    [now, most, kinds.only ?? null, kinds.not ?? []],
  );
  const read = rows.map((row) => ({ key: String(row.key), reminder: Row.safeParse(row).data }));
  return {
    due: read.flatMap(({ reminder }) => reminder ?? []),
    unreadable: read.filter(({ reminder }) => !reminder).map(({ key }) => key),
  };
};

/** Looked at again at another moment. */
export const putOff = async (pool: Pool, keys: readonly string[], dueAt: string): Promise<void> => {
  await pool.query(`UPDATE "Reminder" SET "dueAt" = $2 WHERE key = ANY($1) AND "doneAt" IS NULL`, [
    [...keys],
    dueAt,
  ]);
};

/** The next moment, after `now` and not after `until`, at which a reminder or a message falls due. */
export const nextDueMoment = async (pool: Pool, now: string, until: string): Promise<string | undefined> => {
  const { rows } = await pool.query(
    `SELECT min(at) AS at FROM (
       SELECT min("dueAt") AS at FROM "Reminder" WHERE "doneAt" IS NULL AND "dueAt" > $1 AND "dueAt" <= $2
       UNION ALL
       SELECT min("dueAt") FROM "Outbox" WHERE "sentAt" IS NULL AND "deadAt" IS NULL AND "dueAt" > $1 AND "dueAt" <= $2
     ) moments`,
    [now, until],
  );
  const { at } = z.object({ at: z.date().nullable() }).parse(rows[0]);
  return at?.toISOString();
};
