import { deliverDue } from '../../../bot/jobs/deliver.ts';
import { whenDue } from '../../../bot/use-cases/oversight/due.ts';
import type { Nouns } from '../../../bot/use-cases/ports.ts';
import { afterWithdrawal } from '../../../bot/use-cases/privacy/consent-withdrawn.ts';
import { familyFile } from '../../../bot/use-cases/privacy/family-of.ts';
import { resumeCase } from '../../../bot/use-cases/privacy/resume-case.ts';
import { openAddition, recordAddition } from '../../../bot/use-cases/referral/add-to-referral.ts';
import { showReferral } from '../../../bot/use-cases/referral/show-referral.ts';
import { openWithdrawal, withdrawReferral } from '../../../bot/use-cases/referral/withdraw-referral.ts';
import { linkDuplicate } from '../../../bot/use-cases/triage/link-duplicate.ts';
import { decideOffer } from '../../../bot/use-cases/triage/take-over.ts';
import { triageKind } from '../../../bot/use-cases/triage/triage-kind.ts';
import { isRefusal } from '../../../domain/refusal.ts';
import type { Reminder } from '../../../domain/reminder.ts';
import { TestBot } from '../../fakes/bot.ts';
import { a, person, role } from '../../fakes/nouns.ts';

/** field.md F4 scenarios 2 and 4: what two professionals referred of one family, each by their own code. */
let bot: TestBot;
beforeAll(async () => {
  bot = await TestBot.start();
});
beforeEach(() => bot.reset());
afterAll(() => bot.store.close());

type Parts<K extends keyof Nouns> = Partial<Nouns[K]>;
const mother = {
  motherName: 'Sophie Bedacht',
  motherBirthDate: '2001-07-23',
  consentMother: 'yes',
  pregnant: 'yes',
  dueDate: '2026-05-11',
};
const one = async (
  caseId: string,
  by: string,
  referral: Parts<'referral'> = {},
  family: Parts<'case'> = {},
): Promise<void> =>
  bot.put(
    person(by),
    a('case', { id: caseId, code: `K-${caseId}`, state: 'open', referrerId: by, ...family }),
    a('referral', {
      id: `of ${caseId}`,
      caseId,
      state: 'inTriage',
      answers: mother,
      referrerId: by,
      ...referral,
    }),
    a('consent', { id: `1 ${caseId}`, caseId }),
    a('consent', { id: `2 ${caseId}`, caseId, purpose: 'transfer' }),
  );
/** K-first by the midwife, K-second by the GP an hour later. */
const two = async (
  first: Parts<'referral'> = {},
  second: Parts<'referral'> = {},
  family: Parts<'case'> = {},
): Promise<void> => {
  await bot.put(person('coordinator'), role('coordinator', 'coordinator'));
  await one('first', 'midwife', first, family);
  await one('second', 'gp', { submittedAt: '2026-03-02T09:00:00Z', ...second });
};
const link = (second = 'second', first = 'first') =>
  bot.run('duplicate.link', linkDuplicate, { case: second, other: first }, { by: 'coordinator' });
const withdraw = (caseId: string, by: string, reason: string) =>
  bot.run(
    'referral.sendWithdrawal',
    withdrawReferral,
    { case: caseId },
    { by, inputs: { reason, familyKnows: 'true' } },
  );
const family = async (id: string) => {
  const found = await bot.ports.read.get('case', id);
  if (!found) throw new Error(`no case ${id}`);
  return found;
};
const referral = async (id: string) => {
  const found = await bot.ports.read.get('referral', `of ${id}`);
  if (!found) throw new Error(`no referral ${id}`);
  return found;
};
const told = async () => (await bot.outbox()).map(({ lane, key }) => ({ lane, key }));
const lanes = async () => (await bot.outbox()).map(({ lane }) => lane);
const shownTo = async (by: string, caseId: string) => {
  const actor = { id: by, name: by, appointments: [], administrator: false };
  const outcome = await showReferral(bot.ports)(actor, {
    data: { case: caseId },
    inputs: {},
    relations: new Set(['professional', 'referrer'] as const),
    conversation: { type: 'personal', id: 'c', serviceUrl: '', tenantId: '' },
  });
  if (isRefusal(outcome)) throw new Error(outcome.refused);
  return outcome.answer;
};

