import { setTimeout as delay } from 'node:timers/promises';
import type { Message } from '../../bot/use-cases/change.ts';
import { unreachablePeople } from '../../bot/use-cases/oversight/delivery.ts';
import type { Notice, Recipient } from '../../domain/notice.ts';
import { TestBot } from '../fakes/bot.ts';
import { faults } from '../fakes/messenger.ts';
import { a, household, person, role } from '../fakes/nouns.ts';

/** What waits in the outbox while the world goes on: roles end, people leave, dates move, somebody writes again. */
let bot: TestBot;
beforeAll(async () => {
  bot = await TestBot.start();
});
beforeEach(async () => {
  await bot.reset();
  await bot.put(...household());
});
afterAll(() => bot.store.close());

const send = (key: string, to: Recipient, notice: Notice): Message => ({ key, to, notice });
const agreement: Notice = { kind: 'agreement', agreement: 'agreement', why: 'new' };
const promise = (...messages: Message[]) => bot.change({ messages });
const drain = () => bot.worker.drain();
const told = (id: string) => bot.messenger.told(`chat:${id}`).length;
const row = async (key: string) => (await bot.outbox()).find((one) => one.key === key);
const later = (seconds: number): void => {
  bot.now = new Date(Date.parse(bot.now) + seconds * 1000).toISOString();
};
const writes = async (id: string): Promise<void> => {
  const known = await bot.ports.read.get('person', id);
  await bot.turn({
    verb: 'home.show',
    data: {},
    sender: { id, name: `Naam ${id}`, address: known?.address },
    conversation: { type: 'personal', id: `chat:${id}`, serviceUrl: 'https://teams', tenantId: 't' },
    key: `writes:${bot.now}`,
    inDialog: false,
  });
};

describe('somebody who could not be written to writes again', () => {
  it('twice: what never arrived comes then, and is not called double', async () => {
    bot.messenger.fail('chat:owner', faults.blocked(), 2);
    await promise(send('m', { person: 'owner' }, agreement));
    await drain();
    for (let times = 0; times < 2; times += 1) {
      later(60);
      await writes('owner');
      await drain();
    }
    expect(told('owner')).toBe(1);
    expect(await row('m')).toMatchObject({ outcome: 'sent', maybeTwice: false });
  });

  it('who never wrote and has not installed the bot is seen too, until they write', async () => {
    await bot.put(role('stranger', 'partner'), a('agreement', { version: 1, ownerId: 'stranger' }));
    bot.messenger.fail('stranger', faults.blocked());
    await promise(send('m', { person: 'stranger' }, agreement));
    await drain();
    const unreachable = async () => (await unreachablePeople(bot.ports)).map(({ name }) => name);
    expect(await unreachable()).toEqual(['Naam stranger']);
    later(60);
    await writes('stranger');
    await drain();
    expect([await unreachable(), told('stranger')]).toEqual([[], 1]);
  });

  it('and then nobody knows whether it came: it is sent once more all the same', async () => {
    bot.messenger.fail('chat:owner', faults.blocked());
    await promise(send('m', { person: 'owner' }, agreement));
    await drain();
    later(60);
    await writes('owner');
    bot.messenger.fail('chat:owner', faults.unknown());
    await drain();
    later(120);
    await drain();
    expect(told('owner')).toBe(1);
    expect(await row('m')).toMatchObject({ outcome: 'sent', maybeTwice: true });
  });
});

