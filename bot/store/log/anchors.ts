import { createHmac } from 'node:crypto';
import { z } from 'zod';
import type { Database } from '../database.ts';
import { type Head, type Queries, readHead } from './head.ts';

/** Where the chain stood at a moment, proven with the key of the log; numbered from 1, each tied to the one before. */
export const Anchor = z.object({
  nr: z.string(),
  prev: z.string(),
  seq: z.string(),
  hash: z.string(),
  kind: z.enum(['checkpoint', 'purged']),
  at: z.date().transform((at) => at.toISOString()),
  mac: z.string(),
});
export type Anchor = z.infer<typeof Anchor>;

/** The proof of an anchor. */
export const anchorMac = (key: Buffer, anchor: Omit<Anchor, 'mac'>): string => {
  const { nr, prev, seq, hash, kind, at } = anchor;
  return createHmac('sha256', key)
    .update(JSON.stringify([nr, prev, seq, hash, kind, at]))
    .digest('base64url');
};

const select = `SELECT nr::text, prev, seq::text, hash, kind, at, mac FROM "AccessAnchor" ORDER BY "AccessAnchor".nr`;

/** All anchors, in the order in which they were made. */
export const readAnchors = async (queries: Queries): Promise<Anchor[]> =>
  z.array(Anchor).parse((await queries.query(select)).rows);

/** The anchor that was made last. */
export const lastAnchor = async (queries: Queries): Promise<Anchor | undefined> =>
  Anchor.optional().parse((await queries.query(`${select} DESC LIMIT 1`)).rows[0]);

/**
 * Stores an anchor at a place, tied to the last one. Undefined when another process was first with one: then
 * its own is as good, or the next time is. Tell the witness of it once it is committed.
 */
export const addAnchor = async (
  queries: Queries,
  { vault, witness }: Pick<Database, 'vault' | 'witness'>,
  place: Head,
  kind: Anchor['kind'],
  at: string,
): Promise<Anchor | undefined> => {
  const before = witness.furthestAnchor(await lastAnchor(queries));
  const plain = {
    nr: String(BigInt(before?.nr ?? 0) + 1n),
    prev: before?.mac ?? '',
    ...place,
    kind,
    at: new Date(at).toISOString(),
  };
  const anchor: Anchor = { ...plain, mac: anchorMac(vault.keys.log, plain) };
  const { rowCount } = await queries.query(
    `INSERT INTO "AccessAnchor" (nr, prev, seq, hash, kind, at, mac) VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING`,
    [anchor.nr, anchor.prev, anchor.seq, anchor.hash, anchor.kind, anchor.at, anchor.mac],
  );
  return rowCount === 1 ? anchor : undefined;
};

/**
 * Notes where the chain stands, so that lines taken from its end are missed. What this process saw itself counts,
 * also when the database says less. Gives the anchor when the log grew since the last one.
 */
export const checkpoint = async (database: Database, at: string): Promise<Anchor | undefined> => {
  const { pool, witness } = database;
  const { seq, hash } = witness.furthestHead(await readHead(pool));
  if (seq === '0') return undefined;
  const { rows } = await pool.query(`SELECT FROM "AccessAnchor" WHERE seq = $1 AND hash = $2 LIMIT 1`, [
    seq,
    hash,
  ]);
  if (rows.length > 0) return undefined;
  const anchor = await addAnchor(pool, database, { seq, hash }, 'checkpoint', at);
  if (anchor) witness.sawAnchor(anchor);
  return anchor;
};
