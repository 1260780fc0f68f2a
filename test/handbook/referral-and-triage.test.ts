import { proposalView } from '../../bot/use-cases/referral/referral-kind.ts';
import { submitReferral } from '../../bot/use-cases/referral/submit-referral.ts';
import { triageView } from '../../bot/use-cases/triage/triage-kind.ts';
import { formDialog } from '../../cards/form.ts';
import { type About, proposal } from '../../cards/form-about-proposal.ts';
import { dangerText } from '../../cards/text/danger.ts';
import { fieldWords, pageWords } from '../../cards/text/forms.ts';
import { proposalText } from '../../cards/text/triage.ts';
import type { Answers } from '../../domain/form.ts';
import { longestAnswer, visibleFields, visiblePages } from '../../domain/form.ts';
import { problemsOn } from '../../domain/form-check.ts';
import { inHandbookOrder } from '../../domain/hand-over-form.ts';
import { inTargetGroup, type ReferralContext } from '../../domain/referral-answers.ts';
import { referralForm } from '../../domain/referral-form.ts';
import { proposeRoute } from '../../domain/routing.ts';
import { type TriageContext, triageForm } from '../../domain/triage-form.ts';
import { type LevelInput, proposeLevel } from '../../domain/vulnerability.ts';
import { TestBot } from '../fakes/bot.ts';
import { a, person, role } from '../fakes/nouns.ts';

/** field.md A4–A7: the handbook on referring and judging, a test for every number. */
let bot: TestBot;
beforeAll(async () => {
  bot = await TestBot.start();
});
beforeEach(() => bot.reset());
afterAll(() => bot.store.close());

const esmee: Answers = {
  municipality: 'landgraaf',
  consentMother: 'yes',
  consentPartner: 'noPartner',
  consentTransfer: 'yes',
  consentAskedOn: '2026-02-27',
  consentRecorded: 'true',
  organisation: 'JGZ',
  referrerName: 'Loes',
  profession: 'youthHealth',
  referrerEmail: 'l@x.nl',
  referrerPhone: '0612345678',
  motherName: 'Esmee Voorbeeld',
  motherBirthDate: '2006-08-14',
  postcode: '6371 AB',
  houseNumber: '1',
  interpreter: 'no',
  pregnant: 'yes',
  household: 'nobody',
  dueDate: '2026-05-11',
  pregnancyNumber: '1',
  riskFactors: 'livingEnvironment,psychosocial',
  sufficiency: 'insufficient',
  needFamily: 'rust en een eigen plek',
  level: 'vulnerable',
  purposes: 'hub',
  urgent: 'no',
  attends: 'yes',
};
const submit = async (change: Answers = {}) => {
  await bot.put(a('draft', { page: 'readBack', answers: { ...esmee, ...change } }));
  return bot.run(
    'referral.submit',
    submitReferral,
    { draft: 'draft' },
    { by: 'referrer', inputs: { attends: 'yes' } },
  );
};
const sent = async (): Promise<number> => (await bot.ports.read.list('referral', {})).length;

const referralContext = (): ReferralContext => ({
  today: '2026-03-02',
  region: bot.ports.region,
  accumulationThreshold: 3,
  profileKnown: true,
  page: '',
  recordsForOthers: false,
  entersFor: [],
});
const referralPage = (id: string) => {
  const page = referralForm.pages.find((one) => one.id === id);
  if (!page) throw new Error(`no page ${id}`);
  return page;
};
const triage = (more: Partial<TriageContext> = {}): TriageContext => ({
  today: '2026-03-03',
  urgent: false,
  pregnant: true,
  invitationLeadDays: 3,
  calendar: bot.ports.region.terms,
  people: [{ value: 'referrer' }, { value: 'nurse' }],
  corePeople: ['nurse'],
  organisations: [],
  places: [],
  fixed: { date: '2026-03-19', time: '14:00' },
  elsewhere: [],
  ...more,
});
const assessPage = triageForm.pages[0];
const offered = (context: TriageContext): string[] => {
  const place = assessPage?.fields.find(({ id }) => id === 'place');
  return (place?.options?.(context, {}) ?? []).map(({ value }) => value);
};

