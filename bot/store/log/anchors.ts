import { createHmac, randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { z } from 'zod';
import type { Database } from '../database.ts';

/** Where the chain stood at a moment, proven with the key of the log. */
export const Anchor = z.object({
  id: z.string(),
  seq: z.string(),
  hash: z.string(),
  kind: z.enum(['checkpoint', 'purged']),
  at: z.date().transform((at) => at.toISOString()),
  mac: z.string(),
});
export type Anchor = z.infer<typeof Anchor>;

/** The proof of an anchor. */
export const anchorMac = (key: Buffer, { id, seq, hash, kind, at }: Omit<Anchor, 'mac'>): string =>
  createHmac('sha256', key)
    .update(JSON.stringify([id, seq, hash, kind, at]))
    .digest('base64url');

/** A place in the chain: the number of a line and its hash. */
export const Head = z.object({ seq: z.string(), hash: z.string() });
export type Head = z.infer<typeof Head>;

/** The last line, as the next will be chained to it; undefined when somebody took it away. */
export const readHead = async (pool: Pool): Promise<Head | undefined> => {
  const { rows } = await pool.query(`SELECT seq::text, hash FROM "AccessHead" WHERE id = 1`);
  return Head.optional().parse(rows[0]);
};

/** All anchors, by number. */
export const readAnchors = async (pool: Pool): Promise<Anchor[]> => {
  const { rows } = await pool.query(
    `SELECT id, seq::text, hash, kind, at, mac FROM "AccessAnchor" ORDER BY "AccessAnchor".seq, at`,
  );
  return z.array(Anchor).parse(rows);
};

const anchorOf = (key: Buffer, head: Head, kind: Anchor['kind'], at: string): Anchor => {
  const anchor = { id: randomUUID(), ...head, kind, at: new Date(at).toISOString() };
  return { ...anchor, mac: anchorMac(key, anchor) };
};

const insert = `INSERT INTO "AccessAnchor" (id, seq, hash, kind, at, mac) VALUES ($1, $2, $3, $4, $5, $6)`;
const values = ({ id, seq, hash, kind, at, mac }: Anchor): string[] => [id, seq, hash, kind, at, mac];

/**
 * Notes where the chain stands, so that lines taken from its end are missed. Gives the anchor when the log
 * grew since the last one.
 */
export const checkpoint = async ({ pool, vault }: Database, at: string): Promise<Anchor | undefined> => {
  const head = await readHead(pool);
  if (!head || head.seq === '0') return undefined;
  if ((await readAnchors(pool)).some(({ seq }) => seq === head.seq)) return undefined;
  const anchor = anchorOf(vault.keys.log, head, 'checkpoint', at);
  await pool.query(insert, values(anchor));
  return anchor;
};

/**
 * Takes away the lines from before a moment (their term is over: D3) and leaves an anchor in their place, so
 * that the rest can still be verified. Gives how many went.
 */
export const purgeBefore = async ({ pool, vault }: Database, before: string, at: string): Promise<number> => {
  const { rows } = await pool.query(
    // Lines are older as their number is lower, but for clocks: nothing goes that a younger line stands before.
    `SELECT seq::text, hash FROM "AccessEntry" WHERE seq < coalesce(
       (SELECT min(seq) FROM "AccessEntry" WHERE at >= $1), 9223372036854775807) ORDER BY "AccessEntry".seq DESC LIMIT 1`,
    [before],
  );
  const last = Head.optional().parse(rows[0]);
  if (!last) return 0;
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query(`SELECT set_config('knooppunt.purge_access_until', $1, true)`, [last.seq]);
    const { rowCount } = await client.query(`DELETE FROM "AccessEntry" WHERE seq <= $1`, [last.seq]);
    await client.query(`DELETE FROM "AccessAnchor" WHERE seq <= $1`, [last.seq]);
    await client.query(insert, values(anchorOf(vault.keys.log, last, 'purged', at)));
    await client.query('COMMIT');
    return rowCount ?? 0;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
};
