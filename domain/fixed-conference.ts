import {
  addDays,
  addMonths,
  type DateOnly,
  isWorkingDay,
  type LocalTime,
  type WorkCalendar,
  weekday,
} from './calendar.ts';

/** The fixed conference of a municipality: the so-manieth weekday of every month, at a time (G07). */
export type FixedConference = {
  readonly week: number;
  readonly weekday: 'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday';
  readonly time: LocalTime;
};

const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const;
/** Looked ahead: no series of days off is longer. */
const MONTHS_AHEAD = 12;

/** The date in the month of `day`. */
const inMonthOf = (rule: FixedConference, day: DateOnly): DateOnly => {
  const first = `${day.slice(0, 7)}-01`;
  const wanted = DAYS.indexOf(rule.weekday) + 1;
  return addDays(first, ((wanted - weekday(first) + 7) % 7) + 7 * (rule.week - 1));
};

/**
 * The next fixed conference after a day (F1: after Tue 3 March 2026 the third Thursday is 19 March). On a day off
 * there is none that month. Undefined when every month of a year falls out.
 */
export const nextFixedConference = (
  rule: FixedConference,
  after: DateOnly,
  calendar: WorkCalendar,
): DateOnly | undefined =>
  Array.from({ length: MONTHS_AHEAD + 1 }, (_, months) =>
    inMonthOf(rule, addMonths(`${after.slice(0, 7)}-01`, months)),
  ).find((date) => date > after && isWorkingDay(date, calendar));
