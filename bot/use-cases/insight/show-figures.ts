import { localDate } from '../../../domain/calendar.ts';
import { municipalityById } from '../../../domain/region.ts';
import { municipalitiesAs } from '../../../domain/role.ts';
import {
  addUp,
  type Counted,
  countCase,
  type MonitoringRelease,
  suppressed,
} from '../../../domain/statistics.ts';
import type { FiguresView } from '../../../domain/view/figures.ts';
import { put } from '../change.ts';
import type { Ports } from '../ports.ts';
import type { UseCase } from '../use-case.ts';

/** Years that are shown, the newest first. */
const YEARS = 3;

/** What each case of a municipality counts for; erased ones count for what was kept of them. */
const countedIn = async (ports: Ports, municipality: string): Promise<Counted[]> => {
  const cases = await ports.read.list('case', { municipality });
  const ids = cases.map(({ id }) => id);
  const [consents, conferences] = await Promise.all([
    ports.read.list('consent', { caseId: ids }),
    ports.read.list('conference', { caseId: ids, state: 'held' }),
  ]);
  return cases.map(
    ({ id, createdAt, voided, counted }): Counted =>
      counted ??
      countCase(
        { createdAt, voided },
        consents.filter(({ caseId }) => caseId === id),
        conferences.filter(({ caseId }) => caseId === id),
      ),
  );
};

/** The figures of a year: as they were first shown, or counted now that the year is over. */
const releaseOf = async (
  ports: Ports,
  municipality: string,
  year: number,
  counted: () => Promise<Counted[]>,
): Promise<{ release: MonitoringRelease; fresh: boolean }> => {
  const id = `${municipality}:${year}`;
  const known = await ports.read.get('monitoringRelease', id);
  if (known) return { release: known, fresh: false };
  const sums = addUp(await counted(), year);
  return { release: { id, version: 0, municipality, year, at: ports.now(), ...sums }, fresh: true };
};

/** "Cijfers": whole years of the project lead's municipalities, small numbers suppressed. No case is opened (R21). */
export const showFigures: UseCase<'figures.show', FiguresView> = (ports) => async (actor) => {
  const today = localDate(ports.now());
  const last = Number(today.slice(0, 4)) - 1;
  const municipalities = municipalitiesAs(actor, ['projectLead'], today);
  const years = Array.from({ length: YEARS }, (_, back) => last - back);
  const releases = (
    await Promise.all(
      municipalities.map(async (municipality) => {
        let loaded: Promise<Counted[]> | undefined;
        const counted = () => (loaded ??= countedIn(ports, municipality));
        return Promise.all(years.map((year) => releaseOf(ports, municipality, year, counted)));
      }),
    )
  ).flat();
  return {
    answer: {
      year: last + 1,
      rows: releases
        .map(({ release }) => release)
        .sort((a, b) => b.year - a.year || a.municipality.localeCompare(b.municipality))
        .map(({ municipality, year, referrals, conferences, notCounted }) => ({
          municipality: municipalityById(ports.region, municipality)?.name ?? municipality,
          year,
          referrals: suppressed(referrals),
          conferences: suppressed(conferences),
          notCounted: suppressed(notCounted),
        })),
    },
    puts: releases.filter(({ fresh }) => fresh).map(({ release }) => put('monitoringRelease', release)),
  };
};
