import fc from 'fast-check';
import {
  addDays,
  addWorkingDays,
  addWorkingHours,
  daysBetween,
  isWorkingDay,
  isWorkingTime,
  localDate,
  localTime,
  nextWorkingDay,
  previousWorkingDay,
  toInstant,
  type WorkCalendar,
  weekday,
  workingDaysBetween,
} from '../../domain/calendar.ts';
import { holidaysOf } from '../../domain/holidays.ts';

const cal: WorkCalendar = {
  workingHours: { from: '08:30', to: '17:00' },
  holidays: { goodFriday: false, liberationDay: true },
  extraDaysOff: [],
};
const aDate = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2000-01-01', days));

describe('holidays', () => {
  const dates = (year: number, goodFriday = false, liberationDay = true): string[] =>
    holidaysOf(year, { goodFriday, liberationDay }).map(({ date }) => date);

  test('2026 as in field.md F', () => {
    expect(holidaysOf(2026, { goodFriday: false, liberationDay: true })).toEqual([
      { id: 'newYear', date: '2026-01-01' },
      { id: 'easterSunday', date: '2026-04-05' },
      { id: 'easterMonday', date: '2026-04-06' },
      { id: 'kingsDay', date: '2026-04-27' },
      { id: 'liberationDay', date: '2026-05-05' },
      { id: 'ascension', date: '2026-05-14' },
      { id: 'whitSunday', date: '2026-05-24' },
      { id: 'whitMonday', date: '2026-05-25' },
      { id: 'christmasDay', date: '2026-12-25' },
      { id: 'secondChristmasDay', date: '2026-12-26' },
    ]);
  });

  test.each([
    [1961, '1961-04-02'],
    [2000, '2000-04-23'],
    [2008, '2008-03-23'],
    [2019, '2019-04-21'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2027, '2027-03-28'],
    [2038, '2038-04-25'],
  ])('Easter of %i is %s', (year, easter) => {
    expect(dates(year)).toContain(easter);
  });

  test('King’s Day moves to the 26th when the 27th is a Sunday', () => {
    expect(dates(2031)).toContain('2031-04-26');
    expect(dates(2031)).not.toContain('2031-04-27');
    expect(isWorkingDay('2031-04-28', cal)).toBe(true);
  });

  test('Good Friday and 5 May are settings', () => {
    expect(dates(2026, true, false)).toContain('2026-04-03');
    expect(dates(2026, true, false)).not.toContain('2026-05-05');
    expect(isWorkingDay('2026-04-03', cal)).toBe(true);
  });
});

describe('the Dutch clock', () => {
  test.each([
    ['2026-03-02T09:05:00Z', '2026-03-02', '10:05'],
    ['2026-07-01T22:30:00Z', '2026-07-02', '00:30'],
    ['2026-12-31T23:00:00.500Z', '2027-01-01', '00:00'],
  ])('%s is %s %s', (instant, date, time) => {
    expect([localDate(instant), localTime(instant)]).toEqual([date, time]);
  });

  test.each([
    ['2026-03-02', '09:00', '2026-03-02T08:00:00Z'],
    ['2026-07-01', '09:00', '2026-07-01T07:00:00Z'],
    ['2026-03-29', '02:30', '2026-03-29T01:30:00Z'], // does not exist: 03:30
    ['2026-10-25', '02:30', '2026-10-25T00:30:00Z'], // comes twice: the first
  ])('%s %s is %s', (date, time, instant) => {
    expect(toInstant(date, time)).toBe(instant);
  });

  test('refuses what is no date or time', () => {
    expect(() => toInstant('2026-02-30', '09:00')).toThrow(RangeError);
    expect(() => toInstant('2026-02-28', '25:00')).toThrow(RangeError);
    expect(() => localDate('yesterday')).toThrow(RangeError);
  });

  test('there and back outside the skipped hour', () => {
    fc.assert(
      fc.property(aDate, fc.integer({ min: 0, max: 23 }), (date, hour) => {
        const time = `${String(hour).padStart(2, '0')}:15`;
        const instant = toInstant(date, time);
        expect(localDate(instant)).toBe(date);
        if (hour !== 2) expect(localTime(instant)).toBe(time);
      }),
    );
  });
});

