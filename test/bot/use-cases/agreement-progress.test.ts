import { addAgreement, openAdd } from '../../../bot/use-cases/agreements/add-agreement.ts';
import { changeAgreement, declineAgreement } from '../../../bot/use-cases/agreements/decline-agreement.ts';
import { holdAgreement, openHold } from '../../../bot/use-cases/agreements/hold-agreement.ts';
import { openProgress, recordProgress } from '../../../bot/use-cases/agreements/progress-agreement.ts';
import { reassignAgreement } from '../../../bot/use-cases/agreements/reassign-agreement.ts';
import {
  dropAgreement,
  openDrop,
  replaceAgreement,
} from '../../../bot/use-cases/agreements/replace-agreement.ts';
import { openTellFamily, recordFamilyTold } from '../../../bot/use-cases/agreements/tell-family.ts';
import { personFor } from '../../../bot/use-cases/oversight/bundle.ts';
import { closeCase, openClose } from '../../../bot/use-cases/oversight/close-case.ts';
import { workOf } from '../../../bot/use-cases/oversight/work-list.ts';
import { loadActor } from '../../../bot/use-cases/people/actor.ts';
import type { AgreementState } from '../../../domain/agreement.ts';
import { TestBot } from '../../fakes/bot.ts';
import { a, household } from '../../fakes/nouns.ts';

let bot: TestBot;
beforeAll(async () => {
  bot = await TestBot.start();
});
beforeEach(async () => {
  await bot.reset('2026-04-02T09:00:00Z');
  await bot.put(...household());
});
afterAll(() => bot.store.close());

const data = { agreement: 'agreement' };
const by = (who: string, inputs: Record<string, string> = {}) => ({ by: who, inputs });
const busy = (
  who = 'owner',
  inputs: Record<string, string> = { dueDate: '2026-04-16', note: 'wacht op bericht' },
) => bot.run('agreement.sendProgress', recordProgress, data, by(who, inputs));
const hold = (who = 'owner', dueDate = '2026-05-09') =>
  bot.run('agreement.sendHold', holdAgreement, data, by(who, { dueDate, note: 'eerst de bevalling' }));
const decline = (reason = 'capacity') =>
  bot.run('agreement.sendDecline', declineAgreement, data, by('owner', { reason }));
const now = async (id = 'agreement') => {
  const found = await bot.ports.read.get('agreement', id);
  if (!found) throw new Error('the agreement is gone');
  return found;
};
const is = (state: AgreementState) => bot.put(a('agreement', { version: 1, state }));
const work = async () =>
  (await workOf(bot.ports, await loadActor(bot.ports, { id: 'coordinator', name: 'Marleen Custers' })))
    .map(({ kind, verb }) => `${kind} ${verb}`)
    .filter((one) => one.includes('agreement.'));
const due = async () =>
  (await bot.reminders())
    .filter(({ kind }) => kind.startsWith('agreement.'))
    .map(({ key, dueAt }) => `${key.split(':')[2]} ${dueAt.toISOString().slice(0, 10)}`);

describe('nog bezig (P10, F1)', () => {
  it.each([
    ['requested', 'start', 'inProgress'],
    ['accepted', 'start', 'inProgress'],
    ['inProgress', 'postpone', 'inProgress'],
    ['onHold', 'start', 'inProgress'],
  ] as const)('from %s it is %s, and then %s', async (state, event, after) => {
    await is(state);
    expect(await bot.run('agreement.progress', openProgress, data, by('owner'))).toMatchObject({
      answer: { form: 'agreementProgress' },
    });
    expect(await busy()).toMatchObject({ answer: { see: 'sent', code: 'K-7F3QX' } });
    const { state: is_, dueDate, history } = await now();
    expect([is_, dueDate]).toEqual([after, '2026-04-16']);
    expect(history.at(-1)).toMatchObject({
      event,
      note: 'wacht op bericht',
      dueBefore: '2026-03-26',
      dueAfter: '2026-04-16',
    });
  });

  it('the reminders follow the new date, and the coordinator hears of it without a word of why', async () => {
    await busy();
    expect(await due()).toEqual([
      '2026-04-16 2026-04-12',
      '2026-04-16 2026-04-15',
      '2026-04-16 2026-04-19',
      '2026-04-16 2026-04-23',
    ]);
    const rows = await bot.outbox();
    expect(rows.map(({ lane }) => lane)).toContain('coordinatorOf:landgraaf');
    expect(JSON.stringify(rows)).not.toContain('bericht');
  });

  it('recorded by the coordinator it stands there "namens", and she is told nothing she did herself', async () => {
    await busy('coordinator');
    expect((await now()).history.at(-1)).toMatchObject({ by: 'coordinator', onBehalfOf: 'Bart Somers' });
    expect((await bot.outbox()).map(({ lane }) => lane)).not.toContain('coordinatorOf:landgraaf');
  });

  it('without a reason, or with a day that has passed, it comes back', async () => {
    expect(await busy('owner', { dueDate: '2026-04-02' })).toMatchObject({
      answer: {
        see: 'form',
        form: { fields: [{ problem: { code: 'date.inPast' } }, { problem: { code: 'missing' } }] },
      },
    });
    expect((await now()).state).toBe('accepted');
  });
});

