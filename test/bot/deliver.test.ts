import type { Message } from '../../bot/use-cases/change.ts';
import type { Notice, Recipient } from '../../domain/notice.ts';
import { TestBot } from '../fakes/bot.ts';
import { faults } from '../fakes/messenger.ts';
import { a, household, person, role } from '../fakes/nouns.ts';

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
const agreement = (why = 'new'): Notice => ({ kind: 'agreement', agreement: 'agreement', why });
const toOwner = (key: string, why = 'new') => send(key, { person: 'owner' }, agreement(why));
const toDuty = (key: string) => send(key, { coordinatorOf: 'landgraaf' }, cannot);
const cannot: Notice = { kind: 'cannot', agreement: 'agreement', at: '2026-03-02T08:00:00Z' };
const promise = (...messages: Message[]) => bot.change({ messages });
const drain = () => bot.worker.drain();
const told = (id: string) => bot.messenger.told(`chat:${id}`).length;
const row = async (key: string) => (await bot.outbox()).find((one) => one.key === key);
const later = (seconds: number): void => {
  bot.now = new Date(Date.parse(bot.now) + seconds * 1000).toISOString();
};

describe('faults', () => {
  it.each([
    ['asked to wait', faults.busy(90), 90, false],
    ['not told how long', faults.busy(), 3, false],
    ['unknown whether it arrived', faults.unknown(), 90, true],
    ['something of ours broke', new Error('bug'), 90, true],
  ])(
    'later, %s: it comes once more, and says when it may be twice',
    async (_what, fault, wait, maybeTwice) => {
      bot.messenger.fail('chat:owner', fault);
      await promise(toOwner('m'));
      await drain();
      expect(await row('m')).toMatchObject({ sentAt: null, deadAt: null, attempts: 1 });
      later(wait === 90 ? 60 : 0);
      await drain();
      expect(told('owner')).toBe(0);
      later(wait === 90 ? 31 : wait);
      await drain();
      expect(told('owner')).toBe(1);
      expect(await row('m')).toMatchObject({ outcome: 'sent', maybeTwice });
    },
  );

  it('an outage of hours loses nothing, and keeps the order', async () => {
    bot.messenger.fail('chat:owner', faults.busy(), 40);
    await promise(toOwner('m1'), toOwner('m2', 'reassigned'));
    for (let times = 0; times < 60; times += 1) {
      await drain();
      later(301);
    }
    expect((await bot.outbox()).map(({ outcome }) => outcome)).toEqual(['sent', 'sent']);
    expect((await row('m1'))?.attempts).toBe(41);
  });

  it('what breaks here is given up after some tries, and no longer holds up the lane', async () => {
    bot.messenger.fail('chat:owner', new Error('bug'), 2);
    await promise(toOwner('m1'), toOwner('m2'));
    for (let times = 0; times < 10; times += 1) {
      await drain();
      later(301);
    }
    expect(await row('m1')).toMatchObject({ outcome: 'unknown', deadAt: expect.any(Date) });
    expect(await row('m2')).toMatchObject({ outcome: 'sent' });
  });

  it('never: a dead letter at once', async () => {
    bot.messenger.fail('chat:owner', faults.bad());
    await promise(toOwner('m'));
    await drain();
    expect(await row('m')).toMatchObject({ outcome: 'never', sentAt: null, deadAt: expect.any(Date) });
  });

  it('unreachable: the person is marked; writing brings what was missed', async () => {
    bot.messenger.fail('chat:owner', faults.blocked());
    await promise(toOwner('m'));
    await drain();
    expect(await row('m')).toMatchObject({ outcome: 'unreachable', deadAt: expect.any(Date) });
    expect(await bot.ports.read.get('person', 'owner')).toMatchObject({ unreachableSince: bot.now });
    const owner = await bot.ports.read.get('person', 'owner');
    await bot.turn({
      verb: 'home.show',
      data: {},
      sender: { id: 'owner', name: 'Naam owner', address: owner?.address },
      conversation: { type: 'personal', id: 'chat:owner', serviceUrl: 'https://teams', tenantId: 't' },
      key: 'k',
      inDialog: false,
    });
    expect(await bot.ports.read.get('person', 'owner')).not.toHaveProperty('unreachableSince');
    await drain();
    expect(told('owner')).toBe(1);
  });

  it('somebody who acts at the same moment is marked all the same', async () => {
    const read = bot.ports.read.get;
    let raced = false;
    const slow: typeof read = async (kind, id) => {
      const found = await read(kind, id);
      if (kind === 'person' && found && !raced && bot.messenger.sent.length === 0) {
        raced = true;
        const now = await read('person', id);
        if (now) await bot.put({ kind: 'person', now: { ...now, municipality: 'landgraaf' } });
      }
      return found;
    };
    bot.messenger.fail('chat:owner', faults.blocked());
    await promise(toOwner('m'));
    bot.ports.read.get = slow;
    await drain();
    bot.ports.read.get = read;
    expect(await read('person', 'owner')).toMatchObject({
      unreachableSince: bot.now,
      municipality: 'landgraaf',
    });
  });

  it('somebody who never wrote gets a chat opened; without one ever heard from it waits', async () => {
    await bot.put(a('agreement', { version: 1, ownerId: 'stranger' }));
    await promise(send('m', { person: 'stranger' }, agreement()));
    await drain();
    expect(bot.messenger.sent.map(({ what, to }) => `${what} ${to}`)).toEqual([
      'openChat stranger',
      'post chat:stranger',
    ]);
  });
});

