import type { AgreementState } from '../agreement.ts';
import type { LeadView } from './agreement.ts';

/** One line: what, who, by when, what the family found, and where it stands. */
export type ActionLineView = {
  number: number;
  goal?: string;
  what: string;
  organisation: string;
  who: string;
  /** The family itself, its network or a volunteer (G23); absent when nobody said which kind of organisation it is. */
  informal?: boolean;
  dueDate: string;
  familyAgrees: boolean;
  state: AgreementState;
};

/** The action and decision list of a conference (A8, C20), for who was there and for the family. */
export type ActionListView = {
  conference: string;
  code: string;
  startsAt: string;
  /** The parts people played who were there. */
  present: string[];
  familyPresent: boolean;
  processLead?: LeadView;
  caseLead?: LeadView;
  familyContact?: LeadView;
  followUpOn?: string;
  /** C18: whether they meet again is seen after the birth. */
  followUpAfterBirth?: boolean;
  evaluationOn?: string;
  lines: ActionLineView[];
};

/** The same with links to it on paper, each for once. */
export type ActionListLinksView = ActionListView & { links: { pdf: string; print: string } };
