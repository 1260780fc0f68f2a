import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lockFolder } from '../../bot/store/folder-lock.ts';

const HOLD_FOLDER = join(import.meta.dirname, '../fixtures/hold-folder.ts');

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'knooppunt-lock-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

async function otherProcessHolding(path: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, [HOLD_FOLDER, path], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  const exit = once(child, 'exit');
  child.kill('SIGKILL');
  await exit;
}

it('refuses a second process in Dutch, and is freed when the first is killed', async () => {
  const child = await otherProcessHolding(folder);
  try {
    await expect(lockFolder(folder)).rejects.toMatchObject({
      code: 'FOLDER_IN_USE',
      message: `De map ${folder} is al in gebruik door een ander proces. Sluit dat eerst, of kies met DATA_DIR een andere map.`,
    });
  } finally {
    await kill(child);
  }
  const unlock = await lockFolder(folder);
  await unlock();
});

it('knows a folder by any of its names', async () => {
  const unlock = await lockFolder(folder);
  const alias = `${folder}-alias`;
  await symlink(folder, alias, 'junction');
  await expect(lockFolder(alias)).rejects.toMatchObject({ code: 'FOLDER_IN_USE' });
  await rm(alias);
  await unlock();
});

it('gives the folder to one of many who ask at once, and after that again', async () => {
  const asked = await Promise.allSettled(Array.from({ length: 5 }, () => lockFolder(folder)));
  const granted = asked.filter((answer) => answer.status === 'fulfilled');
  expect(granted).toHaveLength(1);
  await granted[0]?.value();
  await (await lockFolder(folder))();
});

it('makes the folder when it is not there, and lets other folders be', async () => {
  const unlock = await lockFolder(join(folder, 'new/data'));
  await (await lockFolder(join(folder, 'other')))();
  await unlock();
});
