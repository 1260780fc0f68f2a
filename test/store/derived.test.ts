import { deriveStored } from '../../bot/store/derive.ts';
import { createVault } from '../../bot/store/vault/vault.ts';
import { openTriage } from '../../bot/use-cases/triage/open-triage.ts';
import { isRefusal } from '../../domain/refusal.ts';
import { TestBot } from '../fakes/bot.ts';
import { DATABASE_KINDS } from '../fakes/databases.ts';
import { testKeys } from '../fakes/keys.ts';
import { a, household, nouns } from '../fakes/nouns.ts';

const sophie = { motherName: 'Sophie Bedacht', motherBirthDate: '2001-07-23' };

describe.each(DATABASE_KINDS)('the blind index on %s', (kind) => {
  let bot: TestBot;
  beforeAll(async () => {
    bot = await TestBot.start(kind);
  });
  beforeEach(async () => {
    await bot.reset();
    await bot.put(
      ...household().filter((put) => put.kind !== 'referral'),
      a('referral', { answers: sophie }),
      a('case', { id: 'second', code: 'K-2BCDE' }),
      a('referral', { id: 'again', caseId: 'second', answers: { ...sophie, motherName: 'BEDACHT Sophié' } }),
      a('referral', { id: 'far', caseId: 'third', municipality: 'vaals', answers: sophie }),
      a('referral', {
        id: 'else',
        caseId: 'fourth',
        answers: { motherName: 'Esmee', motherBirthDate: '2001-07-23' },
      }),
    );
  });
  afterAll(() => bot.store.close());
  const alike = () =>
    bot.ports.read.casesAlike({ caseId: 'second', municipality: 'landgraaf', answers: sophie });

  it('finds the same mother in her municipality, and nobody else', async () => {
    expect(await alike()).toEqual(['case']);
    expect(
      await bot.ports.read.casesAlike({ caseId: 'second', municipality: 'landgraaf', answers: {} }),
    ).toEqual([]);
  });

  it('what could not be read back is not written', async () => {
    const name = 'Bart';
    for (const id of ['', 'x'.repeat(101)])
      await expect(bot.put({ kind: 'person', now: { id, version: 0, name, profile: {} } })).rejects.toThrow();
    expect(await bot.ports.read.list('person', { id: ['', 'x'.repeat(101)] })).toEqual([]);
  });

  it('what was written so before does not keep the bot from starting', async () => {
    const id = 'x'.repeat(101);
    const content = bot.store.vault.seal(
      { table: 'Person', column: 'content', row: id },
      { name: '', profile: {} },
    );
    await bot.store.pool.query(`INSERT INTO "Person" (id, version, content) VALUES ($1, 1, $2)`, [
      id,
      content,
    ]);
    await deriveStored(bot.store.pool, bot.store.vault, { older: true });
    expect(await alike()).toEqual(['case']);
  });

  it('cannot be tried by who has the database and not the key', async () => {
    const { rows } = await bot.store.pool.query('SELECT identity, marks FROM "Referral"');
    expect(JSON.stringify(rows)).not.toMatch(/sophie|bedacht|2001/i);
    const guess = createVault({ ...testKeys, index: testKeys.log }).blind('identity|sophie|2001-07-23');
    expect(JSON.stringify(rows)).not.toContain(guess);
  });

  it('the coordinator sees it at triage, and the search is logged; an erased case is not named', async () => {
    const open = async (): Promise<string> => {
      const result = await bot.run('triage.open', openTriage, { case: 'second' }, { by: 'coordinator' });
      return JSON.stringify(isRefusal(result) ? result : result.answer);
    };
    expect(await open()).toContain('K-7F3QX');
    expect((await bot.ports.read.accessLog({ limit: 9 })).map(({ action }) => action)).toContain('search');
    await bot.put(a('case', { ...nouns.case, version: 1, state: 'erased' }));
    expect(await open()).not.toContain('K-7F3QX');
  });

  it('what an earlier version stored is worked out once, when the database is opened', async () => {
    await bot.store.pool.query(`UPDATE "Referral" SET identity = '{}', marks = '{}'`);
    await bot.store.pool.query(`DELETE FROM "Setting" WHERE key = 'derived.version'`);
    expect(await alike()).toEqual([]);
    await deriveStored(bot.store.pool, bot.store.vault);
    expect(await alike()).toEqual(['case']);
    const { rows } = await bot.store.pool.query('SELECT version, marks FROM "Referral"');
    expect(rows.every(({ version, marks }) => version === 1 && marks.length > 0)).toBe(true);
    await bot.store.pool.query(`UPDATE "Referral" SET identity = '{}'`);
    await deriveStored(bot.store.pool, bot.store.vault);
    expect(await alike()).toEqual([]);
  });
});

