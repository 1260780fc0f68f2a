import type { Pool } from 'pg';

/** Drafts are erased when nothing happened to them for the agreed days (D3). */
export const eraseExpiredDrafts = async (pool: Pool, now: string): Promise<number> => {
  const { rowCount } = await pool.query(`DELETE FROM "Draft" WHERE "expiresAt" <= $1`, [now]);
  return rowCount ?? 0;
};
