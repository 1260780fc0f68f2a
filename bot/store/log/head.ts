import type { Pool } from 'pg';
import { z } from 'zod';

/** A place in the chain: the number of a line and its hash. */
export const Head = z.object({ seq: z.string(), hash: z.string() });
export type Head = z.infer<typeof Head>;

/** Before the first line. */
export const START: Head = { seq: '0', hash: '' };

/** The pool, or one client of it inside a transaction. */
export type Queries = Pick<Pool, 'query'>;

/** The last line, as the next will be chained to it; undefined when somebody took it away. */
export const readHead = async (queries: Queries): Promise<Head | undefined> => {
  const { rows } = await queries.query(`SELECT seq::text, hash FROM "AccessHead" WHERE id = 1`);
  return Head.optional().parse(rows[0]);
};
