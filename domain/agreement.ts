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
  /** The date it then got. */
  dueAfter: DateOnly.optional(),
  /** Who told the family, on which day. */
  told: z.object({ by: z.string(), on: DateOnly }).optional(),
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
  /** The agreement in whose place it came (scenario 6). */
  insteadOf: Id.optional(),
  /** Who told the family that it could not be done, and on which day; a name among professionals (scenario 6). */
  familyTold: z.object({ by: z.string(), on: DateOnly, at: Instant }).optional(),
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
 * field.md E (subset of the FHIR Task), with four additions: who begins with or ticks off a requested agreement has
 * thereby accepted it; a tick can be undone; a declined or failed line goes to another owner; what is on hold can be
 * put off once more.
 */
export const agreementLife: Life<AgreementState, AgreementEvent> = {
  requested: {
    accept: 'accepted',
    start: 'inProgress',
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
    postpone: 'inProgress',
    reassign: 'requested',
  },
  onHold: {
    start: 'inProgress',
    complete: 'completed',
    fail: 'failed',
    hold: 'onHold',
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

/** On hold until a day that has not come: nobody is reminded of it before. */
export const isResting = ({ state, dueDate }: Pick<Agreement, 'state' | 'dueDate'>, today: string): boolean =>
  state === 'onHold' && today < dueDate;

/** Waits for the coordinator: the owner cannot do it (scenario 6). */
export const needsReplacement = (state: AgreementState): boolean =>
  state === 'declined' || state === 'failed';

/** Computed, never stored: the due date has passed and it is not done. Days are calendar days. */
export const isOverdue = (agreement: Pick<Agreement, 'state' | 'dueDate'>, today: string): boolean =>
  isOpen(agreement.state) && agreement.dueDate < today;

/** The last time its owner could not do it. */
export const lastRefusal = ({ history }: Pick<Agreement, 'history'>): AgreementMoment | undefined =>
  history.findLast(({ event }) => event === 'decline' || event === 'fail');

/** The family itself wants it no more: it has nothing to hear. */
const FAMILY_KNOWS = 'family';

/** An owner could not do it and nobody told the family since (scenario 6): a person does, never the bot. */
export const awaitsTelling = (agreement: Pick<Agreement, 'history' | 'familyTold'>): boolean => {
  const refusal = lastRefusal(agreement);
  if (!refusal || refusal.reason === FAMILY_KNOWS) return false;
  return agreement.familyTold === undefined || agreement.familyTold.at < refusal.at;
};

/** A conference that was held, or is to come: what its table agrees takes the place of what could not be done. */
type Table = { readonly state: string; readonly heldAt?: string | undefined };

/**
 * Whether something has come, or is coming, in the place of a line that could not be done. Another owner or another
 * action changes its state; a new conference is looked up.
 */
export const isBeingReplaced = (agreement: Agreement, conferences: readonly Table[]): boolean => {
  const refusal = lastRefusal(agreement);
  return conferences.some(
    ({ state, heldAt }) =>
      state === 'planned' ||
      state === 'invited' ||
      (state === 'held' && refusal !== undefined && heldAt !== undefined && heldAt > refusal.at),
  );
};

/** Lines that keep a case from closing until somebody says why nothing comes in their place (scenario 6). */
export const unreplaced = (agreements: readonly Agreement[], conferences: readonly Table[]): Agreement[] =>
  agreements
    .filter(({ state }) => needsReplacement(state))
    // What is still to come goes when the case closes.
    .filter(
      (one) =>
        !isBeingReplaced(
          one,
          conferences.filter(({ state }) => state === 'held'),
        ),
    )
    .sort((a, b) => a.number - b.number);
