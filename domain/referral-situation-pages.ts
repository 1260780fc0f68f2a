import { type Answers, chosen, values } from './form.ts';
import { asksDeadline, isPregnant, levelFor, type ReferralContext, routeFor } from './referral-answers.ts';
import { option, type ReferralPage } from './referral-page.ts';
import { deviatesFromRoute } from './routing.ts';
import { asksAccumulation } from './vulnerability.ts';

export const factors: ReferralPage = {
  id: 'factors',
  fields: [
    {
      id: 'urgentFactors',
      kind: 'choices',
      source: 'F33',
      options: (c) => c.region.factors.urgent.map(option),
    },
    {
      id: 'riskFactors',
      kind: 'choices',
      source: 'F33',
      options: (c) => c.region.factors.nonUrgent.map(option),
    },
    {
      id: 'protectiveFactors',
      kind: 'choices',
      source: 'F34',
      options: (c) => c.region.factors.protective.map(option),
    },
    {
      id: 'sufficiency',
      kind: 'choice',
      source: 'F40',
      required: true,
      options: values('sufficient', 'sufficientInPrinciple', 'insufficient'),
    },
    {
      id: 'needFamily',
      kind: 'longText',
      source: 'F35',
      maxLength: 600,
      required: (a) => !a['needProfessional'],
    },
    { id: 'needProfessional', kind: 'longText', source: 'F35', maxLength: 600 },
  ],
};

const violence = (answers: Answers): boolean => chosen(answers, 'urgentFactors').includes('domesticViolence');
const interpreted = (answers: Answers): boolean => answers['interpreter'] === 'yes';
const otherAdults = (answers: Answers): boolean => chosen(answers, 'household').includes('adults');
const mayEnd = (answers: Answers, { region, page }: ReferralContext): boolean =>
  page === 'details' ||
  asksDeadline(answers, region) ||
  Boolean(answers['deadlineWhat'] || answers['deadlineDate']);

/** What only some answers ask for; the page is there when one of them was given. */
export const details: ReferralPage = {
  id: 'details',
  readBackAlways: true,
  when: (answers, context) =>
    interpreted(answers) || violence(answers) || otherAdults(answers) || mayEnd(answers, context),
  fields: [
    {
      id: 'safeContact',
      kind: 'choices',
      source: 'F42',
      required: true,
      when: violence,
      options: values('post', 'email', 'phone', 'none'),
      check: (_value, answers) => {
        const ways = chosen(answers, 'safeContact');
        return ways.includes('none') && ways.length > 1 ? 'safeContact.none' : undefined;
      },
    },
    { id: 'otherAdults', kind: 'text', source: 'F21', required: true, maxLength: 200, when: otherAdults },
    {
      id: 'interpreterLanguage',
      kind: 'text',
      source: 'F36',
      required: true,
      maxLength: 60,
      beside: 'language',
      when: interpreted,
    },
    {
      id: 'consentLanguage',
      kind: 'text',
      source: 'F08',
      required: true,
      maxLength: 60,
      beside: 'language',
      when: interpreted,
    },
    {
      id: 'deadlineWhat',
      kind: 'text',
      source: 'F44',
      beside: 'deadline',
      when: mayEnd,
      required: (a) => Boolean(a['deadlineDate']),
    },
    {
      id: 'deadlineDate',
      kind: 'date',
      source: 'F44',
      beside: 'deadline',
      when: mayEnd,
      required: (a) => Boolean(a['deadlineWhat']),
    },
  ],
};

const LEVELS = ['selfReliant', 'potentiallyVulnerable', 'vulnerable', 'highlyVulnerable'];

/** A6: the human chose another level than the rules propose. */
const otherLevel = (answers: Answers, context: ReferralContext): boolean => {
  const proposed = levelFor(answers, context.accumulationThreshold).level;
  return proposed !== 'undetermined' && Boolean(answers['level']) && answers['level'] !== proposed;
};

/** A7: something else was chosen than the route proposed. */
const otherRoute = (answers: Answers, context: ReferralContext): boolean =>
  deviatesFromRoute(chosen(answers, 'purposes'), routeFor(answers, context.accumulationThreshold));

export const level: ReferralPage = {
  id: 'level',
  fields: [
    {
      id: 'accumulation',
      kind: 'yesNo',
      source: 'F41',
      required: true,
      options: values('yes', 'no'),
      when: (answers, context) =>
        asksAccumulation(chosen(answers, 'riskFactors').length, context.accumulationThreshold),
    },
    {
      id: 'level',
      kind: 'choice',
      source: 'A6',
      required: true,
      // Where the handbook is silent, so may the professional be.
      options: (context, answers) =>
        values(
          ...LEVELS,
          ...(levelFor(answers, context.accumulationThreshold).level === 'undetermined'
            ? ['undetermined']
            : []),
        )(),
    },
    { id: 'levelReason', kind: 'text', source: 'A6', maxLength: 300, required: true, when: otherLevel },
    {
      id: 'purposes',
      kind: 'choices',
      source: 'F01',
      required: true,
      // G26: OZKS and the prenatal home visit are for pregnant women only.
      options: (_context, answers) =>
        values('hub', ...(isPregnant(answers) ? ['prenatalHomeVisit', 'ozks'] : []))(),
    },
    { id: 'routeReason', kind: 'text', source: 'A7', maxLength: 300, required: true, when: otherRoute },
    { id: 'urgent', kind: 'yesNo', source: 'F39', required: true, options: values('yes', 'no') },
    {
      id: 'urgentReason',
      kind: 'text',
      source: 'F39',
      maxLength: 300,
      required: true,
      when: (a) => a['urgent'] === 'yes',
    },
  ],
};

/** What may be told beside it: skipped, unless somebody opens it from the last page. */
export const more: ReferralPage = {
  id: 'more',
  readBackAlways: true,
  when: (_answers, context) => context.page === 'more',
  fields: [
    { id: 'gp', kind: 'text', source: 'F20', maxLength: 200 },
    {
      id: 'motherEducation',
      kind: 'list',
      source: 'F15',
      beside: 'motherMore',
      options: (c) => c.region.educationLevels.map(option),
    },
    { id: 'motherChildNumber', kind: 'number', source: 'F16', maxLength: 2, beside: 'motherMore' },
    { id: 'history', kind: 'longText', source: 'F32', maxLength: 600 },
    { id: 'findings', kind: 'longText', source: 'F37', maxLength: 600 },
    { id: 'preferences', kind: 'text', source: 'F43', maxLength: 300 },
    {
      id: 'letterLanguage',
      kind: 'list',
      source: 'F43',
      options: (c) => c.region.letterLanguages.map(option),
    },
  ],
};
