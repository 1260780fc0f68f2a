import { createHash } from 'node:crypto';
import { z } from 'zod';
import { Agreement } from '../../domain/agreement.ts';
import { Case } from '../../domain/case.ts';
import { Channel } from '../../domain/channel.ts';
import { Conference, Invitation } from '../../domain/conference.ts';
import { Consent } from '../../domain/consent.ts';
import { Consultation } from '../../domain/consultation.ts';
import { Draft } from '../../domain/draft.ts';
import { LocalRules } from '../../domain/local-rules.ts';
import { marksOf } from '../../domain/marks.ts';
import { Appointment, Person } from '../../domain/person.ts';
import { Referral } from '../../domain/referral.ts';
import { RightsRequest } from '../../domain/rights.ts';
import { MonitoringRelease } from '../../domain/statistics.ts';
import type { NounKind, Nouns } from '../use-cases/ports.ts';
import { blindIdentities } from './identities.ts';
import { blindMarks } from './leaks.ts';
import { SealError } from './vault/seal.ts';
import type { Vault } from './vault/vault.ts';

type Table<K extends NounKind> = {
  /** Name of the table, as in schema.prisma. */
  readonly name: string;
  readonly schema: z.ZodType<Nouns[K]>;
  /** Columns beside id, version and content: what rows are looked up by. */
  readonly columns: readonly (keyof Nouns[K] & string)[];
  /** Columns of something within the noun, that rows are looked up by too; they are written and never read. */
  readonly derived?: Readonly<
    Record<string, (noun: Nouns[K], vault: Vault) => string | readonly string[] | undefined>
  >;
};

/** Somebody's own chat. Who is known by Teams' id alone owns none: they may have been seen before. */
const chatOf = ({ id, address }: Person): string | undefined =>
  id === address?.teamsId ? undefined : address?.conversationId;

/** Where each noun lives. A column here is a column in schema.prisma. */
export const tables: { readonly [K in NounKind]: Table<K> } = {
  person: { name: 'Person', schema: Person, columns: [], derived: { chatId: chatOf } },
  appointment: { name: 'Appointment', schema: Appointment, columns: ['municipality', 'role', 'personId'] },
  channel: { name: 'Channel', schema: Channel, columns: ['municipality'] },
  draft: {
    name: 'Draft',
    schema: Draft,
    columns: ['ownerId', 'form', 'subject', 'expiresAt'],
    derived: { marks: (draft, vault) => blindMarks(vault, marksOf.draft(draft), draft.id) },
  },
  consultation: {
    name: 'Consultation',
    schema: Consultation,
    columns: ['code', 'municipality', 'askerId', 'state'],
  },
  case: {
    name: 'Case',
    schema: Case,
    columns: ['code', 'municipality', 'state', 'referrerId'],
    derived: { marks: (family, vault) => blindMarks(vault, marksOf.case(family), family.id) },
  },
  referral: {
    name: 'Referral',
    schema: Referral,
    columns: ['caseId', 'municipality', 'referrerId', 'state'],
    derived: {
      marks: (referral, vault) => blindMarks(vault, marksOf.referral(referral), referral.caseId),
      identity: ({ answers }, vault) => blindIdentities(vault, answers),
    },
  },
  conference: {
    name: 'Conference',
    schema: Conference,
    columns: ['caseId', 'municipality', 'state', 'startsAt'],
    derived: {
      marks: (conference, vault) => blindMarks(vault, marksOf.conference(conference), conference.caseId),
    },
  },
  invitation: {
    name: 'Invitation',
    schema: Invitation,
    columns: ['conferenceId', 'caseId', 'personId', 'state'],
  },
  agreement: {
    name: 'Agreement',
    schema: Agreement,
    columns: ['caseId', 'conferenceId', 'municipality', 'ownerId', 'state', 'dueDate'],
    derived: {
      marks: (agreement, vault) => blindMarks(vault, marksOf.agreement(agreement), agreement.caseId),
    },
  },
  consent: {
    name: 'Consent',
    schema: Consent,
    columns: ['caseId', 'municipality', 'member', 'purpose', 'status'],
  },
  monitoringRelease: { name: 'MonitoringRelease', schema: MonitoringRelease, columns: ['municipality'] },
  localRules: { name: 'LocalRules', schema: LocalRules, columns: ['municipality'] },
  rightsRequest: {
    name: 'RightsRequest',
    schema: RightsRequest,
    columns: ['code', 'caseId', 'municipality', 'kind', 'state', 'dueOn'],
  },
};

