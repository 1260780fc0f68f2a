/**
 * A page of a form as somebody sees it now: plain data, without words. Any card or screen can draw it.
 */
import type { AgreementState } from './agreement.ts';
import type { ConsentWord } from './consent.ts';
import type { Answers, FieldKind, Option, Problem } from './form.ts';

export type FieldView = {
  id: string;
  kind: FieldKind;
  required: boolean;
  value?: string;
  /** Options without a label have their words in cards/text under form, field and value. */
  options?: readonly Option[];
  problem?: Problem;
  maxLength: number;
  beside?: string;
  /** Its own words, from the region file. */
  label?: string;
  /** Belongs to the first of these rows. */
  inRow?: string;
};
/** A line that was just agreed, to be read aloud (C16). */
export type AgreedLine = {
  what: string;
  who: string;
  organisation: string;
  dueDate: string;
  /** Calendar days after the birth, when the date hangs on it. */
  dueAfterBirth?: number;
  familyAgrees: boolean;
};
export type AboutView =
  | { kind: 'municipality'; name: string }
  | {
      kind: 'proposal';
      level: string;
      rule: number;
      because: string[];
      urgent: boolean;
      sufficiency?: string;
      /** Violence at home was ticked. */
      violence: boolean;
      /** Where the family could go (A7), first the default. */
      route: {
        routes: readonly string[];
        alsoPossible: readonly string[];
        because: readonly string[];
        pathways: { label: string; url: string }[];
      };
      /** Working hours within which an urgent case is planned (G06). */
      urgentWithin: number;
      /** Neither pregnant nor a child under two (G31). */
      outsideTargetGroup: boolean;
      deadline?: { what: string; date: string; daysBefore: number };
    }
  | {
      kind: 'triage';
      code: string;
      pregnancy?: {
        dueDate: string;
        today: { weeks: number; days: number };
        toGo: { weeks: number; days: number };
      };
      /** It was offered to another municipality, which did not take it over. */
      notTaken?: { by: string; why: string };
      /** The child was born on this day, since it was referred. */
      bornOn?: string;
      deadline?: { what: string; date: string };
      level: string;
      proposed: string;
      factors: string[];
      /** C01: pages of the referral that are not complete. */
      missing: string[];
      /** In whose name it was referred (R16). */
      onBehalfOf?: string;
      /** C03, G07: the next fixed conference, how far the pregnancy is then, and whether the deadline falls before it. */
      fixed?: { date: string; pregnancy?: { weeks: number; days: number }; tooLate: boolean };
      /** C02: where the rules would have it go (A7), first the default. */
      routes: readonly string[];
      /** C04, G37: whom to think of by what plays; who of them is known here. */
      thinkOf: { label: string; people: string[] }[];
      urgent: boolean;
      referrerAttends: boolean;
      interpreter?: string;
      /** Codes of other cases that seem to be of the same mother; nobody but the coordinator learns of it. */
      alike: { case: string; code: string }[];
      /** Questions to the referrer, newest last. */
      questions: { text: string; answer?: string }[];
    }
  | {
      kind: 'agreement';
      code: string;
      number: number;
      what: string;
      dueDate: string;
      onBehalfOf?: string;
      organisation: string;
    }
  | {
      kind: 'registration';
      code: string;
      startsAt: string;
      /** Partner types of its agreements, one for each. */
      agreements: string[];
      /** What adults said of monitoring before. */
      words: ConsentWord[];
    }
  | { kind: 'added'; code: string; insteadOf?: { number: number; what: string } }
  | { kind: 'referral'; code: string }
  | {
      kind: 'redirect';
      code: string;
      from: string;
      to: string;
      reason: string;
      urgent?: boolean;
      pregnancy?: { weeks: number; days: number };
    }
  | { kind: 'consultation'; code: string; profession?: string }
  | { kind: 'conference'; code: string; startsAt: string; readAloud?: AgreedLine[] }
  | {
      kind: 'share';
      code: string;
      /** Who should get the list, and who the feedback, and has not got it yet. */
      list: string[];
      feedback: string[];
      feedbackBy?: string;
      done: { name: string; way: string; on: string }[];
      /** Not every way is safe for the family. */
      limited: boolean;
      /** G19: nobody was chosen yet to get the feedback instead of who referred and left. */
      referrerLeft?: boolean;
    }
  | { kind: 'question'; code: string; text: string }
  | {
      kind: 'case';
      code: string;
      /** Agreements that are not done. */
      lines: { number: number; organisation: string; state: AgreementState }[];
    }
  | { kind: 'successor' | 'leads' | 'evaluation'; code: string }
  | { kind: 'request'; code: string }
  | { kind: 'decision'; code: string; what: string; dueOn: string; today: string }
  | { kind: 'export' | 'readers' | 'letter'; code: string; safe: string[] }
  | {
      kind: 'consent';
      code: string;
      words: (ConsentWord & { name: string })[];
    };

export type ReadBackLine = {
  field: string;
  value: string;
  options?: readonly Option[];
  kind: FieldKind;
  label?: string;
};
export type ReadBackSection = {
  page: string;
  lines: ReadBackLine[];
  rows?: { id: string; rows: ReadBackLine[][] };
  problem: boolean;
};

/** One page of any form, in a dialog. */
export type FormView = {
  form: string;
  page: string;
  /** Absent for one-page forms. */
  step?: { at: number; of: number };
  /** Goes back with every button: `{draft}` for kept forms, `{agreement}` and the like for one-page ones. */
  target: Record<string, string>;
  fields: FieldView[];
  rows?: {
    id: string;
    max: number;
    /** The first row stands among the fields: there is no list yet. */
    inline: boolean;
    items: { index: number; answers: Answers; hasProblem: boolean }[];
    fields: FieldView[];
  };
  /** One row being filled in. */
  /** `count`: how many rows there are now. */
  row?: { rows: string; index: number; isNew: boolean; count: number };
  readBack?: ReadBackSection[];
  about?: AboutView;
  /** Municipality that will read it, for the read-back page. */
  municipality?: string;
  /** The verb of the last button; `form.next` when there is a page after this one. */
  submit: string;
  /** There is a page before this one. */
  back: boolean;
  /** It can be kept as a draft. */
  keeps: boolean;
};
