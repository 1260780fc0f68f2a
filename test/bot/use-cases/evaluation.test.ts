import { openEvaluation, recordEvaluation } from '../../../bot/use-cases/evaluation/evaluate.ts';
import { showCase } from '../../../bot/use-cases/oversight/case.ts';
import { whenDue } from '../../../bot/use-cases/oversight/due.ts';
import { openReopen, reopenCase } from '../../../bot/use-cases/oversight/reopen-case.ts';
import { openVoid, voidCase } from '../../../bot/use-cases/oversight/void-case.ts';
import { workOf } from '../../../bot/use-cases/oversight/work-list.ts';
import { loadActor } from '../../../bot/use-cases/people/actor.ts';
import { eraseClosed } from '../../../bot/use-cases/privacy/retention.ts';
import { addUp, countCase } from '../../../domain/statistics.ts';
import { TestBot } from '../../fakes/bot.ts';
import { a, household, nouns } from '../../fakes/nouns.ts';

let bot: TestBot;
beforeAll(async () => {
  bot = await TestBot.start();
});
beforeEach(async () => {
  await bot.reset('2026-04-09T09:00:00Z');
  await bot.put(...household());
});
afterAll(() => bot.store.close());

const family = async () => {
  const found = await bot.ports.read.get('case', 'case');
  if (!found) throw new Error('the case is gone');
  return found;
};
const data = { case: 'case' };
const evaluate = (inputs: Record<string, string>, by = 'coordinator') =>
  bot.run('evaluation.send', recordEvaluation, data, { by, inputs });
const yes = { on: '2026-04-09', withFamily: 'yes', outcome: 'goOn', nextOn: '2026-05-20' };
const work = async () =>
  (await workOf(bot.ports, await loadActor(bot.ports, { id: 'coordinator', name: 'Marleen Custers' })))
    .map(({ kind, verb, dueAt }) => `${kind} ${verb} ${dueAt?.slice(0, 10) ?? ''}`)
    .filter((one) => /^(review|plan|toClose) /.test(one));

