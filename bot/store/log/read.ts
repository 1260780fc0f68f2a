import { z } from 'zod';
import type { AccessEntry } from '../../../domain/access.ts';
import type { LogQuery } from '../../use-cases/ports.ts';
import type { PrismaClient } from '../generated/client.ts';
import { LineRow } from './line.ts';

const Row = LineRow.extend({
  seq: z.bigint().transform(Number),
  at: z.date().transform((at) => at.toISOString()),
}).omit({ id: true, knownSeq: true, knownHash: true, knownAnchor: true });

const list = (text: string): string[] => (text === '' ? [] : text.split(','));

/** A line as it is read back. */
const toEntry = (row: z.infer<typeof Row>): AccessEntry => ({
  ...row,
  onBehalfOf: row.onBehalfOf ?? undefined,
  tenantId: row.tenantId ?? undefined,
  caseId: row.caseId ?? undefined,
  personId: row.personId ?? undefined,
  recordId: row.recordId ?? undefined,
  fieldGroups: list(row.fieldGroups),
  consentIds: list(row.consentIds),
});

/** Lines of the access log, newest first. */
export const readAccessLog = async (prisma: PrismaClient, query: LogQuery): Promise<AccessEntry[]> => {
  const { caseIds, actorId, from, until, limit, offset } = query;
  const rows = await prisma.accessEntry.findMany({
    where: {
      ...(caseIds ? { caseId: { in: [...caseIds] } } : {}),
      ...(actorId ? { actorId } : {}),
      ...(from || until ? { at: { ...(from ? { gte: from } : {}), ...(until ? { lt: until } : {}) } } : {}),
    },
    orderBy: { seq: 'desc' },
    take: limit,
    skip: offset ?? 0,
  });
  return rows.map((row) => toEntry(Row.parse(row)));
};
