import { customAlphabet, nanoid } from 'nanoid';

/** No 0 and O, no 1 and I: codes are read aloud and written on paper. */
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const LENGTH = { K: 5, S: 4, V: 5 } as const;
const makers = {
  K: customAlphabet(ALPHABET, LENGTH.K),
  S: customAlphabet(ALPHABET, LENGTH.S),
  V: customAlphabet(ALPHABET, LENGTH.V),
};

/** A random code without meaning: K for a case, S for sparring, V for a request of the family (D5). */
export const newCode = (prefix: 'K' | 'S' | 'V'): string => `${prefix}-${makers[prefix]()}`;

/** A random id. */
export const newId = (): string => nanoid();
