import { runRetention } from '../../../bot/jobs/retention.ts';
import type { Verb } from '../../../domain/actions.ts';
import type { FormView } from '../../../domain/form-view.ts';
import { isRefusal } from '../../../domain/refusal.ts';
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
