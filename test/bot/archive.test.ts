import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { archiveFault } from '../../bot/archive.ts';

describe('The folder closed cases go to (D3)', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'knooppunt-archive-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('is tried at the start, and left as it was', async () => {
    expect(await archiveFault(join(folder, 'new', 'deep'))).toBeUndefined();
    expect(await archiveFault(folder)).toBeUndefined();
    expect(await readdir(folder)).toEqual([]);
  });

  it('that cannot be written is told, with why', async () => {
    await writeFile(join(folder, 'file'), 'x');
    expect(await archiveFault(join(folder, 'file', 'sub'))).toMatch(/^(ENOTDIR|EEXIST)$/);
  });
});
