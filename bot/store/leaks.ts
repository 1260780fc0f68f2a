import type { Pool } from 'pg';
import { z } from 'zod';
import { candidatesIn, codesIn, type Marks } from '../../domain/marks.ts';
import type { Database } from './database.ts';
import { prepared } from './prepared.ts';
import type { Vault } from './vault/vault.ts';

/** What of a stored noun must not leave, made unreadable: a database shows no name by it. */
export const blindMarks = (vault: Vault, { global, own }: Marks, scope: string): string[] => [
  ...new Set([
    ...global.map((mark) => vault.blind(mark)),
    ...own.map((mark) => vault.blind(`${scope}|${mark}`)),
  ]),
];

/** What was found in a text that leaves: which kind of value, never the value. */
export type Leak = {
  readonly kind: string;
  readonly municipality: string | undefined;
  /** It stands in a draft only. */
  readonly draft: string | undefined;
};

const Case = z.object({ id: z.string(), municipality: z.string() });
const Hit = z.object({ mark: z.string(), municipality: z.string().nullable(), draft: z.string().nullable() });

const casesOf = async (pool: Pool, codes: readonly string[]): Promise<z.infer<typeof Case>[]> => {
  if (codes.length === 0) return [];
  const { rows } = await pool.query(
    prepared(`SELECT id, municipality FROM "Case" WHERE code = ANY($1)`, [codes]),
  );
  return z.array(Case).parse(rows);
};

const FIND = `SELECT m.mark, t.municipality, t.draft FROM (
    SELECT marks, municipality, NULL AS draft FROM "Referral" WHERE marks && $1
    UNION ALL SELECT marks, municipality, NULL FROM "Agreement" WHERE marks && $1
    UNION ALL SELECT marks, municipality, NULL FROM "Case" WHERE marks && $1
    UNION ALL SELECT marks, municipality, NULL FROM "Conference" WHERE marks && $1
    UNION ALL SELECT marks, NULL, id FROM "Draft" WHERE marks && $1) t, unnest(t.marks) AS m(mark) WHERE m.mark = ANY($1)`;

/**
 * Personal values of any family in a text that is about to leave (D5): full names, phones and addresses of all;
 * words of names, birth dates and what was written of the cases whose code stands in the text. `allowed`: words
 * that are somebody's name, but also a professional's or a place's.
 */
export const findLeaks = async (
  { pool, vault }: Database,
  texts: readonly string[],
  allowed: (word: string) => Promise<boolean>,
): Promise<Leak[]> => {
  const cases = await casesOf(pool, codesIn(texts.join('\n')));
  const marks = new Map<string, string>();
  // A card says much twice.
  const candidates = [...new Set(texts)].map(candidatesIn);
  for (const mark of new Set(candidates.flatMap(({ global }) => global))) marks.set(vault.blind(mark), mark);
  const own = new Set(candidates.flatMap((candidate) => candidate.own));
  for (const { id } of cases) for (const mark of own) marks.set(vault.blind(`${id}|${mark}`), mark);
  if (marks.size === 0) return [];
  const { rows } = await pool.query(prepared(FIND, [[...marks.keys()]]));
  const leaks: Leak[] = [];
  for (const { mark, municipality, draft } of z.array(Hit).parse(rows)) {
    const [kind = '', value = ''] = (marks.get(mark) ?? '').split(/:(.*)/s);
    if ((kind === 'word' || kind === 'name') && (await allowed(value))) continue;
    leaks.push({ kind, municipality: municipality ?? undefined, draft: draft ?? undefined });
  }
  return leaks;
};