describe('who had the role when it was spread has it no more when it goes', () => {
  const cannot: Notice = { kind: 'cannot', agreement: 'agreement', at: '2026-03-02T08:00:00Z' };
  const toDuty = send('m', { coordinatorOf: 'landgraaf' }, cannot);
  const leaves = (id: string) =>
    bot.change({ removals: [{ kind: 'appointment', id: `${id}:coordinator`, version: 1 }] });

  it('the leave ended at midnight: it is for who is back', async () => {
    // 23:50 on the last day, in summer time.
    bot.now = '2026-04-24T21:50:00Z';
    const leave = { from: '2026-04-06', until: '2026-04-24' };
    await bot.put(person('deputy'), role('deputy', 'deputyCoordinator', leave));
    bot.messenger.fail('chat:deputy', faults.busy(600));
    await promise(toDuty);
    await drain();
    later(601);
    await drain();
    expect([told('deputy'), told('coordinator')]).toEqual([0, 1]);
  });

  it('one of two left the organisation: the other got it, and gets it once', async () => {
    await bot.put(person('second'), role('second', 'coordinator'));
    bot.messenger.fail('chat:second', faults.busy(600));
    await promise(toDuty);
    await drain();
    await leaves('second');
    later(601);
    await drain();
    expect([told('second'), told('coordinator')]).toEqual([0, 1]);
  });

  it('nobody is left: the project lead hears so, and it comes to who is appointed', async () => {
    await bot.put(person('lead'), role('lead', 'projectLead'), person('new'));
    bot.messenger.fail('chat:coordinator', faults.busy(600));
    await promise(toDuty);
    await drain();
    await leaves('coordinator');
    later(601);
    // What else there is for who left the role does not wait behind it.
    await promise(send('own', { person: 'coordinator' }, { ...agreement, why: 'updated' }));
    await drain();
    expect([told('lead'), (await row('own'))?.sentAt]).toEqual([1, expect.any(Date)]);
    await bot.put(role('new', 'coordinator'));
    later(4 * 3600);
    await drain();
    expect([told('coordinator'), told('new')]).toEqual([0, 1]);
  });
});

describe('another date was agreed while it waited', () => {
  it('the escalation that waited for somebody to coordinate is not sent', async () => {
    bot.now = '2026-04-02T08:00:00Z';
    await bot.change({ removals: [{ kind: 'appointment', id: 'coordinator:coordinator', version: 1 }] });
    const escalation: Notice = { kind: 'escalation', agreement: 'agreement' };
    await promise(send('m', { coordinatorOf: 'landgraaf' }, escalation));
    await drain();
    await bot.put(a('agreement', { version: 1, dueDate: '2026-05-20' }), role('coordinator', 'coordinator'));
    later(4 * 3600);
    await drain();
    expect(told('coordinator')).toBe(0);
  });

  it('what was put on hold since is not in the daily message', async () => {
    bot.now = '2026-03-23T08:00:00Z';
    const content = { dueDate: '2026-03-26' };
    const base = { kind: 'agreement.reminder', subject: 'agreement', dueAt: '2026-03-22T23:00:00Z' } as const;
    await bot.change({ reminders: [{ ...base, key: 'reminder', content }] });
    bot.messenger.fail('chat:owner', faults.busy(600));
    await drain();
    await bot.put(a('agreement', { version: 1, state: 'onHold', dueDate: '2026-05-20' }));
    later(600);
    await drain();
    expect(told('owner')).toBe(0);
  });
});

describe('the case fell silent while it waited (scenario 2)', () => {
  it.each(['new', 'changed'])('an invitation, %s: nobody is invited any more', async (why) => {
    await promise(send('m', { person: 'owner' }, { kind: 'invitation', invitation: 'invitation', why }));
    await bot.put(
      a('conference', { version: 1, state: 'cancelled' }),
      a('case', { version: 1, state: 'frozen' }),
    );
    await drain();
    expect(told('owner')).toBe(0);
  });

  it.each(['closed', 'frozen'] as const)(
    '%s: no shared card is posted, nor one that is gone posted anew',
    async (state) => {
      const shared = (key: string) =>
        send(key, { channelOf: 'landgraaf' }, { kind: 'agreements', conference: 'conference' });
      await bot.put(a('channel'));
      await promise(shared('first'));
      await bot.put(a('case', { version: 1, state }));
      await drain();
      expect(bot.messenger.told('19:partners')).toEqual([]);
      await bot.put(a('case', { version: 2 }));
      await promise(shared('second'));
      await drain();
      await bot.put(a('case', { version: 3, state }));
      bot.messenger.fail('19:partners', faults.gone());
      await promise(shared('third'));
      await drain();
      expect(bot.messenger.told('19:partners')).toHaveLength(1);
    },
  );
});

