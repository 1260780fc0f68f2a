import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { acceptWithoutMandate } from '../../bot/use-cases/conference/answer-invitation.ts';
import { arrangements, recordArranged } from '../../bot/use-cases/conference/arrange-conference.ts';
import { cancelConference } from '../../bot/use-cases/conference/cancel-conference.ts';
import { finishConference } from '../../bot/use-cases/conference/finish-conference.ts';
import { planContext } from '../../bot/use-cases/conference/plan-context.ts';
import { openShare, shareList } from '../../bot/use-cases/conference/share-list.ts';
import { actions } from '../../domain/actions.ts';
import { agreementRow, dueOf } from '../../domain/agreement-row.ts';
import type { Answers } from '../../domain/form.ts';
import { fieldsOf, visibleFields } from '../../domain/form.ts';
import { problemsOn, problemsWith } from '../../domain/form-check.ts';
import type { FormView } from '../../domain/form-view.ts';
import { guests, type PlanContext, plan } from '../../domain/plan-pages.ts';
import { recipientsOf } from '../../domain/recipients.ts';
import { isRefusal } from '../../domain/refusal.ts';
import { TestBot } from '../fakes/bot.ts';
import { a, nouns, person, role } from '../fakes/nouns.ts';

/** field.md A4 C05–C21 and A5 G07–G24, G33, G37: planning, the table and sharing, a test for every number. */
let bot: TestBot;
beforeAll(async () => {
  bot = await TestBot.start();
});
beforeEach(async () => {
  await bot.reset('2026-03-12T14:00:00Z');
  await bot.put(
    person('owner'),
    person('nurse'),
    person('coordinator'),
    person('referrer', { name: 'Noor Lemmens' }),
    role('coordinator', 'coordinator'),
    role('deputy', 'deputyCoordinator'),
    role('nurse', 'partner', { partnerType: 'youthHealthNurse' }),
    role('owner', 'partner', { partnerType: 'socialWork' }),
    a('case', { state: 'planned' }),
    a('referral', { state: 'accepted', answers: esmee }),
    a('conference', { state: 'invited', placeReserved: true }),
    a('invitation'),
  );
});
afterAll(() => bot.store.close());

const esmee: Answers = {
  motherName: 'Esmee Voorbeeld',
  consentPartner: 'noPartner',
  pregnant: 'yes',
  dueDate: '2026-05-11',
  referrerName: 'Noor Lemmens',
  organisation: 'Verloskundigen Landgraaf',
  profession: 'youthHealth',
};
const line: Answers = {
  what: 'steun zoeken bij huisvesting',
  self: 'no',
  organisation: 'socialWork',
  owner: 'owner',
  dueDate: '2026-04-02',
  familyAgrees: 'yes',
};
const rows = (...lines: Answers[]): Answers =>
  Object.fromEntries(
    lines.flatMap((one, index) =>
      Object.entries(one).map(([field, value]) => [`agreement.${index}.${field}`, value]),
    ),
  );
const whole: Answers = {
  steps: 'introductions,timeAvailable,needsDiscussed,summary,feedbackRound',
  minutes: '60',
  present: 'invitation',
  familyPresent: 'yes',
  lifeDomains: 'housing',
  ...rows(line),
  processLead: 'coordinator',
  caseLead: 'none',
  familyContact: 'owner',
  feedbackBy: 'coordinator',
  evaluationOn: '2026-04-09',
  familyAgrees: 'yes',
  followUp: 'no',
  experienceFamily: 'good',
};
/** Ends a conference whose record holds these answers; the last page is open. */
const finish = async (change: Record<string, string | undefined> = {}, page = 'finish') => {
  const answers = Object.fromEntries(
    Object.entries({ ...whole, ...change }).filter((one): one is [string, string] => one[1] !== undefined),
  );
  await bot.put(
    a('draft', {
      id: 'table',
      form: 'conference',
      ownerId: 'coordinator',
      subject: 'conference',
      municipality: 'landgraaf',
      page,
      answers,
    }),
  );
  return bot.run(
    'conference.finish',
    finishConference,
    { draft: 'table' },
    { by: 'coordinator', inputs: { ...answers, page } },
  );
};
const held = () => bot.ports.read.get('conference', 'conference');
const agreements = () => bot.ports.read.list('agreement', {});
/** The page a conference that could not be finished came back with. */
const pageOf = (result: Awaited<ReturnType<typeof finish>>): string | undefined =>
  !isRefusal(result) && result.answer.see === 'form' ? result.answer.form.page : undefined;

