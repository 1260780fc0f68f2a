import { createHmac } from 'node:crypto';
import type { Pool } from 'pg';
import { z } from 'zod';
import { readSetting, writeSetting } from '../settings.ts';
import { countByKey, resealAll } from './reseal.ts';
import { SealError } from './seal.ts';
import type { Vault } from './vault.ts';

/** Stored data that these keys do not open. The message tells the administrator what to do. */
export class KeysError extends Error {
  override readonly name = 'KeysError';
  readonly code = 'KEYS_WRONG';
}

const CANARY = 'vault.canary';
const place = { table: 'Setting', column: 'value', row: CANARY };
/** `sealing`: an older version's data is being sealed, and some of it may still stand in the clear. */
const Canary = z.object({ state: z.enum(['sealing', 'sealed']), log: z.string() });

/** Tells whether the key of the access log is the same, and nothing of the key. */
const fingerprint = ({ keys }: Vault): string =>
  createHmac('sha256', keys.log).update('fingerprint').digest('base64url');

/**
 * Makes sure, when the database is opened, that everything in it is sealed and that the keys are those it was
 * sealed with. What an earlier version left in the clear is sealed here, once; afterwards a value that is not
 * sealed is refused.
 *
 * @returns `older` when what is stored must still be brought up to date; `sealCanary` then ends it.
 * @throws KeysError when a key is missing or another than it was.
 */
export const checkKeys = async (pool: Pool, vault: Vault): Promise<'older' | 'sealed'> => {
  const stored = await readSetting(pool, CANARY);
  const used = [...(await countByKey(pool)).keys()].filter((id) => id !== '');
  if (stored === undefined && used.length > 0) throw new KeysError(CANARY_GONE);
  const state = stored === undefined ? 'sealing' : stateOf(vault, String(stored));
  if (state === 'sealing') await sealOlder(pool, vault);
  const unknown = used.filter((id) => !vault.keys.ring.find(id));
  if (unknown.length > 0) throw new KeysError(missing(`sleutel ${unknown.join(', ')}`));
  return state === 'sealing' ? 'older' : 'sealed';
};

const stateOf = (vault: Vault, stored: string): 'sealing' | 'sealed' => {
  const { state, log } = opened(vault, stored);
  if (log !== fingerprint(vault)) throw new KeysError(OTHER_LOG_KEY);
  return state;
};

const opened = (vault: Vault, stored: string): z.infer<typeof Canary> => {
  try {
    return Canary.parse(vault.open(place, stored));
  } catch (error) {
    if (error instanceof SealError) throw new KeysError(missing(error.message));
    throw error;
  }
};

/** Seals what an earlier version left in the clear; cut off, it goes on at the next start. */
const sealOlder = async (pool: Pool, vault: Vault): Promise<void> => {
  await sealCanary(pool, vault, 'sealing');
  // What stood in the clear must not stay behind in dead rows.
  if ((await resealAll(pool, vault, { plainToo: true })).sealed > 0) await pool.query('VACUUM FULL');
};

/** Seals a known word with the current key: at the next start it tells whether the keys are the same. */
export const sealCanary = (pool: Pool, vault: Vault, state: 'sealing' | 'sealed' = 'sealed'): Promise<void> =>
  writeSetting(
    pool,
    CANARY,
    vault.seal(place, { state, log: fingerprint(vault) } satisfies z.infer<typeof Canary>),
  );

const missing = (detail: string): string =>
  `De opgeslagen gegevens gaan niet open met deze sleutels (${detail}). Zet de sleutel waarmee zij zijn ` +
  'verzegeld terug: in ENCRYPTION_KEYS, of in keys.json in de gegevensmap.';
const OTHER_LOG_KEY =
  'ACCESS_LOG_KEY is een andere sleutel dan waarmee het toegangslog is geschreven. Zet de oude terug: ' +
  'zonder die sleutel kan niemand bewijzen dat het log klopt.';
const CANARY_GONE =
  'In de database ontbreekt het kenmerk dat alles is verzegeld (Setting vault.canary). Iemand heeft het ' +
  'weggehaald. Zet een back-up terug en meld dit aan de functionaris gegevensbescherming.';
