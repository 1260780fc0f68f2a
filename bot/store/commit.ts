import { randomUUID } from 'node:crypto';
import type { TimelineEntry } from '../../domain/timeline.ts';
import type { Change, Put } from '../use-cases/change.ts';
import type { NounKind } from '../use-cases/ports.ts';
import { answerRow, forgetAnswers, insertAnswer, type KeptStamp, whenUnanswered } from './action-keys.ts';
import type { Database } from './database.ts';
import { insertLines, placeOf, type SignedLine, toLines } from './log/line.ts';
import { prepared } from './prepared.ts';
import { columnsOf, tables, toRow } from './tables.ts';
import type { Vault } from './vault/vault.ts';

/** `moved`: somebody else was first, or the same action was written before. Nothing was stored. */
export type CommitResult = 'done' | 'moved';

/** A version moved, or two of us waited for each other: nothing was stored, and it can be tried again. */
const MOVED = new Set(['40001', '40P01']);

/** Collects the parts of one statement and its parameters. */
class Statement {
  readonly parts: string[] = [];
  readonly values: unknown[] = [];
  readonly counted: string[] = [];
  expected = 0;
  told = '';

  /** One part that must touch exactly as many rows as it was given. */
  add(sql: (parameter: string) => string, value: unknown, rows: number): void {
    this.values.push(typeof value === 'string' ? value : JSON.stringify(value));
    const name = `c${this.parts.length}`;
    this.parts.push(`${name} AS (${sql(`$${this.values.length}::jsonb`)} RETURNING 1)`);
    this.counted.push(`(SELECT count(*) FROM ${name})`);
    this.expected += rows;
  }

  /** One part whose number of rows may differ: what stands there already is left as it is. */
  addFreely(sql: (parameter: string) => string, value: unknown): void {
    this.values.push(JSON.stringify(value));
    this.parts.push(`c${this.parts.length} AS (${sql(`$${this.values.length}::jsonb`)})`);
  }

  /** Nothing is written when this action was answered before. */
  addUnanswered(key: string): void {
    this.values.push(key);
    this.parts.push(`unanswered AS (${whenUnanswered(`$${this.values.length}`)})`);
    this.counted.push('(SELECT count(*) FROM unanswered)');
    this.expected += 1;
  }

  /** The lines of the access log; the answer then tells where the last of them stands. */
  addLines(lines: readonly SignedLine[]): void {
    this.values.push(JSON.stringify(lines));
    this.parts.push(`lines AS (${insertLines(`$${this.values.length}::jsonb`)})`);
    this.counted.push('(SELECT count(*) FROM lines)');
    this.expected += lines.length;
    this.told = `, (SELECT jsonb_build_object('seq', seq::text, 'prevHash', "prevHash") FROM lines ORDER BY seq DESC LIMIT 1) AS appended`;
  }

  /** The whole statement. Of one shape whatever the numbers, so that the server keeps it ready. */
  get whole(): ReturnType<typeof prepared> {
    const values = [...this.values, this.expected];
    const counted = [...this.counted, '0::bigint'].join(' + ');
    return prepared(
      `WITH ${this.parts.join(',\n')} SELECT expect_rows(${counted}, $${values.length}::bigint)${this.told}`,
      values,
    );
  }
}

const quoted = (columns: readonly string[], prefix = ''): string =>
  columns.map((column) => `${prefix}"${column}"`).join(', ');

const addPuts = (statement: Statement, kind: NounKind, puts: readonly Put[], vault: Vault): void => {
  const { name } = tables[kind];
  const columns = columnsOf(kind);
  const rows = puts.map((one) => toRow(one.kind, one.now, vault));
  const fresh = rows.filter((row) => row['version'] === 0).map((row) => ({ ...row, version: 1 }));
  const changed = rows.filter((row) => row['version'] !== 0);
  const beside = [...columns, 'content'];
  const all = ['id', 'version', ...beside];
  if (fresh.length > 0)
    statement.add(
      (rows) =>
        `INSERT INTO "${name}" (${quoted(all)}) SELECT ${quoted(all)} FROM jsonb_populate_recordset(NULL::"${name}", ${rows}) ON CONFLICT DO NOTHING`,
      fresh,
      fresh.length,
    );
  if (changed.length > 0) {
    const set = beside.map((column) => `"${column}" = r."${column}"`).join(', ');
    statement.add(
      (rows) =>
        `UPDATE "${name}" t SET version = t.version + 1, ${set} FROM jsonb_populate_recordset(NULL::"${name}", ${rows}) r WHERE t.id = r.id AND t.version = r.version`,
      changed,
      changed.length,
    );
  }
};

const insert = (table: string, columns: readonly string[]) => (rows: string) =>
  `INSERT INTO "${table}" (${quoted(columns)}) SELECT ${quoted(columns)} FROM jsonb_populate_recordset(NULL::"${table}", ${rows})`;

const TIMELINE = ['id', 'caseId', 'at', 'actorId', 'kind', 'content'];
const REMINDER = ['key', 'kind', 'subject', 'dueAt', 'content'];

/**
 * Writes a Change whole, in one statement and so in one short transaction: states by their version,
 * timeline, access log, outbox, reminders and the action's key. Throws when the database fails.
 */
