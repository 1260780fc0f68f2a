import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Pool } from 'pg';
import { applyMigrations } from '../../bot/store/migrate.ts';
import { DATABASE_KINDS, type EmptyDatabase, emptyDatabase } from '../fakes/databases.ts';

const FIRST = 'CREATE TABLE a (id int PRIMARY KEY);\nINSERT INTO a VALUES (1);\n';
const SECOND =
  'ALTER TABLE a ADD COLUMN name text;\nCREATE FUNCTION f() RETURNS int AS $$ BEGIN RETURN 1; END $$ LANGUAGE plpgsql;\n';

describe.each(DATABASE_KINDS)('migrations on %s', (kind) => {
  let database: EmptyDatabase;
  let folder: string;

  beforeEach(async () => {
    database = await emptyDatabase(kind);
    folder = await mkdtemp(join(tmpdir(), 'knooppunt-migrations-'));
    await write('1_first', FIRST);
    await write('2_second', SECOND);
  });

  afterEach(async () => {
    await database.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function write(name: string, sql: string): Promise<void> {
    await mkdir(join(folder, name), { recursive: true });
    await writeFile(join(folder, name, 'migration.sql'), sql);
  }

  async function records() {
    const { rows } = await database.pool.query(
      `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished, applied_steps_count AS steps
         FROM _prisma_migrations ORDER BY started_at`,
    );
    return rows;
  }

  function record(name: string, sql: string, finished = true) {
    return {
      name,
      checksum: createHash('sha256').update(sql).digest('hex'),
      finished,
      steps: finished ? 1 : 0,
    };
  }

  it('applies in order what is missing, with the records Prisma would make', async () => {
    expect(await applyMigrations(database.pool, folder)).toEqual(['1_first', '2_second']);
    expect(await records()).toEqual([record('1_first', FIRST), record('2_second', SECOND)]);
    expect(await applyMigrations(database.pool, folder)).toEqual([]);
    await write('3_third', 'DROP TABLE a');
    expect(await applyMigrations(database.pool, folder)).toEqual(['3_third']);
  });

  it('applies each once when six start at once', async () => {
    // Each starter its own connections, where there are several to have.
    const own = database.url
      ? Array.from({ length: 6 }, () => new Pool({ connectionString: database.url }))
      : [];
    const pools = database.url ? own : Array.from({ length: 6 }, () => database.pool);
    const applied = await Promise.all(pools.map((pool) => applyMigrations(pool, folder)));
    await Promise.all(own.map((pool) => pool.end()));
    expect(applied.flat().sort()).toEqual(['1_first', '2_second']);
    expect(await records()).toHaveLength(2);
    expect((await database.pool.query('SELECT id FROM a')).rows).toEqual([{ id: 1 }]);
  });

  it('rolls a failing script back whole, and refuses until somebody has looked', async () => {
    const bad = 'CREATE TABLE b (id int);\nINSERT INTO b VALUES (1);\nINSERT INTO nowhere VALUES (1);\n';
    await write('3_bad', bad);
    await write('4_next', 'CREATE TABLE c (id int)');
    await expect(applyMigrations(database.pool, folder)).rejects.toMatchObject({
      code: 'MIGRATION_FAILED',
      migration: '3_bad',
      message: expect.stringContaining('relation "nowhere" does not exist'),
    });
    const tables = await database.pool.query("SELECT to_regclass('b') AS b, to_regclass('c') AS c");
    expect(tables.rows).toEqual([{ b: null, c: null }]);
    expect(await records()).toEqual([
      record('1_first', FIRST),
      record('2_second', SECOND),
      record('3_bad', bad, false),
    ]);

    await expect(applyMigrations(database.pool, folder)).rejects.toMatchObject({
      code: 'MIGRATION_FAILED_BEFORE',
      message: expect.stringContaining('npx prisma migrate resolve --rolled-back 3_bad'),
    });

    await write('3_bad', 'CREATE TABLE b (id int)');
    await database.pool.query(
      'UPDATE _prisma_migrations SET rolled_back_at = now() WHERE finished_at IS NULL',
    );
    expect(await applyMigrations(database.pool, folder)).toEqual(['3_bad', '4_next']);
  });

  it('refuses a script that was edited after it was applied, and applies nothing', async () => {
    await applyMigrations(database.pool, folder);
    await write('1_first', `${FIRST}-- edited\n`);
    await write('3_third', 'CREATE TABLE b (id int)');
    await expect(applyMigrations(database.pool, folder)).rejects.toMatchObject({
      code: 'MIGRATION_EDITED',
      migration: '1_first',
      message: expect.stringContaining('gewijzigd nadat zij op deze database is toegepast'),
    });
    expect(await records()).toHaveLength(2);
  });
});
