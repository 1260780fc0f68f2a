import { gestationalAge, plausibleDueDate, weeksToGo } from '../../domain/pregnancy.ts';

describe('pregnancy clock', () => {
  test.each([
    ['F1', '2026-05-11', '2026-03-02', 30, 0],
    ['F1 triage', '2026-05-11', '2026-03-03', 30, 1],
    ['F1 fixed date', '2026-05-11', '2026-03-19', 32, 3],
    ['F2', '2026-06-01', '2026-03-09', 28, 0],
    ['F2 conference', '2026-06-01', '2026-03-26', 30, 3],
    ['F4.7 born', '2026-05-11', '2026-03-09', 31, 0],
    ['due', '2026-05-11', '2026-05-11', 40, 0],
    ['late', '2026-05-11', '2026-05-25', 42, 0],
    ['before it began', '2027-03-01', '2026-03-02', -12, 0],
  ])('%s', (_name, due, on, weeks, days) => {
    expect(gestationalAge(due, on)).toEqual({ weeks, days });
  });

  test('weeks to go stop at the due date', () => {
    expect(weeksToGo('2026-05-11', '2026-03-03')).toEqual({ weeks: 9, days: 6 });
    expect(weeksToGo('2026-05-11', '2026-05-20')).toEqual({ weeks: 0, days: 0 });
  });

  test.each([
    ['2026-02-15', 'dueDate.tooLongAgo'],
    ['2026-02-16', undefined],
    ['2026-12-21', undefined],
    ['2026-12-22', 'dueDate.tooFarAhead'],
  ])('F18 on 2 March 2026: due %s is %s', (due, expected) => {
    expect(plausibleDueDate(due, '2026-03-02')).toBe(expected);
  });
});