describe('A4 and A5: planning', () => {
  const context = async (more: Partial<PlanContext> = {}): Promise<PlanContext> => ({
    ...(await planContext(bot.ports, 'landgraaf', undefined)),
    ...more,
  });
  const shown = async (page: typeof plan, answers: Answers, more: Partial<PlanContext> = {}) =>
    visibleFields(page.fields, answers, await context(more)).map(({ id }) => id);
  const problems = async (page: typeof plan, answers: Answers, more: Partial<PlanContext> = {}) =>
    problemsOn(page, answers, await context(more)).map(({ field }) => field);

  test('C05: moment, form and place; whether the place is reserved stays open until it is', async () => {
    expect(await problems(plan, {})).toEqual(['date', 'time', 'duration', 'mode', 'location']);
    const conference = { ...nouns.conference, state: 'invited' as const };
    expect(await arrangements(bot.ports, conference)).toMatchObject({ placeOpen: true });
    expect(await arrangements(bot.ports, { ...conference, placeReserved: true })).toMatchObject({
      placeOpen: false,
    });
  });

  test('C06: everybody is invited the agreed days before; sooner only with a reason', async () => {
    const moment = { time: '14:00', duration: '60', mode: 'digital' };
    expect(await problems(plan, { ...moment, date: '2026-03-16' })).toEqual(['soonReason']);
    expect(await problems(plan, { ...moment, date: '2026-03-16', soonReason: 'woning stopt' })).toEqual([]);
    expect(await problems(plan, { ...moment, date: '2026-03-17' })).toEqual([]);
    // G06: what is urgent is never held up by it.
    expect(await problems(plan, { ...moment, date: '2026-03-13' }, { urgent: true })).toEqual([]);
  });

  test('C06 (scenario 11): who has no Teams is told by the coordinator, and it is recorded how', async () => {
    const guest = {
      id: 'guest',
      name: 'Wendy Ploum',
      organisation: 'Kraamzorg',
      partnerType: 'maternityCare',
    };
    const [before] = await bot.ports.read.list('conference', {});
    if (!before) throw new Error('no conference');
    await bot.put({ kind: 'conference', now: { ...before, guests: [guest] } });
    await bot.run(
      'conference.sendArranged',
      recordArranged,
      { conference: 'conference' },
      { by: 'coordinator', inputs: { 'told.guest': 'phone' } },
    );
    expect((await held())?.told).toEqual([
      { to: 'guest', sequence: 0, way: 'phone', on: '2026-03-12', by: 'coordinator' },
    ]);
    expect(await bot.outbox()).toEqual([]);
    // A later version of the plan must be told again.
    const now = await held();
    expect(now && (await arrangements(bot.ports, { ...now, sequence: 1 })).toTell).toHaveLength(1);
  });

  test('C08 and G13: an interpreter that was asked for stays open until there is one; never a child', async () => {
    const wanted = { interpreterLanguage: 'Arabisch' };
    const page = { people: 'nurse' };
    expect(await problems(guests, page, wanted)).toEqual(['interpreterKind']);
    expect(await problems(guests, { ...page, interpreterKind: 'child' }, wanted)).toEqual([
      'interpreterKind',
    ]);
    expect(await problems(guests, { ...page, interpreterKind: 'adultInformal' }, wanted)).toEqual([
      'interpreterGrownUp',
    ]);
    expect(await problems(guests, { ...page, interpreterKind: 'professional' }, wanted)).toEqual([]);
    expect(await shown(guests, {})).not.toContain('interpreterKind');
    const [referral] = await bot.ports.read.list('referral', {});
    if (!referral) throw new Error('no referral');
    await bot.put({ kind: 'referral', now: { ...referral, answers: { ...esmee, interpreter: 'yes' } } });
    expect(await arrangements(bot.ports, nouns.conference)).toMatchObject({ interpreterOpen: true });
    // And at the table it cannot be passed over in silence.
    expect(pageOf(await finish())).toBe('table');
  });

  test('G07: where there is a fixed conference its next date is known, elsewhere there is none', async () => {
    expect((await context()).fixed?.date).toBe('2026-03-19');
    expect((await planContext(bot.ports, 'vaals', undefined)).fixed).toBeUndefined();
  });

  test('G08: there is no verb for a meeting of partners without the family', () => {
    expect(Object.keys(actions).filter((verb) => /premeeting|vooroverleg|partnersOnly/i.test(verb))).toEqual(
      [],
    );
    expect(fieldsOf(guests, undefined as never).map(({ id }) => id)).not.toContain('withoutFamily');
  });

  test('G10: in person unless somebody chooses otherwise', async () => {
    const mode = plan.fields.find(({ id }) => id === 'mode');
    expect(mode?.initial?.({}, await context())).toBe('physical');
  });

  test('G11: places of the municipality stand there with how accessible they are', async () => {
    const places = [{ value: 'bieb', label: 'Bibliotheek, rolstoel kan naar binnen' }];
    expect(await shown(plan, {}, { places })).toContain('placeId');
    expect(await shown(plan, { mode: 'digital' }, { places })).not.toContain('placeId');
  });

  test('G12: whom the family brings along is written down, and gets nothing by itself', () => {
    const list = recipientsOf({
      family: 'Lisa',
      present: [],
      referrers: [],
      maternityCare: [],
      pregnancy: 'none',
    });
    expect(list.map(({ id }) => id)).toEqual(['family']);
    expect(guests.fields.find(({ id }) => id === 'familyBrings')?.required).toBeUndefined();
  });

  test('G33: who comes without a mandate says who has it', async () => {
    const asked = bot.run(
      'invitation.sendWithoutMandate',
      acceptWithoutMandate,
      { invitation: 'invitation' },
      { by: 'owner', inputs: {} },
    );
    expect(await asked).toMatchObject({ answer: { see: 'form' } });
    await bot.run(
      'invitation.sendWithoutMandate',
      acceptWithoutMandate,
      { invitation: 'invitation' },
      { by: 'owner', inputs: { mandateWith: 'Teamleider' } },
    );
    const [invitation] = await bot.ports.read.list('invitation', {});
    expect(invitation).toMatchObject({ state: 'accepted', mandate: false, mandateWith: 'Teamleider' });
  });

  test('G37: only fixed members stand there beforehand; the others are chosen', async () => {
    const people = guests.fields.find(({ id }) => id === 'people');
    expect(people?.initial?.({}, await context())).toBe('nurse');
    expect(await shown(guests, {})).toContain('withReferrer');
  });

  test('called off: everybody who was asked hears it, and the calendar’s version grows', async () => {
    await bot.run(
      'conference.sendCancel',
      cancelConference,
      { conference: 'conference' },
      { by: 'coordinator', inputs: { reason: 'Esmee is opgenomen' } },
    );
    expect(await held()).toMatchObject({ state: 'cancelled', sequence: 1 });
    expect((await bot.outbox()).map(({ lane }) => lane)).toEqual(['person:owner']);
    expect(JSON.stringify(await bot.outbox())).not.toContain('opgenomen');
    expect(await bot.ports.read.get('case', 'case')).toMatchObject({ state: 'open' });
  });
});

