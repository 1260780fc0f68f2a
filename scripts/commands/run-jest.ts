import { spawn } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

/** Runs jest with these words, such as a folder; what it says of failures is shown. Gives its exit code. */
export const runJest = (words: readonly string[], more: NodeJS.ProcessEnv = {}): Promise<number> =>
  new Promise((resolve) => {
    const child = spawn(
      process.execPath,
      [
        '--experimental-vm-modules',
        '--disable-warning=ExperimentalWarning',
        'node_modules/jest/bin/jest.js',
        ...words,
      ],
      { cwd: ROOT, env: { ...process.env, ...more }, stdio: ['ignore', 'ignore', 'inherit'] },
    );
    child.once('exit', (code) => resolve(code ?? 1));
  });
