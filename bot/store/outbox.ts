import type { Pool } from 'pg';
import { z } from 'zod';
import { Notice, Recipient } from '../../domain/notice.ts';
import type { DeadLetter } from '../use-cases/ports.ts';
import { type NamedCard, notePosted, placeIn } from './posted-cards.ts';
import { prepared } from './prepared.ts';

/** A message that this process has claimed, for the length of its lease. */
export type ClaimedMessage = {
  readonly seq: string;
  readonly key: string;
  readonly lane: string;
  readonly recipient: Recipient;
  readonly notice: Notice;
  readonly dueAt: string;
  readonly attempts: number;
  /** How the try before this one ended. */
  readonly outcome: string | null;
  /** A try before this one began and never reported back: it may have arrived. */
  readonly mayHaveArrived: boolean;
  /** It was sent again after such a try: once is what it gets. */
  readonly repeated: boolean;
  /** Of its lane, what says the same and waits behind it, such as more changes of one shared card. */
  readonly alike: readonly string[];
};

const Row = z.object({
  seq: z.string(),
  key: z.string(),
  lane: z.string(),
  recipient: Recipient,
  notice: Notice,
  dueAt: z.date().transform((date) => date.toISOString()),
  attempts: z.number(),
  outcome: z.string().nullable(),
  startedAt: z.date().nullable(),
  maybeTwice: z.boolean(),
  alike: z.array(z.string()),
});

const Origin = Row.pick({ key: true, recipient: true });

const Letter = z.object({
  id: z.string(),
  recipient: Recipient,
  notice: Notice,
  outcome: z.string(),
  at: z.date().transform((date) => date.toISOString()),
});

const LEASE_SECONDS = 60;

/**
 * Claims what is due, in order per lane: a message waits as long as an earlier one of its lane is not
 * sent or given up. Leases are in the database's own time, dues in the product's (a clock tests move). The first of a
 * lane is read from an index of what waits: with any other plan this costs the square of how many wait in one lane.
 */
export const claim = async (
  pool: Pool,
  worker: string,
  now: string,
  most: number,
): Promise<ClaimedMessage[]> => {
  const { rows } = await pool.query(
    `WITH free AS MATERIALIZED (
        SELECT seq FROM "Outbox" o
         WHERE "sentAt" IS NULL AND "deadAt" IS NULL AND "dueAt" <= $2::timestamptz
           AND ("lockedUntil" IS NULL OR "lockedUntil" < now())
           AND seq = (SELECT e.seq FROM "Outbox" e WHERE e.lane = o.lane AND e."sentAt" IS NULL AND e."deadAt" IS NULL ORDER BY e.seq LIMIT 1)
         ORDER BY seq LIMIT $3 FOR UPDATE SKIP LOCKED)
     UPDATE "Outbox" t SET "lockedBy" = $1, "lockedUntil" = now() + make_interval(secs => ${LEASE_SECONDS}), attempts = attempts + 1
       FROM free WHERE t.seq = free.seq
     RETURNING t.seq::text, key, lane, recipient, notice, "dueAt", attempts, outcome, "startedAt", "maybeTwice",
       ARRAY(SELECT e.seq::text FROM "Outbox" e WHERE e.lane = t.lane AND e.seq > t.seq AND e.notice = t.notice
                AND e."sentAt" IS NULL AND e."deadAt" IS NULL) AS alike`,
    [worker, now, most],
  );
  const read = rows.map((row) => ({ row, message: Row.safeParse(row).data }));
  // A message of another version of the bot must not stand in the way of all others.
  for (const { row, message } of read)
    if (!message) await bury(pool, String(row.seq), worker, now, 'unreadable');
  return read
    .flatMap(({ message }) => message ?? [])
    .map(({ startedAt, maybeTwice, ...message }) => ({
      ...message,
      mayHaveArrived: startedAt !== null,
      repeated: maybeTwice,
    }))
    .sort((a, b) => Number(a.seq) - Number(b.seq));
};

/**
 * Notes that the sending of a new message begins: from here on its outcome may be unknown, and when that of an earlier
 * try is, it may arrive twice. False when the claim ran out.
 */
export const begin = async (pool: Pool, seq: string, worker: string, at: string): Promise<boolean> => {
  const { rowCount } = await pool.query(
    prepared(
      `UPDATE "Outbox" SET "maybeTwice" = "maybeTwice" OR "startedAt" IS NOT NULL, "startedAt" = $3
      WHERE seq = $1 AND "lockedBy" = $2 AND "lockedUntil" > now() AND "sentAt" IS NULL`,
      [seq, worker, at],
    ),
  );
  return rowCount === 1;
};

