import type { DateOnly } from './calendar.ts';
import { type Answers, chosen } from './form.ts';
import type { Region } from './region.ts';
import { asksAccumulation, type LevelProposal, proposeLevel } from './vulnerability.ts';

/** What the form must know beside its answers. */
export type ReferralContext = {
  readonly today: DateOnly;
  readonly region: Region;
  /** Threshold of not-urgent factors from which accumulation is asked (A6). */
  readonly accumulationThreshold: number;
  /** The referrer told before who they are: that page is skipped, and stands on the last one. */
  readonly profileKnown: boolean;
};

/** The answer says the woman is pregnant (R02). */
export const isPregnant = (answers: Answers): boolean => answers['pregnant'] === 'yes';
/** There is a partner who was asked for consent (R03). */
export const hasPartner = (answers: Answers): boolean => answers['consentPartner'] === 'yes';

const yesOrNo = (answer: string | undefined): 'yes' | 'no' | undefined =>
  answer === 'yes' || answer === 'no' ? answer : undefined;

/** The rule's proposal for these answers (A6). */
export const levelFor = (answers: Answers, accumulationThreshold: number): LevelProposal =>
  proposeLevel({
    urgent: chosen(answers, 'urgentFactors'),
    nonUrgent: chosen(answers, 'riskFactors'),
    // An answer to a question that is no longer asked does not count.
    accumulation: asksAccumulation(chosen(answers, 'riskFactors').length, accumulationThreshold)
      ? yesOrNo(answers['accumulation'])
      : undefined,
    protectiveSufficiency:
      answers['sufficiency'] === 'sufficient' ||
      answers['sufficiency'] === 'sufficientInPrinciple' ||
      answers['sufficiency'] === 'insufficient'
        ? answers['sufficiency']
        : undefined,
  });

/** The deadline of the situation that falls before the due date, in days between them (F44 against F18). */
export const deadlineBeforeBirth = (answers: Answers): boolean =>
  isPregnant(answers) &&
  Boolean(answers['deadlineDate'] && answers['dueDate']) &&
  (answers['deadlineDate'] ?? '') < (answers['dueDate'] ?? '');

/** F02–F06 as remembered from the last referral; only what was filled in. */
export const profileAnswers = (
  profile: Readonly<Record<string, string | undefined>>,
  name: string,
): Answers =>
  Object.fromEntries(
    Object.entries({
      organisation: profile['organisation'],
      referrerName: name,
      profession: profile['profession'],
      referrerEmail: profile['email'],
      referrerPhone: profile['phone'],
    }).flatMap(([key, value]) => (value ? [[key, value] as const] : [])),
  );
