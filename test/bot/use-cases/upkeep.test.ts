import { showWorkOverview } from '../../../bot/use-cases/oversight/work-overview.ts';
import { showUpkeep } from '../../../bot/use-cases/upkeep/show-upkeep.ts';
import { isRefusal } from '../../../domain/refusal.ts';
import { cast } from '../../../scripts/local-teams/cast.ts';
import { TestBot } from '../../fakes/bot.ts';
import { MORNING, otherFamilies, professionals, timAndEsmee } from '../../fakes/tab-families.ts';

const { coordinator, administrator, deputy } = cast;
let bot: TestBot;
beforeAll(async () => {
  bot = await TestBot.start();
  bot.administrators = [administrator.aadObjectId];
  bot.now = MORNING;
  await bot.put(...professionals(), ...timAndEsmee(), ...otherFamilies());
});
afterAll(() => bot.store.close());

const upkeep = async (by: string) => {
  const result = await bot.run('upkeep.show', showUpkeep, {}, { by });
  if (isRefusal(result)) throw new Error(result.refused);
  return result.answer;
};

it('a coordinator sees her own municipalities, who cannot be reached, and no dead letters', async () => {
  const view = await upkeep(coordinator.aadObjectId);
  expect(view.municipalities.map(({ name }) => name)).toEqual(['Kerkrade', 'Landgraaf']);
  expect(view.unreachable).toEqual([
    expect.objectContaining({
      name: 'Chantal Ramakers',
      reach: 'lost',
      openAgreements: 0,
      openInvitations: 0,
    }),
  ]);
  expect([view.deadLetters, view.mayAppoint, view.mayLeave]).toEqual([undefined, false, true]);
  expect(JSON.stringify(view)).not.toMatch(/K-[2-9A-Z]{5}|Esmee/);
});

it('an administrator sees everybody, and what was given up: what about and why, never to whom', async () => {
  await bot.change({
    messages: [
      {
        key: 'gone',
        to: { person: 'secret-id' },
        notice: { kind: 'case.closed', case: 'tim', to: 'referrer' },
      },
    ],
  });
  await bot.store.pool.query(`UPDATE "Outbox" SET "deadAt" = $1, outcome = 'unreachable'`, [MORNING]);
  const view = await upkeep(administrator.aadObjectId);
  expect(view.deadLetters).toEqual([
    { kind: 'case.closed', outcome: 'unreachable', count: 1, last: new Date(MORNING).toISOString() },
  ]);
  expect([view.mayAppoint, view.mayLeave]).toEqual([true, false]);
  expect(JSON.stringify(view)).not.toContain('secret-id');
});

it('the work list of the tab holds every line of the chat’s, what is to come, and whom she waits for', async () => {
  const result = await bot.run('workList.overview', showWorkOverview, {}, { by: coordinator.aadObjectId });
  if (isRefusal(result)) throw new Error(result.refused);
  const { rows, families, othersLater } = result.answer;
  expect(rows.map(({ kind, when, daysLate }) => [kind, when, daysLate])).toEqual([
    ['escalated', 'late', 5],
    ['triage', 'late', 2],
    ['record', 'today', undefined],
    ['consultation', 'today', undefined],
    ['waiting', 'others', undefined],
  ]);
  expect([families, othersLater]).toEqual([3, 1]);
  expect(JSON.stringify(rows)).not.toMatch(/Esmee|Demir/);
});

it('a deputy sees it within her dates only', async () => {
  const rows = async () => {
    const result = await bot.run('workList.overview', showWorkOverview, {}, { by: deputy.aadObjectId });
    return isRefusal(result) ? [] : result.answer.rows;
  };
  expect(await rows()).toEqual([]);
  bot.now = '2026-04-06T08:00:00Z';
  expect((await rows()).length).toBeGreaterThan(0);
  bot.now = MORNING;
});
