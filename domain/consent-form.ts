import type { DateOnly } from './calendar.ts';
import { type Consent, type ConsentEvent, consentLife, consentPurposes } from './consent.ts';
import type { Member } from './family.ts';
import { type Answers, type Form, type Option, values } from './form.ts';
import { inFuture } from './form-check.ts';
import { can } from './life.ts';

export type ConsentContext = {
  readonly today: DateOnly;
  /** Adults of the family, by name. */
  readonly members: readonly Option[];
  readonly consents: readonly Consent[];
  /** Adults of the family who are under 16: a parent or guardian must agree as well (scenario 13). */
  readonly young: readonly Member[];
};

/** The word somebody gave before on what is chosen in the form; not what was asked apart for one destination. */
export const wordOn = (consents: readonly Consent[], answers: Answers): Consent | undefined =>
  consents.find(
    ({ member, purpose, to }) => !to && member === answers['member'] && purpose === answers['purpose'],
  );

/** Whether somebody can say this now: what was never given cannot be withdrawn. */
const fits = (value: string, answers: Answers, { consents }: ConsentContext): string | undefined => {
  const event: ConsentEvent = value === 'withdraw' ? 'withdraw' : value === 'give' ? 'give' : 'refuse';
  const before = wordOn(consents, answers);
  if (!before) return event === 'withdraw' ? 'consent.notGiven' : undefined;
  if (can(consentLife, before.status, event)) return undefined;
  if (before.status === 'withdrawn') return 'consent.alreadyWithdrawn';
  return event === 'withdraw' ? 'consent.notGiven' : 'consent.withdrawInstead';
};

/**
 * Nobody takes back, or says no to, what they had not said yet: such a day is a slip, often in the year, and the
 * day a word was taken back decides when data is erased (scenario 2).
 */
const dayFits = (day: string, answers: Answers, { today, consents }: ConsentContext): string | undefined => {
  if (inFuture(day, today)) return 'date.inFuture';
  const before = wordOn(consents, answers);
  const again = before?.status === 'given' && answers['what'] === 'give';
  return before && !again && day < (before.withdrawnOn ?? before.on) ? 'consent.beforeThat' : undefined;
};

/** What a member of the family says of their consent, to the coordinator who wrote it down (scenario 2, 9). */
export const consentForm: Form<ConsentContext> = {
  id: 'consent',
  pages: [
    {
      id: 'consent',
      fields: [
        { id: 'member', kind: 'choice', required: true, options: (c) => c.members },
        { id: 'purpose', kind: 'choice', required: true, options: values(...consentPurposes) },
        {
          id: 'what',
          kind: 'choice',
          required: true,
          options: values('withdraw', 'give', 'refuse'),
          check: fits,
        },
        { id: 'on', kind: 'date', required: true, check: dayFits },
        {
          id: 'guardianAgrees',
          kind: 'tick',
          source: 'F08',
          when: (_answers, { young }) => young.length > 0,
          required: ({ member, what }, { young }) => what === 'give' && young.some((one) => one === member),
        },
        { id: 'identityChecked', kind: 'tick', required: true },
      ],
    },
  ],
  readBack: false,
};
