/** Figures without anybody in them: a number, or nothing where it is too small to show. */
export type FiguresView = {
  /** The year that is not over yet. */
  year: number;
  /** Opens all figures in the tab. */
  tab?: string;
  rows: {
    municipality: string;
    year: number;
    referrals?: number;
    conferences?: number;
    notCounted?: number;
  }[];
};
