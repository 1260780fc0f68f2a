import type { Database } from '../database.ts';
import { sealCanary } from './check-keys.ts';
import { countByKey, resealAll } from './reseal.ts';

/** What came of a rotation. `left`: values still under another key, with the ids of those keys. */
export type Rotated = {
  readonly key: string;
  readonly sealed: number;
  readonly left: ReadonlyMap<string, number>;
};

/** A bot beside us takes up a new key within a second; what it sealed until then is sealed anew. */
const SETTLES_MS = 1200;
const MOST_ROUNDS = 50;

/** Values that another key than the current one sealed. */
export const underOtherKeys = async ({ pool, vault }: Database): Promise<ReadonlyMap<string, number>> => {
  const { id } = vault.keys.ring.current();
  return new Map([...(await countByKey(pool))].filter(([key, count]) => key !== id && count > 0));
};

/**
 * Seals everything under the current key, while the bot goes on writing. Interrupted at any moment, it
 * leaves every value readable as long as the old keys are there; begun again, it goes on.
 */
export const rotate = async (database: Database, signal?: AbortSignal): Promise<Rotated> => {
  const { pool, vault } = database;
  let sealed = 0;
  let quiet = 0;
  for (let round = 0; round < MOST_ROUNDS && quiet < 2; round += 1) {
    const progress = await resealAll(pool, vault, signal ? { signal } : {});
    sealed += progress.sealed;
    quiet = progress.sealed === 0 ? quiet + 1 : 0;
    if (quiet < 2) await new Promise((resolve) => setTimeout(resolve, SETTLES_MS));
  }
  await sealCanary(pool, vault);
  return { key: vault.keys.ring.current().id, sealed, left: await underOtherKeys(database) };
};
