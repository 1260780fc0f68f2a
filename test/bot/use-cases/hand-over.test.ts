import { handOverPaper } from '../../../bot/letters/hand-over.ts';
import { openNews, recordNews } from '../../../bot/use-cases/oversight/family-news.ts';
import type { Nouns } from '../../../bot/use-cases/ports.ts';
import { recordAddition } from '../../../bot/use-cases/referral/add-to-referral.ts';
import {
  openHandOverQuestion,
  recordHandOverConsent,
} from '../../../bot/use-cases/referral/ask-hand-over.ts';
import { openHandOver, openHandOverNote } from '../../../bot/use-cases/referral/hand-over.ts';
import { handOverDocument } from '../../../bot/use-cases/referral/hand-over-document.ts';
import { showReferral } from '../../../bot/use-cases/referral/show-referral.ts';
import { withdrawReferral } from '../../../bot/use-cases/referral/withdraw-referral.ts';
import { agreeing } from '../../../domain/consent.ts';
import { isRefusal } from '../../../domain/refusal.ts';
import { TestBot } from '../../fakes/bot.ts';
import { a, person, role } from '../../fakes/nouns.ts';

/** F01, F09, G26, G27: what goes to OZKS or the youth health care by hand, and what its family is asked first. */
let bot: TestBot;
beforeAll(async () => {
  bot = await TestBot.start();
});
beforeEach(() => bot.reset());
afterAll(() => bot.store.close());

const answers = {
  municipality: 'landgraaf',
  motherName: 'Esmee Jansen',
  motherBirthDate: '2006-08-14',
  consentMother: 'yes',
  consentPartner: 'yes',
  consentTransfer: 'yes',
  partnerName: 'Tim de Wit',
  pregnant: 'yes',
  dueDate: '2026-05-11',
  level: 'highlyVulnerable',
  purposes: 'ozks',
};
/** Sent for OZKS alone: no coordinator judges it, and the case is closed from the start. */
const onlyOzks = (referral: Partial<Nouns['referral']> = {}, family: Partial<Nouns['case']> = {}) =>
  bot.put(
    person('referrer'),
    role('coordinator', 'coordinator'),
    a('case', { state: 'closed', closedAt: bot.now, closeReason: 'ozks', ...family }),
    a('referral', { state: 'redirected', place: 'ozks', answers, ...referral }),
    ...(['mother', 'partner'] as const).flatMap((member) =>
      (['referral', 'transfer'] as const).map((purpose) =>
        a('consent', { id: `${member} ${purpose}`, member, purpose }),
      ),
    ),
  );
const by = { by: 'referrer' };
const about = { case: 'case' };
const asked = { ozks: 'true', partnerAgrees: 'true', askedOn: '2026-03-01' };
const ask = (inputs: Record<string, string> = asked) =>
  bot.run(
    'handOver.sendAsked',
    recordHandOverConsent,
    { ...about, destination: 'ozks' },
    { by: 'referrer', inputs },
  );
const opened = async () => {
  const outcome = await bot.run('handOver.open', openHandOver, about, by);
  return isRefusal(outcome) ? outcome : outcome.answer;
};
const shown = async () => {
  const actor = { id: 'referrer', name: 'L', appointments: [], administrator: false };
  const outcome = await showReferral(bot.ports)(actor, {
    data: about,
    inputs: {},
    relations: new Set(['professional', 'referrer'] as const),
    conversation: { type: 'personal', id: 'c', serviceUrl: '', tenantId: '' },
  });
  if (isRefusal(outcome)) throw new Error(outcome.refused);
  return outcome.answer;
};

describe('F09 and G27: the family is asked before anything goes to OZKS', () => {
  it('until then there is no document, and nothing to note', async () => {
    await onlyOzks();
    expect(await opened()).toMatchObject({ ask: ['ozks'], documents: [] });
    expect(await handOverDocument(bot.ports, 'case', 'ozks')).toBeUndefined();
    expect(await bot.run('handOver.note', openHandOverNote, about, by)).toMatchObject({
      refused: 'cannotNow',
    });
  });

  it.each([
    ['her yes', 'ozks', 'tickNeeded'],
    ['the yes of her partner', 'partnerAgrees', 'tickNeeded'],
    ['the day', 'askedOn', 'missing'],
  ])('not without %s', async (_what, field, code) => {
    await onlyOzks();
    const { [field as keyof typeof asked]: _left, ...rest } = asked;
    const outcome = await ask(rest);
    expect(outcome).toMatchObject({
      answer: {
        form: {
          fields: expect.arrayContaining([
            expect.objectContaining({ id: field, problem: { field, code, detail: undefined } }),
          ]),
        },
      },
    });
    expect(await opened()).toMatchObject({ documents: [] });
  });

  it('a day ahead, or one of long ago, is not when it was asked', async () => {
    await onlyOzks();
    for (const [askedOn, code] of [
      ['2026-03-03', 'date.inFuture'],
      ['1900-01-01', 'consent.askAgain'],
    ]) {
      const outcome = await ask({ ...asked, askedOn: askedOn ?? '' });
      expect(JSON.stringify(outcome)).toContain(code);
    }
  });

  it('with it the document comes, and says when it was asked', async () => {
    await onlyOzks();
    const outcome = await ask();
    expect(outcome).toMatchObject({ answer: { see: 'handOver', ask: [], documents: [{ to: 'ozks' }] } });
    const words = (await bot.ports.read.list('consent', {})).filter(({ to }) => to === 'ozks');
    expect(words.map(({ member, purpose, status, on }) => [member, purpose, status, on])).toEqual(
      expect.arrayContaining([
        ['mother', 'transfer', 'given', '2026-03-01'],
        ['partner', 'transfer', 'given', '2026-03-01'],
      ]),
    );
    expect(await handOverDocument(bot.ports, 'case', 'ozks')).toMatchObject({ agreedOn: '2026-03-01' });
    expect(await handOverDocument(bot.ports, 'case', 'prenatalHomeVisit')).toBeUndefined();
    expect(
      await bot.run('handOver.ask', openHandOverQuestion, { ...about, destination: 'ozks' }, by),
    ).toMatchObject({
      refused: 'alreadyDone',
    });
  });

  it('of a mother under 16 a parent or guardian agrees too (scenario 13)', async () => {
    await onlyOzks({ answers: { ...answers, motherBirthDate: '2011-03-02' } });
    expect(JSON.stringify(await ask())).toContain('tickNeeded');
    expect(await ask({ ...asked, guardianAgrees: 'true' })).toMatchObject({ answer: { see: 'handOver' } });
  });

  it('it is no consent to the Knooppunt: without that nobody agrees', async () => {
    await onlyOzks();
    await ask();
    const words = await bot.ports.read.list('consent', {});
    const withdrawn = words.map((one) =>
      one.purpose === 'transfer' && !one.to ? { ...one, status: 'withdrawn' as const } : one,
    );
    expect(agreeing(words)).toEqual(['mother', 'partner']);
    expect(agreeing(withdrawn)).toEqual([]);
  });

  it('the paper for OZKS says that her name is not named to Veilig Thuis or the Raad', async () => {
    await onlyOzks();
    await ask();
    const view = await handOverDocument(bot.ports, 'case', 'ozks');
    if (!view) throw new Error('no document');
    const paper = JSON.stringify(handOverPaper(view));
    expect(paper).toContain('noem haar naam niet aan Veilig Thuis of de Raad');
    expect(paper).toContain('apart toestemming gevraagd op 1 maart 2026');
    expect(JSON.stringify(handOverPaper({ ...view, to: 'prenatalHomeVisit' }))).not.toContain('de Raad');
  });
});

