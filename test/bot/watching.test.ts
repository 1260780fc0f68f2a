import { pino } from 'pino';
import type { Act } from '../../bot/act.ts';
import { watchStandstill } from '../../bot/jobs/standstill.ts';
import { createMetrics, type Levels } from '../../bot/metrics.ts';
import { answersSoon, levelsOf } from '../../bot/store/levels.ts';
import { refuse } from '../../domain/refusal.ts';
import { TestBot } from '../fakes/bot.ts';
import { DATABASE_KINDS } from '../fakes/databases.ts';
import { faults } from '../fakes/messenger.ts';
import { household, person } from '../fakes/nouns.ts';
import { FakeWeb, SECRET } from '../fakes/web.ts';
import { until } from '../journeys/stage.ts';

const NOW = '2026-03-02T08:00:00Z';
const TOKEN = 'a'.repeat(32);

describe('who may read /metrics', () => {
  const web = new FakeWeb();
  afterAll(() => web.close());
  const parts = { token: undefined, local: true, text: async () => 'knooppunt 1', contentType: 'text/plain' };

  it.each([
    ['a trial set-up, from this machine', {}, {}, 200],
    ['a trial set-up, through a proxy on it', {}, { 'x-forwarded-for': '1.2.3.4' }, 404],
    ['production without a token set: nobody', { local: false }, {}, 404],
    ['production, no token shown', { local: false, token: TOKEN }, {}, 404],
    [
      'production, another token',
      { local: false, token: TOKEN },
      { authorization: `Bearer ${'b'.repeat(32)}` },
      404,
    ],
    ['production, only its beginning', { local: false, token: TOKEN }, { authorization: 'Bearer a' }, 404],
    ['production, the token', { local: false, token: TOKEN }, { authorization: `Bearer ${TOKEN}` }, 200],
    ['a trial set-up with a token set: that one', { token: TOKEN }, {}, 404],
  ])('%s', async (_what, more, headers, status) => {
    const { port } = await web.start({ metrics: { ...parts, ...more } });
    const answer = await fetch(`http://127.0.0.1:${port}/metrics`, {
      headers: headers as Record<string, string>,
    });
    expect(answer.status).toBe(status);
    expect((await answer.text()).includes('knooppunt 1')).toBe(status === 200);
  });
});

describe('what is counted', () => {
  const levels: Levels = { waiting: 3, oldestSeconds: 12, dead: 2, remindersDue: 4, unreachable: 1 };
  const acting = (verb: string): Parameters<Act>[0] => ({
    verb,
    data: { text: SECRET },
    sender: { id: 'aad-1', name: SECRET },
    conversation: { type: 'personal', id: 'a:1', serviceUrl: 'https://teams', tenantId: 't' },
    key: 'k',
    inDialog: false,
  });

  it('turns by verb and outcome, sends by result, levels as they are; and nothing of anybody', async () => {
    const metrics = createMetrics(
      async () => levels,
      () => 7,
    );
    const done = metrics.watched(async () => 'closed');
    const refused = metrics.watched(async () => refuse('notFound'));
    const broken = metrics.watched(async () => {
      throw new Error(SECRET);
    });
    await done(acting('agreement.tick'));
    await done(acting('agreement.tick'));
    await done(acting(SECRET));
    await refused(acting('case.show'));
    await expect(broken(acting('text.say'))).rejects.toThrow();
    for (const result of ['sent', 'sent', 'unknown'] as const) metrics.sent(result);
    const text = await metrics.text();
    for (const line of [
      'knooppunt_turns_total{verb="agreement.tick",outcome="done"} 2',
      'knooppunt_turns_total{verb="unknown",outcome="done"} 1',
      'knooppunt_turns_total{verb="case.show",outcome="refused"} 1',
      'knooppunt_turns_total{verb="text.say",outcome="broken"} 1',
      'knooppunt_turn_seconds_count{outcome="done"} 3',
      'knooppunt_sends_total{result="sent"} 2',
      'knooppunt_sends_total{result="unknown"} 1',
      'knooppunt_outbox_depth 3',
      'knooppunt_outbox_oldest_seconds 12',
      'knooppunt_outbox_dead 2',
      'knooppunt_reminders_due 4',
      'knooppunt_unreachable_people 1',
      'knooppunt_worker_seconds_since_round 7',
    ])
      expect(text).toContain(line);
    for (const value of [SECRET, 'aad-1', 'a:1']) expect(text).not.toContain(value);
  });
});