describe('G06: an urgent double makes the case urgent', () => {
  const urgent = { urgent: true, triageDueAt: '2026-03-02T12:00:00Z' };

  it('keeps the urgency, its moment and its escalation, and tells the stand-in', async () => {
    await two({}, urgent);
    await bot.put(role('deputy', 'deputyCoordinator'));
    await link();
    expect(await referral('first')).toMatchObject(urgent);
    const [reminder] = await bot.reminders();
    expect(reminder).toMatchObject({ key: 'triage:of first:due', kind: 'triage.urgent' });
    expect(reminder?.dueAt.toISOString()).toBe('2026-03-02T12:00:00.000Z');
    expect(await lanes()).toEqual(['coordinatorOf:landgraaf', 'standInOf:landgraaf']);
  });

  it('is never asked whether it can wait', async () => {
    await two({}, urgent);
    await link();
    await bot.put(
      a('draft', { form: 'triage', ownerId: 'coordinator', subject: 'first', municipality: 'landgraaf' }),
    );
    const draft = await bot.ports.read.get('draft', 'draft');
    if (!draft) throw new Error('gone');
    expect((await triageKind.context(bot.ports, draft)).urgent).toBe(true);
  });

  it('a later moment of the second does not put off the first', async () => {
    await two({ urgent: true, triageDueAt: '2026-03-02T10:00:00Z' }, urgent);
    await link();
    expect(await referral('first')).toMatchObject({ triageDueAt: '2026-03-02T10:00:00Z' });
  });

  it('escalates also while the referrer is asked something', async () => {
    await two({ ...urgent, state: 'needsInformation' });
    const reminder: Reminder = {
      key: 'triage:of first:due',
      kind: 'triage.urgent',
      subject: 'first',
      dueAt: urgent.triageDueAt,
      content: {},
    };
    const due = await whenDue(bot.ports, reminder);
    expect(due.remindersDropped).toBeUndefined();
    expect(due.messages?.map(({ to }) => to)).toEqual([
      { coordinatorOf: 'landgraaf' },
      { standInOf: 'landgraaf' },
    ]);
  });

  it('taken over by another municipality, it is told its stand-in at once', async () => {
    await two(
      urgent,
      {},
      {
        transfer: {
          to: 'heerlen',
          by: 'coordinator',
          at: bot.now,
          reason: 'zij woont daar',
          state: 'offered',
        },
      },
    );
    await bot.put(role('there', 'coordinator', { municipality: 'heerlen' }));
    await bot.run(
      'redirect.decide',
      decideOffer,
      { case: 'first' },
      { by: 'there', inputs: { takes: 'yes' } },
    );
    expect(await lanes()).toEqual([
      'coordinatorOf:heerlen',
      'standInOf:heerlen',
      'person:midwife',
      'person:coordinator',
    ]);
  });
});

