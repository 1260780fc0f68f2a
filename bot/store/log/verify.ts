import type { Pool } from 'pg';
import { z } from 'zod';
import type { Database } from '../database.ts';
import { anchorMac, type Head, readAnchors, readHead } from './anchors.ts';
import { hashOf, LineRow, lineColumns, macOf } from './line.ts';

/** What is wrong with the log, by the number of the line. `to` when it is a stretch of lines. */
export type LogProblem = {
  readonly seq: number;
  readonly to?: number;
  readonly what: 'changed' | 'missing' | 'moved' | 'twice' | 'unreadable' | 'anchor' | 'head';
};
/** `end` is where the log stands: kept elsewhere, it proves the next time that nothing was taken from it. */
export type LogVerdict = {
  readonly lines: number;
  readonly problems: readonly LogProblem[];
  readonly end: Head;
};

const BATCH = 500;
/** The highest number there can be. */
const LAST = '9223372036854775807';
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
 * by the head the next line would be chained to, and by `kept`: where the log stood at an earlier time, as
 * somebody wrote it down elsewhere. The bot may go on writing.
 */
export const verifyAccessLog = async (
  { pool, vault }: Pick<Database, 'pool' | 'vault'>,
  kept?: Head,
): Promise<LogVerdict> => {
  const key = vault.keys.log;
  // Before the lines: what is written meanwhile is left to the next time.
  const head = await readHead(pool);
  const anchors = await readAnchors(pool);
  const problems: LogProblem[] = anchors
    .filter((anchor) => anchorMac(key, anchor) !== anchor.mac)
    .map(({ seq }) => ({ seq: Number(seq), what: 'anchor' }));
  const proven = anchors.filter((anchor) => anchorMac(key, anchor) === anchor.mac);
  const begin = proven.findLast(({ kind }) => kind === 'purged');
  const known: Head[] = [...proven, ...(kept && Number(kept.seq) > Number(begin?.seq ?? 0) ? [kept] : [])];
  let last: Head = begin ?? { seq: '0', hash: '' };
  let lines = 0;
  let read = '0';
  for (;;) {
    const { rows } = await pool.query(
      `SELECT seq::text, ${quoted} FROM "AccessEntry" WHERE seq > $1 AND seq <= $2 ORDER BY "AccessEntry".seq LIMIT ${BATCH}`,
      [read, head?.seq ?? LAST],
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
      const expected = known.filter(({ seq }) => seq === row.seq);
      problems.push(...problemsOf(row, last, key, expected));
      last = row;
    }
    if (rows.length < BATCH) break;
  }
  return { lines, problems: [...problems, ...(await atTheEnd(pool, last, head, known))], end: head ?? last };
};

const problemsOf = (row: Row, before: Head, key: Buffer, known: readonly Head[]): LogProblem[] => {
  const seq = Number(row.seq);
  const expected = Number(before.seq) + 1;
  const { mac, prevHash, hash, seq: _seq, ...line } = row;
  const changed =
    macOf(key, line) !== mac ||
    hashOf(prevHash, row.seq, mac) !== hash ||
    known.some((one) => one.hash !== hash);
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

/** Lines that a checkpoint or the head still knows of and that are not there any more; lines no head knows of. */
const atTheEnd = async (
  pool: Pool,
  last: Head,
  head: Head | undefined,
  known: readonly Head[],
): Promise<LogProblem[]> => {
  const furthest = Math.max(Number(head?.seq ?? 0), ...known.map(({ seq }) => Number(seq)));
  const reached = Number(last.seq);
  if (furthest > reached) {
    const from = reached + 1;
    return [{ seq: from, ...(furthest > from ? { to: furthest } : {}), what: 'missing' }];
  }
  const { rows } = await pool.query(
    `SELECT (SELECT max(seq) FROM "AccessEntry") > (SELECT seq FROM "AccessHead") AS beyond`,
  );
  return head?.hash === last.hash && rows[0]?.beyond !== true ? [] : [{ seq: reached, what: 'head' }];
};
