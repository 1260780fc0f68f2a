import type { Pool } from 'pg';
import { z } from 'zod';
import type { Answers } from '../../domain/form.ts';
import { identitiesOf } from '../../domain/identity.ts';
import type { Vault } from './vault/vault.ts';

/** By what the mother of a referral is recognised, made unreadable: who has the database cannot try a name. */
export const blindIdentities = (vault: Vault, answers: Answers): string[] =>
  identitiesOf(answers).map((identity) => vault.blind(`identity|${identity}`));

const Row = z.object({ caseId: z.string() });

/** Other cases of a municipality that seem to be of the same mother: never decided by itself (scenario 4). */
export const casesAlike = async (
  pool: Pool,
  vault: Vault,
  { caseId, municipality, answers }: { caseId: string; municipality: string; answers: Answers },
): Promise<string[]> => {
  const identities = blindIdentities(vault, answers);
  if (identities.length === 0) return [];
  const { rows } = await pool.query(
    `SELECT DISTINCT "caseId" FROM "Referral"
      WHERE identity && $1 AND municipality = $2 AND "caseId" <> $3 ORDER BY "caseId"`,
    [identities, municipality, caseId],
  );
  return z
    .array(Row)
    .parse(rows)
    .map((row) => row.caseId);
};
