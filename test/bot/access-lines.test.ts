import { pino } from 'pino';
import { createFiles } from '../../bot/files.ts';
import type { Conversation } from '../../bot/use-cases/use-case.ts';
import { actions, logOf, type Verb } from '../../domain/actions.ts';
import { nameAt } from '../../domain/person.ts';
import { TestBot } from '../fakes/bot.ts';
import { a, household, nouns, role } from '../fakes/nouns.ts';

let bot: TestBot;
beforeAll(async () => {
  bot = await TestBot.start();
});
beforeEach(async () => {
  await bot.reset('2026-04-08T08:00:00Z');
  await bot.put(
    ...household(),
    role('hilde', 'deputyCoordinator', { from: '2026-04-06', until: '2026-04-24' }),
    a('draft', { ownerId: 'referrer' }),
  );
});
afterAll(() => bot.store.close());

const personal = { type: 'personal', id: 'chat', serviceUrl: 'https://teams', tenantId: 'tenant' } as const;
const act = (
  verb: Verb,
  by: string,
  data: object = {},
  name = `Naam ${by}`,
  conversation: Conversation = personal,
) =>
  bot.act({
    verb,
    data: { ...data },
    sender: { id: by, name },
    conversation,
    key: `${verb}|${by}`,
    inDialog: true,
  });
const lines = () => bot.ports.read.accessLog({ limit: 50 });

it('a line has every field of NEN 7513 (D2), and no value', async () => {
  await act('referral.show', 'coordinator', { case: 'case' });
  const [line] = await lines();
  expect(line).toEqual({
    seq: 1,
    at: '2026-04-08T08:00:00.000Z',
    action: 'R',
    activity: 'referral.show',
    outcome: 'done',
    actorId: 'coordinator',
    role: 'coordinator',
    relation: 'coordinator',
    purpose: 'referral',
    channel: 'teams',
    tenantId: 'tenant',
    caseId: 'case',
    recordType: 'referral',
    recordId: 'referral',
    sensitivity: 'health',
    fieldGroups: ['referrer', 'family', 'situation', 'level'],
    ruleId: 'referral.show/coordinator',
    consentIds: [],
    instanceId: bot.store.instanceId,
  });
  expect(JSON.stringify(await lines())).not.toMatch(/Esmee|huisvesting|Naam/);
});

it('what a deputy does during a leave is logged in the name of who she stands in for (scenario 3)', async () => {
  await act('case.show', 'hilde', { case: 'case' });
  expect((await lines())[0]).toMatchObject({ role: 'deputyCoordinator', onBehalfOf: 'coordinator' });
});

it.each([
  ['triage', 'case', a('referral', { ...nouns.referral, version: 1, state: 'inTriage' })],
  ['conference', 'conference', undefined],
  ['correction', 'request', a('rightsRequest')],
] as const)(
  'what is read in a form about a family (%s) is among what was read of that family',
  async (form, subject, more) => {
    await bot.put(
      a('draft', {
        id: 'hers',
        form,
        ownerId: 'coordinator',
        subject,
        municipality: 'landgraaf',
        page: 'assess',
      }),
      ...(more ? [more] : []),
    );
    for (const verb of ['form.resume', 'form.show', 'form.back'] as const)
      await act(verb, 'coordinator', { draft: 'hers', page: 'assess' });
    const about = (await lines()).map(({ activity, caseId }) => [activity, caseId]);
    expect(about).toEqual([
      ['form.back', 'case'],
      ['form.show', 'case'],
      ['form.resume', 'case'],
    ]);
  },
);

it('the same press again after a lock shows nothing of who is locked away', async () => {
  const answers = { motherName: 'Esmee Voorbeeld', motherBirthDate: '2006-08-14', consentMother: 'yes' };
  await bot.put(
    a('referral', { ...nouns.referral, version: 1, state: 'inTriage', answers }),
    a('case', { id: 'other', code: 'K-2BCDE', state: 'open' }),
    a('referral', { id: 'r2', caseId: 'other', state: 'inTriage', answers }),
    a('draft', {
      id: 'hers',
      form: 'triage',
      ownerId: 'coordinator',
      subject: 'case',
      municipality: 'landgraaf',
      page: 'assess',
    }),
  );
  const show = () => act('referral.show', 'coordinator', { case: 'case', place: 'hub' });
  const compare = () =>
    act('duplicate.compare', 'coordinator', { case: 'case', other: 'other', place: 'hub' });
  expect(JSON.stringify([await show(), await compare()])).toContain('Esmee');
  const { rows } = await bot.store.pool.query('SELECT * FROM "ActionKey"');
  expect(JSON.stringify(rows)).not.toContain('Esmee');
  const restricted = [{ member: 'mother' as const, since: bot.now, why: 'restriction' as const }];
  for (const id of ['case', 'other']) {
    const family = await bot.ports.read.get('case', id);
    if (family) await bot.put(a('case', { ...family, restricted }));
  }
  const again = JSON.stringify([await show(), await compare()]);
  expect(again).toContain('K-7F3QX');
  expect(again).not.toContain('Esmee');
});

