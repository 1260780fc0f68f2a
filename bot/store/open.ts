import { hostname } from 'node:os';
import { join } from 'node:path';
import type { PGlite } from '@electric-sql/pglite';
import { PrismaPg } from '@prisma/adapter-pg';
import { Pool } from 'pg';
import type { Database } from './database.ts';
import { deriveStored } from './derive.ts';
import { lockFolder } from './folder-lock.ts';
import { PrismaClient } from './generated/client.ts';
import { lastAnchor } from './log/anchors.ts';
import { readHead } from './log/head.ts';
import { Witness } from './log/witness.ts';
import { applyMigrations } from './migrate.ts';
import { openPgliteFolder } from './pglite-folder.ts';
import { createPglitePool } from './pglite-pool.ts';
import { checkKeys, sealCanary } from './vault/check-keys.ts';
import { createVault, type StoreKeys } from './vault/vault.ts';

/** Where the project keeps its migrations. */
export const MIGRATIONS_FOLDER = join(import.meta.dirname, '../../prisma/migrations');

/** PGlite in a folder (one machine, trying out and development), or a PostgreSQL server. */
export type StoreSettings = { dataDir: string } | { databaseUrl: string };

/** An open database with all migrations applied; `pool` has the same connections as `prisma` uses. */
export interface Store extends Database {
  kind: 'pglite' | 'postgres';
  prisma: PrismaClient;
  /** Waits for statements that run, then frees everything, the folder too. */
  close(): Promise<void>;
}

/** What has to be undone at closing, in the order in which it was made. */
type Undo = Array<() => Promise<unknown>>;

/**
 * Opens the database and brings it up to date. What PGlite acknowledges survives the death of the process at any
 * moment, but not a power cut: it never calls fsync.
 *
 * @throws FolderInUseError when another process has the folder; MigrationError when a migration can't be applied;
 * KeysError when the data was sealed with other keys.
 */
export async function openStore(settings: StoreSettings, keys: StoreKeys): Promise<Store> {
  if ('databaseUrl' in settings) {
    const pool = createPostgresPool(settings.databaseUrl);
    return assemble('postgres', pool, keys, [() => pool.end()]);
  }
  const undo: Undo = [await lockFolder(settings.dataDir)];
  try {
    const db = await openPgliteFolder(settings.dataDir);
    undo.push(() => db.close());
    return await openPglite(db, keys, undo);
  } catch (error) {
    await undoAll(undo);
    throw error;
  }
}

/** The store over a PGlite that is already open; closing the store closes it. */
export async function openPglite(
  db: PGlite,
  keys: StoreKeys,
  undo: Undo = [() => db.close()],
): Promise<Store> {
  // All clients share PGlite's session, so this holds for each of them. Why UTC: see createPostgresPool.
  await db.exec("SET TIME ZONE 'UTC'");
  const pool = createPglitePool(db);
  undo.push(() => pool.end());
  return assemble('pglite', pool, keys, undo);
}

/** A pool whose sessions are in UTC: Prisma's adapter sends instants without zone, and means UTC. */
function createPostgresPool(databaseUrl: string): Pool {
  const url = new URL(databaseUrl);
  // What stands in the address wins in `pg`, so options of the administrator's own are moved and added to.
  const own = url.searchParams.get('options') ?? '';
  url.searchParams.delete('options');
  return new Pool({ connectionString: url.href, options: `${own} -c TimeZone=UTC`.trim() });
}

async function assemble(kind: Store['kind'], pool: Pool, keys: StoreKeys, undo: Undo): Promise<Store> {
  // A connection that breaks while idle is replaced by the pool; without a listener Node would end the process.
  pool.on('error', () => {});
  try {
    await applyMigrations(pool, MIGRATIONS_FOLDER);
    const vault = createVault(keys);
    const older = (await checkKeys(pool, vault)) === 'older';
    await deriveStored(pool, vault, { older });
    await sealCanary(pool, vault);
    const prisma = new PrismaClient({ adapter: new PrismaPg(pool) });
    undo.push(() => prisma.$disconnect());
    await prisma.$connect();
    const witness = new Witness(await readHead(pool), await lastAnchor(pool));
    return { kind, pool, vault, instanceId: hostname(), witness, prisma, close: () => undoAll(undo) };
  } catch (error) {
    await undoAll(undo);
    throw error;
  }
}

/**
 * The last made goes first, and one that fails doesn't keep the others from being undone. Empties the list, so
 * that closing twice does no harm.
 */
async function undoAll(undo: Undo): Promise<void> {
  const step = undo.pop();
  if (!step) return;
  try {
    await step();
  } finally {
    await undoAll(undo);
  }
}
