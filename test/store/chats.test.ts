import { ownerOfChat } from '../../bot/store/chats.ts';
import { put } from '../../bot/use-cases/change.ts';
import { TestBot } from '../fakes/bot.ts';
import { DATABASE_KINDS } from '../fakes/databases.ts';
import { nouns } from '../fakes/nouns.ts';

const { person } = nouns;
const address = { conversationId: 'a:1', serviceUrl: 'https://teams', tenantId: 't', teamsId: '29:a' };
const loes = { ...person, id: 'loes', address };

describe.each(DATABASE_KINDS)('whose chat it is, on %s', (kind) => {
  let bot: TestBot;
  const owner = (conversationId: string) => ownerOfChat(bot.store.pool, conversationId);
  beforeAll(async () => {
    bot = await TestBot.start(kind);
  });
  beforeEach(() => bot.reset());
  afterAll(() => bot.store.close());

  it('is its person’s as soon as they wrote, and what they read back is what it was', async () => {
    expect(await owner('a:1')).toBeUndefined();
    await bot.put(put('person', loes));
    expect(await owner('a:1')).toBe('loes');
    expect(await bot.ports.read.get('person', 'loes')).toEqual({ ...loes, version: 1 });
  });

  it('moves with its person, and is nobody’s without an address', async () => {
    await bot.put(put('person', loes));
    await bot.put(put('person', { ...loes, version: 1, address: { ...address, conversationId: 'a:2' } }));
    expect([await owner('a:1'), await owner('a:2')]).toEqual([undefined, 'loes']);
    await bot.put(put('person', { ...loes, version: 2, address: undefined }));
    expect(await owner('a:2')).toBeUndefined();
  });

  it('is not of somebody whom only Teams’ own id names: they may be known by another', async () => {
    await bot.put(put('person', { ...loes, id: '29:a' }));
    expect(await owner('a:1')).toBeUndefined();
    await bot.put(put('person', loes));
    expect(await owner('a:1')).toBe('loes');
  });

  it('cannot be of two people', async () => {
    await bot.put(put('person', loes));
    const second = put('person', { ...loes, id: 'noor', address: { ...address, teamsId: '29:n' } });
    await bot.put(second).catch(() => undefined);
    expect(await owner('a:1')).toBe('loes');
    expect(await bot.ports.read.get('person', 'noor')).toBeUndefined();
  });
});
