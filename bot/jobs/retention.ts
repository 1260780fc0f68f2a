import type { Logger } from 'pino';
import { addMonths, localDate, toInstant } from '../../domain/calendar.ts';
import type { RetentionReport } from '../../domain/retention.ts';
import { faultOf } from '../fault.ts';
import { commit } from '../store/commit.ts';
import type { Database } from '../store/database.ts';
import { purgeBefore } from '../store/log/purge.ts';
import * as sweep from '../store/retention.ts';
import type { Change } from '../use-cases/change.ts';
import type { Ports, Skipped } from '../use-cases/ports.ts';
import * as due from '../use-cases/privacy/retention.ts';
import { tellFailed } from '../use-cases/privacy/tell-failed.ts';
import { byItself } from './by-itself.ts';

export type RetentionParts = {
  readonly ports: Ports;
  readonly store: Database;
  readonly log: Logger;
  /** Hands a closed case's dossier to the file system of record. Throws when that fails: then nothing is erased. */
  readonly archive: (caseId: string) => Promise<void>;
};

const DAY_MS = 24 * 3_600_000;
/** An action that comes again so late is no repetition any more. */
const KEYS_DAYS = 2;
/** What was sent is kept so long to answer "did it arrive?". */
const MESSAGES_DAYS = 90;

const before = (now: string, days: number): string => new Date(Date.parse(now) - days * DAY_MS).toISOString();
const yearsBefore = (now: string, years: number): string =>
  toInstant(addMonths(localDate(now), -12 * years), '00:00');

/**
 * Everything whose term is over goes (D3), and nothing else. What fails is told in the report and tried again
 * the next time; the rest goes on. A report without anything in it is not kept.
 */
export const runRetention = async ({
  ports,
  store,
  log,
  archive,
}: RetentionParts): Promise<RetentionReport> => {
  const now = ports.now();
  const { terms } = ports.region;
  const erased: RetentionReport['erased'] = [];
  const failed: RetentionReport['failed'] = [];
  /** Rows that cannot be read, by table and id: a row that two rounds over a table meet counts once. */
  const unreadable = new Set<string>();
  const skipped: Skipped = (kind, id, error) => {
    unreadable.add(`${kind}:${id}`);
    log.error({ kind, ...faultOf(error) }, 'a row cannot be read, and its term is not kept');
  };
  const done = async (change: Change<null> | undefined): Promise<boolean> =>
    change !== undefined && (await commit(store, change, byItself('retention.run', now))) === 'done';
  const trying = async (
    { code, municipality }: { code: string; municipality: string },
    what: () => Promise<boolean>,
  ): Promise<void> => {
    const one = { code, municipality };
    try {
      ((await what()) ? erased : failed).push(one);
    } catch (error) {
      failed.push(one);
      log.error({ subject: code, ...faultOf(error) }, 'its term is over, and it stays');
    }
  };

  for (const thread of await due.consultationsDue(ports, skipped))
    await trying(thread, () => done(due.eraseConsultation(thread)));
  for (const request of await due.erasuresDue(ports, skipped))
    await trying(request, async () => done(await due.eraseWithdrawn(ports, request)));
  for (const family of await due.casesDue(ports, skipped))
    await trying(family, async () => {
      await archive(family.id);
      return done(await due.eraseClosed(ports, family.id));
    });
  const remains = await due.remainsDue(ports, skipped);
  if (remains.length > 0) await done({ answer: null, removals: remains });
  const purge = await purgeBefore(store, yearsBefore(now, terms.accessLogYears), now);
  if (purge.problems.length > 0)
    log.error({ problems: purge.problems.length }, 'the access log is not whole: nothing of it goes');
  const report: RetentionReport = {
    at: now,
    erased,
    failed,
    drafts: await sweep.eraseExpiredDrafts(store.pool, now),
    messages: await sweep.eraseOldMessages(store.pool, before(now, MESSAGES_DAYS)),
    logLines: purge.gone,
    ...(unreadable.size > 0 ? { unreadable: unreadable.size } : {}),
  };
  await sweep.eraseOldReports(store.pool, yearsBefore(now, terms.accessLogYears));
  await sweep.forgetOldKeys(store.pool, before(now, KEYS_DAYS));
  if (failed.length > 0) await done(tellFailed(ports, failed));
  const [last] = await ports.read.retentionReports(1);
  if (isNews(report, last)) await sweep.keepReport(store.pool, report);
  return report;
};

/** Whether something was done, or other things fail than the last time: what fails every hour is told once. */
const isNews = (report: RetentionReport, last: RetentionReport | undefined): boolean => {
  const fails = ({ failed }: RetentionReport): string => failed.map(({ code }) => code).join();
  const { erased, drafts, messages, logLines } = report;
  return (
    erased.length + drafts + messages + logLines > 0 ||
    fails(report) !== (last ? fails(last) : '') ||
    (report.unreadable ?? 0) !== (last?.unreadable ?? 0)
  );
};
