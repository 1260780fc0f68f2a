import { actions, logOf, type Verb } from '../../domain/actions.ts';
import { nameAt } from '../../domain/person.ts';
import { TestBot } from '../fakes/bot.ts';
import { a, household, role } from '../fakes/nouns.ts';

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

const act = (verb: Verb, by: string, data: object = {}, name = `Naam ${by}`) =>
  bot.act({
    verb,
    data: { ...data },
    sender: { id: by, name },
    conversation: { type: 'personal', id: 'chat', serviceUrl: 'https://teams', tenantId: 'tenant' },
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

it('a refused attempt is logged with what was tried; what does not exist leaves no typed word behind', async () => {
  await act('referral.show', 'owner', { case: 'case' });
  await act('case.show', 'coordinator', { case: 'Sophie Bedacht' });
  expect(await lines()).toMatchObject([
    { outcome: 'refused', action: 'R', actorId: 'owner', caseId: 'case', ruleId: 'referral.show/none' },
  ]);
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
  expect(without).toEqual(['agreements.refresh']);
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
