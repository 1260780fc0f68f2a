import { createHash, createHmac, randomUUID } from 'node:crypto';
import { z } from 'zod';
import {
  type Access,
  type AccessEntry,
  type AccessOutcome,
  aboutRecord,
  accessActions,
  type Purpose,
  ruleOf,
} from '../../../domain/access.ts';

/** What all lines of one action have in common: who acted, in which role, from where. */
export type ActionStamp = {
  /** Absent for what happens by itself. */
  readonly key?: string;
  readonly at: string;
  readonly actorId: string;
  readonly verb: string;
  readonly relation: string;
  readonly role: string;
  readonly purpose: Purpose;
  readonly channel: 'teams' | 'tab' | 'job' | 'command' | 'link';
  readonly tenantId?: string;
  /** Whom a deputy stands in for. */
  readonly onBehalfOf?: string;
  readonly outcome?: AccessOutcome;
  /** Consents of the family that the action rests on. */
  readonly consentIds?: readonly string[];
};

/** A line as its row has it, in the order in which its proof covers it. */
export const LineRow = z.object({
  id: z.string(),
  at: z.string(),
  action: z.enum(accessActions),
  activity: z.string(),
  outcome: z.enum(['done', 'refused']),
  actorId: z.string(),
  role: z.string(),
  relation: z.string(),
  onBehalfOf: z.string().nullable(),
  purpose: z.string(),
  channel: z.string(),
  tenantId: z.string().nullable(),
  caseId: z.string().nullable(),
  personId: z.string().nullable(),
  recordType: z.string(),
  recordId: z.string().nullable(),
  sensitivity: z.string(),
  fieldGroups: z.string(),
  ruleId: z.string(),
  consentIds: z.string(),
  instanceId: z.string(),
});
export type LineRow = z.infer<typeof LineRow>;
/** The columns that a line's proof covers. */
export const lineColumns = Object.keys(LineRow.shape) as (keyof LineRow)[];

/** The proof of a line: nobody without the key can make one, or change a line and keep it. */
export const macOf = (key: Buffer, row: LineRow): string =>
  createHmac('sha256', key)
    .update(JSON.stringify(lineColumns.map((column) => row[column])))
    .digest('base64url');

/** The hash that chains a line to the one before it, as the database computes it. */
export const hashOf = (prevHash: string, seq: string, mac: string): string =>
  createHash('sha256').update(`${prevHash}|${seq}|${mac}`).digest('hex');

const instantOf = (at: string): string => new Date(at).toISOString();

/** A line to append, with its proof. */
export const toLine = (
  stamp: ActionStamp,
  access: Access,
  key: Buffer,
  instanceId: string,
): LineRow & { mac: string } => {
  const about = aboutRecord[access.recordType];
  const row: LineRow = {
    id: randomUUID(),
    at: instantOf(stamp.at),
    action: access.action,
    activity: stamp.verb,
    outcome: access.refused ? 'refused' : (stamp.outcome ?? 'done'),
    actorId: stamp.actorId,
    role: stamp.role,
    relation: stamp.relation,
    onBehalfOf: access.onBehalfOf ?? stamp.onBehalfOf ?? null,
    purpose: stamp.purpose,
    channel: stamp.channel,
    tenantId: stamp.tenantId || null,
    caseId: access.caseId ?? null,
    personId: access.personId ?? null,
    recordType: access.recordType,
    recordId: access.recordId ?? null,
    sensitivity: about.sensitivity,
    fieldGroups: (access.fieldGroups ?? about.fieldGroups).join(','),
    ruleId: ruleOf(stamp.verb, stamp.relation),
    consentIds: (access.caseId ? (stamp.consentIds ?? []) : []).join(','),
    instanceId,
  };
  return { ...row, mac: macOf(key, row) };
};

const list = (text: string): string[] => (text === '' ? [] : text.split(','));

/** A line as it is read back. */
export const toEntry = ({ id: _id, ...row }: LineRow & { seq: number }): AccessEntry => ({
  ...row,
  onBehalfOf: row.onBehalfOf ?? undefined,
  tenantId: row.tenantId ?? undefined,
  caseId: row.caseId ?? undefined,
  personId: row.personId ?? undefined,
  recordId: row.recordId ?? undefined,
  fieldGroups: list(row.fieldGroups),
  consentIds: list(row.consentIds),
});
