import { sendAnswer, sendQuestionToReferrer } from '../../../bot/use-cases/referral/ask-referrer.ts';
import { submitReferral } from '../../../bot/use-cases/referral/submit-referral.ts';
import { decideTriage } from '../../../bot/use-cases/triage/decide-triage.ts';
import { completeAnswers } from '../../fakes/answers.ts';
import { TestBot } from '../../fakes/bot.ts';
import { a, person, role } from '../../fakes/nouns.ts';

let bot: TestBot;
beforeAll(async () => {
  bot = await TestBot.start();
});
beforeEach(() => bot.reset());
afterAll(() => bot.store.close());

/** The same woman, with a partner who said yes as well. */
const complete = { ...completeAnswers, consentPartner: 'yes', partnerName: 'Tim de Wit' };
const submit = async (change: Record<string, string | undefined> = {}) => {
  const answers = Object.entries({ ...complete, ...change }).filter(
    (pair): pair is [string, string] => pair[1] !== undefined,
  );
  await bot.put(a('draft', { page: 'readBack', answers: Object.fromEntries(answers) }));
  const inputs = { attends: completeAnswers['attends'] ?? '' };
  return bot.run('referral.submit', submitReferral, { draft: 'draft' }, { by: 'referrer', inputs });
};
const referral = async () => (await bot.ports.read.list('referral', {}))[0];

describe('submitting: the consent gate (G01–G03)', () => {
  it.each(['consentMother', 'consentPartner', 'consentTransfer', 'consentAskedOn', 'consentRecorded'])(
    'without %s nothing is sent',
    async (field) => {
      for (const value of [undefined, 'no']) {
        const result = await submit({ [field]: value });
        expect(result).toMatchObject({ answer: { see: 'form', form: { page: 'consent' } } });
        expect([await referral(), await bot.outbox()]).toEqual([undefined, []]);
        await bot.reset();
      }
    },
  );

  it('complete: a case without meaning, messages without a name, a term of two working days', async () => {
    const result = await submit();
    expect(result).toMatchObject({ answer: { see: 'sent', code: expect.stringMatching(/^K-[2-9A-Z]{5}$/) } });
    expect(await referral()).toMatchObject({
      state: 'submitted',
      triageDueAt: '2026-03-04T16:00:00Z',
      level: { rule: 3 },
    });
    const rows = await bot.outbox();
    expect(rows.map(({ lane }) => lane)).toEqual(['person:referrer', 'coordinatorOf:landgraaf']);
    expect(JSON.stringify([rows, await bot.reminders(), await bot.ports.read.list('case', {})])).not.toMatch(
      /Esmee|Tim de Wit|2006/,
    );
    expect(await bot.ports.read.list('draft', {})).toEqual([]);
    expect(await bot.ports.read.get('person', 'referrer')).toMatchObject({
      profile: { organisation: 'JGZ' },
    });
  });

  it('urgent (G06): who stands in hears it too, within working hours', async () => {
    await submit({ urgent: 'yes', urgentReason: 'woning' });
    expect((await bot.outbox()).map(({ lane }) => lane)).toContain('standInOf:landgraaf');
    expect(await referral()).toMatchObject({ urgent: true, triageDueAt: '2026-03-02T12:00:00Z' });
  });

  it('what was typed of a partner who is not in it after all is not kept', async () => {
    await submit({ consentPartner: 'noPartner', interpreterLanguage: 'Pools' });
    const kept = (await referral())?.answers ?? {};
    expect(kept).not.toHaveProperty('partnerName');
    expect(kept).not.toHaveProperty('interpreterLanguage');
    expect(kept).toMatchObject({ motherName: 'Esmee Jansen', organisation: 'JGZ' });
  });

  it('a draft that was sent is gone, and a draft of another form is none', async () => {
    await submit();
    expect(
      await bot.run('referral.submit', submitReferral, { draft: 'draft' }, { by: 'referrer' }),
    ).toMatchObject({ refused: 'draftGone' });
    await bot.put(a('draft', { id: 'other', form: 'triage', subject: 'case' }));
    expect(
      await bot.run('referral.submit', submitReferral, { draft: 'other' }, { by: 'referrer' }),
    ).toMatchObject({ refused: 'draftGone' });
  });
});

describe('triage by two coordinators (scenario 15)', () => {
  const plan = {
    place: 'hub',
    canWait: 'yes',
    date: '2026-03-12',
    time: '14:00',
    duration: '60',
    mode: 'digital',
    people: 'referrer',
  };
  const decide = (by: string) => bot.run('triage.decide', decideTriage, { draft: by }, { by, inputs: plan });
  beforeEach(async () => {
    await bot.put(
      a('case', { state: 'open' }),
      a('referral', { state: 'inTriage' }),
      person('referrer'),
      role('one', 'coordinator'),
      role('two', 'coordinator'),
    );
    for (const id of ['one', 'two'])
      await bot.put(
        a('draft', {
          id,
          ownerId: id,
          form: 'triage',
          subject: 'case',
          municipality: 'landgraaf',
          page: 'plan',
          answers: plan,
        }),
      );
  });

  it('the second hears who was first and when; there is one conference', async () => {
    expect(await decide('one')).toMatchObject({ answer: { see: 'planned' } });
    bot.now = '2026-03-02T09:00:00Z';
    expect(await decide('two')).toMatchObject({
      refused: 'alreadyDone',
      who: 'Naam one',
      at: '2026-03-02T08:00:00.000Z',
    });
    expect(await bot.ports.read.list('conference', {})).toHaveLength(1);
    expect(await bot.ports.read.get('case', 'case')).toMatchObject({ state: 'planned' });
  });

  it('at the very same moment: one effect', async () => {
    const read = bot.ports.read.get;
    const turn = (by: string) =>
      bot.turn({
        verb: 'triage.decide',
        data: { draft: by, ...plan },
        sender: { id: by, name: by },
        conversation: { type: 'personal', id: by, serviceUrl: '', tenantId: '' },
        key: by,
        inDialog: true,
      });
    await Promise.all([turn('one'), turn('two')]);
    expect(await bot.ports.read.list('conference', {})).toHaveLength(1);
    expect((await read('case', 'case'))?.version).toBe(2);
  });

  it('closed meanwhile: nothing is decided any more', async () => {
    await bot.put(a('case', { version: 1, state: 'closed' }));
    expect(await decide('one')).toMatchObject({ refused: 'caseClosed' });
  });

  it('a question and its answer: each goes to the other, once; not about a closed case', async () => {
    const ask = () =>
      bot.run(
        'triage.sendQuestion',
        sendQuestionToReferrer,
        { case: 'case' },
        { by: 'one', inputs: { question: 'Wanneer?' } },
      );
    const reply = () =>
      bot.run(
        'referral.sendAnswer',
        sendAnswer,
        { case: 'case' },
        { by: 'referrer', inputs: { answer: 'In mei.' } },
      );
    for (const _time of [1, 2]) {
      await ask();
      expect(await referral()).toMatchObject({ state: 'needsInformation' });
      await reply();
      expect(await referral()).toMatchObject({ state: 'inTriage' });
    }
    expect(await reply()).toMatchObject({ refused: 'alreadyDone' });
    expect(await bot.outbox()).toHaveLength(4);
    await bot.put(a('case', { version: 1, state: 'closed' }));
    expect(await ask()).toMatchObject({ refused: 'caseClosed' });
  });
});
