import * as outbox from '../../bot/store/outbox.ts';
import { dueReminders, nextDueMoment, putOff } from '../../bot/store/reminders.ts';
import { TestBot } from '../fakes/bot.ts';
import { DATABASE_KINDS } from '../fakes/databases.ts';

const NOW = '2026-03-02T08:00:00Z';
const LATER = '2026-03-02T08:05:00Z';
const to = (person: string, n: number) => ({
  key: `${person}.${n}`,
  to: { person },
  notice: { kind: 'agreement', agreement: 'x', why: 'new' } as const,
});

describe.each(DATABASE_KINDS)('the outbox on %s', (kind) => {
  let bot: TestBot;
  beforeAll(async () => {
    bot = await TestBot.start(kind);
  });
  beforeEach(() => bot.reset(NOW));
  afterAll(() => bot.store.close());

  const pool = () => bot.store.pool;
  const claim = (worker: string, now = NOW, most = 20) => outbox.claim(pool(), worker, now, most);
  const keys = (claimed: readonly { key: string }[]) => claimed.map(({ key }) => key);
  const first = async (worker = 'w1') => {
    const [message] = await claim(worker);
    if (!message) throw new Error('nothing to claim');
    return message;
  };

  it('claims the oldest of each lane; the next of a lane waits for it', async () => {
    await bot.change({ messages: [to('a', 1), to('a', 2), to('b', 1), to('a', 3)] });
    const claimed = await claim('w1');
    expect(keys(claimed)).toEqual(['a.1', 'b.1']);
    expect(await claim('w2')).toEqual([]);
    await outbox.finish(pool(), claimed[0]?.seq ?? '', 'w1', NOW, 'sent');
    expect(keys(await claim('w2'))).toEqual(['a.2']);
  });

  it('several workers take each message once, and each lane in order', async () => {
    const lanes = Array.from({ length: 20 }, (_, n) => `p${n}`);
    await bot.change({ messages: [1, 2, 3].flatMap((n) => lanes.map((lane) => to(lane, n))) });
    const taken: string[] = [];
    const work = async (worker: string): Promise<void> => {
      for (let empty = 0; empty < 3; ) {
        const claimed = await claim(worker, NOW, 4);
        empty = claimed.length === 0 ? empty + 1 : 0;
        for (const message of claimed) {
          taken.push(message.key);
          await outbox.finish(pool(), message.seq, worker, NOW, 'sent');
        }
      }
    };
    while (taken.length < 60) await Promise.all(['w1', 'w2', 'w3', 'w4'].map(work));
    expect(new Set(taken).size).toBe(60);
    expect(taken).toHaveLength(60);
    for (const lane of lanes)
      expect(taken.filter((key) => key.startsWith(`${lane}.`))).toEqual([1, 2, 3].map((n) => `${lane}.${n}`));
  });

  it('a claim whose lease ended goes to another; the first may no longer begin or finish', async () => {
    await bot.change({ messages: [to('a', 1)] });
    const mine = await first('w1');
    await outbox.begin(pool(), mine.seq, 'w1', NOW);
    await pool().query(`UPDATE "Outbox" SET "lockedUntil" = now() - interval '1 second'`);
    const theirs = await first('w2');
    expect(theirs).toMatchObject({ key: 'a.1', attempts: 2, mayHaveArrived: true, repeated: false });
    expect(await outbox.begin(pool(), mine.seq, 'w1', NOW)).toBe(false);
    expect(await outbox.begin(pool(), mine.seq, 'w2', NOW)).toBe(true);
    await outbox.finish(pool(), mine.seq, 'w1', NOW, 'sent');
    expect((await bot.outbox())[0]?.sentAt).toBeNull();
    await outbox.finish(pool(), mine.seq, 'w2', NOW, 'sent');
    expect(await bot.outbox()).toMatchObject([{ outcome: 'sent', maybeTwice: true }]);
  });

  it.each([
    ['certainly did not arrive', true, false],
    ['may have arrived', false, true],
  ])('postponed: waits for its moment, and knows that it %s', async (_what, known, mayHaveArrived) => {
    await bot.change({ messages: [to('a', 1)] });
    const message = await first();
    await outbox.begin(pool(), message.seq, 'w1', NOW);
    await outbox.postpone(pool(), message.seq, 'w1', LATER, 'later', known);
    expect(await claim('w1')).toEqual([]);
    expect(await claim('w1', LATER)).toMatchObject([{ key: 'a.1', attempts: 2, mayHaveArrived }]);
  });

  it('given up, it no longer holds up its lane; only what was unreachable is revived, in order', async () => {
    await bot.change({ messages: [to('a', 1), to('a', 2), to('a', 3)] });
    for (const outcome of ['unreachable', 'never', 'unreachable'])
      await outbox.bury(pool(), (await first()).seq, 'w1', NOW, outcome);
    expect(await claim('w1')).toEqual([]);
    await outbox.revive(pool(), 'person:a', LATER, '2026-02-28T00:00:00Z');
    const revived = await claim('w1', LATER);
    expect(revived).toMatchObject([{ key: 'a.1', attempts: 1 }]);
    await outbox.finish(pool(), revived[0]?.seq ?? '', 'w1', LATER, 'sent');
    expect(keys(await claim('w1', LATER))).toEqual(['a.3']);
  });

  it('what was given up long ago stays so', async () => {
    await bot.change({ messages: [to('a', 1)] });
    await outbox.bury(pool(), (await first()).seq, 'w1', NOW, 'unreachable');
    await outbox.revive(pool(), 'person:a', LATER, LATER);
    expect(await claim('w1', LATER)).toEqual([]);
  });

  it('a message for a role becomes one for each, and is done itself; twice makes no more of them', async () => {
    await bot.change({ messages: [{ ...to('x', 1), to: { coordinatorOf: 'landgraaf' } }] });
    const message = await first();
    const each = ['a', 'b'].map((person) => ({
      key: `x>${person}`,
      recipient: { person },
      notice: message.notice,
    }));
    await outbox.expand(pool(), message, 'w1', NOW, each);
    await outbox.expand(pool(), message, 'w1', NOW, each);
    expect((await bot.outbox()).map(({ key, lane, outcome }) => [key, lane, outcome])).toEqual([
      ['x.1', 'coordinatorOf:landgraaf', 'for 2'],
      ['x>a', 'person:a', null],
      ['x>b', 'person:b', null],
    ]);
  });

  it('claims go back when a process stops in good order, or when it was the only one', async () => {
    await bot.change({ messages: [to('a', 1)] });
    await claim('w1');
    await outbox.release(pool(), 'w1');
    expect(await claim('w2')).toHaveLength(1);
    await outbox.releaseAll(pool());
    expect(await claim('w3')).toHaveLength(1);
  });

  it('a message this version cannot read is put aside, and blocks nobody', async () => {
    await bot.change({ messages: [to('a', 1), to('a', 2)] });
    await pool().query(`UPDATE "Outbox" SET notice = '{"kind":"of another age"}' WHERE key = 'a.1'`);
    expect(await claim('w1')).toEqual([]);
    expect(keys(await claim('w1'))).toEqual(['a.2']);
    expect((await bot.outbox())[0]).toMatchObject({ outcome: 'unreadable' });
  });
});

