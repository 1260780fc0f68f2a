import type { Put } from '../../bot/use-cases/change.ts';
import { region } from './bot.ts';
import { a } from './nouns.ts';

/** Families by municipality in a year: two of them too few to tell. */
const families = [9, 12, 31, 22, 14, 3, 2];

/** Three years that were released before, of the first municipalities and of the region as a whole. */
export const releases = (): Put[] =>
  [2025, 2024, 2023].flatMap((year, back) => {
    const numbers = region.municipalities.map((_, index) => Math.max(0, (families[index] ?? 0) - 2 * back));
    const total = numbers.reduce((sum, n) => sum + n, 0);
    const part = (share: number): number => Math.floor(total * share);
    return [
      ...region.municipalities.map(({ id }, index) =>
        a('monitoringRelease', {
          id: `${id}:${year}`,
          municipality: id,
          year,
          referrals: numbers[index] ?? 0,
          conferences: Math.max(0, (numbers[index] ?? 0) - 1),
          notCounted: 1,
        }),
      ),
      a('monitoringRelease', {
        id: `${region.id}:${year}`,
        municipality: region.id,
        year,
        referrals: total,
        conferences: numbers.reduce((sum, n) => sum + Math.max(0, n - 1), 0),
        notCounted: 16,
        tables: [
          {
            id: 'quarters',
            of: total,
            rows: [
              { key: '1', n: part(0.2) },
              { key: '2', n: part(0.3) },
              { key: '3', n: 3 },
              { key: '4', n: total - part(0.2) - part(0.3) - 3 },
              { key: 'unknown', n: 0 },
            ],
          },
          {
            id: 'wait',
            of: total,
            rows: [
              { key: '0-5', n: 7 },
              { key: '6-10', n: part(0.3) },
              { key: '11-15', n: part(0.35) },
              { key: '16-20', n: 15 },
              { key: 'more', n: 2 },
              { key: 'none', n: total - 24 - part(0.3) - part(0.35) },
              { key: 'unknown', n: 0 },
            ],
          },
          {
            id: 'agreements',
            of: 249,
            rows: [
              { key: 'onTime', n: 185 },
              { key: 'later', n: 38 },
              { key: 'not', n: 26 },
              { key: 'open', n: 0 },
            ],
          },
          {
            id: 'needs',
            of: 80,
            rows: region.lifeDomains.map(({ id }, index) => ({ key: id, n: Math.max(2, 41 - 4 * index) })),
          },
          {
            id: 'support',
            of: 80,
            rows: region.partnerTypes.map(({ id }, index) => ({ key: id, n: Math.max(1, 35 - 5 * index) })),
          },
        ],
      }),
    ];
  });