describe('A4: at the table', () => {
  test.each([
    ['C13', 'processLead', 'leads'],
    ['C14', 'caseLead', 'leads'],
    ['C15', 'feedbackBy', 'leads'],
    ['C17', 'familyAgrees', 'finish'],
    ['C18', 'followUp', 'finish'],
    ['C20b and G15', 'familyContact', 'leads'],
    ['P11', 'evaluationOn', 'leads'],
    ['C11', 'lifeDomains', 'needs'],
  ])('%s: not finished without %s', async (_number, field, page) => {
    expect(pageOf(await finish({ [field]: undefined }, page))).toBe(page);
    expect(await held()).toMatchObject({ state: 'invited' });
    expect(await agreements()).toEqual([]);
  });

  test('G14: a family that does not agree with the whole is not overruled', async () => {
    expect(pageOf(await finish({ familyAgrees: 'no' }))).toBe('finish');
  });

  test('G09: without the family only with a reason', async () => {
    expect(pageOf(await finish({ familyPresent: 'no' }, 'table'))).toBe('table');
    expect(await held()).toMatchObject({ state: 'invited' });
  });

  test('G09: the reason is kept', async () => {
    await finish({ familyPresent: 'no', familyAbsentReason: 'zij is bevallen' });
    expect(await held()).toMatchObject({
      state: 'held',
      familyPresent: false,
      familyAbsentReason: 'zij is bevallen',
    });
  });

  test('C09, C10, C16, C19: what was done at the table, the minutes and how everybody found it are kept', async () => {
    await finish();
    expect(await held()).toMatchObject({
      state: 'held',
      minutes: 60,
      stepsDone: ['introductions', 'timeAvailable', 'needsDiscussed', 'summary', 'feedbackRound'],
      present: ['invitation'],
      lifeDomains: ['housing'],
      experience: { family: 'good' },
    });
  });

  test('C11: the family’s own words by dimension, never a number', async () => {
    await finish({
      dimensions: 'mental',
      'words.mental': 'ik slaap slecht',
      'words.meaning': 'niet gevraagd',
    });
    expect((await held())?.ownWords).toEqual({ mental: 'ik slaap slecht' });
  });

  test('C12: a line has an organisation, a person and a date, or it is none', async () => {
    const problems = (row: Answers) =>
      problemsWith(agreementRow, row, { today: '2026-03-12', people: [], organisations: [] }).map(
        ({ field }) => field,
      );
    expect(problems({ what: 'x', self: 'no', familyAgrees: 'yes' })).toEqual([
      'organisation',
      'owner',
      'dueDate',
    ]);
    expect(pageOf(await finish(rows({ ...line, owner: '' }), 'agreements'))).toBe('agreements');
  });

  test('G23: what the family can do itself comes first, and needs no organisation', async () => {
    expect(agreementRow.findIndex(({ id }) => id === 'self')).toBeLessThan(
      agreementRow.findIndex(({ id }) => id === 'organisation'),
    );
    await finish(
      rows(line, { what: 'oma past op', self: 'yes', dueDate: '2026-04-02', familyAgrees: 'yes' }),
    );
    const [, own] = (await agreements()).sort((x, y) => x.number - y.number);
    expect(own).toMatchObject({ partnerType: 'family', ownerName: 'het gezin' });
    expect(own?.ownerId).toBeUndefined();
  });

  test('C17: what the family says no to stands on the list and is done by nobody', async () => {
    await finish(rows({ ...line, familyAgrees: 'no' }));
    expect(await agreements()).toMatchObject([{ familyAgrees: false, state: 'cancelled' }]);
    expect((await bot.outbox()).map(({ lane }) => lane)).toEqual(['channelOf:landgraaf']);
    expect((await bot.reminders()).filter(({ kind }) => kind.startsWith('agreement'))).toEqual([]);
  });

  test('a date that hangs on the birth is counted from the expected day (F2)', async () => {
    expect(dueOf({ weeksAfterBirth: '2' }, '2026-06-01')).toEqual({
      dueDate: '2026-06-15',
      dueAfterBirth: 14,
    });
    await finish(rows({ ...line, dueDate: '', weeksAfterBirth: '2' }));
    expect(await agreements()).toMatchObject([{ dueDate: '2026-05-25', dueAfterBirth: 14 }]);
  });

  test('C18: a follow-up comes on the work list in time to plan it', async () => {
    await finish({ followUp: 'yes', followUpOn: '2026-06-04' });
    const [reminder] = (await bot.reminders()).filter(({ kind }) => kind === 'followUp.due');
    expect(reminder?.dueAt.toISOString().slice(0, 10)).toBe('2026-05-22');
  });

  test('G21 and G22: the coordinator oversees by default, a case lead only when chosen', async () => {
    await finish();
    expect(await bot.ports.read.get('case', 'case')).toMatchObject({
      processLead: 'coordinator',
      caseLead: 'none',
      familyContact: 'owner',
    });
  });

  test('the deputy goes on with the coordinator’s record; there is one', async () => {
    await finish({ familyContact: undefined }, 'leads');
    const opened = await bot.act({
      verb: 'conference.open',
      data: { conference: 'conference' },
      sender: { id: 'deputy', name: 'Hilde' },
      conversation: { type: 'personal', id: 'chat', serviceUrl: 'https://teams', tenantId: 't' },
      key: 'deputy opens',
      inDialog: true,
    });
    expect(opened).toMatchObject({ answer: { page: 'leads', target: { draft: 'table' } } });
    expect(await bot.ports.read.list('draft', { form: 'conference' })).toHaveLength(1);
  });
});

