import type { Answers, Option, Page } from './form.ts';
import { inFuture } from './form-check.ts';
import type { ReferralContext } from './referral-answers.ts';

export type Check = (value: string, answers: Answers, context: ReferralContext) => string | undefined;

export const notInFuture: Check = (value, _answers, context) =>
  inFuture(value, context.today) ? 'date.inFuture' : undefined;
export const birthDate: Check = (value, answers, context) =>
  notInFuture(value, answers, context) ?? (value < '1930-01-01' ? 'date.tooLongAgo' : undefined);
/** G01: without consent there is no referral. */
export const consentGiven: Check = (value) => (value === 'no' ? 'consentRefused' : undefined);

export type ReferralPage = Page<ReferralContext>;

/** An item of the region's lists as a choice. */
export const option = (item: { id: string; label: string }): Option => ({
  value: item.id,
  label: item.label,
});
