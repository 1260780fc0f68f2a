import { regionNow } from '../../../bot/region-now.ts';
import { fixedConferenceOf } from '../../../bot/use-cases/conference/plan-context.ts';
import { isRefusal } from '../../../domain/refusal.ts';
import { municipalityById, termsOf } from '../../../domain/region.ts';
import { region, TestBot } from '../../fakes/bot.ts';
import { person, role } from '../../fakes/nouns.ts';

/** G07, G10, G11: what a municipality sets for itself in "Beheer", over the region file. */
let bot: TestBot;
beforeAll(async () => {
  bot = await TestBot.start();
});
beforeEach(async () => {
  await bot.reset('2026-03-03T08:00:00Z');
  bot.administrators = ['admin'];
  await bot.put(person('marleen'), role('marleen', 'coordinator'), person('admin'));
});
afterAll(() => bot.store.close());

let keys = 0;
const ask = async (verb: string, by: string, data: object, base?: number) => {
  keys += 1;
  const acted = await bot.act({
    verb,
    data: { municipality: 'landgraaf', ...data },
    sender: { id: by, name: `Naam ${by}` },
    conversation: { type: 'personal', id: 'tab', serviceUrl: '', tenantId: 't' },
    key: `rules ${keys}`,
    inDialog: true,
    channel: 'tab',
    base,
  });
  if (acted === 'closed') throw new Error('closed');
  return acted;
};
const problemsOf = async (...asked: Parameters<typeof ask>): Promise<string[]> => {
  const acted = await ask(...asked);
  if (isRefusal(acted)) return [acted.refused];
  return JSON.stringify(acted.answer).match(/(?<="problem":\{"field":")\w+","code":"[\w.]+/g) ?? [];
};
const landgraaf = () => municipalityById(bot.ports.region, 'landgraaf');
const tuesday = { meets: 'monthly', week: '2', weekday: 'tuesday', time: '09:30' };

it('the coordinator sets the day, and it is what planning proposes from then on (G07)', async () => {
  expect(fixedConferenceOf(bot.ports, 'landgraaf')).toMatchObject({ date: '2026-03-19', time: '14:00' });
  const opened = await ask('municipality.fixed', 'marleen', {});
  expect(JSON.stringify(opened)).toContain('"value":"thursday"');
  expect(await problemsOf('municipality.setFixed', 'marleen', tuesday)).toEqual([]);
  expect(fixedConferenceOf(bot.ports, 'landgraaf')).toEqual({ date: '2026-03-10', time: '09:30' });
  expect(fixedConferenceOf(bot.ports, 'vaals')).toBeUndefined();
  await ask('municipality.setFixed', 'marleen', { meets: 'none' });
  expect(fixedConferenceOf(bot.ports, 'landgraaf')).toBeUndefined();
});

it('a day that is not whole comes back with what is missing, and nothing changes', async () => {
  expect(await problemsOf('municipality.setFixed', 'marleen', { meets: 'monthly', time: '25:00' })).toEqual([
    'week","code":"missing',
    'weekday","code":"missing',
    'time","code":"not.time',
  ]);
  expect(fixedConferenceOf(bot.ports, 'landgraaf')).toMatchObject({ date: '2026-03-19' });
});

it('a place is added, chosen, changed and taken away; then nobody meets there (G10, G11)', async () => {
  await ask('municipality.setPlace', 'marleen', {
    name: 'Bibliotheek, zaal 2',
    address: 'Raadhuisplein 1',
    accessibility: 'lift, ringleiding',
  });
  const [library] = landgraaf()?.places ?? [];
  expect(library).toMatchObject({ name: 'Bibliotheek, zaal 2', accessibility: ['lift', 'ringleiding'] });
  expect(await problemsOf('municipality.setFixed', 'marleen', { ...tuesday, place: 'nergens' })).toEqual([
    'place","code":"notAnOption',
  ]);
  const place = library?.id;
  await ask('municipality.setFixed', 'marleen', { ...tuesday, place });
  expect(fixedConferenceOf(bot.ports, 'landgraaf')).toMatchObject({ place });
  await ask('municipality.setPlace', 'marleen', { place, what: 'keep', name: 'Bibliotheek, zaal 3' });
  expect(landgraaf()?.places).toEqual([{ id: place, name: 'Bibliotheek, zaal 3', accessibility: [] }]);
  expect(await problemsOf('municipality.setPlace', 'marleen', { name: '' })).toEqual([
    'name","code":"missing',
  ]);
  await ask('municipality.setPlace', 'marleen', { place, what: 'remove', name: '' });
  expect(landgraaf()?.places).toEqual([]);
  expect(fixedConferenceOf(bot.ports, 'landgraaf')).toEqual({ date: '2026-03-10', time: '09:30' });
  expect(await problemsOf('municipality.place', 'marleen', { place })).toEqual(['notFound']);
});

const asTheyWere = {
  triageDays: '2',
  invitationLeadDays: '3',
  shareListDays: '1',
  escalationDays: '5',
  evaluationWeeks: '6',
  agreementReminders: '-3, 0, 3',
  holidays: 'liberationDay',
  extraDaysOff: '',
};

it('the administrator sets terms; what she leaves goes on following the region', async () => {
  const terms = {
    ...asTheyWere,
    triageDays: '1',
    agreementReminders: '−7 0 en 2',
    extraDaysOff: '9-2-2027, 8-2-2027',
  };
  expect(await problemsOf('municipality.setTerms', 'admin', terms)).toEqual([]);
  expect(termsOf(bot.ports.region, 'landgraaf')).toMatchObject({
    triageDays: 1,
    agreementReminders: [-7, 0, 2],
    extraDaysOff: ['2027-02-08', '2027-02-09'],
  });
  expect(Object.keys((await bot.ports.read.get('localRules', 'landgraaf'))?.terms ?? {})).toEqual([
    'triageDays',
    'agreementReminders',
    'extraDaysOff',
  ]);
  expect(termsOf(bot.ports.region, 'vaals')).toEqual(region.terms);
  const opened = JSON.stringify(await ask('municipality.terms', 'admin', {}));
  expect(opened).toContain('8-2-2027, 9-2-2027');
});

it.each([
  ['triageDays', '400', 'termRange'],
  ['triageDays', '-1', 'not.number'],
  ['evaluationWeeks', '0', 'termRange'],
  ['agreementReminders', 'drie dagen', 'reminderDays'],
  ['agreementReminders', '-90', 'reminderDays'],
  ['extraDaysOff', '31-2-2027', 'daysOff'],
  ['extraDaysOff', 'carnaval', 'daysOff'],
])('a term that cannot be: %s %j', async (field, value, code) => {
  expect(await problemsOf('municipality.setTerms', 'admin', { ...asTheyWere, [field]: value })).toEqual([
    `${field}","code":"${code}`,
  ]);
  expect(await bot.ports.read.list('localRules', {})).toEqual([]);
});

it('nobody sets what is not theirs, and a municipality that is not there cannot be set', async () => {
  expect(await problemsOf('municipality.setTerms', 'marleen', asTheyWere)).toEqual(['notAllowed']);
  expect(await problemsOf('municipality.setFixed', 'marleen', { municipality: 'vaals', ...tuesday })).toEqual(
    ['notAllowed'],
  );
  expect(await problemsOf('municipality.setFixed', 'admin', { municipality: 'parijs', ...tuesday })).toEqual([
    'notFound',
  ]);
});

it('of two who change it at once the second hears so, and nothing is written over', async () => {
  await ask('municipality.setFixed', 'marleen', tuesday);
  const { version } = (await bot.ports.read.get('localRules', 'landgraaf')) ?? {};
  await ask('municipality.setFixed', 'admin', { ...tuesday, time: '10:00' }, version);
  const late = { ...tuesday, time: '11:00' };
  expect(await problemsOf('municipality.setFixed', 'marleen', late, version)).toEqual(['changedMeanwhile']);
  expect(landgraaf()?.fixedConference).toMatchObject({ time: '10:00' });
});

it('another process knows it at its next look, and who set it stands in the log', async () => {
  const elsewhere = regionNow(region, bot.ports.read);
  await ask('municipality.setFixed', 'marleen', tuesday);
  expect(municipalityById(elsewhere.current, 'landgraaf')?.fixedConference).toMatchObject({ week: 3 });
  await elsewhere.refresh();
  expect(municipalityById(elsewhere.current, 'landgraaf')?.fixedConference).toMatchObject({ week: 2 });
  expect((await bot.ports.read.accessLog({ limit: 1 }))[0]).toMatchObject({
    actorId: 'marleen',
    activity: 'municipality.setFixed',
    action: 'U',
    recordType: 'municipality',
    recordId: 'landgraaf',
  });
});