describe('A4 and A5: who gets what (C15, C21)', () => {
  const share = (inputs: Record<string, string>) =>
    bot.run('conference.shared', shareList, { conference: 'conference' }, { by: 'coordinator', inputs });
  const lead = { leadName: 'Eva Bedenk', leadOrganisation: 'Praktijk', leadContact: 'eva@voorbeeld.invalid' };
  const opened = async (): Promise<FormView> => {
    const result = await bot.run(
      'conference.share',
      openShare,
      { conference: 'conference' },
      { by: 'coordinator' },
    );
    if (isRefusal(result)) throw new Error(result.refused);
    return result.answer;
  };
  const asked = async () => (await opened()).fields.map(({ id }) => id).filter((id) => id.startsWith('to.'));
  beforeEach(() => finish());

  test('G16 and C21: the family and who was there get the list; the coordinator sends it', async () => {
    expect(await asked()).toEqual(['to.family', 'to.owner', 'to.referrer', 'to.maternityCare']);
  });

  test('G17: nothing of the list is put in a message: it goes by a person', async () => {
    await share({ ...lead, 'to.family': 'inPerson', 'to.owner': 'secureMail' });
    const before = (await bot.outbox()).filter(({ key }) => key.includes('share') || key.includes('list'));
    expect(before).toEqual([]);
    expect((await held())?.disclosures).toMatchObject([
      { set: 'list', to: 'family', way: 'inPerson' },
      { set: 'list', to: 'owner', way: 'secureMail' },
    ]);
  });

  test('G18: while she is pregnant it is not done without the lead maternity provider, present or not', async () => {
    const ways = {
      'to.family': 'inPerson',
      'to.owner': 'secureMail',
      'to.referrer': 'phone',
      'to.maternityCare': 'phone',
    };
    expect(await share(ways)).toMatchObject({ answer: { see: 'form' } });
    expect((await held())?.disclosures ?? []).toEqual([]);
    // Named: she is asked about at once, and it is done when she has it.
    expect(await share({ ...lead, ...ways })).toMatchObject({
      answer: { see: 'form', form: { about: { list: ['Eva Bedenk, Praktijk'] } } },
    });
    expect((await held())?.sharedAt).toBeUndefined();
    expect(await share({ ...lead, 'to.leadMaternityProvider': 'secureMail' })).toMatchObject({
      answer: { see: 'shared' },
    });
    expect((await held())?.sharedAt).toBeDefined();
    expect(await bot.ports.read.get('case', 'case')).toMatchObject({ state: 'followUp' });
  });

  test('G19 and G20: the feedback is another thing than the list: kraamzorg gets the one, not the other', async () => {
    const { about } = await opened();
    expect(about).toMatchObject({
      kind: 'share',
      feedback: ['Noor Lemmens, Verloskundigen Landgraaf', 'Kraamzorg'],
    });
    expect(about && 'list' in about ? about.list : []).not.toContain('Kraamzorg');
  });

  test('what did not go needs a reason', async () => {
    expect(await share({ ...lead, 'to.family': 'not' })).toMatchObject({ answer: { see: 'form' } });
    await share({ ...lead, 'to.family': 'not', notBecause: 'zij wil het niet op papier' });
    expect((await held())?.disclosures).toMatchObject([
      { way: 'not', because: 'zij wil het niet op papier' },
    ]);
  });
});