describe.each(DATABASE_KINDS)('levels on %s', (kind) => {
  let bot: TestBot;
  beforeAll(async () => {
    bot = await TestBot.start(kind);
  });
  beforeEach(async () => {
    await bot.reset(NOW);
    await bot.put(...household());
  });
  afterAll(() => bot.store.close());
  const message = (key: string) => ({
    key,
    to: { person: 'owner' },
    notice: { kind: 'agreement', agreement: 'agreement', why: 'new' } as const,
  });

  it('nothing waits; then something does, and is late; then it is given up', async () => {
    expect(await levelsOf(bot.store.pool, NOW)).toEqual({
      waiting: 0,
      oldestSeconds: 0,
      dead: 0,
      remindersDue: 0,
    });
    await bot.change({
      messages: [message('m')],
      reminders: [{ key: 'r', kind: 'triage.due', subject: 'case', dueAt: NOW, content: {} }],
    });
    expect(await levelsOf(bot.store.pool, '2026-03-02T08:01:00Z')).toEqual({
      waiting: 1,
      oldestSeconds: 60,
      dead: 0,
      remindersDue: 1,
    });
    bot.messenger.fail('chat:owner', faults.bad());
    await bot.worker.drain();
    expect(await levelsOf(bot.store.pool, NOW)).toMatchObject({ waiting: 0, dead: 1, remindersDue: 0 });
    expect(bot.counted).toContain('givenUp');
  });

  it('the database answers; one that does not is not well', async () => {
    expect(await answersSoon(bot.store.pool)).toBe(true);
    const hangs = { query: () => new Promise(() => undefined) } as unknown as typeof bot.store.pool;
    const breaks = { query: () => Promise.reject(new Error('gone')) } as unknown as typeof bot.store.pool;
    expect(await answersSoon(hangs)).toBe(false);
    expect(await answersSoon(breaks)).toBe(false);
  });
});

describe('a worker that stands still', () => {
  let bot: TestBot;
  beforeAll(async () => {
    bot = await TestBot.start();
  });
  beforeEach(async () => {
    await bot.reset(NOW);
    await bot.put(person('admin'), ...household());
  });
  afterAll(() => bot.store.close());

  it('is told to the administrators once, and again only after it went on', async () => {
    let alive = true;
    const lines: string[] = [];
    const log = pino({ level: 'error' }, { write: (line: string) => lines.push(line) });
    const { ports, messenger } = bot;
    const told = () => messenger.told('chat:admin').length;
    let looks = 0;
    const looked = async (times: number): Promise<void> => {
      const from = looks;
      await until(`${times} looks`, async () => looks >= from + times);
    };
    const isAlive = (): boolean => {
      looks += 1;
      return alive;
    };
    const stop = watchStandstill({ ports, messenger, log, isAlive }, 5);
    try {
      await looked(5);
      expect(told()).toBe(0);
      alive = false;
      await until('it is told', async () => told() === 1);
      await looked(5);
      expect(told()).toBe(1);
      expect(messenger.told('chat:admin')[0]).toContain('Ik sta stil');
      alive = true;
      await looked(5);
      alive = false;
      await until('it is told again', async () => told() === 2);
      expect(lines.filter((line) => line.includes('stands still'))).toHaveLength(2);
      expect(messenger.told('chat:coordinator')).toEqual([]);
    } finally {
      stop();
    }
  });

  it('a worker whose sending hangs for minutes is not well, and readiness says so', async () => {
    const web = new FakeWeb();
    const { port } = await web.start({ ready: async () => false });
    expect((await fetch(`http://127.0.0.1:${port}/readyz`)).status).toBe(503);
    web.close();
    const { now } = performance;
    const { worker } = bot;
    expect(worker.isAlive()).toBe(true);
    const later = performance.now() + 6 * 60_000;
    performance.now = () => later;
    expect([worker.isAlive(), Math.round(worker.secondsStill() / 60)]).toEqual([false, 6]);
    await worker.drain();
    expect(worker.isAlive()).toBe(true);
    performance.now = now;
  });
});
