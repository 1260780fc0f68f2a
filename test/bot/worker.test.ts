import { reopenAgreement, tickAgreement } from '../../bot/use-cases/agreements/tick-agreement.ts';
import { conferenceMoments } from '../../bot/use-cases/conference/plan-conference.ts';
import { escalationView } from '../../bot/use-cases/oversight/escalation.ts';
import { snooze } from '../../bot/use-cases/oversight/snooze.ts';
import { termsOf } from '../../domain/region.ts';
import { agreementMoments } from '../../domain/reminder.ts';
import { region, TestBot } from '../fakes/bot.ts';
import { a, household, nouns, person } from '../fakes/nouns.ts';

let bot: TestBot;
beforeAll(async () => {
  bot = await TestBot.start();
});
beforeEach(async () => {
  await bot.reset('2026-03-12T15:00:00Z');
  await bot.put(...household());
  await remind();
});
afterAll(() => bot.store.close());

const remind = (dueDate = '2026-03-26', id = 'agreement') =>
  bot.change({
    reminders: agreementMoments({ id, dueDate }, termsOf(region, 'landgraaf'), '09:00', bot.now),
  });
const at = async (instant: string): Promise<void> => {
  bot.now = instant;
  await bot.worker.drain();
};
const HALF_HOUR_MS = 1_800_000;
/** Lives through days by the half hour, and through nights, in which nobody is told anything, by three hours. */
const live = async (from: string, until: string): Promise<void> => {
  const end = Date.parse(until);
  for (let now = Date.parse(from); now <= end; ) {
    await at(new Date(now).toISOString());
    const hour = new Date(now).getUTCHours();
    now += hour >= 5 && hour < 17 ? HALF_HOUR_MS : 6 * HALF_HOUR_MS;
  }
};
const digests = (who = 'owner') => bot.messenger.told(`chat:${who}`);
const sentAt = async (kind: string) => {
  const { rows } = await bot.store.pool.query<{ sentAt: Date }>(
    `SELECT "sentAt" FROM "Outbox" WHERE notice->>'kind' = $1 AND outcome = 'sent' ORDER BY seq`,
    [kind],
  );
  return rows.map((row) => row.sentAt.toISOString().slice(0, 16));
};

describe('the daily message', () => {
  it('comes on the days of the rhythm, on working days; the escalation comes once (A3 of F1)', async () => {
    await live('2026-03-20T00:00:00Z', '2026-04-08T00:00:00Z');
    // Due Thursday 26 March: Monday before, the day itself, and Monday after (29 March is a Sunday, in summer time).
    expect(await sentAt('digest')).toEqual(['2026-03-23T08:00', '2026-03-26T08:00', '2026-03-30T07:00']);
    expect(await sentAt('escalation')).toEqual(['2026-04-02T07:00']);
    expect(await bot.ports.read.get('agreement', 'agreement')).toMatchObject({
      escalatedAt: expect.any(String),
    });
    expect((await escalationView(bot.ports, 'agreement'))?.remindedOn).toEqual([
      '2026-03-23',
      '2026-03-26',
      '2026-03-30',
    ]);
  });

  it.each(['07:30', '08:30', '12:00'])(
    'is one a day, at %s, for agreements and conferences alike',
    async (digestTime) => {
      const owner = await bot.ports.read.get('person', 'owner');
      await bot.put({ kind: 'person', now: { ...nouns.person, ...owner, digestTime } });
      const conference = {
        ...nouns.conference,
        id: 'next',
        startsAt: '2026-03-25T13:00:00Z',
        state: 'invited',
      } as const;
      await bot.put(a('conference', conference), a('invitation', { id: 'i2', conferenceId: 'next' }));
      await bot.change({ reminders: conferenceMoments(bot.ports, conference, [{ id: 'i2' }]) });
      await live('2026-03-23T00:00:00Z', '2026-03-23T22:00:00Z');
      const [hour, minute] = digestTime.split(':');
      expect(await sentAt('digest')).toEqual([
        `2026-03-23T${String(Number(hour) - 1).padStart(2, '0')}:${minute}`,
      ]);
      expect((digests()[0]?.match(/K-7F3QX/g) ?? []).length).toBeGreaterThanOrEqual(2);
    },
  );

  it('another hour chosen that morning moves all of that day along', async () => {
    await at('2026-03-23T05:00:00Z');
    const owner = await bot.ports.read.get('person', 'owner');
    await bot.put({ kind: 'person', now: { ...nouns.person, ...owner, digestTime: '16:00' } });
    await live('2026-03-23T05:00:00Z', '2026-03-23T22:00:00Z');
    expect(await sentAt('digest')).toEqual(['2026-03-23T15:00']);
  });

  it.each([
    ['away over the weekend', '2026-03-28T10:00:00Z', '2026-03-30T07:00'],
    ['away a night', '2026-03-27T04:00:00Z', '2026-03-27T08:00'],
    ['away till the afternoon', '2026-03-27T13:00:00Z', '2026-03-27T13:00'],
  ])('missed while the bot was %s: once, late, and it says so', async (_what, back, expected) => {
    await bot.change({ remindersDropped: (await bot.reminders()).slice(2).map(({ key }) => key) });
    await live(back, '2026-03-30T22:00:00Z');
    expect(await sentAt('digest')).toEqual([expected]);
    const row = (await bot.outbox()).find(({ key }) => key.startsWith('digest:'));
    const subjects = await bot.ports.read.digestSubjects('owner', row?.key.split(':')[2] ?? '');
    expect(new Set(subjects.map(({ dueAt }) => dueAt.slice(0, 10)))).toEqual(
      new Set(['2026-03-22', '2026-03-25']),
    );
  });

  it.each([
    ['closed', () => a('case', { version: 1, state: 'closed' })],
    ['frozen', () => a('case', { version: 1, state: 'frozen' })],
    ['done', () => a('agreement', { version: 1, state: 'completed' })],
    ['declined', () => a('agreement', { version: 1, state: 'declined' })],
    ['of another date', () => a('agreement', { version: 1, dueDate: '2026-06-01' })],
  ])('never nags about what is %s, nor escalates it', async (_what, change) => {
    await bot.put(change());
    await live('2026-03-22T22:00:00Z', '2026-04-03T12:00:00Z');
    expect(digests()).toEqual([]);
    expect(await sentAt('escalation')).toEqual([]);
    expect(await bot.reminders()).toEqual([]);
  });

  it('goes to who has it now, not to who had it', async () => {
    await bot.put(person('other'), a('agreement', { version: 1, ownerId: 'other' }));
    await at('2026-03-23T09:00:00Z');
    expect([digests().length, digests('other').length]).toEqual([0, 1]);
  });
});

