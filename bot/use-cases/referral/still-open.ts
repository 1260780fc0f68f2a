import type { Case } from '../../../domain/case.ts';
import { isByHand, type Referral } from '../../../domain/referral.ts';
import type { Refusal } from '../../../domain/refusal.ts';
import { whySilent } from '../oversight/silent.ts';

/**
 * Why who referred can do no more in the case where the family goes on (`home`); undefined when they can. A case that
 * closed because they hand it over themselves is still theirs: it can be added to and stopped (F01).
 */
export const whyOver = (home: Case, referral: Referral): Refusal | undefined =>
  home.state === 'closed' && isByHand(referral) ? undefined : whySilent(home);
