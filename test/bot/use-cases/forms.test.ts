import { regionNow } from '../../../bot/region-now.ts';
import { removeRow } from '../../../bot/use-cases/forms/rows.ts';
import { editPage, nextPage, previousPage } from '../../../bot/use-cases/forms/turn-pages.ts';
import { openAnswer, openQuestion, sendAnswer } from '../../../bot/use-cases/referral/ask-referrer.ts';
import { startReferral } from '../../../bot/use-cases/referral/start-referral.ts';
import { submitReferral } from '../../../bot/use-cases/referral/submit-referral.ts';
import { compareDuplicate } from '../../../bot/use-cases/triage/duplicate.ts';
import { isRefusal } from '../../../domain/refusal.ts';
import { completeAnswers as complete } from '../../fakes/answers.ts';
import { TestBot } from '../../fakes/bot.ts';
import { a, person, role } from '../../fakes/nouns.ts';

/** A kept form loses nothing that was typed, and sends nothing that was not checked. */
let bot: TestBot;
beforeAll(async () => {
  bot = await TestBot.start();
});
beforeEach(() => bot.reset());
afterAll(() => bot.store.close());

const by = { by: 'referrer' };
const readBack = (answers: Record<string, string> = complete) =>
  bot.put(a('draft', { page: 'readBack', readBackReached: true, answers }));
const draft = async () => (await bot.ports.read.get('draft', 'draft'))?.answers ?? {};
const submit = async (inputs: Record<string, string> = { page: 'readBack', attends: 'yes' }) => {
  const outcome = await bot.run('referral.submit', submitReferral, { draft: 'draft' }, { ...by, inputs });
  if (isRefusal(outcome)) throw new Error(outcome.refused);
  return outcome.answer;
};
const sent = () => bot.ports.read.list('referral', {});

describe('a page that was skipped is checked like any other, once something stands in it', () => {
  const wrong: [string, Record<string, string>][] = [
    ['a BSN', { history: 'BSN 123456782' }],
    ['more than fits', { history: 'x'.repeat(601) }],
    ['an option that is none', { letterLanguage: 'zz' }],
  ];
  it.each(wrong)('UAVG 46, G04: %s on "Aanvulling" is not sent, and is marked', async (_what, typed) => {
    await readBack();
    await bot.run('form.edit', editPage, { draft: 'draft', page: 'readBack', to: 'more' }, by);
    await bot.run('form.back', previousPage, { draft: 'draft', page: 'more' }, { ...by, inputs: typed });
    const next = await bot.run(
      'form.next',
      nextPage,
      { draft: 'draft', page: 'level' },
      {
        ...by,
        inputs: { level: 'vulnerable', purposes: 'hub', urgent: 'no' },
      },
    );
    expect(next).toMatchObject({ answer: { page: 'more' } });
    expect(await submit()).toMatchObject({ see: 'form', form: { page: 'more' } });
    expect(await sent()).toEqual([]);
  });

  it('it is marked where everything is read back', async () => {
    await readBack({ ...complete, history: 'BSN 123456782' });
    const shown = await bot.run('form.edit', editPage, { draft: 'draft', page: 'more', to: 'readBack' }, by);
    if (isRefusal(shown)) throw new Error(shown.refused);
    const marked = shown.answer.readBack?.filter(({ problem }) => problem).map(({ page }) => page);
    expect(marked).toEqual(['more']);
  });

  it.each([
    ['a profession that left the list', { profession: 'gone' }],
    ['no e-mail address', { referrerEmail: 'loes' }],
  ])('%s in "U" is not sent', async (_what, change) => {
    await readBack({ ...complete, ...change });
    expect(await submit()).toMatchObject({ see: 'form', form: { page: 'referrer' } });
  });

  it('what is empty there is in nobody’s way', async () => {
    await readBack();
    expect(await submit()).toMatchObject({ see: 'sent' });
  });

  it('a profession that left the list is not remembered: it is asked anew', async () => {
    const profile = { organisation: 'JGZ', profession: 'gone', email: 'l@x.nl', phone: '0612345678' };
    await bot.put(person('referrer', { profile }));
    await bot.run('referral.start', startReferral, {}, by);
    const [begun] = await bot.ports.read.list('draft', {});
    expect(begun?.answers['profession']).toBeUndefined();
    expect(begun?.answers['organisation']).toBe('JGZ');
  });
});

