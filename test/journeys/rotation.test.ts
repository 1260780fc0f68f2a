import { type ChildProcess, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { newId } from '../../bot/codes.ts';
import { openKeyFile } from '../../bot/key-file.ts';
import { commit } from '../../bot/store/commit.ts';
import { openStore } from '../../bot/store/open.ts';
import { countByKey } from '../../bot/store/vault/reseal.ts';
import { cast } from '../../scripts/local-teams/cast.ts';
import { type EmptyDatabase, emptyDatabase } from '../fakes/databases.ts';
import { a } from '../fakes/nouns.ts';
import { lisaForm, refer } from './families.ts';
import { codeIn, dialogText, newest } from './reading.ts';
import { type Stage, setStage, until } from './stage.ts';

const { youthCoordinator, midwife, coordinator } = cast;
const MANY = 3000;
const ROOT = join(import.meta.dirname, '../..');

/** The keys renewed by the administrator's command, beside a bot at work, on PostgreSQL. */
describe('Rotation while the bot runs', () => {
  let stage: Stage;
  let database: EmptyDatabase;
  let code = '';
  let oldKey = '';
  const of = (who: { key: string }) => stage.teams.person(who.key);
  const keyIds = async (): Promise<string[]> =>
    JSON.parse(await readFile(join(stage.server.dataDir, 'keys.json'), 'utf8')).encryption.map(
      ({ id }: { id: string }) => id,
    );
  const under = async (key: string): Promise<number> => (await countByKey(database.pool)).get(key) ?? 0;
  const command = (): ChildProcess & { said: () => string } => {
    const child = spawn(process.execPath, ['scripts/keys.ts', 'rotate'], {
      cwd: ROOT,
      env: { ...process.env, DATA_DIR: stage.server.dataDir, DATABASE_URL: database.url },
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        said += chunk.toString();
      });
    return Object.assign(child, { said: () => said });
  };
  const ended = (child: ChildProcess): Promise<number | null> =>
    new Promise((resolve) => child.once('exit', resolve));
  const asks = async (question: string): Promise<string> => {
    await of(midwife).say('sparren');
    await of(midwife).press('Stuur naar de coördinator', { municipality: 'kerkrade', question });
    return codeIn((await newest(stage.teams, midwife, 'is verstuurd')).text);
  };

  beforeAll(async () => {
    database = await emptyDatabase('postgres');
    if (!database.url) throw new Error('no address');
    stage = await setStage('2026-03-11T09:00:00Z', { DATABASE_URL: database.url });
    code = await refer(stage.teams, youthCoordinator, [
      lisaForm.consent,
      lisaForm.behalf,
      { ...lisaForm.mother, household: 'nobody' },
      lisaForm.family,
      lisaForm.factors,
      lisaForm.level,
    ]);
    [oldKey = ''] = await keyIds();
    const store = await openStore({ databaseUrl: database.url }, await openKeyFile(stage.server.dataDir));
    const puts = Array.from({ length: MANY }, () => a('person', { id: newId(), address: undefined }));
    const stamp = {
      at: '2026-03-11T09:00:00Z',
      actorId: 'test',
      verb: 'people.import',
      relation: 'administrator',
      role: 'administrator',
      purpose: 'administration',
      channel: 'command',
    } as const;
    await commit(store, { answer: null, puts }, stamp);
    await store.close();
  }, 120_000);
  afterAll(async () => {
    await stage.close();
    await database.close();
  });

  it.each(['first', 'second'])('is cut off a %s time, half-way, and people go on', async () => {
    const before = await under(oldKey);
    const child = command();
    await until('it has begun', async () => (await under(oldKey)) < before, 30_000);
    child.kill('SIGKILL');
    await ended(child);
    expect(await under(oldKey)).toBeGreaterThan(0);
    expect((await keyIds()).length).toBeGreaterThan(1);
    await asks('moeder van 24, 28 weken, veel schulden. wat past?');
    await of(coordinator).say(code);
    await of(coordinator).press({ title: 'Bekijk', within: code });
    await of(coordinator).press('Lees de aanmelding');
    expect(dialogText(stage.teams, coordinator)).toContain('Lisa Verdicht');
    of(coordinator).closeDialog();
  });

  it('the third time it ends, while somebody asks question after question', async () => {
    const child = command();
    const exit = ended(child);
    let going = true;
    const asking = (async () => {
      for (let n = 0; going && n < 40; n += 1) await asks(`vraag ${n}: wat past bij schulden?`);
    })();
    expect(await exit).toBe(0);
    going = false;
    await asking;
    expect(child.said()).toContain('Klaar');
    expect(await under(oldKey)).toBe(0);
    const ids = await keyIds();
    expect(ids).toHaveLength(1);
    expect(ids).not.toContain(oldKey);
    expect([...(await countByKey(database.pool)).keys()]).toEqual(ids);
  }, 90_000);

  it('started again with the new key alone, everything is readable', async () => {
    await stage.server.kill();
    await stage.server.start();
    await of(coordinator).say(code);
    await of(coordinator).press({ title: 'Bekijk', within: code });
    await of(coordinator).press('Lees de aanmelding');
    expect(dialogText(stage.teams, coordinator)).toContain(lisaForm.factors.needFamily);
    const store = await openStore(
      { databaseUrl: database.url ?? '' },
      await openKeyFile(stage.server.dataDir),
    );
    const { rows } = await store.pool.query('SELECT id, content FROM "Person"');
    expect(rows.length).toBeGreaterThan(MANY);
    for (const { id, content } of rows)
      expect(store.vault.open({ table: 'Person', column: 'content', row: id }, content)).toHaveProperty(
        'name',
      );
    await store.close();
  });
});
