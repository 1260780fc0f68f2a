import { randomUUID } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import { type MigrationScript, readMigrationScripts } from './migration-scripts.ts';

/** The advisory lock that Prisma's own `migrate deploy` takes, so that the two never run at once. */
const PRISMA_LOCK = 72707369;

/** Prisma's own table, to the letter: `prisma migrate status` reads it. */
const CREATE_TABLE = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id                      VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum                VARCHAR(64) NOT NULL,
    finished_at             TIMESTAMPTZ,
    migration_name          VARCHAR(255) NOT NULL,
    logs                    TEXT,
    rolled_back_at          TIMESTAMPTZ,
    started_at              TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count     INTEGER NOT NULL DEFAULT 0
)`;

type MigrationErrorCode = 'MIGRATION_FAILED' | 'MIGRATION_FAILED_BEFORE' | 'MIGRATION_EDITED';

/** The database can't be brought to this version of the program. The message tells the administrator why. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError';
  readonly code: MigrationErrorCode;
  readonly migration: string;

  constructor(code: MigrationErrorCode, migration: string, message: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
    this.migration = migration;
  }
}

/**
 * Applies the migrations of `folder` that the database doesn't have yet. Several processes may do so at once.
 * Each script is applied whole or not at all, in one transaction with its record; so a script must not contain
 * BEGIN or COMMIT, nor what can't be in a transaction (`CREATE INDEX CONCURRENTLY`).
 *
 * @returns the names of those this call applied.
 * @throws MigrationError when one fails, failed in an earlier run, or was edited after it was applied.
 */
export async function applyMigrations(pool: Pool, folder: string): Promise<string[]> {
  const scripts = await readMigrationScripts(folder);
  await underLock(pool, (client) => client.query(CREATE_TABLE));
  const applied: string[] = [];
  for (;;) {
    const name = await underLock(pool, (client) => applyNext(client, scripts));
    if (!name) return applied;
    applied.push(name);
  }
}

/** Applies the first script that is missing; what is missing is read under the lock, for others may be at it. */
async function applyNext(client: PoolClient, scripts: MigrationScript[]): Promise<string | undefined> {
  const checksums = await readApplied(client);
  for (const script of scripts) {
    const checksum = checksums.get(script.name);
    if (checksum === undefined) {
      await applyScript(client, script);
      return script.name;
    }
    if (checksum !== script.checksum) throw editedError(script.name);
  }
  return undefined;
}

async function readApplied(client: PoolClient): Promise<Map<string, string>> {
  const { rows } = await client.query<{ name: string; checksum: string; finished: boolean }>(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
       FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at`,
  );
  const failed = rows.find((row) => !row.finished);
  if (failed) throw failedBeforeError(failed.name);
  return new Map(rows.map((row) => [row.name, row.checksum]));
}

async function applyScript(client: PoolClient, script: MigrationScript): Promise<void> {
  const id = randomUUID();
  await client.query(
    'INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at) VALUES ($1, $2, $3, clock_timestamp())',
    [id, script.checksum, script.name],
  );
  await client.query('SAVEPOINT before_script');
  try {
    // Without parameters, so that a script of many statements is taken whole.
    await client.query(script.sql);
  } catch (error) {
    // Undo the script but keep its record, which is what makes the next run refuse.
    await client.query('ROLLBACK TO SAVEPOINT before_script');
    await client.query('UPDATE _prisma_migrations SET logs = $2 WHERE id = $1', [id, String(error)]);
    await client.query('COMMIT');
    throw failedError(script.name, error);
  }
  await client.query(
    'UPDATE _prisma_migrations SET finished_at = clock_timestamp(), applied_steps_count = 1 WHERE id = $1',
    [id],
  );
}

/**
 * Runs `work` in a transaction that holds Prisma's lock. The lock belongs to the transaction, not to the
 * session: PGlite's clients share one session, which would give the lock to all of them.
 */
async function underLock<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  // A connection that breaks between two statements tells it by an event; the next statement fails anyway.
  const ignore = () => {};
  client.on('error', ignore);
  let broken = false;
  try {
    await client.query('BEGIN');
    await client.query('SELECT pg_advisory_xact_lock($1)', [PRISMA_LOCK]);
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {
      broken = true;
    });
    throw error;
  } finally {
    client.off('error', ignore);
    client.release(broken);
  }
}

function failedError(name: string, cause: unknown): MigrationError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new MigrationError(
    'MIGRATION_FAILED',
    name,
    `De migratie ${name} is mislukt en geheel teruggedraaid: ${reason}. Los de oorzaak op voordat u opnieuw start.`,
    cause,
  );
}

function failedBeforeError(name: string): MigrationError {
  return new MigrationError(
    'MIGRATION_FAILED_BEFORE',
    name,
    `De migratie ${name} is bij een eerdere start mislukt. De oorzaak staat in de tabel _prisma_migrations, ` +
      `kolom logs. Los die op en geef de migratie weer vrij met ` +
      `'npx prisma migrate resolve --rolled-back ${name}'.`,
  );
}

function editedError(name: string): MigrationError {
  return new MigrationError(
    'MIGRATION_EDITED',
    name,
    `De migratie ${name} is gewijzigd nadat zij op deze database is toegepast. ` +
      'Zet het oorspronkelijke bestand migration.sql terug; een wijziging hoort in een nieuwe migratie.',
  );
}
