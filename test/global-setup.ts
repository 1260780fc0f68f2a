import { startPostgres } from '../scripts/bench/postgres-server.ts';
import { buildTab } from '../scripts/tab/build.ts';

declare global {
  var stopTestPostgres: (() => void | Promise<void>) | undefined;
}

/** One PostgreSQL server for the whole run; every test file makes its own database on it. */
export default async (): Promise<void> => {
  // Once, before servers of several tests would all begin to.
  await buildTab();
  if (process.env['TEST_POSTGRES_URL']) return;
  const server = await startPostgres();
  process.env['TEST_POSTGRES_URL'] = server.url;
  globalThis.stopTestPostgres = () => server.stop();
};
