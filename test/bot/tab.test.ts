import { z } from 'zod';
import { tabAsk } from '../../bot/tab-ask.ts';
import type { TabPerson } from '../../bot/web/tab-guard.ts';
import { TestBot } from '../fakes/bot.ts';
import { household } from '../fakes/nouns.ts';
import { FakeWeb } from '../fakes/web.ts';

const Answered = z.object({ answer: z.looseObject({}) });

/** The door of the tab: the guard itself is tested in tab-guard.test.ts. */
describe('POST /api/tab/act', () => {
  const web = new FakeWeb();
  const heard: unknown[] = [];
  let ask: (body: unknown, more?: Record<string, string>) => Promise<Response>;
  beforeAll(async () => {
    const { port } = await web.start({
      tab: {
        guard: async (authorization) =>
          authorization === 'Bearer good'
            ? { oid: 'noor', name: 'Noor' }
            : { status: 401, code: 'Unauthorized' },
        ask: async (asked, person) => {
          heard.push([asked, person]);
          return { answer: 'ja' };
        },
        limits: { bytes: 2000, withinMs: 1000 },
      },
    });
    ask = (body, more = {}) =>
      fetch(`http://127.0.0.1:${port}/api/tab/act`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: 'Bearer good', ...more },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      });
  });
  beforeEach(() => {
    heard.length = 0;
  });
  afterAll(() => web.close());
  const good = { verb: 'case.show', data: { case: 'case' }, key: 'k-12345678' };

  it('asks as the person of the token', async () => {
    const answer = await ask(good);
    expect([answer.status, await answer.json()]).toEqual([200, { answer: 'ja' }]);
    expect(heard).toEqual([[good, { oid: 'noor', name: 'Noor' }]]);
  });

  it.each<[string, unknown, Record<string, string>, number]>([
    ['without a token', good, { authorization: '' }, 401],
    ['with another token', good, { authorization: 'Bearer bad' }, 401],
    ['without a key', { ...good, key: '' }, {}, 400],
    ['with a key that no database holds', { ...good, key: 'k-1234\u0000567' }, {}, 400],
    ['with more than is asked', { ...good, oid: 'marleen' }, {}, 400],
    ['with data that is a list', { ...good, data: [] }, {}, 400],
    ['that is no JSON', '{', {}, 400],
    ['that is deeply nested', `{"verb":"x","data":${'['.repeat(99)}${']'.repeat(99)},"key":"k"}`, {}, 400],
    ['that is too large', { ...good, data: { note: 'x'.repeat(3000) } }, {}, 413],
    ['that is no JSON by its own word', good, { 'content-type': 'text/plain' }, 400],
  ])('a request %s is refused', async (_what, body, more, status) => {
    expect((await ask(body, more)).status).toBe(status);
    expect(heard).toEqual([]);
  });
});

describe('what the tab may', () => {
  let bot: TestBot;
  beforeAll(async () => {
    bot = await TestBot.start();
    await bot.put(...household());
  });
  afterAll(() => bot.store.close());
  const as = (oid: string): TabPerson => ({ oid, name: `Naam ${oid}` });
  const ask = (
    verb: string,
    oid: string,
    key = 'k-12345678',
    data: Record<string, unknown> = { case: 'case' },
  ) => tabAsk(bot.act, 'tenant')({ verb, data, key }, as(oid));

  it('is what they may in chat, and the log says it was the tab', async () => {
    expect(await ask('case.show', 'coordinator')).toMatchObject({ answer: { code: 'K-7F3QX' } });
    expect(await ask('case.show', 'owner')).toMatchObject({ refused: { refused: 'notAllowed' } });
    expect(
      (await bot.ports.read.accessLog({ limit: 2 })).map(({ channel, outcome }) => [channel, outcome]),
    ).toEqual([
      ['tab', 'refused'],
      ['tab', 'done'],
    ]);
  });

  it('a key of somebody else opens nothing', async () => {
    const set = (oid: string) => ask('agreement.tick', oid, 'the-same-key', { agreement: 'agreement' });
    expect(await set('owner')).toHaveProperty('answer');
    expect(await set('referrer')).toMatchObject({ refused: { refused: 'notAllowed' } });
  });

  it('who may see the shared card by its number gets no ids of Teams with it', async () => {
    const { answer } = Answered.parse(
      await ask('agreements.refresh', 'stranger', 'k-refresh-1', { conference: 'conference' }),
    );
    expect(answer).toMatchObject({ code: 'K-7F3QX' });
    expect(answer).not.toHaveProperty('ownerTeamsIds');
  });

  it('somebody seen in the tab first keeps no address to send to', async () => {
    await ask('home.show', 'anja', 'k-home-1234', {});
    expect(await bot.ports.read.get('person', 'anja')).toMatchObject({ name: 'Naam anja' });
    expect((await bot.ports.read.get('person', 'anja'))?.address).toBeUndefined();
    await ask('home.show', 'owner', 'k-home-5678', {});
    expect((await bot.ports.read.get('person', 'owner'))?.address?.conversationId).toBe('chat:owner');
  });

  it.each(['none\u0000', '\u0000', 'half \ud800'])(
    'an id that no database holds is nobody’s (%j)',
    async (id) => {
      expect(await ask('case.show', 'coordinator', 'k-odd-ids', { case: id })).toHaveProperty('refused');
      expect(await ask('triage.open', 'coordinator', 'k-odd-ids', { case: id })).toHaveProperty('refused');
    },
  );

  it.each(['nothing.here', '__proto__', 'constructor', ''])('"%s" is no verb', async (verb) => {
    expect(await ask(verb, 'owner')).toMatchObject({ refused: { refused: 'notUnderstood' } });
  });
});
