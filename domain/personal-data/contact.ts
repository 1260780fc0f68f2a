import { type Finding, found } from './finding.ts';

const GAP = '[ ./()-]{0,3}';
/** Not in the middle of a number or word, except a word that announces a phone number. */
const BEFORE = '(?<=^|[^\\p{L}\\d]|tel|mob|mobiel|nr|nummer)';
const PHONES: readonly RegExp[] = [
  // Abroad or with the country code: +32 470 12 34 56, 0031 (0)6 12345678.
  new RegExp(`(?<![\\d+])(?:\\+|(?<![\\p{L}])00)${GAP}[1-9](?:${GAP}\\d){7,13}(?!\\d)`, 'giu'),
  // Ten digits from a zero: 06 12 34 56 78, 043-3501234; a letter o for the zero is a common slip.
  new RegExp(`${BEFORE}(?:0|o(?=6))(?!0)(?:${GAP}\\d){9}(?!\\d)`, 'giu'),
];
/** Numbers of organisations: 0800 and 0900 services and 088 company numbers are nobody's own. */
const PUBLIC = /^0(?:800|900|906|909|88)/u;

/** Phone numbers, Dutch or foreign; not public ones. In `text` the dates are blanked: with a time they look alike. */
export const findPhones = (text: string): Finding[] =>
  PHONES.flatMap((regex) => [...text.matchAll(regex)])
    .filter((match) => !PUBLIC.test(match[0].replace(/\D/g, '')))
    .map((match) => found('phone', match, true));

const AT = '(?: ?@ ?| ?[\\[({] ?(?:at|apenstaartje) ?[\\])}] ?| apenstaartje )';
const DOT = '(?:\\.| \\. | ?[\\[({] ?(?:dot|punt) ?[\\])}] ?| (?:dot|punt) )';
const LABEL = '[\\p{L}\\d-]{1,63}';
const EMAIL = new RegExp(
  `[\\p{L}\\d._%+'-]{1,64}${AT}${LABEL}(?:${DOT}${LABEL}){0,4}${DOT}\\p{L}{2,24}`,
  'giu',
);

/** E-mail addresses, also written out: 'naam [at] domein . nl'. */
export const findEmails = (text: string): Finding[] =>
  [...text.matchAll(EMAIL)].map((match) => found('email', match, true));

/** Two-letter words and units that follow a number in running text: '2026 in', '2000 mg'. */
const SMALL_WORDS = new Set(
  (
    'aan al als af ah bv ca cc cl cm da dd de dl do dr du eg en er eu fl ff ga gr ha he ho hm ie ik in is ja je kg km ' +
    'kw ma me mg mi ml mm mw my na nm nl no nr nu of om op pa pm pp ps px qr re st te tm tv uw uu vb vr wa we wk wo ' +
    'xx zn zo za ze'
  ).split(' '),
);
const POSTCODE =
  /(?<![\p{L}\d]|\d[.,-])(?<digits>[1-9]\d{3})(?<gap>[ .-]?)(?<letters>\p{L}{2})(?!\p{L})(?<house>(?:,? ?(?:huis)?(?:nr\.?|nummer) ?|,? )?\d{1,5}(?!\d)(?: ?[-/]? ?[a-z](?![\p{L}\d]))?(?:-\d{1,4})?)?/giu;

/** Postcodes, with the house number when it follows. */
export const findPostcodes = (text: string): Finding[] =>
  [...text.matchAll(POSTCODE)]
    .filter((match) => {
      const { letters = '', gap = '', digits = '' } = match.groups ?? {};
      if (!/^[a-z]{2}$/i.test(letters) || /^s[ads]$/i.test(letters)) return false;
      if (letters === letters.toUpperCase()) return true;
      if (SMALL_WORDS.has(letters.toLowerCase())) return false;
      // 'in 2026 ik': a year and a loose small word; joined to the number it is a postcode.
      return gap === '' || !/^(?:19|20)/.test(digits);
    })
    .map((match) => found('postcode', match, true));
