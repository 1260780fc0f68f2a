import { customAlphabet, nanoid } from 'nanoid';

/** No 0 and O, no 1 and I: codes are read aloud and written on paper. */
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const LENGTH = { K: 5, S: 4 } as const;
const makers = { K: customAlphabet(ALPHABET, LENGTH.K), S: customAlphabet(ALPHABET, LENGTH.S) };

/** A random code without meaning: K for a case, S for sparring (D5). */
export const newCode = (prefix: 'K' | 'S'): string => `${prefix}-${makers[prefix]()}`;

/** A random id. */
export const newId = (): string => nanoid();
