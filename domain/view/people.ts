import type { Role } from '../person.ts';
import type { Post } from '../post.ts';

/** What is seen of people and of what was done or refused. */

export type RefusalView = {
  refused: string;
  code?: string;
  who?: string;
  at?: string;
  detail?: string;
  now: string;
};

export type PeopleView = {
  municipalities: {
    id: string;
    name: string;
    people: {
      appointment: string;
      role: Role;
      name: string;
      partnerType?: string;
      from?: string;
      until?: string;
      reachable: boolean;
    }[];
    /** Whether work that comes in there reaches somebody today. */
    post: Post;
  }[];
  /** Only this municipality is shown, with everybody in it. */
  only?: string;
  saved?: boolean;
};

export type DoneView = {
  what:
    | 'digestTime'
    | 'leave'
    | 'appointed'
    | 'rulesSet'
    | 'saved'
    | 'questionSent'
    | 'answerSent'
    | 'asked'
    | 'linked'
    | 'snoozed'
    | 'paused'
    | 'discarded'
    | 'called'
    | 'shared'
    | 'partlyShared'
    | 'told'
    | 'cancelled'
    | 'closed'
    | 'declined'
    | 'postponed'
    | 'busy'
    | 'dropped'
    | 'familyTold'
    | 'agreementAdded'
    | 'reopened'
    | 'voided'
    | 'registered'
    | 'resting'
    | 'reassigned'
    | 'left'
    | 'back'
    | 'succeeded'
    | 'chosen'
    | 'resumed'
    | 'lifted'
    | 'frozen'
    | 'locked'
    | 'noted'
    | 'still'
    | 'recorded'
    | 'joined'
    | 'decided'
    | 'corrected'
    | 'added'
    | 'withdrawn'
    | 'withdrawnByHand'
    | 'addedByHand'
    | 'newsByHand'
    | 'offered'
    | 'notOffered'
    | 'takenOver'
    | 'notTaken'
    | 'caseLinked'
    | 'handedOver'
    | 'newsBorn'
    | 'newsOther'
    | 'speaking'
    | 'letterGiven';
  detail?: string;
  code?: string;
};

/** To the administrator: who left, and the municipalities where nobody is left. */
export type LeftEmptyView = { name: string; empty: readonly { id: string; name: string }[] };

/** To the coordinator: a deputy of hers passed the work on to somebody else. */
export type LeaveGivenView = {
  municipality: string;
  by: string;
  deputy: string;
  from: string;
  until: string;
};

/** To the coordinator: somebody left, and what waits for a choice of hers. */
export type PersonLeftView = {
  name: string;
  agreements: number;
  referrals: number;
  invitations: number;
  /** Families for whom they were the contact, or led. */
  leads: number;
};

/** To everybody concerned at once: nobody is there for this municipality (R08). */
export type NobodyOnDutyView = { municipality: string; urgent: boolean; code?: string };
