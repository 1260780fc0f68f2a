import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runJest } from './commands/run-jest.ts';

/**
 * `npm run chaos`: two bots on one PostgreSQL, killed 50 times while 2,000 reminders fall due, and how many were lost
 * and doubled; then the embedded store, killed 100 times in the middle of writes, and how much of what it acknowledged
 * is missing. `CHAOS_REMINDERS`, `CHAOS_KILLS` and `CHAOS_STORE_KILLS` take other numbers.
 */
const chaos = async (): Promise<number> => {
  const folder = await mkdtemp(join(tmpdir(), 'knooppunt-chaos-'));
  const report = join(folder, 'figures.json');
  try {
    const code = await runJest(['-i', 'test/journeys/chaos', 'test/store/killed'], {
      CHAOS_REMINDERS: process.env['CHAOS_REMINDERS'] ?? '2000',
      CHAOS_KILLS: process.env['CHAOS_KILLS'] ?? '50',
      CHAOS_STORE_KILLS: process.env['CHAOS_STORE_KILLS'] ?? '100',
      CHAOS_REPORT: report,
    });
    console.log(await readFile(report, 'utf8').catch(() => 'No figures.'));
    return code;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

process.exitCode = await chaos();
