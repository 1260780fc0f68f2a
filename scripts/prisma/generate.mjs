// Runs as npm's postinstall, so it must be readable for a Node that is too old for the project itself.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FLOOR = [22, 18];

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < FLOOR[0] || (major === FLOOR[0] && minor < FLOOR[1])) {
  console.error(
    `Node ${FLOOR.join('.')} or newer is needed; this is Node ${process.versions.node}. ` +
      'Plain `npm install` brings a newer one along as the package "node", unless it runs with ' +
      '--ignore-scripts or --omit=dev: then install a newer Node yourself.',
  );
  process.exit(1);
}

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const prisma = createRequire(import.meta.url).resolve('prisma/build/index.js');
const { status, error } = spawnSync(process.execPath, [prisma, 'generate', '--no-hints'], {
  cwd: root,
  stdio: ['ignore', 'ignore', 'inherit'],
  // No update check: an install must not wait for a network that may not be there.
  env: { ...process.env, CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1' },
});
if (error) console.error(error.message);
process.exit(status ?? 1);