it('a case that was taken over: who referred can still look, the coordinator it left cannot', async () => {
  const moved: Notice = { kind: 'redirect.accepted', case: 'case' };
  await promise(send('m', { person: 'referrer' }, moved), send('m2', { person: 'coordinator' }, moved));
  await drain();
  expect(bot.messenger.told('chat:referrer').join()).toContain('neemt uw aanmelding over');
  expect(bot.messenger.told('chat:referrer').join()).toContain('referral.show');
  expect(bot.messenger.told('chat:coordinator').join()).toContain('U ziet het niet meer');
});

it('the channel was taken away and another linked: the shared card stands there from then on', async () => {
  const shared = (key: string) =>
    send(key, { channelOf: 'landgraaf' }, { kind: 'agreements', conference: 'conference' });
  await bot.put(a('channel'));
  await promise(shared('first'));
  await drain();
  await bot.change({
    puts: [a('channel', { id: '19:new' })],
    removals: [{ kind: 'channel', id: '19:partners', version: 1 }],
  });
  bot.messenger.fail('19:partners', faults.blocked(), 2);
  for (const key of ['second', 'third']) {
    await promise(shared(key));
    await drain();
  }
  const there = bot.messenger.sent.filter(({ to }) => to === '19:new');
  expect(there.map(({ what }) => what)).toEqual(['post', 'edit']);
});

it('what waited for days for somebody is not given up when the database stumbles once', async () => {
  await bot.change({ removals: [{ kind: 'appointment', id: 'coordinator:coordinator', version: 1 }] });
  const cannot: Notice = { kind: 'cannot', agreement: 'agreement', at: bot.now };
  await promise(send('m', { coordinatorOf: 'landgraaf' }, cannot));
  for (let times = 0; times < 10; times += 1) {
    await drain();
    later(4 * 3600);
  }
  const { list } = bot.ports.read;
  bot.ports.read.list = async () => {
    bot.ports.read.list = list;
    throw new Error('Connection terminated');
  };
  await drain();
  await bot.put(role('coordinator', 'coordinator'));
  later(600);
  await drain();
  expect(told('coordinator')).toBe(1);
});

it.each([
  ['somebody leads the project', 0],
  ['nobody leads the project either: the administrators hear it, without content, once a day', 1],
])('nobody coordinates, %s', async (_what, expected) => {
  await bot.change({ removals: [{ kind: 'appointment', id: 'coordinator:coordinator', version: 1 }] });
  await bot.put(person('admin'), a('referral', { version: 1, state: 'submitted' }));
  if (expected === 0) await bot.put(person('lead'), role('lead', 'projectLead'));
  await promise(send('m', { coordinatorOf: 'landgraaf' }, { kind: 'referral.arrived', case: 'case' }));
  for (let times = 0; times < 3; times += 1) {
    await drain();
    later(4 * 3600);
  }
  expect(told('admin')).toBe(expected);
  expect(bot.messenger.told('chat:admin').join()).not.toContain('K-7F3QX');
});

it('told to stop in the middle of many: nothing new is begun, and another process sends the rest, each once', async () => {
  const many = Array.from({ length: 40 }, (_, at) => `p${at}`);
  await bot.put(
    ...many.flatMap((id, at) => [
      person(id),
      a('agreement', { id: `for-${id}`, ownerId: id, number: at + 2 }),
    ]),
  );
  await promise(
    ...many.map((id) => send(id, { person: id }, { kind: 'agreement', agreement: `for-${id}`, why: 'new' })),
  );
  const { post } = bot.messenger;
  bot.messenger.post = async (...call) => {
    await delay(30);
    return post(...call);
  };
  const worker = bot.worker;
  worker.start();
  while (bot.messenger.sent.length < 4) await delay(5);
  const before = bot.messenger.sent.length;
  await worker.stop();
  // Two at a time are on their way; whatever else it had claimed is free.
  expect(bot.messenger.sent.length).toBeLessThanOrEqual(before + 4);
  await drain();
  expect(many.map(told)).toEqual(many.map(() => 1));
  expect((await bot.outbox()).filter(({ maybeTwice }) => maybeTwice)).toEqual([]);
});
