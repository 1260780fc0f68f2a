import type { DateOnly } from './calendar.ts';
import { type Answers, allRows, chosen } from './form.ts';
import { needsGuardian } from './guardian.ts';
import { type Municipality, municipalityOfPostcode, type Region } from './region.ts';
import { proposeRoute, type RouteProposal } from './routing.ts';
import {
  asksAccumulation,
  type LevelProposal,
  proposeLevel,
  type VulnerabilityLevel,
} from './vulnerability.ts';

/** What the form must know beside its answers. */
export type ReferralContext = {
  readonly today: DateOnly;
  readonly region: Region;
  /** Threshold of not-urgent factors from which accumulation is asked (A6). */
  readonly accumulationThreshold: number;
  /** The referrer told before who they are: it is not asked again. */
  readonly profileKnown: boolean;
  /** The page that is open: pages that are skipped can be opened from the last one. */
  readonly page: string;
  /** Who may refer in the name of somebody without Teams (R16, P03). */
  readonly recordsForOthers: boolean;
  /** Municipalities for which they may: elsewhere they refer as everybody does (A7). */
  readonly entersFor: readonly string[];
};

/** The answer says the woman is pregnant (R02). */
export const isPregnant = (answers: Answers): boolean => answers['pregnant'] === 'yes';
/** There is a partner who was asked for consent (R03). */
export const hasPartner = (answers: Answers): boolean => answers['consentPartner'] === 'yes';
/** F22: there are children already. */
export const hasChildren = (answers: Answers): boolean => chosen(answers, 'household').includes('children');

/** A parent of 12 to 15 years, for whom a parent or guardian must agree as well (Jeugdwet 7.3.4, scenario 13). */
export const isMinor = (answers: Answers, who: 'mother' | 'partner', today: DateOnly): boolean =>
  (who === 'mother' || hasPartner(answers)) && needsGuardian(answers[`${who}BirthDate`], today);

/** F38: another municipality of the region than the one chosen, by the postcode; a hint, never a decision. */
export const municipalityElsewhere = (answers: Answers, region: Region): Municipality | undefined => {
  const found = municipalityOfPostcode(region, answers['postcode'] ?? '');
  return found && answers['municipality'] && found.id !== answers['municipality'] ? found : undefined;
};

/** The municipality that will read it: the one chosen, or what was said about an address elsewhere. */
export const municipalityOf = (answers: Answers, region: Region): string | undefined =>
  (municipalityElsewhere(answers, region) && answers['whereTo']) || answers['municipality'];

/** G31: a pregnancy, or a child that is not yet two years old: a hint, not a block. */
export const inTargetGroup = (answers: Answers, today: DateOnly): boolean => {
  const twoYearsAgo = `${Number(today.slice(0, 4)) - 2}${today.slice(4)}`;
  return (
    isPregnant(answers) ||
    allRows(answers, 'child').some(({ birthDate }) => birthDate !== undefined && birthDate > twoYearsAgo)
  );
};

/** Something that plays may end on a date: then it is asked (F44). */
export const asksDeadline = (answers: Answers, region: Region): boolean => {
  const ticked = new Set([...chosen(answers, 'urgentFactors'), ...chosen(answers, 'riskFactors')]);
  return [...region.factors.urgent, ...region.factors.nonUrgent].some(
    ({ id, deadline }) => deadline && ticked.has(id),
  );
};

const yesOrNo = (answer: string | undefined): 'yes' | 'no' | undefined =>
  answer === 'yes' || answer === 'no' ? answer : undefined;

/** What was said of accumulation; an answer to a question that is no longer asked does not count. */
const accumulationOf = (answers: Answers, threshold: number): 'yes' | 'no' | undefined =>
  asksAccumulation(chosen(answers, 'riskFactors').length, threshold)
    ? yesOrNo(answers['accumulation'])
    : undefined;

/** The rule's proposal for these answers (A6). */
export const levelFor = (answers: Answers, accumulationThreshold: number): LevelProposal =>
  proposeLevel({
    urgent: chosen(answers, 'urgentFactors'),
    nonUrgent: chosen(answers, 'riskFactors'),
    accumulation: accumulationOf(answers, accumulationThreshold),
    protectiveSufficiency:
      answers['sufficiency'] === 'sufficient' ||
      answers['sufficiency'] === 'sufficientInPrinciple' ||
      answers['sufficiency'] === 'insufficient'
        ? answers['sufficiency']
        : undefined,
  });

const LEVELS: readonly string[] = ['selfReliant', 'potentiallyVulnerable', 'vulnerable', 'highlyVulnerable'];

/** The route proposed for these answers (A7): by the level that was chosen, and until then by the proposal. */
export const routeFor = (answers: Answers, accumulationThreshold: number): RouteProposal => {
  const level = answers['level'] ?? '';
  return proposeRoute({
    level: LEVELS.includes(level)
      ? (level as VulnerabilityLevel)
      : levelFor(answers, accumulationThreshold).level,
    pregnant: isPregnant(answers),
    accumulation: accumulationOf(answers, accumulationThreshold),
    riskFactors: chosen(answers, 'riskFactors').length + chosen(answers, 'urgentFactors').length,
  });
};

/** The deadline of the situation falls before the due date (F44 against F18). */
export const deadlineBeforeBirth = (answers: Answers): boolean =>
  isPregnant(answers) &&
  Boolean(answers['deadlineDate'] && answers['dueDate']) &&
  (answers['deadlineDate'] ?? '') < (answers['dueDate'] ?? '');

/** F02–F06 as remembered from the last referral; only what was filled in, and what the region still knows. */
export const profileAnswers = (
  profile: Readonly<Record<string, string | undefined>>,
  name: string,
  region: Region,
): Answers =>
  Object.fromEntries(
    Object.entries({
      organisation: profile['organisation'],
      referrerName: name,
      profession: region.professions.find(({ id }) => id === profile['profession'])?.id,
      referrerEmail: profile['email'],
      referrerPhone: profile['phone'],
    }).flatMap(([key, value]) => (value ? [[key, value] as const] : [])),
  );
