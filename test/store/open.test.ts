import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { openStore, type Store, type StoreSettings } from '../../bot/store/open.ts';
import { DATABASE_KINDS, type DatabaseKind, freshDatabase, freshFolder } from '../fakes/databases.ts';
import { testKeys } from '../fakes/keys.ts';

const WRITE_ROWS = join(import.meta.dirname, '../fixtures/write-rows.ts');
const INSTANT = new Date('2026-07-01T10:30:00.123Z');

/** A database that somebody set up in another zone than UTC. */
async function databaseInTokyo(
  kind: DatabaseKind,
): Promise<{ settings: StoreSettings; remove(): Promise<void> }> {
  if (kind === 'pglite') {
    const { dataDir, remove } = await freshFolder();
    const store = await openStore({ dataDir }, testKeys);
    await store.pool.query("ALTER SYSTEM SET timezone = 'Asia/Tokyo'");
    await store.close();
    return { settings: { dataDir }, remove };
  }
  const store = await freshDatabase(kind);
  const { rows } = await store.pool.query<{ name: string }>('SELECT current_database() AS name');
  await store.pool.query(`ALTER DATABASE ${rows[0]?.name} SET timezone = 'Asia/Tokyo'`);
  return { settings: { databaseUrl: store.url ?? '' }, remove: store.close };
}

describe.each(DATABASE_KINDS)('instants on %s in a zone that is not UTC', (kind) => {
  let store: Store;
  let remove: () => Promise<void>;

  beforeAll(async () => {
    const database = await databaseInTokyo(kind);
    remove = database.remove;
    store = await openStore(database.settings, testKeys);
    await store.pool.query('CREATE TABLE moment (id int PRIMARY KEY, at timestamptz NOT NULL)');
  });

  afterAll(async () => {
    await store.close();
    await remove();
  });

  it.each([
    ['Prisma', () => store.prisma.$executeRaw`INSERT INTO moment VALUES (1, ${INSTANT})`, 1],
    ['pg', () => store.pool.query('INSERT INTO moment VALUES (2, $1)', [INSTANT]), 2],
  ])('are stored right by %s and read right by both', async (_writer, write, id) => {
    await write();
    const byPg = await store.pool.query(
      'SELECT at, extract(epoch FROM at)::float AS s FROM moment WHERE id = $1',
      [id],
    );
    expect(byPg.rows).toEqual([{ at: INSTANT, s: INSTANT.getTime() / 1000 }]);
    expect(await store.prisma.$queryRaw`SELECT at FROM moment WHERE id = ${id}`).toEqual([{ at: INSTANT }]);
  });
});

it("adds to the options in the administrator's address", async () => {
  const database = await freshDatabase('postgres');
  const url = new URL(database.url ?? '');
  url.searchParams.set('options', '-c statement_timeout=1234');
  const store = await openStore({ databaseUrl: url.href }, testKeys);
  const { rows } = await store.pool.query(
    "SELECT current_setting('statement_timeout') AS timeout, current_setting('TimeZone') AS zone",
  );
  expect(rows).toEqual([{ timeout: '1234ms', zone: 'UTC' }]);
  await store.close();
  await database.close();
});

it('frees the folder at closing and after a failed opening, and may be closed twice', async () => {
  const { dataDir, remove } = await freshFolder();
  const store = await openStore({ dataDir }, testKeys);
  await expect(openStore({ dataDir }, testKeys)).rejects.toMatchObject({ code: 'FOLDER_IN_USE' });
  await store.pool.query("UPDATE _prisma_migrations SET checksum = 'x'");
  await store.close();
  await store.close();
  await expect(openStore({ dataDir }, testKeys)).rejects.toMatchObject({ code: 'MIGRATION_EDITED' });
  await expect(openStore({ dataDir }, testKeys)).rejects.toMatchObject({ code: 'MIGRATION_EDITED' });
  await remove();
});

it('starts over when the very first start was cut off while it made the database', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'knooppunt-data-'));
  // As a killed process left it: PGlite takes this file for a sign that all is there.
  await mkdir(join(dataDir, 'pg-new'));
  await writeFile(join(dataDir, 'pg-new/PG_VERSION'), '18\n');
  const store = await openStore({ dataDir }, testKeys);
  expect((await store.pool.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
  await store.close();
  expect(await readdir(dataDir)).toEqual(['pg']);
  await rm(dataDir, { recursive: true });
});

it('loses nothing it acknowledged when the process is killed', async () => {
  const { dataDir, remove } = await freshFolder();
  let acknowledged = 0;
  for (const enough of [1, 40, 137]) {
    const child = spawn(process.execPath, [WRITE_ROWS, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
    const exit = once(child, 'exit');
    let seen = 0;
    for await (const line of createInterface({ input: child.stdout })) {
      acknowledged = Number(line);
      if (++seen === enough) child.kill('SIGKILL');
    }
    await exit;
  }
  const store = await openStore({ dataDir }, testKeys);
  const { rows } = await store.pool.query('SELECT count(*)::int AS n, max(id) AS last FROM kept');
  // A row that was written but not yet told about may be there as well.
  expect(rows[0].last).toBeGreaterThanOrEqual(acknowledged);
  expect(rows[0].n).toBe(rows[0].last);
  await store.close();
  await remove();
});
