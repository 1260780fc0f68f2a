import { showFiguresOverview } from '../../../bot/use-cases/insight/figures-overview.ts';
import { showFigures } from '../../../bot/use-cases/insight/show-figures.ts';
import { isRefusal } from '../../../domain/refusal.ts';
import type { FiguresOverviewView, FigureView } from '../../../domain/view/figures-overview.ts';
import { region, TestBot } from '../../fakes/bot.ts';
import { a, person, role } from '../../fakes/nouns.ts';

let bot: TestBot;
beforeAll(async () => {
  bot = await TestBot.start();
});
beforeEach(async () => {
  await bot.reset('2026-03-26T08:00:00Z');
  await bot.put(
    person('lead'),
    role('lead', 'projectLead'),
    role('lead', 'projectLead', { id: 'k', municipality: 'kerkrade' }),
  );
});
afterAll(() => bot.store.close());

/** A family of 2025 that said yes to monitoring, with a conference so many days later. */
const family = (
  id: string,
  month: number,
  more: { municipality?: string; days?: number; yes?: boolean } = {},
) => {
  const { municipality = 'landgraaf', days = 9, yes = true } = more;
  const createdAt = `2025-${String(month).padStart(2, '0')}-03T08:00:00Z`;
  const startsAt = new Date(Date.parse(createdAt) + days * 86_400_000).toISOString();
  return [
    a('case', { id, code: `K-${id}`, municipality, createdAt }),
    a('consent', { id: `${id}:r`, caseId: id, municipality, on: '2025-01-01' }),
    ...(yes
      ? [a('consent', { id: `${id}:m`, caseId: id, municipality, purpose: 'monitoring', on: '2025-01-01' })]
      : []),
    a('conference', {
      id,
      caseId: id,
      municipality,
      startsAt,
      registration: {
        at: startsAt,
        by: 'coordinator',
        municipality,
        quarter: '2025-1',
        stage: 'trimester2',
        level: 'vulnerable',
        themes: ['housing', 'money'],
        participants: [],
        interpreter: false,
        agreements: ['socialWork'],
        caseLead: false,
        followUp: false,
      },
    }),
    a('agreement', {
      id,
      caseId: id,
      conferenceId: id,
      municipality,
      state: 'completed',
      dueDate: '2025-12-31',
      history: [{ at: '2025-12-01T08:00:00Z', by: 'o', byName: 'O', event: 'complete' }],
    }),
  ];
};
const families = (n: number, month: number, more: Parameters<typeof family>[2] = {}) =>
  Array.from({ length: n }, (_, index) =>
    family(`${more.municipality ?? 'l'}${month}x${index}`, month, more),
  ).flat();

const overview = async (): Promise<FiguresOverviewView> => {
  const result = await bot.run('figures.overview', showFiguresOverview, {}, { by: 'lead' });
  if (isRefusal(result)) throw new Error(result.refused);
  return result.answer;
};
const of = (view: FiguresOverviewView, figure: FigureView['figure'], year = 2025): FigureView | undefined =>
  view.figures.find((one) => one.figure === figure && one.year === year);
const cells = (view: FigureView | undefined) =>
  Object.fromEntries((view?.rows ?? []).map(({ key, cell }) => [key, cell]));

it('counts the region by quarter, by how long it took, by agreements, needs and support', async () => {
  await bot.put(
    ...families(6, 2),
    ...families(7, 8, { days: 30 }),
    ...families(6, 2, { municipality: 'kerkrade' }),
    ...families(3, 2, { municipality: 'vaals' }),
    ...families(3, 2, { municipality: 'heerlen' }),
  );
  const view = await overview();
  expect(of(view, 'referrals')).toMatchObject({ total: 25 });
  expect(cells(of(view, 'referrals'))).toEqual({ kerkrade: 6, landgraaf: 13 });
  expect(cells(of(view, 'quarters'))).toEqual({ 1: 18, 2: 'few', 3: 'hidden', 4: 'few' });
  expect(of(view, 'wait')).toMatchObject({ total: 25 });
  // Nobody was late: that everybody was on time would say so of each.
  expect(cells(of(view, 'agreements'))).toEqual({ onTime: 'hidden', later: 'few', not: 'few', open: 'few' });
  expect(cells(of(view, 'needs'))).toMatchObject({ housing: 'hidden', daily: 'few' });
  expect(of(view, 'support')?.rows).toEqual([expect.objectContaining({ cell: 'hidden' })]);
});

it('who did not say yes is in nothing, nor in what is told apart', async () => {
  await bot.put(...families(6, 2), ...families(5, 5, { yes: false }));
  const view = await overview();
  expect(of(view, 'referrals')?.rows.find(({ key }) => key === 'landgraaf')?.cell).toBe(6);
  expect(of(view, 'agreements')?.total).toBe(6);
});

it('a year is counted once: what is erased or withdrawn later changes nothing that was shown', async () => {
  await bot.put(...families(6, 2), ...families(9, 11));
  const before = await overview();
  await bot.put(...families(8, 12));
  expect(await overview()).toEqual(before);
});

it('a year whose municipalities were released before tells nothing finer of other families (D4.7)', async () => {
  await bot.put(...families(6, 2));
  await bot.run('figures.show', showFigures, {}, { by: 'lead' });
  await bot.put(...families(2, 7));
  const view = await overview();
  expect(of(view, 'referrals')?.rows.find(({ key }) => key === 'landgraaf')?.cell).toBe(6);
  for (const figure of ['quarters', 'wait', 'agreements', 'needs', 'support'] as const)
    expect(of(view, figure)).toMatchObject({ withheld: true, rows: [] });
});

it('shows only the municipalities of who looks, and the region as a whole; no year that is not over', async () => {
  await bot.put(...families(6, 2, { municipality: 'vaals' }), ...families(7, 2));
  const view = await overview();
  expect(
    of(view, 'referrals')
      ?.rows.map(({ key }) => key)
      .sort(),
  ).toEqual(['kerkrade', 'landgraaf']);
  expect([view.running, view.years, view.region]).toEqual([2026, [2025, 2024, 2023], region.name]);
  expect(JSON.stringify(view)).not.toMatch(/K-|2025-0/);
});

it('chat and tab show the same number of a municipality', async () => {
  await bot.put(...families(6, 2), ...families(5, 8, { municipality: 'kerkrade' }));
  const view = await overview();
  const chat = await bot.run('figures.show', showFigures, {}, { by: 'lead' });
  if (isRefusal(chat)) throw new Error(chat.refused);
  const inChat = chat.answer.rows
    .filter(({ year }) => year === 2025)
    .map(({ referrals }) => referrals ?? 'few');
  expect(Object.values(cells(of(view, 'referrals'))).sort()).toEqual(inChat.sort());
});
