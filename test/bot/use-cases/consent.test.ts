import { runRetention } from '../../../bot/jobs/retention.ts';
import type { Verb } from '../../../domain/actions.ts';
import type { FormView } from '../../../domain/form-view.ts';
import { isRefusal } from '../../../domain/refusal.ts';
import type { RetentionView } from '../../../domain/view/retention.ts';
import { TestBot } from '../../fakes/bot.ts';
import { a, household, role } from '../../fakes/nouns.ts';

let bot: TestBot;
beforeAll(async () => {
  bot = await TestBot.start();
});
beforeEach(async () => {
  await bot.reset('2026-03-20T09:00:00Z');
  await bot.put(
    ...household(),
    role('els', 'privacyOfficer'),
    ...(['mother', 'partner'] as const).flatMap((member) => [
      a('consent', { id: `${member}:referral`, member }),
      a('consent', { id: `${member}:transfer`, member, purpose: 'transfer' }),
    ]),
  );
  await bot.put(
    a('referral', {
      version: 1,
      state: 'accepted',
      answers: { motherName: 'Esmee Voorbeeld', partnerName: 'Tim Verzonnen', consentPartner: 'yes' },
    }),
  );
});
afterAll(() => bot.store.close());

let press = 0;
const act = async (by: string, verb: Verb, data: object): Promise<unknown> => {
  const acted = await bot.act({
    verb,
    data: { ...data },
    sender: { id: by, name: `Naam ${by}` },
    conversation: { type: 'personal', id: 'chat', serviceUrl: 'https://teams', tenantId: 'tenant' },
    key: `${++press}`,
    inDialog: true,
  });
  if (acted === 'closed') throw new Error('closed');
  return isRefusal(acted) ? acted : acted.answer;
};
const says = (what: string, more: Record<string, string> = {}): Promise<unknown> =>
  act('coordinator', 'consent.send', {
    case: 'case',
    member: 'mother',
    purpose: 'referral',
    what,
    on: bot.now.slice(0, 10),
    identityChecked: 'true',
    ...more,
  });
const asks = (kind: string, more: Record<string, string> = {}): Promise<unknown> =>
  act('coordinator', 'rights.record', {
    case: 'case',
    kind,
    member: 'mother',
    receivedOn: bot.now.slice(0, 10),
    identityChecked: 'true',
    ...more,
  });
const requests = (kind: string) => bot.ports.read.list('rightsRequest', { kind });
const decide = async (kind: string, inputs: Record<string, string>): Promise<unknown> => {
  const [request] = await requests(kind);
  return act('els', 'rights.sendDecision', { rightsRequest: request?.id, ...inputs });
};
const family = () => bot.ports.read.get('case', 'case');
/** What the round of retention at this moment erased. */
const erasedAt = async (now: string) => {
  bot.now = now;
  return (await runRetention(bot.parts)).erased;
};
/** What is wrong with the answers of a form that came back. */
const wrong = (answer: unknown): string[] =>
  (answer as { form: FormView }).form.fields.flatMap(({ problem }) => (problem ? [problem.code] : []));

describe('a lock that was asked for (scenario 2)', () => {
  it('outlives a withdrawal that is taken back', async () => {
    await asks('restriction');
    await decide('restriction', { outcome: 'grant' });
    await says('withdraw');
    expect((await family())?.restricted).toMatchObject([{ why: 'restriction' }, { why: 'withdrawn' }]);
    await says('give');
    expect((await family())?.restricted).toMatchObject([{ member: 'mother', why: 'restriction' }]);
  });
});

