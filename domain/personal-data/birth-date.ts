import { Temporal } from 'temporal-polyfill';
import type { Finding } from './finding.ts';

/** A date in the text; `date` when it has a year. `weak`: only a date if something says so. */
type DateSpan = {
  readonly start: number;
  readonly end: number;
  readonly date: Temporal.PlainDate | undefined;
  readonly weak: boolean;
};
type Parts = { readonly day?: string; readonly month?: string; readonly year?: string };

/** A date with a year counts as one of birth only when it lies further back than this, in calendar days. */
const RECENT_DAYS = 60;

const MONTHS = [
  'jan',
  'feb',
  'm(?:aa)?r|maa',
  'apr',
  'mei|may',
  'jun',
  'jul',
  'aug',
  'sep',
  'o[kc]t',
  'nov',
  'dec',
];
const MONTH =
  '(?<month>jan(?:uari|uary)?|feb(?:ruari|ruary)?|maart|mrt|maa|march|mar|apr(?:il)?|mei|may|jun[ie]?|jul[iy]?|' +
  'aug(?:ustus|ust)?|sept?(?:ember)?|o[kc]t(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?!\\p{L})\\.?';
const SEP = '(?: ?[-/.] ?| )';
const YEAR4 = '(?<year>(?:19|20)\\d{2})(?!\\d|[.-]\\d)';
const ALONE = '(?<![\\d\\p{L}]|\\d[-/.])';

const pattern = (source: string): RegExp => new RegExp(ALONE + source, 'giu');
const DAY = '(?<day>\\d{1,2})';
const NUMBER_MONTH = '(?<month>\\d{1,2})';
/** Spellings, the fullest first; a stretch already taken is not read again. */
const SPELLINGS: readonly { readonly regex: RegExp; readonly weak?: boolean }[] = [
  { regex: pattern(`${DAY}${SEP}${NUMBER_MONTH}${SEP}${YEAR4}`) },
  { regex: pattern(`(?<year>(?:19|20)\\d{2}) ?[-/.] ?(?<month>\\d{1,2}) ?[-/.] ?(?<day>\\d{1,2})(?!\\d)`) },
  { regex: pattern(`${DAY}(?:e|de|ste)?[ ./-]*(?:van )?${MONTH}[ ./,-]*'?${YEAR4}`) },
  { regex: pattern(`${MONTH} ?${DAY}(?:e|th|st|nd|rd)?,? ${YEAR4}`) },
  { regex: pattern(`(?<day>\\d{2})(?<month>\\d{2})${YEAR4}`) },
  { regex: pattern(`(?<year>(?:19|20)\\d{2})(?<month>\\d{2})(?<day>\\d{2})(?!\\d)`) },
  { regex: pattern(`${DAY} ?[-/.] ?${NUMBER_MONTH} ?[-/.] ?'?(?<year>\\d{2})(?! ?[-/.]?\\d)`) },
  {
    regex: pattern(
      `${DAY}(?:e|de|ste)?[ ./-]*(?:van )?${MONTH}[ ./-]*(?:'(?<year>\\d{2})(?!\\d)|(?<short>\\d{2})(?![.,:]?\\d)(?=\\s*(?:$|[,.;)\\n])))`,
    ),
  },
  { regex: pattern(`${DAY} ${NUMBER_MONTH} (?<year>\\d{2})(?! ?[-/.]?\\d)`), weak: true },
  {
    regex: pattern(
      `${DAY}(?:e|de|ste)?[ ./-]*(?:van )?${MONTH}(?:[ ./-]*(?<year>\\d{2})(?![\\d:]|[.,]\\d))?`,
    ),
    weak: true,
  },
  { regex: pattern(`${DAY} ?[-/.] ?${NUMBER_MONTH}(?![\\d:])`), weak: true },
];

const monthNumber = (month: string): number =>
  /^\d/.test(month)
    ? Number(month)
    : MONTHS.findIndex((name) => new RegExp(`^(?:${name})`, 'iu').test(month)) + 1;