/**
 * It arrived, or there was nothing to send any more (`outcome` says which). Where a card of a name now stands is noted
 * with it.
 */
export const finish = async (
  pool: Pool,
  seq: string,
  worker: string,
  at: string,
  outcome: string,
  posted?: NamedCard,
): Promise<void> => {
  const noted = posted ? `WITH posted AS (${notePosted(5, 3)}) ` : '';
  await pool.query(
    prepared(
      `${noted}UPDATE "Outbox" SET "sentAt" = $3, outcome = $4, "lockedBy" = NULL, "lockedUntil" = NULL
      WHERE seq = $1 AND "lockedBy" = $2`,
      [seq, worker, at, outcome, ...(posted ? placeIn(posted) : [])],
    ),
  );
};

/** These need no sending of their own: an earlier one shows what they would. */
export const fold = async (pool: Pool, seqs: readonly string[], at: string): Promise<void> => {
  if (seqs.length === 0) return;
  await pool.query(
    `UPDATE "Outbox" SET "sentAt" = $2, outcome = 'folded' WHERE seq = ANY($1) AND "lockedBy" IS NULL AND "sentAt" IS NULL AND "deadAt" IS NULL`,
    [[...seqs], at],
  );
};

/**
 * Not now: tried again at `dueAt`. `known` when it was on its way and certainly did not arrive. What breaks here for the
 * first time is counted from there: waiting for Teams, or for somebody with the role, is no breaking.
 */
export const postpone = async (
  pool: Pool,
  seq: string,
  worker: string,
  dueAt: string,
  outcome: string,
  known = false,
): Promise<void> => {
  await pool.query(
    `UPDATE "Outbox" SET "dueAt" = $3, outcome = $4, "lockedBy" = NULL, "lockedUntil" = NULL,
            attempts = CASE WHEN $4 = 'failed' AND outcome IS DISTINCT FROM 'failed' THEN 1 ELSE attempts END,
            "startedAt" = CASE WHEN $5 THEN NULL ELSE "startedAt" END
      WHERE seq = $1 AND "lockedBy" = $2`,
    [seq, worker, dueAt, outcome, known],
  );
};

/**
 * Given up: it stands as a dead letter. `known` when it was on its way and certainly did not arrive: revived, it is a
 * message that never came.
 */
export const bury = async (
  pool: Pool,
  seq: string,
  worker: string,
  at: string,
  outcome: string,
  known = false,
): Promise<void> => {
  await pool.query(
    `UPDATE "Outbox" SET "deadAt" = $3, outcome = $4, "lockedBy" = NULL, "lockedUntil" = NULL,
            "startedAt" = CASE WHEN $5 THEN NULL ELSE "startedAt" END
      WHERE seq = $1 AND "lockedBy" = $2`,
    [seq, worker, at, outcome, known],
  );
};

/** Claims of a process that stopped in good order go back at once. */
export const release = async (pool: Pool, worker: string): Promise<void> => {
  await pool.query(
    `UPDATE "Outbox" SET "lockedBy" = NULL, "lockedUntil" = NULL WHERE "lockedBy" = $1 AND "sentAt" IS NULL AND "deadAt" IS NULL`,
    [worker],
  );
};

/** Claims of processes that are gone: on an embedded store there is only one process, so all of them. */
export const releaseAll = async (pool: Pool): Promise<void> => {
  await pool.query(
    `UPDATE "Outbox" SET "lockedBy" = NULL, "lockedUntil" = NULL WHERE "sentAt" IS NULL AND "deadAt" IS NULL`,
  );
};

/**
 * A message for a role becomes one for each who has it now, and is done itself: all in one statement, so
 * that nobody is forgotten and nobody gets it twice.
 */
export const expand = async (
  pool: Pool,
  message: ClaimedMessage,
  worker: string,
  at: string,
  to: readonly { readonly key: string; readonly recipient: Recipient; readonly notice: Notice }[],
): Promise<void> => {
  const rows = to.map(({ key, recipient, notice }) => ({
    key,
    lane: Object.entries(recipient)[0]?.join(':'),
    recipient,
    notice,
    dueAt: at,
  }));
  await pool.query(
    `WITH fresh AS (
       INSERT INTO "Outbox" (key, lane, recipient, notice, "dueAt")
       SELECT key, lane, recipient, notice, "dueAt" FROM jsonb_populate_recordset(NULL::"Outbox", $1::jsonb)
       ON CONFLICT (key) DO NOTHING)
     UPDATE "Outbox" SET "sentAt" = $2, outcome = $3, "lockedBy" = NULL, "lockedUntil" = NULL
      WHERE seq = $4 AND "lockedBy" = $5`,
    [JSON.stringify(rows), at, `for ${rows.length}`, message.seq, worker],
  );
};

