import type { AgreementEvent } from './agreement.ts';

/** What a case's timeline tells: one word for each thing that can happen. */
export type TimelineKind =
  | 'referral.submitted'
  | 'referral.questionAsked'
  | 'referral.questionAnswered'
  | 'triage.opened'
  | 'triage.decided'
  | 'conference.planned'
  | 'conference.moved'
  | 'conference.held'
  | 'family.invited'
  | 'invitation.answered'
  | 'list.shared'
  | `agreement.${AgreementEvent}`
  | 'case.closed';
