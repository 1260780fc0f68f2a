import { openStore } from '../../bot/store/open.ts';
import { createReader } from '../../bot/store/reader.ts';
import { fixedRing } from '../../bot/store/vault/key-ring.ts';
import { freshFolder } from '../fakes/databases.ts';
import { testKey, testKeys } from '../fakes/keys.ts';

const under = (...ids: string[]) => ({ ...testKeys, ring: fixedRing(ids.map(testKey)) });

/** A data folder with one person in it, as the earlier version stored them: in the clear. */
const olderFolder = async (): Promise<{ dataDir: string; remove(): Promise<void> }> => {
  const folder = await freshFolder();
  const store = await openStore({ dataDir: folder.dataDir }, testKeys);
  await store.pool.query(`DELETE FROM "Setting"`);
  await store.pool.query(`INSERT INTO "Person" VALUES ('bart', 1, '{"name":"Bart Somers","profile":{}}')`);
  await store.close();
  return folder;
};

it('what an earlier version stored in the clear is sealed at the first start, and read as before', async () => {
  const { dataDir, remove } = await olderFolder();
  const store = await openStore({ dataDir }, testKeys);
  const { rows } = await store.pool.query(`SELECT content FROM "Person"`);
  expect(JSON.stringify(rows)).not.toContain('Somers');
  const person = await createReader(store.prisma, store).get('person', 'bart');
  expect(person).toMatchObject({ name: 'Bart Somers' });
  await store.close();
  await remove();
});

it('afterwards nothing that is not sealed is believed', async () => {
  const { dataDir, remove } = await olderFolder();
  let store = await openStore({ dataDir }, testKeys);
  await store.pool.query(`UPDATE "Person" SET content = '{"name":"Planted","profile":{}}'`);
  await store.close();
  store = await openStore({ dataDir }, testKeys);
  await expect(createReader(store.prisma, store).get('person', 'bart')).rejects.toMatchObject({
    code: 'SEAL_BROKEN',
  });
  await store.close();
  await remove();
});

it('with another key, or without the old one, the database does not open and says what to do', async () => {
  const { dataDir, remove } = await olderFolder();
  await (await openStore({ dataDir }, testKeys)).close();
  const impostor = { ...testKeys, ring: fixedRing([{ ...testKey('other'), id: 'test' }]) };
  await expect(openStore({ dataDir }, impostor)).rejects.toThrow('ENCRYPTION_KEYS');
  await expect(openStore({ dataDir }, under('new'))).rejects.toMatchObject({ code: 'KEYS_WRONG' });
  // The canary moves to the new key at once, the data when it is rotated: until then both are needed.
  await (await openStore({ dataDir }, under('new', 'test'))).close();
  await expect(openStore({ dataDir }, under('new'))).rejects.toThrow('sleutel test');
  await remove();
});

it('with another key of the access log it does not open either', async () => {
  const { dataDir, remove } = await olderFolder();
  await (await openStore({ dataDir }, testKeys)).close();
  await expect(openStore({ dataDir }, { ...testKeys, log: testKeys.index })).rejects.toThrow(
    'ACCESS_LOG_KEY',
  );
  await remove();
});

it('who takes the mark away to plant something in the clear is found out', async () => {
  const { dataDir, remove } = await olderFolder();
  const store = await openStore({ dataDir }, testKeys);
  await store.pool.query(`DELETE FROM "Setting" WHERE key = 'vault.canary'`);
  await store.pool.query(`INSERT INTO "Person" VALUES ('planted', 1, '{"name":"Planted","profile":{}}')`);
  await store.close();
  await expect(openStore({ dataDir }, testKeys)).rejects.toThrow('vault.canary');
  await remove();
});