/** '06' is 2006 and '85' is 1985: no later than next year. */
const fullYear = (year: string, today: Temporal.PlainDate): number => {
  if (year.length === 4) return Number(year);
  const inThisCentury = Math.floor(today.year / 100) * 100 + Number(year);
  return inThisCentury > today.year + 1 ? inThisCentury - 100 : inThisCentury;
};

const isDay = (year: number, month: number, day: number): boolean =>
  month >= 1 &&
  month <= 12 &&
  day >= 1 &&
  day <= Temporal.PlainDate.from({ year, month, day: 1 }).daysInMonth;

/** Every date in the text, of birth or not. Day and month the American way round are read too. */
export const findDates = (text: string, today: Temporal.PlainDate): DateSpan[] => {
  const spans: DateSpan[] = [];
  for (const { regex, weak = false } of SPELLINGS) {
    for (const match of text.matchAll(regex)) {
      const { day = '', month = '', year, short }: Parts & { readonly short?: string } = match.groups ?? {};
      const start = match.index;
      const end = start + match[0].length;
      if (spans.some((span) => start < span.end && span.start < end)) continue;
      const written = year ?? short;
      const inYear = written === undefined ? 2000 : fullYear(written, today);
      const read: [number, number] = [monthNumber(month), Number(day)];
      const [m, d] = isDay(inYear, ...read) ? read : [read[1], read[0]];
      if (!isDay(inYear, m, d)) continue;
      const date =
        written === undefined ? undefined : Temporal.PlainDate.from({ year: inYear, month: m, day: d });
      spans.push({ start, end, date, weak });
    }
  }
  return spans;
};

const BETWEEN = "(?:[\\s:=(,'.-]|is|was|op|de|in|dd|ca|rond|circa|te \\p{L}+)*$";
const cue = (words: string): RegExp => new RegExp(`(?:^|[^\\p{L}])(?:${words})${BETWEEN}`, 'iu');
const BORN = cue(
  'geb|geboren|geboorte(?:datum|dag)|geb\\.? ?dat(?:um)?|jarig|verjaart|verjaardag|born|d\\.?o\\.?b',
);
const BORN_AFTER = /^[ ,.)]*(?:geboren|jarig)(?!\p{L})/iu;
const COMING = /(?:wordt|worden|zal|zou|gaat|verwacht\p{L}*)(?!\p{L})[^.!?\n]*$/iu;
const DUE = cue(
  'uitgerekend|uitgerekende datum|bevallingsdatum|bevalling|a ?terme(?: ?datum)?|à terme(?: datum)?|edd|due date',
);
const SINCE = cue('sinds|vanaf|per|tot|tot en met|t/m|van|op|overleg|gesprek|verslag|d\\.?d|afgelopen');

/** How far before a date its cue is looked for, in signs. */
const CUE_LENGTH = 60;

/**
 * Dates of birth: any date after 'geb.' and the like (unless somebody is still to be born), and any date with a year
 * that lies more than 60 days before `today` and is no due date. Uncertain when a word such as 'sinds' stands before it.
 */
export const findBirthDates = (
  text: string,
  dates: readonly DateSpan[],
  today: Temporal.PlainDate,
): Finding[] => {
  const limit = today.subtract({ days: RECENT_DAYS });
  return dates.flatMap(({ start, end, date, weak }): Finding[] => {
    const before = text.slice(Math.max(0, start - CUE_LENGTH), start);
    const born = BORN.exec(before);
    const coming = COMING.test(born === null ? before : before.slice(0, born.index + 1));
    if ((born !== null || BORN_AFTER.test(text.slice(end, end + CUE_LENGTH))) && !coming)
      return [{ kind: 'birthDate', certain: true, start, end }];
    if (weak || date === undefined || DUE.test(before)) return [];
    if (Temporal.PlainDate.compare(date, limit) >= 0) return [];
    return [{ kind: 'birthDate', certain: !SINCE.test(before), start, end }];
  });
};
