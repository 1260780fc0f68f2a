import type { AgreementEvent } from './agreement.ts';
import type { ConsentStatus } from './consent.ts';

/** What a case's timeline tells: one word for each thing that can happen. */
export type TimelineKind =
  | 'referral.submitted'
  | 'referral.questionAsked'
  | 'referral.questionAnswered'
  | 'triage.opened'
  | 'triage.decided'
  | 'referral.added'
  | 'referral.withdrawn'
  | 'case.linked'
  | 'case.unlinked'
  | 'family.news'
  | 'family.speaks'
  | 'referral.handedOver'
  | 'redirect.asked'
  | 'redirect.offered'
  | 'redirect.refused'
  | 'redirect.accepted'
  | 'conference.planned'
  | 'conference.moved'
  | 'conference.held'
  | 'family.invited'
  | 'letter.made'
  | 'letter.given'
  | 'invitation.answered'
  | 'list.shared'
  | 'list.disclosed'
  | 'conference.cancelled'
  | 'guest.told'
  | 'referrer.succeeded'
  | 'leads.chosen'
  | `consent.${ConsentStatus}`
  | 'case.resumed'
  | 'rights.requested'
  | 'rights.decided'
  | 'rights.extended'
  | 'rights.lifted'
  | 'rights.corrected'
  | `agreement.${AgreementEvent}`
  | 'agreement.add'
  | 'agreement.moved'
  | 'evaluation.held'
  | 'registration.done'
  | 'case.reopened'
  | 'case.voided'
  | 'case.closed';

/** A line of a case's story: who, on whose behalf, what. Never the family's data. */
export type TimelineEntry = {
  readonly caseId: string;
  readonly at: string;
  readonly actorId: string;
  readonly actorName: string;
  readonly onBehalfOf?: string;
  readonly kind: string;
  readonly content: Readonly<Record<string, string>>;
};
