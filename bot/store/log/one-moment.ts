import type { Pool } from 'pg';
import type { Queries } from './head.ts';

/** Runs `work` in a transaction that sees the log as it stood at one moment, while others go on writing. */
export const atOneMoment = async <T>(pool: Pool, work: (queries: Queries) => Promise<T>): Promise<T> => {
  const client = await pool.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ');
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
};
