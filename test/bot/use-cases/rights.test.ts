import { whenDue } from '../../../bot/use-cases/oversight/due.ts';
import type { Verb } from '../../../domain/actions.ts';
import type { FormView } from '../../../domain/form-view.ts';
import { isRefusal } from '../../../domain/refusal.ts';
import { TestBot } from '../../fakes/bot.ts';
import { a, household, nouns, role } from '../../fakes/nouns.ts';
import { sophiePages } from '../../journeys/families.ts';

let bot: TestBot;
beforeAll(async () => {
  bot = await TestBot.start();
});
const answers = {
  consentMother: 'yes',
  consentPartner: 'yes',
  motherName: 'Esmee Voorbeeld',
  partnerName: 'Tim Verzonnen',
  otherAdults: 'Esmee en Tim',
  postcode: '6371 AB',
};
beforeEach(async () => {
  await bot.reset('2026-03-20T09:00:00Z');
  await bot.put(
    ...household(),
    role('els', 'privacyOfficer'),
    ...(['mother', 'partner'] as const).flatMap((member) => [
      a('consent', { id: `${member}:referral`, member }),
      a('consent', { id: `${member}:transfer`, member, purpose: 'transfer' }),
    ]),
  );
  await bot.put(a('referral', { version: 1, state: 'accepted', answers }));
});
afterAll(() => bot.store.close());

let press = 0;
const act = async (by: string, verb: Verb, data: object) => {
  const acted = await bot.act({
    verb,
    data: { ...data },
    sender: { id: by, name: `Naam ${by}` },
    conversation: { type: 'personal', id: 'chat', serviceUrl: 'https://teams', tenantId: 'tenant' },
    key: `${++press}`,
    inDialog: true,
  });
  if (acted === 'closed') throw new Error('closed');
  return isRefusal(acted) ? acted : acted.answer;
};
const record = async (kind: string, member = 'mother', receivedOn = '2026-03-20') => {
  const identityChecked = 'true';
  const answer = await act('coordinator', 'rights.record', {
    case: 'case',
    kind,
    member,
    receivedOn,
    identityChecked,
    note: 'Zij belde zelf',
  });
  expect(answer).toMatchObject({ see: 'recorded' });
  const code = (answer as { code: string }).code;
  const request = (await requests()).find((one) => one.code === code);
  if (!request) throw new Error(`no request ${code}`);
  return request;
};
const requests = () => bot.ports.read.list('rightsRequest', {});
/** The fields of a form that were not right. */
const wrong = (answer: unknown): string[] =>
  (answer as { form: FormView }).form.fields.flatMap(({ id, problem }) => (problem ? [id] : []));
const decide = (request: { id: string }, inputs: Record<string, string>) =>
  act('els', 'rights.sendDecision', { rightsRequest: request.id, ...inputs });
const family = () => bot.ports.read.get('case', 'case');
const stored = async () => (await bot.ports.read.get('referral', 'referral'))?.answers;
const reading = async () => JSON.stringify(await act('coordinator', 'referral.show', { case: 'case' }));

describe('what somebody asks of their data', () => {
  it.each([
    ['access', '2026-04-20'],
    ['correction', '2026-04-20'],
    ['restriction', '2026-04-20'],
    ['objection', '2026-04-20'],
    ['erasure', '2026-06-19'],
  ])(
    '%s must be answered by %s; a week before, and on the day, somebody is reminded',
    async (kind, dueOn) => {
      expect(await record(kind)).toMatchObject({ kind, dueOn, state: 'open' });
      const moments = (await bot.reminders()).filter((one) => one.kind === 'rights.due');
      expect(moments).toHaveLength(2);
      expect(moments[1]?.dueAt.toISOString().slice(0, 10)).toBe(dueOn);
    },
  );

  it('the term of a request of the 31st ends on the last day of the next month', async () => {
    bot.now = '2026-05-31T09:00:00Z';
    expect(await record('access', 'mother', '2026-05-31')).toMatchObject({ dueOn: '2026-06-30' });
  });

  it('is not written down before who asked was checked, nor with a day to come', async () => {
    const answer = await act('coordinator', 'rights.record', {
      case: 'case',
      kind: 'access',
      member: 'mother',
      receivedOn: '2026-03-21',
    });
    expect(wrong(answer)).toEqual(['receivedOn', 'identityChecked']);
    expect(await requests()).toEqual([]);
  });

  it('is decided by the privacy officer alone', async () => {
    const request = await record('erasure');
    expect(
      await act('coordinator', 'rights.sendDecision', { rightsRequest: request.id, outcome: 'grant' }),
    ).toMatchObject({ refused: 'notAllowed' });
  });
});

