import type { WorkItemView, WorkKind } from '../../domain/view/oversight.ts';
import { weekEndsOn, whenOf } from '../../domain/work.ts';
import { region } from '../fakes/bot.ts';

const NOW = '2026-03-26T08:05:00Z';
const item = (kind: WorkKind, more: Partial<WorkItemView> = {}): WorkItemView => ({
  kind,
  verb: 'case.show',
  data: {},
  code: 'K-7F3QX',
  municipality: 'Landgraaf',
  urgent: false,
  ...more,
});
const when = (kind: WorkKind, more: Partial<WorkItemView> = {}) =>
  whenOf(item(kind, more), NOW, region.terms);

describe('when a piece of work is looked at', () => {
  it.each<[string, WorkKind, Partial<WorkItemView>, ReturnType<typeof whenOf>]>([
    ['past its hour', 'triage', { dueAt: '2026-03-26T08:00:00Z' }, { when: 'late', daysLate: 1 }],
    [
      'two working days past, over a weekend',
      'triage',
      { dueAt: '2026-03-20T16:00:00Z' },
      { when: 'late', daysLate: 4 },
    ],
    ['later today', 'triage', { dueAt: '2026-03-26T16:00:00Z' }, { when: 'today' }],
    [
      'an evaluation of today is in time all day',
      'review',
      { dueAt: '2026-03-26T00:00:00Z' },
      { when: 'today' },
    ],
    ['tomorrow', 'review', { dueAt: '2026-03-27T08:00:00Z' }, { when: 'week' }],
    ['after this week', 'review', { dueAt: '2026-03-30T08:00:00Z' }, { when: 'later' }],
    ['urgent and not late', 'plan', { urgent: true, dueAt: '2026-03-30T08:00:00Z' }, { when: 'today' }],
    [
      'urgent and late',
      'triage',
      { urgent: true, dueAt: '2026-03-25T08:00:00Z' },
      { when: 'late', daysLate: 1 },
    ],
    [
      'an agreement by its own date, not by when that was told',
      'escalated',
      { dueAt: '2026-03-26T07:00:00Z', since: '2026-03-18T23:00:00Z' },
      { when: 'late', daysLate: 5 },
    ],
    ['what cannot is not late', 'cannot', { dueAt: '2026-03-20T07:00:00Z' }, { when: 'today' }],
    ['somebody else’s', 'waiting', { dueAt: '2026-03-20T07:00:00Z' }, { when: 'others' }],
    ['without a moment', 'processLeadLeft', {}, { when: 'week' }],
  ])('%s', (_what, kind, more, expected) => {
    expect(when(kind, more)).toEqual(expected);
  });

  it('the week ends on its Friday; in the weekend it is the one to come', () => {
    expect(['2026-03-23', '2026-03-27', '2026-03-28', '2026-03-29'].map(weekEndsOn)).toEqual([
      '2026-03-27',
      '2026-03-27',
      '2026-04-03',
      '2026-04-03',
    ]);
  });
});
