import {
  acceptInvitation,
  acceptWithoutMandate,
  showInvitation,
} from '../../bot/use-cases/conference/answer-invitation.ts';
import { moveConference, openReplan } from '../../bot/use-cases/conference/replan-conference.ts';
import { invitationCard } from '../../cards/invitation.ts';
import type { InvitationState } from '../../domain/conference.ts';
import { isRefusal } from '../../domain/refusal.ts';
import { TestBot } from '../fakes/bot.ts';
import { a, household } from '../fakes/nouns.ts';

/** field.md A5 G33: who sits at the table may decide, or says who does; also when that changes. */
let bot: TestBot;
beforeAll(async () => {
  bot = await TestBot.start();
});
beforeEach(async () => {
  await bot.reset();
  await bot.put(
    ...household().filter(({ kind }) => kind !== 'conference' && kind !== 'case' && kind !== 'agreement'),
    a('case', { state: 'planned' }),
    a('conference', { state: 'invited' }),
  );
});
afterAll(() => bot.store.close());

const data = { invitation: 'invitation' };
const without = (mandateWith: string) =>
  bot.run('invitation.sendWithoutMandate', acceptWithoutMandate, data, {
    by: 'owner',
    inputs: { mandateWith },
  });
const accept = () => bot.run('invitation.accept', acceptInvitation, data, { by: 'owner' });
const answered = () => bot.ports.read.get('invitation', 'invitation');
const card = async (): Promise<string> => {
  const shown = await bot.run('invitation.show', showInvitation, data, { by: 'owner' });
  if (isRefusal(shown)) throw new Error(shown.refused);
  return JSON.stringify(invitationCard(shown.answer));
};

test('G33: who decides may be another by the day, or they themselves after all', async () => {
  await without('Joke, teamleider');
  expect(await card()).toContain('U komt zonder mandaat');
  await without('Piet, directeur');
  expect(await answered()).toMatchObject({ mandate: false, mandateWith: 'Piet, directeur' });
  await accept();
  const now = await answered();
  expect(now).toMatchObject({ state: 'accepted', mandate: true });
  expect(now).not.toHaveProperty('mandateWith');
  expect(await card()).not.toContain('zonder mandaat.');
});

test('G33: the same answer again is still no news', async () => {
  await accept();
  const { version } = (await answered()) ?? {};
  await accept();
  await without('Joke, teamleider');
  await without('Joke, teamleider');
  expect((await answered())?.version).toBe((version ?? 0) + 1);
});

test('G33: an answer to the old moment says nothing of who decides at the new one', async () => {
  await without('Joke, teamleider');
  const opened = await bot.run(
    'conference.replan',
    openReplan,
    { conference: 'conference' },
    { by: 'coordinator' },
  );
  if (isRefusal(opened)) throw new Error(opened.refused);
  const moment = { date: '2026-03-19', time: '10:00', duration: '60', mode: 'physical' };
  await bot.run(
    'conference.move',
    moveConference,
    { draft: opened.answer.target['draft'] ?? '' },
    { by: 'coordinator', inputs: { ...moment, location: 'Bibliotheek', people: 'owner', page: 'plan' } },
  );
  const now = await answered();
  expect(now?.state).toBe('pending');
  expect(now?.mandate ?? now?.mandateWith).toBeUndefined();
});

test.each<InvitationState>(['pending', 'accepted', 'declined', 'otherMoment'])(
  'G33: whoever can come can come without a mandate: %s',
  async (state) => {
    await bot.put(a('invitation', { version: 1, state }));
    expect(await card()).toContain('invitation.withoutMandate');
  },
);
