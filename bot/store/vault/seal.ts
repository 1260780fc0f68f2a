import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Key, KeyRing } from './key-ring.ts';
import { readyKey } from './ready-key.ts';

/** Where a sealed value stands. What was sealed for one place does not open in another. */
export type Place = { readonly table: string; readonly column: string; readonly row: string };

/** A stored value that does not open: its key is missing, it was tampered with, or it was moved. */
export class SealError extends Error {
  readonly code: 'KEY_MISSING' | 'SEAL_BROKEN';
  readonly place: Place;

  constructor(code: SealError['code'], place: Place, detail: string) {
    super(`${place.table}.${place.column} of ${place.row}: ${detail}`);
    this.name = 'SealError';
    this.code = code;
    this.place = place;
  }
}

const MARK = 's1';
const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;
const SHAPE = /^s1\.([\w-]{1,40})\.([\w-]+)$/;

const boundTo = ({ table, column, row }: Place): Buffer => Buffer.from(JSON.stringify([table, column, row]));

/** The beginning of everything that a key sealed; `undefined` gives what every sealed value begins with. */
export const sealedWith = (keyId?: string): string =>
  keyId === undefined ? `${MARK}.` : `${MARK}.${keyId}.`;

/** Seals text with AES-256-GCM for one row and column: `s1.<key id>.<iv, text, tag>`. */
export const seal = (key: Key, place: Place, text: string): string => {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, readyKey(key.secret), iv).setAAD(boundTo(place));
  const body = [iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()];
  return `${sealedWith(key.id)}${Buffer.concat(body).toString('base64url')}`;
};

/** The id of the key that sealed a value; undefined when it is not sealed. */
export const keyIdOf = (sealed: string): string | undefined => SHAPE.exec(sealed)?.[1];

/** Opens a sealed text. Throws SealError; what is not sealed does not open either, so nothing can be planted. */
export const unseal = (ring: KeyRing, place: Place, sealed: string): string => {
  const [, id = '', body = ''] = SHAPE.exec(sealed) ?? [];
  if (id === '') throw new SealError('SEAL_BROKEN', place, 'not sealed');
  const key = ring.find(id);
  if (!key) throw new SealError('KEY_MISSING', place, `no key '${id}'`);
  const bytes = Buffer.from(body, 'base64url');
  if (bytes.length < IV_BYTES + TAG_BYTES) throw new SealError('SEAL_BROKEN', place, 'too short');
  const decipher = createDecipheriv(CIPHER, readyKey(key.secret), bytes.subarray(0, IV_BYTES), {
    authTagLength: TAG_BYTES,
  })
    .setAAD(boundTo(place))
    .setAuthTag(bytes.subarray(-TAG_BYTES));
  try {
    const text = decipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES));
    return Buffer.concat([text, decipher.final()]).toString('utf8');
  } catch {
    throw new SealError('SEAL_BROKEN', place, 'tampered with, moved, or sealed by another key of this name');
  }
};
