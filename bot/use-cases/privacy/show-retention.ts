import { localDate } from '../../../domain/calendar.ts';
import type { RetentionReport } from '../../../domain/retention.ts';
import { municipalitiesAs } from '../../../domain/role.ts';
import type { RetentionView } from '../../../domain/view/retention.ts';
import type { UseCase } from '../use-case.ts';
import { lastDayOf, waiting } from './retention.ts';

const REPORTS = 12;

const codesIn = (mine: readonly string[], gone: RetentionReport['erased']): string[] =>
  gone.filter(({ municipality }) => mine.includes(municipality)).map(({ code }) => code);

/** "Bewaren en wissen": the terms, what goes next, and what the last rounds did (D3). Codes only. */
export const showRetention: UseCase<'retention.show', RetentionView> = (ports) => async (actor) => {
  const { terms } = ports.region;
  const mine = municipalitiesAs(actor, ['privacyOfficer'], localDate(ports.now()));
  const closed = await ports.read.list('case', { municipality: mine, state: 'closed' });
  const reports = await ports.read.retentionReports(REPORTS);
  const stay = await waiting(ports, closed);
  const next = closed
    .map((one) => ({ code: one.code, on: lastDayOf(ports, one), waits: stay.has(one.id) }))
    .sort((a, b) => a.on.localeCompare(b.on));
  return {
    answer: {
      terms: {
        draftDays: terms.draftDays,
        consultationDays: terms.consultationRetentionDays,
        closedCaseDays: terms.closedCaseDays,
        erasureMonths: terms.withdrawnErasureMonths,
        logYears: terms.accessLogYears,
      },
      next,
      reports: reports.map(({ erased, failed, ...more }) => ({
        ...more,
        erased: codesIn(mine, erased),
        failed: codesIn(mine, failed),
      })),
    },
    access: [{ action: 'R', recordType: 'retention' }],
  };
};