describe('evaluation with the family (P11)', () => {
  it('what was said stands in the case, on the timeline without a word of it, and in the log', async () => {
    const result = await evaluate({ ...yes, note: 'Zij zegt dat het beter gaat.' });
    expect(result).toMatchObject({ answer: { see: 'evaluated', outcome: 'goOn', conference: 'conference' } });
    expect((await family()).evaluations).toEqual([
      {
        on: '2026-04-09',
        at: '2026-04-09T09:00:00Z',
        by: 'coordinator',
        withFamily: true,
        outcome: 'goOn',
        note: 'Zij zegt dat het beter gaat.',
        nextOn: '2026-05-20',
      },
    ]);
    const timeline = await bot.ports.read.timeline('case');
    expect(timeline.at(-1)).toMatchObject({ kind: 'evaluation.held', content: { outcome: 'goOn' } });
    expect(JSON.stringify([timeline, await bot.outbox()])).not.toContain('beter');
    const { rows } = await bot.store.pool.query(
      `SELECT action, "fieldGroups" FROM "AccessEntry" ORDER BY seq DESC LIMIT 1`,
    );
    expect(rows).toEqual([{ action: 'U', fieldGroups: 'evaluation' }]);
    expect(await bot.run('case.show', showCase, data, { by: 'coordinator' })).toMatchObject({
      answer: { evaluations: [{ note: 'Zij zegt dat het beter gaat.' }], mayEvaluate: true },
    });
  });

  it.each([
    ['without the family it says why', { ...yes, withFamily: 'no' }, 'withoutBecause'],
    ['heavier help is named, with who gives it', { ...yes, outcome: 'stepUp' }, 'heavierHelp'],
    ['unless it ends here it has a next day', { ...yes, nextOn: '' }, 'nextOn'],
    ['it was not tomorrow', { ...yes, on: '2026-04-10' }, 'on'],
    ['the next day is to come', { ...yes, nextOn: '2026-04-09' }, 'nextOn'],
  ])('%s', async (_what, inputs, field) => {
    const result = await evaluate(inputs);
    expect(result).toMatchObject({ answer: { see: 'form' } });
    const { fields } = (result as { answer: { form: { fields: { id: string; problem?: object }[] } } }).answer
      .form;
    expect(fields.filter(({ problem }) => problem).map(({ id }) => id)).toEqual([field]);
    expect((await family()).evaluations).toBeUndefined();
  });

  it('what was typed for another answer is not kept', async () => {
    await evaluate({ ...yes, outcome: 'close', heavierHelp: 'opname', withoutBecause: 'zij was ziek' });
    expect((await family()).evaluations).toEqual([
      { on: '2026-04-09', at: bot.now, by: 'coordinator', withFamily: true, outcome: 'close' },
    ]);
  });

  it('six weeks after the conference it waits, and then on the day that was named', async () => {
    expect(await work()).toEqual([]);
    bot.now = '2026-04-23T09:00:00Z';
    expect(await work()).toEqual(['review evaluation.open 2026-04-23']);
    await evaluate({ ...yes, on: '2026-04-22' });
    expect(await work()).toEqual([]);
    bot.now = '2026-05-20T09:00:00Z';
    expect(await work()).toEqual(['review evaluation.open 2026-05-20']);
  });

  it('an earlier look puts off the day of the conference, and its reminder says nothing', async () => {
    await evaluate(yes);
    bot.now = '2026-04-23T09:00:00Z';
    expect(await work()).toEqual([]);
    const old = {
      key: 'conference:conference:evaluation',
      kind: 'evaluation.due',
      subject: 'case',
      dueAt: bot.now,
      content: {},
    } as const;
    expect(await whenDue(bot.ports, old)).toMatchObject({ remindersDropped: [old.key] });
    const reminders = (await bot.reminders()).filter(({ kind }) => kind === 'evaluation.due');
    expect(reminders.map(({ dueAt }) => dueAt.toISOString())).toEqual(['2026-05-20T07:00:00.000Z']);
    bot.now = '2026-05-20T07:00:00Z';
    expect(await whenDue(bot.ports, { ...old, key: reminders[0]?.key ?? '' })).toMatchObject({
      messages: [{ notice: { kind: 'workList' } }],
    });
  });

  it('the day the table chose comes before the weeks of the terms', async () => {
    await bot.put(a('conference', { version: 1, evaluationOn: '2026-04-30' }));
    bot.now = '2026-04-29T09:00:00Z';
    expect(await work()).toEqual([]);
    bot.now = '2026-04-30T09:00:00Z';
    expect(await work()).toEqual(['review evaluation.open 2026-04-30']);
  });

  it('it can end: it waits until it is closed, which is a step of its own', async () => {
    await evaluate({ ...yes, outcome: 'close', nextOn: '' });
    expect((await family()).state).toBe('conferenceHeld');
    expect(await work()).toEqual(['toClose case.close 2026-04-09']);
  });

  it('a new conference of the same case waits until it is planned (G24)', async () => {
    await evaluate({ ...yes, outcome: 'newConference' });
    expect(await work()).toEqual(['plan conference.again 2026-04-09']);
    await bot.put(
      a('conference', { id: 'second', number: 2, state: 'invited', startsAt: '2026-04-20T13:00:00Z' }),
    );
    expect(await work()).toEqual([]);
  });

  it('before a conference was held there is nothing to look back on, nor after closing', async () => {
    await bot.put(a('conference', { version: 1, state: 'invited' }));
    expect(await bot.run('evaluation.open', openEvaluation, data, { by: 'coordinator' })).toMatchObject({
      refused: 'cannotNow',
    });
    await bot.put(a('case', { version: 1, state: 'closed' }));
    expect(await evaluate(yes)).toMatchObject({ refused: 'caseClosed' });
  });
});

describe('opening a closed case again', () => {
  const closed = { state: 'closed', closedAt: '2026-04-08T09:00:00Z', closedBy: 'coordinator' } as const;
  const consents = [a('consent'), a('consent', { id: 'transfer', purpose: 'transfer' })];
  const reopen = (inputs: Record<string, string> = {}) =>
    bot.run('case.sendReopen', reopenCase, data, {
      by: 'coordinator',
      inputs: { reason: 'het gaat toch niet', lookOn: '2026-04-20', familyWants: 'true', ...inputs },
    });
  beforeEach(() =>
    bot.put(a('case', { version: 1, ...closed, closeReason: 'goalsReached: het ging goed' }), ...consents),
  );

  it('it goes on: agreements count again, who has something to do hears it by code, the clock of keeping stops', async () => {
    await bot.put(a('agreement', { version: 1, dueDate: '2026-04-30' }));
    expect(await bot.run('case.show', showCase, data, { by: 'coordinator' })).toMatchObject({
      answer: { mayReopen: true, mayEvaluate: false },
    });
    expect(await reopen()).toMatchObject({ answer: { see: 'reopened', code: 'K-7F3QX' } });
    const now = await family();
    expect(now).toMatchObject({
      state: 'followUp',
      reopenings: [{ reason: 'het gaat toch niet', closedBecause: 'goalsReached: het ging goed' }],
    });
    expect(now).not.toHaveProperty('closedAt');
    expect((await bot.outbox()).map(({ lane }) => lane)).toEqual([
      'person:referrer',
      'person:owner',
      'channelOf:landgraaf',
    ]);
    const due = (await bot.reminders()).map(
      ({ kind, dueAt }) => `${kind} ${dueAt.toISOString().slice(0, 10)}`,
    );
    // 27 April is King's Day: the Friday before it.
    expect(due).toContain('agreement.reminder 2026-04-23');
    expect(due).toContain('evaluation.due 2026-04-20');
    expect(JSON.stringify([await bot.outbox(), await bot.ports.read.timeline('case')])).not.toContain(
      'toch niet',
    );
    bot.now = '2026-04-20T09:00:00Z';
    expect(await work()).toEqual(['review evaluation.open 2026-04-20']);
  });

  it('not without a reason and the wish of the family', async () => {
    expect(await reopen({ reason: '' })).toMatchObject({ answer: { see: 'form' } });
    expect(await reopen({ familyWants: '' })).toMatchObject({ answer: { see: 'form' } });
    expect((await family()).state).toBe('closed');
  });

  it.each([
    ['nobody agrees any more', [a('consent', { version: 1, status: 'withdrawn' })], 'nobodyAgrees'],
    ['it was taken back', [a('referral', { version: 1, state: 'withdrawn' })], 'cannotNow'],
    ['it goes on elsewhere', [a('case', { version: 2, ...closed, linkedTo: 'other' })], 'cannotNow'],
    ['it is erased', [a('case', { version: 2, state: 'erased' })], 'alreadyDone'],
    ['it is not closed', [a('case', { version: 2, state: 'followUp' })], 'alreadyDone'],
  ])('not when %s', async (_why, puts, refused) => {
    await bot.put(...puts);
    expect(await bot.run('case.reopen', openReopen, data, { by: 'coordinator' })).toMatchObject({ refused });
    expect(await reopen()).toMatchObject({ refused });
  });
});

