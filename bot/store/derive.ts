import type { Pool } from 'pg';
import { ZodError } from 'zod';
import type { NounKind } from '../use-cases/ports.ts';
import { readSetting, writeSetting } from './settings.ts';
import { fromRow, tables, toRow } from './tables.ts';
import type { Vault } from './vault/vault.ts';

/** Raise it when a derived column of tables.ts is worked out otherwise: what is stored is worked out anew. */
const VERSION = 3;
const SETTING = 'derived.version';
const BATCH = 200;

type StoredRow = Record<string, unknown> & { id: string; version: number };

/** Undefined for what opens and does not fit: it stays as it is, and must not keep the bot from starting. */
const workedOut = (kind: NounKind, row: StoredRow, vault: Vault, older: boolean) => {
  try {
    return toRow(kind, fromRow(kind, row, vault, { older }), vault, row.version);
  } catch (error) {
    if (error instanceof ZodError) return undefined;
    throw error;
  }
};

const bringUp = async (pool: Pool, kind: NounKind, vault: Vault, older: boolean): Promise<void> => {
  const { name, derived } = tables[kind];
  const columns = [...Object.keys(derived ?? {}), 'content'];
  const set = columns.map((column, at) => `"${column}" = $${at + 3}`).join(', ');
  for (let after = ''; ; ) {
    const { rows } = await pool.query<StoredRow>(
      `SELECT * FROM "${name}" WHERE id > $1 ORDER BY id LIMIT ${BATCH}`,
      [after],
    );
    for (const row of rows) {
      const anew = workedOut(kind, row, vault, older);
      if (!anew) continue;
      await pool.query(`UPDATE "${name}" SET ${set} WHERE id = $1 AND version = $2`, [
        row.id,
        row.version,
        ...columns.map((column) => anew[column] ?? null),
      ]);
    }
    const last = rows.at(-1);
    if (!last || rows.length < BATCH) return;
    after = last.id;
  }
};

/**
 * Brings what an earlier version, or another index key, stored up to date when the database is opened: its derived
 * columns and its ties. `older`: rows may still be without a tie.
 */
export const deriveStored = async (pool: Pool, vault: Vault, { older = false } = {}): Promise<void> => {
  // With another BLIND_INDEX_KEY all marks are others: nothing is lost, they are worked out anew.
  const version = `${VERSION}:${vault.blind(SETTING)}`;
  if (!older && (await readSetting(pool, SETTING)) === version) return;
  for (const kind of Object.keys(tables)) await bringUp(pool, kind as NounKind, vault, older);
  await writeSetting(pool, SETTING, version);
};
