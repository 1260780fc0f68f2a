import type { Pool } from 'pg';
import { z } from 'zod';

/** Any number that nobody else locks on this database. */
const SWEEP = 72_707_370;

/**
 * Does this while no other process on the database does it; undefined when another one is at it. The database frees
 * the place of a process that dies at once.
 */
export const aloneAtSweep = async <T>(pool: Pool, work: () => Promise<T>): Promise<T | undefined> => {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    const { rows } = await client.query('SELECT pg_try_advisory_lock($1) AS mine', [SWEEP]);
    if (!z.object({ mine: z.boolean() }).parse(rows[0]).mine) return undefined;
    try {
      return await work();
    } finally {
      await client.query('SELECT pg_advisory_unlock($1)', [SWEEP]);
    }
  } catch (error) {
    broken = error instanceof Error ? error : new Error('broken');
    throw error;
  } finally {
    // A connection that may still hold the place is closed: then it does not any more.
    client.release(broken);
  }
};