describe('on hold', () => {
  it('only what somebody was at can rest; the dialog offers what can be', async () => {
    expect(await hold()).toMatchObject({ refused: 'alreadyDone' });
    expect(await bot.run('agreement.hold', openHold, data, by('owner'))).toMatchObject({
      refused: 'alreadyDone',
    });
    await is('inProgress');
    expect(await bot.run('agreement.change', changeAgreement, data, by('coordinator'))).toMatchObject({
      answer: { state: 'inProgress', onBehalfOf: 'Bart Somers' },
    });
    expect(await hold()).toMatchObject({ answer: { see: 'sent' } });
    expect(await now()).toMatchObject({ state: 'onHold', dueDate: '2026-05-09' });
    expect(await hold('owner', '2026-06-09')).toMatchObject({ answer: { see: 'sent' } });
    expect(await now()).toMatchObject({ state: 'onHold', dueDate: '2026-06-09' });
  });

  it('nobody is nagged before its day: a Saturday is looked at on Monday', async () => {
    await is('inProgress');
    await hold();
    expect((await due()).filter((one) => one.startsWith('2026-05-09'))).toEqual([
      '2026-05-09 2026-05-10',
      '2026-05-09 2026-05-11',
      '2026-05-09 2026-05-18',
    ]);
  });

  it('a reminder of the day it had before says nothing while it rests', async () => {
    await is('inProgress');
    const reminder = {
      key: 'agreement:agreement:2026-05-09:2026-05-06',
      kind: 'agreement.reminder',
      subject: 'agreement',
      dueAt: bot.now,
      content: { dueDate: '2026-05-09' },
    } as const;
    await bot.put(a('agreement', { version: 2, state: 'inProgress', dueDate: '2026-05-09' }));
    expect(await personFor(bot.ports, reminder)).toMatchObject({ person: 'owner' });
    await hold();
    expect(await personFor(bot.ports, reminder)).toBeUndefined();
  });

  it('once somebody was at it, what does not work has failed', async () => {
    await is('inProgress');
    await decline();
    expect(await now()).toMatchObject({ state: 'failed' });
    expect((await bot.ports.read.timeline('case')).at(-1)).toMatchObject({ kind: 'agreement.fail' });
  });
});

