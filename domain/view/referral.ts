import type { CaseState } from '../case.ts';
import type { ReadBackLine, ReadBackSection } from '../form-view.ts';
import type { Destination } from '../hand-over.ts';
import type { HandOverPart } from '../hand-over-form.ts';
import type { ReferralState } from '../referral.ts';

/** What is seen of a referral. In chat only code, municipality, dates and state. */

export type ReceiptView = {
  case: string;
  code: string;
  municipality: string;
  triageDueAt: string;
  urgent: boolean;
  /** It does not go to the Knooppunt: who referred hands it over to these. */
  handOverTo?: string[];
  /** Nobody coordinates there today. */
  nobodyYet?: boolean;
};

export type ReferralArrivedView = {
  case: string;
  code: string;
  municipality: string;
  urgent: boolean;
  triageDueAt: string;
  now: string;
  state: ReferralState;
  /** Opens the family in the tab. */
  tab?: string;
};

export type ReferralView = {
  case: string;
  code: string;
  municipality: string;
  state: ReferralState;
  caseState: CaseState;
  submittedAt: string;
  sections: ReadBackSection[];
  level: { chosen: string; proposed: string; reason?: string };
  questions: { text: string; at: string; answer?: string }[];
  /** What who referred told later, and why they took it back. */
  additions: { text: string; at: string }[];
  withdrawnBecause?: string;
  /** The coordinator's judgement, once there is one: `hub`, `ozks` or `carePathway`, and why (C02). */
  decided?: { place: string; reason?: string };
  mayAnswer: boolean;
  /** Who referred can tell more, or take it back. */
  mayAdd: boolean;
  mayWithdraw: boolean;
  /** It goes to OZKS or the prenatal home visit as well. */
  mayHandOver: boolean;
  /** There is a pregnancy to tell news of. */
  mayTellNews: boolean;
  /** Somebody's data is locked away: it does not stand here. */
  locked?: boolean;
  /** The coordinator goes on to judge it. */
  mayTriage?: boolean;
  /** Others referred the same family: by the code their referral had (scenario 4). */
  joined: { case: string; code: string; submittedAt: string }[];
};

export type MyReferralsView = {
  items: {
    case: string;
    code: string;
    municipality: string;
    submittedAt: string;
    state: ReferralState;
    caseState: CaseState;
    conferenceAt?: string;
  }[];
  drafts: { draft: string; savedAt: string; expiresOn: string }[];
};

/** One of two referrals that seem to be of the same mother. */
export type ComparedReferral = {
  code: string;
  submittedAt: string;
  state: ReferralState;
  caseState: CaseState;
  urgent: boolean;
  mother?: string;
  birthDate?: string;
  address?: string;
  dueDate?: string;
  partner?: string;
  referrer: string;
};

/** Both beside each other: this one, and the one that was there (scenario 4). */
export type CompareView = {
  case: string;
  other: string;
  sides: readonly [ComparedReferral, ComparedReferral];
  /** Why it cannot be linked: it was judged, the other is closed, or consent does not cover it. */
  mayNot?: 'judged' | 'closed' | 'consent';
};

/** Where the same form goes by hand (F01): links to the documents, and what was handed over. */
export type HandOverView = {
  case: string;
  code: string;
  /** Where the family must be asked first. */
  ask: Destination[];
  documents: { to: string; pdf: string }[];
  done: { to: string; on: string; how: string; receiver: string }[];
};

/** The document, in the handbook's order. */
export type HandOverDocumentView = {
  to: Destination;
  /** Since when the family agrees that it goes there. */
  agreedOn: string;
  code: string;
  municipality: string;
  madeAt: string;
  submittedAt: string;
  level: { chosen: string; proposed: string };
  parts: { part: HandOverPart; lines: ReadBackLine[] }[];
  children: ReadBackLine[][];
  helpers: ReadBackLine[][];
  additions: { at: string; text: string }[];
};

export type DangerView = { draft?: string; page?: string };