describe('letters that were told apart before', () => {
  it('what was stored with them is worked out anew when the database is opened', async () => {
    const bot = await TestBot.start();
    await bot.put(
      a('referral', { answers: { motherName: 'Yıldız', motherBirthDate: '2001-07-23' } }),
      a('referral', {
        id: 'again',
        caseId: 'second',
        answers: { motherName: 'Yildiz', motherBirthDate: '2001-07-23' },
      }),
    );
    const alike = () =>
      bot.ports.read.casesAlike({
        caseId: 'second',
        municipality: 'landgraaf',
        answers: { motherName: 'Yildiz', motherBirthDate: '2001-07-23' },
      });
    // As the version before wrote it.
    const older = bot.store.vault.blind('identity|yıldız|2001-07-23');
    await bot.store.pool.query(`UPDATE "Referral" SET identity = $1 WHERE id = 'referral'`, [[older]]);
    await bot.store.pool.query(
      `UPDATE "Setting" SET value = regexp_replace(value::text, '"[0-9]+:', '"1:')::jsonb WHERE key = 'derived.version'`,
    );
    expect(await alike()).toEqual([]);
    await deriveStored(bot.store.pool, bot.store.vault);
    expect(await alike()).toEqual(['case']);
    await bot.store.close();
  });
});

describe.each(DATABASE_KINDS)('who can write in the database, and has no key, on %s', (kind) => {
  let bot: TestBot;
  beforeAll(async () => {
    bot = await TestBot.start(kind);
  });
  beforeEach(async () => {
    await bot.reset();
    await bot.put(...household());
  });
  afterAll(() => bot.store.close());

  it.each([
    ['a role', `UPDATE "Appointment" SET "personId" = 'referrer'`, 'appointment'],
    ['another role', `UPDATE "Appointment" SET role = 'privacyOfficer'`, 'appointment'],
    ['another municipality', `UPDATE "Case" SET municipality = 'vaals'`, 'case'],
    ['an agreement', `UPDATE "Agreement" SET "ownerId" = 'referrer'`, 'agreement'],
    ['another day', `UPDATE "Conference" SET "startsAt" = '2027-01-01T10:00:00Z'`, 'conference'],
    ['another version', `UPDATE "Case" SET version = 7`, 'case'],
  ] as const)('gives nobody %s', async (_what, sql, noun) => {
    await bot.store.pool.query(sql);
    await expect(bot.ports.read.list(noun, {})).rejects.toMatchObject({ code: 'SEAL_BROKEN' });
  });

  it('puts no older value back', async () => {
    const older = await bot.store.pool.query(`SELECT content FROM "Case"`);
    await bot.put(a('case', { ...nouns.case, version: 1, state: 'frozen' }));
    await bot.store.pool.query(`UPDATE "Case" SET content = $1`, [older.rows[0]?.content]);
    await expect(bot.ports.read.list('case', {})).rejects.toMatchObject({ code: 'SEAL_BROKEN' });
  });

  it('what is stored and changed as it should be opens', async () => {
    const family = await bot.ports.read.get('case', 'case');
    await bot.put(a('case', { ...family, state: 'followUp' }));
    expect(await bot.ports.read.get('case', 'case')).toMatchObject({ state: 'followUp', version: 2 });
    expect(await bot.ports.read.list('conference', {})).toHaveLength(1);
  });
});
