import { arrangements, recordArranged } from '../../bot/use-cases/conference/arrange-conference.ts';
import { cancelConference } from '../../bot/use-cases/conference/cancel-conference.ts';
import { moveConference, openReplan } from '../../bot/use-cases/conference/replan-conference.ts';
import { workOf } from '../../bot/use-cases/oversight/work-list.ts';
import { loadActor } from '../../bot/use-cases/people/actor.ts';
import { isRefusal } from '../../domain/refusal.ts';
import { TestBot } from '../fakes/bot.ts';
import { a, household, person } from '../fakes/nouns.ts';

/** field.md A4 C06 and F4.11: a change and a cancellation reach who has no Teams as well, by the coordinator. */
let bot: TestBot;
beforeAll(async () => {
  bot = await TestBot.start();
});
afterAll(() => bot.store.close());

const wendy = { id: 'wendy', name: 'Wendy Ploum', organisation: 'Kraamzorg', partnerType: 'maternityCare' };
const ineke = { ...wendy, id: 'ineke', name: 'Ineke Vos' };
const told = [{ to: 'wendy', sequence: 0, way: 'phone', on: '2026-03-02', by: 'coordinator' } as const];
const data = { conference: 'conference' };
const by = (inputs: Record<string, string> = {}) => ({ by: 'coordinator', inputs });
beforeEach(async () => {
  await bot.reset();
  await bot.put(
    ...household().filter(({ kind }) => kind !== 'conference' && kind !== 'case' && kind !== 'agreement'),
    a('case', { state: 'planned' }),
    a('conference', { state: 'invited', placeReserved: true, guests: [wendy, ineke], told }),
  );
});

const open = async () => {
  const conference = await bot.ports.read.get('conference', 'conference');
  if (!conference) throw new Error('the conference is gone');
  const { toTell, toTellOff } = await arrangements(bot.ports, conference);
  return { toTell: toTell.map(({ value }) => value), off: toTellOff.map(({ value }) => value) };
};
const arranges = async (): Promise<(number | undefined)[]> => {
  const coordinator = await loadActor(bot.ports, { id: 'coordinator', name: 'Marleen Custers' });
  return (await workOf(bot.ports, coordinator))
    .filter(({ kind }) => kind === 'arrange')
    .map(({ count }) => count);
};
const record = (inputs: Record<string, string>) =>
  bot.run('conference.sendArranged', recordArranged, data, by(inputs));
const move = async (change: Record<string, string>) => {
  const opened = await bot.run('conference.replan', openReplan, data, by());
  if (isRefusal(opened)) throw new Error(opened.refused);
  const draft = opened.answer.target['draft'] ?? '';
  const [found] = await bot.ports.read.list('draft', { id: draft });
  if (!found) throw new Error('the draft is gone');
  const answers = Object.fromEntries(
    Object.entries({ ...found.answers, ...change }).filter(([, value]) => value),
  );
  await bot.put({ kind: 'draft', now: { ...found, page: 'plan', answers } });
  const moved = await bot.run('conference.move', moveConference, { draft }, by({ ...answers, page: 'plan' }));
  expect(moved).toMatchObject({ answer: { see: 'planned' } });
};

/** Her line goes; who stays moves up. */
const withoutWendy = {
  'guest.0.name': 'Ineke Vos',
  'guest.1.name': '',
  'guest.1.organisation': '',
  'guest.1.practice': '',
};

test('C06 (scenario 11): called off, who was told to come waits on the work list until she told them', async () => {
  await bot.run('conference.sendCancel', cancelConference, data, by({ reason: 'opname' }));
  // Ineke never heard of it: there is nothing to take back.
  expect(await open()).toEqual({ toTell: [], off: ['wendy'] });
  expect(await arranges()).toEqual([1]);
  await record({ 'off.wendy': 'phone' });
  expect(await arranges()).toEqual([]);
  expect((await bot.ports.read.get('conference', 'conference'))?.told?.at(-1)).toMatchObject({
    to: 'wendy',
    sequence: 1,
    way: 'phone',
  });
});

test('C06 (scenario 11): once its day is past there is nobody to stop', async () => {
  await bot.run('conference.sendCancel', cancelConference, data, by({ reason: 'opname' }));
  bot.now = '2026-03-13T09:00:00Z';
  expect(await arranges()).toEqual([]);
});

test('C06 (scenario 11): who is not asked any more is told so, once, and not again at the next change', async () => {
  await move(withoutWendy);
  expect(await open()).toEqual({ toTell: ['ineke'], off: ['wendy'] });
  await record({ 'off.wendy': 'secureMail', 'told.ineke': 'phone' });
  expect(await open()).toEqual({ toTell: [], off: [] });
  await move({ time: '15:00' });
  expect(await open()).toEqual({ toTell: ['ineke'], off: [] });
});

test('C06 (scenario 11): who got Teams meanwhile is invited, and not told that they need not come', async () => {
  await bot.put(person('wendyInTeams', { name: 'Wendy Ploum' }));
  await move({ ...withoutWendy, people: 'owner,wendyInTeams' });
  expect(await open()).toEqual({ toTell: ['ineke'], off: [] });
});
