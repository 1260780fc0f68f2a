import { addDays, localDate } from '../../../domain/calendar.ts';
import { termsOf } from '../../../domain/region.ts';
import type { RetentionReport } from '../../../domain/retention.ts';
import { lastDayToDecide } from '../../../domain/rights.ts';
import { municipalitiesAs } from '../../../domain/role.ts';
import type { RetentionView } from '../../../domain/view/retention.ts';
import type { Ports } from '../ports.ts';
import type { UseCase } from '../use-case.ts';
import { lastDayOf, waiting, withdrawnErasures } from './retention.ts';

const REPORTS = 12;

type Gone = RetentionReport['erased'];
const codesIn = (mine: readonly string[], gone: Gone): string[] =>
  gone.filter(({ municipality }) => mine.includes(municipality)).map(({ code }) => code);

/** What fails hour after hour is told once: in the first report that names it. */
const reportsFor = (mine: readonly string[], reports: readonly RetentionReport[]): RetentionView['reports'] =>
  reports.map(({ erased, failed, ...more }, index) => {
    const before = codesIn(mine, reports[index + 1]?.failed ?? []);
    return {
      ...more,
      erased: codesIn(mine, erased),
      failed: codesIn(mine, failed).filter((code) => !before.includes(code)),
    };
  });

/** Whose terms these are, for who watches over more than one municipality. */
const termsFor = ({ region }: Ports, mine: readonly string[]): RetentionView['terms'] => {
  const known = region.municipalities.filter(({ id }) => mine.includes(id));
  const all = known.map(({ id, name }) => {
    const { consultationRetentionDays, closedCaseDays, withdrawnErasureMonths } = termsOf(region, id);
    return {
      of: name,
      // Drafts and the log belong to no municipality.
      draftDays: region.terms.draftDays,
      consultationDays: consultationRetentionDays,
      closedCaseDays,
      erasureMonths: withdrawnErasureMonths,
      logYears: region.terms.accessLogYears,
    };
  });
  const alike = Map.groupBy(all, ({ of: _, ...terms }) => JSON.stringify(terms));
  return [...alike.values()].flatMap((group) =>
    group.slice(0, 1).map((terms) => ({ ...terms, of: group.map(({ of }) => of) })),
  );
};

/** Closed cases, and who withdrew and was not decided on: what goes first stands first. */
const nextFor = async (ports: Ports, municipality: string[]): Promise<RetentionView['next']> => {
  const closed = await ports.read.list('case', { municipality, state: 'closed' });
  const stay = await waiting(ports, closed);
  const withdrawn = await withdrawnErasures(ports, municipality);
  return [
    ...closed.map((one) => ({ code: one.code, on: lastDayOf(ports, one), waits: stay.has(one.id) })),
    ...withdrawn.map(({ request, waits }) => ({
      code: request.code,
      on: addDays(lastDayToDecide(request), 1),
      waits,
    })),
  ].sort((a, b) => a.on.localeCompare(b.on));
};

/** "Bewaren en wissen": the terms, what goes next, and what the last rounds did (D3). Codes only. */
export const showRetention: UseCase<'retention.show', RetentionView> = (ports) => async (actor) => {
  const mine = municipalitiesAs(actor, ['privacyOfficer'], localDate(ports.now()));
  return {
    answer: {
      terms: termsFor(ports, mine),
      next: await nextFor(ports, mine),
      reports: reportsFor(mine, await ports.read.retentionReports(REPORTS)),
    },
    access: [{ action: 'R', recordType: 'retention' }],
  };
};
