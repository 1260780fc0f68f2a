import { moveConference, planAgain } from '../../../bot/use-cases/conference/replan-conference.ts';
import { shareList } from '../../../bot/use-cases/conference/share-list.ts';
import { closeCase } from '../../../bot/use-cases/oversight/close-case.ts';
import { TestBot } from '../../fakes/bot.ts';
import { a, household, nouns } from '../../fakes/nouns.ts';

let bot: TestBot;
beforeAll(async () => {
  bot = await TestBot.start();
});
beforeEach(() => bot.reset());
afterAll(() => bot.store.close());

describe('closing and a further conference', () => {
  const close = (inputs: Record<string, string>) =>
    bot.run('case.sendClose', closeCase, { case: 'case' }, { by: 'coordinator', inputs });
  beforeEach(() => bot.put(...household()));

  it('with open agreements it asks for a remark; then it silences and tells, by code only', async () => {
    expect(await close({ reason: 'goalsReached' })).toMatchObject({ answer: { see: 'form' } });
    expect(await close({ reason: 'goalsReached', note: 'gezin redt het' })).toMatchObject({
      answer: { see: 'closed' },
    });
    expect(await bot.ports.read.get('case', 'case')).toMatchObject({
      state: 'closed',
      closedBy: 'coordinator',
    });
    expect((await bot.outbox()).map(({ lane }) => lane)).toEqual([
      'person:referrer',
      'person:owner',
      'channelOf:landgraaf',
    ]);
    expect(JSON.stringify([await bot.outbox(), await bot.ports.read.timeline('case')])).not.toContain(
      'gezin redt het',
    );
    expect(await close({ reason: 'goalsReached', note: 'x' })).toMatchObject({ refused: 'alreadyDone' });
  });

  const draft = {
    id: 'again',
    ownerId: 'coordinator',
    form: 'replan',
    subject: 'case',
    municipality: 'landgraaf',
    page: 'plan',
  };
  const answers = { date: '2026-04-02', time: '14:00', duration: '60', mode: 'digital', people: 'owner' };
  const move = () =>
    bot.run('conference.move', moveConference, { draft: 'again' }, { by: 'coordinator', inputs: answers });

  it.each([
    ['closed', { state: 'closed' }, 'caseClosed'],
    ['not judged yet', { state: 'open' }, 'cannotNow'],
  ] as const)(
    'a case that is %s gets no conference, not even by a draft opened before',
    async (_what, change, refused) => {
      await bot.put(
        a('draft', { ...draft, answers }),
        a('case', { version: 1, ...change }),
        a('referral', { version: 1, state: 'inTriage' }),
      );
      expect(await move()).toMatchObject({ refused });
      expect(
        await bot.run('conference.again', planAgain, { case: 'case' }, { by: 'coordinator' }),
      ).toMatchObject({ refused });
      expect((await bot.ports.read.get('case', 'case'))?.state).toBe(change.state);
    },
  );

  it('a further conference is planned once', async () => {
    await bot.put(a('draft', { ...draft, answers }), a('draft', { ...draft, answers, id: 'too' }));
    expect(await move()).toMatchObject({ answer: { see: 'planned' } });
    expect(
      await bot.run(
        'conference.move',
        moveConference,
        { draft: 'too' },
        { by: 'coordinator', inputs: answers },
      ),
    ).toMatchObject({ refused: 'cannotNow' });
    expect(
      (await bot.ports.read.list('conference', { state: 'invited' })).map(({ number }) => number),
    ).toEqual([2]);
  });

  it.each([
    ['held', 'held', { answer: { see: 'shared' } }],
    ['not held yet', 'invited', { refused: 'cannotNow' }],
  ] as const)('a list of a conference that was %s', async (_what, state, expected) => {
    await bot.put(a('conference', { ...nouns.conference, version: 1, state }));
    const inputs = { 'to.family': 'inPerson', 'to.owner': 'secureMail', 'to.referrer': 'secureMail' };
    expect(
      await bot.run(
        'conference.shared',
        shareList,
        { conference: 'conference' },
        { by: 'coordinator', inputs },
      ),
    ).toMatchObject(expected);
  });
});

describe('asking the coordinator about a code', () => {
  beforeEach(() => bot.put(...household()));
  const ask = (code: string) =>
    bot.act({
      verb: 'case.ask',
      data: { code },
      sender: { id: 'stranger', name: 'Naam stranger' },
      conversation: { type: 'personal', id: 'chat', serviceUrl: 'https://teams', tenantId: 't' },
      key: `ask ${code}`,
      inDialog: false,
    });
  const asked = async () => (await bot.outbox()).map(({ lane }) => lane);
  const logged = () => bot.ports.read.accessLog({ actorId: 'stranger', limit: 5 });

  it('in small letters it is the same code: she hears it, and the log knows', async () => {
    expect(await ask('k-7f3qx')).toMatchObject({ answer: { code: 'K-7F3QX' } });
    expect(await asked()).toEqual(['coordinatorOf:landgraaf']);
    expect(await logged()).toMatchObject([{ activity: 'case.ask', caseId: 'case', outcome: 'refused' }]);
  });

  it('a code that does not exist gets the same answer, reaches nobody, and the log knows', async () => {
    expect(await ask('k-22222')).toMatchObject({ answer: { code: 'K-22222' } });
    expect(await asked()).toEqual([]);
    expect(await logged()).toMatchObject([
      { activity: 'case.ask', recordType: 'case', caseId: undefined, outcome: 'refused' },
    ]);
  });
});
