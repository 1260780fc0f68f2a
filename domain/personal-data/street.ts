import { type Finding, found } from './finding.ts';
import { isKnownWord } from './known-words.ts';

/** What a number counts when it is no house number. */
const UNITS =
  'jaar|jr|jarig|weken|week|wk|wkn|maanden|maand|mnd|mndn|dagen|dag|uur|uren|min|minuten|keer|maal|x|kinderen|kind|' +
  'mensen|personen|gezinnen|huizen|plekken|plaatsen|nachten|euro|meter|m|km|afspraken|jan(?:uari)?|feb(?:ruari)?|' +
  'maart|mrt|apr(?:il)?|mei|juni?|juli?|aug(?:ustus)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const NUMBER =
  '(?:nr\\.? ?|nummer )?\\d{1,4}(?: ?[-/]? ?[a-z](?![\\p{L}\\d]))?(?: ?[-/] ?\\d{1,3})?' +
  `(?![\\d:%]|[.,+-]\\d)(?! ?(?:${UNITS})(?![\\p{L}@]))`;
const STRONG =
  'straat|straatje|str|laan|laantje|plein|pleintje|singel|gracht|steeg|dreef|plantsoen|kade|weg|dijk|pad|allee';
const WEAK =
  'baan|berg|hof|park|veld|heide|kamp|bos|dal|heuvel|ring|poort|wal|markt|erf|akker|graaf|boord|donk|haag|beemd|' +
  'gaard|tuin|brink|dorp|voort|kerk|molen|wijk|thof';
/** Words before the last of a street's name: 'Prins Bernhard' laan, 'Burgemeester van der' weg. */
const LEAD = "(?:(?:\\p{Lu}[\\p{L}'.-]{0,30}|van|von|de|der|den|het|ter|ten|'t) ){0,4}";

const CERTAIN = new RegExp(
  `(?<![\\p{L}\\d'-])(?:${LEAD})(?<word>\\p{L}[\\p{L}'-]{1,40}?(?:${STRONG}))\\.?,? ${NUMBER}`,
  'gu',
);
const LIKELY: readonly RegExp[] = [
  new RegExp(`(?<![\\p{L}\\d'-])${LEAD}(?<word>\\p{Lu}[\\p{L}'-]{1,40}?(?:${WEAK})),? ${NUMBER}`, 'gu'),
  new RegExp(
    `(?<![\\p{L}\\d'-])(?<word>Markt|Plein|Vrijthof|Bongerd|Brink|Dorp|Hof|Wal|Ring|Kerkplein|Laan),? ${NUMBER}`,
    'gu',
  ),
  new RegExp(
    '(?<![\\p{L}\\d])(?:[Oo]p|[Aa]an|[Ii]n|[Aa]chter|[Oo]nder|[Bb]ij|[Ll]angs|[Tt]ussen|[Vv]oor|[Bb]oven)' +
      ` (?:de|het|den|der|'t|ten|ter) (?<word>\\p{Lu}[\\p{L}'-]{1,30})(?: \\p{Lu}[\\p{L}'-]{1,30})? ${NUMBER}`,
    'gu',
  ),
];
/** Ordinary words that end like a street. */
const NO_STREET = new Set([
  'onderweg',
  'terugweg',
  'heenweg',
  'halfweg',
  'uitweg',
  'doorweg',
  'zorgpad',
  'zorgpaden',
]);

const isStreet = (match: RegExpMatchArray): boolean => {
  const word = match.groups?.word ?? '';
  return !NO_STREET.has(word.toLowerCase()) && !isKnownWord(word);
};

/** Streets with a number; certain where the word ends as streets do ('Kerkstraat 12'), a guess in 'Op de Berg 4'. */
export const findStreets = (text: string): Finding[] => [
  ...[...text.matchAll(CERTAIN)].filter(isStreet).map((match) => found('street', match, true)),
  ...LIKELY.flatMap((regex) => [...text.matchAll(regex)])
    .filter(isStreet)
    .map((match) => found('street', match, false)),
];
