import { remembering } from '../../bot/use-cases/remembering.ts';
import { TestBot } from '../fakes/bot.ts';
import { nouns } from '../fakes/nouns.ts';

describe('a reader that reads nothing twice', () => {
  let bot: TestBot;
  beforeAll(async () => {
    bot = await TestBot.start();
  });
  afterAll(() => bot.store.close());

  it('gives what it read first, also of what was not there; a new one reads anew', async () => {
    const read = remembering(bot.ports.read);
    const { id } = nouns.case;
    expect(await read.get('case', id)).toBeUndefined();
    expect(await read.list('case', { id: [id] })).toEqual([]);
    await bot.put({ kind: 'case', now: nouns.case });
    expect(await read.get('case', id)).toBeUndefined();
    expect(await read.list('case', { id: [id] })).toEqual([]);
    expect(await remembering(bot.ports.read).get('case', id)).toMatchObject({ id, version: 1 });
  });

  it('keeps its lists whatever is done with them', async () => {
    const read = remembering(bot.ports.read);
    const first = await read.list('case', {});
    first.pop();
    expect(await read.list('case', {})).toHaveLength(1);
  });
});
