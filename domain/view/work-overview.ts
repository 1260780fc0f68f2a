import type { WorkStep, WorkWhen } from '../work.ts';
import type { WorkItemView } from './oversight.ts';

/** A row of the coordinator's work list in the tab: by its code, without anything of the family. */
export type WorkRowView = WorkItemView & {
  readonly step: WorkStep;
  readonly when: WorkWhen;
  /** Working days after its moment; absent when it is in time. */
  readonly daysLate?: number;
  /** Whose turn it is, when it is not hers. */
  readonly turn?: string;
  /** The case to open; sparring has none. */
  readonly case?: string;
};

/** What waits for a coordinator, and for whom she waits. */
export type WorkOverviewView = {
  readonly now: string;
  readonly today: string;
  /** Last day of this working week. */
  readonly weekEnds: string;
  readonly name: string;
  readonly municipalities: readonly string[];
  /** Families that are spoken of. */
  readonly families: number;
  readonly rows: readonly WorkRowView[];
  /** Agreements of others that are due after this week: not among the rows. */
  readonly othersLater: number;
};
