import { figuresDialog } from '../../cards/figures.ts';
import { retentionDialog, retentionFailedCard } from '../../cards/retention.ts';
import type { FiguresView } from '../../domain/view/figures.ts';
import type { RetentionView } from '../../domain/view/retention.ts';
import { region } from './form-answers.ts';
import type { Sample } from './sample.ts';

const terms: RetentionView['terms'][number] = {
  of: ['Landgraaf'],
  draftDays: 14,
  consultationDays: 90,
  closedCaseDays: 30,
  erasureMonths: 3,
  logYears: 5,
};
const nothing = { erased: [], failed: [], drafts: 0, messages: 0, logLines: 0 };
const night = (at: string, more: Partial<RetentionView['reports'][number]>) => ({ ...nothing, at, ...more });
const code = (index: number): string => `K-2H6${String(index).padStart(2, '2')}`;
const codes = (n: number): string[] => Array.from({ length: n }, (_, index) => code(index + 10));

const row = { municipality: 'Landgraaf', year: 2025 };
const figures: FiguresView = {
  year: 2026,
  rows: [{ ...row, referrals: 23, conferences: 17, notCounted: 6 }],
};

export const retentionSamples: Record<string, Sample> = {
  'retention-nothing': retentionDialog({ terms: [terms], next: [], reports: [] }),
  'retention-one': retentionDialog({
    terms: [
      { ...terms, draftDays: 1, consultationDays: 1, closedCaseDays: 1, erasureMonths: 1, logYears: 1 },
    ],
    next: [{ code: 'K-7F3QX', on: '2026-04-22', waits: false }],
    reports: [night('2026-03-22T02:00:00Z', { erased: ['K-9R2WB'], drafts: 1, messages: 1, logLines: 1 })],
  }),
  'retention-some': retentionDialog({
    terms: [terms],
    next: ['2026-03-24', '2026-04-02', '2027-01-14'].map((on, index) => ({
      code: code(index),
      on,
      waits: index === 1,
    })),
    reports: [
      night('2026-03-22T02:00:00Z', { erased: ['K-9R2WB', 'S-4TB2'], drafts: 3, messages: 12, logLines: 40 }),
      night('2026-03-21T02:00:00Z', {}),
      night('2026-03-20T02:00:00Z', { failed: ['K-4M8TD'] }),
      night('2026-03-19T02:00:00Z', { unreadable: 2 }),
      night('2025-12-31T02:00:00Z', { erased: ['K-8C3NV'], failed: ['K-4M8TD', 'K-2H6LP'] }),
    ],
  }),
  'retention-many': retentionDialog({
    terms: [terms, { ...terms, of: ['Kerkrade', 'Eijsden-Margraten'], closedCaseDays: 90 }],
    next: codes(60).map((one) => ({ code: one, on: '2026-04-22', waits: false })),
    reports: Array.from({ length: 12 }, () =>
      night('2026-03-22T02:00:00Z', { erased: codes(40), failed: codes(25), drafts: 120, messages: 4000 }),
    ),
  }),
  'retention-failed': retentionFailedCard(['K-7F3QX']),
  'retention-failed-many': retentionFailedCard(codes(25)),
  'figures-none': figuresDialog({ year: 2026, rows: [] }),
  'figures-one': figuresDialog(figures),
  'figures-small': figuresDialog({ year: 2026, rows: [row] }),
  'figures-many': figuresDialog({
    year: 2026,
    rows: [2025, 2024, 2023].flatMap((year) =>
      region.municipalities.map(({ name }, index) => ({
        municipality: name,
        year,
        referrals: 12 * index + 7,
        ...(index % 2 === 0 ? { conferences: 11 * index + 5 } : {}),
        ...(index % 3 === 0 ? { notCounted: 1204 } : {}),
      })),
    ),
  }),
};
