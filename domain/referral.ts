import { z } from 'zod';
import { chosen } from './form.ts';
import { FormerNames } from './former-names.ts';
import { destinations, HandOver } from './hand-over.ts';
import type { Life } from './life.ts';
import { Id, Instant, stored } from './stored.ts';

export const ReferralState = z.enum([
  'draft',
  'submitted',
  'inTriage',
  'needsInformation',
  'accepted',
  'redirected',
  'withdrawn',
  'void',
]);
export type ReferralState = z.infer<typeof ReferralState>;

export const VulnerabilityLevel = z.enum([
  'selfReliant',
  'potentiallyVulnerable',
  'vulnerable',
  'highlyVulnerable',
  'undetermined',
]);

/** What the bot proposed and the human chose (A6: a proposal with its reasons, never a score). */
export const LevelChoice = z.object({
  proposed: VulnerabilityLevel,
  rule: z.number(),
  because: z.array(z.string()),
  chosen: VulnerabilityLevel,
  reason: z.string().optional(),
});
export type LevelChoice = z.infer<typeof LevelChoice>;

/** A question of the coordinator to the referrer, and the answer (P04). */
export const ReferralQuestion = z.object({
  at: Instant,
  by: Id,
  text: z.string(),
  answer: z.string().optional(),
  answeredAt: Instant.optional(),
});

/** What the referrer told later. */
export const Addition = z.object({ at: Instant, by: Id, text: z.string() });

/** The family's referral: what the referrer entered, and what became of it. */
export const Referral = z.object({
  ...stored,
  caseId: Id,
  municipality: Id,
  referrerId: Id,
  state: ReferralState,
  answers: z.record(z.string(), z.string()),
  formerNames: FormerNames.optional(),
  level: LevelChoice,
  urgent: z.boolean(),
  submittedAt: Instant,
  /** End of the working day before which the coordinator looks. */
  triageDueAt: Instant,
  questions: z.array(ReferralQuestion),
  /** What who referred added later. */
  additions: z.array(Addition).optional(),
  /** Why who referred took it back. */
  withdrawnBecause: z.string().optional(),
  /** C02: where it belongs, as the coordinator judged. */
  place: z.string().optional(),
  /** Why not the Knooppunt; who referred reads it. */
  placeReason: z.string().optional(),
  consultationId: Id.optional(),
  /** Where it was handed over by hand (F01). */
  handOvers: z.array(HandOver).optional(),
  /** The case it was sent as, when it was linked to another (scenario 4). */
  joinedFrom: Id.optional(),
});
export type Referral = z.infer<typeof Referral>;

export type ReferralEvent =
  | 'submit'
  | 'open'
  | 'askReferrer'
  | 'answer'
  | 'accept'
  | 'redirect'
  | 'withdraw'
  | 'void';

export const referralLife: Life<ReferralState, ReferralEvent> = {
  draft: { submit: 'submitted', void: 'void' },
  submitted: {
    open: 'inTriage',
    askReferrer: 'needsInformation',
    accept: 'accepted',
    redirect: 'redirected',
    withdraw: 'withdrawn',
    void: 'void',
  },
  inTriage: {
    open: 'inTriage',
    askReferrer: 'needsInformation',
    accept: 'accepted',
    redirect: 'redirected',
    withdraw: 'withdrawn',
    void: 'void',
  },
  needsInformation: {
    open: 'needsInformation',
    askReferrer: 'needsInformation',
    answer: 'inTriage',
    accept: 'accepted',
    redirect: 'redirected',
    withdraw: 'withdrawn',
    void: 'void',
  },
  accepted: { withdraw: 'withdrawn', void: 'void' },
  // Handed over by who referred: the family can still stop it.
  redirected: { withdraw: 'withdrawn' },
  withdrawn: {},
  void: {},
};

/** Not judged yet: who referred can take it back. */
export const isBeforeDecision = (state: ReferralState): boolean =>
  awaitsTriage(state) || state === 'needsInformation';

/** Where the case lies still, and who referred goes on by hand: they can still tell more, or take it back (F01). */
export const isByHand = ({ state, answers, place }: Pick<Referral, 'state' | 'answers' | 'place'>): boolean =>
  state === 'redirected' &&
  destinations.some((to) => place === to || chosen(answers, 'purposes').includes(to));

/** Waits for the coordinator's judgement. */
export const awaitsTriage = (state: ReferralState): boolean => state === 'submitted' || state === 'inTriage';
