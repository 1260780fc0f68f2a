import type { Action } from '../../bot/act.ts';
import { firstAnswer } from '../../bot/store/action-keys.ts';
import { TestBot } from '../fakes/bot.ts';

const personal = { type: 'personal', id: 'a:noor', serviceUrl: 'https://teams/', tenantId: 't' } as const;

/** One action from top to bottom, and the same action coming twice. */
describe('a turn', () => {
  let bot: TestBot;
  let count = 0;
  const next = (): number => {
    count += 1;
    return count;
  };
  const act = (verb: string, data: Record<string, unknown>, key = `k${next()}`): Action => ({
    verb,
    data,
    sender: { id: 'noor', name: 'Noor Lemmens' },
    conversation: personal,
    key,
    inDialog: true,
  });
  const kept = async (): Promise<string> =>
    JSON.stringify(
      await Promise.all(
        (await bot.store.pool.query<{ key: string }>('SELECT key FROM "ActionKey"')).rows.map(({ key }) =>
          firstAnswer(bot.store, key),
        ),
      ),
    );
  const draftIn = (reply: unknown): string => /"draft":"([^"]+)"/.exec(JSON.stringify(reply))?.[1] ?? '';

  beforeAll(async () => {
    bot = await TestBot.start();
  });
  beforeEach(() => bot.reset());
  afterAll(() => bot.store.close());

  it('keeps no family’s data beside the draft that holds it, and draws the page anew when Teams sends again', async () => {
    const draft = draftIn(await bot.turn(act('referral.start', {})));
    const mother = { draft, page: 'mother', motherName: 'Esmee Voorbeeld', motherBirthDate: '2006-08-14' };
    const first = await bot.turn(act('form.next', mother, 'sent-twice'));
    const second = await bot.turn(act('form.next', mother, 'sent-twice'));
    expect(JSON.stringify(first)).toContain('Esmee Voorbeeld');
    expect(JSON.stringify(second)).toContain('Esmee Voorbeeld');
    const drafts = await bot.ports.read.list('draft', { ownerId: 'noor' });
    expect(drafts.map(({ version }) => version)).toEqual([2]);
    expect(await kept()).toContain(draft);
    expect(await kept()).not.toContain('Esmee');
    await bot.turn(act('referral.discard', { draft }));
    const again = await bot.turn(act('form.next', mother, 'sent-twice'));
    expect(JSON.stringify(again)).not.toContain('Esmee');
  });

  it('gives the first answer to a question that was sent twice, and asks once', async () => {
    const ask = act('consultation.send', { municipality: 'landgraaf', question: 'Past dit?' }, 'asked-twice');
    const [first, second] = [await bot.turn(ask), await bot.turn(ask)];
    expect(second).toEqual(first);
    expect(await bot.ports.read.list('consultation', {})).toHaveLength(1);
  });

  it('keeps a question that may hold a name for its asker alone, and for a day', async () => {
    const ask = { municipality: 'landgraaf', question: 'Wat kan ik doen voor mevrouw Bedacht?' };
    await bot.turn(act('consultation.send', ask));
    const [held] = await bot.ports.read.list('draft', { ownerId: 'noor' });
    expect(held?.expiresAt.slice(0, 10)).toBe('2026-03-03');
    expect(await bot.outbox()).toEqual([]);
    bot.now = '2026-03-03T09:00:00Z';
    const late = await bot.turn(act('consultation.confirm', { draft: held?.id ?? '' }));
    expect(JSON.stringify(late)).toContain('concept');
    expect(await bot.ports.read.list('consultation', {})).toEqual([]);
  });

  it('does nothing about a family in a channel, where everybody reads along', async () => {
    const channel = { ...personal, type: 'channel', id: '19:c' } as const;
    const reply = await bot.turn({
      ...act('consultation.start', { question: 'Past dit?' }),
      conversation: channel,
    });
    expect(JSON.stringify(reply)).toContain('eigen chat');
    expect(await bot.ports.read.list('consultation', {})).toEqual([]);
  });

  it.each(['group', 'meeting'] as const)('does nothing at all in the chat of a %s', async (type) => {
    const conversation = { ...personal, type, id: '19:x' };
    for (const verb of ['home.show', 'agreement.tick', 'channel.link', 'danger.show'])
      expect(JSON.stringify(await bot.turn({ ...act(verb, {}), conversation }))).toContain('eigen chat');
  });
});
