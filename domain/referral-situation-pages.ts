import { type Answers, chosen, values } from './form.ts';
import { isPregnant, levelFor } from './referral-answers.ts';
import { option, type ReferralPage } from './referral-page.ts';
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

const LEVELS = ['selfReliant', 'potentiallyVulnerable', 'vulnerable', 'highlyVulnerable'];

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
    { id: 'level', kind: 'choice', source: 'A6', required: true, options: values(...LEVELS) },
    {
      id: 'levelReason',
      kind: 'text',
      source: 'A6',
      maxLength: 300,
      required: (answers, context) => {
        const proposed = levelFor(answers, context.accumulationThreshold).level;
        return proposed !== 'undetermined' && Boolean(answers['level']) && answers['level'] !== proposed;
      },
    },
    {
      id: 'purposes',
      kind: 'choices',
      source: 'F01',
      required: true,
      // G26: OZKS and the prenatal home visit are for pregnant women only.
      options: (_context, answers) =>
        values('hub', ...(isPregnant(answers) ? ['prenatalHomeVisit', 'ozks'] : []))(),
    },
    { id: 'urgent', kind: 'yesNo', source: 'F39', required: true, options: values('yes', 'no') },
    { id: 'attends', kind: 'yesNo', source: 'F07', required: true, options: values('yes', 'no') },
    { id: 'tellMore', kind: 'yesNo', required: true, options: values('yes', 'no') },
  ],
};

const violence = (answers: Answers): boolean => chosen(answers, 'urgentFactors').includes('domesticViolence');

export const details: ReferralPage = {
  id: 'details',
  when: (answers) =>
    answers['tellMore'] === 'yes' ||
    answers['urgent'] === 'yes' ||
    answers['interpreter'] === 'yes' ||
    violence(answers),
  fields: [
    {
      id: 'urgentReason',
      kind: 'text',
      source: 'F39',
      maxLength: 300,
      required: true,
      when: (a) => a['urgent'] === 'yes',
    },
    {
      id: 'interpreterLanguage',
      kind: 'text',
      source: 'F36',
      required: true,
      maxLength: 60,
      when: (a) => a['interpreter'] === 'yes',
    },
    {
      id: 'safeContact',
      kind: 'choices',
      source: 'F42',
      required: true,
      when: violence,
      options: values('post', 'email', 'phone', 'none'),
    },
    { id: 'gp', kind: 'text', source: 'F20', maxLength: 200 },
    { id: 'history', kind: 'longText', source: 'F32', maxLength: 600 },
    { id: 'findings', kind: 'longText', source: 'F37', maxLength: 600 },
    { id: 'preferences', kind: 'text', source: 'F43', maxLength: 300 },
  ],
};