describe('the day somebody took their word back (scenario 2)', () => {
  it.each([
    ['withdraw', 'mother'],
    ['refuse', 'partner'],
  ])('%s: not before the day the word was given: a slip in the year erases nothing', async (what, member) => {
    const answer = await says(what, { member, on: '2025-03-20' });
    expect(wrong(answer)).toContain('consent.beforeThat');
    expect(await requests('erasure')).toEqual([]);
  });

  it('given again, not before the day it was taken back', async () => {
    await says('withdraw');
    expect(wrong(await says('give', { on: '2026-03-19' }))).toEqual(['consent.beforeThat']);
  });

  it('written down late, there are two weeks to decide all the same', async () => {
    await says('withdraw', { on: '2026-03-20' });
    expect(await requests('erasure')).toMatchObject([{ dueOn: '2026-06-19' }]);
    bot.now = '2026-08-03T09:00:00Z';
    await says('withdraw', { member: 'partner', on: '2026-03-20' });
    const late = (await requests('erasure')).find(({ member }) => member === 'partner');
    expect(late).toMatchObject({ dueOn: '2026-06-19', decideUntil: '2026-08-17' });
    expect((await erasedAt('2026-08-17T20:00:00Z')).map(({ code }) => code)).not.toContain(late?.code);
    expect((await erasedAt('2026-08-18T01:00:00Z')).map(({ code }) => code)).toContain(late?.code);
  });
});

describe('how it was asked (F08, F10, scenario 13)', () => {
  const ofYoungMother = async () => {
    const [referral] = await bot.ports.read.list('referral', { caseId: 'case' });
    if (!referral) throw new Error('no referral');
    await bot.put({
      kind: 'referral',
      now: { ...referral, answers: { ...referral.answers, motherBirthDate: '2011-01-10' } },
    });
  };
  const word = async () => (await bot.ports.read.list('consent', { id: 'mother:referral' }))[0];

  it('a mother of 15 says yes again: not without a parent or guardian', async () => {
    await ofYoungMother();
    await says('withdraw');
    expect(wrong(await says('give'))).toEqual(['tickNeeded']);
    expect(await word()).toMatchObject({ status: 'withdrawn' });
    await says('give', { guardianAgrees: 'true' });
    expect(await word()).toMatchObject({ status: 'given', guardianAgreed: true });
  });

  it('her partner, who is grown up, says it alone', async () => {
    await ofYoungMother();
    await says('withdraw', { member: 'partner' });
    expect(await says('give', { member: 'partner' })).toMatchObject({ see: 'still' });
  });

  it('nobody of them is young: it is not asked', async () => {
    const form = (await act('coordinator', 'consent.show', { case: 'case' })) as FormView;
    expect(form.fields.map(({ id }) => id)).not.toContain('guardianAgrees');
  });
});

describe('who withdrew and asks to erase as well (scenario 2): one question', () => {
  it('asked first, then withdrawn: it is the same request, by the earlier last day', async () => {
    await asks('erasure', { receivedOn: '2026-03-02' });
    await says('withdraw');
    expect(await requests('erasure')).toMatchObject([{ dueOn: '2026-06-01', fromWithdrawal: true }]);
    expect((await bot.outbox()).filter(({ key }) => key.includes(':more:'))).toHaveLength(1);
  });

  it('withdrawn first, then asked: what she said stands with it', async () => {
    await says('withdraw');
    expect(await asks('erasure', { note: 'Zij belde zelf' })).toMatchObject({ see: 'joined' });
    expect(await requests('erasure')).toMatchObject([{ dueOn: '2026-06-19', note: 'Zij belde zelf' }]);
  });

  it('a word given again takes back the withdrawal, not what she asked herself', async () => {
    await says('withdraw');
    await asks('erasure');
    await says('give');
    const [request] = await requests('erasure');
    expect(request).toMatchObject({ state: 'open', asked: true });
    expect(request?.fromWithdrawal).toBeUndefined();
    expect(await erasedAt('2026-07-20T01:00:00Z')).toEqual([]);
  });

  it('whoever is erased has nothing open any more', async () => {
    await says('withdraw');
    await asks('access');
    await bot.put(a('rightsRequest', { id: 'older', code: 'V-9XYZA', kind: 'erasure' }));
    await decide('access', { outcome: 'refuse', reason: 'unclear', explanation: 'Zij kwam niet terug.' });
    await asks('correction');
    const own = (await requests('erasure')).find(({ id }) => id !== 'older');
    await act('els', 'rights.sendDecision', { rightsRequest: own?.id, outcome: 'grant' });
    expect(await family()).toMatchObject({ erased: ['mother'], state: 'frozen' });
    expect(await requests('correction')).toMatchObject([{ state: 'dropped' }]);
    expect((await requests('erasure')).map(({ state }) => state)).toEqual(['granted', 'granted']);
  });

  it('a question about who is gone already is simply answered', async () => {
    await bot.put(
      a('case', { ...(await family()), erased: ['mother'] }),
      a('rightsRequest', { kind: 'erasure' }),
      a('rightsRequest', { id: 'late', code: 'V-9XYZA', kind: 'erasure', fromWithdrawal: true }),
    );
    expect(
      await act('els', 'rights.sendDecision', { rightsRequest: 'request', outcome: 'grant' }),
    ).toMatchObject({ see: 'decided' });
    expect(await erasedAt('2026-07-01T01:00:00Z')).toMatchObject([{ code: 'V-9XYZA' }]);
    expect((await family())?.erased).toEqual(['mother']);
  });
});