describe('days', () => {
  test('counts across both clock changes and a leap day', () => {
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysBetween('2026-10-26', '2026-10-24')).toBe(-2);
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect([weekday('2026-03-02'), weekday('2026-03-08')]).toEqual([1, 7]);
  });

  test.each([
    ['F1 invitations 3 before Thu 12 Mar', '2026-03-12', -3, '2026-03-09'],
    ['F1 conference reminder 2 before', '2026-03-12', -2, '2026-03-10'],
    ['F1 list shared 1 after', '2026-03-12', 1, '2026-03-13'],
    ['F1 A3 due 26 Mar, reminder -3', '2026-03-26', -3, '2026-03-23'],
    ['F1 triage of Mon 2 Mar', '2026-03-02', 2, '2026-03-04'],
    ['F2 triage of Mon 9 Mar', '2026-03-09', 2, '2026-03-11'],
    ['F2 due Sat 13 Jun, on the day', '2026-06-13', 0, '2026-06-15'],
    ['F2 due Sat 13 Jun, reminder -3', '2026-06-13', -3, '2026-06-10'],
    ['F2 due Sat 13 Jun, one after', '2026-06-13', 1, '2026-06-15'],
    ['over Easter', '2026-04-03', 1, '2026-04-07'],
    ['over King’s Day', '2026-04-24', 1, '2026-04-28'],
  ])('%s', (_name, date, n, expected) => {
    expect(addWorkingDays(date, n, cal)).toBe(expected);
  });

  test('F3 evaluation on 5 May becomes 6 May, F1 news on Ascension becomes 15 May', () => {
    expect(nextWorkingDay(addDays('2026-03-24', 42), cal)).toBe('2026-05-06');
    expect(nextWorkingDay(addDays('2026-05-11', 3), cal)).toBe('2026-05-15');
    expect(previousWorkingDay('2026-05-05', cal)).toBe('2026-05-04');
    expect(nextWorkingDay('2026-05-06', cal)).toBe('2026-05-06');
  });

  test('extra days off count', () => {
    const bridge = { ...cal, extraDaysOff: ['2026-05-15'] };
    expect(nextWorkingDay('2026-05-14', bridge)).toBe('2026-05-18');
  });

  test('addWorkingDays never lands on a day off, and workingDaysBetween undoes it', () => {
    fc.assert(
      fc.property(aDate, fc.integer({ min: -40, max: 40 }), (date, n) => {
        const landed = addWorkingDays(date, n, cal);
        expect(isWorkingDay(landed, cal)).toBe(true);
        if (n !== 0) expect(workingDaysBetween(date, landed, cal)).toBe(n);
      }),
    );
  });

  test('refuses half a working day', () => {
    expect(() => addWorkingDays('2026-03-02', 0.5, cal)).toThrow(RangeError);
  });
});

describe('working hours', () => {
  test.each([
    ['2026-03-02', '10:05', 4, '2026-03-02', '14:05'],
    ['2026-03-06', '16:40', 4, '2026-03-09', '12:10'], // F4.5: Friday 16:40
    ['2026-03-06', '16:00', 1, '2026-03-06', '17:00'],
    ['2026-03-07', '12:00', 0, '2026-03-09', '08:30'],
    ['2026-03-02', '07:00', 0.5, '2026-03-02', '09:00'],
    ['2026-03-27', '16:30', 1, '2026-03-30', '09:00'], // over the change to summer time
    ['2026-10-23', '16:30', 1, '2026-10-26', '09:00'], // and back
    ['2026-05-04', '16:00', 20, '2026-05-08', '10:30'],
  ])('%s %s and %d hours is %s %s', (date, time, hours, toDate, toTime) => {
    expect(addWorkingHours(toInstant(date, time), hours, cal)).toBe(toInstant(toDate, toTime));
  });

  test.each([
    ['2026-03-02', '08:29', false],
    ['2026-03-02', '08:30', true],
    ['2026-03-02', '16:59', true],
    ['2026-03-02', '17:00', false],
    ['2026-05-05', '10:00', false],
    ['2026-03-08', '10:00', false],
  ])('%s %s is working time: %s', (date, time, expected) => {
    expect(isWorkingTime(toInstant(date, time), cal)).toBe(expected);
  });

  test('refuses negative hours and an empty working day', () => {
    const empty = { ...cal, workingHours: { from: '09:00', to: '09:00' } };
    expect(() => addWorkingHours('2026-03-02T09:00:00Z', -1, cal)).toThrow(RangeError);
    expect(() => addWorkingHours('2026-03-02T09:00:00Z', 1, empty)).toThrow(RangeError);
  });

  test('parts add up to the whole', () => {
    fc.assert(
      fc.property(aDate, fc.integer({ min: 0, max: 1439 }), fc.nat(60), fc.nat(60), (date, minute, a, b) => {
        const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
        const start = toInstant(date, time);
        const inTwo = addWorkingHours(addWorkingHours(start, a / 4, cal), b / 4, cal);
        const once = addWorkingHours(start, (a + b) / 4, cal);
        // The end of one day and the start of the next are the same working moment.
        expect(addWorkingHours(inTwo, 0.25, cal)).toBe(addWorkingHours(once, 0.25, cal));
      }),
    );
  });
});