describe('where it goes', () => {
  it('a lane goes in order', async () => {
    await promise(toOwner('m1'), toOwner('m2', 'reassigned'), toOwner('m3', 'updated'));
    await drain();
    expect(bot.messenger.sent.map(({ what, activityId }) => `${what} ${activityId}`)).toEqual([
      'post a1',
      'post a2',
      'edit a2',
    ]);
  });

  it('a silent change edits the card where it stands, and makes no new one', async () => {
    await promise(toOwner('m1', 'updated'));
    await drain();
    expect(await row('m1')).toMatchObject({ outcome: 'nothing to edit' });
    expect(told('owner')).toBe(0);
  });

  it('the shared card is one in its channel; when it is gone it is posted anew', async () => {
    const shared = (key: string) =>
      send(key, { channelOf: 'landgraaf' }, { kind: 'agreements', conference: 'conference' });
    await promise(shared('m0'));
    await drain();
    expect(await row('m0')).toMatchObject({ outcome: 'no channel' });
    await bot.put(a('channel'));
    await promise(shared('m1'), shared('m2'));
    await drain();
    bot.messenger.fail('19:partners', faults.gone());
    await promise(shared('m3'));
    await drain();
    const seen = bot.messenger.sent.map(({ what, to, activityId }) => `${what} ${to} ${activityId}`);
    expect(seen).toEqual(['post 19:partners a1', 'edit 19:partners a1', 'post 19:partners a2']);
  });
});

describe('one shared card, edited in place', () => {
  const change = (n: number): Message =>
    send(`s${n}`, { channelOf: 'landgraaf' }, { kind: 'agreements', conference: 'conference' });
  const changes = (from: number, to: number) =>
    promise(...Array.from({ length: to - from + 1 }, (_, n) => change(from + n)));
  const outcomes = async () => (await bot.outbox()).map(({ outcome }) => outcome);
  beforeEach(async () => {
    await bot.put(a('channel'));
    await promise(change(0));
    await drain();
  });

  it('many changes at once are one edit, that shows the last of them', async () => {
    await changes(1, 9);
    await bot.put(a('agreement', { version: 1, state: 'completed' }));
    await drain();
    expect(bot.messenger.sent.map(({ what }) => what)).toEqual(['post', 'edit']);
    expect(bot.messenger.told('19:partners').at(-1)).toContain('1 van 1 gedaan');
    expect(await outcomes()).toEqual(['sent', 'sent', ...Array(8).fill('folded')]);
  });

  it('what changes while it is edited is one edit more', async () => {
    const { edit } = bot.messenger;
    let times = 0;
    bot.messenger.edit = async (...call) => {
      times += 1;
      if (times === 1) await changes(10, 14);
      await edit(...call);
    };
    await changes(1, 3);
    await drain();
    expect(bot.messenger.sent.map(({ what }) => what)).toEqual(['post', 'edit', 'edit']);
  });

  it('an edit that has to wait takes all the later ones along', async () => {
    bot.messenger.fail('19:partners', faults.busy(90));
    await changes(1, 3);
    await drain();
    await changes(4, 6);
    later(91);
    await drain();
    expect(bot.messenger.sent.map(({ what }) => what)).toEqual(['post', 'edit']);
    expect((await outcomes()).every((outcome) => outcome === 'sent' || outcome === 'folded')).toBe(true);
  });

  it('started again, it is still that card', async () => {
    await bot.restart();
    await changes(1, 2);
    await drain();
    expect(bot.messenger.sent.map(({ activityId }) => activityId)).toEqual(['a1', 'a1']);
  });
});

