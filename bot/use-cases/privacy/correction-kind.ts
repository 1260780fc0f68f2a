import { localDate } from '../../../domain/calendar.ts';
import { lockedMembers } from '../../../domain/case.ts';
import { type Member, members } from '../../../domain/family.ts';
import { type Form, type Page, READ_BACK } from '../../../domain/form.ts';
import type { ReferralContext } from '../../../domain/referral-answers.ts';
import { referralForm } from '../../../domain/referral-form.ts';
import type { FormKind } from '../forms/form-kind.ts';
import { referralContext } from '../referral/referral-kind.ts';
import { referralOf } from '../referral/referral-of.ts';

/** What somebody may have corrected: what stands about the family. Their consent is changed by their word alone. */
const PAGES = ['mother', 'partner', 'family', 'children', 'factors', 'details', 'more', READ_BACK];

export type CorrectionContext = ReferralContext & {
  /** Whose data is locked away: their page is not there (AVG 18). */
  readonly locked: readonly Member[];
};

const unlessLocked = (page: Page<ReferralContext>): Page<CorrectionContext> => {
  const whose = members.find((member) => member === page.id);
  return {
    ...page,
    when: (answers, context) =>
      !context.locked.some((member) => member === whose) && (page.when?.(answers, context) ?? true),
  };
};

/** The referral's pages about the family, each to be put right. */
export const correctionForm: Form<CorrectionContext> = {
  ...referralForm,
  pages: referralForm.pages
    .filter(({ id }) => PAGES.includes(id))
    // What the referrer told of herself is not the family's.
    .map((page) => unlessLocked(page.id === READ_BACK ? { ...page, fields: [] } : page)),
};

export const correctionKind: FormKind<CorrectionContext> = {
  form: correctionForm,
  context: async (ports, draft) => {
    const request = draft.subject ? await ports.read.get('rightsRequest', draft.subject) : undefined;
    const family = request && (await ports.read.get('case', request.caseId));
    const referral = family && (await referralOf(ports, family.id));
    return {
      ...referralContext(ports, draft),
      // As on the day it was sent: a due date that is past by now was right then.
      ...(referral ? { today: localDate(referral.submittedAt) } : {}),
      locked: family ? lockedMembers(family) : members,
    };
  },
  submit: 'rights.sendCorrection',
};
