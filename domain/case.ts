import { z } from 'zod';
import { Evaluation } from './evaluation.ts';
import { type Member, members } from './family.ts';
import type { Answers } from './form.ts';
import type { Life } from './life.ts';
import { Counted } from './statistics.ts';
import { DateOnly, Id, Instant, stored } from './stored.ts';

/** A family's case, from the referral to the close. Everybody outside dialogs sees only its code. */
export const CaseState = z.enum([
  'open',
  'planned',
  'conferenceHeld',
  'followUp',
  'closed',
  'frozen',
  'erased',
]);
export type CaseState = z.infer<typeof CaseState>;

/** On its way to another municipality: first the family is asked, then the coordinator there (scenario 1). */
export const Transfer = z.object({
  to: Id,
  by: Id,
  at: Instant,
  reason: z.string(),
  state: z.enum(['familyAsked', 'offered', 'refused']),
  /** Why the other coordinator did not take it over. */
  refusal: z.string().optional(),
});
export type Transfer = z.infer<typeof Transfer>;

/** Why one person's data is locked away: not shown and not used, until it is decided (AVG 18, scenario 2). */
export const Restriction = z.object({
  member: z.enum(members),
  since: Instant,
  why: z.enum(['withdrawn', 'restriction', 'objection']),
  request: Id.optional(),
});
export type Restriction = z.infer<typeof Restriction>;

/** How a pregnancy ended, as it was told; of anything but a birth nothing more is kept (scenario 7). */
const PregnancyEnd = z.object({
  outcome: z.enum(['born', 'other']),
  on: DateOnly.optional(),
  by: Id,
  at: Instant,
});

/** Closed, and taken up again: why, and when it is looked at with the family. */
const Reopening = z.object({
  at: Instant,
  by: Id,
  reason: z.string(),
  lookOn: DateOnly,
  /** Why it had been closed. */
  closedBecause: z.string().optional(),
});

export const Case = z.object({
  ...stored,
  /** `K-7F3QX`: random, without meaning (D5). */
  code: z.string(),
  municipality: Id,
  state: CaseState,
  referrerId: Id,
  createdAt: Instant,
  /** R11: who watches that agreements are kept; R12; R13. Set at the conference. */
  processLead: z.string().optional(),
  caseLead: z.string().optional(),
  familyContact: z.string().optional(),
  /** Whose data is locked away. */
  restricted: z.array(Restriction).optional(),
  transfer: Transfer.optional(),
  pregnancyEnded: PregnancyEnd.optional(),
  /** R14: who leads the care for the pregnancy; gets the list (G18). */
  leadMaternity: z
    .object({ name: z.string(), organisation: z.string(), contact: z.string(), personId: Id.optional() })
    .optional(),
  /** Looking back with the family (P11), oldest first. */
  evaluations: z.array(Evaluation).optional(),
  /** Nothing is said about this family by itself since then, until the coordinator decides (scenario 7). */
  hushedAt: Instant.optional(),
  /** The same family was referred before: it goes on there (scenario 4). */
  linkedTo: Id.optional(),
  frozenAt: Instant.optional(),
  /** Who heard that it stopped: they hear as well that it goes on. */
  stoppedFor: z.array(Id).optional(),
  /** Whose data was erased. */
  erased: z.array(z.enum(members)).optional(),
  erasedAt: Instant.optional(),
  /** What is left of it in the figures. */
  counted: Counted.optional(),
  closedAt: Instant.optional(),
  closedBy: Id.optional(),
  closeReason: z.string().optional(),
  reopenings: z.array(Reopening).optional(),
  /** Opened by mistake: it never counts (domain/statistics). */
  voided: z.object({ at: Instant, by: Id, reason: z.string() }).optional(),
});
export type Case = z.infer<typeof Case>;

export type CaseEvent =
  | 'plan'
  | 'hold'
  | 'followUp'
  | 'close'
  | 'freeze'
  | 'resume'
  | 'resumeFollowUp'
  | 'reopen'
  | 'erase'
  | 'void'
  | 'cancelConference'
  /** Of a further conference: the family was followed already. */
  | 'cancelLaterConference';

export const caseLife: Life<CaseState, CaseEvent> = {
  // Opened by mistake: only until a family sat at the table.
  open: { plan: 'planned', close: 'closed', freeze: 'frozen', void: 'closed' },
  planned: {
    plan: 'planned',
    hold: 'conferenceHeld',
    cancelConference: 'open',
    cancelLaterConference: 'followUp',
    close: 'closed',
    freeze: 'frozen',
    void: 'closed',
  },
  conferenceHeld: { followUp: 'followUp', plan: 'planned', close: 'closed', freeze: 'frozen' },
  followUp: { plan: 'planned', close: 'closed', freeze: 'frozen' },
  closed: { reopen: 'followUp', erase: 'erased' },
  frozen: { resume: 'open', resumeFollowUp: 'followUp', close: 'closed', erase: 'erased' },
  // Only the code and the dates are left.
  erased: {},
};

/** Closed, frozen and erased cases are silent: nobody is reminded of anything about them. */
export const isSilent = (state: CaseState): boolean =>
  state === 'closed' || state === 'frozen' || state === 'erased';

/** Whether nothing may be said about a case by the clock: it is silent, or its family was struck by a loss. */
export const isHushed = ({ state, hushedAt }: Pick<Case, 'state' | 'hushedAt'>): boolean =>
  isSilent(state) || hushedAt !== undefined;

/** Pregnant as far as was told: so it was answered, and it has not ended since (R02, scenario 7). */
export const isPregnantNow = ({ pregnancyEnded }: Pick<Case, 'pregnancyEnded'>, answers: Answers): boolean =>
  answers['pregnant'] === 'yes' && pregnancyEnded === undefined;

/** The states of cases that are spoken of. */
export const SPOKEN_OF: readonly CaseState[] = CaseState.options.filter((state) => !isSilent(state));

/** Whose data may not be shown now. */
export const lockedMembers = ({
  restricted = [],
  erased = [],
}: Pick<Case, 'restricted' | 'erased'>): Member[] => [
  ...new Set([...restricted.map(({ member }) => member), ...erased]),
];