describe('who gets it is decided at sending (R07, R08, scenario 3)', () => {
  const cover = { from: '2026-03-01', until: '2026-03-20' };
  it.each([
    ['the coordinator', [], ['coordinator']],
    ['who covers the leave', [role('deputy', 'deputyCoordinator', cover)], ['deputy']],
    ['not a deputy without a leave', [role('deputy', 'deputyCoordinator')], ['coordinator']],
    ['both coordinators', [role('second', 'coordinator')], ['coordinator', 'second']],
    ['not who has begun not yet', [role('second', 'coordinator', { from: '2026-03-03' })], ['coordinator']],
  ])('%s', async (_what, puts, expected) => {
    await promise(toDuty('m'));
    await bot.put(person('deputy'), person('second'), ...puts);
    await drain();
    const reached = ['coordinator', 'deputy', 'second'].filter((id) => told(id) > 0);
    expect(reached).toEqual(expected);
  });

  it('nobody: the project lead hears it without content, once a day; the message waits and then comes', async () => {
    const gone = await bot.ports.read.get('appointment', 'coordinator:coordinator');
    await bot.change({ removals: [{ kind: 'appointment', id: gone?.id ?? '', version: 1 }] });
    await bot.put(person('lead'), role('lead', 'projectLead'));
    await promise(toDuty('m'));
    await drain();
    expect(told('lead')).toBe(1);
    expect(bot.messenger.told('chat:lead').join()).not.toContain('K-7F3QX');
    later(4 * 3600);
    await drain();
    expect(told('lead')).toBe(1);
    await bot.put(person('new'), role('new', 'coordinator'));
    later(4 * 3600);
    await drain();
    expect(told('new')).toBe(1);
  });

  it.each([
    [false, 1],
    [true, 2],
  ])('nobody, urgent %s: told again though something else was told before', async (urgent, times) => {
    await bot.change({ removals: [{ kind: 'appointment', id: 'coordinator:coordinator', version: 1 }] });
    await bot.put(person('lead'), role('lead', 'projectLead'), a('referral', { version: 1, urgent }));
    await promise(toDuty('earlier'));
    await drain();
    const arrived = { kind: 'referral.arrived', case: 'case' } as const;
    // The lane of the coordinator waits behind the earlier message; that of the stand-in does not.
    await promise(
      send('m', { coordinatorOf: 'landgraaf' }, arrived),
      send('m:standIn', { standInOf: 'landgraaf' }, arrived),
    );
    await drain();
    expect(told('lead')).toBe(times);
  });
});

describe('what no longer matters is not sent (field.md C2)', () => {
  it.each([
    ['the case closed', [a('case', { version: 1, state: 'closed' })]],
    ['the case is frozen', [a('case', { version: 1, state: 'frozen' })]],
    ['somebody else has it now', [a('agreement', { version: 1, ownerId: 'other' })]],
  ])('%s', async (_what, puts) => {
    await promise(toOwner('m'));
    await bot.put(...puts);
    await drain();
    expect(told('owner')).toBe(0);
    expect(await row('m')).toMatchObject({ outcome: 'no longer matters' });
  });

  it.each([
    ['done', a('agreement', { version: 1, state: 'completed' })],
    ['closed', a('case', { version: 1, state: 'closed' })],
  ])('an escalation of what is %s', async (_what, change) => {
    await promise(send('m', { coordinatorOf: 'landgraaf' }, { kind: 'escalation', agreement: 'agreement' }));
    await bot.put(change);
    await drain();
    expect(told('coordinator')).toBe(0);
  });
});