test('G36: who uses this names the source', async () => {
  const readme = await readFile(join(import.meta.dirname, '../../README.md'), 'utf8');
  expect(readme).toMatch(/Handreiking Knooppunt Kansrijke Start.*Trendbreuk Zuid-Limburg/);
});

describe('G16–G20 as a table: who gets the list, who the feedback', () => {
  const contact = (id: string, name = id) => ({ id, name, organisation: '' });
  const around = {
    family: 'Sophie',
    present: [contact('midwife'), contact('mee')],
    referrers: [contact('midwife')],
    leadMaternity: contact('midwife'),
    maternityCare: [contact('kraamzorg')],
  };
  const sets = (more: object) =>
    recipientsOf({ ...around, pregnancy: 'pregnant', ...more }).map(
      ({ id, sets: both, optional }) => `${id}:${both.join('+')}${optional ? '?' : ''}`,
    );
  test.each([
    ['pregnant', {}, ['family:list', 'midwife:list+feedback', 'mee:list', 'kraamzorg:feedback']],
    [
      'pregnant, the provider absent',
      { present: [contact('mee')], leadMaternity: contact('eva') },
      ['family:list', 'mee:list', 'eva:list+feedback', 'midwife:feedback', 'kraamzorg:feedback'],
    ],
    [
      'kraamzorg at the table',
      { present: [contact('kraamzorg')] },
      ['family:list', 'kraamzorg:list+feedback', 'midwife:list+feedback'],
    ],
    ['not pregnant', { pregnancy: 'none' }, ['family:list', 'midwife:list+feedback', 'mee:list']],
    [
      'born since (scenario 7): proposed, with a question',
      { pregnancy: 'born', present: [], referrers: [contact('nurse')] },
      ['family:list', 'nurse:feedback', 'midwife:list?'],
    ],
    [
      'the same person under another id',
      {
        present: [contact('guest1', 'Eva Bedenk')],
        leadMaternity: contact('lead', 'eva bedenk'),
        referrers: [],
      },
      ['family:list', 'guest1:list+feedback', 'kraamzorg:feedback'],
    ],
  ])('%s', (_what, more, expected) => {
    expect(sets(more)).toEqual(expected);
  });
});
