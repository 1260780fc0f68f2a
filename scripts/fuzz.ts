import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runJest } from './commands/run-jest.ts';

const RUNS = '10000';

/**
 * `npm run fuzz`: the hostile flood of the tests, longer and with another seed each time, and what it came to; then the
 * table of who may in every cell.
 * `FUZZ_SEED=…` sends the same flood again, `FUZZ_RUNS=…` another number.
 */
const fuzz = async (): Promise<number> => {
  const folder = await mkdtemp(join(tmpdir(), 'knooppunt-fuzz-'));
  const report = join(folder, 'figures.json');
  const seed = process.env['FUZZ_SEED'] ?? String(Math.floor(Math.random() * 2 ** 31));
  console.log(`FUZZ_SEED=${seed}`);
  try {
    const code = await runJest(['-i', 'test/edges/fuzz', 'test/bot/role-table'], {
      FUZZ_RUNS: process.env['FUZZ_RUNS'] ?? RUNS,
      FUZZ_SEED: seed,
      FUZZ_REPORT: report,
      ROLE_TABLE: 'whole',
    });
    const figures: unknown = JSON.parse(await readFile(report, 'utf8').catch(() => 'null'));
    console.log(JSON.stringify(figures, undefined, 2));
    return code;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

process.exitCode = await fuzz();
