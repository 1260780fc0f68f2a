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

/** Takes something that may be used once; false when it was taken before. */
export const claimOnce = async ({ pool, vault }: Database, key: string, at: string): Promise<boolean> => {
  const { rowCount } = await pool.query(
    `INSERT INTO "ActionKey" (key, at, answer) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`,
    [key, at, vault.seal(answerOf(key), null)],
  );
  return rowCount === 1;
};

/** Where the answer to an action is sealed: it holds what somebody was shown. */
export const answerOf = (key: string): Place => ({ table: 'ActionKey', column: 'answer', row: key });
