import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore, type Store } from '../../bot/store/open.ts';
import { createReader } from '../../bot/store/reader.ts';
import { Load, tick, tokenOf } from '../../scripts/bench/load.ts';
import { agreementId, ownerOf, seed } from '../../scripts/bench/seed.ts';
import { SERVICE_URL, settingFor, TENANT_ID } from '../../scripts/bench/setting.ts';
import { startTokenIssuer, type TokenIssuer } from '../../scripts/bench/token-issuer.ts';
import { migratedDatabase } from '../fakes/databases.ts';
import { freePort, Server } from './stage.ts';

/** Behind one address stand two bots on one database; Teams sends again what it got no answer to, to either of them. */
describe('Two replicas, one action', () => {
  const replicas: Server[] = [];
  let issuer: TokenIssuer;
  let load: Load;
  let store: Store;
  let dataDir = '';
  let drop = async (): Promise<void> => {};

  beforeAll(async () => {
    issuer = await startTokenIssuer();
    dataDir = await mkdtemp(join(tmpdir(), 'knooppunt-replicas-'));
    const database = await migratedDatabase();
    drop = database.drop;
    const where = { DATABASE_URL: database.url, DATA_DIR: dataDir };
    const { environment, keys } = await settingFor(issuer.metadataUrl, where, 0);
    store = await openStore({ databaseUrl: database.url }, keys);
    const now = new Date().toISOString();
    await seed(store, {
      agreements: 8,
      perPerson: 4,
      serviceUrl: SERVICE_URL,
      tenantId: TENANT_ID,
      now,
      dueDate: '2099-03-26',
      reminders: 0,
      remindAt: now,
      hours: [],
    });
    for (let nr = 0; nr < 2; nr += 1) {
      const port = await freePort();
      replicas.push(new Server(port, dataDir, { ...environment, PORT: String(port) }));
    }
    await Promise.all(replicas.map((replica) => replica.start()));
    load = new Load(await tokenOf(issuer));
  }, 120_000);
  afterAll(async () => {
    load?.close();
    await Promise.all(replicas.map((replica) => replica.stop()));
    issuer?.close();
    await store?.close();
    await drop();
    await rm(dataDir, { recursive: true, force: true });
  });

  const historyOf = async (nr: number): Promise<string[]> => {
    const agreement = await createReader(store.prisma, store).get('agreement', agreementId(nr));
    return (agreement?.history ?? []).map(({ event }) => event);
  };
  const press = async (nr: number, ...at: (Server | undefined)[]): Promise<string[]> => {
    const activity = tick(ownerOf({ perPerson: 4 }, nr), nr);
    const answers = await Promise.all(at.map((replica) => load.send(replica?.url ?? '', activity)));
    return answers.map(({ body }) => body);
  };
  const [first, second] = [() => replicas[0], () => replicas[1]];

  it.each([0, 1, 2, 3])(
    'at the same moment at both: done once, and both answer that it was done (%i)',
    async (nr) => {
      const before = await historyOf(nr);
      const answers = await press(nr, first(), second());
      for (const answer of answers) {
        expect(answer).toContain('✓ Gedaan');
        expect(answer).not.toContain('Al gedaan');
      }
      expect(await historyOf(nr)).toEqual([...before, 'complete']);
    },
  );

  it('a moment later at the other: done once, with the first answer', async () => {
    const before = await historyOf(5);
    const activity = tick(ownerOf({ perPerson: 4 }, 5), 5);
    const here = await load.send(first()?.url ?? '', activity);
    const there = await load.send(second()?.url ?? '', activity);
    expect(there.body).toBe(here.body);
    expect(await historyOf(5)).toEqual([...before, 'complete']);
  });
});
