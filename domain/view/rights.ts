import type { ConsentWord } from '../consent.ts';
import type { Member } from '../family.ts';
import type { ReadBackSection } from '../form-view.ts';
import type { RightsKind, RightsState } from '../rights.ts';
import type { EvaluationView } from './oversight.ts';

/** What is seen of the family's rights: requests by their code, and, in a dialog or a document, what is theirs. */

export type RequestItemView = {
  request: string;
  code: string;
  caseCode: string;
  municipality: string;
  kind: RightsKind;
  state: RightsState;
  dueOn: string;
};
export type RequestsView = { today: string; items: RequestItemView[] };

export type RequestView = RequestItemView & {
  case: string;
  today: string;
  name: string;
  member: Member;
  receivedOn: string;
  note?: string;
  fromWithdrawal: boolean;
  /** It is not erased by itself yet: something else of theirs goes first. */
  waits: boolean;
  reason?: string;
  explanation?: string;
  decidedAt?: string;
  mayDecide: boolean;
  mayLift: boolean;
  mayExport: boolean;
  mayCorrect: boolean;
};

/** To the privacy officer, in chat: by its code alone. */
export type RequestNewsView = {
  request: string;
  code: string;
  kind: RightsKind;
  dueOn: string;
  today: string;
  why: 'new' | 'more' | 'due';
};

/** Who looked at what, when, as whom: read aloud or printed for the family. */
export type ReaderView = {
  at: string;
  who: string;
  role: string;
  onBehalfOf?: string;
  action: string;
  record: string;
  refused: boolean;
};
export type ReadersView = {
  case: string;
  code: string;
  /** Of the one adult it is for. */
  name: string;
  /** What one adult reads may endanger another. */
  unsafe: boolean;
  /** There is somebody left to print it for. */
  mayPrint: boolean;
  readers: ReaderView[];
  total: number;
};

/** Links that work once, for ten minutes. */
export type FileLinks = { pdf: string; json?: string };
export type ExportLinksView = { code: string; links: FileLinks; channel: string; leftOut: LeftOut[] };

/** What is not in an export, and why (scenario 17). */
export type LeftOut = {
  what: 'otherAdult' | 'namesOfOthers' | 'situation' | 'children' | 'locked';
  why: 'otherPerson' | 'custody' | 'locked';
};

/** Everything that is kept about one adult: their own, and what is the family's together. */
export type AccessExportView = {
  code: string;
  caseCode: string;
  municipality: string;
  /** Whose it is; absent for a whole dossier. */
  member?: Member;
  name: string;
  madeAt: string;
  sections: ReadBackSection[];
  consents: ConsentWord[];
  /** What the coordinator asked who referred, and the answer. */
  questions: { at: string; text: string; answer?: string }[];
  /** Why a professional judged so, in their own words. */
  remarks: {
    on: 'level' | 'place' | 'close' | 'addition' | 'withdrawn' | 'redirect' | 'reopened' | 'voided';
    text: string;
  }[];
  evaluations: EvaluationView[];
  /** How the pregnancy ended: with the day of a birth, or without. */
  news?: { bornOn?: string };
  conferences: {
    startsAt: string;
    place: string;
    state: string;
    familyAbsentReason?: string;
    present: string[];
    /** What the family said in its own words, by dimension (C11). */
    ownWords: { dimension: string; text: string }[];
    familyBrings?: string;
    /** Remarks on the talk, and why it was called off or planned soon. */
    remarks: string[];
    /** To whom what of it went (AVG 15.1c). */
    sharedWith: { who: string; set: string; way: string; on: string }[];
    notes: { who: string; text: string }[];
    /** What was counted of it, without a name: level and themes, in words. */
    counted: string[];
  }[];
  agreements: {
    number: number;
    goal?: string;
    what: string;
    organisation: string;
    who: string;
    dueDate: string;
    state: string;
    history: { at: string; event: string; who: string; reason?: string; note?: string }[];
  }[];
  timeline: { at: string; kind: string; who: string; content: Readonly<Record<string, string>> }[];
  readers: ReaderView[];
  leftOut: LeftOut[];
};
