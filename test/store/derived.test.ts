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