describe.each(DATABASE_KINDS)('reminders on %s', (kind) => {
  let bot: TestBot;
  beforeAll(async () => {
    bot = await TestBot.start(kind);
  });
  beforeEach(() => bot.reset(NOW));
  afterAll(() => bot.store.close());
  const at = (key: string, dueAt: string) =>
    ({ key, kind: 'triage.due', subject: 'case', dueAt, content: { a: 'b' } }) as const;

  it('what is due comes oldest first, as it was put; what cannot be read apart', async () => {
    await bot.change({ reminders: [at('late', LATER), at('b', NOW), at('a', NOW), at('odd', NOW)] });
    await bot.store.pool.query(`UPDATE "Reminder" SET kind = 'of another age' WHERE key = 'odd'`);
    const { due, unreadable } = await dueReminders(bot.store.pool, NOW, 10);
    expect(due).toEqual(
      [at('a', NOW), at('b', NOW)].map((one) => ({ ...one, dueAt: '2026-03-02T08:00:00.000Z' })),
    );
    expect(unreadable).toEqual(['odd']);
    await putOff(bot.store.pool, ['a', 'odd'], LATER);
    expect((await dueReminders(bot.store.pool, NOW, 10)).due).toMatchObject([{ key: 'b' }]);
  });

  it('the next moment is that of a reminder or a message, whichever comes first', async () => {
    const next = (now: string) => nextDueMoment(bot.store.pool, now, '2026-03-03T00:00:00Z');
    expect(await next(NOW)).toBeUndefined();
    await bot.change({
      reminders: [at('r', LATER), at('after', '2026-03-04T00:00:00Z')],
      messages: [to('a', 1)],
    });
    expect(await next(NOW)).toBe('2026-03-02T08:05:00.000Z');
    await bot.store.pool.query(`UPDATE "Outbox" SET "dueAt" = '2026-03-02T08:02:00Z'`);
    expect(await next(NOW)).toBe('2026-03-02T08:02:00.000Z');
    expect(await next(LATER)).toBeUndefined();
  });
});