/** The message for a role that this one was made from; undefined when it was for this person by name. */
export const spreadFrom = async (
  pool: Pool,
  key: string,
): Promise<Pick<ClaimedMessage, 'key' | 'recipient'> | undefined> => {
  const { rows } = await pool.query('SELECT key, recipient FROM "Outbox" WHERE key = $1', [
    key.slice(0, Math.max(0, key.lastIndexOf('>'))),
  ]);
  return Origin.optional().parse(rows[0]);
};

/**
 * A daily message whose day is over before it went: what it reminds of is due again, so that it comes once, with what
 * fell due since, at a decent hour, and says that it is late.
 */
export const remindAnew = async (
  pool: Pool,
  { seq, notice }: ClaimedMessage,
  worker: string,
  at: string,
): Promise<void> => {
  await pool.query(
    `WITH gone AS (
       UPDATE "Outbox" SET "sentAt" = $3, outcome = 'for another day', "lockedBy" = NULL, "lockedUntil" = NULL
        WHERE seq = $1 AND "lockedBy" = $2 RETURNING seq)
     UPDATE "Reminder" SET "doneAt" = NULL WHERE key = ANY($4) AND EXISTS (SELECT 1 FROM gone)`,
    [seq, worker, at, notice.kind === 'digest' ? notice.reminders : []],
  );
};

/** Who had, or will have, their daily message of a date. */
export const digestedOn = async (pool: Pool, date: string): Promise<ReadonlySet<string>> => {
  const { rows } = await pool.query(
    `SELECT DISTINCT recipient->>'person' AS person FROM "Outbox" WHERE notice->>'kind' = 'digest' AND notice->>'date' = $1`,
    [date],
  );
  return new Set(
    z
      .array(z.object({ person: z.string() }))
      .parse(rows)
      .map(({ person }) => person),
  );
};

/** What was given up and not sent again since, newest first. */
export const deadLetters = async (pool: Pool, most: number): Promise<DeadLetter[]> => {
  const { rows } = await pool.query(
    `SELECT seq::text AS id, recipient, notice, outcome, "deadAt" AS at FROM "Outbox" o
      WHERE "deadAt" IS NOT NULL AND "sentAt" IS NULL AND NOT EXISTS (SELECT 1 FROM "Outbox" a WHERE a.key = 'again:' || o.seq)
      ORDER BY "deadAt" DESC, seq DESC LIMIT $1`,
    [most],
  );
  return rows.flatMap((row) => Letter.safeParse(row).data ?? []);
};

/** How many messages should have gone by now, and the moment of the oldest. */
export const queue = async (pool: Pool, now: string): Promise<{ depth: number; oldestDueAt?: string }> => {
  const { rows } = await pool.query(
    `SELECT count(*)::int AS depth, min("dueAt") AS oldest FROM "Outbox" WHERE "sentAt" IS NULL AND "deadAt" IS NULL AND "dueAt" <= $1`,
    [now],
  );
  const { depth, oldest } = z.object({ depth: z.number(), oldest: z.date().nullable() }).parse(rows[0]);
  return { depth, oldestDueAt: oldest?.toISOString() };
};

/** Messages given up because nobody could be reached there go out after all: they wrote again. */
export const revive = async (pool: Pool, lane: string, at: string, since: string): Promise<void> => {
  await pool.query(
    `UPDATE "Outbox" SET "deadAt" = NULL, attempts = 0, "dueAt" = $2 WHERE lane = $1 AND outcome = 'unreachable' AND "deadAt" > $3`,
    [lane, at, since],
  );
};

/** Messages for a role that nobody had are tried again at once: somebody was appointed. */
export const tryRolesAgain = async (pool: Pool, at: string): Promise<void> => {
  await pool.query(
    `UPDATE "Outbox" SET "dueAt" = $1 WHERE outcome = 'nobody' AND "sentAt" IS NULL AND "deadAt" IS NULL AND "dueAt" > $1`,
    [at],
  );
};
