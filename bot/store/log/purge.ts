import type { Database } from '../database.ts';
import { addAnchor } from './anchors.ts';
import { Head } from './head.ts';
import { atOneMoment } from './one-moment.ts';
import type { LogProblem } from './problem.ts';
import { verifyIn } from './verify.ts';

/** How many lines went. With problems none did: nobody can prove afterwards what was wrong with lines that are gone. */
export type Purge = { readonly gone: number; readonly problems: readonly LogProblem[] };

const nothing: Purge = { gone: 0, problems: [] };
/** Another process was at it at the same moment. */
const isTakenOver = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === '40001';

/**
 * Takes away the lines from before a moment (their term is over: D3) and leaves an anchor in their place, so
 * that the rest can still be verified. Only from a log that is whole: that anchor proves that up to there
 * everything went as it should, also to who could lines make seem old.
 */
export const purgeBefore = async (database: Database, before: string, at: string): Promise<Purge> => {
  const { pool, vault, witness } = database;
  try {
    const { anchor, ...purge } = await atOneMoment(pool, async (queries) => {
      const { rows } = await queries.query(
        // Lines are older as their number is lower, but for clocks: nothing goes that a younger line stands before.
        `SELECT seq::text, hash FROM "AccessEntry" WHERE seq < coalesce(
           (SELECT min(seq) FROM "AccessEntry" WHERE at >= $1), 9223372036854775807) ORDER BY "AccessEntry".seq DESC LIMIT 1`,
        [before],
      );
      const last = Head.optional().parse(rows[0]);
      if (!last) return { ...nothing, anchor: undefined };
      const { problems } = await verifyIn(queries, vault.keys.log);
      if (problems.length > 0) return { gone: 0, problems, anchor: undefined };
      const anchor = await addAnchor(queries, database, last, 'purged', at);
      if (!anchor) return { ...nothing, anchor };
      // The database lets go of what that anchor covers, and of nothing else.
      const { rowCount } = await queries.query(`DELETE FROM "AccessEntry" WHERE seq <= $1`, [last.seq]);
      return { gone: rowCount ?? 0, problems, anchor };
    });
    if (anchor) witness.sawAnchor(anchor);
    return purge;
  } catch (error) {
    if (isTakenOver(error)) return nothing;
    throw error;
  }
};
