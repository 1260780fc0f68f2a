import { addAgreement } from '../../../bot/use-cases/agreements/add-agreement.ts';
import { recordProgress } from '../../../bot/use-cases/agreements/progress-agreement.ts';
import { moveConference, planAgain } from '../../../bot/use-cases/conference/replan-conference.ts';
import { recordEvaluation } from '../../../bot/use-cases/evaluation/evaluate.ts';
import { closeCase } from '../../../bot/use-cases/oversight/close-case.ts';
import { recordNews } from '../../../bot/use-cases/oversight/family-news.ts';
import { workOf } from '../../../bot/use-cases/oversight/work-list.ts';
import { loadActor } from '../../../bot/use-cases/people/actor.ts';
import { isRefusal } from '../../../domain/refusal.ts';
import { TestBot } from '../../fakes/bot.ts';
import { a, nouns, person, role } from '../../fakes/nouns.ts';

let bot: TestBot;
beforeAll(async () => {
  bot = await TestBot.start();
});
afterAll(() => bot.store.close());

const data = { case: 'case' };
const by = (who: string, inputs: Record<string, string> = {}) => ({ by: who, inputs });
const agreement = async (id: string) => {
  const found = await bot.ports.read.get('agreement', id);
  if (!found) throw new Error(`no agreement ${id}`);
  return found;
};
const family = async () => {
  const found = await bot.ports.read.get('case', 'case');
  if (!found) throw new Error('no case');
  return found;
};
const work = async () =>
  (await workOf(bot.ports, await loadActor(bot.ports, { id: 'coordinator', name: 'Marleen Custers' })))
    .map(({ kind }) => kind)
    .filter((kind) => kind !== 'register' && kind !== 'share');
const evaluate = (inputs: Record<string, string>) =>
  bot.run('evaluation.send', recordEvaluation, data, by('coordinator', { withFamily: 'yes', ...inputs }));
const tellNews = (inputs: Record<string, string>) =>
  bot.run('news.send', recordNews, data, by('referrer', inputs));
/** The days on which somebody got a message with these words, when the worker runs every morning. */
const mornings = async (who: string, words: string, from: string, until: string): Promise<string[]> => {
  const days: string[] = [];
  for (let day = new Date(`${from}T07:01:00Z`); day.toISOString().slice(0, 10) <= until; ) {
    bot.now = day.toISOString().replace('.000', '');
    const before = bot.messenger.told(`chat:${who}`).length;
    await bot.worker.drain();
    if (
      bot.messenger
        .told(`chat:${who}`)
        .slice(before)
        .some((card) => card.includes(words))
    )
      days.push(bot.now.slice(0, 10));
    day = new Date(day.getTime() + 86_400_000);
  }
  return days;
};

/** A family with a conference that was held in this municipality. */
const setUp = async (
  now: string,
  municipality: string,
  { startsAt, dueDate, evaluationOn }: { startsAt: string; dueDate?: string; evaluationOn?: string },
): Promise<void> => {
  await bot.reset(now);
  await bot.put(
    ...['owner', 'nurse', 'coordinator', 'referrer'].map((id) => person(id)),
    role('coordinator', 'coordinator', { municipality }),
    a('case', { municipality, state: 'followUp' }),
    a('referral', {
      municipality,
      state: 'accepted',
      answers: {
        motherName: 'Sophie Bedacht',
        ...(dueDate ? { pregnant: 'yes', dueDate } : { pregnant: 'no', 'child.0.birthDate': '2025-09-09' }),
      },
    }),
    a('conference', { municipality, startsAt, heldAt: startsAt, sharedAt: startsAt, evaluationOn }),
    a('invitation'),
    a('consent', { municipality, purpose: 'monitoring' }),
  );
};

