import type { InvitationState } from '../conference.ts';
import type { LetterGivenView } from './letter.ts';

/** What is seen of a conference and its invitations. */

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
  /** G33: what they answered; not when it was not asked yet. */
  mandate?: boolean;
  /** The moment or place changed after the first invitation. */
  changed: boolean;
  cancelled: boolean;
  icsUrl: string;
  /** Grows with every change, for calendar files. */
  sequence: number;
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
    /** G33: comes without a mandate; who has it. */
    mandateWith?: string;
    reachable: boolean;
  }[];
  /** Professionals without Teams, and whether they were told of this moment (scenario 11). */
  guests: { name: string; organisation: string; told: boolean }[];
  familyBrings?: string;
  interpreter?: { language: string; kind: 'professional' | 'adultInformal' };
  /** What must still be seen to (C05, C08). */
  open: { place: boolean; interpreter: boolean; toTell: number };
  cancelled: boolean;
  mayCancel: boolean;
  /** It was held: its agreements can be read, and the list shared while that is not done (C21). */
  agreements: boolean;
  mayShare: boolean;
  /** What the family got on paper, for who chairs. */
  letters?: LetterGivenView[];
  /** C05–C07: the family got this moment on paper, or was told. */
  familyInvited?: boolean;
  /** It was held: the list of what was agreed can be shared. */
  mayList?: boolean;
  /** A letter can be made. */
  mayWrite: boolean;
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
