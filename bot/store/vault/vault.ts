import { createHmac } from 'node:crypto';
import type { KeyRing } from './key-ring.ts';
import { readyKey } from './ready-key.ts';
import { type Place, seal, unseal } from './seal.ts';

/** The keys of a database: for what is sealed, for what is looked up blindly, for the access log's proof. */
export type StoreKeys = {
  readonly ring: KeyRing;
  /** Blind index: 32 bytes, apart from the ring. */
  readonly index: Buffer;
  /** Proof of access log lines: 32 bytes. */
  readonly log: Buffer;
};

/** Seals and opens stored JSON, and finds equal values without knowing them. */
export type Vault = {
  readonly keys: StoreKeys;
  seal(place: Place, value: unknown): string;
  /** Throws SealError. */
  open(place: Place, sealed: string): unknown;
  /** The same for equal texts, and nothing to who lacks the key: for looking up, never for opening. */
  blind(text: string): string;
};

const BLIND_BYTES = 18;

export const createVault = (keys: StoreKeys): Vault => ({
  keys,
  seal: (place, value) => seal(keys.ring.current(), place, JSON.stringify(value)),
  open: (place, sealed): unknown => JSON.parse(unseal(keys.ring, place, sealed)),
  blind: (text) =>
    createHmac('sha256', readyKey(keys.index))
      .update(text)
      .digest()
      .subarray(0, BLIND_BYTES)
      .toString('base64url'),
});
