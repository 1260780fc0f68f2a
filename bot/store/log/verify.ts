import type { Pool } from 'pg';
import { z } from 'zod';
import type { Database } from '../database.ts';
import { type Anchor, anchorMac, readAnchors, readHead } from './anchors.ts';
import { hashOf, LineRow, lineColumns, macOf } from './line.ts';

/** What is wrong with the log, by the number of the line. `to` when it is a stretch of lines. */
export type LogProblem = {
  readonly seq: number;
  readonly to?: number;
  readonly what: 'changed' | 'missing' | 'moved' | 'twice' | 'unreadable' | 'anchor' | 'head';
};
export type LogVerdict = { readonly lines: number; readonly problems: readonly LogProblem[] };

const BATCH = 500;
const Row = LineRow.extend({
  seq: z.string(),
  at: z.date().transform((at) => at.toISOString()),
  mac: z.string(),
  prevHash: z.string(),
  hash: z.string(),
});
type Row = z.infer<typeof Row>;

const quoted = [...lineColumns, 'mac', 'prevHash', 'hash'].map((column) => `"${column}"`).join(', ');

/**
 * Reads the whole log and names every line that was changed, taken away, moved or copied. Who has no key of
 * the log can do none of that unseen; lines taken from the very end are missed from the last checkpoint on,
 * and by the head the next line would be chained to.
 */
export const verifyAccessLog = async ({
  pool,
  vault,
}: Pick<Database, 'pool' | 'vault'>): Promise<LogVerdict> => {
  const key = vault.keys.log;
  const anchors = await readAnchors(pool);
  const problems: LogProblem[] = anchors
    .filter((anchor) => anchorMac(key, anchor) !== anchor.mac)
    .map(({ seq }) => ({ seq: Number(seq), what: 'anchor' }));
  const proven = anchors.filter((anchor) => anchorMac(key, anchor) === anchor.mac);
  const begin = proven.findLast(({ kind }) => kind === 'purged');
  const at = new Map(proven.map((anchor) => [anchor.seq, anchor]));
  let last: Pick<Anchor, 'seq' | 'hash'> = begin ?? { seq: '0', hash: '' };
  let lines = 0;
  let read = '0';
  for (;;) {
    const { rows } = await pool.query(
      `SELECT seq::text, ${quoted} FROM "AccessEntry" WHERE seq > $1 ORDER BY "AccessEntry".seq LIMIT ${BATCH}`,
      [read],
    );
    for (const raw of rows) {
      read = String(raw.seq);
      lines += 1;
      const { data: row } = Row.safeParse(raw);
      if (!row) {
        problems.push({ seq: Number(read), what: 'unreadable' });
        last = { seq: read, hash: String(raw.hash) };
        continue;
      }
      problems.push(...problemsOf(row, last, key, at.get(row.seq)));
      last = row;
    }
    if (rows.length < BATCH) break;
  }
  return { lines, problems: [...problems, ...(await atTheEnd(pool, last, proven))] };
};

const problemsOf = (
  row: Row,
  before: Pick<Anchor, 'seq' | 'hash'>,
  key: Buffer,
  anchor: Anchor | undefined,
): LogProblem[] => {
  const seq = Number(row.seq);
  const expected = Number(before.seq) + 1;
  const { mac, prevHash, hash, seq: _seq, ...line } = row;
  const changed =
    macOf(key, line) !== mac || hashOf(prevHash, row.seq, mac) !== hash || (anchor && anchor.hash !== hash);
  const gap: LogProblem[] =
    seq > expected
      ? [{ seq: expected, ...(seq - 1 > expected ? { to: seq - 1 } : {}), what: 'missing' }]
      : seq < expected
        ? [{ seq, what: 'twice' }]
        : [];
  if (changed) return [...gap, { seq, what: 'changed' }];
  // Chained to something else than what stands before it: it was moved here, or the line before was.
  return seq === expected && prevHash !== before.hash ? [{ seq, what: 'moved' }] : gap;
};

/** Lines that a checkpoint or the head still knows of, and that are not there any more. */
const atTheEnd = async (
  pool: Pool,
  last: Pick<Anchor, 'seq' | 'hash'>,
  anchors: readonly Anchor[],
): Promise<LogProblem[]> => {
  const head = await readHead(pool);
  const known = Math.max(Number(head?.seq ?? 0), ...anchors.map(({ seq }) => Number(seq)));
  const reached = Number(last.seq);
  if (known > reached) {
    const from = reached + 1;
    return [{ seq: from, ...(known > from ? { to: known } : {}), what: 'missing' }];
  }
  return head && Number(head.seq) === reached && head.hash === last.hash
    ? []
    : [{ seq: reached, what: 'head' }];
};