it('a refused attempt is logged with what was tried; what does not exist leaves no typed word behind', async () => {
  await act('referral.show', 'owner', { case: 'case' });
  await act('case.show', 'coordinator', { case: 'Sophie Bedacht' });
  expect(await lines()).toMatchObject([
    { outcome: 'refused', action: 'R', actorId: 'coordinator', recordId: undefined, caseId: undefined },
    { outcome: 'refused', action: 'R', actorId: 'owner', caseId: 'case', ruleId: 'referral.show/none' },
  ]);
  expect(JSON.stringify(await lines())).not.toContain('Sophie');
});

describe('every refusal leaves a line, whoever refuses', () => {
  const channel = {
    type: 'channel',
    id: '19:x@thread.tacv2',
    serviceUrl: 'https://teams',
    tenantId: 't',
  } as const;
  const official = 'aaaaaaaa-0000-4000-8000-000000000001';
  const self = {
    municipality: 'landgraaf',
    role: 'coordinator',
    name: 'Ik',
    personId: official.toUpperCase(),
  };
  it.each<[string, Verb, string, object, Conversation, string, object]>([
    [
      'a channel linked by who has no role there',
      'channel.link',
      'owner',
      { municipality: 'Landgraaf' },
      channel,
      'notAllowed',
      { recordType: 'channel', ruleId: 'channel.link/professional' },
    ],
    [
      'an administrator who gives themselves a role',
      'people.sendAppoint',
      official,
      self,
      personal,
      'notYourself',
      { recordType: 'appointment', role: 'administrator' },
    ],
    [
      'an administrator who closes the door behind themselves',
      'people.sendLeft',
      official,
      { who: official, what: 'left' },
      personal,
      'notYourself',
      { recordType: 'appointment', role: 'administrator' },
    ],
    [
      'a case, asked for where several read along',
      'case.show',
      'coordinator',
      { case: 'case' },
      { ...channel, type: 'group' },
      'notInChannel',
      { recordType: 'case', recordId: 'case', caseId: 'case' },
    ],
    [
      'a use case that says it cannot be',
      'case.resume',
      'coordinator',
      { case: 'case' },
      personal,
      'nobodyAgrees',
      { action: 'U', caseId: 'case', ruleId: 'case.resume/coordinator' },
    ],
    [
      'a draft that is gone',
      'form.resume',
      'owner',
      { draft: 'no such draft' },
      personal,
      'draftGone',
      { recordType: 'draft', recordId: undefined },
    ],
  ])('%s', async (_what, verb, by, data, conversation, why, line) => {
    bot.administrators = [official];
    expect(await act(verb, by, data, undefined, conversation)).toMatchObject({ refused: why });
    bot.administrators = ['admin'];
    expect(await lines()).toMatchObject([{ outcome: 'refused', activity: verb, actorId: by, ...line }]);
  });

  it.each(['case.find', 'case.ask'] as const)('a code that is nobody’s, tried with %s', async (verb) => {
    await act(verb, 'owner', { code: 'K-22223' });
    const [line, ...more] = await lines();
    expect(line).toMatchObject({ action: 'search', outcome: 'refused', actorId: 'owner', caseId: undefined });
    expect(more).toEqual([]);
  });

  it('what was not understood asked for nothing', async () => {
    await act('case.show', 'owner', { case: 7 });
    await act('text.say', 'owner', { text: ' ' });
    expect(await lines()).toEqual([]);
  });
});

