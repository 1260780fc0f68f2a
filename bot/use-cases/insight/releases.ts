import { type CaseCount, countDetails, outcomes, quarters, waitBands } from '../../../domain/case-count.ts';
import {
  addUp,
  type Counted,
  countCase,
  type FrozenTable,
  type MonitoringRelease,
} from '../../../domain/statistics.ts';
import type { Ports } from '../ports.ts';

/** Years that are shown, the newest first. */
export const YEARS = 3;

/** A release as it stands, or as it is made now that somebody looks for the first time. */
export type Release = { readonly release: MonitoringRelease; readonly fresh: boolean };

/** What each case of a municipality counts for; erased ones count for what was kept of them. */
const countedIn = async (ports: Ports, municipality: string): Promise<Counted[]> => {
  const cases = await ports.read.list('case', { municipality });
  const ids = cases.map(({ id }) => id);
  const [consents, conferences, agreements] = await Promise.all([
    ports.read.list('consent', { caseId: ids }),
    ports.read.list('conference', { caseId: ids, state: 'held' }),
    ports.read.list('agreement', { caseId: ids }),
  ]);
  const by = <T extends { readonly caseId: string }>(all: readonly T[]) =>
    Map.groupBy(all, (one) => one.caseId);
  const [words, held, agreed] = [by(consents), by(conferences), by(agreements)];
  return cases.map(({ id, createdAt, voided, counted }): Counted => {
    if (counted) return counted;
    const around = [words.get(id) ?? [], held.get(id) ?? []] as const;
    return {
      ...countCase({ createdAt, voided }, ...around),
      details: voided
        ? undefined
        : countDetails(createdAt, ...around, agreed.get(id) ?? [], ports.region.terms),
    };
  });
};

/** Loads what cases count for once a municipality, and only when something has to be counted. */
const countingOf = (ports: Ports): ((municipality: string) => Promise<Counted[]>) => {
  const loaded = new Map<string, Promise<Counted[]>>();
  return (municipality) => {
    const known = loaded.get(municipality) ?? countedIn(ports, municipality);
    loaded.set(municipality, known);
    return known;
  };
};

/** The figures of whole years of these municipalities: as first shown, or counted now that the year is over. */
export const releasesOf = async (
  ports: Ports,
  municipalities: readonly string[],
  years: readonly number[],
  counted = countingOf(ports),
): Promise<Release[]> => {
  const known = new Map(
    (await ports.read.list('monitoringRelease', { municipality: municipalities })).map((one) => [
      one.id,
      one,
    ]),
  );
  return (
    await Promise.all(
      municipalities.map(async (municipality) =>
        Promise.all(
          years.map(async (year): Promise<Release> => {
            const id = `${municipality}:${year}`;
            const release = known.get(id);
            if (release) return { release, fresh: false };
            const sums = addUp(await counted(municipality), year);
            return { release: { id, version: 0, municipality, year, at: ports.now(), ...sums }, fresh: true };
          }),
        ),
      ),
    )
  ).flat();
};

const countKeys = (keys: readonly string[], found: readonly string[]): FrozenTable['rows'] =>
  keys.map((key) => ({ key, n: found.filter((one) => one === key).length }));

/** Told apart before these were counted: erased in an earlier version. */
const UNKNOWN = 'unknown';

/** What the families of a year are told apart by, for the region as a whole: nothing finer (D4.2). */
const tablesOf = ({ region }: Ports, cases: readonly Counted[], year: number): FrozenTable[] => {
  const families = cases.filter((one) => one.year === year && one.monitored);
  const details = cases.flatMap((one) => one.details ?? []);
  const parts = (keys: readonly string[], of: (one: CaseCount) => string): Omit<FrozenTable, 'id'> => ({
    of: families.length,
    rows: countKeys(
      [...keys, UNKNOWN],
      families.map((one) => (one.details ? of(one.details) : UNKNOWN)),
    ),
  });
  const agreements = details.flatMap((one) => one.agreements).filter((one) => one.year === year);
  const records = details.flatMap((one) => one.records).filter((one) => one.year === year);
  return [
    { id: 'quarters', ...parts(quarters, ({ quarter }) => quarter) },
    { id: 'wait', ...parts(waitBands, ({ wait }) => wait) },
    {
      id: 'agreements',
      of: agreements.length,
      rows: countKeys(
        outcomes,
        agreements.map(({ outcome }) => outcome),
      ),
    },
    {
      id: 'needs',
      of: records.length,
      rows: countKeys(
        region.lifeDomains.map(({ id }) => id),
        records.flatMap(({ themes }) => themes),
      ),
    },
    {
      id: 'support',
      of: records.length,
      rows: countKeys(
        region.partnerTypes.map(({ id }) => id),
        records.flatMap(({ support }) => support),
      ),
    },
  ];
};

/**
 * The same years of the region as a whole, on top of the releases of its municipalities. A table whose families are
 * not those that were released before is not made: the difference could be somebody (D4.7).
 */
export const regionReleases = async (
  ports: Ports,
  years: readonly number[],
): Promise<{ municipalities: Release[]; region: Release[] }> => {
  const counted = countingOf(ports);
  const ids = ports.region.municipalities.map(({ id }) => id);
  const municipalities = await releasesOf(ports, ids, years, counted);
  const known = await ports.read.list('monitoringRelease', { municipality: ports.region.id });
  const region = await Promise.all(
    years.map(async (year): Promise<Release> => {
      const id = `${ports.region.id}:${year}`;
      const before = known.find((one) => one.id === id);
      if (before) return { release: before, fresh: false };
      const parts = municipalities
        .filter(({ release }) => release.year === year)
        .map(({ release }) => release);
      const sum = (what: 'referrals' | 'conferences' | 'notCounted'): number =>
        parts.reduce((all, one) => all + one[what], 0);
      const cases = (await Promise.all(ids.map(counted))).flat();
      const now = addUp(cases, year);
      const same = now.referrals === sum('referrals') && now.conferences === sum('conferences');
      return {
        release: {
          id,
          version: 0,
          municipality: ports.region.id,
          year,
          at: ports.now(),
          referrals: sum('referrals'),
          conferences: sum('conferences'),
          notCounted: sum('notCounted'),
          tables: same ? tablesOf(ports, cases, year) : undefined,
        },
        fresh: true,
      };
    }),
  );
  return { municipalities, region };
};