describe.each(['restriction', 'objection'])('%s (AVG 18, 21)', (kind) => {
  it('locks at once, before anybody decided', async () => {
    await record(kind);
    const shown = await reading();
    expect(shown).not.toMatch(/Esmee Voorbeeld|06 00 00 00 11|6371 AB/);
    expect(shown).toContain('Tim Verzonnen');
  });

  it('a no needs its reason and words, and opens the lock', async () => {
    const request = await record(kind);
    expect(wrong(await decide(request, { outcome: 'refuse' }))).toEqual(['reason', 'explanation']);
    await decide(request, { outcome: 'refuse', reason: 'lawRequires', explanation: 'Dat moet zo.' });
    expect(await reading()).toContain('Esmee Voorbeeld');
  });

  it('a yes keeps it locked', async () => {
    await decide(await record(kind), { outcome: 'grant' });
    expect((await family())?.restricted).toMatchObject([{ member: 'mother' }]);
    expect(await reading()).not.toContain('Esmee Voorbeeld');
  });
});

describe('taking from the lock', () => {
  it('opens what was locked, once it was told; nobody but the privacy officer', async () => {
    const request = await record('restriction');
    expect(await act('els', 'rights.lift', { rightsRequest: request.id })).toMatchObject({
      refused: 'cannotNow',
    });
    await decide(request, { outcome: 'grant' });
    expect(await act('coordinator', 'rights.lift', { rightsRequest: request.id })).toMatchObject({
      refused: 'notAllowed',
    });
    await act('els', 'rights.lift', { rightsRequest: request.id });
    expect(await reading()).toContain('Esmee Voorbeeld');
    expect(await requests()).toMatchObject([{ state: 'lifted' }]);
    expect((await bot.outbox()).map(({ key }) => key)).toContain(`rights:${request.id}:lifted`);
  });

  it('an erasure is no lock', async () => {
    const request = await record('erasure', 'partner');
    await decide(request, { outcome: 'grant' });
    expect(await act('els', 'rights.lift', { rightsRequest: request.id })).toMatchObject({
      refused: 'cannotNow',
    });
  });
});

describe('later', () => {
  it('can be said once, for two months more; the reminders move along', async () => {
    const request = await record('access');
    const more = { outcome: 'extend', explanation: 'Veel werk' };
    await decide(request, more);
    expect(await requests()).toMatchObject([
      { state: 'open', dueOn: '2026-06-20', extendedOn: '2026-03-20' },
    ]);
    expect((await bot.reminders()).some(({ dueAt }) => dueAt.toISOString().startsWith('2026-06-20'))).toBe(
      true,
    );
    expect(wrong(await decide(request, more))).toEqual(['outcome']);
  });

  it('cannot be said about erasing: three months is the end (Wmo 5.3.5)', async () => {
    const more = { outcome: 'extend', explanation: 'Veel werk' };
    expect(wrong(await decide(await record('erasure'), more))).toEqual(['outcome']);
  });
});