describe('F1 Tim & Esmee: how it ends', () => {
  beforeEach(async () => {
    await setUp('2026-04-02T09:00:00Z', 'landgraaf', {
      startsAt: '2026-03-12T13:00:00Z',
      dueDate: '2026-05-11',
    });
    await bot.put(a('agreement', { dueDate: '2026-04-02' }));
  });

  it('2 April nog bezig, 9 April evaluation, 13 May birth, 25 June the end (P10, P11)', async () => {
    await bot.run(
      'agreement.sendProgress',
      recordProgress,
      { agreement: 'agreement' },
      by('owner', {
        dueDate: '2026-04-16',
        note: 'de woningbouw antwoordt pas na Pasen',
      }),
    );
    expect((await agreement('agreement')).history.at(-1)).toMatchObject({
      event: 'start',
      dueBefore: '2026-04-02',
      dueAfter: '2026-04-16',
      note: 'de woningbouw antwoordt pas na Pasen',
    });

    // Thu 9 April: they look back earlier than the six weeks of the terms, and agree on something more.
    bot.now = '2026-04-09T09:00:00Z';
    expect(
      await evaluate({
        on: '2026-04-09',
        outcome: 'adjust',
        note: 'zij slaapt slecht',
        nextOn: '2026-06-25',
      }),
    ).toMatchObject({ answer: { see: 'evaluated', conference: 'conference' } });
    await bot.run(
      'agreement.sendAdd',
      addAgreement,
      { conference: 'conference' },
      by('coordinator', {
        goal: 'rust in huis',
        what: 'belt elke week even',
        organisation: 'informalSupport',
        owner: 'nurse',
        dueDate: '2026-06-11',
        familyAgrees: 'true',
      }),
    );
    expect(
      (await bot.ports.read.list('agreement', { caseId: 'case' })).map(({ number }) => number).sort(),
    ).toEqual([1, 2]);

    // The reminders are those of the new date: three days before, on the day, three days after.
    expect(await mornings('owner', 'Afspraak 1', '2026-04-10', '2026-04-21')).toEqual([
      '2026-04-13',
      '2026-04-16',
      '2026-04-20',
    ]);
    expect(await work()).not.toContain('review');

    bot.now = '2026-05-13T09:00:00Z';
    await tellNews({ outcome: 'born', on: '2026-05-13' });
    expect((await family()).pregnancyEnded).toMatchObject({ outcome: 'born', on: '2026-05-13' });
    expect((await bot.outbox()).at(-1)).toMatchObject({ lane: 'coordinatorOf:landgraaf' });

    bot.now = '2026-06-25T09:00:00Z';
    expect(await work()).toContain('review');
    await evaluate({ on: '2026-06-25', outcome: 'close', note: 'het huis is er' });
    expect(await work()).toContain('toClose');
    const close = (note: string) =>
      bot.run('case.sendClose', closeCase, data, by('coordinator', { reason: 'goalsReached', note }));
    // Agreement 1 was never ticked off: it is named, and asks for a word.
    expect(await close('')).toMatchObject({
      answer: { form: { about: { lines: [{ number: 1 }, { number: 2 }] } } },
    });
    expect(await close('gezin redt het verder zelf')).toMatchObject({ answer: { see: 'closed' } });
    expect(await family()).toMatchObject({ state: 'closed', closedAt: bot.now });
    expect((await family()).evaluations?.map(({ outcome }) => outcome)).toEqual(['adjust', 'close']);
    await bot.worker.drain();
    expect(await mornings('owner', 'Afspraak', '2026-06-26', '2026-07-10')).toEqual([]);
    expect((await bot.ports.read.list('consent', { caseId: 'case' })).map(({ purpose }) => purpose)).toEqual([
      'monitoring',
    ]);
    const said = JSON.stringify([
      await bot.outbox(),
      bot.messenger.sent,
      await bot.ports.read.timeline('case'),
    ]);
    for (const word of ['woningbouw', 'slaapt', 'rust in huis', 'het huis', 'redt het'])
      expect(said).not.toContain(word);
  });
});

describe('F2 Sophie: what was agreed for after the birth', () => {
  beforeEach(async () => {
    await setUp('2026-04-23T09:00:00Z', 'kerkrade', {
      startsAt: '2026-03-26T09:00:00Z',
      dueDate: '2026-06-01',
      evaluationOn: '2026-04-23',
    });
    await bot.put(
      // 1 June and 14 days.
      a('agreement', { municipality: 'kerkrade', dueDate: '2026-06-15', dueAfterBirth: 14 }),
      a('agreement', {
        id: 'fixed',
        number: 2,
        municipality: 'kerkrade',
        ownerId: 'nurse',
        dueDate: '2026-07-20',
      }),
    );
  });

  it('23 April they look back, on the day the table chose (P11)', async () => {
    expect(await work()).toEqual(['review']);
    await evaluate({ on: '2026-04-23', outcome: 'goOn', nextOn: '2026-07-02' });
    expect(await work()).toEqual([]);
    bot.now = '2026-07-02T09:00:00Z';
    expect(await work()).toContain('review');
  });

  it('born on Saturday 30 May, told on Monday: due Saturday 13 June, reminded on working days', async () => {
    bot.now = '2026-06-01T09:00:00Z';
    expect(await tellNews({ outcome: 'born', on: '2026-05-30' })).toMatchObject({
      answer: { see: 'newsBorn' },
    });
    const moved = await agreement('agreement');
    expect(moved).toMatchObject({ dueDate: '2026-06-13', dueAfterBirth: 14, state: 'accepted' });
    expect(moved.history.at(-1)).toMatchObject({
      event: 'moved',
      by: 'referrer',
      dueBefore: '2026-06-15',
      dueAfter: '2026-06-13',
    });
    expect((await agreement('fixed')).dueDate).toBe('2026-07-20');
    expect((await bot.ports.read.timeline('case')).map(({ kind }) => kind)).toEqual([
      'family.news',
      'agreement.moved',
    ]);
    // Three days before, the Friday before that Saturday, and the Tuesday three days after; never by the old date.
    expect(await mornings('owner', 'Afspraak 1', '2026-06-02', '2026-06-19')).toEqual([
      '2026-06-10',
      '2026-06-12',
      '2026-06-16',
    ]);
    // The shared card is edited, and says nothing of a birth.
    expect(JSON.stringify(await bot.outbox())).not.toMatch(/geboren|2026-05-30/);
  });

  it('what is done, or rests until a day somebody chose, does not move; a date chosen by hand is a date', async () => {
    await bot.put(
      a('agreement', {
        version: 1,
        municipality: 'kerkrade',
        dueDate: '2026-06-15',
        dueAfterBirth: 14,
        state: 'completed',
      }),
      a('agreement', {
        id: 'rests',
        number: 3,
        municipality: 'kerkrade',
        dueDate: '2026-07-01',
        dueAfterBirth: 14,
        state: 'onHold',
      }),
      a('agreement', {
        id: 'chosen',
        number: 4,
        municipality: 'kerkrade',
        dueDate: '2026-06-15',
        dueAfterBirth: 14,
      }),
    );
    await bot.run(
      'agreement.sendProgress',
      recordProgress,
      { agreement: 'chosen' },
      by('owner', {
        dueDate: '2026-06-20',
        note: 'na het kraambezoek',
      }),
    );
    bot.now = '2026-06-01T09:00:00Z';
    await tellNews({ outcome: 'born', on: '2026-05-30' });
    const dates = await Promise.all(['agreement', 'rests', 'chosen'].map(agreement));
    expect(dates.map(({ dueDate }) => dueDate)).toEqual(['2026-06-15', '2026-07-01', '2026-06-20']);
  });

  it('after a loss nothing moves and nobody is reminded: the coordinator decides (scenario 7)', async () => {
    bot.now = '2026-06-01T09:00:00Z';
    await tellNews({ outcome: 'other' });
    expect(await agreement('agreement')).toMatchObject({ dueDate: '2026-06-15', version: 1 });
    expect((await family()).hushedAt).toBe(bot.now);
    await bot.worker.drain();
    expect(await mornings('owner', 'Afspraak', '2026-06-02', '2026-06-20')).toEqual([]);
  });
});

