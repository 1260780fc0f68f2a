import type { Message } from '../../bot/use-cases/change.ts';
import type { Notice, Recipient } from '../../domain/notice.ts';
import { TestBot } from '../fakes/bot.ts';
import { faults } from '../fakes/messenger.ts';
import { household } from '../fakes/nouns.ts';

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