describe('what was typed is kept', () => {
  it('on the last page, when something is changed first', async () => {
    const { organisation: _o, attends: _a, ...rest } = complete;
    await readBack({ ...rest, profileAsked: 'yes' });
    await bot.run(
      'form.edit',
      editPage,
      { draft: 'draft', page: 'readBack', to: 'mother' },
      {
        ...by,
        inputs: { organisation: 'Praktijk Zon', attends: 'no' },
      },
    );
    expect(await draft()).toMatchObject({ organisation: 'Praktijk Zon', attends: 'no' });
  });

  it.each(['ask', 'compare'])('in the middle of judging, when the coordinator wants to %s', async (what) => {
    const same = { motherName: 'Esmee Jansen', motherBirthDate: '2006-08-14' };
    await bot.put(
      person('coordinator'),
      role('coordinator', 'coordinator'),
      a('case', { state: 'open' }),
      a('referral', { state: 'inTriage', answers: same }),
      a('case', { id: 'other', code: 'K-2BCDE', state: 'open' }),
      a('referral', { id: 'r2', caseId: 'other', state: 'inTriage', answers: same }),
      a('draft', {
        form: 'triage',
        ownerId: 'coordinator',
        subject: 'case',
        municipality: 'landgraaf',
        page: 'assess',
      }),
    );
    const inputs = { place: 'carePathway', placeReason: 'één ding' };
    const coordinator = { by: 'coordinator', inputs };
    const outcome =
      what === 'ask'
        ? await bot.run('triage.ask', openQuestion, { case: 'case' }, coordinator)
        : await bot.run('duplicate.compare', compareDuplicate, { case: 'case', other: 'other' }, coordinator);
    expect(isRefusal(outcome)).toBe(false);
    expect(await draft()).toMatchObject(inputs);
  });

  it('"Verwijder" pressed again after a time-out takes no other row', async () => {
    const child = (at: number, name: string) => ({ [`child.${at}.name`]: name });
    await bot.put(
      a('draft', {
        page: 'children',
        answers: { ...complete, household: 'children', ...child(0, 'A'), ...child(1, 'B'), ...child(2, 'C') },
      }),
    );
    const press = { draft: 'draft', page: 'children', row: 1, count: 3 };
    await bot.run('form.removeRow', removeRow, press, by);
    const again = await bot.run('form.removeRow', removeRow, press, by);
    expect(again).toMatchObject({ answer: { page: 'children', rows: { items: [{}, {}] } } });
    expect([(await draft())['child.0.name'], (await draft())['child.1.name']]).toEqual(['A', 'C']);
  });
});

describe('the question of the coordinator', () => {
  const asked = (state: 'open' | 'frozen' | 'closed' = 'open') =>
    bot.put(
      person('referrer'),
      role('coordinator', 'coordinator'),
      a('case', { state }),
      a('referral', {
        state: 'needsInformation',
        questions: [
          { at: '2026-03-02T08:00:00Z', by: 'c', text: 'Wanneer?' },
          { at: '2026-03-02T08:01:00Z', by: 'c', text: 'Waar?' },
        ],
      }),
    );
  const answer = (data: Record<string, string>) =>
    bot.run('referral.sendAnswer', sendAnswer, data, { ...by, inputs: { answer: 'in mei' } });
  const answers = async () =>
    (await bot.ports.read.get('referral', 'referral'))?.questions.map(({ answer: said }) => said);

  it('an answer pressed twice stands below the question it was typed for', async () => {
    await asked();
    const shown = await bot.run('referral.answer', openAnswer, { case: 'case' }, by);
    if (isRefusal(shown)) throw new Error(shown.refused);
    expect(shown.answer.target).toEqual({ case: 'case', at: '2026-03-02T08:00:00Z' });
    await answer(shown.answer.target);
    expect(await answer(shown.answer.target)).toMatchObject({ refused: 'alreadyDone' });
    expect(await answers()).toEqual(['in mei', undefined]);
  });

  it.each([
    ['frozen', 'caseFrozen'],
    ['closed', 'caseClosed'],
  ] as const)('takes no answer once the case is %s (scenario 2)', async (state, refused) => {
    await asked(state);
    expect(await bot.run('referral.answer', openAnswer, { case: 'case' }, by)).toMatchObject({ refused });
    expect(await answer({ case: 'case' })).toMatchObject({ refused });
    expect(await answers()).toEqual([undefined, undefined]);
  });
});

describe('A7: a municipality that takes referrals by its youth health coordinator alone', () => {
  const via = (id: string) => {
    const { region } = bot.ports;
    const municipalities = region.municipalities.map((one) =>
      one.id === id ? { ...one, active: true, entry: 'viaYouthHealthCoordinator' as const } : one,
    );
    const before = bot.region;
    bot.region = regionNow({ ...region, municipalities }, bot.ports.read);
    return () => {
      bot.region = before;
    };
  };

  it('is not reached by way of a neighbour either', async () => {
    const undo = via('heerlen');
    const postcode = bot.ports.region.municipalities.find(({ id }) => id === 'heerlen')?.postcodes[0] ?? '';
    const there = { ...complete, postcode: `${String(postcode).slice(0, 4)} AB`, whereTo: 'heerlen' };
    await readBack(there);
    const answer = await submit();
    undo();
    expect(answer).toMatchObject({ see: 'form', form: { page: 'mother' } });
    expect(await sent()).toEqual([]);
  });

  const begins = async (...appointments: Parameters<typeof bot.put>) => {
    await bot.put(person('referrer'), ...appointments);
    await bot.run('referral.start', startReferral, {}, by);
    return (await bot.ports.read.list('draft', {}))[0]?.answers;
  };
  it('is entered by the youth health coordinator of its subregion', async () => {
    const begun = await begins(role('referrer', 'partner', { partnerType: 'youthHealthCoordinator' }));
    expect(begun).toMatchObject({ recordsForOthers: 'yes' });
    expect(begun?.['entersFor']?.split(',')).toEqual(expect.arrayContaining(['landgraaf', 'heerlen']));
    expect(begun?.['entersFor']?.split(',')).not.toContain('maastricht');
  });

  it('a coordinator enters for her own municipality, and not after her term', async () => {
    expect(await begins(role('referrer', 'coordinator'))).toMatchObject({ entersFor: 'landgraaf' });
    await bot.reset();
    const over = await begins(role('referrer', 'coordinator', { until: '2026-02-28' }));
    expect([over?.['recordsForOthers'], over?.['entersFor']]).toEqual([undefined, undefined]);
  });
});
