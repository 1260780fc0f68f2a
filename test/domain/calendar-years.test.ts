import {
  addDays,
  addWorkingDays,
  addWorkingHours,
  isWorkingDay,
  localDate,
  localTime,
  nextWorkingDay,
  previousWorkingDay,
  toInstant,
  type WorkCalendar,
  weekday,
} from '../../domain/calendar.ts';
import { holidaysOf } from '../../domain/holidays.ts';
import { agreementMoments, dayBegins, reminderDay } from '../../domain/reminder.ts';

/** Read from a printed calendar, not computed: Easter Sunday, and the Sundays on which the clock changes. */
const YEARS = [
  { year: 2026, easter: '2026-04-05', summer: '2026-03-29', winter: '2026-10-25' },
  { year: 2027, easter: '2027-03-28', summer: '2027-03-28', winter: '2027-10-31' },
  { year: 2028, easter: '2028-04-16', summer: '2028-03-26', winter: '2028-10-29' },
  { year: 2029, easter: '2029-04-01', summer: '2029-03-25', winter: '2029-10-28' },
  { year: 2030, easter: '2030-04-21', summer: '2030-03-31', winter: '2030-10-27' },
] as const;

/** The days off on weekdays, with 5 May and without Good Friday. */
const DAYS_OFF = {
  2026: ['01-01', '04-06', '04-27', '05-05', '05-14', '05-25', '12-25'],
  2027: ['01-01', '03-29', '04-27', '05-05', '05-06', '05-17'],
  2028: ['04-17', '04-27', '05-05', '05-25', '06-05', '12-25', '12-26'],
  2029: ['01-01', '04-02', '04-27', '05-10', '05-21', '12-25', '12-26'],
  2030: ['01-01', '04-22', '05-30', '06-10', '12-25', '12-26'],
} as const;

const cal: WorkCalendar = {
  workingHours: { from: '08:30', to: '17:00' },
  holidays: { goodFriday: false, liberationDay: true },
  extraDaysOff: [],
};
const terms = { ...cal, agreementReminders: [-3, 0, 3], escalationDays: 5 };

const everyDay = (from: string, until: string): string[] => {
  const days: string[] = [];
  for (let day = from; day <= until; day = addDays(day, 1)) days.push(day);
  return days;
};

describe.each(YEARS)('$year', ({ year, easter, summer, winter }) => {
  const days = everyDay(`${year}-01-01`, `${year}-12-31`);

  it('Easter is where the calendar has it, and what hangs on it as far from it as it should be', () => {
    const found = new Map(
      holidaysOf(year, { goodFriday: true, liberationDay: true }).map(({ id, date }) => [id, date]),
    );
    expect(found.get('easterSunday')).toBe(easter);
    const after = { goodFriday: -2, easterMonday: 1, ascension: 39, whitSunday: 49, whitMonday: 50 } as const;
    for (const [id, distance] of Object.entries(after))
      expect(found.get(id as keyof typeof after)).toBe(addDays(easter, distance));
    expect(weekday(found.get('ascension') ?? '')).toBe(4);
    expect(weekday(found.get('whitMonday') ?? '')).toBe(1);
  });

  it('its days off are these and no others', () => {
    const off = days.filter((day) => weekday(day) <= 5 && !isWorkingDay(day, cal)).map((day) => day.slice(5));
    expect(off).toEqual(DAYS_OFF[year]);
  });

  it.each([
    [summer, '02:00', '03:00', 'Z', 1],
    [summer, '02:59', '03:59', 'Z', 1],
  ])('an hour that does not exist, %s %s, becomes %s', (date, time, becomes) => {
    const instant = toInstant(date, time);
    expect([localDate(instant), localTime(instant)]).toEqual([date, becomes]);
    expect(toInstant(date, becomes)).toBe(instant);
  });

  it('an hour that comes twice is the first of the two', () => {
    const first = toInstant(winter, '02:30');
    expect(first).toBe(`${winter}T00:30:00Z`);
    expect(localTime(new Date(Date.parse(first) + 3_600_000).toISOString())).toBe('02:30');
  });

  it.each([
    ['before the summer', addDays(summer, -2), '08:00:00Z'],
    ['after it began', addDays(summer, 1), '07:00:00Z'],
    ['before the winter', addDays(winter, -2), '07:00:00Z'],
    ['after it began', addDays(winter, 1), '08:00:00Z'],
  ])('09:00 %s (%s) is 09:00 by the clock on the wall', (_when, day, utc) => {
    expect(toInstant(day, '09:00')).toBe(`${day}T${utc}`);
    expect(localTime(`${day}T${utc}`)).toBe('09:00');
  });

  it('a day with a change of the clock has 23 or 25 hours, and its message falls due once', () => {
    const hours = (day: string): number =>
      (Date.parse(dayBegins(addDays(day, 1))) - Date.parse(dayBegins(day))) / 3_600_000;
    expect([hours(summer), hours(winter), hours(addDays(summer, 1))]).toEqual([23, 25, 24]);
    expect(new Set(days.map(dayBegins)).size).toBe(days.length);
  });

  it('four working hours over each change of the clock are four working hours', () => {
    for (const sunday of [summer, winter]) {
      const friday = previousWorkingDay(addDays(sunday, -2), cal);
      const monday = nextWorkingDay(addDays(sunday, 1), cal);
      expect(addWorkingHours(toInstant(friday, '16:00'), 4, cal)).toBe(toInstant(monday, '11:30'));
    }
  });

  it('whatever the due date: reminded on working days, before it or on it when there was one, at most three days apart after it', () => {
    for (const dueDate of days) {
      const moments = agreementMoments({ id: 'a', dueDate }, terms, '09:00', `${year - 1}-11-01T08:00:00Z`);
      for (const { dueAt } of moments) expect(isWorkingDay(localDate(dueAt), terms)).toBe(true);
      expect(reminderDay(dueDate, 0, terms) <= dueDate).toBe(true);
      const last = moments.at(-1);
      expect(last?.kind).toBe('agreement.escalate');
      expect(localDate(last?.dueAt ?? '')).toBe(addWorkingDays(dueDate, terms.escalationDays, terms));
    }
  });
});

