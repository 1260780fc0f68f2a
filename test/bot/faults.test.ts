import { createAdapter } from '../../bot/teams/adapter.ts';
import { createMessenger } from '../../bot/teams/messenger.ts';
import type { Notice } from '../../domain/notice.ts';
import { type ConnectorTrouble, FakeConnector } from '../../scripts/bench/connector.ts';
import { TestBot } from '../fakes/bot.ts';
import { a, household, person, role } from '../fakes/nouns.ts';

const SEND_TIMEOUT_MS = 300;

let bot: TestBot;
let connector: FakeConnector;
beforeAll(async () => {
  bot = await TestBot.start();
});
beforeEach(async () => {
  await bot.reset();
  connector = new FakeConnector();
  const serviceUrl = await connector.start();
  bot.teams = createMessenger(createAdapter(undefined, SEND_TIMEOUT_MS), '', async () => '28:bot');
  await bot.put(...household());
  for (const id of ['owner', 'coordinator']) {
    const known = await bot.ports.read.get('person', id);
    const address = { conversationId: `chat:${id}`, serviceUrl, tenantId: 't', teamsId: `29:${id}` };
    if (known) await bot.put({ kind: 'person', now: { ...known, address } });
  }
});
afterEach(() => connector.stop());
afterAll(() => bot.store.close());

const news: Notice = { kind: 'agreement', agreement: 'agreement', why: 'new' };
const promise = (key: string, notice = news) =>
  bot.change({ messages: [{ key, to: { person: 'owner' }, notice }] });
const row = async (key: string) => (await bot.outbox()).find((one) => one.key === key);
const arrived = (id = 'owner') => connector.arrived.get(`chat:${id}`)?.length ?? 0;
/** Ten minutes at a time, until nothing is left to do. */
const outlast = async (): Promise<void> => {
  for (let rounds = 0; rounds < 6; rounds += 1) {
    await bot.worker.drain();
    bot.now = new Date(Date.parse(bot.now) + 600_000).toISOString();
  }
};

const later = [412, 429, 502, 504];
const never = [400, 408, 409, 413, 415, 500, 501, 503];
const known = (status: number): boolean => status === 412 || status === 429;

describe('what Teams says to try again', () => {
  const asked = [undefined, '7', '3600', 'Mon, 02 Mar 2026 08:00:09 GMT', 'soon', ''];
  it.each(later.flatMap((status) => asked.map((retryAfter) => [status, retryAfter] as const)))(
    '%i with Retry-After %p: it comes, once',
    async (status, retryAfter) => {
      connector.trouble({ status, taken: false, ...(retryAfter === undefined ? {} : { retryAfter }) });
      await promise('m');
      await outlast();
      expect(arrived()).toBe(1);
      expect(await row('m')).toMatchObject({ outcome: 'sent', maybeTwice: !known(status), deadAt: null });
    },
  );

  it.each([
    ['7', 6, 8],
    ['3600', 599, 601],
  ])('Retry-After %s is waited out, up to ten minutes', async (retryAfter, notYet, then) => {
    connector.trouble({ status: 429, taken: false, retryAfter });
    const from = Date.parse(bot.now);
    const told = async (seconds: number): Promise<number> => {
      bot.now = new Date(from + seconds * 1000).toISOString();
      await bot.worker.drain();
      return arrived();
    };
    await promise('m');
    expect([await told(0), await told(notYet), await told(then)]).toEqual([0, 0, 1]);
  });
});

describe('nobody knows whether it came', () => {
  const lost: [string, ConnectorTrouble][] = [
    ['a gateway that broke', { status: 502, taken: false }],
    ['a gateway that gave up', { status: 504, taken: false }],
    ['reset before it was taken', { cut: 'reset', taken: false }],
    ['no answer, not taken', { cut: 'hang', taken: false }],
  ];
  const taken = lost.map(([what, trouble]) => [`${what}, but taken`, { ...trouble, taken: true }] as const);

  it.each([...lost, ...taken])(
    '%s: once more after a minute, and the row says so',
    async (_what, trouble) => {
      connector.trouble(trouble);
      await promise('m');
      await bot.worker.drain();
      bot.now = new Date(Date.parse(bot.now) + 59_000).toISOString();
      await bot.worker.drain();
      expect(connector.calls).toHaveLength(1);
      await outlast();
      expect(arrived()).toBe(trouble.taken ? 2 : 1);
      expect(await row('m')).toMatchObject({ outcome: 'sent', maybeTwice: true });
    },
  );

  it.each(lost)('%s, twice: no third time; people are told', async (_what, trouble) => {
    connector.trouble(trouble, trouble);
    await promise('m');
    await outlast();
    expect(arrived()).toBe(0);
    expect(await row('m')).toMatchObject({ outcome: 'unknown', maybeTwice: true, deadAt: expect.any(Date) });
    expect(connector.arrived.get('chat:coordinator')?.join()).toContain('Ik weet niet of mijn bericht aan');
  });

  it('unknown, then told to wait, then it comes: the row still says that it may be twice', async () => {
    connector.trouble(
      { cut: 'reset', taken: true },
      { status: 429, taken: false },
      { status: 429, taken: false },
    );
    await promise('m');
    await outlast();
    expect(arrived()).toBe(2);
    expect(await row('m')).toMatchObject({ outcome: 'sent', maybeTwice: true });
  });

  it('killed while it was being sent: once more; killed again: never a third time', async () => {
    await promise('m');
    const died = async (): Promise<void> => {
      await bot.store.pool.query(
        `UPDATE "Outbox" SET "lockedBy" = 'dead', "lockedUntil" = now() - interval '1 s', "startedAt" = now(),
                "maybeTwice" = "maybeTwice" OR "startedAt" IS NOT NULL, attempts = attempts + 1 WHERE key = 'm'`,
      );
    };
    await died();
    await died();
    await bot.worker.drain();
    expect(arrived()).toBe(0);
    expect(await row('m')).toMatchObject({ outcome: 'unknown', deadAt: expect.any(Date) });
  });

  it('an edit may be repeated freely: it is never called double, nor given up after two', async () => {
    await promise('m');
    await outlast();
    connector.trouble(...Array.from({ length: 3 }, () => ({ cut: 'reset', taken: true }) as const));
    await promise('e', { ...news, why: 'updated' });
    await outlast();
    expect(await row('e')).toMatchObject({ outcome: 'sent', maybeTwice: false });
    expect(connector.calls.filter(({ method }) => method === 'PUT')).toHaveLength(4);
    expect(arrived()).toBe(1);
  });
});

