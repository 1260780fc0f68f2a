import { byItself } from '../../bot/jobs/by-itself.ts';
import { commit } from '../../bot/store/commit.ts';
import { tabAsk } from '../../bot/tab-ask.ts';
import { eraseClosed } from '../../bot/use-cases/privacy/retention.ts';
import { TestBot } from '../fakes/bot.ts';
import { a, household, nouns } from '../fakes/nouns.ts';

/** A request of the tab that comes a second time, after something has changed. */
let bot: TestBot;
beforeAll(async () => {
  bot = await TestBot.start();
});
beforeEach(async () => {
  await bot.reset('2026-03-12T15:00:00Z');
  await bot.put(...household());
});
afterAll(() => bot.store.close());

const KEY = 'k-aaaaaaaa';
const ask = (verb: string, oid: string, data: Record<string, unknown>, key = KEY) =>
  tabAsk(bot.act, 'tenant', bot.ports)({ verb, data, key }, { oid, name: `Naam ${oid}` });
const tick = (oid = 'owner', from = 'one', agreement = 'agreement') =>
  ask('agreement.tick', oid, { agreement, from });
const lines = async () =>
  (await bot.ports.read.accessLog({ limit: 50 })).map(({ activity, action, outcome, actorId }) => [
    actorId,
    activity,
    action,
    outcome,
  ]);
const stored = async () => (await bot.store.pool.query('SELECT key FROM "ActionKey"')).rowCount;
const what = nouns.agreement.what;
const erase = async () => {
  const family = await bot.ports.read.get('case', 'case');
  if (family)
    await bot.put({ kind: 'case', now: { ...family, state: 'closed', closedAt: '2025-01-01T00:00:00Z' } });
  const change = await eraseClosed(bot.ports, 'case');
  if (change) await commit(bot.store, change, byItself('retention.run', bot.now));
};
const leave = async () => {
  const person = await bot.ports.read.get('person', 'owner');
  if (person) await bot.put({ kind: 'person', now: { ...person, leftAt: bot.now } });
};

it('has one effect and the same answer, and the second is logged as a reading', async () => {
  const first = await tick();
  expect(JSON.stringify(first)).toContain(what);
  expect(await tick()).toEqual(first);
  expect((await bot.ports.read.get('agreement', 'agreement'))?.history).toHaveLength(
    nouns.agreement.history.length + 1,
  );
  expect(await lines()).toEqual([
    ['owner', 'agreement.show', 'R', 'done'],
    ['owner', 'agreement.tick', 'U', 'done'],
  ]);
});

it.each(['card', 'mine', 'list', 'one'])('answers as it did, pressed in %s', async (from) => {
  const first = await tick('owner', from);
  expect(await tick('owner', from)).toEqual(first);
  expect((await lines()).map(([, , action]) => action)).toEqual(expect.arrayContaining(['R', 'U']));
});

it('keeps nothing of what it showed of a family', async () => {
  await tick('coordinator', 'list');
  const { rows } = await bot.store.pool.query<{ key: string; answer: string }>('SELECT * FROM "ActionKey"');
  const [kept] = rows.map(({ key, answer }) =>
    bot.store.vault.open({ table: 'ActionKey', column: 'answer', row: key }, answer),
  );
  expect(kept).toEqual({ see: 'list', show: 'agreements.show', data: { conference: 'conference' } });
});

it('after the case was erased finds nothing, and that is logged', async () => {
  await tick();
  await erase();
  expect(await stored()).toBe(0);
  expect(await tick()).toMatchObject({ refused: { refused: 'notFound' } });
  expect((await lines())[0]).toEqual(['owner', 'agreement.tick', 'U', 'refused']);
});

it('of who left is refused, also about what is gone, and that is logged', async () => {
  await tick();
  await leave();
  expect(await tick()).toMatchObject({ refused: { refused: 'noLongerHere' } });
  await erase();
  expect(await tick()).toMatchObject({ refused: { refused: 'noLongerHere' } });
  expect((await lines()).filter(([, , , outcome]) => outcome === 'refused')).toHaveLength(2);
});

it('of who was said to have left leaves no answer behind for when they are let in again', async () => {
  await tick();
  bot.administrators = ['admin'];
  await ask('people.sendLeft', 'admin', { who: 'owner', what: 'left' }, 'k-leaves-1');
  expect(await bot.ports.read.get('person', 'owner')).toHaveProperty('leftAt');
  const { rows } = await bot.store.pool.query<{ key: string }>('SELECT key FROM "ActionKey"');
  expect(rows.map(({ key }) => key.split('|')[2])).toEqual(['people.sendLeft']);
});

it('with its key but something else is something else', async () => {
  await bot.put(a('agreement', { id: 'second', what: 'iets anders', number: 2 }));
  await tick();
  expect(await ask('agreement.tick', 'owner', { agreement: 'nonsense' })).toMatchObject({
    refused: { refused: 'notFound' },
  });
  expect(JSON.stringify(await tick('owner', 'one', 'second'))).toContain('iets anders');
  expect((await bot.ports.read.get('agreement', 'second'))?.state).toBe('completed');
});

it('shows what may be seen now: what was locked since is not there', async () => {
  const first = JSON.stringify(await tick('coordinator', 'list'));
  expect(first).toContain(what);
  const agreement = await bot.ports.read.get('agreement', 'agreement');
  if (agreement) await bot.put({ kind: 'agreement', now: { ...agreement, what: '(gewist)' } });
  const again = JSON.stringify(await tick('coordinator', 'list'));
  expect(again).toContain('(gewist)');
  expect(again).not.toContain(what);
});

describe('of a draft, which is gone by what was done with it', () => {
  const discard = (oid = 'referrer') => ask('referral.discard', oid, { draft: 'draft' });
  beforeEach(() => bot.put(a('draft', { ownerId: 'referrer' })));

  it('still says that it was done, and is logged', async () => {
    const first = await discard();
    expect(first).toHaveProperty('answer');
    expect(await discard()).toEqual(first);
    expect((await lines())[0]).toEqual(['referrer', 'referral.discard', 'R', 'done']);
  });
  it('says nothing to somebody else, nor to who left', async () => {
    await discard();
    expect(await discard('owner')).toMatchObject({ refused: { refused: 'draftGone' } });
    const person = await bot.ports.read.get('person', 'referrer');
    if (person) await bot.put({ kind: 'person', now: { ...person, leftAt: bot.now } });
    expect(await discard()).toMatchObject({ refused: { refused: 'noLongerHere' } });
  });
});
