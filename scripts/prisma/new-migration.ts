/**
 * Writes the migration that brings the database from prisma/migrations to prisma/schema.prisma:
 * `node scripts/prisma/new-migration.ts NAME`. Read what it wrote: it warns of no lost data, and a renamed column
 * comes out as one that is dropped and one that is added.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { migrationName, planMigration, readMigrationList } from './migration-list.ts';
import { startSchemaEngine } from './wasm-engine.ts';

const PRISMA_FOLDER = join(import.meta.dirname, '../../prisma');

const [name] = process.argv.slice(2);
if (!name) {
  console.error('Usage: node scripts/prisma/new-migration.ts NAME');
  process.exit(2);
}

const schemaPath = join(PRISMA_FOLDER, 'schema.prisma');
const schema = await readFile(schemaPath, 'utf8');
const migrationsFolder = join(PRISMA_FOLDER, 'migrations');
const engine = await startSchemaEngine(undefined, [[schemaPath, schema]]);
const script = await planMigration(engine, await readMigrationList(migrationsFolder), [
  { path: schemaPath, content: schema },
]);

if (script) {
  const folder = join(migrationsFolder, migrationName(name));
  await mkdir(folder, { recursive: true });
  await writeFile(join(migrationsFolder, 'migration_lock.toml'), 'provider = "postgresql"\n');
  await writeFile(join(folder, 'migration.sql'), `${script.trimEnd()}\n`);
  console.log(`Wrote ${relative(process.cwd(), folder)}/migration.sql`);
} else {
  console.log('The migrations already make what the schema asks; nothing written.');
}
// The engine's connections would keep the process.
process.exit();
