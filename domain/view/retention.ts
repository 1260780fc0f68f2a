import type { RetentionReport } from '../retention.ts';

/** What is kept how long, what goes next, and what went: codes, days and counts. */
export type RetentionView = {
  /** Once for municipalities whose terms are the same, with their names. */
  terms: {
    of: string[];
    draftDays: number;
    consultationDays: number;
    closedCaseDays: number;
    erasureMonths: number;
    logYears: number;
  }[];
  /** `waits`: somebody asked something about it first. */
  next: { code: string; on: string; waits: boolean }[];
  reports: (Omit<RetentionReport, 'erased' | 'failed'> & { erased: string[]; failed: string[] })[];
};
