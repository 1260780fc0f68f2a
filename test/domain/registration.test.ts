import { dueAfterBirth } from '../../domain/due-after-birth.ts';
import { quarterOf, stageOn } from '../../domain/registration.ts';

const ended = (outcome: 'born' | 'other', on?: string) => ({
  pregnancyEnded: { outcome, on, by: 'nurse', at: '2026-05-13T09:00:00Z' },
});

describe('how far a family was on the day of the conference (A9, D4)', () => {
  it.each([
    // 13+0 is 27 weeks before the due date, 28+0 is 12 weeks before it.
    ['2025-11-02', 'trimester1'],
    ['2025-11-03', 'trimester2'],
    ['2026-02-15', 'trimester2'],
    ['2026-02-16', 'trimester3'],
  ] as const)('the bounds of the trimesters: %s is %s', (on, stage) => {
    expect(stageOn({ pregnant: 'yes', dueDate: '2026-05-11' }, {}, on)).toBe(stage);
  });

  it.each([
    ['2026-03-24', 'under1'],
    ['2026-09-08', 'under1'],
    ['2026-09-10', 'under2'],
    ['2027-09-08', 'under2'],
    ['2027-09-10', 'older'],
    ['2025-09-01', 'unknown'],
  ] as const)('Noah, born 9 September 2025: on %s %s (F3)', (on, stage) => {
    const answers = { pregnant: 'no', 'child.0.birthDate': '2025-09-09', 'child.1.birthDate': '2019-01-01' };
    expect(stageOn({ ...answers, 'child.1.birthDate': '' }, {}, on)).toBe(stage);
    expect(stageOn(answers, {}, on)).toBe(stage === 'unknown' ? 'older' : stage);
  });

  it('born before the conference the child counts, born after it the pregnancy', () => {
    const answers = { pregnant: 'yes', dueDate: '2026-05-11' };
    expect(stageOn(answers, ended('born', '2026-05-13'), '2026-06-25')).toBe('under1');
    expect(stageOn(answers, ended('born', '2026-05-13'), '2026-03-12')).toBe('trimester3');
  });

  it('of a pregnancy that ended otherwise nothing is told (scenario 7)', () => {
    expect(stageOn({ pregnant: 'yes', dueDate: '2026-05-11' }, ended('other'), '2026-03-12')).toBe('unknown');
  });
});

it.each([
  ['2026-01-01', '2026-1'],
  ['2026-03-31', '2026-1'],
  ['2026-04-01', '2026-2'],
  ['2026-12-31', '2026-4'],
])('the quarter of %s is %s', (date, quarter) => {
  expect(quarterOf(date)).toBe(quarter);
});

it.each([
  [14, { estimated: '2026-06-01' }, '2026-06-15'],
  [14, { estimated: '2026-06-01', born: '2026-05-30' }, '2026-06-13'],
  [0, { born: '2026-02-28' }, '2026-02-28'],
  [3, {}, undefined],
] as const)('%i days after the birth, known %j: %s (F2)', (days, known, due) => {
  expect(dueAfterBirth(days, known)).toBe(due);
});
