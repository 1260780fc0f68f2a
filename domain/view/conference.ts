import type { InvitationState } from '../conference.ts';

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
