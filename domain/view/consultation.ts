import type { Outcome } from '../consultation.ts';
import type { Option } from '../form.ts';

/** What is seen of sparring. `instant` fields are ISO in UTC, `date` fields yyyy-mm-dd; cards write both in Dutch. */

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
