import { sendAgain, showDelivery } from '../../../bot/use-cases/oversight/delivery.ts';
import { isRefusal } from '../../../domain/refusal.ts';
import { TestBot } from '../../fakes/bot.ts';
import { faults } from '../../fakes/messenger.ts';
import { household } from '../../fakes/nouns.ts';

let bot: TestBot;
beforeAll(async () => {
  bot = await TestBot.start();
});
beforeEach(async () => {
  await bot.reset();
  await bot.put(...household());
  bot.messenger.fail('chat:owner', faults.blocked());
  await bot.change({
    messages: [
      {
        key: 'm',
        to: { person: 'owner' },
        notice: { kind: 'agreement', agreement: 'agreement', why: 'new' },
      },
    ],
  });
  await bot.worker.drain();
});
afterAll(() => bot.store.close());

const shown = async () => {
  const change = await bot.run('delivery.show', showDelivery, {}, { by: 'admin' });
  if (isRefusal(change)) throw new Error('refused');
  return change.answer;
};
const again = (letter: string) => bot.run('delivery.again', sendAgain, { letter }, { by: 'admin' });

it('shows what did not come, to whom and why, and who cannot be written to; never what it said', async () => {
  const view = await shown();
  expect(view.letters).toMatchObject([{ kind: 'agreement', unreachable: true, unknown: false }]);
  expect(view.unreachable).toHaveLength(1);
  expect(JSON.stringify(view)).not.toContain('agreement-');
});

it('what should have gone and did not is counted, with the oldest moment', async () => {
  bot.messenger.fail('chat:owner', faults.busy(600));
  await bot.change({
    messages: [
      {
        key: 'w',
        to: { person: 'owner' },
        notice: { kind: 'agreement', agreement: 'agreement', why: 'new' },
      },
    ],
  });
  expect(await shown()).toMatchObject({ waiting: 1, since: '2026-03-02T08:00:00.000Z' });
});

it('"Stuur opnieuw": it goes once more, and is off the list; a second time is one time', async () => {
  const [letter] = (await shown()).letters;
  if (!letter) throw new Error('no letter');
  const first = await again(letter.id);
  expect(isRefusal(first) ? undefined : first.answer).toMatchObject({ letters: [], again: true });
  expect(isRefusal(await again(letter.id))).toBe(true);
  await bot.worker.drain();
  expect(bot.messenger.told('chat:owner')).toHaveLength(1);
  expect((await shown()).letters).toEqual([]);
});
