import type { DateOnly } from './calendar.ts';
import { type Answers, chosen, type Form, type Option, type Page, READ_BACK } from './form.ts';
import { inFuture } from './form-check.ts';
import { plausibleDueDate } from './pregnancy.ts';
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

type Check = (value: string, answers: Answers, context: ReferralContext) => string | undefined;

const values =
  (...all: string[]): (() => Option[]) =>
  () =>
    all.map((value) => ({ value }));
const notInFuture: Check = (value, _answers, context) =>
  inFuture(value, context.today) ? 'date.inFuture' : undefined;
const birthDate: Check = (value, answers, context) =>
  notInFuture(value, answers, context) ?? (value < '1930-01-01' ? 'date.tooLongAgo' : undefined);
const consentGiven: Check = (value) => (value === 'no' ? 'consentRefused' : undefined);

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

type P = Page<ReferralContext>;

const consent: P = {
  id: 'consent',
  fields: [
    {
      id: 'municipality',
      kind: 'list',
      source: 'F38',
      required: true,
      options: (c) => municipalities(c.region),
    },
    {
      id: 'consentMother',
      kind: 'choice',
      source: 'F08',
      required: true,
      options: values('yes', 'no'),
      check: consentGiven,
    },
    {
      id: 'consentPartner',
      kind: 'choice',
      source: 'F08',
      required: true,
      options: values('yes', 'no', 'noPartner'),
      check: consentGiven,
    },
    {
      id: 'consentTransfer',
      kind: 'choice',
      source: 'F09',
      required: true,
      options: values('yes', 'no'),
      check: consentGiven,
    },
    { id: 'consentAskedOn', kind: 'date', source: 'F08', required: true, check: notInFuture },
    { id: 'consentRecorded', kind: 'tick', source: 'F10', required: true },
  ],
};

const referrer: P = {
  id: 'referrer',
  when: (_answers, context) => !context.profileKnown,
  fields: [
    { id: 'organisation', kind: 'text', source: 'F02', required: true },
    { id: 'referrerName', kind: 'text', source: 'F03', required: true },
    {
      id: 'profession',
      kind: 'list',
      source: 'F04',
      required: true,
      options: (c) => c.region.professions.map(option),
    },
    { id: 'referrerEmail', kind: 'email', source: 'F05', required: true },
    { id: 'referrerPhone', kind: 'phone', source: 'F06', required: true },
  ],
};

const mother: P = {
  id: 'mother',
  fields: [
    { id: 'motherName', kind: 'text', source: 'F11', required: true },
    { id: 'motherBirthDate', kind: 'date', source: 'F12', required: true, check: birthDate },
    { id: 'postcode', kind: 'postcode', source: 'F13', required: true, beside: 'address' },
    { id: 'houseNumber', kind: 'text', source: 'F13', required: true, maxLength: 10, beside: 'address' },
    { id: 'motherPhone', kind: 'phone', source: 'F14' },
    { id: 'interpreter', kind: 'yesNo', source: 'F36', required: true, options: values('yes', 'no') },
    { id: 'pregnant', kind: 'yesNo', source: 'F18', required: true, options: values('yes', 'no') },
  ],
};

const partner: P = {
  id: 'partner',
  when: hasPartner,
  fields: [
    { id: 'partnerName', kind: 'text', source: 'F17', required: true },
    { id: 'partnerBirthDate', kind: 'date', source: 'F17', check: birthDate },
    { id: 'partnerSameAddress', kind: 'yesNo', source: 'F17', options: values('yes', 'no') },
    { id: 'partnerPhone', kind: 'phone', source: 'F17' },
  ],
};

const family: P = {
  id: 'family',
  fields: [
    {
      id: 'dueDate',
      kind: 'date',
      source: 'F18',
      required: true,
      when: isPregnant,
      check: (value, _answers, context) => plausibleDueDate(value, context.today),
    },
    { id: 'pregnancyNumber', kind: 'number', source: 'F19', required: true, when: isPregnant, maxLength: 2 },
    { id: 'composition', kind: 'text', source: 'F21', required: true, maxLength: 200 },
    { id: 'hasChildren', kind: 'yesNo', source: 'F22', required: true, options: values('yes', 'no') },
    { id: 'hasHelpers', kind: 'yesNo', source: 'F27', required: true, options: values('yes', 'no') },
    {
      id: 'deadlineWhat',
      kind: 'text',
      source: 'F44',
      beside: 'deadline',
      required: (a) => Boolean(a['deadlineDate']),
    },
    {
      id: 'deadlineDate',
      kind: 'date',
      source: 'F44',
      beside: 'deadline',
      required: (a) => Boolean(a['deadlineWhat']),
    },
  ],
};

const children: P = {
  id: 'children',
  when: (answers) => answers['hasChildren'] === 'yes',
  fields: [],
  rows: {
    id: 'child',
    max: 12,
    fields: [
      { id: 'name', kind: 'text', source: 'F22', required: true },
      { id: 'birthDate', kind: 'date', source: 'F23', required: true, check: notInFuture },
      { id: 'sex', kind: 'list', source: 'F24', options: values('girl', 'boy', 'other', 'unknown') },
      { id: 'livesIn', kind: 'yesNo', source: 'F25', required: true, options: values('yes', 'no') },
      {
        id: 'custodyByInstitution',
        kind: 'yesNo',
        source: 'F26',
        required: true,
        options: values('yes', 'no'),
      },
    ],
  },
};

const helpers: P = {
  id: 'helpers',
  when: (answers) => answers['hasHelpers'] === 'yes',
  fields: [],
  rows: {
    id: 'helper',
    max: 12,
    fields: [
      {
        id: 'type',
        kind: 'list',
        source: 'F27',
        required: true,
        options: (c) => c.region.helperTypes.map(option),
      },
      { id: 'name', kind: 'text', source: 'F28' },
      { id: 'function', kind: 'text', source: 'F29' },
      { id: 'email', kind: 'email', source: 'F30' },
      { id: 'phone', kind: 'phone', source: 'F31' },
    ],
  },
};

const factors: P = {
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

const level: P = {
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

const details: P = {
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

const readBack: P = { id: READ_BACK, fields: [] };

/** The referral form (A3), of at most seven questions a page. */
export const referralForm: Form<ReferralContext> = {
  id: 'referral',
  pages: [consent, referrer, mother, partner, family, children, helpers, factors, level, details, readBack],
  readBack: true,
};

const option = (item: { id: string; label: string }): Option => ({ value: item.id, label: item.label });
const municipalities = (region: Region): Option[] =>
  region.municipalities.filter((one) => one.active).map((one) => ({ value: one.id, label: one.name }));

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
