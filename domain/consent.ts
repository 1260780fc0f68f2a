import { z } from 'zod';
import { type DateOnly as Day, daysBetween } from './calendar.ts';
import type { Member } from './family.ts';
import { members } from './family.ts';
import { Destination } from './hand-over.ts';
import type { Life } from './life.ts';
import { DateOnly, Id, Instant, stored } from './stored.ts';

/** What consent is asked for (G02, F08, F09, G25): each apart, per person. */
export const consentPurposes = ['referral', 'transfer', 'monitoring'] as const;
export const ConsentPurpose = z.enum(consentPurposes);
export type ConsentPurpose = z.infer<typeof ConsentPurpose>;

export const ConsentStatus = z.enum(['given', 'refused', 'withdrawn']);
export type ConsentStatus = z.infer<typeof ConsentStatus>;

/** One adult's word on one purpose. Without one, it was not asked. */
export const Consent = z.object({
  ...stored,
  caseId: Id,
  municipality: Id,
  member: z.enum(members),
  purpose: ConsentPurpose,
  /** Handing over to one of them outside the Knooppunt: asked apart, before it goes (F09, G27). */
  to: Destination.optional(),
  status: ConsentStatus,
  /** The day it was asked, or said to somebody. */
  on: DateOnly,
  recordedBy: Id,
  recordedAt: Instant,
  /** In which language it was asked, when not in Dutch (F08). */
  language: z.string().optional(),
  /** Who asked it wrote it down in their own file as well (F10, G03). */
  inOwnFile: z.boolean().optional(),
  /** A parent or guardian of this young parent said yes as well (scenario 13); who, stands in the referral alone. */
  guardianAgreed: z.boolean().optional(),
  withdrawnOn: DateOnly.optional(),
  /** The day a no became a yes: what happened before it stays under the no (scenario 9). */
  since: DateOnly.optional(),
});
export type Consent = z.infer<typeof Consent>;

/** One word as it is read back: whose, on what, since when, and how it was asked. */
export type ConsentWord = Pick<
  Consent,
  'member' | 'purpose' | 'to' | 'status' | 'on' | 'language' | 'inOwnFile' | 'guardianAgreed'
>;

/** The day is the day of the last word: of taking it back, once it was. */
export const consentWord = ({
  member,
  purpose,
  to,
  status,
  on,
  withdrawnOn,
  language,
  inOwnFile,
  guardianAgreed,
}: Consent): ConsentWord => ({
  member,
  purpose,
  to,
  status,
  on: withdrawnOn ?? on,
  language,
  inOwnFile,
  guardianAgreed,
});

export type ConsentEvent = 'give' | 'refuse' | 'withdraw';

/** Given can be withdrawn at any moment, and what was withdrawn can be given again: by the person, never by us. */
export const consentLife: Life<ConsentStatus, ConsentEvent> = {
  given: { withdraw: 'withdrawn', give: 'given' },
  refused: { give: 'given', refuse: 'refused' },
  withdrawn: { give: 'given' },
};

/** What was asked longer ago is asked again (G02: every referral is talked over), in days. */
const ASKED_AT_MOST = 365;

/** Why a day cannot be the one on which this was asked; undefined when it can. */
export const askedLately = (day: Day, today: Day): 'date.inFuture' | 'consent.askAgain' | undefined => {
  const ago = daysBetween(day, today);
  if (ago < 0) return 'date.inFuture';
  return ago > ASKED_AT_MOST ? 'consent.askAgain' : undefined;
};

/**
 * F09 and G27: the day since which every adult agrees to handing over to this place, asked for it apart; undefined
 * while somebody was not asked or said otherwise.
 */
export const agreedTo = (
  consents: readonly Consent[],
  adults: readonly Member[],
  to: Destination,
): Day | undefined => {
  const words = adults.map((member) =>
    consents.find((one) => one.member === member && one.to === to && one.status === 'given'),
  );
  return words.length > 0 && words.every((one) => one !== undefined)
    ? words
        .map((one) => one.on)
        .sort()
        .at(-1)
    : undefined;
};

/** What follows when consent for a purpose is withdrawn (scenario 2). */
export type Consequence =
  | 'restrict'
  | 'freeze'
  | 'cancelConferences'
  | 'silence'
  | 'tellParticipants'
  | 'askErasure'
  | 'leaveFigures';

/**
 * Worked-out consequences: without referral or handing over nothing goes on in this case until somebody decides;
 * each professional's own help goes on under their own law. Without monitoring only the figures lose a family.
 */
export const consequencesOf = (purpose: ConsentPurpose): readonly Consequence[] =>
  purpose === 'monitoring'
    ? ['leaveFigures']
    : [
        'restrict',
        'freeze',
        'cancelConferences',
        'silence',
        'tellParticipants',
        'askErasure',
        'leaveFigures',
      ];

/** Purposes without which the case rests on nothing for this person. */
const needed: readonly ConsentPurpose[] = ['referral', 'transfer'];

/** Adults who still agree to all that the case needs. */
export const agreeing = (consents: readonly Consent[]): Member[] =>
  members.filter((member) =>
    needed.every((purpose) =>
      consents.some(
        (one) => one.member === member && one.purpose === purpose && !one.to && one.status === 'given',
      ),
    ),
  );

/**
 * From which day a family counts in figures (G25): every adult who was asked anything said yes to monitoring.
 * `undefined`: it does not; a yes after a no counts from then on only (scenario 9).
 */
export const monitoredFrom = (consents: readonly Consent[]): string | undefined => {
  const adults = new Set(consents.map(({ member }) => member));
  const yes = consents.filter(({ purpose, status }) => purpose === 'monitoring' && status === 'given');
  if (adults.size === 0 || ![...adults].every((adult) => yes.some(({ member }) => member === adult)))
    return undefined;
  return [ALWAYS, ...yes.flatMap(({ since }) => since ?? [])].sort().at(-1);
};

/** Earlier than any day of a case. */
const ALWAYS = '0001-01-01';
