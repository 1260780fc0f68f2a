import { z } from 'zod';
import type { Life } from './life.ts';
import { DateOnly, Id, Instant, stored } from './stored.ts';

export const ConferenceState = z.enum(['planned', 'invited', 'held', 'cancelled']);
export type ConferenceState = z.infer<typeof ConferenceState>;

/** C09–C11, C16, C19: what was done at the table. */
export const checklistSteps = [
  'introductions',
  'timeAvailable',
  'needsDiscussed',
  'summary',
  'feedbackRound',
] as const;

/** A conference with the family at the table (P06). */
export const Conference = z.object({
  ...stored,
  caseId: Id,
  municipality: Id,
  /** First, second … conference of the case. */
  number: z.number().int().min(1),
  state: ConferenceState,
  startsAt: Instant,
  durationMinutes: z.number().int(),
  /** G10: in person by preference. */
  mode: z.enum(['physical', 'digital']),
  place: z.string(),
  /** Day before which invitees answer. */
  answerBy: DateOnly,
  heldAt: Instant.optional(),
  heldBy: Id.optional(),
  /** C09–C11, C16, C19 that were done. */
  stepsDone: z.array(z.string()).optional(),
  /** G09: family members who were there, or why nobody was. */
  familyPresent: z.boolean().optional(),
  familyAbsentReason: z.string().optional(),
  followUpOn: DateOnly.optional(),
  sharedAt: Instant.optional(),
  /** Grows with every change, for calendar files. */
  sequence: z.number().int(),
});
export type Conference = z.infer<typeof Conference>;

export type ConferenceEvent = 'invite' | 'hold' | 'change' | 'cancel';

export const conferenceLife: Life<ConferenceState, ConferenceEvent> = {
  planned: { invite: 'invited', change: 'planned', cancel: 'cancelled', hold: 'held' },
  invited: { invite: 'invited', change: 'invited', hold: 'held', cancel: 'cancelled' },
  held: {},
  cancelled: {},
};

export const InvitationState = z.enum(['pending', 'accepted', 'declined', 'otherMoment', 'withdrawn']);
export type InvitationState = z.infer<typeof InvitationState>;

/** One professional's invitation (C06). */
export const Invitation = z.object({
  ...stored,
  conferenceId: Id,
  caseId: Id,
  personId: Id,
  name: z.string(),
  organisation: z.string(),
  state: InvitationState,
  note: z.string().optional(),
  answeredAt: Instant.optional(),
});
export type Invitation = z.infer<typeof Invitation>;

export type InvitationEvent = 'accept' | 'decline' | 'proposeOther' | 'withdraw';

export const invitationLife: Life<InvitationState, InvitationEvent> = {
  pending: { accept: 'accepted', decline: 'declined', proposeOther: 'otherMoment', withdraw: 'withdrawn' },
  accepted: { decline: 'declined', proposeOther: 'otherMoment', withdraw: 'withdrawn' },
  declined: { accept: 'accepted', proposeOther: 'otherMoment', withdraw: 'withdrawn' },
  otherMoment: {
    accept: 'accepted',
    decline: 'declined',
    proposeOther: 'otherMoment',
    withdraw: 'withdrawn',
  },
  withdrawn: {},
};
