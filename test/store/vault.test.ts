import fc from 'fast-check';
import { commit } from '../../bot/store/commit.ts';
import { fixedRing, type KeyRing } from '../../bot/store/vault/key-ring.ts';
import { resealAll } from '../../bot/store/vault/reseal.ts';
import { rotate, underOtherKeys } from '../../bot/store/vault/rotate.ts';
import { keyIdOf, type Place, SealError, seal, unseal } from '../../bot/store/vault/seal.ts';
import { createVault } from '../../bot/store/vault/vault.ts';
import { TestBot } from '../fakes/bot.ts';
import { DATABASE_KINDS } from '../fakes/databases.ts';
import { testKey, testKeys } from '../fakes/keys.ts';
import { a, nouns } from '../fakes/nouns.ts';

const stamp = {
  at: '2026-03-02T08:00:00Z',
  actorId: 'x',
  verb: 'x',
  relation: 'x',
  role: 'x',
  purpose: 'referral',
  channel: 'job',
} as const;
const place: Place = { table: 'Referral', column: 'content', row: 'one' };
const key = testKey('k1');
const ring = fixedRing([key, testKey('k0')]);

describe('a seal', () => {
  it('gives back what was sealed, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(unseal(ring, place, seal(key, place, text))).toBe(text);
      }),
    );
  });
  it('is never twice the same, and shows nothing of the text', () => {
    const [one, other] = [seal(key, place, 'Esmee Voorbeeld'), seal(key, place, 'Esmee Voorbeeld')];
    expect(one).not.toBe(other);
    expect(Buffer.from(one.split('.')[2] ?? '', 'base64url').toString('latin1')).not.toContain('Esmee');
    expect(keyIdOf(one)).toBe('k1');
  });
  it.each<[string, Place]>([
    ['another row', { ...place, row: 'two' }],
    ['another column', { ...place, column: 'answer' }],
    ['another table', { ...place, table: 'Case' }],
  ])('does not open in %s', (_what, elsewhere) => {
    expect(() => unseal(ring, elsewhere, seal(key, place, 'x'))).toThrow(SealError);
  });
  it('does not open with any bit changed', () => {
    const sealed = seal(key, place, 'Esmee');
    const [mark, id, body = ''] = sealed.split('.');
    const bytes = Buffer.from(body, 'base64url');
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(7), (at, bit) => {
        const changed = Buffer.from(bytes);
        changed[at] = (changed[at] ?? 0) ^ (1 << bit);
        expect(() => unseal(ring, place, `${mark}.${id}.${changed.toString('base64url')}`)).toThrow(
          SealError,
        );
      }),
    );
  });
  it.each([
    ['', 'SEAL_BROKEN'],
    ['{"motherName":"planted"}', 'SEAL_BROKEN'],
    ['s1.k1.AAAA', 'SEAL_BROKEN'],
    [seal(testKey('gone'), place, 'x'), 'KEY_MISSING'],
    [seal({ ...testKey('other'), id: 'k1' }, place, 'x'), 'SEAL_BROKEN'],
  ])('%j: %s', (sealed, code) => {
    expect(() => unseal(ring, place, sealed)).toThrow(expect.objectContaining({ code }));
  });
});

it('a blind index is the same for the same text alone, and another with another key', () => {
  const vault = createVault(testKeys);
  expect(vault.blind('sophie bedacht|2001-07-23')).toBe(vault.blind('sophie bedacht|2001-07-23'));
  expect(vault.blind('sophie bedacht|2001-07-23')).not.toBe(vault.blind('sophie bedacht|2001-07-24'));
  expect(createVault({ ...testKeys, index: testKeys.log }).blind('x')).not.toBe(vault.blind('x'));
});

describe.each(DATABASE_KINDS)('rotating the keys on %s', (kind) => {
  let bot: TestBot;
  /** The ring of a running bot: a new key comes in front. */
  let keys = [testKey('test')];
  const live: KeyRing = {
    current: () => keys[0] ?? testKey('none'),
    find: (id) => keys.find((one) => one.id === id),
  };
  beforeAll(async () => {
    bot = await TestBot.start(kind, { ...testKeys, ring: live });
  });
  beforeEach(async () => {
    keys = [testKey('test')];
    await bot.reset();
  });
  afterAll(() => bot.store.close());

  const onlyNew = createVault({ ...testKeys, ring: fixedRing([testKey('k2')]) });
  const contents = async () =>
    (
      await bot.store.pool.query<{ id: string; content: string }>(
        'SELECT id, content FROM "Person" ORDER BY id',
      )
    ).rows;

  it('interrupted twice and beside a bot that writes, everything ends under the new key, and readable', async () => {
    const people = Array.from({ length: 900 }, (_, n) =>
      a('person', { id: `p${String(n).padStart(4, '0')}`, name: `Naam ${n}`, address: undefined }),
    );
    await bot.put(...people, a('case'), a('referral'));
    await bot.change({ answer: { shown: 'x' }, timeline: [] }, 'an action');
    keys = [testKey('k2'), testKey('test')];
    for (let kill = 0; kill < 2; kill += 1) {
      const stop = new AbortController();
      let batches = 0;
      const pool = new Proxy(bot.store.pool, {
        get: (target, name) => {
          if (name !== 'query') return Reflect.get(target, name);
          return (...call: Parameters<typeof target.query>) => {
            batches += 1;
            if (batches > 150 * (kill + 1)) stop.abort(new Error('killed'));
            return Reflect.apply(target.query, target, call);
          };
        },
      });
      await expect(resealAll(pool, bot.store.vault, { signal: stop.signal })).rejects.toThrow('killed');
      expect((await underOtherKeys(bot.store)).get('test')).toBeGreaterThan(0);
    }
    // Another bot, that has not heard of the new key yet.
    const behind = { ...bot.store, vault: createVault(testKeys) };
    const writer = (async () => {
      for (let n = 0; n < 30; n += 1) {
        const person = await bot.ports.read.get('person', 'p0000');
        const puts = [a('person', { ...person, digestTime: '08:00' })];
        await commit(behind, { answer: null, puts }, stamp);
      }
    })();
    const [done] = await Promise.all([rotate(bot.store), writer]);
    expect([...done.left]).toEqual([]);
    for (const { id, content } of await contents()) {
      expect(keyIdOf(content)).toBe('k2');
      expect(onlyNew.open({ table: 'Person', column: 'content', row: id }, content)).toMatchObject({
        name: `Naam ${Number(id.slice(1))}`,
      });
    }
    expect((await bot.ports.read.get('referral', 'referral'))?.answers).toEqual(nouns.referral.answers);
  });

  it('a value that does not open is left and told, and stops nothing', async () => {
    await bot.put(a('case'), a('referral'));
    await bot.store.pool.query(`UPDATE "Case" SET content = content || 'AAAA'`);
    keys = [testKey('k2'), testKey('test')];
    const { sealed, broken } = await resealAll(bot.store.pool, bot.store.vault);
    expect(sealed).toBe(1);
    expect(broken).toEqual([{ table: 'Case', column: 'content', row: 'case' }]);
  });

  it('nobody reads a family in the database itself', async () => {
    await bot.put(a('case'), a('referral'), a('agreement'), a('person'));
    const { rows } = await bot.store.pool.query(
      `SELECT r::text FROM "Referral" r UNION ALL SELECT a::text FROM "Agreement" a UNION ALL SELECT p::text FROM "Person" p`,
    );
    expect(JSON.stringify(rows)).not.toMatch(/Esmee|huisvesting|Somers/);
  });
});