describe('who referred second hears how it goes', () => {
  it('also when the first was judged before', async () => {
    await two({ state: 'accepted', place: 'hub' }, {}, { state: 'planned' });
    await link();
    expect(await referral('second')).toMatchObject({ state: 'accepted', caseId: 'first' });
    expect(await told()).toEqual([{ lane: 'person:gp', key: 'referral:of second:decided' }]);
  });

  it('and is not asked what was asked of another', async () => {
    await two({
      state: 'needsInformation',
      questions: [{ at: bot.now, by: 'coordinator', text: 'Wanneer?' }],
    });
    await link();
    expect(await referral('second')).toMatchObject({ state: 'inTriage' });
  });

  it('a third that had joined the second goes along', async () => {
    await two();
    await one('third', 'nurse', { submittedAt: '2026-03-02T10:00:00Z' });
    await link('third', 'second');
    await link('second', 'first');
    expect(await referral('third')).toMatchObject({ caseId: 'first', joinedFrom: 'third' });
    expect(await family('third')).toMatchObject({ linkedTo: 'first' });
  });

  it('when another municipality takes the family over, by their own code', async () => {
    await two(
      {},
      {},
      {
        transfer: {
          to: 'heerlen',
          by: 'coordinator',
          at: bot.now,
          reason: 'zij woont daar',
          state: 'offered',
        },
      },
    );
    await link();
    await bot.put(role('there', 'coordinator', { municipality: 'heerlen' }));
    await bot.run(
      'redirect.decide',
      decideOffer,
      { case: 'first' },
      { by: 'there', inputs: { takes: 'yes' } },
    );
    expect(await told()).toContainEqual({
      lane: 'person:gp',
      key: expect.stringContaining('redirect:second:'),
    });
  });

  it('when the family stops, and when it goes on', async () => {
    await two();
    await link();
    const file = await familyFile(bot.ports, 'first');
    const consent = file?.consents[0];
    if (!file || !consent) throw new Error('gone');
    const actor = { id: 'coordinator', name: 'M', appointments: [], administrator: false };
    await bot.change(await afterWithdrawal(bot.ports, actor, file, { ...consent, status: 'withdrawn' }));
    expect(await told()).toContainEqual({
      lane: 'person:gp',
      key: expect.stringContaining('case:second:stopped:'),
    });
    await deliverDue(bot.parts, () => undefined);
    expect(bot.messenger.sent.map(({ to }) => to)).toContain('chat:gp');
    await bot.run('case.resume', resumeCase, { case: 'first' }, { by: 'coordinator' });
    expect(await told()).toContainEqual({
      lane: 'person:gp',
      key: expect.stringContaining('case:second:resumed:'),
    });
  });
});

describe('what the second referrer can do', () => {
  it('adds to it: the coordinator hears it where the family goes on', async () => {
    await two();
    await link();
    expect(await shownTo('gp', 'second')).toMatchObject({ mayAdd: true, mayWithdraw: true });
    expect(isRefusal(await bot.run('referral.add', openAddition, { case: 'second' }, { by: 'gp' }))).toBe(
      false,
    );
    const done = await bot.run(
      'referral.sendAddition',
      recordAddition,
      { case: 'second' },
      { by: 'gp', inputs: { addition: 'Zij verhuist' } },
    );
    expect(done).toMatchObject({
      answer: { code: 'K-second' },
      messages: [{ to: { coordinatorOf: 'landgraaf' }, notice: { kind: 'referral.added', case: 'first' } }],
      timeline: [{ caseId: 'first' }],
    });
    expect(await referral('second')).toMatchObject({ additions: [{ text: 'Zij verhuist' }] });
  });

  it('takes back only hers', async () => {
    await two();
    await link();
    expect(
      isRefusal(await bot.run('referral.withdraw', openWithdrawal, { case: 'second' }, { by: 'gp' })),
    ).toBe(false);
    await withdraw('second', 'gp', 'mistake');
    expect(await referral('second')).toMatchObject({ state: 'withdrawn' });
    expect(await referral('first')).toMatchObject({ state: 'inTriage' });
    expect(await family('first')).toMatchObject({ state: 'open' });
    expect(await shownTo('gp', 'second')).toMatchObject({ mayAdd: false, mayWithdraw: false });
  });

  it('what is refused once it is closed names her own code alone', async () => {
    await two();
    await link();
    await withdraw('first', 'midwife', 'familyStops');
    expect(await bot.run('referral.add', openAddition, { case: 'second' }, { by: 'gp' })).toEqual({
      refused: 'caseClosed',
      code: 'K-second',
    });
  });
});

