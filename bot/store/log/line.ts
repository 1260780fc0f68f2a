import { createHash, createHmac, randomUUID } from 'node:crypto';
import { z } from 'zod';
import {
  type Access,
  type AccessOutcome,
  aboutRecord,
  accessActions,
  type Purpose,
  ruleOf,
} from '../../../domain/access.ts';
import { readyKey } from '../vault/ready-key.ts';
import type { Head } from './head.ts';
import type { Known } from './witness.ts';

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
  /** Its commit, which line of that commit it is and of how many: they stand together. */
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
  // What its process had seen stored before it (witness.ts).
  knownSeq: z.string(),
  knownHash: z.string(),
  knownAnchor: z.string(),
});
export type LineRow = z.infer<typeof LineRow>;
/** The columns that a line's proof covers. */
export const lineColumns = Object.keys(LineRow.shape) as (keyof LineRow)[];

/** The proof of a line: nobody without the key can make one, or change a line and keep it. */
export const macOf = (key: Buffer, row: LineRow): string =>
  createHmac('sha256', readyKey(key))
    .update(JSON.stringify(lineColumns.map((column) => row[column])))
    .digest('base64url');

/** The hash that chains a line to the one before it, as the database computes it. */
export const hashOf = (prevHash: string, seq: string, mac: string): string =>
  createHash('sha256').update(`${prevHash}|${seq}|${mac}`).digest('hex');

const instantOf = (at: string): string => new Date(at).toISOString();

/** A line with its proof, as it is appended. */
export type SignedLine = LineRow & { readonly mac: string };

/** Whose log it is: the key of its proof, who writes in it, and what that process saw of it. */
type Writer = { readonly key: Buffer; readonly instanceId: string; readonly known: Known };

/** The lines that one commit appends. */
export const toLines = (stamp: ActionStamp, accesses: readonly Access[], writer: Writer): SignedLine[] => {
  const commit = randomUUID();
  return accesses.map((access, at) => {
    const row = toRow(stamp, access, `${commit}/${at + 1}/${accesses.length}`, writer);
    return { ...row, mac: macOf(writer.key, row) };
  });
};

const toRow = (stamp: ActionStamp, access: Access, id: string, { instanceId, known }: Writer): LineRow => {
  const about = aboutRecord[access.recordType];
  return {
    id,
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
    knownSeq: known.seq,
    knownHash: known.hash,
    knownAnchor: known.anchor,
  };
};

const columns = [...lineColumns, 'mac'].map((column) => `"${column}"`);

/** Appends lines in their order, and tells of each where it came to stand. */
export const insertLines = (rows: string): string =>
  `INSERT INTO "AccessEntry" (${columns.join(', ')}) SELECT ${columns.map((column) => `r.${column}`).join(', ')} FROM jsonb_array_elements(${rows}) WITH ORDINALITY a(line, nr), jsonb_populate_record(NULL::"AccessEntry", a.line) r ORDER BY a.nr RETURNING seq, "prevHash"`;

const Appended = z.object({ seq: z.string(), prevHash: z.string() });

/** Where the last of our lines stands. Its hash is computed here: whatever the database does, it is of our line. */
export const placeOf = (last: SignedLine, appended: unknown): Head => {
  const { seq, prevHash } = Appended.parse(appended);
  return { seq, hash: hashOf(prevHash, seq, last.mac) };
};
