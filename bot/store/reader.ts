import { z } from 'zod';
import { digestKey, Notice } from '../../domain/notice.ts';
import { RetentionReport } from '../../domain/retention.ts';
import type { TimelineEntry } from '../../domain/timeline.ts';
import type { Reader } from '../use-cases/ports.ts';
import type { Database } from './database.ts';
import type { PrismaClient } from './generated/client.ts';
import { casesAlike } from './identities.ts';
import { readAccessLog } from './log/read.ts';
import { deadLetters, digestedOn, queue } from './outbox.ts';
import { deadLettersByKind } from './outbox-dead.ts';
import { prepared } from './prepared.ts';
import { rowOf, rowsOf } from './rows.ts';
import { fromRow } from './tables.ts';

const content = z.record(z.string(), z.string());
/** What was brought to mind, at which moment. */
const Reminded = z.object({ kind: z.string(), subject: z.string(), dueAt: z.date(), content });
/** What is sealed of a line of the timeline. */
const Told = z.object({ actorName: z.string(), onBehalfOf: z.string().optional(), content });

/**
 * Reading, each row checked by its noun's schema. Nouns by statements that are kept ready: they are what every turn
 * reads, and Prisma takes several times as long to say the same. The rest through Prisma.
 */
export const createReader = (
  prisma: PrismaClient,
  { pool, vault }: Pick<Database, 'pool' | 'vault'>,
): Reader => {
  return {
    get: async (kind, id) => {
      const row = await rowOf(pool, kind, id);
      return row ? fromRow(kind, row, vault) : undefined;
    },
    list: async (kind, where) => {
      const rows = await rowsOf(pool, kind, where);
      return rows.map((row) => fromRow(kind, row, vault));
    },
    readable: async (kind, where, skipped) => {
      const rows = await rowsOf(pool, kind, where);
      return rows.flatMap((row) => {
        try {
          return [fromRow(kind, row, vault)];
        } catch (error) {
          skipped(kind, String(row['id']), error);
          return [];
        }
      });
    },
    casesAlike: (referral) => casesAlike(pool, vault, referral),
    timeline: async (caseId): Promise<TimelineEntry[]> => {
      const rows = await prisma.timelineEntry.findMany({ where: { caseId }, orderBy: { seq: 'asc' } });
      return rows.map((row) => ({
        caseId: row.caseId,
        at: row.at.toISOString(),
        actorId: row.actorId,
        kind: row.kind,
        ...Told.parse(vault.open({ table: 'TimelineEntry', column: 'content', row: row.id }, row.content)),
      }));
    },
    accessLog: (query) => readAccessLog(prisma, query),
    retentionReports: async (most) => {
      const rows = await prisma.retentionReport.findMany({ orderBy: { at: 'desc' }, take: most });
      return rows.map(({ content: report }) => RetentionReport.parse(report));
    },
    deadLetters: (most) => deadLetters(pool, most),
    queue: (now) => queue(pool, now),
    digestedOn: (date) => digestedOn(pool, date),
    deadLettersByKind: () => deadLettersByKind(pool),
    digestSubjects: async (personId, date) => {
      const { rows: sent } = await pool.query<{ notice: unknown }>(
        // By lane as well: there is an index on it, whatever the order of letters of the database.
        prepared(`SELECT notice FROM "Outbox" WHERE lane = $1 AND starts_with(key, $2)`, [
          `person:${personId}`,
          digestKey(personId, date),
        ]),
      );
      const keys = sent.flatMap((row) => {
        const notice = Notice.parse(row.notice);
        return notice.kind === 'digest' ? notice.reminders : [];
      });
      const { rows } = await pool.query(
        prepared(`SELECT kind, subject, "dueAt", content FROM "Reminder" WHERE key = ANY($1)`, [keys]),
      );
      return z
        .array(Reminded)
        .parse(rows)
        .map(({ dueAt, content: { meantFor }, ...row }) => ({
          ...row,
          dueAt: meantFor ?? dueAt.toISOString(),
        }));
    },
    remindedOf: async (agreementId, dueDate) => {
      const rows = await prisma.reminder.findMany({
        where: {
          subject: agreementId,
          kind: 'agreement.reminder',
          NOT: { doneAt: null },
          content: { path: ['dueDate'], equals: dueDate },
        },
        orderBy: { doneAt: 'asc' },
      });
      return rows.flatMap(({ doneAt }) => doneAt?.toISOString() ?? []);
    },
  };
};
