import { localDate } from '../../../domain/calendar.ts';
import type { Language } from '../../../domain/letter-given.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { nl } from './nl.ts';
import { pl } from './pl.ts';
import type { LetterWords, NamedRole } from './words.ts';

/** The words of a family's letter, by language. */
export const letterWords: Readonly<Record<Language, LetterWords>> = { nl, en, ar, pl };

/** How each language is written. Arabic with the digits that stand on every clock and bus here. */
export const locales: Readonly<Record<Language, { readonly tag: string; readonly dir: 'ltr' | 'rtl' }>> = {
  nl: { tag: 'nl-NL', dir: 'ltr' },
  en: { tag: 'en-GB', dir: 'ltr' },
  ar: { tag: 'ar-u-nu-latn', dir: 'rtl' },
  pl: { tag: 'pl-PL', dir: 'ltr' },
};

const dayOf = (language: Language, date: string, weekday: boolean): string =>
  new Intl.DateTimeFormat(locales[language].tag, {
    ...(weekday ? { weekday: 'long' } : {}),
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${date}T00:00:00Z`));

/** "donderdag 12 maart 2026" in a language, of a date. */
export const longDay = (language: Language, date: string): string => dayOf(language, date, true);
/** "12 maart 2026" in a language, of a date. */
export const shortDay = (language: Language, date: string): string => dayOf(language, date, false);
/** The day of an instant, as it is in Amsterdam. */
export const longDayAt = (language: Language, instant: string): string =>
  longDay(language, localDate(instant));

const isNamed = (id: string, words: LetterWords): id is NamedRole => Object.hasOwn(words.roles, id);

/** The part somebody plays, in a language; the region's own words for one no letter knows. */
export const roleIn = (
  language: Language,
  role: { readonly id?: string; readonly label: string },
): string => {
  const words = letterWords[language];
  return role.id !== undefined && isNamed(role.id, words) ? words.roles[role.id] : role.label;
};
