import { type Form, READ_BACK } from '../../../domain/form.ts';
import type { ReferralContext } from '../../../domain/referral-answers.ts';
import { referralForm } from '../../../domain/referral-form.ts';
import type { FormKind } from '../forms/form-kind.ts';
import { referralContext } from '../referral/referral-kind.ts';

/** What somebody may have corrected: what stands about the family. Their consent is changed by their word alone. */
const PAGES = ['mother', 'partner', 'family', 'children', 'helpers', 'factors', 'details', READ_BACK];

/** The referral's pages about the family, each to be put right. */
export const correctionForm: Form<ReferralContext> = {
  ...referralForm,
  pages: referralForm.pages.filter(({ id }) => PAGES.includes(id)),
};

export const correctionKind: FormKind<ReferralContext> = {
  form: correctionForm,
  context: async (ports, draft) => referralContext(ports, draft),
  submit: 'rights.sendCorrection',
};
