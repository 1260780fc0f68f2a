import type { Database } from '../database.ts';
import { type Anchor, anchorMac, readAnchors } from './anchors.ts';
import { type Head, type Queries, readHead, START } from './head.ts';
import { lineColumns } from './line.ts';
import { atOneMoment } from './one-moment.ts';
import { type LogProblem, stretch } from './problem.ts';
import { Walk } from './walk.ts';

/** `end` is where the log stands: kept elsewhere, it proves the next time that nothing was taken from it. */
export type LogVerdict = {
  readonly lines: number;
  readonly problems: readonly LogProblem[];
  readonly end: Head;
};

const BATCH = 500;
/** Below every number there can be: a line with a number that none ever gets is found too. */
const LOWEST = '-9223372036854775808';
const columns = [...lineColumns, 'mac', 'prevHash', 'hash'].map((column) => `e."${column}"`).join(', ');

/**
 * Reads the whole log as it stands at one moment and names every line that was changed, taken away, moved or
 * copied. Who has no key of the log can do none of that unseen, but for its very end: see decision 013. `kept`
 * is where the log stood at an earlier time, as somebody wrote it down elsewhere. The bot may go on writing.
 */
export const verifyAccessLog = (
  { pool, vault }: Pick<Database, 'pool' | 'vault'>,
  kept?: Head,
): Promise<LogVerdict> => atOneMoment(pool, (queries) => verifyIn(queries, vault.keys.log, kept));

/** The same, within a transaction that sees one moment. */
export const verifyIn = async (queries: Queries, key: Buffer, kept?: Head): Promise<LogVerdict> => {
  const head = await readHead(queries);
  const anchors = await readAnchors(queries);
  const genuine = anchors.filter((anchor) => anchorMac(key, anchor) === anchor.mac);
  const begin = genuine.filter(({ kind }) => kind === 'purged').reduce<Head>(further, START);
  const places = [...genuine, ...(kept ? [kept] : [])].filter(({ seq }) => BigInt(seq) >= BigInt(begin.seq));
  const byNumber = new Map<string, string[]>();
  for (const { seq, hash } of places) byNumber.set(seq, [...(byNumber.get(seq) ?? []), hash]);
  const macs = new Set(genuine.map(({ mac }) => mac));
  const walk = new Walk(key, { begin, places: byNumber, anchors: macs });
  for await (const row of readLines(queries)) walk.take(row);
  const furthest = [...places, head ?? START].reduce(further);
  const problems = [
    ...anchorProblems(anchors, new Set(genuine)),
    ...walk.problems,
    ...atTheEnd(walk, head, furthest),
    ...(await copies(queries)),
  ];
  return { lines: walk.lines, problems, end: walk.last };
};

const further = (one: Head, other: Head): Head => (BigInt(other.seq) > BigInt(one.seq) ? other : one);

async function* readLines(queries: Queries): AsyncGenerator<{ seq?: unknown; hash?: unknown }> {
  let read = LOWEST;
  for (;;) {
    const { rows } = await queries.query(
      `SELECT e.seq::text, ${columns}, k.hash AS standing FROM "AccessEntry" e
         LEFT JOIN "AccessEntry" k ON k.seq = e."knownSeq" WHERE e.seq > $1 ORDER BY e.seq LIMIT ${BATCH}`,
      [read],
    );
    yield* rows;
    if (rows.length < BATCH) return;
    read = String(rows.at(-1)?.seq);
  }
}

/** Anchors that are forged, and those after which one is missing: each has the next number and names the last. */
const anchorProblems = (anchors: readonly Anchor[], genuine: ReadonlySet<Anchor>): LogProblem[] =>
  anchors.flatMap((anchor, at): LogProblem[] => {
    const { nr, prev, seq } = anchor;
    if (!genuine.has(anchor)) return [{ seq: Number(seq), what: 'anchor' }];
    const before = anchors[at - 1];
    const tied = Number(nr) === at + 1 && prev === (before?.mac ?? '');
    return tied ? [] : [{ seq: Number(seq), what: 'anchorGone' }];
  });

/** Lines that an anchor or the head still knows of and that are not there any more; lines no head knows of. */
const atTheEnd = (walk: Walk, head: Head | undefined, furthest: Head): LogProblem[] => {
  const reached = Number(walk.last.seq);
  if (Number(furthest.seq) > reached) return [stretch(reached + 1, Number(furthest.seq), 'missing')];
  const { seq, hash } = walk.last;
  return head?.seq === seq && head.hash === hash
    ? walk.end()
    : [...walk.end(), { seq: reached, what: 'head' }];
};

/** Lines that stand in the log a second time, which only a database without its own rules allows. */
const copies = async (queries: Queries): Promise<LogProblem[]> => {
  const { rows } = await queries.query(
    `SELECT max(seq)::text AS seq FROM "AccessEntry" GROUP BY id HAVING count(*) > 1`,
  );
  return rows.map(({ seq }) => ({ seq: Number(seq), what: 'twice' }));
};
