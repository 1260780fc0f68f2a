/**
 * What cards show: plain data, without words. Use cases answer with objects of these shapes (the
 * router's table checks that they fit); the words stand in cards/text.
 */
import type { AgreementState } from '../domain/agreement.ts';
import type { CaseState } from '../domain/case.ts';
import type { InvitationState } from '../domain/conference.ts';
import type { Outcome } from '../domain/consultation.ts';
import type { Option } from '../domain/form.ts';
import type { ReadBackSection } from '../domain/form-view.ts';
import type { Role } from '../domain/person.ts';
import type { ReferralState } from '../domain/referral.ts';

/** `instant` ISO in UTC, `date` yyyy-mm-dd. Cards write both in Dutch, local time. */
export type HomeView = {
  now: string;
  /** Never wrote before. */
  isNew: boolean;
  /** What was typed was not understood: say so in one sentence, kindly, above the buttons. */
  notUnderstood?: boolean;
  draft?: { draft: string; step: number; of: number; savedAt: string; expiresOn: string };
  openAgreements: number;
  openReferrals: number;
  isCoordinator: boolean;
  isAdministrator: boolean;
};

export type ConsultationStartView = {
  municipalities: Option[];
  municipality?: string;
  question?: string;
  problem?: 'empty' | 'municipality' | 'tooLong';
};
export type ConsultationSentView = {
  code: string;
  municipality: string;
  answerDueAt: string;
  now: string;
  addition: boolean;
  /** Nobody coordinates there today. */
  nobodyYet?: boolean;
};
export type ConsultationLineView = {
  from: 'asker' | 'coordinator';
  mine: boolean;
  profession?: string;
  at: string;
  text: string;
};
export type ConsultationThreadView = {
  consultation: string;
  code: string;
  municipality: string;
  state: 'open' | 'answered' | 'closed';
  now: string;
  answerDueAt: string;
  takeOverAt: string;
  /** Why she gets it now. */
  why: 'new' | 'addition' | 'unanswered' | 'takeOver' | 'shown' | 'updated' | 'enough';
  /** A newer card with the same thread stands below: this one is short and has no buttons. */
  superseded: boolean;
  mayHandOver: boolean;
  lines: ConsultationLineView[];
  /** What she typed and what is wrong with it. */
  reply?: string;
  problem?: { kinds: string[] } | 'empty' | 'tooLong';
  outcome?: Outcome;
};
export type ConsultationAnswerView = {
  consultation: string;
  code: string;
  municipality: string;
  lines: ConsultationLineView[];
  now: string;
};
export type ConsultationRefusedView = {
  /** What was seen: bsn, birthDate, phone, email, postcode, street, name. */
  kinds: string[];
  /** Kept for a moment when it may be a false alarm; absent when it certainly is personal data. */
  draft?: string;
  masked: string;
  municipality?: string;
};
export type ConsultationClosedView = {
  consultation: string;
  code: string;
  outcome?: Outcome;
  note?: string;
  to: 'asker' | 'coordinator';
  by: 'asker' | 'coordinator';
};

export type { AboutView, FieldView, FormView, ReadBackLine, ReadBackSection } from '../domain/form-view.ts';

