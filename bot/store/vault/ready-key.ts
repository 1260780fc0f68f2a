import { createSecretKey, type KeyObject } from 'node:crypto';

const prepared = new WeakMap<Buffer, KeyObject>();

/**
 * A key made ready once: with the bare bytes every value that is sealed, and every proof, takes five to ten times as
 * long (measured, Node 24).
 */
export const readyKey = (secret: Buffer): KeyObject => {
  const known = prepared.get(secret) ?? createSecretKey(secret);
  prepared.set(secret, known);
  return known;
};
