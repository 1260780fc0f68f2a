import { type Consent, monitoredFrom } from '../../domain/consent.ts';
import { addUp, countCase, suppressed } from '../../domain/statistics.ts';

const word = (more: Partial<Consent>): Consent => ({
  id: 'c',
  version: 0,
  caseId: 'case',
  municipality: 'vaals',
  member: 'mother',
  purpose: 'monitoring',
  status: 'given',
  on: '2025-03-10',
  recordedBy: 'coordinator',
  recordedAt: '2025-03-10T09:00:00Z',
  ...more,
});
const referred = word({ purpose: 'referral' });

describe('Who counts (G25, scenario 9)', () => {
  it('nobody who was not asked, who said no, or who withdrew', () => {
    expect(monitoredFrom([])).toBeUndefined();
    expect(monitoredFrom([referred])).toBeUndefined();
    expect(monitoredFrom([referred, word({ status: 'refused' })])).toBeUndefined();
    expect(monitoredFrom([referred, word({ status: 'withdrawn' })])).toBeUndefined();
  });

  it('a family of two counts when both said yes', () => {
    const partner = word({ member: 'partner', purpose: 'referral' });
    expect(monitoredFrom([referred, word({}), partner])).toBeUndefined();
    expect(monitoredFrom([referred, word({}), partner, word({ member: 'partner' })])).toBeDefined();
  });

  it('a yes after a no counts from then on only', () => {
    const held = [{ startsAt: '2025-04-01T12:00:00Z' }, { startsAt: '2025-09-01T12:00:00Z' }];
    const later = [referred, word({ since: '2025-06-01' })];
    expect(countCase({ createdAt: '2025-03-02T08:00:00Z' }, later, held)).toEqual({
      year: 2025,
      monitored: false,
      conferences: [2025],
    });
    expect(
      countCase({ createdAt: '2025-03-02T08:00:00Z' }, [referred, word({})], held).conferences,
    ).toHaveLength(2);
  });
});

describe('The figures of a year', () => {
  it('a conference counts in its own year, by the Dutch calendar; who said no is in neither', () => {
    const cases = [
      countCase({ createdAt: '2025-12-30T08:00:00Z' }, [word({})], [{ startsAt: '2025-12-31T23:30:00Z' }]),
      countCase({ createdAt: '2025-06-30T08:00:00Z' }, [word({})], [{ startsAt: '2025-07-10T08:00:00Z' }]),
      countCase(
        { createdAt: '2025-07-01T08:00:00Z' },
        [word({ status: 'refused' })],
        [{ startsAt: '2025-08-01T08:00:00Z' }],
      ),
    ];
    expect(addUp(cases, 2025)).toEqual({ referrals: 2, conferences: 1, notCounted: 1 });
    expect(addUp(cases, 2026)).toEqual({ referrals: 0, conferences: 1, notCounted: 0 });
  });

  it.each([
    [0, undefined],
    [1, undefined],
    [4, undefined],
    [5, 5],
    [23, 23],
  ])('%s is shown as %s', (n, shown) => {
    expect(suppressed(n)).toBe(shown);
  });
});
