import { letterWords, locales } from '../../cards/text/letters/languages.ts';
import type { Language } from '../../domain/letter-given.ts';
import type { Block } from './document.ts';
import { isolated } from './plain-text.ts';

/** Puts a value into a sentence of a letter's language; it keeps its own direction there. */
export type Put = (value: string) => string;

export const putIn = (language: Language): Put =>
  locales[language].dir === 'rtl' ? isolated : (value) => value;

/** Marks what is Dutch in a letter in another language. */
export const inDutch = (language: Language): { lang?: 'nl' } => (language === 'nl' ? {} : { lang: 'nl' });

/** Nobody who knows the language has checked it yet: said on top, in Dutch and in that language. */
export const unchecked = (language: Language): Block[] => [
  { kind: 'paragraph', text: putIn(language)(letterWords.nl.unchecked), ...inDutch(language) },
  ...(language === 'nl' ? [] : [{ kind: 'paragraph', text: letterWords[language].unchecked } as const]),
];
