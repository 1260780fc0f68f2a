import { z } from 'zod';
import { can, type Life } from './life.ts';
import { DateOnly, Id, Instant, stored } from './stored.ts';

export const AgreementState = z.enum([
  'requested',
  'accepted',
  'inProgress',
  'onHold',
  'completed',
  'declined',
  'failed',
  'cancelled',
]);
export type AgreementState = z.infer<typeof AgreementState>;

export const AgreementMoment = z.object({
  at: Instant,
  by: Id,
  byName: z.string(),
  /** The coordinator recorded it for the owner ("namens"). */
  onBehalfOf: z.string().optional(),
  event: z.string(),
  reason: z.string().optional(),
  note: z.string().optional(),
  /** The date it had before, when the date moved. */
  dueBefore: DateOnly.optional(),
});
export type AgreementMoment = z.infer<typeof AgreementMoment>;

/** One line of the action and decision list (A8): what, which organisation and person, by when. */
export const Agreement = z.object({
  ...stored,
  caseId: Id,
  conferenceId: Id,
  municipality: Id,
  number: z.number().int().min(1),
  /** What the family wants to reach with it (A8). */
  goal: z.string().optional(),
  what: z.string(),
  organisation: z.string().min(1),
  /** Partner type of that organisation (A12); the family and informal support are among them (G23). */
  partnerType: Id.optional(),
  ownerName: z.string().min(1),
  /** Absent when the owner has no Teams: the family itself, their network, an outsider. */
  ownerId: Id.optional(),
  dueDate: DateOnly,
  /** Calendar days after the birth: the due date moves with it (F2: 14 days after). */
  dueAfterBirth: z.number().int().optional(),
  familyAgrees: z.boolean(),
  state: AgreementState,
  history: z.array(AgreementMoment),
  escalatedAt: Instant.optional(),
  /** The coordinator spoke to the owner herself: no new escalation for this due date. */
  calledAt: Instant.optional(),
});
export type Agreement = z.infer<typeof Agreement>;

export type AgreementEvent =
  | 'accept'
  | 'start'
  | 'complete'
  | 'decline'
  | 'fail'
  | 'hold'
  | 'cancel'
  | 'postpone'
  | 'reopen'
  | 'reassign';

/**
 * field.md E (subset of the FHIR Task), with three additions: who ticks off a requested agreement has
 * thereby accepted it; a tick can be undone; a declined or failed line goes to another owner.
 */
export const agreementLife: Life<AgreementState, AgreementEvent> = {
  requested: {
    accept: 'accepted',
    complete: 'completed',
    decline: 'declined',
    postpone: 'accepted',
    cancel: 'cancelled',
    reassign: 'requested',
  },
  accepted: {
    start: 'inProgress',
    complete: 'completed',
    decline: 'declined',
    postpone: 'accepted',
    cancel: 'cancelled',
    reassign: 'requested',
  },
  inProgress: {
    complete: 'completed',
    hold: 'onHold',
    fail: 'failed',
    decline: 'declined',
    postpone: 'inProgress',
    reassign: 'requested',
  },
  onHold: {
    start: 'inProgress',
    complete: 'completed',
    fail: 'failed',
    postpone: 'onHold',
    reassign: 'requested',
  },
  completed: { reopen: 'inProgress' },
  declined: { reassign: 'requested', cancel: 'cancelled' },
  failed: { reassign: 'requested', cancel: 'cancelled' },
  cancelled: {},
};

/** Still to be done by its owner. Overdue ones too: an overdue agreement can be completed. */
export const isOpen = (state: AgreementState): boolean => can(agreementLife, state, 'complete');

/** Waits for the coordinator: the owner cannot do it (scenario 6). */
export const needsReplacement = (state: AgreementState): boolean =>
  state === 'declined' || state === 'failed';

/** Computed, never stored: the due date has passed and it is not done. Days are calendar days. */
export const isOverdue = (agreement: Pick<Agreement, 'state' | 'dueDate'>, today: string): boolean =>
  isOpen(agreement.state) && agreement.dueDate < today;