describe('turns of the year', () => {
  it.each([
    ['Thursday 31 December 2026', '2026-12-31', 1, '2027-01-04'],
    ['Friday 31 December 2027: 1 January is a Saturday', '2027-12-31', 1, '2028-01-03'],
    ['Friday 29 December 2028: 1 January 2029 is a Monday', '2028-12-29', 1, '2029-01-02'],
    ['Monday 31 December 2029', '2029-12-31', 1, '2030-01-02'],
    ['Tuesday 31 December 2030', '2030-12-31', 1, '2031-01-02'],
    ['five working days over Christmas 2026', '2026-12-24', 5, '2027-01-04'],
    ['back over New Year', '2029-01-02', -1, '2028-12-29'],
  ])('%s', (_what, from, n, expected) => {
    expect(addWorkingDays(from, n, cal)).toBe(expected);
  });

  it('the last minute of a year and the first of the next are days apart', () => {
    expect(localDate('2026-12-31T22:59:59Z')).toBe('2026-12-31');
    expect(localDate('2026-12-31T23:00:00Z')).toBe('2027-01-01');
    expect(toInstant('2027-01-01', '00:00')).toBe('2026-12-31T23:00:00Z');
  });

  it('a leap day is a day: Tuesday 29 February 2028', () => {
    expect(isWorkingDay('2028-02-29', cal)).toBe(true);
    expect(addWorkingDays('2028-02-28', 1, cal)).toBe('2028-02-29');
    expect(addWorkingDays('2028-02-28', 2, cal)).toBe('2028-03-01');
  });
});

describe('a holiday on a Monday', () => {
  it.each([
    ['Easter Monday 2027, the day after the clock changed', '2027-03-29', '2027-03-26', '2027-03-30'],
    ['King’s Day 2026', '2026-04-27', '2026-04-24', '2026-04-28'],
    ['Whit Monday 2030', '2030-06-10', '2030-06-07', '2030-06-11'],
    ['New Year’s Day 2029', '2029-01-01', '2028-12-29', '2029-01-02'],
  ])(
    '%s: what is due on it is reminded of on Friday, what comes after it on Tuesday',
    (_what, day, friday, tuesday) => {
      expect(reminderDay(day, 0, cal)).toBe(friday);
      expect(reminderDay(addDays(day, -3), 3, cal)).toBe(tuesday);
      expect(addWorkingDays(friday, 1, cal)).toBe(tuesday);
    },
  );

  it('the eve of 2027’s summer: Friday 09:00 to Tuesday 09:00 is two changes of nothing and one of the clock', () => {
    const hours =
      (Date.parse(toInstant('2027-03-30', '09:00')) - Date.parse(toInstant('2027-03-26', '09:00'))) /
      3_600_000;
    expect(hours).toBe(95);
  });
});