describe('A5: the rules on referring', () => {
  test.each([
    ['G01', 'consentMother'],
    ['G02', 'consentTransfer'],
    ['G02', 'consentAskedOn'],
    ['G03', 'consentRecorded'],
  ])('%s: without %s nothing is sent and no case is made', async (_rule, field) => {
    const { [field]: _left, ...rest } = esmee;
    await bot.put(a('draft', { page: 'readBack', answers: rest }));
    await bot.run('referral.submit', submitReferral, { draft: 'draft' }, { by: 'referrer' });
    expect(await sent()).toBe(0);
    expect(await bot.ports.read.list('case', {})).toEqual([]);
  });

  test('G02: referring and handing over are two words of each adult, each with how it was asked', async () => {
    await submit({
      consentPartner: 'yes',
      partnerName: 'Tim Verzonnen',
      interpreter: 'yes',
      interpreterLanguage: 'Pools',
      consentLanguage: 'Pools',
    });
    const words = await bot.ports.read.list('consent', {});
    expect(words.map(({ member, purpose }) => `${member} ${purpose}`).sort()).toEqual([
      'mother referral',
      'mother transfer',
      'partner referral',
      'partner transfer',
    ]);
    for (const word of words)
      expect(word).toMatchObject({ status: 'given', on: '2026-02-27', language: 'Pools', inOwnFile: true });
  });

  test('G04: every text has a longest answer, and there is no place for a citizen service number', () => {
    const fields = referralForm.pages.flatMap((page) => [...page.fields, ...(page.rows?.fields ?? [])]);
    const texts = fields.filter(({ kind }) => kind === 'text' || kind === 'longText');
    expect(texts.length).toBeGreaterThan(10);
    for (const text of texts) expect(longestAnswer(text)).toBeLessThanOrEqual(1000);
    expect(fields.filter(({ id }) => /bsn|attachment|religion|nationality/i.test(id))).toEqual([]);
  });

  test.each([
    ['landgraaf', '6371 AB'],
    ['vaals', '6291 AB'],
    ['sittard-geleen', '6131 AB'],
  ])('G05: what is for %s goes to the coordinator there, and to no other', async (municipality, postcode) => {
    await submit({ municipality, postcode });
    const lanes = (await bot.outbox()).map(({ lane }) => lane);
    expect(lanes.filter((lane) => lane.startsWith('coordinatorOf'))).toEqual([
      `coordinatorOf:${municipality}`,
    ]);
  });

  test('G06: urgent is planned at once: waiting for the fixed conference cannot be chosen', () => {
    const waiting = (urgent: boolean) =>
      visibleFields(assessPage?.fields ?? [], { place: 'hub' }, triage({ urgent })).map(({ id }) => id);
    expect(waiting(false)).toContain('canWait');
    expect(waiting(true)).not.toContain('canWait');
    const plan = triageForm.pages[1];
    const date = plan?.fields.find(({ id }) => id === 'date');
    const wanted = { place: 'hub', canWait: 'yes' };
    expect(date?.initial?.(wanted, triage())).toBe('2026-03-19');
    expect(date?.initial?.(wanted, triage({ urgent: true }))).toBeUndefined();
  });

  test('G26: OZKS and the prenatal home visit are for a pregnancy alone, in triage as in the form', () => {
    expect(offered(triage())).toEqual(expect.arrayContaining(['ozks', 'prenatalHomeVisit']));
    expect(offered(triage({ pregnant: false }))).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/ozks|prenatal/)]),
    );
  });

  test('G27: the professional is told to tell the woman that she is not at the table of OZKS', () => {
    const shown = (answers: Answers) =>
      JSON.stringify(proposal(proposalView(bot.ports, { ...esmee, ...answers }) as About<'proposal'>));
    expect(shown({ urgentFactors: 'homelessness', level: 'highlyVulnerable' })).toContain(
      proposalText.ozksWithout,
    );
    expect(shown({ urgentFactors: 'homelessness', level: 'highlyVulnerable', pregnant: 'no' })).not.toContain(
      proposalText.ozksWithout,
    );
    expect(proposalText.ozksWithout).toMatch(
      /niet zelf aan tafel.*Veilig Thuis en de Raad.*Vertel haar dat.*vraag/,
    );
  });

  test('F09 and G27: what is asked for the Knooppunt names OZKS and the youth health care as to be asked apart', () => {
    const aloud = pageWords('referral', 'consent').readAloud?.words ?? '';
    const label = fieldWords('referral', 'consentTransfer');
    for (const words of [aloud, label.hint ?? '']) {
      expect(words).toMatch(/OZKS/);
      expect(words).toMatch(/jeugdgezondheidszorg/);
      expect(words).toMatch(/apart/);
    }
  });

  test('F14: what a region asks of a parent stands with that parent on the paper', () => {
    const lines = ['motherExtra.phone', 'partnerExtra.phone'].map((field) => ({ field }));
    const standing = inHandbookOrder(lines).flatMap(({ part, lines: own }) =>
      own.map(({ field }) => `${part} ${field}`),
    );
    expect(standing).toEqual(['mother motherExtra.phone', 'partner partnerExtra.phone']);
  });

  test('G02: what was asked longer than a year ago is asked again', () => {
    const asked = (consentAskedOn: string) =>
      problemsOn(referralPage('consent'), { ...esmee, consentAskedOn }, referralContext()).map(
        ({ code }) => code,
      );
    expect(asked('1900-01-01')).toEqual(['consent.askAgain']);
    expect(asked('2025-03-01')).toEqual(['consent.askAgain']);
    expect(asked('2025-03-02')).toEqual([]);
    expect(asked('2026-03-03')).toEqual(['date.inFuture']);
  });

  test('F06: a telephone number has digits in it', () => {
    const found = (behalfPhone: string) =>
      problemsOn(referralPage('behalf'), { behalfPhone }, { ...referralContext(), recordsForOthers: true })
        .filter(({ field }) => field === 'behalfPhone')
        .map(({ code }) => code);
    expect(found('------')).toEqual(['not.phone']);
    expect(found('0800-2000')).toEqual([]);
    expect(found('+31 (0)6 12345678')).toEqual([]);
  });

  test('G06: what urgent means is said with the term of the region', () => {
    const about = proposalView(bot.ports, esmee);
    if (about.kind !== 'proposal') throw new Error('no proposal');
    expect(about.urgentWithin).toBe(bot.ports.region.terms.urgentPlanningWorkingHours);
    const drawn = JSON.stringify(
      formDialog({
        form: 'referral',
        page: 'level',
        target: { draft: 'draft' },
        fields: [{ id: 'urgent', kind: 'yesNo', required: true, maxLength: 3, options: [] }],
        about,
        submit: 'form.next',
        back: true,
        keeps: true,
      }),
    );
    expect(drawn).toContain(`binnen ${about.urgentWithin} werkuren`);
    expect(drawn).not.toContain('dezelfde werkdag');
  });

  test('G28: pregnant with an urgent factor: OZKS; the Knooppunt is possible, with a reason', () => {
    expect(proposeRoute({ level: 'highlyVulnerable', pregnant: true })).toMatchObject({
      routes: ['ozks'],
      alsoPossible: ['hub'],
    });
    const answers = { ...esmee, urgentFactors: 'homelessness', level: 'highlyVulnerable' };
    const found = (more: Answers) =>
      problemsOn(referralPage('level'), { ...answers, ...more }, referralContext()).map(({ field }) => field);
    expect(found({})).toEqual(['routeReason']);
    expect(found({ routeReason: 'zij wil zelf aan tafel' })).toEqual([]);
  });

  test('G29: in danger the reporting code comes first, in five steps, with 112 and Veilig Thuis', () => {
    expect(proposeRoute({ level: 'vulnerable', pregnant: true, acuteDanger: true }).routes[0]).toBe(
      'reportingCode',
    );
    expect(dangerText.codeSteps).toHaveLength(5);
    expect([dangerText.call, dangerText.safeHome]).toEqual(['Bel 112', 'Veilig Thuis 0800-2000']);
  });

  test('G30: one theme alone points to a care pathway, two do not', () => {
    const route = (riskFactors: number) =>
      proposeRoute({ level: 'vulnerable', pregnant: false, riskFactors });
    expect(route(1).because).toContain('singleRiskFactor');
    expect(route(2).because).not.toContain('singleRiskFactor');
    expect(offered(triage())).toContain('carePathway');
  });

  test.each([
    ['pregnant', { pregnant: 'yes' }, true],
    ['a child the day before it is two', { pregnant: 'no', 'child.0.birthDate': '2024-03-03' }, true],
    ['a child of two', { pregnant: 'no', 'child.0.birthDate': '2024-03-02' }, false],
    ['no child', { pregnant: 'no' }, false],
  ])('G31: %s: in the target group %#', (_what, answers, expected) => {
    expect(inTargetGroup(answers as Answers, '2026-03-02')).toBe(expected);
  });

  test('G31 is a hint: a family outside it can be referred', async () => {
    await submit({ pregnant: 'no', dueDate: '', pregnancyNumber: '' });
    expect(await sent()).toBe(1);
  });

  test.each(['needProfessional', 'findings'])('G35: %s asks for facts, and opinions apart', (field) => {
    expect(fieldWords('referral', field).hint).toMatch(/apart wat u daarvan vindt/);
  });
});

