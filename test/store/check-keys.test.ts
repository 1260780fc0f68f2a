import { openStore } from '../../bot/store/open.ts';
import { createReader } from '../../bot/store/reader.ts';
import { fixedRing } from '../../bot/store/vault/key-ring.ts';
import { migratedDatabase } from '../fakes/databases.ts';
import { testKey, testKeys } from '../fakes/keys.ts';

const under = (...ids: string[]) => ({ ...testKeys, ring: fixedRing(ids.map(testKey)) });

/** A database with one person in it, as the earlier version stored them: in the clear. */
const olderDatabase = async (): Promise<{ databaseUrl: string; drop(): Promise<void> }> => {
  const { url: databaseUrl, drop } = await migratedDatabase();
  const store = await openStore({ databaseUrl }, testKeys);
  await store.pool.query(`DELETE FROM "Setting"`);
  await store.pool.query(`INSERT INTO "Person" VALUES ('bart', 1, '{"name":"Bart Somers","profile":{}}')`);
  await store.close();
  return { databaseUrl, drop };
};

it('what an earlier version stored in the clear is sealed at the first start, and read as before', async () => {
  const { databaseUrl, drop } = await olderDatabase();
  const store = await openStore({ databaseUrl }, testKeys);
  const { rows } = await store.pool.query(`SELECT content FROM "Person"`);
  expect(JSON.stringify(rows)).not.toContain('Somers');
  const person = await createReader(store.prisma, store).get('person', 'bart');
  expect(person).toMatchObject({ name: 'Bart Somers' });
  await store.close();
  await drop();
});

it('afterwards nothing that is not sealed is believed', async () => {
  const { databaseUrl, drop } = await olderDatabase();
  let store = await openStore({ databaseUrl }, testKeys);
  await store.pool.query(`UPDATE "Person" SET content = '{"name":"Planted","profile":{}}'`);
  await store.close();
  store = await openStore({ databaseUrl }, testKeys);
  await expect(createReader(store.prisma, store).get('person', 'bart')).rejects.toMatchObject({
    code: 'SEAL_BROKEN',
  });
  await store.close();
  await drop();
});

it('with another key, or without the old one, the database does not open and says what to do', async () => {
  const { databaseUrl, drop } = await olderDatabase();
  await (await openStore({ databaseUrl }, testKeys)).close();
  const impostor = { ...testKeys, ring: fixedRing([{ ...testKey('other'), id: 'test' }]) };
  await expect(openStore({ databaseUrl }, impostor)).rejects.toThrow('ENCRYPTION_KEYS');
  await expect(openStore({ databaseUrl }, under('new'))).rejects.toMatchObject({ code: 'KEYS_WRONG' });
  // The canary moves to the new key at once, the data when it is rotated: until then both are needed.
  await (await openStore({ databaseUrl }, under('new', 'test'))).close();
  await expect(openStore({ databaseUrl }, under('new'))).rejects.toThrow('sleutel test');
  await drop();
});

it('with another key of the access log it does not open either', async () => {
  const { databaseUrl, drop } = await olderDatabase();
  await (await openStore({ databaseUrl }, testKeys)).close();
  await expect(openStore({ databaseUrl }, { ...testKeys, log: testKeys.index })).rejects.toThrow(
    'ACCESS_LOG_KEY',
  );
  await drop();
});

it('who takes the mark away to plant something in the clear is found out', async () => {
  const { databaseUrl, drop } = await olderDatabase();
  const store = await openStore({ databaseUrl }, testKeys);
  await store.pool.query(`DELETE FROM "Setting" WHERE key = 'vault.canary'`);
  await store.pool.query(`INSERT INTO "Person" VALUES ('planted', 1, '{"name":"Planted","profile":{}}')`);
  await store.close();
  await expect(openStore({ databaseUrl }, testKeys)).rejects.toThrow('vault.canary');
  await drop();
});
