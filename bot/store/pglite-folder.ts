import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';

/**
 * Opens the PGlite database in `<dataDir>/pg`, making it the first time. Only for who has locked `dataDir`.
 *
 * A new database is made under another name and then renamed: when the process is killed while PGlite fills the
 * folder, PGlite can't open it ever after.
 */
export async function openPgliteFolder(dataDir: string): Promise<PGlite> {
  const folder = join(dataDir, 'pg');
  if (!existsSync(folder)) {
    const draft = join(dataDir, 'pg-new');
    await rm(draft, { recursive: true, force: true });
    const db = await PGlite.create(draft);
    await db.close();
    await rename(draft, folder);
  }
  return PGlite.create(folder);
}
