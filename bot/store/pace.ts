import type { Pool } from 'pg';
import { z } from 'zod';
import { prepared } from './prepared.ts';

/** So many at once, and one more every so many seconds. */
export type Bucket = { readonly atOnce: number; readonly everySeconds: number };
/** Two limits that hold together: one for seconds, one for hours. */
export type Limits = { readonly short: Bucket; readonly long: Bucket };
/** What is limited, and how. */
export type Limited = { readonly key: string; readonly limits: Limits };

const Slots = z.object({ seconds: z.array(z.coerce.number()) });
const Left = z.object({ seconds: z.coerce.number() });

/** When the next one may go by both limits, from what the row says now; its limits begin at parameter `at`. */
const nextAfter = (at: number): string =>
  `greatest(clock_timestamp(), p.short - make_interval(secs => ($${at}::float8 - 1) * $${at + 1}::float8), p.long - make_interval(secs => ($${at + 2}::float8 - 1) * $${at + 3}::float8))`;

/** Until it is on disk nobody waits: a power cut of the database may let a few calls go once more. */
const NOT_WAITED_FOR = `set_config('synchronous_commit', 'off', true)`;

/** Takes one slot, when `from` has a row; its key stands at parameter `at`, its limits behind it, `most` at $1. */
const taking = (at: number, from: string): string => {
  const next = nextAfter(at + 1);
  const [shortly, long] = [`make_interval(secs => $${at + 2})`, `make_interval(secs => $${at + 4})`];
  return `INSERT INTO "Pace" AS p (key, slot, short, long)
     SELECT $${at}, clock_timestamp(), clock_timestamp() + ${shortly}, clock_timestamp() + ${long} FROM ${from}
     ON CONFLICT (key) DO UPDATE
        SET slot = ${next}, short = greatest(p.short, ${next}) + ${shortly}, long = greatest(p.long, ${next}) + ${long}
      WHERE ${next} <= clock_timestamp() + make_interval(secs => $1)
     RETURNING greatest(0, extract(epoch FROM slot - clock_timestamp())) AS seconds`;
};

const parametersOf = ({ key, limits: { short, long } }: Limited): unknown[] => [
  key,
  short.atOnce,
  short.everySeconds,
  long.atOnce,
  long.everySeconds,
];

/**
 * Takes the next moment at which one more may go by each of these in turn, for all processes on this database together,
 * and tells how many seconds the latest is away. When one of them is further away than `most`, it and those after it
 * are not taken, and `taken` is false.
 */
export const takeSlots = async (
  pool: Pool,
  wanted: readonly Limited[],
  most: number,
): Promise<{ taken: boolean; seconds: number }> => {
  const parts = wanted.map((_, nr) => {
    const from = nr === 0 ? '(SELECT) AS first' : `s${nr - 1}`;
    return `s${nr} AS (${taking(nr * 5 + 2, from)})`;
  });
  const all = wanted.map((_, nr) => `SELECT seconds FROM s${nr}`).join(' UNION ALL ');
  const { rows } = await pool.query(
    prepared(`WITH ${parts.join(', ')} SELECT ARRAY(${all}) AS seconds, ${NOT_WAITED_FOR}`, [
      most,
      ...wanted.flatMap(parametersOf),
    ]),
  );
  const { seconds } = Slots.parse(rows[0]);
  const missed = wanted[seconds.length];
  if (!missed) return { taken: true, seconds: Math.max(...seconds) };
  const { rows: left } = await pool.query(
    `SELECT greatest(0, extract(epoch FROM ${nextAfter(2)} - clock_timestamp())) AS seconds FROM "Pace" p WHERE key = $1`,
    parametersOf(missed),
  );
  return { taken: false, seconds: Left.optional().parse(left[0])?.seconds ?? 0 };
};

/** Rows of conversations that may say everything again. */
export const forgetPace = async (pool: Pool): Promise<void> => {
  await pool.query(`DELETE FROM "Pace" WHERE long < now() AND short < now()`);
};
