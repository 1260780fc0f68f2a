import type { AccessEntry } from '../../domain/access.ts';
import type { Agreement } from '../../domain/agreement.ts';
import type { Case } from '../../domain/case.ts';
import type { Channel } from '../../domain/channel.ts';
import type { Conference, Invitation } from '../../domain/conference.ts';
import type { Consent } from '../../domain/consent.ts';
import type { Consultation } from '../../domain/consultation.ts';
import type { Draft } from '../../domain/draft.ts';
import type { Member } from '../../domain/family.ts';
import type { Destination } from '../../domain/hand-over.ts';
import type { Language, LetterKind } from '../../domain/letter-given.ts';
import type { LocalRules } from '../../domain/local-rules.ts';
import type { Notice, Recipient } from '../../domain/notice.ts';
import type { Appointment, Person } from '../../domain/person.ts';
import type { Referral } from '../../domain/referral.ts';
import type { Region } from '../../domain/region.ts';
import type { RetentionReport } from '../../domain/retention.ts';
import type { RightsRequest } from '../../domain/rights.ts';
import type { Channel as PaperChannel } from '../../domain/rights-form.ts';
import type { MonitoringRelease } from '../../domain/statistics.ts';
import type { TimelineEntry } from '../../domain/timeline.ts';
import type { DeadLetterView } from '../../domain/view/upkeep.ts';

/** Every stored noun by its name. */
export type Nouns = {
  person: Person;
  appointment: Appointment;
  channel: Channel;
  draft: Draft;
  consultation: Consultation;
  case: Case;
  referral: Referral;
  conference: Conference;
  invitation: Invitation;
  agreement: Agreement;
  consent: Consent;
  rightsRequest: RightsRequest;
  monitoringRelease: MonitoringRelease;
  localRules: LocalRules;
};
export type NounKind = keyof Nouns;

/** Which rows: every named column equals the value, or one of the values. */
export type Where = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Which lines of the access log, and how many; `from` and `until` are instants. */
export type LogQuery = {
  readonly caseIds?: readonly string[];
  readonly actorId?: string;
  readonly from?: string;
  readonly until?: string;
  readonly limit: number;
  readonly offset?: number;
};

/** A message that did not come: to whom, what it was about, when it was given up and why. */
export type DeadLetter = {
  readonly id: string;
  readonly recipient: Recipient;
  readonly notice: Notice;
  readonly outcome: string;
  readonly at: string;
};

/** A row that cannot be read was passed over, and why. */
export type Skipped = (kind: NounKind, id: string, error: unknown) => void;

/** What is, read outside any transaction. */
export type Reader = {
  get<K extends NounKind>(kind: K, id: string): Promise<Nouns[K] | undefined>;
  list<K extends NounKind>(kind: K, where: Where): Promise<Nouns[K][]>;
  /** As `list`, but goes on past rows that cannot be read: `skipped` hears of each. For rounds over everything. */
  readable<K extends NounKind>(kind: K, where: Where, skipped: Skipped): Promise<Nouns[K][]>;
  /** Other cases of the municipality that seem to be of the same mother (scenario 4). */
  casesAlike(of: Pick<Referral, 'caseId' | 'municipality' | 'answers'>): Promise<string[]>;
  /** What happened in a case, oldest first. */
  timeline(caseId: string): Promise<TimelineEntry[]>;
  /** Who looked at what, newest first (NEN 7513). Reading it is itself logged by who asks. */
  accessLog(query: LogQuery): Promise<AccessEntry[]>;
  /** What the last rounds of retention did, newest first. */
  retentionReports(most: number): Promise<RetentionReport[]>;
  /** Moments at which its owner was reminded of an agreement with this due date, oldest first. */
  remindedOf(agreementId: string, dueDate: string): Promise<string[]>;
  /** Messages that were given up and not sent again since, newest first. */
  deadLetters(most: number): Promise<DeadLetter[]>;
  /** How many messages should have gone by now, and the moment of the oldest. */
  queue(now: string): Promise<{ depth: number; oldestDueAt?: string }>;
  /** Who had their daily message of a date. */
  digestedOn(date: string): Promise<ReadonlySet<string>>;
  /** Messages that were given up, counted by what they are about and why. */
  deadLettersByKind(): Promise<DeadLetterView[]>;
  /** What stood in somebody's daily message of a date; empty when there was none. */
  digestSubjects(personId: string, date: string): Promise<{ kind: string; subject: string; dueAt: string }[]>;
};

/** A file for somebody of a family, by what it is about and who asked for it. */
export type FileRef = {
  readonly file: 'export' | 'readers' | 'letter' | 'actionList' | Destination;
  /** Of a request, a case or a conference. */
  readonly id: string;
  readonly format: 'pdf' | 'json' | 'html';
  readonly actor: string;
  /** Whose lines, and in which language: for readers. */
  readonly member?: Member;
  readonly language?: Language;
  /** Which letter, in which language, and how it will reach the family. */
  readonly letter?: {
    readonly kind: LetterKind;
    readonly language: Language;
    readonly channel: PaperChannel;
  };
};

/** What use cases need from outside. */
export type Ports = {
  readonly read: Reader;
  /** This moment, as an ISO instant in UTC. */
  readonly now: () => string;
  /** A new random id. */
  readonly newId: () => string;
  /** A new random code without meaning, e.g. `K-7F3QX` (D5). */
  readonly newCode: (prefix: 'K' | 'S' | 'V') => string;
  /** As it is now: the region file, with what municipalities set for themselves. */
  readonly region: Region;
  /** Entra object ids of the administrators. */
  readonly administrators: ReadonlySet<string>;
  /** A link that works once, for ten minutes, to a file that is made when it is opened. */
  readonly fileLink: (file: FileRef) => string;
  /** A link that opens a page of the tab in Teams, such as `case/<id>`. */
  readonly tabLink: (page: string) => string;
  /** A link only who received it can use, for a calendar file. */
  readonly icsLink: (invitationId: string) => string;
};
