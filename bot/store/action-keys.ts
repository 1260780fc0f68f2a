import type { Pool } from 'pg';
import { z } from 'zod';
import type { Database } from './database.ts';
import type { Place } from './vault/seal.ts';

/** The answer an action got before; undefined when it is new. */
export const firstAnswer = async (
  { pool, vault }: Database,
  key: string,
): Promise<{ answer: unknown } | undefined> => {
  const { rows } = await pool.query(`SELECT answer FROM "ActionKey" WHERE key = $1`, [key]);
  const found = z.object({ answer: z.string() }).optional().parse(rows[0]);
  return found && { answer: vault.open(answerOf(key), found.answer) };
};

/** Where the answer to an action is sealed: it holds what somebody was shown. */
export const answerOf = (key: string): Place => ({ table: 'ActionKey', column: 'answer', row: key });

/** Keys are kept so long that nothing can come twice any more. */
export const forgetOldKeys = async (pool: Pool, before: string): Promise<void> => {
  await pool.query(`DELETE FROM "ActionKey" WHERE at < $1`, [before]);
};
