import { recordNews, speakAgain } from '../../../bot/use-cases/oversight/family-news.ts';
import { agreementMoments } from '../../../domain/reminder.ts';
import { TestBot } from '../../fakes/bot.ts';
import { a, household } from '../../fakes/nouns.ts';

let bot: TestBot;
beforeAll(async () => {
  bot = await TestBot.start();
});
afterAll(() => bot.store.close());

it('scenario 7: what fell due in the silence after a loss is not forgotten once the coordinator lets it speak', async () => {
  await bot.reset('2026-03-12T14:00:00Z');
  await bot.put(
    ...household().filter(({ kind }) => kind !== 'referral'),
    a('referral', {
      state: 'accepted',
      answers: { motherName: 'Esmee', pregnant: 'yes', dueDate: '2026-05-11' },
    }),
    a('agreement', { id: 'done', number: 2, state: 'completed' }),
  );
  const { terms } = bot.ports.region;
  await bot.change({
    reminders: agreementMoments({ id: 'agreement', dueDate: '2026-03-26' }, terms, terms.digestHour, bot.now),
  });
  const by = { by: 'coordinator', inputs: { outcome: 'other' } };
  await bot.run('news.send', recordNews, { case: 'case' }, by);
  // Everything of this date falls in the silence, and says nothing.
  for (const day of ['2026-03-23', '2026-03-26', '2026-03-30', '2026-04-02']) {
    bot.now = `${day}T12:00:00Z`;
    await bot.worker.drain();
  }
  const escalations = async () =>
    (await bot.outbox()).filter(({ key }) => key.includes('escalate')).map(({ lane }) => lane);
  expect(await escalations()).toEqual([]);
  bot.now = '2026-04-10T12:00:00Z';
  await bot.run('case.speak', speakAgain, { case: 'case' }, by);
  await bot.worker.drain();
  expect(await escalations()).toEqual([]);
  // Five working days from the day she let it speak.
  bot.now = '2026-04-17T12:00:00Z';
  await bot.worker.drain();
  expect(await escalations()).toContain('coordinatorOf:landgraaf');
});
