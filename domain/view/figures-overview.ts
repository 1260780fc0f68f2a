import type { Cell } from '../suppression.ts';

/** One figure: a table of which every number may be published. */
export type FigureView = {
  readonly figure: 'referrals' | 'conferences' | 'quarters' | 'wait' | 'agreements' | 'needs' | 'support';
  readonly year: number;
  /** Of everybody the rows are about; the region's, where the rows are only the municipalities of who looks. */
  readonly total: Cell;
  /** `label`: of the region file; others have their words by figure and key. */
  readonly rows: readonly { readonly key: string; readonly label?: string; readonly cell: Cell }[];
  /** Not shown at all, because something would follow from it or from what was released before. */
  readonly withheld?: true;
};

/** Whole years, for the project lead: nothing finer than a municipality a year, or the region a quarter (D4.2). */
export type FiguresOverviewView = {
  readonly region: string;
  readonly municipalities: readonly string[];
  /** The year that is not over yet. */
  readonly running: number;
  /** The newest first. */
  readonly years: readonly number[];
  /** By year: when it was counted, once and for all. */
  readonly frozenOn: Readonly<Record<string, string>>;
  readonly figures: readonly FigureView[];
};
