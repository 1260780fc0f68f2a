import { join } from 'node:path';
import { defineConfig } from 'prisma/config';

// Without an engine Prisma downloads one on every command, `generate` included, and fails offline. Ours
// answers with the engine from npm. It starts through a shell script, so Windows keeps the download.
if (process.platform !== 'win32') {
  process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= join(import.meta.dirname, 'scripts/prisma/schema-engine');
}

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  // `generate` and `migrate diff` need no database; what does need one says so when the address is missing.
  ...(process.env.DATABASE_URL ? { datasource: { url: process.env.DATABASE_URL } } : {}),
});
