import type { SendError } from '../../bot/jobs/messenger.ts';
import { termsOf } from '../../domain/region.ts';
import { agreementMoments } from '../../domain/reminder.ts';
import { region, TestBot } from '../fakes/bot.ts';
import { FakeMessenger, faults } from '../fakes/messenger.ts';
import { a, household } from '../fakes/nouns.ts';

/** Whatever was down, and for how long: people hear of it once, and not at night (issue 6). */
let bot: TestBot;
beforeAll(async () => {
  bot = await TestBot.start();
});
beforeEach(async () => {
  await bot.reset('2026-03-12T15:00:00Z');
  await bot.put(...household());
  // Reminders on Monday 23, Thursday 26 and Monday 30 March; the escalation on Thursday 2 April.
  const moments = { id: 'agreement', dueDate: '2026-03-26' };
  await bot.change({ reminders: agreementMoments(moments, termsOf(region, 'landgraaf'), '09:00', bot.now) });
});
afterAll(() => bot.store.close());

const at = async (instant: string): Promise<void> => {
  bot.now = instant;
  await bot.worker.drain();
};
const digests = () => bot.messenger.told('chat:owner');
const told = (who: string) => bot.messenger.told(`chat:${who}`).length;
/** Teams takes nothing, however often it is asked. */
const teamsIsDown = (error: SendError = faults.busy(600)): void => {
  bot.messenger = new FakeMessenger();
  bot.messenger.fail('any', error, 1000);
};
const teamsIsBack = (): void => {
  bot.messenger = new FakeMessenger();
};

describe('a daily message that did not go on its day', () => {
  it('Teams was down for days and comes back at night: one message, in the morning, that says it is late', async () => {
    teamsIsDown();
    await at('2026-03-23T08:00:00Z');
    await at('2026-03-24T12:00:00Z');
    await at('2026-03-26T08:00:00Z');
    teamsIsBack();
    // 03:00 on Friday 27 March.
    await at('2026-03-27T02:00:00Z');
    expect(digests()).toEqual([]);
    await at('2026-03-27T08:00:00Z');
    expect(digests()).toHaveLength(1);
    expect(digests()[0]).toContain('vrijdag 27 maart');
    const subjects = await bot.ports.read.digestSubjects('owner', '2026-03-27');
    expect(subjects.some(({ dueAt }) => dueAt < '2026-03-24')).toBe(true);
    await at('2026-03-27T15:00:00Z');
    expect(digests()).toHaveLength(1);
  });

  it('who could not be reached for days and writes gets what still matters in one', async () => {
    bot.messenger.fail('chat:owner', faults.blocked(), 2);
    await at('2026-03-23T08:00:00Z');
    await at('2026-03-26T08:00:00Z');
    bot.now = '2026-03-27T09:30:00Z';
    await bot.act({
      verb: 'home.show',
      data: {},
      sender: { id: 'owner', name: 'Bart Somers' },
      conversation: { type: 'personal', id: 'chat:owner', serviceUrl: 'https://teams', tenantId: 't' },
      key: 'writes',
      inDialog: false,
    });
    await bot.worker.drain();
    expect(digests()).toHaveLength(1);
    expect(digests()[0]).toContain('vrijdag 27 maart');
  });

  it('of which nobody knows whether it came: repeated as it is, and its row says so', async () => {
    bot.messenger.fail('chat:owner', faults.unknown());
    await at('2026-03-23T22:59:30Z');
    await at('2026-03-23T23:02:00Z');
    expect(digests()).toHaveLength(1);
    expect((await bot.outbox()).map(({ maybeTwice }) => maybeTwice)).toEqual([true]);
  });
});

describe('what the bot missed while it was away, and comes back at night', () => {
  it('an escalation waits until people work again, after Easter; then it comes once', async () => {
    await bot.change({ remindersDropped: (await bot.reminders()).slice(0, 3).map(({ key }) => key) });
    // 03:00 on Easter Sunday.
    await at('2026-04-05T01:00:00Z');
    await at('2026-04-06T08:00:00Z');
    expect(told('coordinator')).toBe(0);
    await at('2026-04-07T07:00:00Z');
    await at('2026-04-07T09:00:00Z');
    expect(told('coordinator')).toBe(1);
  });

  it('what is urgent does not wait', async () => {
    await bot.put(a('referral', { version: 1, state: 'submitted', urgent: true }));
    const due = { key: 'urgent', subject: 'case', dueAt: '2026-04-04T10:00:00Z', content: {} };
    await bot.change({ reminders: [{ ...due, kind: 'triage.urgent' }] });
    await at('2026-04-05T01:00:00Z');
    expect(told('coordinator')).toBe(1);
  });
});

it('a pause that is ended early: the next morning brings what waited', async () => {
  const pause = async (pausedUntil: string | undefined): Promise<void> => {
    const owner = await bot.ports.read.get('person', 'owner');
    if (owner) await bot.put({ kind: 'person', now: { ...owner, pausedUntil } });
  };
  await pause('2026-04-20');
  await at('2026-03-23T08:00:00Z');
  await at('2026-03-26T08:00:00Z');
  expect(digests()).toEqual([]);
  await pause(undefined);
  await at('2026-03-27T08:00:00Z');
  expect(digests()).toHaveLength(1);
});
