import { type Form, READ_BACK } from './form.ts';
import type { ReferralContext } from './referral-answers.ts';
import { children, consent, family, helpers, mother, partner, referrer } from './referral-family-pages.ts';
import { details, factors, level } from './referral-situation-pages.ts';

/** The referral form (A3), one for the Knooppunt, the prenatal home visit and OZKS, in the order of a talk. */
export const referralForm: Form<ReferralContext> = {
  id: 'referral',
  pages: [
    consent,
    referrer,
    mother,
    partner,
    family,
    children,
    helpers,
    factors,
    level,
    details,
    { id: READ_BACK, fields: [] },
  ],
  readBack: true,
};