describe('a link to a file', () => {
  const open = (actor: string, nonce: string, id = 'case') =>
    createFiles({ ports: bot.ports, store: bot.store, log: pino({ level: 'silent' }), pdf: undefined })({
      file: 'readers',
      member: 'mother',
      id,
      format: 'pdf',
      actor,
      nonce,
    });
  const told = async () => (await lines()).map(({ actorId, action, outcome }) => [actorId, action, outcome]);

  it('in the hands of who may not, gives nothing and leaves a line', async () => {
    expect(await open('owner', 'n1')).toBeUndefined();
    expect(await told()).toEqual([['owner', 'print', 'refused']]);
    expect((await lines())[0]).toMatchObject({ caseId: 'case', relation: 'none', channel: 'link' });
  });
  it('gives its file once; the second time leaves a line', async () => {
    expect(await open('coordinator', 'n2')).toBeDefined();
    expect(await open('coordinator', 'n2')).toBeUndefined();
    expect(await told()).toEqual([
      ['coordinator', 'print', 'refused'],
      ['coordinator', 'print', 'done'],
    ]);
  });
  it('to what is gone gives nothing and leaves a line', async () => {
    expect(await open('coordinator', 'n3', 'gone')).toBeUndefined();
    expect(await told()).toEqual([['coordinator', 'print', 'refused']]);
  });
});

it('a form that comes back with what is wrong is a reading; once it is right it is a change', async () => {
  await act('form.next', 'referrer', { draft: 'draft', page: 'consent' });
  await act('triage.sendQuestion', 'coordinator', { case: 'case', question: '' });
  expect((await lines()).map(({ activity, action }) => [activity, action])).toEqual([
    ['triage.sendQuestion', 'R'],
    ['form.next', 'U'],
  ]);
});

it('every verb about something leaves a line, or says why not', () => {
  const without = (Object.keys(actions) as Verb[]).filter(
    (verb) => actions[verb].subject !== 'none' && logOf(verb) === undefined,
  );
  // The dialogs of upkeep show nothing of anybody.
  expect(without).toEqual([
    'agreements.refresh',
    'municipality.fixed',
    'municipality.place',
    'municipality.terms',
  ]);
});

describe('a verb that names no subject', () => {
  /** What is kept sealed of a family or a thread: it must not be shown without a line. */
  const content = /Sophie|Esmee|huisvesting|Past dit/;
  const needed: Partial<Record<Verb, object>> = {
    'text.say': { text: 'Ik denk het wel' },
    'case.ask': { code: 'K-7F3QX' },
    'case.find': { code: 'K-7F3QX' },
    'people.end': { appointment: 'nobody' },
    'channel.link': { municipality: 'Landgraaf' },
  };
  const people = ['owner', 'coordinator', 'referrer', 'officer', 'lead', 'admin'];
  const verbs = (Object.keys(actions) as Verb[]).filter((verb) => actions[verb].subject === 'none');

  it('and shows content all the same leaves a line', async () => {
    await bot.put(
      a('draft', {
        id: 'going',
        ownerId: 'referrer',
        page: 'mother',
        answers: { motherName: 'Sophie' },
        savedAt: '2026-04-08T07:00:00Z',
      }),
      a('consultation'),
      role('officer', 'privacyOfficer'),
      role('lead', 'projectLead'),
    );
    const showed = new Set<string>();
    const silent: string[] = [];
    for (const verb of verbs)
      for (const by of people) {
        const answer = JSON.stringify(await act(verb, by, needed[verb]));
        if (!content.test(answer)) continue;
        showed.add(verb);
        const left = (await bot.ports.read.accessLog({ actorId: by, limit: 500 })).map(
          ({ activity }) => activity,
        );
        if (!left.includes(verb)) silent.push(`${verb} by ${by}`);
      }
    expect(silent).toEqual([]);
    // Otherwise nothing was tried.
    expect([...showed].sort()).toEqual(['agreements.mine', 'referral.start', 'text.say']);
  });

  it('tells which draft or thread it was', async () => {
    await bot.put(a('consultation'));
    await act('referral.start', 'referrer');
    await act('text.say', 'coordinator', { text: 'Ik denk het wel' });
    expect(await lines()).toMatchObject([
      { activity: 'text.say', action: 'R', recordType: 'consultation', recordId: 'thread' },
      { activity: 'referral.start', action: 'R', recordType: 'draft', recordId: 'draft' },
    ]);
  });
});

it('who acted is named as they were called then', async () => {
  await act('home.show', 'owner', {}, 'Bart Somers');
  bot.now = '2026-05-01T08:00:00Z';
  await act('home.show', 'owner', {}, 'Bart Custers-Somers');
  const owner = await bot.ports.read.get('person', 'owner');
  expect(owner?.name).toBe('Bart Custers-Somers');
  expect(owner && nameAt(owner, '2026-04-09T00:00:00Z')).toBe('Bart Somers');
  expect(owner && nameAt(owner, '2026-05-02T00:00:00Z')).toBe('Bart Custers-Somers');
});
