import type { Pool } from 'pg';
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

/**
 * Makes sure, when the database is opened, that everything in it is sealed and that the keys are those it was
 * sealed with. What an earlier version left in the clear is sealed here, once; afterwards a value that is not
 * sealed is refused.
 *
 * @throws KeysError when a key is missing or another than it was.
 */
export const checkKeys = async (pool: Pool, vault: Vault): Promise<void> => {
  const canary = await readSetting(pool, CANARY);
  if (typeof canary === 'string') {
    try {
      vault.open(place, canary);
    } catch (error) {
      if (error instanceof SealError) throw new KeysError(missing(error.message));
      throw error;
    }
  } else if ((await resealAll(pool, vault, { plainToo: true })).sealed > 0) {
    // What stood in the clear must not stay behind in dead rows.
    await pool.query('VACUUM FULL');
  }
  const unknown = [...(await countByKey(pool)).keys()].filter((id) => id !== '' && !vault.keys.ring.find(id));
  if (unknown.length > 0) throw new KeysError(missing(`sleutel ${unknown.join(', ')}`));
  await sealCanary(pool, vault);
};

/** Seals a known word with the current key: at the next start it tells whether the keys are the same. */
export const sealCanary = (pool: Pool, vault: Vault): Promise<void> =>
  writeSetting(pool, CANARY, vault.seal(place, 'knooppunt'));

const missing = (detail: string): string =>
  `De opgeslagen gegevens gaan niet open met deze sleutels (${detail}). Zet de sleutel waarmee zij zijn ` +
  'verzegeld terug: in ENCRYPTION_KEYS, of in keys.json in de gegevensmap.';
