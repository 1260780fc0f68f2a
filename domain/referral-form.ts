import { type Form, READ_BACK } from './form.ts';
import type { ReferralContext } from './referral-answers.ts';
import { behalf, consent, guardian, referrer, yourself } from './referral-consent-pages.ts';
import { children, family, mother, partner } from './referral-family-pages.ts';
import { details, factors, level, more } from './referral-situation-pages.ts';

/** The referral form (A3), one for the Knooppunt, the prenatal home visit and OZKS, in the order of a talk. */
export const referralForm: Form<ReferralContext> = {
  id: 'referral',
  pages: [
    consent,
    behalf,
    mother,
    partner,
    guardian,
    family,
    children,
    factors,
    details,
    level,
    more,
    referrer,
    { id: READ_BACK, fields: yourself },
  ],
  readBack: true,
};
