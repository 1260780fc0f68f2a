import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { runJest } from './commands/run-jest.ts';

const Result = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numFailedTestSuites: z.number(),
  numRuntimeErrorTestSuites: z.number(),
});

/** `npm test`: all tests, closed with the runner's own counts alone on a line. */
const test = async (): Promise<number> => {
  const folder = await mkdtemp(join(tmpdir(), 'knooppunt-test-'));
  const file = join(folder, 'result.json');
  try {
    const code = await runJest(['--json', `--outputFile=${file}`, ...process.argv.slice(2)]);
    const result = Result.parse(JSON.parse(await readFile(file, 'utf8')));
    // A suite that could not even be loaded has no tests to count, and is a failure all the same.
    const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
    const skipped = result.numPendingTests > 0 ? `, ${result.numPendingTests} skipped` : '';
    console.log(`${result.numPassedTests} passed, ${failed} failed${skipped}`);
    return code === 0 && failed === 0 && result.numPassedTests > 0 ? 0 : 1;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

process.exitCode = await test();
