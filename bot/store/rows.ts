import type { Pool } from 'pg';
import type { NounKind, Where } from '../use-cases/ports.ts';
import { prepared } from './prepared.ts';
import { columnsOf, tables } from './tables.ts';

/** A row of a noun's table, as `fromRow` takes it. */
export type Row = Readonly<Record<string, unknown>>;

const heads = new Map<NounKind, string>();

/** The columns by name: another version of the bot may add one meanwhile. */
const selectFrom = (kind: NounKind): string => {
  const known = heads.get(kind);
  if (known !== undefined) return known;
  const columns = ['id', 'version', ...tables[kind].columns, 'content'].map((column) => `"${column}"`);
  const head = `SELECT ${columns.join(', ')} FROM "${tables[kind].name}"`;
  heads.set(kind, head);
  return head;
};

/** One row by its id. */
export const rowOf = async (pool: Pool, kind: NounKind, id: string): Promise<Row | undefined> => {
  const { rows } = await pool.query<Row>(prepared(`${selectFrom(kind)} WHERE id = $1`, [id]));
  return rows[0];
};

/** Rows whose named columns equal the value, or one of the values, in the order of their ids. */
export const rowsOf = async (pool: Pool, kind: NounKind, where: Where): Promise<Row[]> => {
  const named = Object.entries(where).filter(([, value]) => value !== undefined);
  const conditions = named.map(([column, value], at) => {
    if (column !== 'id' && !columnsOf(kind).includes(column))
      throw new RangeError(`${tables[kind].name} is not looked up by ${column}`);
    return typeof value === 'string' ? `"${column}" = $${at + 1}` : `"${column}" = ANY($${at + 1})`;
  });
  const only = conditions.length > 0 ? ` WHERE ${conditions.join(' AND ')}` : '';
  const { rows } = await pool.query<Row>(
    prepared(
      `${selectFrom(kind)}${only} ORDER BY id`,
      named.map(([, value]) => value),
    ),
  );
  return rows;
};
