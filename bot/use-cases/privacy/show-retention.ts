import { addDays, localDate } from '../../../domain/calendar.ts';
import { termsOf } from '../../../domain/region.ts';
import { municipalitiesAs } from '../../../domain/role.ts';
import type { RetentionView } from '../../../domain/view/retention.ts';
import type { UseCase } from '../use-case.ts';

const REPORTS = 12;

/** "Bewaren en wissen": the terms, what goes next, and what the last rounds did (D3). Codes only. */
export const showRetention: UseCase<'retention.show', RetentionView> = (ports) => async (actor) => {
  const { terms } = ports.region;
  const mine = municipalitiesAs(actor, ['privacyOfficer'], localDate(ports.now()));
  const closed = await ports.read.list('case', { municipality: mine, state: 'closed' });
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
      reports: await ports.read.retentionReports(REPORTS),
    },
    access: [{ action: 'R', recordType: 'retention' }],
  };
};
