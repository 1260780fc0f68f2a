import type { AgreementState } from '../agreement.ts';

/** What is seen of agreements: without content in chat and channel, with it in a dialog for who may. */

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
/** Who does something for the family; nobody when that person left and no other was chosen (scenario 10). */
export type LeadView = { is: 'coordinator' } | { is: 'nobody' } | { is: 'named'; name: string };

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
      /** The date moved. */
      from?: string;
      to?: string;
      /** Who told the family, on which day. */
      told?: { by: string; on: string };
    }[];
  })[];
  onBehalf: boolean;
  /** The coordinator still has to share the list (C21). */
  share?: boolean;
  processLead?: LeadView;
  caseLead?: LeadView;
  familyContact?: LeadView;
};

export type MyAgreementsView = {
  today: string;
  items: {
    agreement: string;
    case: string;
    number: number;
    code: string;
    what: string;
    dueDate: string;
    state: AgreementState;
    overdue: boolean;
  }[];
  done: { number: number; case: string; code: string; what: string; agreement: string }[];
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
  state: AgreementState;
  /** The coordinator records it for its owner. */
  onBehalfOf?: string;
};

/** A line that could not be done: what can come in its place (scenario 6). */
export type AgreementReplaceView = {
  agreement: string;
  case: string;
  conference: string;
  number: number;
  code: string;
  what: string;
  organisation: string;
  /** Why, in words; and what its owner added. */
  reason?: string;
  note?: string;
  /** Nobody told the family yet. */
  mustTell: boolean;
  /** A conference can be planned: none is coming. */
  mayPlan: boolean;
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
  /** It rests until then. */
  resting: boolean;
};
