import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import type { RetentionReport } from '../../domain/retention.ts';

const count = async (pool: Pool, sql: string, before: string): Promise<number> =>
  (await pool.query(sql, [before])).rowCount ?? 0;

/** Drafts are erased when nothing happened to them for the agreed days (D3). */
export const eraseExpiredDrafts = (pool: Pool, now: string): Promise<number> =>
  count(pool, `DELETE FROM "Draft" WHERE "expiresAt" <= $1`, now);

/** Keys of actions are kept so long that nothing can come twice any more. */
export const forgetOldKeys = (pool: Pool, before: string): Promise<number> =>
  count(pool, `DELETE FROM "ActionKey" WHERE at < $1`, before);

/** What was sent or given up, and moments that were dealt with, before a moment. */
export const eraseOldMessages = async (pool: Pool, before: string): Promise<number> => {
  const sent = await count(pool, `DELETE FROM "Outbox" WHERE coalesce("sentAt", "deadAt") < $1`, before);
  const moments = await count(pool, `DELETE FROM "Reminder" WHERE "doneAt" < $1`, before);
  return sent + moments;
};

/** Reports as old as what they are about. */
export const eraseOldReports = (pool: Pool, before: string): Promise<number> =>
  count(pool, `DELETE FROM "RetentionReport" WHERE at < $1`, before);

/** Keeps what a round of retention did. */
export const keepReport = async (pool: Pool, report: RetentionReport): Promise<void> => {
  await pool.query(`INSERT INTO "RetentionReport" (id, at, content) VALUES ($1, $2, $3::jsonb)`, [
    randomUUID(),
    report.at,
    JSON.stringify(report),
  ]);
};