describe('A4: the preparation', () => {
  const judged = async (answers: Answers = {}, urgent = false) => {
    const family = a('case', { state: 'open' });
    const referral = a('referral', { state: 'inTriage', urgent, answers: { ...esmee, ...answers } });
    await bot.put(family, referral, person('referrer'), role('nurse', 'partner'));
    const [one] = await bot.ports.read.list('referral', {});
    const around = await bot.ports.read.get('case', 'case');
    if (!one || !around) throw new Error('nothing to judge');
    const view = await triageView(bot.ports, one, around);
    if (view.kind !== 'triage') throw new Error(view.kind);
    return view;
  };

  test('C01: what is missing is named by page; a whole form misses nothing', async () => {
    expect((await judged()).missing).toEqual([]);
    await bot.reset();
    expect((await judged({ motherBirthDate: '', needFamily: '' })).missing).toEqual(['mother', 'factors']);
  });

  test('C02: the computed route stands beside the choice, and another place needs a reason', async () => {
    expect((await judged()).routes).toEqual(['hub']);
    const reason = (place: string) =>
      problemsOn(
        triageForm.pages[0] as (typeof triageForm.pages)[number],
        { place, canWait: 'no' },
        triage(),
      ).map(({ field }) => field);
    expect(reason('hub')).toEqual([]);
    expect(reason('nothing')).toEqual(['placeReason']);
    expect(reason('ozks')).toEqual(['placeReason']);
  });

  test('C03: the pregnancy today and at the next fixed conference, and a deadline before it', async () => {
    bot.now = '2026-03-03T08:00:00Z';
    const view = await judged({ deadlineWhat: 'woning', deadlineDate: '2026-03-18' });
    expect(view.pregnancy?.today).toEqual({ weeks: 30, days: 1 });
    expect(view.fixed).toMatchObject({
      date: '2026-03-19',
      pregnancy: { weeks: 32, days: 3 },
      tooLate: true,
    });
  });

  test('C04 and G37: coordinator and referrer choose who joins: proposed by need, only fixed members filled in', async () => {
    const view = await judged({ riskFactors: 'financial' });
    expect(view.thinkOf.map(({ label }) => label)).toEqual(
      expect.arrayContaining(['Schuldhulpverlening', 'MEE (cliëntondersteuning)']),
    );
    expect(view.referrerAttends).toBe(true);
    // The fixed members stand there; whoever is called in is chosen.
    const people = triageForm.pages[2]?.fields.find(({ id }) => id === 'people');
    expect(people?.initial?.({}, triage())).toBe('nurse');
    expect(people?.required).toBe(true);
  });

  test('nothing is decided by itself: an open dialog has no place and no moment chosen', () => {
    const first = visiblePages(triageForm, {}, triage())[0];
    for (const field of first?.fields ?? []) expect(field.initial?.({}, triage())).toBeUndefined();
  });
});