export type ReceiptView = {
  case: string;
  code: string;
  municipality: string;
  triageDueAt: string;
  urgent: boolean;
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
  /** The coordinator's judgement, once there is one: `hub`, `ozks` or `carePathway`, and why (C02). */
  decided?: { place: string; reason?: string };
  mayAnswer: boolean;
  /** The coordinator goes on to judge it. */
  mayTriage?: boolean;
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
export type DangerView = { draft?: string; page?: string };

export type InvitationView = {
  invitation: string;
  code: string;
  municipality: string;
  startsAt: string;
  durationMinutes: number;
  mode: 'physical' | 'digital';
  place: string;
  answerBy: string;
  reminderOn: string;
  state: InvitationState;
  /** The moment or place changed after the first invitation. */
  changed: boolean;
  cancelled: boolean;
  icsUrl: string;
};
export type ConferenceView = {
  conference: string;
  case: string;
  code: string;
  startsAt: string;
  durationMinutes: number;
  mode: 'physical' | 'digital';
  place: string;
  answerBy: string;
  invitees: {
    name: string;
    organisation: string;
    state: InvitationState;
    note?: string;
    reachable: boolean;
  }[];
  /** Opens on or after its day, for who chairs. */
  mayRecord: boolean;
  mayChange: boolean;
};
/** To the coordinator: somebody answered, in counts; names stand in the dialog. */
export type AttendanceView = {
  conference: string;
  case: string;
  code: string;
  startsAt: string;
  accepted: number;
  declined: number;
  otherMoment: number;
  pending: number;
  last?: { organisation: string; state: InvitationState };
};

export type AgreementLineView = {
  agreement: string;
  number: number;
  organisation: string;
  dueDate: string;
  state: AgreementState;
  overdue: boolean;
  /** This viewer owns it: buttons. */
  mine: boolean;
  done?: { by: string; at: string; onBehalfOf?: string };
};
/** The shared card of a conference, in the partner channel. */
export type AgreementsView = {
  conference: string;
  code: string;
  lines: AgreementLineView[];
  ownerTeamsIds: string[];
  silent: boolean;
};
/** The same with content, in a dialog, for who may. `onBehalf`: the coordinator may tick for others. */
export type AgreementListView = {
  conference: string;
  case: string;
  code: string;
  today: string;
  lines: (AgreementLineView & {
    what: string;
    ownerName: string;
    familyAgrees: boolean;
    history: {
      at: string;
      event: string;
      byName: string;
      onBehalfOf?: string;
      note?: string;
      reason?: string;
    }[];
  })[];
  onBehalf: boolean;
  /** The coordinator still has to share the list (C21). */
  share?: boolean;
  processLead?: string;
  familyContact?: string;
};
export type MyAgreementsView = {
  today: string;
  items: {
    agreement: string;
    number: number;
    code: string;
    what: string;
    dueDate: string;
    state: AgreementState;
    overdue: boolean;
  }[];
  done: { number: number; code: string; what: string; agreement: string }[];
};
export type AgreementView = {
  agreement: string;
  number: number;
  code: string;
  what: string;
  organisation: string;
  ownerName: string;
  dueDate: string;
  state: AgreementState;
  today: string;
  mine: boolean;
  onBehalf: boolean;
  history: AgreementListView['lines'][number]['history'];
};
/** To its owner, in chat: without content. */
export type AgreementCardView = {
  agreement: string;
  number: number;
  code: string;
  dueDate: string;
  today: string;
  state: AgreementState;
  overdue: boolean;
  done?: { by: string; at: string; onBehalfOf?: string };
  why: 'new' | 'reassigned' | 'shown';
};
export type AgreementChangeView = {
  agreement: string;
  number: number;
  code: string;
  what: string;
  dueDate: string;
};
export type CannotView = {
  agreement: string;
  case: string;
  number: number;
  code: string;
  organisation: string;
  at: string;
};
export type PostponedView = {
  agreement: string;
  number: number;
  code: string;
  organisation: string;
  from: string;
  to: string;
};
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

export type WorkKind =
  | 'consultation'
  | 'triage'
  | 'plan'
  | 'question'
  | 'invitationsOpen'
  | 'record'
  | 'share'
  | 'escalated'
  | 'cannot'
  | 'review'
  | 'upcoming';
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
  mayClose: boolean;
  mayPlan: boolean;
  mayTriage: boolean;
};
export type CaseClosedView = { case: string; code: string; to: 'coordinator' | 'participant' | 'referrer' };
export type RefusalView = {
  refused: string;
  code?: string;
  who?: string;
  at?: string;
  detail?: string;
  now: string;
};
export type PeopleView = {
  municipalities: {
    id: string;
    name: string;
    people: {
      appointment: string;
      role: Role;
      name: string;
      partnerType?: string;
      from?: string;
      until?: string;
      reachable: boolean;
    }[];
  }[];
  saved?: boolean;
};
export type DoneView = {
  what:
    | 'digestTime'
    | 'leave'
    | 'appointed'
    | 'saved'
    | 'questionSent'
    | 'answerSent'
    | 'asked'
    | 'linked'
    | 'snoozed'
    | 'discarded'
    | 'called'
    | 'shared'
    | 'closed'
    | 'declined'
    | 'postponed'
    | 'reassigned';
  detail?: string;
  code?: string;
};
/** To everybody concerned at once: nobody is there for this municipality (R08). */
export type NobodyOnDutyView = { municipality: string; urgent: boolean; code?: string };
