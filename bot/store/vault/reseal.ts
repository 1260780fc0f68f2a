import type { Pool } from 'pg';
import { z } from 'zod';
import { type SealedColumn, sealedColumns } from './places.ts';
import { keyIdOf, type Place, SealError, seal, sealedWith, unseal } from './seal.ts';
import type { Vault } from './vault.ts';

const BATCH = 200;
const Row = z.object({ row: z.string(), value: z.string() });

const quoted = ({ table, row, column }: SealedColumn): { table: string; row: string; column: string } => ({
  table: `"${table}"`,
  row: `"${row}"`,
  column: `"${column}"`,
});

/** Rows of a column that some key other than `keyId` sealed, or none, after the row named `after`. */
const others = async (
  pool: Pool,
  where: SealedColumn,
  keyId: string,
  after: string,
): Promise<z.infer<typeof Row>[]> => {
  const { table, row, column } = quoted(where);
  const { rows } = await pool.query(
    `SELECT ${row} AS row, ${column} AS value FROM ${table}
      WHERE ${row} > $1 AND NOT starts_with(${column}, $2) ORDER BY ${row} LIMIT ${BATCH}`,
    [after, sealedWith(keyId)],
  );
  return z.array(Row).parse(rows);
};

export type Progress = { readonly sealed: number; readonly broken: readonly Place[] };

/**
 * Seals every value anew that is not under the current key. Safe beside a bot that writes: a value that
 * changed in between is left to the next round. Can be interrupted at any moment and begun again. Values
 * that do not open are left as they are and told.
 *
 * @param plainToo also seals what was stored before there were seals: only while the database is opened.
 */
export const resealAll = async (
  pool: Pool,
  vault: Vault,
  options: { plainToo?: boolean; signal?: AbortSignal } = {},
): Promise<Progress> => {
  let sealed = 0;
  const broken: Place[] = [];
  for (const where of sealedColumns) {
    const { table, row, column } = quoted(where);
    let after = '';
    for (;;) {
      options.signal?.throwIfAborted();
      const key = vault.keys.ring.current();
      const batch = await others(pool, where, key.id, after);
      after = batch.at(-1)?.row ?? '';
      for (const { row: id, value } of batch) {
        const place = { table: where.table, column: where.column, row: id };
        const text = opened(vault, place, value, options.plainToo ?? false);
        if (text === undefined) {
          broken.push(place);
          continue;
        }
        const { rowCount } = await pool.query(
          `UPDATE ${table} SET ${column} = $1 WHERE ${row} = $2 AND ${column} = $3`,
          [seal(key, place, text), id, value],
        );
        sealed += rowCount ?? 0;
      }
      if (batch.length < BATCH) break;
    }
  }
  return { sealed, broken };
};

const opened = (vault: Vault, place: Place, value: string, plainToo: boolean): string | undefined => {
  if (plainToo && keyIdOf(value) === undefined) return value;
  try {
    return unseal(vault.keys.ring, place, value);
  } catch (error) {
    if (error instanceof SealError) return undefined;
    throw error;
  }
};

/** How many values each key sealed; the empty id stands for what is not sealed. */
export const countByKey = async (pool: Pool): Promise<ReadonlyMap<string, number>> => {
  const counts = new Map<string, number>();
  for (const where of sealedColumns) {
    const { table, column } = quoted(where);
    const { rows } = await pool.query(
      `SELECT CASE WHEN starts_with(${column}, $1) THEN split_part(${column}, '.', 2) ELSE '' END AS key,
              count(*)::int AS count FROM ${table} GROUP BY 1`,
      [sealedWith()],
    );
    for (const { key, count } of z.array(z.object({ key: z.string(), count: z.number() })).parse(rows))
      counts.set(key, (counts.get(key) ?? 0) + count);
  }
  return counts;
};
