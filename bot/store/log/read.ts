import { z } from 'zod';
import type { AccessEntry } from '../../../domain/access.ts';
import type { LogQuery } from '../../use-cases/ports.ts';
import type { PrismaClient } from '../generated/client.ts';
import { LineRow, toEntry } from './line.ts';

const Row = LineRow.extend({
  seq: z.bigint().transform(Number),
  at: z.date().transform((at) => at.toISOString()),
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
