import { appoint, endAppointment } from '../../../bot/use-cases/people/appoint.ts';
import { importPeople } from '../../../bot/use-cases/people/import-people.ts';
import { recordLeft } from '../../../bot/use-cases/people/left.ts';
import { TestBot } from '../../fakes/bot.ts';
import { a, person, role } from '../../fakes/nouns.ts';

const MARLEEN = '00000000-0000-4000-8000-000000000007';
const HILDE = '00000000-0000-4000-8000-000000000008';
const EVENING = '2026-03-12T20:00:00Z';
let bot: TestBot;
beforeAll(async () => {
  bot = await TestBot.start();
});
beforeEach(async () => {
  await bot.reset('2026-03-12T09:00:00Z');
  await bot.put(
    person(MARLEEN),
    person(HILDE),
    person('admin'),
    person('lead'),
    role(MARLEEN, 'coordinator'),
    role(HILDE, 'deputyCoordinator'),
    role('lead', 'projectLead'),
  );
});
afterAll(() => bot.store.close());

const leaves = (personId: string) =>
  bot.run('people.sendLeft', recordLeft, {}, { by: 'admin', inputs: { personId, what: 'left' } });
const end = (id: string) => bot.run('people.end', endAppointment, { appointment: id }, { by: 'admin' });
/** Who was told what since the last time it was asked. */
let read = 0;
const news = async (): Promise<string[]> => {
  await bot.worker.drain();
  const fresh = bot.messenger.sent.slice(read);
  read = bot.messenger.sent.length;
  return fresh
    .map(
      ({ to, card }) => `${to.replace('chat:', '')}: ${/Geen coördinator (meer|bereikbaar)/.exec(card)?.[0]}`,
    )
    .sort();
};
beforeEach(() => {
  read = 0;
});
const NOBODY = ['admin: Geen coördinator bereikbaar', 'lead: Geen coördinator bereikbaar'];

describe('the coordinator and the deputy leave, one after the other (scenario 10)', () => {
  it('the deputy hears that the post is empty; then the project lead and the administrators that nobody is left', async () => {
    expect(await leaves(MARLEEN)).toMatchObject({ answer: { see: 'left', empty: [] } });
    expect(await news()).toEqual([`${HILDE}: Geen coördinator meer`]);
    expect(await leaves(HILDE)).toMatchObject({
      answer: { see: 'left', empty: [{ id: 'landgraaf', name: 'Landgraaf' }] },
    });
    expect(await news()).toEqual(NOBODY);
  });

  it('the deputy alone leaves: the coordinator is there, and nobody is told anything', async () => {
    await leaves(HILDE);
    expect(await news()).toEqual([]);
  });

  it('in the evening it waits for the morning, and what was mended by then is not told', async () => {
    bot.now = EVENING;
    await leaves(MARLEEN);
    expect(await news()).toEqual([]);
    await end(`${HILDE}:deputyCoordinator`);
    bot.now = '2026-03-13T09:00:00Z';
    expect(await news()).toEqual(NOBODY);
    bot.now = '2026-03-13T20:00:00Z';
    const inputs = { municipality: 'landgraaf', role: 'coordinator', name: 'Kees', personId: HILDE };
    await bot.run('people.sendAppoint', appoint, {}, { by: 'admin', inputs });
    const [kees] = await bot.ports.read.list('appointment', { personId: HILDE });
    await end(kees?.id ?? '');
    await bot.run('people.sendAppoint', appoint, {}, { by: 'admin', inputs });
    bot.now = '2026-03-16T09:00:00Z';
    expect(await news()).toEqual([]);
  });

  it('something urgent lies there: it does not wait for the morning', async () => {
    await bot.put(a('case'), a('referral', { urgent: true }));
    bot.now = EVENING;
    await leaves(HILDE);
    await leaves(MARLEEN);
    expect(await news()).toEqual(NOBODY);
  });
});

describe('roles that end in another way', () => {
  it('"Beëindig": the administrator reads at once that nobody is left there', async () => {
    await end(`${HILDE}:deputyCoordinator`);
    await end('lead:projectLead');
    const ended = await end(`${MARLEEN}:coordinator`);
    expect(ended).toMatchObject({
      answer: { only: 'landgraaf', municipalities: [{ id: 'landgraaf', people: [], post: 'empty' }] },
    });
    expect(await news()).toEqual(['admin: Geen coördinator bereikbaar']);
  });

  it('a role that gets a last day in the past', async () => {
    const inputs = { municipality: 'landgraaf', role: 'coordinator', name: 'Marleen', personId: MARLEEN };
    await bot.run(
      'people.sendAppoint',
      appoint,
      {},
      { by: 'admin', inputs: { ...inputs, until: '2026-03-11' } },
    );
    expect(await news()).toEqual([`${HILDE}: Geen coördinator meer`]);
  });

  it('a list that ends them says so to who read it in', async () => {
    const ended = [MARLEEN, HILDE].map(
      (id, at) => `landgraaf,${at === 0 ? 'coordinator' : 'deputy'},${id},Naam,,,2026-03-11`,
    );
    const csv = ['municipality,role,Entra object id,name,e-mail,from,until', ...ended].join('\n');
    const change = await importPeople(bot.ports, csv);
    expect(change.answer).toEqual({ imported: 2, problems: [], empty: ['Landgraaf'] });
    await bot.change(change);
    expect(await news()).toEqual(NOBODY);
  });
});
