import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

it('npm run demo -- --play tells the whole story, ends with 0 and leaves nothing behind', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'knooppunt-demo-'));
  const child = spawn(process.execPath, ['scripts/demo.ts', '--play'], {
    cwd: ROOT,
    env: { ...process.env, PORT: '0', LOCAL_TEAMS_PORT: '0', TMPDIR: folder },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  const code = await new Promise((resolve) => child.once('exit', resolve));
  expect({ code, output }).toMatchObject({ code: 0 });
  expect(output).toMatch(/http:\/\/127\.0\.0\.1:\d+\/\?left=voorzorg&right=coordinator/);
  expect(output).toContain('Het verhaal is uit.');
  expect(await readdir(folder)).toEqual([]);
  await rm(folder, { recursive: true });
}, 120_000);
