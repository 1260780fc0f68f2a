import type { Pool } from 'pg';
import { z } from 'zod';

/** Small things the bot remembers about itself, such as where Teams was last heard. */
export const readSetting = async (pool: Pool, key: string): Promise<unknown> => {
  const { rows } = await pool.query(`SELECT value FROM "Setting" WHERE key = $1`, [key]);
  return z.object({ value: z.unknown() }).optional().parse(rows[0])?.value;
};

export const writeSetting = async (pool: Pool, key: string, value: unknown): Promise<void> => {
  await pool.query(
    `INSERT INTO "Setting" (key, value) VALUES ($1, $2::jsonb) ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
    [key, JSON.stringify(value)],
  );
};
