import type { Answers, Field, Option, Page } from './form.ts';
import { inFuture } from './form-check.ts';
import type { ReferralContext } from './referral-answers.ts';
import { municipalityById } from './region.ts';

export type Check = (value: string, answers: Answers, context: ReferralContext) => string | undefined;

export const notInFuture: Check = (value, _answers, context) =>
  inFuture(value, context.today) ? 'date.inFuture' : undefined;
export const birthDate: Check = (value, answers, context) =>
  notInFuture(value, answers, context) ?? (value < '1930-01-01' ? 'date.tooLongAgo' : undefined);
/** G01: without consent there is no referral. */
export const consentGiven: Check = (value) => (value === 'no' ? 'consentRefused' : undefined);

/** A7: a municipality may have every referral come by who enters them there: the youth health coordinator. */
export const entryHere: Check = (value, _answers, { region, entersFor }) =>
  municipalityById(region, value)?.entry === 'viaYouthHealthCoordinator' && !entersFor.includes(value)
    ? 'entryVia'
    : undefined;

export type ReferralPage = Page<ReferralContext>;
export type ReferralField = Field<ReferralContext>;

/** An item of the region's lists as a choice. */
export const option = (item: { id: string; label: string }): Option => ({
  value: item.id,
  label: item.label,
});

/** Questions of the region's own about a parent, in place of the line of the form that cannot be read (F14). */
export const parentDetails =
  (who: 'mother' | 'partner') =>
  ({ region }: ReferralContext): ReferralField[] =>
    region.parentDetails.map(({ id, label, kind, options, required }) => ({
      id: `${who}Extra.${id}`,
      kind,
      label,
      source: 'F14',
      required,
      maxLength: kind === 'text' ? 120 : undefined,
      ...(options.length > 0 ? { options: () => options.map(option) } : {}),
    }));
