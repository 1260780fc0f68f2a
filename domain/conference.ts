import { z } from 'zod';
import { Disclosure } from './disclosure.ts';
import { Guest, Told } from './guest.ts';
import { Interpreter, interpreterKinds } from './interpreter.ts';
import { LetterGiven } from './letter-given.ts';
import type { Life } from './life.ts';
import { RegistrationRecord } from './registration.ts';
import { DateOnly, Id, Instant, stored } from './stored.ts';

export const ConferenceState = z.enum(['planned', 'invited', 'held', 'cancelled']);
export type ConferenceState = z.infer<typeof ConferenceState>;

/** Six dimensions of positive health: where the family says something in its own words (C11); never a score. */
export const healthDimensions = [
  'bodily',
  'mental',
  'meaning',
  'qualityOfLife',
  'participation',
  'dailyFunctioning',
] as const;

/** C19: how the talk itself was for somebody; not a judgement of people. */
export const experiences = ['good', 'fair', 'poor'] as const;

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
  /** C05. */
  placeReserved: z.boolean().optional(),
  /** Professionals without Teams who join, and what the coordinator told them herself (scenario 11). */
  guests: z.array(Guest).optional(),
  /** Of them, who was told to come and need not any more: until the coordinator told them that as well. */
  formerGuests: z.array(Guest).optional(),
  told: z.array(Told).optional(),
  /** C08. */
  interpreter: Interpreter.optional(),
  /** G12: whom the family brings along, e.g. 'haar moeder'; they receive nothing by themselves (R05). */
  familyBrings: z.string().optional(),
  cancelledBecause: z.string().optional(),
  /** Why it is sooner than invitations ask for. */
  soonReason: z.string().optional(),
  /** Day before which invitees answer. */
  answerBy: DateOnly,
  heldAt: Instant.optional(),
  heldBy: Id.optional(),
  /** C09–C11, C16, C19 that were done. */
  stepsDone: z.array(z.string()).optional(),
  /** G09: family members who were there, or why nobody was. */
  familyPresent: z.boolean().optional(),
  familyAbsentReason: z.string().optional(),
  /** Ids of invitations and guests of who was there; of older conferences not known. */
  present: z.array(Id).optional(),
  /** C08: who interpreted, or why nobody did. */
  interpretedBy: z.enum(interpreterKinds).optional(),
  notInterpretedBecause: z.string().optional(),
  /** C10, in minutes. */
  minutes: z.number().int().optional(),
  /** C11: life domains of the region file, and what the family said in its own words, by dimension. */
  lifeDomains: z.array(Id).optional(),
  ownWords: z.partialRecord(z.enum(healthDimensions), z.string()).optional(),
  /** C15: who gives feedback to those it goes to; an Entra object id, or 'coordinator'. */
  feedbackBy: z.string().optional(),
  followUpOn: DateOnly.optional(),
  followUpAfterBirth: z.boolean().optional(),
  evaluationOn: DateOnly.optional(),
  /** C19. */
  experience: z
    .object({
      family: z.enum(experiences).optional(),
      professionals: z.enum(experiences).optional(),
      remark: z.string().optional(),
    })
    .optional(),
  /** C21: to whom what went, and how. */
  disclosures: z.array(Disclosure).optional(),
  sharedAt: Instant.optional(),
  /** C22. */
  registration: RegistrationRecord.optional(),
  /** Grows with every change, for calendar files. */
  sequence: z.number().int(),
  /** Which letters the family got. */
  letters: z.array(LetterGiven).optional(),
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
  /** What kind of partner (A12), as they were appointed when they were invited. */
  partnerType: Id.optional(),
  state: InvitationState,
  /** G33: may decide for the organisation; if not, who can. */
  mandate: z.boolean().optional(),
  mandateWith: z.string().optional(),
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
