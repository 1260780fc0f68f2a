import { routes } from '../../bot/router.ts';
import { actions, type Verb } from '../../domain/actions.ts';
import type { Relation } from '../../domain/role.ts';
import { TestBot } from '../fakes/bot.ts';
import { a, nouns, person, role } from '../fakes/nouns.ts';

/** Somebody who stands so to everything about the one case, and in no other way. */
const who: Record<Relation | 'stranger' | 'formerCoordinator' | 'elsewhere', string> = {
  professional: 'stranger',
  stranger: 'stranger',
  asker: 'asker',
  referrer: 'referrer',
  invitee: 'invitee',
  owner: 'owner',
  author: 'author',
  coordinator: 'coordinator',
  projectLead: 'lead',
  administrator: 'admin',
  formerCoordinator: 'former',
  elsewhere: 'elsewhere',
};
const extra: Record<string, unknown> = {
  page: 'consent',
  to: 'mother',
  row: 0,
  text: 'een zin',
  code: 'K-7F3QX',
  municipality: 'landgraaf',
  appointment: 'lead:projectLead',
};
const verbs = (Object.keys(actions) as Verb[]).filter((verb) => verb !== 'dialog.close');

let bot: TestBot;
beforeAll(async () => {
  bot = await TestBot.start();
});
beforeEach(async () => {
  await bot.reset('2026-03-12T15:00:00Z');
  await bot.put(
    ...['asker', 'referrer', 'invitee', 'owner', 'author', 'coordinator', 'lead', 'stranger'].map((id) =>
      person(id),
    ),
    role('coordinator', 'coordinator'),
    role('lead', 'projectLead'),
    role('former', 'coordinator', { until: '2026-03-11' }),
    role('elsewhere', 'coordinator', { municipality: 'vaals' }),
    a('consultation', { askerId: 'asker' }),
    a('draft', { ownerId: 'author' }),
    a('case'),
    a('referral'),
    a('conference'),
    a('invitation', { personId: 'invitee' }),
    a('agreement'),
  );
});
afterAll(() => bot.store.close());

const dataOf = (verb: Verb): Record<string, unknown> =>
  Object.fromEntries(
    Object.keys(actions[verb].data.shape).flatMap((key) =>
      key in nouns && key !== 'appointment'
        ? [[key, nouns[key as keyof typeof nouns].id]]
        : key in extra
          ? [[key, verb === 'workList.show' ? 0 : extra[key]]]
          : [],
    ),
  );

/** Whom the table refused; what a use case itself refuses is not among them. */
const refusals = async (): Promise<string[]> => {
  const { rows } = await bot.store.pool.query<{ actorId: string }>(
    `SELECT "actorId" FROM "AccessEntry" WHERE outcome = 'refused'`,
  );
  return rows.map(({ actorId }) => actorId);
};

const act = async (verb: Verb, by: string): Promise<void> => {
  const reply = await bot.turn({
    verb,
    data: dataOf(verb),
    sender: { id: by, name: `Naam ${by}` },
    conversation: { type: 'personal', id: 'chat', serviceUrl: 'https://teams', tenantId: 't' },
    key: `${verb}|${by}`,
    inDialog: true,
  });
  expect(reply).toHaveProperty('show');
};

/** In which relations somebody of this name stands to a subject of this kind, by the circle around it. */
const relationsOf = (name: string, verb: Verb): Relation[] => {
  const { subject } = actions[verb];
  const here: Partial<Record<string, Relation>> = {
    coordinator: 'coordinator',
    lead: 'projectLead',
    admin: 'administrator',
  };
  const around: Partial<Record<typeof subject, readonly Relation[]>> = {
    consultation: ['asker'],
    draft: ['author'],
    case: ['referrer', 'invitee', 'owner'],
    conference: ['referrer', 'invitee', 'owner'],
    invitation: ['invitee'],
    agreement: ['owner'],
  };
  const own = (around[subject] ?? []).filter((relation) => relation === name);
  // Without a subject no municipality matters: who coordinates anywhere does.
  const anywhere: Relation[] = subject === 'none' && name === 'elsewhere' ? ['coordinator'] : [];
  return ['professional', ...own, ...(here[name] ? [here[name]] : []), ...anywhere];
};

describe.each(verbs)('%s', (verb) => {
  it('is done only for whom the table names', async () => {
    expect(actions[verb].data.safeParse(dataOf(verb)).success).toBe(true);
    const names = [...new Set(Object.values(who))];
    const may = (name: string): boolean =>
      (actions[verb].may as readonly Relation[]).some((one) => relationsOf(name, verb).includes(one));
    // Who may not goes first: what is done may take the subject away.
    for (const name of names.sort((one, other) => Number(may(one)) - Number(may(other))))
      await act(verb, name);
    const refused = new Set(await refusals());
    expect(names.filter((name) => !refused.has(name))).toEqual(names.filter(may));
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
    const conversation = { type: 'personal', id: 'c', serviceUrl: '', tenantId: '' } as const;
    const reply = await bot.turn({
      verb,
      data: {},
      sender: { id: 'owner', name: '' },
      conversation,
      key: 'k',
      inDialog: false,
    });
    expect(reply).toMatchObject({ show: 'card', refused: true });
  },
);

describe('what only a coordinator fills in (scenario 10)', () => {
  it.each([
    ['triage', 'triage.decide', 'case'],
    ['replan', 'conference.move', 'case'],
    ['conference', 'conference.finish', 'conference'],
    ['triage', 'form.resume', 'case'],
  ] as const)('a %s draft and %s: not for who no longer coordinates', async (form, verb, subject) => {
    await bot.put(
      a('draft', {
        id: 'f',
        ownerId: 'former',
        form,
        subject,
        municipality: 'landgraaf',
        page: form === 'conference' ? 'table' : 'plan',
      }),
      a('draft', {
        id: 'c',
        ownerId: 'coordinator',
        form,
        subject,
        municipality: 'landgraaf',
        page: form === 'conference' ? 'table' : 'plan',
      }),
    );
    for (const [by, draft] of [
      ['former', 'f'],
      ['coordinator', 'c'],
    ] as const) {
      const conversation = { type: 'personal', id: 'c', serviceUrl: '', tenantId: '' } as const;
      await bot.turn({
        verb,
        data: { draft },
        sender: { id: by, name: by },
        conversation,
        key: draft,
        inDialog: true,
      });
    }
    expect(await refusals()).toEqual(['former']);
  });
});
