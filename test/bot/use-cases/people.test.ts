import { appoint, endAppointment } from '../../../bot/use-cases/people/appoint.ts';
import { importPeople } from '../../../bot/use-cases/people/import-people.ts';
import { recordLeave } from '../../../bot/use-cases/people/leave.ts';
import { linkChannel } from '../../../bot/use-cases/people/link-channel.ts';
import { TestBot } from '../../fakes/bot.ts';
import { a, role } from '../../fakes/nouns.ts';

const ID = '00000000-0000-4000-8000-000000000008';
const HEAD = 'municipality,role,Entra object id,name,e-mail,from,until';
let bot: TestBot;
beforeAll(async () => {
  bot = await TestBot.start();
});
beforeEach(() => bot.reset());
afterAll(() => bot.store.close());

const take = async (csv: string) => {
  const change = await importPeople(bot.ports, csv);
  expect(await bot.change(change)).toBe('done');
  return change.answer;
};
const stored = async () =>
  (await bot.ports.read.list('appointment', {})).map(
    ({ municipality, role: what, personId, from, until, partnerType }) => ({
      municipality,
      role: what,
      personId,
      ...(from && { from }),
      ...(until && { until }),
      ...(partnerType && { partnerType }),
    }),
  );
const hilde = { municipality: 'landgraaf', role: 'deputyCoordinator', personId: ID };

describe('importing people', () => {
  it.each([
    ['English', `${HEAD}\nlandgraaf,deputy,${ID},Hilde,h@x.nl,,`, hilde],
    [
      'Dutch, semicolons',
      `Gemeente;Rol;Entra-ID;Naam;E-mail;Vanaf;Tot en met\nLandgraaf;waarnemer;${ID};Hilde;;6-4-2026;24-4-2026`,
      { ...hilde, from: '2026-04-06', until: '2026-04-24' },
    ],
    ['a byte order mark', `\uFEFF${HEAD}\nlandgraaf,deputy,${ID},Hilde,,,`, hilde],
    [
      'Windows line ends and tabs',
      `${HEAD.replaceAll(',', '\t')}\r\nGemeente Landgraaf\tCoördinator\t${ID.toUpperCase()}\tHilde\t\t\t\r\n`,
      { ...hilde, role: 'coordinator' },
    ],
    [
      'a kind of partner',
      `${HEAD}\nlandgraaf,Maatschappelijk werk,${ID},Hilde,,,`,
      { ...hilde, role: 'partner', partnerType: 'socialWork' },
    ],
  ])('%s', async (_what, csv, expected) => {
    expect(await take(csv)).toEqual({ imported: 1, problems: [] });
    expect(await stored()).toEqual([expected]);
  });

  it('names every wrong line, and changes nothing at all', async () => {
    const lines = [
      `landgraaf,coordinator,${ID},Goed,,,`,
      `amsterdam,baas,,,,,`,
      '',
      `landgraaf,partner,${ID},Hilde,,2026-02-30,`,
      `landgraaf,deputy,${ID},Hilde,,2026-04-24,2026-04-06`,
    ];
    const { imported, problems } = await take([HEAD, ...lines].join('\n'));
    expect(imported).toBe(0);
    expect(problems.map(({ line, column, code }) => `${line} ${column} ${code}`)).toEqual([
      '3 municipality municipality',
      '3 role role',
      '3 id missing',
      '3 name missing',
      '5 from date',
      '6 until untilBeforeFrom',
    ]);
    expect(await stored()).toEqual([]);
  });

  it.each([
    ['', 'empty'],
    [HEAD, 'empty'],
    [`${HEAD}\n"open`, 'notCsv'],
  ])('%j: %s', async (csv, code) => {
    expect(await take(csv)).toMatchObject({ imported: 0, problems: [{ code }] });
  });

  it('the same person, role and municipality again changes what stands there', async () => {
    await take(`${HEAD}\nlandgraaf,deputy,${ID},Hilde,,,`);
    await take(`${HEAD}\nlandgraaf,deputy,${ID},Hilde,,2026-01-01,`);
    expect(await stored()).toEqual([{ ...hilde, from: '2026-01-01' }]);
  });

  it('a standing deputy and her cover for a leave stand beside each other', async () => {
    await take(`${HEAD}\nlandgraaf,deputy,${ID},Hilde,,,`);
    await take(`${HEAD}\nlandgraaf,deputy,${ID},Hilde,,2026-04-06,2026-04-24`);
    await take(`${HEAD}\nlandgraaf,deputy,${ID},Hilde,,2026-04-06,2026-04-20`);
    await take(`${HEAD}\nlandgraaf,deputy,${ID},Hilde,,,`);
    expect(await stored()).toHaveLength(2);
    expect(await stored()).toEqual(
      expect.arrayContaining([hilde, { ...hilde, from: '2026-04-06', until: '2026-04-20' }]),
    );
  });
});

