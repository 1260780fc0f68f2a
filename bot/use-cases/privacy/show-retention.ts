import { addDays, localDate } from '../../../domain/calendar.ts';
import { termsOf } from '../../../domain/region.ts';
import type { RetentionReport } from '../../../domain/retention.ts';
import { municipalitiesAs } from '../../../domain/role.ts';
import type { RetentionView } from '../../../domain/view/retention.ts';
import type { UseCase } from '../use-case.ts';

const REPORTS = 12;

const codesIn = (mine: readonly string[], gone: RetentionReport['erased']): string[] =>
  gone.filter(({ municipality }) => mine.includes(municipality)).map(({ code }) => code);

/** "Bewaren en wissen": the terms, what goes next, and what the last rounds did (D3). Codes only. */
export const showRetention: UseCase<'retention.show', RetentionView> = (ports) => async (actor) => {
  const { terms } = ports.region;
  const mine = municipalitiesAs(actor, ['privacyOfficer'], localDate(ports.now()));
  const closed = await ports.read.list('case', { municipality: mine, state: 'closed' });
  const reports = await ports.read.retentionReports(REPORTS);
  const next = closed
    .map(({ code, closedAt, municipality }) => ({
      code,
      on: addDays(localDate(closedAt ?? ports.now()), termsOf(ports.region, municipality).closedCaseDays),
    }))
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
