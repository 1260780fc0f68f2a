import type { CaseState } from '../case.ts';
import type { EvaluationOutcome } from '../evaluation.ts';
import type { Lead } from '../lead.ts';

/** What is seen of process oversight: daily messages, escalations, the work list, a case. */

export type EscalationView = {
  agreement: string;
  case: string;
  number: number;
  code: string;
  organisation: string;
  dueDate: string;
  workingDaysLate: number;
  remindedOn: string[];
  answerBefore: string;
  /** Teams user principal name or mail address, when known: opens a chat with the text in it. */
  email?: string;
  called?: { by: string; at: string };
};

export type DigestItemView =
  | {
      kind: 'agreement';
      agreement: string;
      number: number;
      code: string;
      dueDate: string;
      overdue: boolean;
      done: boolean;
    }
  | {
      kind: 'invitation';
      invitation: string;
      code: string;
      startsAt: string;
      answerBy: string;
      done?: boolean;
    }
  | { kind: 'conference'; invitation: string; code: string; startsAt: string; place: string };

/** `late`: was due earlier, while the bot was away. */
export type DigestView = {
  today: string;
  digestTime: string;
  items: DigestItemView[];
  late: boolean;
  snoozable: boolean;
};

/** A deadline of the family comes near: in how many calendar days, and what is not done. */
export type DeadlineNearView = {
  case: string;
  code: string;
  days: number;
  open: { number: number; organisation: string; dueDate: string }[];
};

/** What happened while a coordinator was away, by case. */
export type ReturnedView = {
  municipalities: string[];
  from: string;
  until: string;
  cases: { code: string; events: string[] }[];
};

export type WorkKind =
  | 'consultation'
  | 'triage'
  | 'plan'
  | 'question'
  | 'invitationsOpen'
  | 'record'
  | 'share'
  | 'followUp'
  | 'afterBirth'
  | 'arrange'
  | 'escalated'
  | 'cannot'
  | 'tellFamily'
  | 'ownerLeft'
  | 'referrerLeft'
  | `${Lead}Left`
  | 'frozen'
  | 'request'
  | 'review'
  | 'toClose'
  | 'register'
  | 'upcoming'
  /** Somebody else does what they agreed to. */
  | 'waiting';

export type WorkItemView = {
  kind: WorkKind;
  verb: string;
  data: Record<string, string>;
  code: string;
  municipality: string;
  urgent: boolean;
  since?: string;
  dueAt?: string;
  count?: number;
  of?: number;
  organisation?: string;
  number?: number;
};

export type WorkListView = {
  today: string;
  now: string;
  groups: { group: 'now' | 'today' | 'later'; items: WorkItemView[] }[];
  next?: { code: string; startsAt: string };
  total: number;
  page: number;
  /** Opens the same in the tab. */
  tab?: string;
};

/** Looking back with the family, in a dialog. */
export type EvaluationView = {
  on: string;
  withFamily: boolean;
  withoutBecause?: string;
  outcome: EvaluationOutcome;
  note?: string;
  heavierHelp?: string;
  nextOn?: string;
};

/** What came of looking back, and what can be done with it now. `conference`: the last one that was held. */
export type EvaluatedView = {
  case: string;
  code: string;
  conference: string;
  outcome: EvaluationOutcome;
  nextOn?: string;
};

export type TimelineLineView = {
  at: string;
  who: string;
  onBehalfOf?: string;
  kind: string;
  content: Readonly<Record<string, string>>;
};

export type CaseView = {
  case: string;
  code: string;
  municipality: string;
  state: CaseState;
  createdAt: string;
  timeline: TimelineLineView[];
  conferences: { conference: string; number: number; startsAt: string; state: string }[];
  openAgreements: number;
  evaluations: EvaluationView[];
  /** Why it was opened again, or should not have been opened. */
  remarks: { on: 'reopened' | 'voided'; at: string; text: string }[];
  /** The last conference that was held, while its agreements can be changed. */
  lastHeld?: string;
  mayEvaluate: boolean;
  mayReopen: boolean;
  mayVoid: boolean;
  mayClose: boolean;
  mayPlan: boolean;
  mayTriage: boolean;
  /** Somebody still agrees to go on after another withdrew. */
  mayResume?: boolean;
  /** Nothing is said about this family by itself, until the coordinator decides (scenario 7). */
  hushed?: boolean;
  frozenAt?: string;
  /** Somebody's data is locked away or erased. */
  locked?: boolean;
  erased?: boolean;
  /** The last conference, when a letter about it can be made. */
  letterFor?: string;
  /** Opens the same in the tab. */
  tab?: string;
};

/** A code that was typed, and the way in for who may. */
export type CaseFoundView = {
  code: string;
  way?: 'case.show' | 'referral.show' | 'log.case';
  case?: string;
};

export type CaseClosedView = {
  case: string;
  code: string;
  to: 'coordinator' | 'participant' | 'referrer' | 'void';
};
