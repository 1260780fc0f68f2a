import { calendarViewOf } from '../../../bot/use-cases/conference/answer-invitation.ts';
import type { Verb } from '../../../domain/actions.ts';
import { TestBot } from '../../fakes/bot.ts';
import { a, household, person } from '../../fakes/nouns.ts';

const PLACE = 'Bibliotheek';
let bot: TestBot;
beforeAll(async () => {
  bot = await TestBot.start();
});
beforeEach(async () => {
  await bot.reset();
  await bot.put(...household());
  await bot.put(
    a('conference', { version: 1, state: 'invited' }),
    a('invitation', { version: 1, state: 'withdrawn' }),
  );
});
afterAll(() => bot.store.close());

describe('an invitation that was withdrawn', () => {
  const act = (verb: Verb, data: object = {}) =>
    bot.act({
      verb,
      data: { invitation: 'invitation', ...data },
      sender: { id: 'owner', name: 'Naam owner' },
      conversation: { type: 'personal', id: 'chat', serviceUrl: 'https://teams', tenantId: 't' },
      key: verb,
      inDialog: true,
      channel: 'tab',
    });

  it.each([
    'invitation.show',
    'invitation.accept',
    'invitation.decline',
    'invitation.sendDecline',
    'invitation.propose',
    'invitation.sendProposal',
  ] as const)('%s: neither the moment nor the place is told', async (verb) => {
    const acted = await act(verb, { reason: 'x', proposal: 'x' });
    expect(acted).toEqual({ refused: 'notAllowed', code: 'K-7F3QX' });
    expect(JSON.stringify(acted)).not.toContain(PLACE);
  });

  it('is told to who was asked, although they are no invitee any more', async () => {
    await bot.change({
      messages: [
        {
          key: 'gone',
          to: { person: 'owner' },
          notice: { kind: 'invitation.withdrawn', invitation: 'invitation' },
        },
      ],
    });
    await bot.worker.drain();
    const sent = JSON.stringify(bot.messenger.sent);
    expect(sent).toContain('Uitnodiging vervallen');
    expect(sent).not.toContain(PLACE);
  });
});

describe('the link to a calendar file', () => {
  it('opens nothing any more for who is not asked', async () => {
    expect(await calendarViewOf(bot.ports, 'invitation')).toBeUndefined();
  });
  it('opens for who comes, until they leave (scenario 10)', async () => {
    await bot.put(a('invitation', { version: 2, state: 'accepted' }));
    expect(await calendarViewOf(bot.ports, 'invitation')).toMatchObject({ place: PLACE });
    await bot.put(person('owner', { version: 1, leftAt: '2026-03-02T08:00:00Z' }));
    expect(await calendarViewOf(bot.ports, 'invitation')).toBeUndefined();
  });
});
