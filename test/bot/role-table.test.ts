import { routes } from '../../bot/router.ts';
import { actions, type Verb } from '../../domain/actions.ts';
import type { Role } from '../../domain/person.ts';
import { isRefusal } from '../../domain/refusal.ts';
import type { Relation } from '../../domain/role.ts';
import { TestBot } from '../fakes/bot.ts';
import { a, nouns, person, role } from '../fakes/nouns.ts';
import { whoMay } from './who-may.ts';

/** In which role somebody acts: where and when, and whether it counts today, 2026-03-12. */
type Held = {
  readonly role?: Role;
  readonly where?: 'here' | 'elsewhere';
  readonly from?: string;
  readonly until?: string;
};
type More = { readonly administrator?: true; readonly left?: true; readonly offered?: true };
const held: Readonly<Record<string, Held & More>> = {
  'no role': {},
  coordinator: { role: 'coordinator' },
  'coordinator elsewhere': { role: 'coordinator', where: 'elsewhere' },
  'coordinator it is offered to': { role: 'coordinator', where: 'elsewhere', offered: true },
  'former coordinator': { role: 'coordinator', until: '2026-03-11' },
  deputy: { role: 'deputyCoordinator' },
  'deputy within her dates': { role: 'deputyCoordinator', from: '2026-03-12', until: '2026-03-12' },
  'deputy before her dates': { role: 'deputyCoordinator', from: '2026-03-13', until: '2026-03-20' },
  'deputy after her dates': { role: 'deputyCoordinator', from: '2026-03-01', until: '2026-03-11' },
  'project lead': { role: 'projectLead' },
  'privacy officer': { role: 'privacyOfficer' },
  'privacy officer elsewhere': { role: 'privacyOfficer', where: 'elsewhere' },
  partner: { role: 'partner' },
  administrator: { administrator: true },
  'coordinator who left': { role: 'coordinator', left: true },
  'administrator who left': { administrator: true, left: true },
};
/** How they stand to the one case beside their role: every noun that has a place for it names them. */
const stands = ['nobody', 'asker', 'referrer', 'invitee', 'owner', 'author'] as const;
type Stand = (typeof stands)[number];

/** To which kinds of subject each of these is a relation at all. */
const around: Readonly<Record<string, readonly Stand[]>> = {
  none: [],
  consultation: ['asker'],
  draft: ['author'],
  case: ['referrer', 'invitee', 'owner'],
  conference: ['referrer', 'invitee', 'owner'],
  invitation: ['invitee'],
  agreement: ['owner'],
  rightsRequest: [],
};

const verbs = (Object.keys(actions) as Verb[]).filter((verb) => verb !== 'dialog.close');
const byRole: Partial<Record<Role, Relation>> = {
  coordinator: 'coordinator',
  deputyCoordinator: 'coordinator',
  projectLead: 'projectLead',
  privacyOfficer: 'privacyOfficer',
};

/** Written apart from domain/role.ts: in which relations somebody is let in, or not. */
const relationsOf = (name: string, stand: Stand, verb: Verb): Relation[] => {
  const {
    role: what,
    where = 'here',
    from = '',
    until = '9',
    administrator,
    left,
    offered,
  } = held[name] ?? {};
  if (left) return [];
  const { subject } = actions[verb];
  const today = '2026-03-12';
  const counts = what && from <= today && today <= until && (where === 'here' || subject === 'none');
  const relation = counts ? byRole[what] : undefined;
  return [
    'professional',
    ...(administrator ? (['administrator'] as const) : []),
    ...(relation ? [relation] : []),
    ...(offered && (subject === 'case' || subject === 'conference') ? (['receiver'] as const) : []),
    ...((around[subject] ?? []).includes(stand) ? [stand as Relation] : []),
  ];
};

const other = 'somebody-else';
const cast = (stand: Stand, as: Stand): string => (stand === as ? 'me' : other);

let bot: TestBot;
beforeAll(async () => {
  bot = await TestBot.start();
});
afterAll(() => bot.store.close());

const transfer = {
  to: 'vaals',
  by: other,
  at: '2026-03-10T08:00:00Z',
  reason: 'verhuisd',
  state: 'offered',
} as const;

const setUp = async (name: string, stand: Stand): Promise<void> => {
  const { role: what, where, from, until, administrator, left, offered } = held[name] ?? {};
  await bot.reset('2026-03-12T15:00:00Z');
  bot.administrators = administrator ? ['me'] : [];
  await bot.put(
    person('me', left ? { leftAt: '2026-03-01T08:00:00Z' } : {}),
    person(other),
    ...(what
      ? [role('me', what, { municipality: where === 'elsewhere' ? 'vaals' : 'landgraaf', from, until })]
      : []),
    role('lead', 'projectLead'),
    a('consultation', { askerId: cast(stand, 'asker') }),
    a('draft', { ownerId: cast(stand, 'author') }),
    a('case', { referrerId: cast(stand, 'referrer'), ...(offered ? { transfer } : {}) }),
    a('referral', { referrerId: cast(stand, 'referrer') }),
    a('conference'),
    a('invitation', { personId: cast(stand, 'invitee') }),
    a('agreement', { ownerId: cast(stand, 'owner') }),
    a('consent'),
    a('rightsRequest'),
  );
};

