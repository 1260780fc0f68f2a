import type { Role } from './person.ts';
import type { Actor, Circle, Relation } from './role.ts';
import { coordinates, rolesIn } from './role.ts';
import type { SubjectKind } from './subject.ts';

/**
 * What was done with somebody's data, as NEN 7513 has it (field.md D2): create, read, update, delete, and what is
 * more than those. A refused attempt is the action that was refused, with `refused` as its outcome.
 */
export const accessActions = ['C', 'R', 'U', 'D', 'search', 'print', 'share', 'merge'] as const;
export type AccessAction = (typeof accessActions)[number];
export type AccessOutcome = 'done' | 'refused';

/** What a line is about: a noun that is stored, or one of these. */
export type RecordType =
  | Exclude<SubjectKind, 'none'>
  | 'consent'
  | 'appointment'
  | 'channel'
  | 'danger'
  | 'person'
  | 'accessLog'
  | 'retention';

/** Who looked at what, without any value of it; the rest of a line is known from the action itself. */
export type Access = {
  readonly action: AccessAction;
  readonly recordType: RecordType;
  readonly recordId?: string;
  readonly caseId?: string;
  /** The member of the family whose data alone it was. */
  readonly personId?: string;
  /** In whose name: an owner whose agreement the coordinator ticks. */
  readonly onBehalfOf?: string;
  /** It was asked for and not given, within an action that was allowed. */
  readonly refused?: boolean;
  /** Names of the groups of fields, never their values; the record's own when absent. */
  readonly fieldGroups?: readonly string[];
};

/** Why data is processed (AVG 5.1b): one purpose for each step of the process. */
export const purposes = [
  'consultation',
  'referral',
  'triage',
  'conference',
  'agreements',
  'oversight',
  'rights',
  'accountability',
  'administration',
] as const;
export type Purpose = (typeof purposes)[number];

const purposeOfNoun: Readonly<Record<string, Purpose>> = {
  consultation: 'consultation',
  referral: 'referral',
  form: 'referral',
  danger: 'referral',
  triage: 'triage',
  conference: 'conference',
  invitation: 'conference',
  letter: 'conference',
  agreement: 'agreements',
  agreements: 'agreements',
  actionList: 'agreements',
  reminder: 'agreements',
  case: 'oversight',
  evaluation: 'oversight',
  // Counting is what a registration is for, by what each adult said of it.
  registration: 'oversight',
  workList: 'oversight',
  consent: 'rights',
  rights: 'rights',
  log: 'accountability',
  retention: 'accountability',
};

/** The purpose a verb serves. */
export const purposeOf = (verb: string): Purpose =>
  purposeOfNoun[verb.split('.')[0] ?? ''] ?? 'administration';

const recordOfNoun: Readonly<Record<string, RecordType>> = {
  people: 'appointment',
  channel: 'channel',
  log: 'accessLog',
  retention: 'retention',
  danger: 'danger',
  text: 'consultation',
  consultation: 'consultation',
  referral: 'referral',
  agreements: 'agreement',
  rights: 'rightsRequest',
  home: 'person',
  delivery: 'person',
  reminder: 'person',
};

/** What a verb without a subject of its own is about, for the line that says it was refused. */
export const recordOf = (verb: string): RecordType => recordOfNoun[verb.split('.')[0] ?? ''] ?? 'case';

/** How sensitive a record is (field.md A3: neutral, personal, health). */
export type Sensitivity = 'neutral' | 'personal' | 'health';

type About = { readonly sensitivity: Sensitivity; readonly fieldGroups: readonly string[] };

/** What each record holds, by the names of its groups of fields. */
export const aboutRecord: Readonly<Record<RecordType, About>> = {
  consultation: { sensitivity: 'neutral', fieldGroups: ['question', 'answers'] },
  draft: { sensitivity: 'health', fieldGroups: ['form'] },
  referral: { sensitivity: 'health', fieldGroups: ['referrer', 'family', 'situation', 'level'] },
  case: { sensitivity: 'personal', fieldGroups: ['state', 'timeline'] },
  conference: { sensitivity: 'health', fieldGroups: ['moment', 'participants', 'agreements'] },
  invitation: { sensitivity: 'neutral', fieldGroups: ['moment', 'answer'] },
  agreement: { sensitivity: 'health', fieldGroups: ['agreement', 'history'] },
  municipality: { sensitivity: 'neutral', fieldGroups: ['rules'] },
  rightsRequest: { sensitivity: 'personal', fieldGroups: ['request', 'decision'] },
  consent: { sensitivity: 'personal', fieldGroups: ['consent'] },
  appointment: { sensitivity: 'neutral', fieldGroups: ['role'] },
  channel: { sensitivity: 'neutral', fieldGroups: ['place'] },
  danger: { sensitivity: 'neutral', fieldGroups: [] },
  person: { sensitivity: 'neutral', fieldGroups: ['professional'] },
  accessLog: { sensitivity: 'personal', fieldGroups: ['accessLog'] },
  retention: { sensitivity: 'neutral', fieldGroups: ['report'] },
};

/** The role somebody acts in, when this relation let them in. */
export const actingAs = (
  actor: Actor,
  relation: Relation | 'none',
  circle: Pick<Circle, 'municipality'>,
  on: string,
): Role | 'administrator' | 'professional' => {
  if (relation === 'administrator') return 'administrator';
  const held = circle.municipality
    ? rolesIn(actor, circle.municipality, on)
    : actor.appointments
        .filter(
          ({ municipality }) => relation !== 'coordinator' || coordinates(actor, on).includes(municipality),
        )
        .map(({ role }) => role);
  if (relation === 'coordinator') return held.includes('coordinator') ? 'coordinator' : 'deputyCoordinator';
  return held.find((role) => role === relation) ?? held[0] ?? 'professional';
};

/** The row of the role table that let somebody in, or that there was none. */
export const ruleOf = (verb: string, relation: string): string => `${verb}/${relation}`;

/** A line of the log as it is read back. `consentIds` and `fieldGroups` are ids and names, never values. */
export type AccessEntry = {
  readonly seq: number;
  readonly at: string;
  readonly action: AccessAction;
  readonly activity: string;
  readonly outcome: AccessOutcome;
  readonly actorId: string;
  readonly role: string;
  readonly relation: string;
  readonly onBehalfOf?: string;
  readonly purpose: string;
  readonly channel: string;
  readonly tenantId?: string;
  readonly caseId?: string;
  readonly personId?: string;
  readonly recordType: string;
  readonly recordId?: string;
  readonly sensitivity: string;
  readonly fieldGroups: readonly string[];
  readonly ruleId: string;
  readonly consentIds: readonly string[];
  readonly instanceId: string;
};
