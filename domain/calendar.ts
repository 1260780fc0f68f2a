import { Temporal } from 'temporal-polyfill';
import { type HolidaySettings, isHoliday } from './holidays.ts';

/** A moment, in UTC: '2026-03-02T09:05:00Z'. */
export type Instant = string;
/** A calendar date in the Netherlands: '2026-03-12'. */
export type DateOnly = string;
/** A time of day in the Netherlands: '09:00'. */
export type LocalTime = string;

/** When people work here. The terms of a region (`domain/region.ts`) satisfy it, so they can be passed as they are. */
export type WorkCalendar = {
  readonly workingHours: { readonly from: LocalTime; readonly to: LocalTime };
  readonly holidays: HolidaySettings;
  readonly extraDaysOff: readonly DateOnly[];
};

const ZONE = 'Europe/Amsterdam';
const MS_PER_HOUR = 3_600_000;

const plain = (date: DateOnly): Temporal.PlainDate => Temporal.PlainDate.from(date);
const zoned = (instant: Instant): Temporal.ZonedDateTime =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(ZONE);
const msOf = (instant: Instant): number => Temporal.Instant.from(instant).epochMilliseconds;
const instantOf = (ms: number): Instant =>
  Temporal.Instant.fromEpochMilliseconds(ms).toString({ smallestUnit: 'second' });

/** The date on the Dutch calendar at this moment. RangeError when it is no instant. */
export const localDate = (instant: Instant): DateOnly => zoned(instant).toPlainDate().toString();

/** The Dutch clock at this moment, 'HH:MM'. RangeError when it is no instant. */
export const localTime = (instant: Instant): LocalTime =>
  zoned(instant).toPlainTime().toString({ smallestUnit: 'minute' });

/**
 * The moment at which the Dutch clock shows this date and time. An hour that the change to summer time skips becomes
 * the later moment, an hour that comes twice the earlier one. RangeError on an impossible date or time.
 */
export const toInstant = (date: DateOnly, time: LocalTime): Instant =>
  plain(date)
    .toPlainDateTime(Temporal.PlainTime.from(time))
    .toZonedDateTime(ZONE, { disambiguation: 'compatible' })
    .toInstant()
    .toString({ smallestUnit: 'second' });

/** The date `days` calendar days later, earlier when negative. */
export const addDays = (date: DateOnly, days: number): DateOnly => plain(date).add({ days }).toString();

/** The date `months` calendar months later; the last day of a month where that day does not exist. */
export const addMonths = (date: DateOnly, months: number): DateOnly => plain(date).add({ months }).toString();

/** Calendar days from `a` to `b`; negative when `b` comes first. */
export const daysBetween = (a: DateOnly, b: DateOnly): number =>
  plain(a).until(plain(b), { largestUnit: 'day' }).days;

/** Day of the week, Monday 1 to Sunday 7. */
export const weekday = (date: DateOnly): number => plain(date).dayOfWeek;

/** Monday to Friday, and neither a holiday nor an extra day off. */
export const isWorkingDay = (date: DateOnly, cal: WorkCalendar): boolean => {
  if (plain(date).dayOfWeek > 5 || cal.extraDaysOff.includes(date)) return false;
  return !isHoliday(date, cal.holidays);
};

const step = (date: DateOnly, direction: 1 | -1, cal: WorkCalendar): DateOnly => {
  let day = date;
  while (!isWorkingDay(day, cal)) day = addDays(day, direction);
  return day;
};

/** The date itself when it is a working day, otherwise the first one after it (F3: 5 May becomes 6 May). */
export const nextWorkingDay = (date: DateOnly, cal: WorkCalendar): DateOnly => step(date, 1, cal);

/** The date itself when it is a working day, otherwise the last one before it. */
export const previousWorkingDay = (date: DateOnly, cal: WorkCalendar): DateOnly => step(date, -1, cal);

/**
 * The n-th working day after `date` (before it when negative); the date itself does not count. With 0 it is
 * `nextWorkingDay`. Always a working day. RangeError when `n` is not a whole number.
 */
export const addWorkingDays = (date: DateOnly, n: number, cal: WorkCalendar): DateOnly => {
  if (!Number.isInteger(n)) throw new RangeError(`working days must be a whole number, not ${n}`);
  if (n === 0) return nextWorkingDay(date, cal);
  const direction = n > 0 ? 1 : -1;
  let day = date;
  for (let left = Math.abs(n); left > 0; left -= 1) day = step(addDays(day, direction), direction, cal);
  return day;
};

/**
 * Working days passed from `a` to `b`: those after `a` up to and including `b`; negative, and counted the other way
 * round, when `b` comes first. For a working day `b` it undoes `addWorkingDays(a, n)`.
 */
export const workingDaysBetween = (a: DateOnly, b: DateOnly, cal: WorkCalendar): number => {
  const total = daysBetween(a, b);
  const direction = total < 0 ? -1 : 1;
  let count = 0;
  for (let days = 1; days <= Math.abs(total); days += 1) {
    if (isWorkingDay(addDays(a, days * direction), cal)) count += direction;
  }
  return count;
};

/** Within the working hours of a working day; the closing minute itself is no longer working time. */
export const isWorkingTime = (instant: Instant, cal: WorkCalendar): boolean => {
  const time = localTime(instant);
  const { from, to } = cal.workingHours;
  return isWorkingDay(localDate(instant), cal) && time >= from && time < to;
};

/**
 * The moment at which this many working hours have passed: only time within `cal.workingHours` counts, so four hours
 * from Friday 16:40 end on Monday (F4.5). May end on the closing minute. Hours may be a fraction; with 0 it is the
 * first working moment from `instant` on. RangeError on negative hours, or when the working day has no length.
 */
export const addWorkingHours = (instant: Instant, hours: number, cal: WorkCalendar): Instant => {
  const { from, to } = cal.workingHours;
  if (!(hours >= 0 && Number.isFinite(hours))) throw new RangeError(`working hours cannot be ${hours}`);
  if (from >= to) throw new RangeError(`a working day from ${from} to ${to} has no length`);
  let left = Math.round(hours * MS_PER_HOUR);
  let now = msOf(instant);
  for (let day = localDate(instant); ; day = addDays(day, 1)) {
    if (!isWorkingDay(day, cal)) continue;
    const closes = msOf(toInstant(day, to));
    const start = Math.max(now, msOf(toInstant(day, from)));
    if (start >= closes) continue;
    if (start + left <= closes) return instantOf(start + left);
    left -= closes - start;
    now = closes;
  }
};
