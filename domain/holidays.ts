import { Temporal } from 'temporal-polyfill';

/** A Dutch public holiday; the words people read stand in `cards/text`. */
export type HolidayId =
  | 'newYear'
  | 'goodFriday'
  | 'easterSunday'
  | 'easterMonday'
  | 'kingsDay'
  | 'liberationDay'
  | 'ascension'
  | 'whitSunday'
  | 'whitMonday'
  | 'christmasDay'
  | 'secondChristmasDay';

/** Which of the two arguable days are days off here: Good Friday and 5 May (field.md F, "municipal day off, config"). */
export type HolidaySettings = { readonly goodFriday: boolean; readonly liberationDay: boolean };

/** One holiday of one year; `date` as in `calendar.ts`: '2026-04-06'. */
export type Holiday = { readonly id: HolidayId; readonly date: string };

/** Easter Sunday of a Gregorian year: the anonymous computus of Meeus, Jones and Butcher. */
const easterSunday = (year: number): Temporal.PlainDate => {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const shift = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const days = epact + toSunday - 7 * shift + 114;
  return Temporal.PlainDate.from({ year, month: Math.floor(days / 31), day: (days % 31) + 1 });
};

/** King's Day: 27 April, moved to the 26th when the 27th is a Sunday (2031). */
const kingsDay = (year: number): Temporal.PlainDate => {
  const birthday = Temporal.PlainDate.from({ year, month: 4, day: 27 });
  return birthday.dayOfWeek === 7 ? birthday.subtract({ days: 1 }) : birthday;
};

/**
 * The holidays of a year in order of date.
 * Source: field.md F (the 2026 calendar); 5 May and Good Friday only when the settings say so.
 */
export const holidaysOf = (year: number, settings: HolidaySettings): readonly Holiday[] => {
  const easter = easterSunday(year);
  const fixed = (month: number, day: number): string =>
    Temporal.PlainDate.from({ year, month, day }).toString();
  const fromEaster = (days: number): string => easter.add({ days }).toString();
  const holidays: Holiday[] = [
    { id: 'newYear', date: fixed(1, 1) },
    { id: 'easterSunday', date: fromEaster(0) },
    { id: 'easterMonday', date: fromEaster(1) },
    { id: 'kingsDay', date: kingsDay(year).toString() },
    { id: 'ascension', date: fromEaster(39) },
    { id: 'whitSunday', date: fromEaster(49) },
    { id: 'whitMonday', date: fromEaster(50) },
    { id: 'christmasDay', date: fixed(12, 25) },
    { id: 'secondChristmasDay', date: fixed(12, 26) },
  ];
  if (settings.goodFriday) holidays.push({ id: 'goodFriday', date: fromEaster(-2) });
  if (settings.liberationDay) holidays.push({ id: 'liberationDay', date: fixed(5, 5) });
  return holidays.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
};

const known = new Map<string, ReadonlySet<string>>();

/** Whether a date is a holiday. Each year is worked out once: it is asked for every day that is counted. */
export const isHoliday = (date: string, settings: HolidaySettings): boolean => {
  const year = date.slice(0, 4);
  const key = `${year}:${settings.goodFriday}:${settings.liberationDay}`;
  let dates = known.get(key);
  if (!dates) {
    dates = new Set(holidaysOf(Number(year), settings).map((holiday) => holiday.date));
    known.set(key, dates);
  }
  return dates.has(date);
};
