import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** One `<folder>/<name>/migration.sql`. */
export interface MigrationScript {
  /** The folder's name; they are applied in the order of their names. */
  name: string;
  sql: string;
  /** SHA-256 of the file in hexadecimals, as Prisma keeps it. */
  checksum: string;
}

/** The migrations in a folder, oldest first; none when the folder isn't there. */
export async function readMigrationScripts(folder: string): Promise<MigrationScript[]> {
  if (!existsSync(folder)) return [];
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    names.sort().map(async (name) => {
      const file = await readFile(join(folder, name, 'migration.sql'));
      return { name, sql: file.toString('utf8'), checksum: createHash('sha256').update(file).digest('hex') };
    }),
  );
}
