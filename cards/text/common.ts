import { roleNames } from './roles.ts';

/** Words that more than one card needs. */
export const commonText = {
  close: 'Sluit',
  cancel: 'Annuleer',
  view: 'Bekijk',
  inTab: 'Bekijk in Knooppunt',
  done: 'Gedaan',
  changeOrCannot: 'Lukt niet of later',
  edit: 'Wijzig',
  choose: 'Kies',
  yes: 'Ja',
  no: 'Nee',
  required: '* = verplicht',
  /** When it stands alone: a line that begins with a star becomes a bullet. */
  requiredAlone: 'Bij een * is een antwoord verplicht.',
  backToHome: 'Naar het begin',
  /** Joins the parts of a line. */
  dot: ' · ',
  unsafeNow: 'Nu onveilig',
  coordinator: roleNames.coordinator,
};

/** "a, b en c". */
export const inWords = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} en ${words.at(-1)}`;

/** "1 afspraak", "3 afspraken". */
export const count = (n: number, one: string, more: string): string => `${n} ${n === 1 ? one : more}`;

/** First letter as a capital. */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** For text, summary and speak of a message: says that something is there, never what (D5). */
export const neutral = (code?: string): string =>
  code ? `Er staat iets voor u klaar (${code})` : 'Er staat iets voor u klaar';
