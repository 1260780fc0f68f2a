import { linkDuplicate } from '../../../bot/use-cases/triage/link-duplicate.ts';
import { decideOffer } from '../../../bot/use-cases/triage/take-over.ts';
import { TestBot } from '../../fakes/bot.ts';
import { a, person, role } from '../../fakes/nouns.ts';

/** field.md F4 scenarios 1 and 4: the same mother referred twice, and what belongs to her second referral. */
let bot: TestBot;
beforeAll(async () => {
  bot = await TestBot.start();
});
beforeEach(async () => {
  await bot.reset();
  const mother = { motherName: 'Sophie Bedacht', motherBirthDate: '2001-07-23', consentMother: 'yes' };
  await bot.put(
    person('referrer'),
    person('gp'),
    role('coordinator', 'coordinator'),
    a('case', { id: 'first', code: 'K-FIRST', state: 'open' }),
    a('referral', { id: 'one', caseId: 'first', state: 'inTriage', answers: mother }),
    a('case', { id: 'second', code: 'K-SECND', state: 'open', referrerId: 'gp' }),
    a('referral', {
      id: 'two',
      caseId: 'second',
      state: 'inTriage',
      answers: mother,
      referrerId: 'gp',
      submittedAt: '2026-03-02T09:00:00Z',
    }),
    a('consent', { id: 'word', caseId: 'second' }),
    a('consent', { id: 'transfer', caseId: 'second', purpose: 'transfer' }),
  );
});
afterAll(() => bot.store.close());

const link = () =>
  bot.run('duplicate.link', linkDuplicate, { case: 'second', other: 'first' }, { by: 'coordinator' });
const found = (id: string) => bot.ports.read.get('case', id);

describe('linking a second referral to the first', () => {
  it('what she asked of her data is decided in the case where the family goes on', async () => {
    await bot.put(a('rightsRequest', { caseId: 'second', caseCode: 'K-SECND' }));
    await link();
    expect(await bot.ports.read.list('rightsRequest', {})).toMatchObject([
      { caseId: 'first', caseCode: 'K-FIRST', state: 'open' },
    ]);
  });

  it('what was locked stays locked', async () => {
    const lock = { member: 'mother', since: '2026-03-02T08:30:00.000Z', why: 'restriction' } as const;
    await bot.put({
      kind: 'case',
      now: {
        ...((await found('second')) as NonNullable<Awaited<ReturnType<typeof found>>>),
        restricted: [lock],
      },
    });
    await link();
    expect(await found('first')).toMatchObject({ restricted: [lock] });
  });
});

describe('another municipality takes the family over', () => {
  it('every referral of the family goes along, with the code of who sent it', async () => {
    await link();
    const first = await found('first');
    if (!first) throw new Error('gone');
    await bot.put(role('there', 'coordinator', { municipality: 'heerlen' }), {
      kind: 'case',
      now: {
        ...first,
        transfer: {
          to: 'heerlen',
          by: 'coordinator',
          at: bot.now,
          reason: 'zij woont nu daar',
          state: 'offered',
        },
      },
    });
    await bot.run(
      'redirect.decide',
      decideOffer,
      { case: 'first' },
      { by: 'there', inputs: { takes: 'yes' } },
    );
    const municipalities = async (kind: 'referral' | 'case') =>
      (await bot.ports.read.list(kind, {})).map(({ municipality }) => municipality);
    expect(await municipalities('referral')).toEqual(['heerlen', 'heerlen']);
    expect(await municipalities('case')).toEqual(['heerlen', 'heerlen']);
    expect(await found('second')).toMatchObject({ code: 'K-SECND', linkedTo: 'first' });
  });
});
