import { localDate } from '../../../domain/calendar.ts';
import { municipalityById } from '../../../domain/region.ts';
import { municipalitiesAs } from '../../../domain/role.ts';
import { suppressed } from '../../../domain/statistics.ts';
import type { FiguresView } from '../../../domain/view/figures.ts';
import { put } from '../change.ts';
import type { UseCase } from '../use-case.ts';
import { releasesOf, YEARS } from './releases.ts';

/** "Cijfers": whole years of the project lead's municipalities, small numbers suppressed. No case is opened (R21). */
export const showFigures: UseCase<'figures.show', FiguresView> = (ports) => async (actor) => {
  const today = localDate(ports.now());
  const last = Number(today.slice(0, 4)) - 1;
  const municipalities = municipalitiesAs(actor, ['projectLead'], today);
  const years = Array.from({ length: YEARS }, (_, back) => last - back);
  const releases = await releasesOf(ports, municipalities, years);
  return {
    answer: {
      year: last + 1,
      tab: ports.tabLink('figures'),
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
