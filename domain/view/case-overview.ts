import type { AgreementListView } from './agreement.ts';
import type { CaseView } from './oversight.ts';

/** One adult's word on each purpose; what was never asked is absent. */
export type ConsentRowView = {
  readonly member: string;
  readonly name: string;
  readonly said: readonly { purpose: string; status: string; on: string }[];
};

/** How far the family is on its way. */
export type CasePhase = 'referral' | 'triage' | 'conference' | 'agreements' | 'evaluation' | 'closed';

/** An agreement in the tab: with the version it is shown in, so that an older page overwrites nothing. */
export type AgreementRowView = AgreementListView['lines'][number] & { readonly version: number };

/** A family's case for its coordinator, all on one page. */
export type CaseOverviewView = CaseView & {
  readonly now: string;
  readonly version: number;
  /** Names of the adults; empty when they are locked away or erased. */
  readonly names: readonly string[];
  readonly referrer?: string;
  readonly phase: CasePhase;
  readonly level?: {
    readonly chosen: string;
    readonly proposed: string;
    /** Why she chose otherwise. */
    readonly reason?: string;
    /** Labels of the region. */
    readonly urgent: readonly string[];
    readonly risks: readonly string[];
    readonly protective: readonly string[];
    readonly sufficiency?: string;
  };
  readonly pregnancy?: {
    readonly dueDate: string;
    readonly today: { weeks: number; days: number };
    readonly daysToGo: number;
  };
  readonly bornOn?: string;
  readonly deadline?: { readonly what: string; readonly date: string; readonly daysBeforeBirth?: number };
  readonly consents: readonly ConsentRowView[];
  readonly lists: readonly (Omit<AgreementListView, 'lines'> & {
    readonly startsAt: string;
    readonly lines: readonly AgreementRowView[];
  })[];
  /** When it is evaluated with the family. */
  readonly evaluationAt?: string;
  readonly mayTellNews: boolean;
  readonly mayHandOver: boolean;
};