describe('a case opened by mistake', () => {
  const undo = (reason = 'twee keer gestuurd') =>
    bot.run('case.sendVoid', voidCase, data, { by: 'coordinator', inputs: { reason } });
  beforeEach(async () => {
    await bot.reset('2026-03-05T09:00:00Z');
    await bot.put(
      ...household().filter(({ kind }) => kind !== 'conference' && kind !== 'case' && kind !== 'agreement'),
      a('case', { state: 'planned' }),
      a('conference', { state: 'invited' }),
    );
  });

  it('is closed with its reason, its referral void, and who was asked hears that there is nothing to do', async () => {
    expect(await bot.run('case.void', openVoid, data, { by: 'coordinator' })).toMatchObject({
      answer: { form: 'caseVoid' },
    });
    expect(await undo('')).toMatchObject({ answer: { see: 'form' } });
    expect(await undo()).toMatchObject({ answer: { see: 'voided' } });
    expect(await family()).toMatchObject({ state: 'closed', voided: { reason: 'twee keer gestuurd' } });
    expect((await bot.ports.read.get('referral', 'referral'))?.state).toBe('void');
    expect((await bot.ports.read.get('conference', 'conference'))?.state).toBe('cancelled');
    const rows = await bot.outbox();
    expect(rows.filter(({ key }) => key.includes(':voided:')).map(({ lane }) => lane)).toEqual([
      'person:owner',
      'person:referrer',
    ]);
    expect(JSON.stringify(rows)).not.toContain('twee keer');
    await bot.worker.drain();
    expect(JSON.stringify(bot.messenger.sent)).toContain('bij vergissing geopend');
    expect(await bot.run('case.reopen', openReopen, data, { by: 'coordinator' })).toMatchObject({
      refused: 'cannotNow',
    });
  });

  it('counts in no figure, not even among who is not counted, also once it is erased; the log stays', async () => {
    await undo();
    const { createdAt, voided } = await family();
    const nothing = { referrals: 0, conferences: 0, notCounted: 0 };
    expect(addUp([countCase({ createdAt, voided }, [], [])], 2026)).toEqual(nothing);
    const before = (await bot.store.pool.query(`SELECT count(*) FROM "AccessEntry"`)).rows[0];
    const erased = await eraseClosed(bot.ports, 'case');
    if (!erased) throw new Error('it was not erased');
    await bot.change(erased);
    const { counted, state } = await family();
    expect([state, addUp(counted ? [counted] : [], 2026)]).toEqual(['erased', nothing]);
    const after = (await bot.store.pool.query(`SELECT count(*) FROM "AccessEntry"`)).rows[0];
    expect(Number(after?.count)).toBeGreaterThan(Number(before?.count));
  });

  it('once a family sat at the table it was no mistake', async () => {
    await bot.put(a('case', { version: 1, state: 'planned' }), a('conference', { version: 1 }));
    expect(await undo()).toMatchObject({ refused: 'cannotNow' });
    await bot.put(a('case', { ...nouns.case, version: 2 }));
    expect(await undo()).toMatchObject({ refused: 'cannotNow' });
  });
});
