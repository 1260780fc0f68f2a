import type { Role } from '../person.ts';

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
    | 'saved'
    | 'questionSent'
    | 'answerSent'
    | 'asked'
    | 'linked'
    | 'snoozed'
    | 'discarded'
    | 'called'
    | 'shared'
    | 'closed'
    | 'declined'
    | 'postponed'
    | 'reassigned'
    | 'left'
    | 'back'
    | 'succeeded'
    | 'resumed'
    | 'lifted'
    | 'frozen'
    | 'noted'
    | 'recorded'
    | 'decided'
    | 'corrected'
    | 'added'
    | 'withdrawn'
    | 'offered'
    | 'notOffered'
    | 'takenOver'
    | 'notTaken';
  detail?: string;
  code?: string;
};

/** To the coordinator: somebody left, and what waits for a choice of hers. */
export type PersonLeftView = { name: string; agreements: number; referrals: number; invitations: number };

/** To everybody concerned at once: nobody is there for this municipality (R08). */
export type NobodyOnDutyView = { municipality: string; urgent: boolean; code?: string };
