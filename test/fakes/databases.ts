import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { Client, Pool } from 'pg';
import { applyMigrations } from '../../bot/store/migrate.ts';
import { readMigrationScripts } from '../../bot/store/migration-scripts.ts';
import { MIGRATIONS_FOLDER, openPglite, openStore, type Store } from '../../bot/store/open.ts';
import { createPglitePool } from '../../bot/store/pglite-pool.ts';
import type { StoreKeys } from '../../bot/store/vault/vault.ts';
import { type PostgresServer, startPostgres } from '../../scripts/bench/postgres-server.ts';
import { testKeys } from './keys.ts';
import { cachedDump } from './pglite-dumps.ts';

/** The two databases the store must work on; for `describe.each`. */
export const DATABASE_KINDS = ['pglite', 'postgres'] as const;
export type DatabaseKind = (typeof DATABASE_KINDS)[number];

/** A database without tables, for tests of the migrations themselves. */
export interface EmptyDatabase {
  pool: Pool;
  /** Of a PostgreSQL database; PGlite has no address. */
  url: string | undefined;
  close(): Promise<void>;
}

/** A migrated database for one test file alone; closing it throws it away. */
export async function freshDatabase(
  kind: DatabaseKind,
  keys: StoreKeys = testKeys,
): Promise<Store & { url: string | undefined }> {
  if (kind === 'pglite') {
    const store = await openPglite(await PGlite.create({ loadDataDir: await migratedDump() }), keys);
    return { ...store, url: undefined };
  }
  const { url, drop } = await migratedDatabase();
  const store = await openStore({ databaseUrl: url }, keys);
  return { ...store, url, close: () => store.close().finally(drop) };
}

/** The address of a migrated PostgreSQL database of its own, and what throws it away. */
export async function migratedDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  return createDatabase(await migratedTemplate());
}

/** A database without tables, to be closed as well. */
export async function emptyDatabase(kind: DatabaseKind): Promise<EmptyDatabase> {
  if (kind === 'pglite') {
    const db = await PGlite.create({ loadDataDir: await emptyDump() });
    const pool = createPglitePool(db);
    return { pool, url: undefined, close: () => pool.end().finally(() => db.close()) };
  }
  const { url, drop } = await createDatabase('template1');
  const pool = new Pool({ connectionString: url });
  // Dropping the database by force may find a connection that is still saying goodbye.
  pool.on('error', () => {});
  return { pool, url, close: () => pool.end().finally(drop) };
}

/** A data folder for `openStore`, as an earlier run left it: opening an empty one takes seconds. */
export async function freshFolder(): Promise<{ dataDir: string; remove(): Promise<void> }> {
  const dataDir = await mkdtemp(join(tmpdir(), 'knooppunt-data-'));
  const db = await PGlite.create({ dataDir: join(dataDir, 'pg'), loadDataDir: await migratedDump() });
  await db.close();
  return { dataDir, remove: () => rm(dataDir, { recursive: true, force: true }) };
}

function emptyDump(): Promise<Blob> {
  return cachedDump('empty', '', () => PGlite.create());
}

async function migratedDump(): Promise<Blob> {
  return cachedDump('migrated', await migrationsHash(), async () => {
    const db = await PGlite.create({ loadDataDir: await emptyDump() });
    const pool = createPglitePool(db);
    await applyMigrations(pool, MIGRATIONS_FOLDER);
    await pool.end();
    return db;
  });
}

async function migrationsHash(): Promise<string> {
  const scripts = await readMigrationScripts(MIGRATIONS_FOLDER);
  return createHash('sha256').update(JSON.stringify(scripts)).digest('hex').slice(0, 16);
}

let ownServer: Promise<PostgresServer> | undefined;

/** The server of this run of the tests, which Jest's global set-up tells us; else one of our own. */
async function serverUrl(): Promise<string> {
  if (process.env.TEST_POSTGRES_URL) return process.env.TEST_POSTGRES_URL;
  // Nobody stops it: it ends with this process.
  ownServer ??= startPostgres();
  return (await ownServer).url;
}

function urlOf(server: string, database: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}

async function asAdministrator<T>(work: (client: Client, server: string) => Promise<T>): Promise<T> {
  const server = await serverUrl();
  const client = new Client({ connectionString: server });
  await client.connect();
  try {
    return await work(client, server);
  } finally {
    await client.end();
  }
}

function createDatabase(template: string): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  return asAdministrator(async (client, server) => {
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
    const drop = () =>
      asAdministrator(async (last) => {
        await last.query(`DROP DATABASE ${name} WITH (FORCE)`);
      });
    return { url: urlOf(server, name), drop };
  });
}

/** The name of a database with all migrations, which the first test file to come makes. */
async function migratedTemplate(): Promise<string> {
  const name = `knooppunt_${await migrationsHash()}`;
  return asAdministrator(async (client, server) => {
    // Held until this connection ends.
    await client.query('SELECT pg_advisory_lock(1)');
    const { rows } = await client.query('SELECT datistemplate FROM pg_database WHERE datname = $1', [name]);
    // Being marked as template is the last step, so without the mark it is a half-made one.
    if (rows[0]?.datistemplate) return name;
    await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${name}`);
    const pool = new Pool({ connectionString: urlOf(server, name) });
    await applyMigrations(pool, MIGRATIONS_FOLDER).finally(() => pool.end());
    await client.query(`ALTER DATABASE ${name} IS_TEMPLATE true`);
    return name;
  });
}
