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
  ) => tabAsk(bot.act, 'tenant', bot.ports)({ verb, data, key }, as(oid));

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

describe('an edit is based on what was seen', () => {
  let bot: TestBot;
  beforeAll(async () => {
    bot = await TestBot.start();
    await bot.put(...household());
  });
  afterAll(() => bot.store.close());
  let nth = 0;
  const ask = (verb: string, base?: number, more: Record<string, unknown> = {}) => {
    nth += 1;
    const asked = { verb, data: { agreement: 'agreement', ...more }, key: `k-edit-${nth}` };
    return tabAsk(bot.act, 'tenant', bot.ports)(asked, { oid: 'coordinator', name: 'Marleen Custers' }, base);
  };
  const later = { dueDate: '2026-04-20', note: 'Later.' };

  it('what was shown has a version, and a change of it has the next one', async () => {
    expect(await ask('agreement.show')).toMatchObject({ about: { kind: 'agreement', version: 1 } });
    expect(await ask('agreement.tick', 1)).toMatchObject({ about: { version: 2 } });
    expect(await ask('agreement.reopen', 2)).toMatchObject({ about: { version: 3 } });
  });

  it('a form that comes back with what is wrong keeps the version it was opened on', async () => {
    expect(await ask('agreement.sendPostpone', 3, { dueDate: '2020-01-01' })).toMatchObject({
      form: { form: 'agreementPostpone' },
      about: { version: 3 },
    });
  });

  it('an older one is refused, with who was first, and changes nothing', async () => {
    expect(await ask('agreement.sendPostpone', 2, later)).toMatchObject({
      refused: { refused: 'changedMeanwhile', code: 'K-7F3QX', who: 'M. Custers' },
    });
    expect(await bot.ports.read.get('agreement', 'agreement')).toMatchObject({
      version: 3,
      dueDate: '2026-03-26',
    });
    expect(await ask('agreement.sendPostpone', 3, later)).toHaveProperty('answer');
  });
});

describe('GET /api/tab/work', () => {
  const web = new FakeWeb();
  let url = '';
  let list: unknown = { rows: [] };
  beforeAll(async () => {
    const { port } = await web.start({
      tab: {
        guard: async (authorization) =>
          authorization === 'Bearer good' ? { oid: 'noor', name: '' } : { status: 401, code: 'Unauthorized' },
        ask: async () => ({ answer: list }),
      },
    });
    url = `http://127.0.0.1:${port}/api/tab/work`;
  });
  afterAll(() => web.close());
  const get = (headers: Record<string, string> = {}) =>
    fetch(url, { headers: { authorization: 'Bearer good', ...headers } });

  it('answers nothing new as long as nothing is, whatever the clock says', async () => {
    list = { now: '2026-03-26T08:00:00Z', rows: ['a'] };
    const first = await get();
    const tag = first.headers.get('etag') ?? '';
    expect([first.status, tag.length > 10]).toEqual([200, true]);
    list = { now: '2026-03-26T08:00:10Z', rows: ['a'] };
    const again = await get({ 'if-none-match': tag });
    expect([again.status, await again.text()]).toEqual([304, '']);
    list = { now: '2026-03-26T08:00:20Z', rows: ['a', 'b'] };
    expect((await get({ 'if-none-match': tag })).status).toBe(200);
  });

  it('is for who proves who they are', async () => {
    expect((await get({ authorization: '' })).status).toBe(401);
  });

  it.each(['*', '1', '"x"', '"-1"'])('an If-Match that is none of ours (%s) is refused', async (match) => {
    const answer = await fetch(url.replace('work', 'act'), {
      method: 'POST',
      headers: { authorization: 'Bearer good', 'content-type': 'application/json', 'if-match': match },
      body: JSON.stringify({ verb: 'case.show', data: {}, key: 'k-12345678' }),
    });
    expect(answer.status).toBe(400);
  });
});
