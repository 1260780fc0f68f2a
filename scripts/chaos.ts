import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runJest } from './commands/run-jest.ts';

/**
 * `npm run chaos`: two bots on one PostgreSQL, killed 50 times while 2,000 reminders fall due, and how many were lost
 * and doubled. `CHAOS_REMINDERS` and `CHAOS_KILLS` take other numbers.
 */
const chaos = async (): Promise<number> => {
  const folder = await mkdtemp(join(tmpdir(), 'knooppunt-chaos-'));
  const report = join(folder, 'figures.json');
  try {
    const code = await runJest(['test/journeys/chaos'], {
      CHAOS_REMINDERS: process.env['CHAOS_REMINDERS'] ?? '2000',
      CHAOS_KILLS: process.env['CHAOS_KILLS'] ?? '50',
      CHAOS_REPORT: report,
    });
    const figures: unknown = JSON.parse(await readFile(report, 'utf8').catch(() => 'null'));
    console.log(JSON.stringify(figures, undefined, 2));
    return code;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

process.exitCode = await chaos();
