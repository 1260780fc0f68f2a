/** A key for AES-256-GCM, by the id that stands in what it sealed. */
export type Key = { readonly id: string; readonly secret: Buffer };

/** The keys of the stored data. A key that sealed something stays until all of it is sealed anew. */
export type KeyRing = {
  /** The key that seals from now on. */
  current(): Key;
  find(id: string): Key | undefined;
};

/** A ring of keys that does not change; the first one seals. Throws when there is none. */
export const fixedRing = (keys: readonly Key[]): KeyRing => {
  const [first] = keys;
  if (!first) throw new RangeError('a key ring needs a key');
  return { current: () => first, find: (id) => keys.find((key) => key.id === id) };
};