describe('more than one question of before there was one', () => {
  it('the first erases, the other is answered with it, and nothing fails', async () => {
    const withdrawn = { kind: 'erasure', fromWithdrawal: true, dueOn: '2026-06-19' } as const;
    await bot.put(a('rightsRequest', withdrawn));
    await bot.put(a('rightsRequest', { ...withdrawn, id: 'second', code: 'V-9XYZA' }));
    await bot.put(a('case', { ...(await family()), state: 'frozen' }));
    expect(await erasedAt('2026-06-20T01:00:00Z')).toHaveLength(2);
    expect((await requests('erasure')).map(({ state }) => state)).toEqual(['granted', 'granted']);
    expect(bot.errors).toEqual([]);
  });
});

describe('erasing by itself waits', () => {
  beforeEach(() => says('withdraw'));

  it('for a lock she needs for a claim of hers (AVG 18), and the screen says so', async () => {
    await asks('restriction');
    await decide('restriction', { outcome: 'grant' });
    expect(await erasedAt('2026-06-20T01:00:00Z')).toEqual([]);
    const [request] = await requests('erasure');
    const { next } = (await act('els', 'retention.show', {})) as RetentionView;
    expect(next).toEqual([{ code: request?.code, on: '2026-06-20', waits: true }]);
    expect(await act('els', 'rights.show', { rightsRequest: request?.id })).toMatchObject({ waits: true });
    const [lock] = await requests('restriction');
    await act('els', 'rights.lift', { rightsRequest: lock?.id });
    expect(await erasedAt('2026-06-20T03:00:00Z')).toHaveLength(1);
  });

  it('for the overview she asked for, and not for what somebody else asked', async () => {
    bot.now = '2026-06-10T09:00:00Z';
    await asks('access', { member: 'partner' });
    await asks('access');
    expect(await erasedAt('2026-06-20T01:00:00Z')).toEqual([]);
    const hers = (await requests('access')).find(({ member }) => member === 'mother');
    await act('els', 'rights.sendDecision', { rightsRequest: hers?.id, outcome: 'grant' });
    expect(await erasedAt('2026-06-20T03:00:00Z')).toHaveLength(1);
  });
});

describe('what is said about stopping is true', () => {
  const told = async (what: string): Promise<string[]> =>
    (await bot.outbox()).filter(({ key }) => key.includes(`:${what}:`)).map(({ lane }) => lane);

  it('who heard that it stopped hears that it goes on', async () => {
    await says('withdraw');
    const stopped = (await told('stopped')).filter((lane) => lane.startsWith('person:'));
    expect(stopped).toHaveLength(2);
    expect(await says('give')).toMatchObject({ see: 'still' });
    await act('coordinator', 'case.resume', { case: 'case' });
    const resumed = (await told('resumed')).filter((lane) => lane.startsWith('person:'));
    expect(resumed.sort()).toEqual(stopped.sort());
    expect((await family())?.stoppedFor).toBeUndefined();
  });

  it('a closed case is locked, and nobody is promised a message', async () => {
    await bot.put(a('case', { ...(await family()), state: 'closed', closedAt: bot.now }));
    expect(await says('withdraw')).toMatchObject({ see: 'locked' });
    expect(await told('stopped')).toEqual([]);
    expect((await family())?.restricted).toMatchObject([{ member: 'mother' }]);
  });
});
