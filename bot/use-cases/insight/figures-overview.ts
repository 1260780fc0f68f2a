import { localDate } from '../../../domain/calendar.ts';
import { municipalityById } from '../../../domain/region.ts';
import { municipalitiesAs } from '../../../domain/role.ts';
import type { FrozenTable, MonitoringRelease } from '../../../domain/statistics.ts';
import { type Cell, publish, publishPart, SMALLEST } from '../../../domain/suppression.ts';
import type { FiguresOverviewView, FigureView } from '../../../domain/view/figures-overview.ts';
import { put } from '../change.ts';
import type { Ports } from '../ports.ts';
import type { UseCase } from '../use-case.ts';
import { regionReleases, YEARS } from './releases.ts';

type Row = FigureView['rows'][number];
type Year = { readonly region: MonitoringRelease; readonly parts: readonly MonitoringRelease[] };

const tableOf = ({ region }: Year, id: FrozenTable['id']): FrozenTable | undefined =>
  region.tables?.find((one) => one.id === id);

const few = (n: number): Cell => (n < SMALLEST ? 'few' : n);

const withheld = (figure: FigureView['figure'], year: number): FigureView => ({
  figure,
  year,
  total: 'hidden',
  rows: [],
  withheld: true,
});

/** Families by municipality, by quarter and by how long it took: three views of the same families. */
const ofFamilies = (year: Year, rows: (cells: readonly Cell[]) => Row[]): FigureView[] => {
  const { year: of } = year.region;
  const others = (['quarters', 'wait'] as const).flatMap((id) => tableOf(year, id) ?? []);
  const numbers = (table: FrozenTable): number[] => table.rows.map(({ n }) => n);
  // The numbers of municipalities stand in the chat as well, as they are.
  const { total, lists } = publish([year.parts.map(({ referrals }) => referrals), ...others.map(numbers)], 1);
  const [first = [], ...more] = lists;
  return [
    { figure: 'referrals', year: of, total, rows: rows(first === 'withheld' ? [] : first) },
    ...(['quarters', 'wait'] as const).map((id): FigureView => {
      const at = others.findIndex((one) => one.id === id);
      const list = more[at];
      if (list === undefined || list === 'withheld') return withheld(id, of);
      const cells =
        others[at]?.rows.map(({ key, n }, index) => ({ key, n, cell: list[index] ?? 'hidden' })) ?? [];
      // Of what nobody is in, nothing needs to be said, unless that hides another.
      const shown = cells.filter(({ key, n }) => key !== 'unknown' || n > 0);
      return { figure: id, year: of, total, rows: shown.map(({ key, cell }) => ({ key, cell })) };
    }),
  ];
};

const ofConferences = (year: Year, rows: (cells: readonly Cell[]) => Row[]): FigureView => {
  const { total, lists } = publish([year.parts.map(({ conferences }) => conferences)], 1);
  const [list = []] = lists;
  return {
    figure: 'conferences',
    year: year.region.year,
    total,
    rows: rows(list === 'withheld' ? [] : list),
  };
};

const ofAgreements = (year: Year): FigureView => {
  const table = tableOf(year, 'agreements');
  if (!table) return withheld('agreements', year.region.year);
  const { total, lists } = publish([table.rows.map(({ n }) => n)]);
  const [list] = lists;
  if (list === undefined || list === 'withheld') return withheld('agreements', year.region.year);
  return {
    figure: 'agreements',
    year: year.region.year,
    total,
    rows: table.rows.map(({ key }, index) => ({ key, cell: list[index] ?? 'hidden' })),
  };
};

/** What may hold for one conference several times over: needs, and who helps. Nothing adds up to anything. */
const ofRecords = (
  year: Year,
  figure: 'needs' | 'support',
  labels: ReadonlyMap<string, string>,
): FigureView => {
  const table = tableOf(year, figure);
  if (!table) return withheld(figure, year.region.year);
  const rows = table.rows
    .map(({ key, n }) => ({ key, label: labels.get(key), cell: publishPart(n, table.of) }))
    // Many kinds of support are seldom there: those that are few are left out, whether there are any or not.
    .filter(({ cell }) => figure === 'needs' || cell !== 'few')
    // By what is shown alone: an order by what is hidden would tell.
    .sort((a, b) => weight(b.cell) - weight(a.cell) || (a.label ?? a.key).localeCompare(b.label ?? b.key));
  return {
    figure,
    year: year.region.year,
    total: recordsTotal(table.of, year.region.conferences),
    // Of so few conferences nothing is told at all.
    rows: table.of < SMALLEST ? [] : rows,
  };
};
/** How many records there are; not when that tells of a few conferences that they have none. */
const recordsTotal = (records: number, conferences: number): Cell => {
  const without = conferences - records;
  return without > 0 && without < SMALLEST ? 'hidden' : few(records);
};
const weight = (cell: Cell): number => (typeof cell === 'number' ? cell : -1);

/** Whose figures: the municipalities of who looks, within the region as a whole. */
const rowsFor =
  (ports: Ports, mine: readonly string[], parts: readonly MonitoringRelease[]) =>
  (cells: readonly Cell[]): Row[] =>
    parts.flatMap(({ municipality }, index) =>
      mine.includes(municipality)
        ? [
            {
              key: municipality,
              label: municipalityById(ports.region, municipality)?.name,
              cell: cells[index] ?? 'hidden',
            },
          ]
        : [],
    );

/** "Cijfers" in the tab: whole years, frozen when first shown, with what would follow from it hidden (D4). */
export const showFiguresOverview: UseCase<'figures.overview', FiguresOverviewView> =
  (ports) => async (actor) => {
    const today = localDate(ports.now());
    const running = Number(today.slice(0, 4));
    const years = Array.from({ length: YEARS }, (_, back) => running - 1 - back);
    const mine = municipalitiesAs(actor, ['projectLead'], today);
    const { municipalities, region } = await regionReleases(ports, years);
    const named = (all: readonly { id: string; label: string }[]) =>
      new Map(all.map(({ id, label }) => [id, label]));
    const themes = named(ports.region.lifeDomains);
    const support = named(ports.region.partnerTypes);
    const figures = region.flatMap(({ release }) => {
      const parts = municipalities.map((one) => one.release).filter(({ year }) => year === release.year);
      const year: Year = { region: release, parts };
      const rows = rowsFor(ports, mine, parts);
      return [
        ...ofFamilies(year, rows),
        ofConferences(year, rows),
        ofAgreements(year),
        ofRecords(year, 'needs', themes),
        ofRecords(year, 'support', support),
      ];
    });
    return {
      answer: {
        region: ports.region.name,
        municipalities: mine.map((id) => municipalityById(ports.region, id)?.name ?? id),
        running,
        years,
        frozenOn: Object.fromEntries(region.map(({ release }) => [release.year, localDate(release.at)])),
        figures,
      },
      puts: [...municipalities, ...region]
        .filter(({ fresh }) => fresh)
        .map(({ release }) => put('monitoringRelease', release)),
    };
  };
