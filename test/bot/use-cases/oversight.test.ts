import { deadlineMoments } from '../../../bot/use-cases/oversight/deadline.ts';
import { setReminderTime } from '../../../bot/use-cases/oversight/reminder-time.ts';
import { snooze } from '../../../bot/use-cases/oversight/snooze.ts';
import { recordLeave } from '../../../bot/use-cases/people/leave.ts';
import { isRefusal } from '../../../domain/refusal.ts';
import type { Reminder } from '../../../domain/reminder.ts';
import { region, TestBot } from '../../fakes/bot.ts';
import { a, household, nouns, person, role } from '../../fakes/nouns.ts';

let bot: TestBot;
beforeAll(async () => {
  bot = await TestBot.start();
});
beforeEach(async () => {
  await bot.reset('2026-03-12T15:00:00Z');
  await bot.put(...household());
});
afterAll(() => bot.store.close());

const at = async (instant: string): Promise<void> => {
  bot.now = instant;
  await bot.worker.drain();
};
const told = (who: string) => bot.messenger.told(`chat:${who}`);
const remindOwner = (day: string, id = 'agreement'): Reminder => ({
  key: `test:${id}:${day}`,
  kind: 'agreement.reminder',
  subject: id,
  dueAt: `${day}T00:00:00Z`,
  content: { dueDate: nouns.agreement.dueDate },
});

describe('a deadline of the family comes near (F44)', () => {
  const deadline = async (deadlineDate: string, now = '2026-03-12T15:00:00Z') => {
    bot.now = now;
    const answers = { ...nouns.referral.answers, deadlineDate, deadlineWhat: 'de woning stopt' };
    await bot.put(a('referral', { version: 1, state: 'accepted', answers }));
    await bot.change({ reminders: deadlineMoments(bot.ports, nouns.case, answers) });
  };
  const moments = async () => (await bot.reminders()).map(({ dueAt }) => dueAt.toISOString().slice(0, 16));

  it('F1: 16 days before 2 May, on Thursday 16 April, the coordinator hears what is open; once', async () => {
    await deadline('2026-05-02');
    expect(await moments()).toEqual(['2026-04-16T07:00']);
    await at('2026-04-16T07:00:00Z');
    await at('2026-04-17T07:00:00Z');
    expect(told('coordinator')).toHaveLength(1);
    expect(told('coordinator')[0]).toContain('Over 16 dagen loopt voor dit gezin een termijn af');
    expect(told('coordinator')[0]).toContain('Afspraak 1 · Maatschappelijk werk');
    expect(told('coordinator')[0]).not.toContain('woning');
  });

  it.each([
    ['a Sunday before Easter Monday: the Thursday or Friday before', '2026-04-22', ['2026-04-03T07:00']],
    ['nearer than that already: the next morning', '2026-03-20', ['2026-03-13T08:00']],
    ['past', '2026-03-12', []],
  ])('%s', async (_what, date, expected) => {
    await deadline(date);
    expect(await moments()).toEqual(expected);
  });

  it.each([
    ['all is done', () => a('agreement', { version: 1, state: 'completed' })],
    ['the case is closed', () => a('case', { version: 1, state: 'closed' })],
    ['it lies still', () => a('case', { version: 1, state: 'frozen' })],
    ['there was a loss', () => a('case', { version: 1, hushedAt: '2026-03-30T08:00:00Z' })],
    [
      'the deadline moved',
      () => a('referral', { version: 2, state: 'accepted', answers: { deadlineDate: '2026-06-01' } }),
    ],
  ])('nothing is said when %s', async (_what, change) => {
    await deadline('2026-05-02');
    await bot.put(change());
    await at('2026-04-16T07:00:00Z');
    expect(told('coordinator')).toEqual([]);
  });

  it('during a leave it is for who covers it', async () => {
    await deadline('2026-05-02');
    await bot.put(
      person('deputy'),
      role('deputy', 'deputyCoordinator', { from: '2026-04-06', until: '2026-04-24' }),
    );
    await at('2026-04-16T07:00:00Z');
    expect([told('coordinator').length, told('deputy').length]).toEqual([0, 1]);
  });
});

