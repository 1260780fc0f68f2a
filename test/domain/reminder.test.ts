import fc from 'fast-check';
import { addDays, isWorkingDay, localDate, localTime } from '../../domain/calendar.ts';
import { agreementMoments, dayBegins, reminderDay } from '../../domain/reminder.ts';

const terms = {
  workingHours: { from: '08:30', to: '17:00' },
  holidays: { goodFriday: false, liberationDay: true },
  extraDaysOff: [],
  agreementReminders: [-3, 0, 3],
  escalationDays: 5,
};
const moments = (dueDate: string, now = '2026-01-05T08:00:00Z') =>
  agreementMoments({ id: 'a', dueDate }, terms, '09:00', now).map(({ kind, dueAt }) => [
    kind === 'agreement.escalate' ? 'escalate' : 'remind',
    localDate(dueAt),
  ]);

describe('the day of a reminder', () => {
  test.each([
    ['F1, A3: due Thursday 26 March', '2026-03-26', -3, '2026-03-23'],
    ['on the day', '2026-03-26', 0, '2026-03-26'],
    ['after it is a Sunday: Monday', '2026-03-26', 3, '2026-03-30'],
    ['F2: due Saturday 13 June: Friday before', '2026-06-13', 0, '2026-06-12'],
    ['three days after a Saturday', '2026-06-13', 3, '2026-06-16'],
    ['before Easter Monday: Friday', '2026-04-06', 0, '2026-04-03'],
    ['after Good Friday weekend: Tuesday', '2026-04-02', 3, '2026-04-07'],
    ['5 May is off here', '2026-05-05', 0, '2026-05-04'],
    ['King’s Day and a weekend before it', '2026-04-27', 0, '2026-04-24'],
    ['after Ascension', '2026-05-11', 3, '2026-05-15'],
  ])('%s', (_what, date, offset, expected) => {
    expect(reminderDay(date, offset, terms)).toBe(expected);
  });
});

describe('the moments of an agreement', () => {
  test('the rhythm, then the escalation', () => {
    expect(moments('2026-03-26')).toEqual([
      ['remind', '2026-03-23'],
      ['remind', '2026-03-26'],
      ['remind', '2026-03-30'],
      ['escalate', '2026-04-02'],
    ]);
  });

  test('two that fall on one day come once', () => {
    const rhythm = { ...terms, agreementReminders: [-1, 0] };
    const days = agreementMoments(
      { id: 'a', dueDate: '2026-03-29' },
      rhythm,
      '09:00',
      '2026-01-05T08:00:00Z',
    );
    expect(days.filter(({ kind }) => kind === 'agreement.reminder')).toHaveLength(1);
  });

  test.each([
    ['before its hour, today counts', '2026-03-26T07:59:00Z', ['2026-03-26', '2026-03-30']],
    ['after its hour, today is past', '2026-03-26T08:00:00Z', ['2026-03-30']],
  ])('%s', (_what, now, days) => {
    const found = moments('2026-03-26', now);
    expect(found.filter(([kind]) => kind === 'remind').map(([, day]) => day)).toEqual(days);
  });

  test('one that is late already escalates so many working days from today', () => {
    expect(moments('2026-03-26', '2026-04-08T08:00:00Z')).toEqual([['escalate', '2026-04-15']]);
  });

  test('the same date gives the same keys, another date none of them', () => {
    const keys = (dueDate: string) =>
      agreementMoments({ id: 'a', dueDate }, terms, '09:00', '2026-01-05T08:00:00Z').map(({ key }) => key);
    expect(keys('2026-03-26')).toEqual(keys('2026-03-26'));
    expect(keys('2026-03-27').filter((key) => keys('2026-03-26').includes(key))).toEqual([]);
  });

  test('whatever the date: on working days, none past, keys apart, escalation last', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4000 }), fc.integer({ min: -30, max: 30 }), (day, shift) => {
        const today = addDays('2026-01-01', day);
        const found = agreementMoments(
          { id: 'a', dueDate: addDays(today, shift) },
          terms,
          '09:00',
          `${today}T05:00:00Z`,
        );
        expect(new Set(found.map(({ key }) => key)).size).toBe(found.length);
        for (const one of found) {
          expect(isWorkingDay(localDate(one.dueAt), terms)).toBe(true);
          expect(localDate(one.dueAt) >= today).toBe(true);
        }
        expect(found.at(-1)?.kind).toBe('agreement.escalate');
      }),
      { numRuns: 60 },
    );
  });

  test.each(['2026-03-29', '2026-10-25', '2026-07-01'])('a day begins at midnight here: %s', (day) => {
    expect([localDate(dayBegins(day)), localTime(dayBegins(day))]).toEqual([day, '00:00']);
  });
});
