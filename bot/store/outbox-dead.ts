import type { Pool } from 'pg';
import { z } from 'zod';
import type { DeadLetterView } from '../../domain/view/upkeep.ts';

const Row = z.object({
  kind: z.string(),
  outcome: z.string(),
  count: z.coerce.number(),
  last: z.date().transform((date) => date.toISOString()),
});

/** Messages that were given up, the latest first: what about and why, never to whom. */
export const deadLettersByKind = async (pool: Pool): Promise<DeadLetterView[]> => {
  const { rows } = await pool.query(
    `SELECT notice->>'kind' AS kind, coalesce(outcome, '') AS outcome, count(*) AS count, max("deadAt") AS last
       FROM "Outbox" WHERE "deadAt" IS NOT NULL GROUP BY 1, 2 ORDER BY last DESC LIMIT 50`,
  );
  return z.array(Row).parse(rows);
};
