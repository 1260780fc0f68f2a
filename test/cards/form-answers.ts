import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Answers, Option } from '../../domain/form.ts';
import type { AboutView } from '../../domain/form-view.ts';
import { parseRegion } from '../../domain/region.ts';
import { proposeRoute } from '../../domain/routing.ts';
import type { VulnerabilityLevel } from '../../domain/vulnerability.ts';

/** The region file that ships with it: its labels are what people see. */
export const region = parseRegion(parse(readFileSync('region/zuid-limburg.yaml', 'utf8')));

export const people: Option[] = [
  { value: 'person1', label: 'L. Peeters (VoorZorg)' },
  { value: 'person2', label: 'R. Dohmen (Maatschappelijk werk)' },
  { value: 'person3', label: 'M. Janssen (JGZ)' },
];
/** A few partner types: the whole list of the region changes without a card changing. */
export const partnerTypes: Option[] = [
  { value: 'socialWork', label: 'Maatschappelijk werk' },
  { value: 'youthHealthNurse', label: 'Jeugdverpleegkundige (JGZ)' },
  { value: 'voorZorg', label: 'VoorZorg (JGZ)' },
];
export const organisations: Option[] = [{ value: 'family' }, ...partnerTypes];

export const mother: Answers = {
  motherName: 'Esmee Voorbeeld',
  motherBirthDate: '2006-08-14',
  postcode: '6371 AB',
  houseNumber: '12',
  interpreter: 'no',
  pregnant: 'yes',
  household: 'children',
};

/** F1 of the field: invented people. */
export const timAndEsmee: Answers = {
  municipality: 'landgraaf',
  consentMother: 'yes',
  consentPartner: 'yes',
  consentTransfer: 'yes',
  consentAskedOn: '2026-02-27',
  consentRecorded: 'true',
  ...mother,
  partnerName: 'Tim Voorbeeld',
  partnerBirthDate: '2006-11-02',
  partnerSameAddress: 'yes',
  dueDate: '2026-05-11',
  pregnancyNumber: '1',
  deadlineWhat: 'De woning stopt',
  deadlineDate: '2026-05-02',
  'child.0.name': 'Noah',
  'child.0.birthDate': '2024-09-09',
  'child.0.sex': 'boy',
  'child.0.livesIn': 'yes',
  'child.0.custodyByInstitution': 'no',
  'child.1.name': 'Mila',
  'child.1.birthDate': '',
  'helper.0.type': 'voorZorg',
  'helper.0.name': 'L. Peeters',
  'helper.0.function': 'Verpleegkundige',
  'helper.0.email': 'l.peeters@voorbeeld.nl',
  riskFactors: 'psychosocial,livingEnvironment',
  protectiveFactors: 'motivation,socialNetwork',
  sufficiency: 'insufficient',
  needFamily: 'Wij willen een eigen plek en [rust](https://voorbeeld.nl) voor de baby komt.',
  level: 'vulnerable',
  purposes: 'hub,prenatalHomeVisit',
  urgent: 'no',
  attends: 'yes',
  gp: 'Praktijk Voorbeeld, 045 000 00 00',
};

const labels = ['(Psycho)sociale problematiek', 'Woonomgeving (onveilig/ontoereikend)'];
const deadline = { what: 'De woning stopt', date: '2026-05-02', daysBefore: 9 };
const proposal = (
  level: string,
  rule: number,
  because: string[],
  more: Partial<Extract<AboutView, { kind: 'proposal' }>> = {},
): AboutView => ({
  kind: 'proposal',
  level,
  rule,
  because,
  urgent: false,
  violence: false,
  route: {
    ...proposeRoute({ level: level as VulnerabilityLevel, pregnant: true, riskFactors: because.length }),
    pathways: region.carePathways,
  },
  urgentWithin: region.terms.urgentPlanningWorkingHours,
  outsideTargetGroup: false,
  ...more,
});

/** One for each rule of the table of vulnerability (A6). */
export const proposals = {
  urgent: proposal('highlyVulnerable', 1, ['Dak- of thuisloos'], { urgent: true, deadline }),
  violence: proposal('highlyVulnerable', 1, ['Huiselijk geweld'], {
    urgent: true,
    violence: true,
    outsideTargetGroup: true,
  }),
  accumulation: proposal('highlyVulnerable', 2, [...labels, 'Financiële problemen']),
  vulnerable: proposal('vulnerable', 3, labels, { sufficiency: 'insufficient', deadline }),
  potentially: proposal('potentiallyVulnerable', 4, labels, { sufficiency: 'sufficientInPrinciple' }),
  selfReliant: proposal('selfReliant', 5, [], { sufficiency: 'sufficient' }),
  noLevel: proposal('undetermined', 6, [], { sufficiency: 'insufficient' }),
  unanswered: proposal('undetermined', 7, labels),
};

const triage: Omit<Extract<AboutView, { kind: 'triage' }>, 'alike' | 'questions'> = {
  kind: 'triage',
  code: 'K-7F3QX',
  level: 'vulnerable',
  proposed: 'vulnerable',
  factors: labels,
  missing: [],
  routes: ['hub'],
  thinkOf: [],
  urgent: false,
  referrerAttends: true,
};

export const aboutTriage: Record<'pregnant' | 'notPregnant' | 'urgent', AboutView> = {
  pregnant: {
    ...triage,
    factors: [...labels],
    alike: [
      { case: 'case2', code: 'K-2BCDE' },
      { case: 'case3', code: 'K-4TB2Q' },
    ],
    questions: [{ text: 'Is er iemand bij wie zij kunnen slapen?' }],
    fixed: { date: '2026-03-19', pregnancy: { weeks: 32, days: 3 }, tooLate: false },
    thinkOf: [
      { label: 'Huisvesting', people: [] },
      { label: 'Maatschappelijk werk', people: ['B. Somers'] },
    ],
    pregnancy: { dueDate: '2026-05-11', today: { weeks: 30, days: 1 }, toGo: { weeks: 9, days: 6 } },
    deadline: { what: 'De woning stopt', date: '2026-05-02' },
  },
  notPregnant: {
    ...triage,
    factors: [],
    alike: [],
    questions: [],
    level: 'highlyVulnerable',
    missing: ['mother', 'family'],
    onBehalfOf: 'Dokter Bedenk, Huisartsenpraktijk Vaals',
    routes: ['hub', 'veiligThuisAdvice'],
  },
  urgent: {
    ...triage,
    alike: [],
    factors: ['Dak- of thuisloos'],
    urgent: true,
    fixed: { date: '2026-03-19', tooLate: true },
    interpreter: 'Arabisch',
    questions: [{ text: 'Waar slapen zij vannacht?', answer: 'Bij een tante, tot vrijdag.' }],
  },
};

export const conferenceAnswers: Answers = {
  steps: 'introductions,timeAvailable,needsDiscussed',
  familyPresent: 'yes',
  lifeDomains: 'housing,money',
  'agreement.0.self': 'no',
  'agreement.0.what': 'Steun zoeken voor huisvesting',
  'agreement.0.organisation': 'socialWork',
  'agreement.0.owner': 'person2',
  'agreement.0.dueDate': '2026-04-02',
  'agreement.0.familyAgrees': 'yes',
  'agreement.1.what': 'Blijft betrokken en volgt het gezin tot en met de kraamtijd',
  'agreement.1.organisation': 'family',
  'agreement.1.owner': 'person1',
};
