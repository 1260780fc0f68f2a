import { z } from 'zod';
import type { Change } from '../use-cases/change.ts';
import type { Database } from './database.ts';
import type { ActionStamp } from './log/line.ts';
import { prepared } from './prepared.ts';
import type { Place } from './vault/seal.ts';
import type { Vault } from './vault/vault.ts';

/** The answer an action got before; undefined when it is new. */
export const firstAnswer = async (
  { pool, vault }: Database,
  key: string,
): Promise<{ answer: unknown } | undefined> => {
  const { rows } = await pool.query(prepared(`SELECT answer FROM "ActionKey" WHERE key = $1`, [key]));
  const found = z.object({ answer: z.string() }).optional().parse(rows[0]);
  return found && { answer: vault.open(answerOf(key), found.answer) };
};

/** Takes something that may be used once; false when it was taken before. */
export const claimOnce = async ({ pool, vault }: Database, key: string, at: string): Promise<boolean> => {
  const { rowCount } = await pool.query(
    `INSERT INTO "ActionKey" (key, at, answer) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`,
    [key, at, vault.seal(answerOf(key), null)],
  );
  return rowCount === 1;
};

/** An action, with the ids of what it was about beside those in its lines of the log. */
export type KeptStamp = ActionStamp & {
  readonly about?: readonly (string | undefined)[];
  /** Instead of `key`, when no answer is kept: nothing is written when one was given under this key before. */
  readonly unanswered?: string;
};

/** One row when no answer was given under a key. */
export const whenUnanswered = (key: string): string =>
  `SELECT WHERE NOT EXISTS (SELECT FROM "ActionKey" WHERE key = ${key})`;

/** The row of an answer that is kept: sealed, beside the ids of what it is about and of who was answered. */
export const answerRow = (
  key: string,
  { at, actorId, about: around = [] }: KeptStamp,
  { answer, access = [] }: Change<unknown>,
  vault: Vault,
): object => {
  const about = [actorId, ...around, ...access.flatMap(({ caseId, recordId }) => [caseId, recordId])];
  return {
    key,
    at,
    answer: vault.seal(answerOf(key), answer ?? null),
    about: [...new Set(about.filter(Boolean))],
  };
};

export const insertAnswer = (row: string): string =>
  `INSERT INTO "ActionKey" (key, at, answer, about) SELECT key, at, answer, about FROM jsonb_populate_record(NULL::"ActionKey", ${row}) ON CONFLICT DO NOTHING`;

/** Answers about what is erased, or to who is gone, are not given again. */
export const forgetAnswers = (ids: string): string =>
  `DELETE FROM "ActionKey" WHERE about && ARRAY(SELECT jsonb_array_elements_text(${ids}))`;

/** Where the answer to an action is sealed: it holds what somebody was shown. */
export const answerOf = (key: string): Place => ({ table: 'ActionKey', column: 'answer', row: key });
