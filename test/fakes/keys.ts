import { createHash } from 'node:crypto';
import { fixedRing, type Key } from '../../bot/store/vault/key-ring.ts';
import type { StoreKeys } from '../../bot/store/vault/vault.ts';

const secret = (word: string): Buffer => createHash('sha256').update(word).digest();
/** A key of this name, the same in every run. */
export const testKey = (id: string): Key => ({ id, secret: secret(id) });

/** The keys of all tests that do not care. */
export const testKeys: StoreKeys = {
  ring: fixedRing([testKey('test')]),
  index: secret('index'),
  log: secret('log'),
};