describe('A6: the rules for the level', () => {
  const none: readonly string[] = [];
  const level = (input: Partial<LevelInput>) =>
    proposeLevel({
      urgent: none,
      nonUrgent: none,
      accumulation: undefined,
      protectiveSufficiency: undefined,
      ...input,
    });
  test.each<[string, Partial<LevelInput>, string]>([
    [
      'rule 1: an urgent factor',
      { urgent: ['addiction'], protectiveSufficiency: 'sufficient' },
      'highlyVulnerable',
    ],
    [
      'rule 2: an accumulation, in the professional’s judgement',
      { nonUrgent: ['a', 'b', 'c'], accumulation: 'yes', protectiveSufficiency: 'sufficient' },
      'highlyVulnerable',
    ],
    [
      'rule 3: risk, and not enough protects',
      { nonUrgent: ['a'], protectiveSufficiency: 'insufficient' },
      'vulnerable',
    ],
    [
      'rule 4: risk, and enough protects in principle',
      { nonUrgent: ['a'], protectiveSufficiency: 'sufficientInPrinciple' },
      'potentiallyVulnerable',
    ],
    ['rule 5: no risk, enough protects', { protectiveSufficiency: 'sufficient' }, 'selfReliant'],
    ['rule 6: no risk, not enough protects', { protectiveSufficiency: 'insufficient' }, 'undetermined'],
    ['rule 7: not answered what protects', { nonUrgent: ['a'] }, 'undetermined'],
  ])('%s', (name, input, expected) => {
    expect(level(input)).toMatchObject({ level: expected, rule: Number(name.charAt(5)) });
  });
});

describe('A7: where each level goes', () => {
  test.each([
    ['zelfredzaam: reguliere zorg', 'selfReliant', true, ['regularCare']],
    [
      'potentieel kwetsbaar: reguliere zorg of zorgpad',
      'potentiallyVulnerable',
      true,
      ['regularCare', 'carePathway'],
    ],
    ['kwetsbaar: het Knooppunt', 'vulnerable', true, ['hub']],
    ['zeer kwetsbaar en zwanger: OZKS', 'highlyVulnerable', true, ['ozks']],
    [
      'zeer kwetsbaar, niet zwanger: het Knooppunt, en advies',
      'highlyVulnerable',
      false,
      ['hub', 'veiligThuisAdvice'],
    ],
    ['geen gradatie: sparren', 'undetermined', true, ['consultation']],
  ] as const)('%s', (_name, level, pregnant, routes) => {
    expect(proposeRoute({ level, pregnant }).routes).toEqual(routes);
  });
  test('acute onveiligheid: de meldcode, wat het niveau ook is', () => {
    expect(proposeRoute({ level: 'selfReliant', pregnant: false, acuteDanger: true }).routes).toEqual([
      'reportingCode',
      'veiligThuisAdvice',
    ]);
  });
});
