import type { MigrationList, SchemaFilter } from '@prisma/schema-engine-wasm/schema_engine_bg';
import { readMigrationScripts } from '../../bot/store/migration-scripts.ts';
import type { SchemaEngine } from './wasm-engine.ts';

/** Which keeps apart what belongs to whom; we use one database for ourselves. */
const NO_FILTERS: SchemaFilter = { externalTables: [], externalEnums: [] };

/** What Prisma writes in migration_lock.toml; the engine refuses migrations without it. */
const LOCK_FILE = { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' };

/** The migrations in a folder in the form in which the schema engine wants them. */
export async function readMigrationList(folder: string): Promise<MigrationList> {
  const scripts = await readMigrationScripts(folder);
  return {
    baseDir: folder,
    lockfile: LOCK_FILE,
    shadowDbInitScript: '',
    migrationDirectories: scripts.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
    })),
  };
}

/**
 * The SQL that is missing: from what the migrations make to what the schema asks.
 *
 * @returns undefined when nothing is missing.
 */
export async function planMigration(
  engine: SchemaEngine,
  migrations: MigrationList,
  schemaFiles: Array<{ path: string; content: string }>,
  filters: SchemaFilter = NO_FILTERS,
): Promise<string | undefined> {
  const { exitCode, stdout } = await engine.diff({
    from:
      migrations.migrationDirectories.length > 0
        ? { tag: 'migrations', ...migrations, lockfile: LOCK_FILE }
        : { tag: 'empty' },
    to: { tag: 'schemaDatamodel', files: schemaFiles },
    script: true,
    // Makes the engine answer 2 when there is a difference, as `diff --exit-code` does.
    exitCode: true,
    filters,
  });
  return exitCode === 2 && stdout ? stdout : undefined;
}

/** `20261122103000_add_cases`: sorts by time, as Prisma names its own. */
export function migrationName(name: string, now: Date = new Date()): string {
  const stamp = now.toISOString().replace(/\D/g, '').slice(0, 14);
  const words = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
  return `${stamp}_${words || 'migration'}`;
}
