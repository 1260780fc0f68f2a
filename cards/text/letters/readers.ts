import type { Language } from '../../../domain/letter-given.ts';
import { readersAr } from './readers-ar.ts';
import { readersEn } from './readers-en.ts';
import { readersPl } from './readers-pl.ts';
import type { ReadersWords } from './readers-words.ts';

/** "Wie keek in mijn gegevens" by language; in Dutch it has sentences of its own (letters-rights.ts). */
export const readersWords: Readonly<Record<Exclude<Language, 'nl'>, ReadersWords>> = {
  en: readersEn,
  ar: readersAr,
  pl: readersPl,
};