describe('after a change of mind', () => {
  const tick = () => bot.run('agreement.tick', tickAgreement, { agreement: 'agreement' }, { by: 'owner' });
  const reopen = () =>
    bot.run('agreement.reopen', reopenAgreement, { agreement: 'agreement' }, { by: 'owner' });

  it('a reopened agreement is reminded of what is to come', async () => {
    await tick();
    await live('2026-03-22T22:00:00Z', '2026-03-24T12:00:00Z');
    expect(digests()).toEqual([]);
    await reopen();
    await live('2026-03-24T12:00:00Z', '2026-03-31T12:00:00Z');
    expect(await sentAt('digest')).toEqual(['2026-03-26T08:00', '2026-03-30T07:00']);
  });

  it('reopened when all its moments are past, it still escalates, five working days later', async () => {
    await tick();
    await live('2026-04-08T06:00:00Z', '2026-04-08T08:00:00Z');
    await reopen();
    await live('2026-04-14T00:00:00Z', '2026-04-16T00:00:00Z');
    expect(await sentAt('escalation')).toEqual(['2026-04-15T07:00']);
  });

  it('escalated, ticked, reopened: it escalates again, once', async () => {
    await live('2026-04-02T06:00:00Z', '2026-04-02T08:00:00Z');
    await tick();
    await reopen();
    await tick();
    await reopen();
    await live('2026-04-08T22:00:00Z', '2026-04-11T00:00:00Z');
    expect(await sentAt('escalation')).toEqual(['2026-04-02T07:00', '2026-04-10T07:00']);
  });

  it('postponed and put back to the first date, all its reminders still come', async () => {
    await bot.put(a('agreement', { version: 1, dueDate: '2026-05-20' }));
    await at('2026-03-23T09:00:00Z');
    bot.now = '2026-03-23T10:00:00Z';
    await bot.put(a('agreement', { version: 2 }));
    await remind();
    await live('2026-03-25T22:00:00Z', '2026-03-26T12:00:00Z');
    expect(await sentAt('digest')).toEqual(['2026-03-26T08:00']);
  });

  it('"later" pressed before and after another date was agreed: the reminder comes', async () => {
    const press = () =>
      bot.run(
        'reminder.snooze',
        snooze,
        { agreement: 'agreement' },
        { by: 'owner', inputs: { day: '2026-03-13' } },
      );
    await press();
    await bot.put(a('agreement', { version: 1, dueDate: '2026-03-20' }));
    await press();
    await live('2026-03-13T06:00:00Z', '2026-03-13T12:00:00Z');
    expect(await sentAt('digest')).toEqual(['2026-03-13T08:00']);
  });
});

describe('what breaks', () => {
  it('one reminder that breaks holds up nobody, is logged, and is tried again an hour later', async () => {
    await bot.put(
      a('agreement', { id: 'broken', municipality: 'atlantis' }),
      a('conference', { id: 'lost', state: 'invited', municipality: 'atlantis' }),
    );
    await bot.store.pool.query(`UPDATE "Conference" SET content = '{}' WHERE id = 'lost'`);
    await bot.change({
      reminders: [
        {
          key: 'poison',
          kind: 'conference.record',
          subject: 'lost',
          dueAt: '2026-03-13T08:00:00Z',
          content: {},
        },
      ],
    });
    await at('2026-03-23T09:00:00Z');
    expect(digests()).toHaveLength(1);
    expect(bot.errors.join()).toContain('poison');
    const left = await bot.reminders();
    expect(left.find(({ key }) => key === 'poison')).toMatchObject({
      doneAt: null,
      dueAt: new Date('2026-03-23T10:00:00Z'),
    });
  });

  it('a kind of another version waits as well', async () => {
    await bot.store.pool.query(
      `INSERT INTO "Reminder" (key, kind, subject, "dueAt", content) VALUES ('odd', 'x', 'y', '2026-03-13', '{}')`,
    );
    await at('2026-03-23T09:00:00Z');
    expect(digests()).toHaveLength(1);
  });

  it('two processes at once: each message once', async () => {
    bot.now = '2026-03-23T09:00:00Z';
    const [one, other] = [bot.worker, bot.worker];
    await Promise.all([one.drain(), other.drain()]);
    await at('2026-03-23T09:01:00Z');
    expect(digests()).toHaveLength(1);
  });

  it('drain ends when all that is due is sent, and stop gives back what was claimed', async () => {
    const worker = bot.worker;
    bot.now = '2026-04-30T09:00:00Z';
    await Promise.all([worker.drain(), worker.drain()]);
    await worker.stop();
    worker.wake();
    expect((await bot.outbox()).every(({ sentAt: sent }) => sent !== null)).toBe(true);
  });
});
