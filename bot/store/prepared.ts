import { createHash } from 'node:crypto';

/** A statement that its connection keeps ready: the server parses and plans it once, and runs it from then on. */
export type Prepared = { readonly name: string; readonly text: string; readonly values: unknown[] };

/** So many texts get a name. What comes after them runs as it is: a server must not fill up with statements. */
const MOST = 300;
const names = new Map<string, string>();

/** A text always has the same name, so that a connection never has two texts under one. */
const nameOf = (text: string): string | undefined => {
  const known = names.get(text);
  if (known !== undefined || names.size >= MOST) return known;
  const name = createHash('sha256').update(text).digest('base64url');
  names.set(text, name);
  return name;
};

/**
 * A statement to keep ready, for what runs in every turn. Not where the right plan depends on how full a table is: the
 * plan is made once for all values, and renewed only when the statistics are.
 */
export const prepared = (text: string, values: unknown[]): Prepared | Omit<Prepared, 'name'> => {
  const name = nameOf(text);
  return name === undefined ? { text, values } : { name, text, values };
};