describe('back from leave (scenario 3)', () => {
  const leave = async () => {
    await bot.put(person('deputy'), role('deputy', 'deputyCoordinator'));
    const result = await bot.run(
      'people.sendLeave',
      recordLeave,
      {},
      {
        by: 'coordinator',
        inputs: { municipality: 'landgraaf', deputy: 'deputy', from: '2026-04-06', until: '2026-04-24' },
      },
    );
    if (isRefusal(result)) throw new Error('refused');
  };
  const happened = (instant: string, kind: 'agreement.complete' | 'conference.held') =>
    bot.change({
      timeline: [
        { caseId: 'case', at: instant, actorId: 'owner', actorName: 'Bart Somers', kind, content: {} },
      ],
    });

  it('on the first working day: what happened from the first day to the last, by code; once', async () => {
    await leave();
    await happened('2026-04-05T21:59:00Z', 'conference.held');
    await happened('2026-04-05T22:00:00Z', 'agreement.complete');
    await at('2026-04-24T21:59:00Z');
    // Monday the 27th is King's Day.
    await at('2026-04-27T08:00:00Z');
    expect(told('coordinator')).toEqual([]);
    await at('2026-04-28T07:00:00Z');
    await at('2026-04-29T07:00:00Z');
    expect(told('coordinator')).toHaveLength(1);
    expect(told('coordinator')[0]).toContain('Dit gebeurde van 6 april 2026 tot en met 24 april 2026');
    expect(told('coordinator')[0]).toContain('K-7F3QX: afspraak gedaan.');
  });

  it('nothing happened: it says so; and not to who coordinates no more', async () => {
    await leave();
    await at('2026-04-28T07:00:00Z');
    expect(told('coordinator')[0]).toContain('Er gebeurde niets');
    await bot.reset('2026-03-12T15:00:00Z');
    await bot.put(...household());
    await leave();
    await bot.change({ removals: [{ kind: 'appointment', id: 'coordinator:coordinator', version: 1 }] });
    await at('2026-04-28T07:00:00Z');
    expect(told('coordinator')).toEqual([]);
  });
});

describe('the daily message rests', () => {
  const snoozed = (day: string) =>
    bot.run('reminder.snooze', snooze, { agreement: 'agreement' }, { by: 'owner', inputs: { day } });

  it('"Herinner later" on a day: that day it comes; on a day off, the working day after it', async () => {
    await snoozed('2026-05-05');
    expect((await bot.reminders()).map(({ dueAt }) => dueAt.toISOString())).toEqual([
      '2026-05-05T22:00:00.000Z',
    ]);
    await at('2026-05-05T09:00:00Z');
    expect(told('owner')).toEqual([]);
    await at('2026-05-06T07:00:00Z');
    expect(told('owner')).toHaveLength(1);
  });

  it.each([
    ['today', '2026-03-12'],
    ['the past', '2026-03-01'],
    ['later than two months', '2026-05-20'],
    ['nothing', ''],
  ])('%s is no day to be reminded on', async (_what, day) => {
    const result = await snoozed(day);
    expect(isRefusal(result) ? undefined : result.answer).toMatchObject({ see: 'form' });
    expect(await bot.reminders()).toEqual([]);
  });

  it('a pause: everything of it comes in one message on its last morning, and says that it is late', async () => {
    const pause = { time: '09:00', pausedUntil: '2026-03-30' };
    await bot.run('reminder.setTime', setReminderTime, {}, { by: 'owner', inputs: pause });
    await bot.change({ reminders: [remindOwner('2026-03-23'), remindOwner('2026-03-26')] });
    for (const day of ['23', '24', '25', '26', '27']) await at(`2026-03-${day}T12:00:00Z`);
    expect(told('owner')).toEqual([]);
    await at('2026-03-30T07:00:00Z');
    expect(told('owner')).toHaveLength(1);
    await bot.run('reminder.setTime', setReminderTime, {}, { by: 'owner', inputs: { time: '09:00' } });
    expect(await bot.ports.read.get('person', 'owner')).not.toHaveProperty('pausedUntil');
  });

  it('one a day, however much falls due: what comes after it waits for the next working day', async () => {
    await bot.put(a('agreement', { id: 'second', number: 2 }));
    await bot.change({ reminders: [remindOwner('2026-03-23')] });
    await at('2026-03-23T09:00:00Z');
    await bot.change({ reminders: [remindOwner('2026-03-23', 'second')] });
    await at('2026-03-23T10:00:00Z');
    expect(told('owner')).toHaveLength(1);
    await at('2026-03-24T08:00:00Z');
    expect(told('owner')).toHaveLength(2);
  });

  it('a day off of the municipality is one, though the region works', async () => {
    const landgraaf = region.municipalities.find(({ id }) => id === 'landgraaf');
    if (!landgraaf) throw new Error('no Landgraaf');
    const before = landgraaf.terms;
    Object.assign(landgraaf, { terms: { ...before, extraDaysOff: ['2026-03-23'] } });
    try {
      await bot.change({ reminders: [remindOwner('2026-03-22')] });
      await at('2026-03-23T09:00:00Z');
      expect(told('owner')).toEqual([]);
      await at('2026-03-24T09:00:00Z');
      expect(told('owner')).toHaveLength(1);
    } finally {
      Object.assign(landgraaf, { terms: before });
    }
  });
});