describe('appointing and leave', () => {
  const inputs = {
    municipality: 'landgraaf',
    role: 'coordinator',
    name: 'Marleen',
    personId: ID.toUpperCase(),
  };
  it('appoints, and ends at once', async () => {
    await bot.run('people.sendAppoint', appoint, {}, { by: 'admin', inputs });
    expect(await stored()).toEqual([{ ...hilde, role: 'coordinator' }]);
    const [one] = await bot.ports.read.list('appointment', {});
    await bot.run('people.end', endAppointment, { appointment: one?.id }, { by: 'admin' });
    expect(await stored()).toEqual([]);
    expect(
      await bot.run('people.end', endAppointment, { appointment: one?.id }, { by: 'admin' }),
    ).toMatchObject({
      refused: 'alreadyDone',
    });
  });
  it.each([
    [{ personId: 'Marleen' }, 'not.objectId'],
    [{ role: 'boss' }, 'notAnOption'],
    [{ role: 'partner' }, 'missing'],
    [{ from: '2026-04-06', until: '2026-04-05' }, 'untilBeforeFrom'],
  ])('%j comes back: %s', async (change, code) => {
    const result = await bot.run(
      'people.sendAppoint',
      appoint,
      {},
      { by: 'admin', inputs: { ...inputs, ...change } },
    );
    expect(result).toMatchObject({ answer: { see: 'form' } });
    expect(JSON.stringify(result)).toContain(code);
  });
  it('a coordinator names who stands in, in her own municipalities only', async () => {
    await bot.put(role('me', 'coordinator'), role('hilde', 'deputyCoordinator', { municipality: 'vaals' }));
    const leave = { municipality: 'landgraaf', deputy: 'hilde', from: '2026-04-06', until: '2026-04-24' };
    const record = (more = {}) =>
      bot.run('people.sendLeave', recordLeave, {}, { by: 'me', inputs: { ...leave, ...more } });
    expect(await record({ municipality: 'vaals' })).toMatchObject({ answer: { see: 'form' } });
    expect(await record({ deputy: 'me' })).toMatchObject({ answer: { see: 'form' } });
    expect(await record()).toMatchObject({ answer: { see: 'saved', name: 'Naam hilde' } });
    expect(await stored()).toContainEqual({
      municipality: 'landgraaf',
      role: 'deputyCoordinator',
      personId: 'hilde',
      from: '2026-04-06',
      until: '2026-04-24',
    });
  });
});

describe('leave lets nobody in for longer than the administrator decided (scenario 3)', () => {
  const LAST = '2026-03-12';
  const record = (by: string, inputs: Record<string, string>) =>
    bot.run('people.sendLeave', recordLeave, {}, { by, inputs: { municipality: 'landgraaf', ...inputs } });
  const told = async () => (await bot.outbox()).map(({ lane }) => lane);
  beforeEach(async () => {
    await bot.reset(`${LAST}T08:00:00Z`);
    await bot.put(
      role('marleen', 'coordinator'),
      role('hilde', 'deputyCoordinator', { from: '2026-02-27', until: LAST }),
      role('kees', 'coordinator', { municipality: 'vaals' }),
    );
  });

  it('a deputy cannot let a colleague in beyond her own last day, who would then let her in again', async () => {
    const beyond = await record('hilde', { deputy: 'kees', from: '2026-03-13', until: '2026-05-01' });
    expect(JSON.stringify(beyond)).toContain('leaveBeyondOwnRole');
    expect(await bot.ports.read.list('appointment', { personId: 'kees', municipality: 'landgraaf' })).toEqual(
      [],
    );
  });

  it('within it she can, and the coordinator hears it, also while she is on leave', async () => {
    expect(await record('hilde', { deputy: 'kees', from: LAST, until: LAST })).toMatchObject({
      answer: { see: 'saved' },
    });
    expect(await told()).toEqual(['person:marleen']);
    expect(await record('kees', { deputy: 'hilde', from: LAST, until: '2026-03-13' })).toMatchObject({
      answer: { see: 'form' },
    });
  });

  it('where the post is empty, the administrators hear it', async () => {
    await bot.change({ removals: [{ kind: 'appointment', id: 'marleen:coordinator', version: 1 }] });
    await record('hilde', { deputy: 'kees', from: LAST, until: LAST });
    expect(await told()).toEqual(['person:admin']);
  });

  it('a coordinator whose own role ends cannot reach beyond it either', async () => {
    await bot.put(role('marleen', 'coordinator', { version: 1, until: '2026-03-31' }));
    const leave = { deputy: 'kees', from: '2026-03-20' };
    expect(await record('marleen', { ...leave, until: '2026-04-01' })).toMatchObject({
      answer: { see: 'form' },
    });
    expect(await record('marleen', { ...leave, until: '2026-03-31' })).toMatchObject({
      answer: { see: 'saved' },
    });
    expect(await told()).toEqual([]);
  });
});

describe('linking a channel', () => {
  const channel = {
    type: 'channel',
    id: '19:new;messageid=5',
    serviceUrl: 'https://teams',
    tenantId: 't',
  } as const;
  const link = (
    by: string,
    municipality = 'Landgraaf',
    conversation: Parameters<typeof bot.run>[3]['conversation'] = channel,
  ) => bot.run('channel.link', linkChannel, { municipality }, { by, conversation });
  beforeEach(() => bot.put(role('me', 'coordinator'), a('channel')));

  it.each(['me', 'admin'])('%s moves the municipality to this channel, its thread aside', async (by) => {
    expect(await link(by)).toMatchObject({ answer: { municipality: 'Landgraaf' } });
    expect((await bot.ports.read.list('channel', {})).map(({ id }) => id)).toEqual(['19:new']);
  });
  it('again changes nothing that matters', async () => {
    await link('me');
    await link('me');
    expect(await bot.ports.read.list('channel', {})).toHaveLength(1);
  });
  it.each([
    ['somebody else', 'x', 'Landgraaf', channel, 'notAllowed'],
    ['a coordinator of another municipality', 'me', 'Vaals', channel, 'notAllowed'],
    ['no municipality', 'me', 'Atlantis', channel, 'notFound'],
    ['in a chat', 'me', 'Landgraaf', { ...channel, type: 'personal' } as const, 'channelElsewhere'],
  ])('%s: refused', async (_what, by, municipality, where, refused) => {
    expect(await link(by, municipality, where)).toMatchObject({ refused });
  });
});