describe('erasing', () => {
  it('one adult: their answers and name go, the other’s stay, and nothing typed about it is kept', async () => {
    await decide(await record('erasure'), { outcome: 'grant' });
    expect(await stored()).toEqual({
      consentPartner: 'yes',
      partnerName: 'Tim Verzonnen',
      otherAdults: '●●● en Tim',
    });
    expect(await family()).toMatchObject({ erased: ['mother'] });
    expect((await requests())[0]).toMatchObject({ state: 'granted' });
    expect((await requests())[0]?.note).toBeUndefined();
  });

  it('what was told later, why it was to move, and how the pregnancy ended go with her', async () => {
    const at = '2026-03-09T08:00:00Z';
    const [before, referral] = [await family(), await bot.ports.read.get('referral', 'referral')];
    await bot.put(
      a('case', {
        ...before,
        pregnancyEnded: { outcome: 'born', on: '2026-03-09', by: 'referrer', at },
        transfer: { to: 'vaals', by: 'coordinator', at, reason: 'Esmee verhuist', state: 'familyAsked' },
      }),
      a('referral', { ...referral, additions: [{ at, by: 'referrer', text: 'Esmee slaapt slecht' }] }),
    );
    await decide(await record('erasure'), { outcome: 'grant' });
    const kept = [await family(), await bot.ports.read.get('referral', 'referral')];
    expect(JSON.stringify(kept)).not.toMatch(/Esmee|born/);
    expect(kept).toMatchObject([
      { transfer: { reason: '●●● verhuist' } },
      { additions: [{ text: '●●● slaapt slecht' }] },
    ]);
  });

  it('the last adult waits until everybody around it heard that it stopped', async () => {
    await decide(await record('erasure', 'partner'), { outcome: 'grant' });
    const request = await record('erasure');
    expect(await decide(request, { outcome: 'grant' })).toMatchObject({ refused: 'closeFirst' });
    expect(await stored()).toMatchObject({ motherName: 'Esmee Voorbeeld' });
    const open = await family();
    await bot.put(a('case', { ...open, state: 'closed', closedAt: '2026-03-20T09:00:00Z' }));
    await decide(request, { outcome: 'grant' });
    expect(await stored()).toBeUndefined();
    expect(await family()).toMatchObject({ state: 'erased', referrerId: 'erased' });
    for (const kind of ['consent', 'conference', 'invitation', 'agreement', 'draft'] as const)
      expect(await bot.ports.read.list(kind, {})).toEqual([]);
    expect((await bot.ports.read.timeline('case')).length).toBe(0);
  });

  it('refused, everything stays, with the reason for the family', async () => {
    const request = await record('erasure');
    await decide(request, { outcome: 'refuse', reason: 'otherPerson', explanation: 'Ook van Tim.' });
    expect(await stored()).toEqual(answers);
    expect((await requests())[0]).toMatchObject({
      state: 'refused',
      reason: 'otherPerson',
      decidedBy: 'els',
    });
  });
});

describe('what is locked', () => {
  it('is not read in what others wrote either: the reason, questions, agreements', async () => {
    const said = 'Esmee vraagt rust';
    const referral = await bot.ports.read.get('referral', 'referral');
    const agreement = await bot.ports.read.get('agreement', 'agreement');
    await bot.put(
      a('referral', {
        ...referral,
        level: { ...nouns.referral.level, reason: said },
        questions: [{ text: said, at: bot.now, by: 'coordinator', answer: said }],
      }),
      a('agreement', { ...agreement, what: said }),
    );
    await record('restriction');
    const seen = [
      await reading(),
      JSON.stringify(await act('owner', 'agreements.mine', {})),
      JSON.stringify(await act('owner', 'agreement.show', { agreement: 'agreement' })),
      JSON.stringify(await act('coordinator', 'agreements.show', { conference: 'conference' })),
    ];
    for (const one of seen) {
      expect(one).toContain('●●● vraagt rust');
      expect(one).not.toContain('Esmee');
    }
  });

  it('reading it stands in the log of its case', async () => {
    await act('owner', 'agreements.mine', {});
    expect((await bot.ports.read.accessLog({ caseIds: ['case'], limit: 1 }))[0]).toMatchObject({
      activity: 'agreements.mine',
      recordId: 'agreement',
      consentIds: ['mother:referral', 'mother:transfer', 'partner:referral', 'partner:transfer'],
    });
  });
});

describe('a code that is not theirs', () => {
  it('is tried in vain, and the log knows', async () => {
    await act('owner', 'case.find', { code: 'K-7F3QX' });
    expect((await bot.ports.read.accessLog({ caseIds: ['case'], limit: 1 }))[0]).toMatchObject({
      action: 'search',
      outcome: 'refused',
      actorId: 'owner',
    });
  });
});