describe('what could not be done needs something in its place (scenario 6)', () => {
  const tell = (inputs: Record<string, string>) =>
    bot.run('agreement.sendTellFamily', recordFamilyTold, data, by('coordinator', inputs));
  const close = (inputs: Record<string, string>) =>
    bot.run('case.sendClose', closeCase, { case: 'case' }, by('coordinator', inputs));
  const added = {
    what: 'een maatje zoekt mee',
    organisation: 'informalSupport',
    owner: 'other',
    ownerName: 'Buurvrouw',
    dueDate: '2026-04-30',
    familyAgrees: 'true',
  };
  const add = (inputs: Record<string, string>, more: Record<string, string> = {}) =>
    bot.run(
      'agreement.sendAdd',
      addAgreement,
      { conference: 'conference', ...more },
      by('coordinator', inputs),
    );
  beforeEach(() => decline());

  it('it waits on the work list: something in its place, and somebody who tells the family', async () => {
    expect(await work()).toEqual(['cannot agreement.replace', 'tellFamily agreement.tellFamily']);
    expect(await bot.run('agreement.replace', replaceAgreement, data, by('coordinator'))).toMatchObject({
      answer: { mustTell: true, mayPlan: true, reason: 'Geen tijd of plek', conference: 'conference' },
    });
  });

  it('a person tells the family: who and when is recorded, then it waits no more', async () => {
    await bot.put(a('case', { version: 1, familyContact: 'owner' }));
    expect(await bot.run('agreement.tellFamily', openTellFamily, data, by('coordinator'))).toMatchObject({
      answer: {
        fields: [
          { id: 'by', value: 'owner' },
          { id: 'on', value: '2026-04-02' },
        ],
      },
    });
    expect(await tell({ by: 'owner', on: '2026-04-03' })).toMatchObject({
      answer: { form: { fields: [{}, { problem: { code: 'date.inFuture' } }] } },
    });
    expect(await tell({ by: 'owner', on: '2026-04-02' })).toMatchObject({
      answer: { see: 'familyTold', code: 'K-7F3QX' },
    });
    expect((await now()).history.at(-1)).toMatchObject({
      event: 'familyTold',
      told: { by: 'Bart Somers (Maatschappelijk werk)', on: '2026-04-02' },
    });
    expect(await work()).toEqual(['cannot agreement.replace']);
    expect(await tell({ by: 'owner', on: '2026-04-02' })).toMatchObject({ refused: 'alreadyDone' });
  });

  it('when the family itself no longer wants it, it has nothing to hear', async () => {
    await bot.reset('2026-04-02T09:00:00Z');
    await bot.put(...household());
    await decline('family');
    expect(await work()).toEqual(['cannot agreement.replace']);
  });

  it('another owner: it goes on, and the family still hears it', async () => {
    await bot.run(
      'agreement.sendReassign',
      reassignAgreement,
      data,
      by('coordinator', { organisation: 'socialWork', owner: 'referrer', dueDate: '2026-04-30' }),
    );
    expect(await work()).toEqual(['tellFamily agreement.tellFamily']);
  });

  it('another agreement in its place: only with the family, and the list is to be shared again (G23, C21)', async () => {
    await bot.put(a('conference', { version: 1, sharedAt: '2026-03-12T16:00:00Z' }));
    expect(
      await bot.run('agreement.add', openAdd, { conference: 'conference', ...data }, by('coordinator')),
    ).toMatchObject({ answer: { about: { insteadOf: { number: 1 } } } });
    expect(await add({ ...added, familyAgrees: '' }, data)).toMatchObject({ answer: { see: 'form' } });
    expect(await add(added, data)).toMatchObject({ answer: { see: 'agreementAdded' } });
    expect(await now()).toMatchObject({ state: 'cancelled' });
    const [two] = (await bot.ports.read.list('agreement', { caseId: 'case' })).filter(
      ({ id }) => id !== 'agreement',
    );
    expect(two).toMatchObject({
      number: 2,
      insteadOf: 'agreement',
      partnerType: 'informalSupport',
      familyAgrees: true,
      state: 'requested',
    });
    expect((await bot.ports.read.get('conference', 'conference'))?.sharedAt).toBeUndefined();
    expect(await work()).toEqual(['tellFamily agreement.tellFamily']);
    expect((await bot.ports.read.timeline('case')).map(({ kind }) => kind).slice(-2)).toEqual([
      'agreement.add',
      'agreement.cancel',
    ]);
    // Pressed again by a colleague: it was replaced already.
    expect(await add(added, data)).toMatchObject({ refused: 'alreadyDone' });
  });

  it('an agreement comes on the list of the last conference only, and never on that of another case', async () => {
    await bot.put(
      a('conference', {
        id: 'second',
        number: 2,
        startsAt: '2026-04-01T13:00:00Z',
        heldAt: '2026-04-01T14:00:00Z',
      }),
      a('case', { id: 'stranger', code: 'K-22222' }),
      a('agreement', { id: 'strange', caseId: 'stranger', state: 'declined' }),
    );
    expect(await add(added)).toMatchObject({ refused: 'cannotNow' });
    const elsewhere = { conference: 'second', agreement: 'strange' };
    expect(
      await bot.run('agreement.sendAdd', addAgreement, elsewhere, by('coordinator', added)),
    ).toMatchObject({ refused: 'notFound' });
  });

  it('a new conference: nothing waits any more, and once it was held the case may close', async () => {
    await bot.put(
      a('conference', { id: 'second', number: 2, state: 'invited', startsAt: '2026-04-20T13:00:00Z' }),
    );
    expect(await work()).toEqual(['tellFamily agreement.tellFamily']);
    expect(await bot.run('case.close', openClose, { case: 'case' }, by('coordinator'))).toMatchObject({
      answer: { fields: [{ id: 'reason' }, { id: 'note' }, { id: 'notReplaced', required: true }] },
    });
    await bot.put(a('conference', { id: 'second', version: 1, number: 2, heldAt: '2026-04-20T14:00:00Z' }));
    const opened = await bot.run('case.close', openClose, { case: 'case' }, by('coordinator'));
    expect(JSON.stringify(opened)).not.toContain('notReplaced');
  });

  it('nothing in its place: only with a reason, which stays in its history', async () => {
    expect(await bot.run('agreement.drop', openDrop, data, by('coordinator'))).toMatchObject({
      answer: { form: 'agreementDrop' },
    });
    const drop = (note: string) =>
      bot.run('agreement.sendDrop', dropAgreement, data, by('coordinator', { note }));
    expect(await drop('')).toMatchObject({ answer: { see: 'form' } });
    expect(await drop('het huis is er al')).toMatchObject({ answer: { see: 'sent' } });
    expect((await now()).history.at(-1)).toMatchObject({ event: 'cancel', note: 'het huis is er al' });
    expect(await work()).toEqual(['tellFamily agreement.tellFamily']);
  });

  it('the case does not close silently over it: the line is named, and asks why nothing came in its place', async () => {
    expect(await bot.run('case.close', openClose, { case: 'case' }, by('coordinator'))).toMatchObject({
      answer: { about: { lines: [{ number: 1, organisation: 'Maatschappelijk werk', state: 'declined' }] } },
    });
    const reasons = { reason: 'goalsReached', note: 'klaar' };
    expect(await close(reasons)).toMatchObject({ answer: { see: 'form' } });
    expect(await close({ ...reasons, notReplaced: 'zij wonen bij oma' })).toMatchObject({
      answer: { see: 'closed' },
    });
    expect(await now()).toMatchObject({ state: 'cancelled' });
    expect((await now()).history.at(-1)).toMatchObject({ reason: 'notReplaced', note: 'zij wonen bij oma' });
    expect((await bot.ports.read.timeline('case')).map(({ kind }) => kind).slice(-2)).toEqual([
      'agreement.cancel',
      'case.closed',
    ]);
  });
});