describe('F3 Lisa & Noah: a second conference of the same case', () => {
  beforeEach(() =>
    setUp('2026-05-04T09:00:00Z', 'vaals', { startsAt: '2026-03-24T13:00:00Z' }).then(() =>
      bot.put(a('agreement', { municipality: 'vaals', state: 'completed' })),
    ),
  );

  it('24 March and six weeks is Tue 5 May, a day off: it comes on Wed 6 May; then they meet again (G24)', async () => {
    await bot.change({
      reminders: [
        {
          key: 'conference:conference:evaluation',
          kind: 'evaluation.due',
          subject: 'case',
          dueAt: '2026-05-06T07:00:00Z',
          content: {},
        },
      ],
    });
    bot.now = '2026-05-05T15:00:00Z';
    expect(await work()).toEqual([]);
    expect(await mornings('coordinator', 'Evalueren met het gezin', '2026-05-05', '2026-05-08')).toEqual([
      '2026-05-06',
    ]);
    bot.now = '2026-05-06T13:00:00Z';
    expect(await work()).toEqual(['review']);
    await evaluate({
      on: '2026-05-06',
      outcome: 'newConference',
      note: 'nog te veel tegelijk',
      nextOn: '2026-06-10',
    });
    expect(await work()).toEqual(['plan']);

    const again = await bot.run('conference.again', planAgain, data, by('coordinator'));
    if (isRefusal(again)) throw new Error('no further conference');
    const moved = await bot.run(
      'conference.move',
      moveConference,
      { draft: again.answer.target['draft'] ?? '' },
      by('coordinator', {
        date: '2026-05-19',
        time: '10:00',
        duration: '60',
        mode: 'physical',
        location: 'Gemeentehuis',
        people: 'owner',
        familyInvited: 'true',
      }),
    );
    expect(moved).toMatchObject({ answer: { see: 'planned' } });
    const conferences = await bot.ports.read.list('conference', { caseId: 'case' });
    expect(conferences.map(({ number, state }) => `${number} ${state}`).sort()).toEqual([
      '1 held',
      '2 invited',
    ]);
    expect(await family()).toMatchObject({ state: 'planned', code: nouns.case.code });
    expect((await work()).filter((kind) => kind === 'plan' || kind === 'review')).toEqual([]);

    // Held on 19 May: what counts from now on is six weeks after that one.
    const second = conferences.find(({ number }) => number === 2);
    await bot.put({
      kind: 'conference',
      now: { ...(second ?? nouns.conference), state: 'held', heldAt: '2026-05-19T09:00:00Z' },
    });
    bot.now = '2026-06-29T09:00:00Z';
    expect((await work()).filter((kind) => kind === 'review')).toEqual([]);
    bot.now = '2026-06-30T09:00:00Z';
    expect((await work()).filter((kind) => kind === 'review')).toEqual(['review']);
  });
});