/** The columns of a noun's table beside id, version and content. */
export const columnsOf = (kind: NounKind): readonly string[] => {
  const { columns, derived } = tables[kind];
  return [...columns, ...Object.keys(derived ?? {})];
};

/** As domain/calendar writes instants: whole seconds without a fraction, so that they compare as text. */
const instantOf = (date: Date): string => date.toISOString().replace('.000Z', 'Z');

const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;
/** The same moment always as the same text, however it is written or read back. */
const plainValue = (value: unknown): unknown =>
  value instanceof Date || (typeof value === 'string' && INSTANT.test(value))
    ? new Date(value).toISOString()
    : (value ?? null);

/**
 * Ties the columns a row is looked up by, and its version, to what is sealed of it: who can write in the database
 * gives nobody a role or another owner, and puts no older value back, without its row ceasing to open.
 */
const tieOf = (kind: NounKind, values: Readonly<Record<string, unknown>>, version: number): string => {
  const tied = [version, ...tables[kind].columns.map((column: string) => plainValue(values[column]))];
  return createHash('sha256').update(JSON.stringify(tied)).digest('base64url');
};

const TIE = '#';
const Content = z.record(z.string(), z.unknown());

/**
 * A stored row as the domain's noun. Throws when what is stored does not open or fit: that is a bug or damage.
 *
 * @param older also takes a row without a tie: only while what an earlier version stored is brought up to date.
 */
export const fromRow = <K extends NounKind>(
  kind: K,
  row: Readonly<Record<string, unknown>>,
  vault: Vault,
  { older = false } = {},
): Nouns[K] => {
  const { name, schema, columns } = tables[kind];
  const looked = Object.fromEntries(
    ['id', 'version', ...columns].map((column) => {
      const value = row[column];
      return [column, value instanceof Date ? instantOf(value) : (value ?? undefined)];
    }),
  );
  const place = { table: name, column: 'content', row: String(row['id']) };
  const { [TIE]: tie, ...content } = Content.parse(vault.open(place, String(row['content'])));
  if (tie === undefined ? !older : tie !== tieOf(kind, row, Number(row['version'])))
    throw new SealError('SEAL_BROKEN', place, 'its other columns are not those it was sealed with');
  return schema.parse({ ...content, ...looked });
};

/**
 * The domain's noun as the row it becomes: looked-up columns apart, the rest sealed. `version`: what it will have.
 * Throws when it does not fit its schema: what could not be read back is not written.
 */
export const toRow = <K extends NounKind>(
  kind: K,
  given: Nouns[K],
  vault: Vault,
  version = given.version + 1,
): Record<string, unknown> => {
  const { name, schema, columns: looked, derived } = tables[kind];
  const noun = schema.parse(given);
  const columns: readonly string[] = ['id', 'version', ...looked];
  const entries = Object.entries(noun);
  const rest = entries.filter(([key, value]) => !columns.includes(key) && value !== undefined);
  return {
    ...Object.fromEntries(entries.filter(([key]) => columns.includes(key))),
    ...Object.fromEntries(Object.entries(derived ?? {}).map(([column, of]) => [column, of(noun, vault)])),
    content: vault.seal(
      { table: name, column: 'content', row: noun.id },
      { ...Object.fromEntries(rest), [TIE]: tieOf(kind, Object.fromEntries(entries), version) },
    ),
  };
};