describe('a referral that who referred hands over themselves', () => {
  it('can be taken back: her consent ends, and there is no document any more', async () => {
    await onlyOzks();
    await ask();
    expect(await shown()).toMatchObject({
      mayWithdraw: true,
      mayAdd: true,
      mayTellNews: true,
      mayHandOver: true,
    });
    const outcome = await bot.run('referral.sendWithdrawal', withdrawReferral, about, {
      by: 'referrer',
      inputs: { reason: 'familyStops', familyKnows: 'true' },
    });
    expect(outcome).toMatchObject({ answer: { see: 'withdrawnByHand' } });
    const statuses = (await bot.ports.read.list('consent', {})).map(({ status }) => status);
    expect(new Set(statuses)).toEqual(new Set(['withdrawn']));
    expect(await opened()).toMatchObject({ refused: 'caseFrozen' });
    expect(await shown()).toMatchObject({ mayWithdraw: false, mayAdd: false, mayHandOver: false });
    // The coordinator never had it: only who watches over privacy hears of it.
    const lanes = new Set((await bot.outbox()).map(({ lane }) => lane));
    expect([...lanes]).toEqual(['privacyOfficerOf:landgraaf']);
  });

  it('by mistake as well, and its day of closing stays', async () => {
    await onlyOzks({}, { closedAt: '2026-02-20T08:00:00Z' });
    await bot.run('referral.sendWithdrawal', withdrawReferral, about, {
      by: 'referrer',
      inputs: { reason: 'mistake', familyKnows: 'true' },
    });
    expect(await bot.ports.read.get('referral', 'referral')).toMatchObject({ state: 'withdrawn' });
    expect(await bot.ports.read.get('case', 'case')).toMatchObject({ closedAt: '2026-02-20T08:00:00Z' });
    expect(await opened()).toMatchObject({ refused: 'cannotNow' });
  });

  it('is added to: it stands in the document, and no coordinator is bothered', async () => {
    await onlyOzks();
    const outcome = await bot.run('referral.sendAddition', recordAddition, about, {
      by: 'referrer',
      inputs: { addition: 'Zij verhuist' },
    });
    expect(outcome).toMatchObject({ answer: { see: 'addedByHand' }, messages: [] });
    await ask();
    expect(await handOverDocument(bot.ports, 'case', 'ozks')).toMatchObject({
      additions: [{ text: 'Zij verhuist' }],
    });
  });

  it.each(['born', 'other'])('G26: after news (%s) it goes nowhere any more', async (outcome) => {
    await onlyOzks();
    await ask();
    expect(isRefusal(await bot.run('news.open', openNews, about, by))).toBe(false);
    const done = await bot.run('news.send', recordNews, about, {
      by: 'referrer',
      inputs: { outcome, ...(outcome === 'born' ? { on: '2026-03-01' } : {}) },
    });
    expect(done).toMatchObject({ answer: { see: 'newsByHand' }, messages: [] });
    expect(await opened()).toMatchObject({ refused: 'cannotNow' });
  });

  it('G26: nor from two weeks after the due date', async () => {
    await onlyOzks();
    await ask();
    bot.now = '2026-05-24T08:00:00Z';
    expect(await opened()).toMatchObject({ documents: [{ to: 'ozks' }] });
    bot.now = '2026-05-25T08:00:00Z';
    expect(await opened()).toMatchObject({ refused: 'cannotNow' });
    expect(await shown()).toMatchObject({ mayHandOver: false });
  });

  it('a case that closed for another reason is over', async () => {
    await onlyOzks({ state: 'accepted', place: 'hub', answers: { ...answers, purposes: 'hub' } });
    expect(await shown()).toMatchObject({ mayWithdraw: false, mayAdd: false, mayTellNews: false });
  });
});