describe('what is never tried again', () => {
  it.each(never.flatMap((status) => [undefined, '7'].map((retryAfter) => [status, retryAfter] as const)))(
    '%i with Retry-After %p: a dead letter, that the coordinator and the administrator hear of',
    async (status, retryAfter) => {
      await bot.put(person('admin'));
      const address = (await bot.ports.read.get('person', 'coordinator'))?.address;
      const admin = await bot.ports.read.get('person', 'admin');
      if (admin && address)
        await bot.put({
          kind: 'person',
          now: { ...admin, address: { ...address, conversationId: 'chat:admin' } },
        });
      connector.trouble({ status, taken: false, ...(retryAfter === undefined ? {} : { retryAfter }) });
      await promise('m');
      await outlast();
      expect(arrived()).toBe(0);
      expect(await row('m')).toMatchObject({ outcome: 'never', attempts: 1, deadAt: expect.any(Date) });
      for (const who of ['coordinator', 'admin'])
        expect(connector.arrived.get(`chat:${who}`)?.join()).toContain('is niet aangekomen');
    },
  );

  it('our own secret is refused: it waits, however long, and comes when that is put right', async () => {
    connector.trouble(...Array.from({ length: 5 }, () => ({ status: 401, taken: false })));
    await promise('m');
    await outlast();
    expect(arrived()).toBe(1);
    expect(await row('m')).toMatchObject({ outcome: 'sent', maybeTwice: false, attempts: 6 });
  });

  it.each([
    [403, 'BotNotInConversationRoster'],
    [403, 'ConversationBlockedByUser'],
    [403, 'BotDisabledByAdmin'],
    [403, 'MessageWritesBlocked'],
    [404, 'ConversationNotFound'],
  ])('%i %s: the person is marked, and the coordinator hears it', async (status, code) => {
    connector.trouble({ status, code, taken: false });
    await promise('m');
    await outlast();
    expect(await row('m')).toMatchObject({ outcome: 'unreachable', attempts: 1 });
    expect(await bot.ports.read.get('person', 'owner')).toMatchObject({
      unreachableSince: expect.any(String),
    });
    const told = connector.arrived.get('chat:coordinator')?.join() ?? '';
    expect(told).toContain('is niet aangekomen');
    expect(told).toContain('Typt deze persoon mij één keer iets');
  });
});

describe('who hears of what did not come', () => {
  const bad = { status: 400, taken: false, to: 'chat:owner' } as const;

  it('once a day, whoever many messages it were', async () => {
    connector.trouble(bad, bad, bad);
    for (const key of ['m1', 'm2', 'm3']) await promise(key);
    await bot.worker.drain();
    expect(arrived('coordinator')).toBe(1);
  });

  it('what tells of it does not tell of itself', async () => {
    connector.trouble(bad, { ...bad, to: 'chat:coordinator' });
    await promise('m');
    await outlast();
    const kinds = (await bot.outbox()).map(({ key, outcome }) => [key.split(':')[0], outcome]);
    expect(kinds.filter(([, outcome]) => outcome === 'never')).toHaveLength(2);
    expect(arrived('coordinator')).toBe(0);
  });

  it('what the coordinator herself does not get is for who stands in', async () => {
    const address = (await bot.ports.read.get('person', 'coordinator'))?.address;
    const second = person('second');
    if (second.kind !== 'person' || !address) throw new Error('no second person');
    await bot.put(
      { kind: 'person', now: { ...second.now, address: { ...address, conversationId: 'chat:second' } } },
      role('second', 'deputyCoordinator'),
      a('agreement', { version: 1, ownerId: 'coordinator' }),
    );
    connector.trouble({ ...bad, to: 'chat:coordinator' });
    await bot.change({ messages: [{ key: 'm', to: { person: 'coordinator' }, notice: news }] });
    await outlast();
    expect([arrived('coordinator'), arrived('second')]).toEqual([0, 1]);
  });
});
