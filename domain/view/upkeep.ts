import type { FixedConference } from '../fixed-conference.ts';
import type { Role } from '../person.ts';
import type { Post } from '../post.ts';
import type { Terms } from '../terms.ts';

/** Somebody with a role, in the upkeep. Professionals only; nothing of a family. */
export type StaffView = {
  readonly appointment: string;
  readonly name: string;
  readonly role: Role;
  readonly partnerType?: string;
  readonly municipality: string;
  readonly from?: string;
  readonly until?: string;
  /** `new`: never wrote to the bot; `lost`: messages come back since that moment. */
  readonly reach: 'reached' | 'new' | 'lost';
  readonly lostSince?: string;
};

/** Somebody who cannot be reached, and what waits because of it. */
export type UnreachableView = {
  readonly name: string;
  readonly roles: readonly { role: Role; partnerType?: string; municipality: string }[];
  readonly reach: 'new' | 'lost';
  readonly since?: string;
  readonly openAgreements: number;
  readonly openInvitations: number;
};

/** Messages that were given up: what about, how many and since when. Never to whom or about whom. */
export type DeadLetterView = {
  readonly kind: string;
  readonly outcome: string;
  readonly count: number;
  readonly last: string;
};

/** What keeps the Knooppunt running, for its coordinators (their own municipalities) and administrators (all). */
export type UpkeepView = {
  readonly today: string;
  readonly municipalities: readonly {
    readonly id: string;
    readonly name: string;
    readonly post: Post;
    readonly fixed?: Omit<FixedConference, 'place'> & { readonly next?: string; readonly place?: string };
    readonly places: readonly { readonly id: string; readonly name: string; readonly what: string }[];
    readonly terms: Pick<
      Terms,
      | 'triageDays'
      | 'invitationLeadDays'
      | 'shareListDays'
      | 'agreementReminders'
      | 'escalationDays'
      | 'evaluationWeeks'
      | 'workingHours'
      | 'holidays'
      | 'extraDaysOff'
    >;
  }[];
  readonly people: readonly StaffView[];
  readonly unreachable: readonly UnreachableView[];
  /** For administrators; undefined: not theirs to see. */
  readonly deadLetters?: readonly DeadLetterView[];
  /** May give roles and end them. */
  readonly mayAppoint: boolean;
  /** May change terms; who coordinates sets days and places alone. */
  readonly maySetTerms: boolean;
  /** May name who stands in. */
  readonly mayLeave: boolean;
};