describe('who referred first takes it back', () => {
  it('by mistake: the family goes on under the code of the second, with what was said and judged', async () => {
    await two({}, { urgent: true });
    await one('third', 'nurse', { submittedAt: '2026-03-02T10:00:00Z' });
    await link();
    await link('third', 'first');
    await bot.put(
      a('draft', { form: 'triage', ownerId: 'coordinator', subject: 'first', municipality: 'landgraaf' }),
      a('rightsRequest', { caseId: 'first', caseCode: 'K-first' }),
    );
    await withdraw('first', 'midwife', 'mistake');
    expect(await referral('first')).toMatchObject({ state: 'withdrawn', caseId: 'first' });
    expect(await family('first')).toMatchObject({ state: 'closed' });
    const goesOn = await family('second');
    expect([goesOn.state, goesOn.linkedTo, goesOn.closedAt]).toEqual(['open', undefined, undefined]);
    expect(await referral('second')).toMatchObject({
      state: 'inTriage',
      caseId: 'second',
    });
    expect((await referral('second')).joinedFrom).toBeUndefined();
    expect(await referral('third')).toMatchObject({ caseId: 'second', joinedFrom: 'third' });
    expect(await family('third')).toMatchObject({ linkedTo: 'second' });
    expect((await bot.ports.read.list('consent', {})).map(({ caseId }) => caseId)).toEqual([
      'second',
      'second',
    ]);
    expect(await bot.ports.read.get('draft', 'draft')).toMatchObject({ subject: 'second' });
    expect(await bot.ports.read.get('rightsRequest', 'request')).toMatchObject({ caseCode: 'K-second' });
    const moments = await bot.reminders();
    expect(moments).toContainEqual(expect.objectContaining({ key: 'triage:of second:due', doneAt: null }));
    expect(await told()).toContainEqual({
      lane: 'coordinatorOf:landgraaf',
      key: expect.stringContaining('referral:of second:arrived:apart'),
    });
  });

  it('and nobody else referred: the case closes', async () => {
    await two();
    await withdraw('first', 'midwife', 'notNeeded');
    expect(await family('first')).toMatchObject({ state: 'closed', closeReason: 'withdrawn: notNeeded' });
    expect(await family('second')).toMatchObject({ state: 'open' });
  });

  it.each(['first', 'second'])(
    'because the family stops, said to who referred %s: all is off, and all hear it',
    async (id) => {
      await two();
      await link();
      await withdraw(id, id === 'first' ? 'midwife' : 'gp', 'familyStops');
      expect(await referral('first')).toMatchObject({ state: 'withdrawn' });
      expect(await referral('second')).toMatchObject({ state: 'withdrawn' });
      expect(await family('first')).toMatchObject({ state: 'closed', restricted: [{ why: 'withdrawn' }] });
      expect((await bot.ports.read.list('consent', {})).map(({ status }) => status)).toEqual([
        'withdrawn',
        'withdrawn',
      ]);
      expect(await lanes()).toContain(id === 'first' ? 'person:gp' : 'person:midwife');
    },
  );

  it('a lock for another reason stays (AVG 18)', async () => {
    const lock = { member: 'mother', since: '2026-03-01T08:00:00Z', why: 'objection', request: 'r' } as const;
    await two({}, {}, { restricted: [lock] });
    await withdraw('first', 'midwife', 'familyStops');
    expect((await family('first')).restricted).toEqual([
      lock,
      expect.objectContaining({ member: 'mother', why: 'withdrawn' }),
    ]);
  });

  it('a second that was taken back is not judged with the first', async () => {
    await two();
    await link();
    await withdraw('second', 'gp', 'mistake');
    await withdraw('first', 'midwife', 'mistake');
    expect(await family('second')).toMatchObject({ state: 'closed', linkedTo: 'first' });
    expect(await family('first')).toMatchObject({ state: 'closed' });
  });
});