const extra: Record<string, unknown> = {
  page: 'consent',
  to: 'mother',
  row: 0,
  text: 'een zin',
  code: 'K-7F3QX',
  other: 'case2',
  destination: 'ozks',
  letter: '1',
  municipality: 'landgraaf',
  appointment: 'lead:projectLead',
};
const dataOf = (verb: Verb): Record<string, unknown> =>
  Object.fromEntries(
    Object.keys(actions[verb].data.shape).flatMap((key) => {
      if (key in nouns && key !== 'appointment') return [[key, nouns[key as keyof typeof nouns].id]];
      if (!(key in extra)) return [];
      return [[key, key === 'page' && !('draft' in actions[verb].data.shape) ? 0 : extra[key]]];
    }),
  );

let cell = 0;
/** Uses a verb through the router, half of the cells as the tab does; tells whether the table refused. */
const isRefused = async (verb: Verb): Promise<boolean> => {
  cell += 1;
  const acted = await bot.act({
    verb,
    data: dataOf(verb),
    sender: { id: 'me', name: 'Naam me' },
    conversation: { type: 'personal', id: 'chat', serviceUrl: 'https://teams', tenantId: 't' },
    key: `cell ${cell}`,
    inDialog: true,
    channel: cell % 2 === 0 ? 'tab' : 'teams',
  });
  return (
    typeof acted === 'object' && isRefusal(acted) && ['notAllowed', 'noLongerHere'].includes(acted.refused)
  );
};

/**
 * Every verb in every cell, or only where standing can matter: a stand that a subject has no place for is that of
 * nobody. `npm run fuzz` looks at all of them.
 */
const WHOLE = process.env['ROLE_TABLE'] === 'whole';
const verbsFor = (stand: Stand): Verb[] =>
  verbs.filter(
    (verb) => WHOLE || stand === 'nobody' || (around[actions[verb].subject] ?? []).includes(stand),
  );

/** Whether something was changed since the stage was set: every change keeps its answer, for when it is asked again. */
const isChanged = async (): Promise<boolean> =>
  (await bot.store.pool.query('SELECT FROM "ActionKey" LIMIT 1')).rowCount === 1;

it('the table is the one that was agreed: a verb, or another row, is written down twice', () => {
  const table = Object.fromEntries(
    Object.entries(actions).map(([verb, { may }]) => [verb, [...may].join(' ')]),
  );
  expect(table).toEqual(whoMay);
});

describe.each(Object.keys(held))('%s', (name) => {
  it.each(stands)('as %s: every verb is for whom the table names', async (stand) => {
    const may = (verb: Verb): boolean =>
      whoMay[verb].split(' ').some((one) => relationsOf(name, stand, verb).includes(one as Relation));
    await setUp(name, stand);
    const wrong: string[] = [];
    // Refused cells change nothing, so that they need no new stage.
    const tried = verbsFor(stand);
    for (const verb of tried.filter((one) => !may(one)))
      if (!(await isRefused(verb))) wrong.push(`${verb} is done`);
    const refusals = await bot.ports.read.accessLog({ limit: 500 });
    expect(refusals.every(({ outcome }) => outcome === 'refused')).toBe(true);
    expect(refusals.length).toBe(tried.filter((one) => !may(one)).length);
    for (const verb of tried.filter(may)) {
      if (await isRefused(verb)) wrong.push(`${verb} is refused`);
      // What only reads, or sends back what is not filled in, leaves the stage as it was.
      if (await isChanged()) await setUp(name, stand);
    }
    expect(wrong).toEqual([]);
  });
});

it('every verb has its route, and every route its verb', () => {
  expect(Object.keys(routes).sort()).toEqual([...verbs].sort());
  // @ts-expect-error a route for what is no verb does not compile
  expect(routes['case.steal']).toBeUndefined();
});

it.each(['case.steal', 'toString', '__proto__', 'constructor', ''])(
  '%j is no verb, and is answered with a sentence',
  async (verb) => {
    await setUp('no role', 'nobody');
    const conversation = { type: 'personal', id: 'c', serviceUrl: '', tenantId: '' } as const;
    const sender = { id: 'me', name: '' };
    const reply = await bot.turn({ verb, data: {}, sender, conversation, key: 'k', inDialog: false });
    expect(reply).toMatchObject({ show: 'card', refused: true });
  },
);

describe('what only a coordinator fills in (scenario 10)', () => {
  it.each([
    ['triage', 'triage.decide', 'case', 'plan'],
    ['replan', 'conference.move', 'case', 'plan'],
    ['conference', 'conference.finish', 'conference', 'table'],
    ['registration', 'registration.send', 'conference', 'registration'],
    ['triage', 'form.resume', 'case', 'plan'],
    ['correction', 'rights.sendCorrection', 'request', 'readBack'],
  ] as const)('a %s draft and %s: not for who no longer coordinates', async (form, verb, subject, page) => {
    for (const name of ['former coordinator', 'coordinator'] as const) {
      await setUp(name, 'nobody');
      await bot.put(a('draft', { id: 'own', ownerId: 'me', form, subject, municipality: 'landgraaf', page }));
      const conversation = { type: 'personal', id: 'c', serviceUrl: '', tenantId: '' } as const;
      const sender = { id: 'me', name: '' };
      const acted = await bot.act({
        verb,
        data: { draft: 'own' },
        sender,
        conversation,
        key: 'd',
        inDialog: true,
      });
      const refused = typeof acted === 'object' && isRefusal(acted) && acted.refused === 'notAllowed';
      expect(refused).toBe(name === 'former coordinator');
    }
  });
});
