import type { Pool } from 'pg';
import { z } from 'zod';
import { prepared } from './prepared.ts';

/** So many at once, and one more every so many seconds. */
export type Bucket = { readonly atOnce: number; readonly everySeconds: number };
/** Two limits that hold together: one for seconds, one for hours. */
export type Limits = { readonly short: Bucket; readonly long: Bucket };

const Slot = z.object({ seconds: z.coerce.number() });

/** When the next one may go by both limits, from what the row says now ($2–$5 are the limits). */
const NEXT = `greatest(clock_timestamp(), p.short - make_interval(secs => ($2::float8 - 1) * $3::float8), p.long - make_interval(secs => ($4::float8 - 1) * $5::float8))`;

/**
 * Takes the next moment at which one more may go, for all processes on this database together, and tells how many
 * seconds it is away. When that is more than `most`, nothing is taken, and `taken` is false.
 */
export const takeSlot = async (
  pool: Pool,
  key: string,
  { short, long }: Limits,
  most: number,
): Promise<{ taken: boolean; seconds: number }> => {
  const limits = [key, short.atOnce, short.everySeconds, long.atOnce, long.everySeconds];
  const { rows } = await pool.query(
    prepared(
      `INSERT INTO "Pace" AS p (key, slot, short, long)
     VALUES ($1, clock_timestamp(), clock_timestamp() + make_interval(secs => $3), clock_timestamp() + make_interval(secs => $5 + 0 * ($2::float8 + $4::float8)))
     ON CONFLICT (key) DO UPDATE
        SET slot = ${NEXT},
            short = greatest(p.short, ${NEXT}) + make_interval(secs => $3),
            long = greatest(p.long, ${NEXT}) + make_interval(secs => $5)
      WHERE ${NEXT} <= clock_timestamp() + make_interval(secs => $6)
     RETURNING greatest(0, extract(epoch FROM slot - clock_timestamp())) AS seconds`,
      [...limits, most],
    ),
  );
  const slot = Slot.optional().parse(rows[0]);
  if (slot) return { taken: true, seconds: slot.seconds };
  const { rows: left } = await pool.query(
    `SELECT greatest(0, extract(epoch FROM ${NEXT} - clock_timestamp())) AS seconds FROM "Pace" p WHERE key = $1`,
    limits,
  );
  return { taken: false, seconds: Slot.optional().parse(left[0])?.seconds ?? 0 };
};

/** Rows of conversations that may say everything again. */
export const forgetPace = async (pool: Pool): Promise<void> => {
  await pool.query(`DELETE FROM "Pace" WHERE long < now() AND short < now()`);
};