describe('correcting', () => {
  const correct = async (request: { id: string }) => {
    await act('coordinator', 'rights.correct', { rightsRequest: request.id });
    const [draft] = await bot.ports.read.list('draft', { form: 'correction' });
    if (!draft) throw new Error('no draft');
    return draft;
  };

  it('does not open what the other adult had locked, and leaves it as it was', async () => {
    await record('restriction');
    const request = await record('correction', 'partner');
    const draft = await correct(request);
    expect(JSON.stringify(draft)).not.toMatch(/Esmee Voorbeeld|06 00 00 00 11/);
    const form = await act('coordinator', 'rights.correct', { rightsRequest: request.id });
    expect(JSON.stringify(form)).not.toContain('Esmee Voorbeeld');
  });

  it('what was erased meanwhile does not come back from a correction that stood open', async () => {
    const request = await record('correction', 'partner');
    await correct(request);
    await bot.put(a('rightsRequest', { ...nouns.rightsRequest, id: 'gone', kind: 'erasure' }));
    await decide({ id: 'gone' }, { outcome: 'grant' });
    expect(await bot.ports.read.list('draft', { form: 'correction' })).toEqual([]);
  });

  /** Answers of a form that is complete. */
  const whole = Object.assign({}, ...sophiePages);

  it('after the due date the form is judged as on the day it was sent: her name can still be put right', async () => {
    bot.now = '2026-07-20T08:00:00Z';
    const request = await record('correction', 'mother', '2026-07-19');
    const draft = await correct(request);
    await bot.put(a('draft', { ...draft, answers: { ...whole, motherName: 'Anna Voorbeeld' } }));
    expect(await act('coordinator', 'rights.sendCorrection', { draft: draft.id })).toMatchObject({
      see: 'corrected',
    });
  });

  it('F2: a due date moves what hangs on the birth, and the question for news waits for the right day', async () => {
    await bot.put(
      a('agreement', { id: 'visit', number: 2, dueDate: '2026-06-15', dueAfterBirth: 14 }),
      a('referral', { version: 2, state: 'accepted', answers: { ...whole, dueDate: '2026-06-01' } }),
    );
    const fixed = await bot.ports.read.get('agreement', 'agreement');
    const draft = await correct(await record('correction'));
    await bot.put(a('draft', { ...draft, answers: { ...whole, dueDate: '2026-06-10' } }));
    await act('coordinator', 'rights.sendCorrection', { draft: draft.id });

    expect(await bot.ports.read.get('agreement', 'visit')).toMatchObject({ dueDate: '2026-06-24' });
    expect(await bot.ports.read.get('agreement', 'agreement')).toEqual(fixed);
    const moments = (await bot.reminders()).filter(({ kind }) => kind === 'news.due');
    expect(moments.map(({ key }) => key)).toEqual(['news:case:2026-06-10']);
    const asked = { kind: 'news.due', subject: 'case', dueAt: '2026-06-22T07:00:00Z', content: {} } as const;
    expect(await whenDue(bot.ports, { ...asked, key: 'news:case:2026-06-01' })).toMatchObject({
      remindersDropped: ['news:case:2026-06-01'],
    });
    expect(await whenDue(bot.ports, { ...asked, key: 'news:case:2026-06-10' })).toMatchObject({
      messages: [{ notice: { kind: 'family.newsAsked' } }],
    });
  });

  it('after news of the pregnancy a corrected due date moves nothing', async () => {
    const expecting = { ...whole, dueDate: '2026-06-01' };
    await bot.put(
      a('agreement', { id: 'visit', number: 2, dueDate: '2026-06-15', dueAfterBirth: 14 }),
      a('referral', { version: 2, state: 'accepted', answers: expecting }),
    );
    const draft = await correct(await record('correction'));
    await act('coordinator', 'news.send', { case: 'case', outcome: 'other' });
    await bot.put(a('draft', { ...draft, answers: { ...expecting, dueDate: '2026-06-10' } }));
    await act('coordinator', 'rights.sendCorrection', { draft: draft.id });
    expect(await bot.ports.read.get('agreement', 'visit')).toMatchObject({ dueDate: '2026-06-15' });
    expect((await bot.reminders()).filter(({ kind }) => kind === 'news.due')).toEqual([]);
  });

  it('a name: what was written under the old one is made unreadable as well, locked or erased', async () => {
    const agreement = await bot.ports.read.get('agreement', 'agreement');
    await bot.put(a('agreement', { ...agreement, what: 'Ordent de post met Esmee' }));
    const request = await record('correction');
    const draft = await correct(request);
    await bot.put(
      a('draft', {
        ...draft,
        answers: {
          ...whole,
          motherName: 'Anna Voorbeeld',
          household: 'adults',
          otherAdults: 'Esmee en Tim',
        },
      }),
    );
    expect(await act('coordinator', 'rights.sendCorrection', { draft: draft.id })).toMatchObject({
      see: 'corrected',
    });
    expect(await reading()).toContain('Anna Voorbeeld');
    await record('restriction');
    expect(await reading()).toContain('●●● en Tim');
    expect(await reading()).not.toContain('Esmee');
    await decide(await record('erasure'), { outcome: 'grant' });
    const kept = [await bot.ports.read.list('referral', {}), await bot.ports.read.list('agreement', {})];
    expect(JSON.stringify(kept)).not.toMatch(/Esmee|Anna/);
  });
});
