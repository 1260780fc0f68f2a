import type { Pool } from 'pg';
import { z } from 'zod';

/** The answer an action got before; undefined when it is new. */
export const firstAnswer = async (pool: Pool, key: string): Promise<{ answer: unknown } | undefined> => {
  const { rows } = await pool.query(`SELECT answer FROM "ActionKey" WHERE key = $1`, [key]);
  return z.object({ answer: z.unknown() }).optional().parse(rows[0]);
};

/** Keys are kept so long that nothing can come twice any more. */
export const forgetOldKeys = async (pool: Pool, before: string): Promise<void> => {
  await pool.query(`DELETE FROM "ActionKey" WHERE at < $1`, [before]);
};