export const commit = async (
  { pool, vault, instanceId, witness }: Database,
  change: Change<unknown>,
  stamp: KeptStamp,
): Promise<CommitResult> => {
  const statement = new Statement();
  const puts = change.puts ?? [];
  for (const kind of new Set(puts.map((one) => one.kind)))
    addPuts(
      statement,
      kind,
      puts.filter((one) => one.kind === kind),
      vault,
    );
  for (const removal of change.removals ?? [])
    statement.add(
      (row) =>
        `DELETE FROM "${tables[removal.kind].name}" WHERE id = ${row}->>'id' AND version = (${row}->>'version')::int`,
      removal,
      1,
    );
  if (change.forget) {
    const { caseId, subjects } = change.forget;
    const of = { caseId, subjects, cards: subjects.map((id) => `:${id}`) };
    for (const forgotten of FORGET) statement.addFreely(forgotten, of);
  }
  const unanswered = [
    ...(change.forgetAnswers ?? []),
    ...(change.forget ? [change.forget.caseId, ...change.forget.subjects] : []),
  ];
  if (unanswered.length > 0) statement.addFreely(forgetAnswers, [...new Set(unanswered)]);
  const timeline = change.timeline ?? [];
  if (timeline.length > 0)
    statement.add(
      insert('TimelineEntry', TIMELINE),
      timeline.map((line) => toTimeline(line, vault)),
      timeline.length,
    );

  const messages = change.messages ?? [];
  if (messages.length > 0)
    statement.addFreely(
      insertMessages,
      messages.map((message) => toOutbox(message, stamp.at)),
    );
  const reminders = change.reminders ?? [];
  if (reminders.length > 0)
    statement.addFreely(
      // A moment that is put again counts again, even when it was dealt with before.
      (rows) =>
        `${insert('Reminder', REMINDER)(rows)} ON CONFLICT (key) DO UPDATE SET kind = excluded.kind, subject = excluded.subject, "dueAt" = excluded."dueAt", content = excluded.content, "doneAt" = NULL`,
      [...new Map(reminders.map((one) => [one.key, one])).values()],
    );
  const dealtWith = change.remindersDone ?? [];
  if (dealtWith.length > 0)
    // Counted: of two processes that see the same moment fall due only one acts upon it.
    statement.add(
      (row) =>
        `UPDATE "Reminder" SET "doneAt" = (${row}->>'at')::timestamptz WHERE key IN (SELECT jsonb_array_elements_text(${row}->'keys')) AND "doneAt" IS NULL`,
      { at: stamp.at, keys: dealtWith },
      new Set(dealtWith).size,
    );
  const dropped = change.remindersDropped ?? [];
  if (dropped.length > 0)
    statement.add(
      (keys) =>
        `DELETE FROM "Reminder" WHERE key IN (SELECT jsonb_array_elements_text(${keys})) AND "doneAt" IS NULL`,
      dropped,
      new Set(dropped).size,
    );
  if (stamp.key) statement.add(insertAnswer, answerRow(stamp.key, stamp, change, vault), 1);
  if (stamp.unanswered) statement.addUnanswered(stamp.unanswered);
  // Last: from here to the end of the statement others who log wait for us, since lines are chained.
  const writer = { key: vault.keys.log, instanceId, known: witness.known };
  const lines = toLines(stamp, change.access ?? [], writer);
  const last = lines.at(-1);
  if (last) statement.addLines(lines);
  if (statement.parts.length === 0) return 'done';
  try {
    const { rows } = await pool.query(statement.whole);
    if (last) witness.sawLine(placeOf(last, rows[0]?.appended));
    return 'done';
  } catch (error) {
    if (error instanceof Error && 'code' in error && MOVED.has(String(error.code))) return 'moved';
    throw error;
  }
};

/** A line of the timeline as a row: names and details sealed. */
const toTimeline = (
  { caseId, at, actorId, kind, actorName, onBehalfOf, content }: TimelineEntry,
  vault: Vault,
): object => {
  const id = randomUUID();
  const place = { table: 'TimelineEntry', column: 'content', row: id };
  return { id, caseId, at, actorId, kind, content: vault.seal(place, { actorName, onBehalfOf, content }) };
};

/** What hangs on a case beside its nouns. Posted cards are named after what they show. */
const FORGET: readonly ((row: string) => string)[] = [
  (row) => `DELETE FROM "TimelineEntry" WHERE "caseId" = ${row}->>'caseId'`,
  (row) => `DELETE FROM "Reminder" WHERE subject IN (SELECT jsonb_array_elements_text(${row}->'subjects'))`,
  (row) =>
    `DELETE FROM "Outbox" o WHERE EXISTS (SELECT FROM jsonb_each_text(o.notice) n WHERE n.value IN (SELECT jsonb_array_elements_text(${row}->'subjects')))`,
  (row) =>
    `DELETE FROM "PostedCard" p USING jsonb_array_elements_text(${row}->'cards') c WHERE position(c.value IN p.key) > 0`,
];

const OUTBOX = ['key', 'lane', 'recipient', 'notice', 'dueAt'];
const insertMessages = (rows: string): string =>
  `INSERT INTO "Outbox" (${quoted(OUTBOX)}) SELECT ${quoted(OUTBOX)} FROM jsonb_populate_recordset(NULL::"Outbox", ${rows}) ON CONFLICT (key) DO NOTHING`;

/** A lane keeps what one person or channel receives in order. */
const toOutbox = (message: NonNullable<Change<unknown>['messages']>[number], at: string): object => {
  const [kind, id] = Object.entries(message.to)[0] ?? ['nobody', ''];
  return {
    key: message.key,
    lane: `${kind}:${id}`,
    recipient: message.to,
    notice: message.notice,
    dueAt: at,
  };
};
