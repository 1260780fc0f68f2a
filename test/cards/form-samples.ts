import {
  agreementDeclineForm,
  agreementPostponeForm,
  agreementReassignForm,
} from '../../domain/agreement-form.ts';
import {
  answerCoordinatorForm,
  askReferrerForm,
  caseCloseForm,
  referralAddForm,
  referralWithdrawForm,
} from '../../domain/case-form.ts';
import { consultationCloseForm } from '../../domain/consultation-form.ts';
import type { Answers } from '../../domain/form.ts';
import type { AboutView, FormView } from '../../domain/form-view.ts';
import { handOverAskForm, handOverForm } from '../../domain/hand-over-form.ts';
import { invitationDeclineForm, invitationProposeForm } from '../../domain/invitation-form.ts';
import { fixedForm, placeForm, termsForm } from '../../domain/local-rules-form.ts';
import { newsForm } from '../../domain/news-form.ts';
import { appointForm, leaveForm } from '../../domain/people-form.ts';
import { redirectAskForm, redirectDecideForm } from '../../domain/redirect-form.ts';
import type { ReferralContext } from '../../domain/referral-answers.ts';
import { referralForm } from '../../domain/referral-form.ts';
import { reminderTimeForm, snoozeForm } from '../../domain/reminder-form.ts';
import { replanForm, type TriageContext, triageForm } from '../../domain/triage-form.ts';
import {
  aboutTriage,
  mother,
  organisations,
  partnerTypes,
  people,
  proposals,
  region,
  timAndEsmee,
} from './form-answers.ts';
import { keptPage, type More, onePage } from './form-builder.ts';

const today = '2026-03-02';
const referral: ReferralContext = {
  today,
  region,
  accumulationThreshold: 3,
  profileKnown: true,
  page: '',
  recordsForOthers: false,
  entersFor: [],
};
const unknown: ReferralContext = { ...referral, profileKnown: false };
const triage: TriageContext = {
  today,
  urgent: false,
  pregnant: true,
  people,
  corePeople: ['person1'],
  organisations,
  invitationLeadDays: 3,
  calendar: region.terms,
  places: [{ value: 'bibliotheek', label: 'Bibliotheek Landgraaf, Kerkplein 1, rolstoel kan naar binnen' }],
  fixed: { date: '2026-03-19', time: '14:00' },
  elsewhere: [{ value: 'heerlen', label: 'Heerlen' }],
};
const changes = {
  today,
  people,
  organisations,
  reasons: region.agreementDeclineReasons.map(({ id, label }) => ({ value: id, label })),
};
const municipalities = region.municipalities.map(({ id, name }) => ({ value: id, label: name }));
const roles = {
  municipalities,
  people,
  partnerTypes,
};
const landgraaf: AboutView = { kind: 'municipality', name: 'Landgraaf' };
const agreement: AboutView = {
  kind: 'agreement',
  code: 'K-7F3QX',
  number: 3,
  what: 'Volg het gezin en kijk wat nodig is',
  dueDate: '2026-03-26',
  organisation: 'JGZ',
};

const referralPage = (
  page: string,
  more: More = {},
  answers: Answers = timAndEsmee,
  context = referral,
): FormView => keptPage(referralForm, page, answers, { ...context, page }, 'referral.submit', more);

/** Every page of every form, with the states that look different. */
export const formSamples: Readonly<Record<string, FormView>> = {
  'referral-1-consent': referralPage('consent', {}, {}),
  'referral-1-consent-refused': referralPage(
    'consent',
    { problems: true },
    { ...timAndEsmee, consentPartner: 'no', consentRecorded: 'false' },
  ),
  'referral-2-referrer': referralPage('referrer', {}, {}, unknown),
  'referral-2-referrer-problems': referralPage(
    'referrer',
    { problems: true },
    { referrerEmail: 'm.janssen', referrerPhone: 'x' },
    unknown,
  ),
  'referral-3-mother': referralPage('mother'),
  'referral-3-mother-problems': referralPage(
    'mother',
    { problems: true },
    { ...timAndEsmee, ...mother, motherBirthDate: '2062-08-14', postcode: '63 71AB', houseNumber: '' },
  ),
  'referral-4-partner': referralPage('partner'),
  'referral-5-family': referralPage('family'),
  'referral-5-family-problems': referralPage(
    'family',
    { problems: true },
    { ...timAndEsmee, dueDate: '2028-01-01' },
  ),
  'referral-6-children': referralPage('children'),
  'referral-6-children-none': referralPage(
    'children',
    {},
    { consentPartner: 'noPartner', household: 'children' },
  ),
  'referral-6-children-new': referralPage('children', { row: { index: 2, isNew: true } }),
  'referral-6-children-edit': referralPage('children', { row: { index: 1, isNew: false }, problems: true }),
  'referral-7-helpers-two': referralPage(
    'family',
    {},
    { ...timAndEsmee, 'helper.1.type': 'gp', 'helper.1.name': 'J. Bedenk' },
  ),
  'referral-7-helpers-new': referralPage('family', { row: { index: 1, isNew: true } }),
  'referral-8-factors': referralPage('factors'),
  'referral-9-level': referralPage('level', { about: proposals.vulnerable }),
  'referral-9-level-urgent': referralPage(
    'level',
    { about: proposals.urgent },
    { ...timAndEsmee, urgentFactors: 'homelessness' },
  ),
  'referral-9-level-accumulation': referralPage(
    'level',
    { about: proposals.accumulation, problems: true },
    {
      ...timAndEsmee,
      riskFactors: 'psychosocial,livingEnvironment,financial',
      accumulation: 'yes',
      level: 'vulnerable',
      levelReason: '',
    },
  ),
  'referral-9-level-other-way': referralPage(
    'level',
    { about: proposals.violence, problems: true },
    {
      ...timAndEsmee,
      urgentFactors: 'domesticViolence',
      level: 'highlyVulnerable',
      purposes: 'hub',
      urgent: 'yes',
    },
  ),
  'referral-9-level-potentially': referralPage('level', { about: proposals.potentially }),
  'referral-9-level-self-reliant': referralPage('level', { about: proposals.selfReliant }),
  'referral-9-level-no-level': referralPage('level', { about: proposals.noLevel }),
  'referral-9-level-unanswered': referralPage('level', { about: proposals.unanswered }),
  'referral-10-details': referralPage(
    'details',
    {},
    {
      ...timAndEsmee,
      interpreter: 'yes',
      household: 'children,adults',
      urgentFactors: 'domesticViolence',
    },
  ),
  'referral-10-more': referralPage('more'),
  'referral-12-behalf': referralPage(
    'behalf',
    {},
    { ...timAndEsmee, onBehalf: 'yes' },
    { ...referral, recordsForOthers: true },
  ),
  'referral-12-guardian': referralPage(
    'guardian',
    { problems: true },
    {
      ...timAndEsmee,
      motherBirthDate: '2010-08-14',
      partnerBirthDate: '2011-01-01',
      motherGuardianConsent: 'no',
    },
  ),
  'referral-12-elsewhere': referralPage(
    'mother',
    { problems: true },
    { ...timAndEsmee, postcode: '6411 AB' },
  ),
  'referral-12-outside': referralPage('mother', { problems: true }, { ...timAndEsmee, postcode: '5911 AB' }),
  'referral-12-own-questions': referralPage('mother', {}, timAndEsmee, {
    ...referral,
    region: {
      ...region,
      parentDetails: [
        { id: 'phone', label: 'Telefoonnummer', kind: 'phone', options: [], required: true },
        {
          id: 'marital',
          label: 'Burgerlijke staat',
          kind: 'list',
          options: [{ id: 'single', label: 'Alleenstaand' }],
          required: false,
        },
      ],
    },
  }),
  'referral-11-read-back-new': referralPage('readBack', {}, timAndEsmee, unknown),
  'referral-11-read-back': referralPage('readBack'),
  'referral-11-read-back-problems': referralPage(
    'readBack',
    {},
    { ...timAndEsmee, motherName: '', level: '' },
  ),
  'triage-1-assess': keptPage(triageForm, 'assess', { place: 'hub' }, triage, 'triage.decide', {
    about: aboutTriage.pregnant,
    target: { case: 'case1' },
  }),
  'triage-1-assess-last': keptPage(
    triageForm,
    'assess',
    { place: 'carePathway' },
    { ...triage, pregnant: false },
    'triage.decide',
    { about: aboutTriage.notPregnant, problems: true },
  ),
  'triage-1-assess-elsewhere': keptPage(
    triageForm,
    'assess',
    { place: 'otherMunicipality' },
    triage,
    'triage.decide',
    { about: aboutTriage.pregnant, problems: true },
  ),
  'triage-2-plan-waits': keptPage(
    triageForm,
    'plan',
    { place: 'hub', canWait: 'yes', mode: 'physical', duration: '60', people: 'person1' },
    triage,
    'triage.decide',
  ),
  'triage-1-assess-urgent': keptPage(
    triageForm,
    'assess',
    { place: 'hub' },
    { ...triage, urgent: true },
    'triage.decide',
    { about: aboutTriage.urgent },
  ),
  'triage-2-plan': keptPage(
    triageForm,
    'plan',
    { place: 'hub', mode: 'physical', duration: '60', people: 'person1,person2' },
    triage,
    'triage.decide',
  ),
  'triage-3-guests': keptPage(
    triageForm,
    'guests',
    {
      place: 'hub',
      people: 'person1,person2',
      familyBrings: 'haar moeder',
      'guest.0.name': 'W. Ploum',
      'guest.0.organisation': 'family',
    },
    triage,
    'triage.decide',
  ),
  'triage-3-guests-interpreter': keptPage(
    triageForm,
    'guests',
    { place: 'hub', people: 'person1', interpreterKind: 'adultInformal' },
    { ...triage, interpreterLanguage: 'Arabisch' },
    'triage.decide',
    { problems: true },
  ),
  'triage-3-guest-new': keptPage(triageForm, 'guests', { place: 'hub' }, triage, 'triage.decide', {
    row: { index: 0, isNew: true },
  }),
  'triage-2-plan-problems': keptPage(
    triageForm,
    'plan',
    { place: 'hub', date: '2026-03-01', time: '25:00', mode: 'physical', people: '' },
    triage,
    'triage.decide',
    { problems: true },
  ),
  news: onePage(
    newsForm,
    { today },
    'news.send',
    { case: 'case1' },
    {
      about: { kind: 'referral', code: 'K-7F3QX' },
    },
  ),
  'news-born': onePage(
    newsForm,
    { today },
    'news.send',
    { case: 'case1' },
    {
      answers: { outcome: 'born' },
      about: { kind: 'referral', code: 'K-7F3QX' },
      problems: true,
    },
  ),
  'hand-over-ask-ozks': onePage(
    handOverAskForm,
    { today, to: 'ozks', partner: true, young: false },
    'handOver.sendAsked',
    { case: 'case1', destination: 'ozks' },
    { about: { kind: 'referral', code: 'K-7F3QX' } },
  ),
  'hand-over-ask-home-visit': onePage(
    handOverAskForm,
    { today, to: 'prenatalHomeVisit', partner: false, young: true },
    'handOver.sendAsked',
    { case: 'case1', destination: 'prenatalHomeVisit' },
    { about: { kind: 'referral', code: 'K-7F3QX' }, problems: true },
  ),
  'hand-over-note': onePage(
    handOverForm,
    { today, to: ['ozks', 'prenatalHomeVisit'] },
    'handOver.send',
    { case: 'case1' },
    { about: { kind: 'referral', code: 'K-7F3QX' }, problems: true },
  ),
  'redirect-ask': onePage(
    redirectAskForm,
    { today },
    'redirect.answer',
    { case: 'case1' },
    {
      about: {
        kind: 'redirect',
        code: 'K-7F3QX',
        from: 'Kerkrade',
        to: 'Heerlen',
        reason: 'Het adres ligt in Heerlen.',
      },
      problems: true,
    },
  ),
  'redirect-decide': onePage(
    redirectDecideForm,
    {},
    'redirect.decide',
    { case: 'case1' },
    {
      answers: { takes: 'no' },
      about: {
        kind: 'redirect',
        code: 'K-7F3QX',
        from: 'Kerkrade',
        to: 'Heerlen',
        reason: 'Het adres ligt in Heerlen.',
        urgent: true,
        pregnancy: { weeks: 30, days: 1 },
      },
      problems: true,
    },
  ),
  'referral-add': onePage(
    referralAddForm,
    {},
    'referral.sendAddition',
    { case: 'case1' },
    {
      about: { kind: 'referral', code: 'K-7F3QX' },
      problems: true,
    },
  ),
  'referral-withdraw': onePage(
    referralWithdrawForm,
    {},
    'referral.sendWithdrawal',
    { case: 'case1' },
    {
      about: { kind: 'referral', code: 'K-7F3QX' },
      problems: true,
    },
  ),
  replan: keptPage(
    replanForm,
    'plan',
    {
      date: '2026-03-12',
      time: '14:00',
      duration: '60',
      mode: 'physical',
      location: 'Bibliotheek Landgraaf, zaal 2',
      people: 'person1',
    },
    triage,
    'conference.move',
  ),
  'consultation-close': onePage(
    consultationCloseForm,
    {},
    'consultation.close',
    { consultation: 'consultation1' },
    { about: { kind: 'consultation', code: 'S-4TB2', profession: 'Verloskundige' } },
  ),
  'invitation-decline': onePage(invitationDeclineForm, {}, 'invitation.sendDecline', {
    invitation: 'invitation1',
  }),
  'invitation-propose': onePage(invitationProposeForm, {}, 'invitation.sendProposal', {
    invitation: 'invitation1',
  }),
  'agreement-decline': onePage(
    agreementDeclineForm,
    changes,
    'agreement.sendDecline',
    { agreement: 'agreement3' },
    { about: agreement },
  ),
  'agreement-decline-problems': onePage(
    agreementDeclineForm,
    changes,
    'agreement.sendDecline',
    { agreement: 'agreement3' },
    { about: { ...agreement, onBehalfOf: 'L. Peeters' }, problems: true, answers: { reason: 'other' } },
  ),
  'agreement-postpone': onePage(
    agreementPostponeForm,
    changes,
    'agreement.sendPostpone',
    { agreement: 'agreement3' },
    { about: agreement, answers: { dueDate: '2026-04-09' } },
  ),
  'agreement-reassign': onePage(
    agreementReassignForm,
    changes,
    'agreement.sendReassign',
    { agreement: 'agreement3' },
    { about: agreement },
  ),
  'reminder-time': onePage(
    reminderTimeForm,
    { today: '2026-03-23' },
    'reminder.setTime',
    {},
    { answers: { time: '09:00' } },
  ),
  snooze: onePage(
    snoozeForm,
    { today: '2026-03-23' },
    'reminder.snooze',
    { agreement: 'agreement1' },
    { answers: { day: '2026-03-24' } },
  ),
  'snooze-too-far': onePage(
    snoozeForm,
    { today: '2026-03-23' },
    'reminder.snooze',
    { agreement: 'agreement1' },
    { answers: { day: '2027-03-24' }, problems: true },
  ),
  'municipality-fixed': onePage(
    fixedForm,
    { places: [{ value: 'library', label: 'Bibliotheek, zaal 2' }] },
    'municipality.setFixed',
    { municipality: 'landgraaf' },
    {
      answers: { meets: 'monthly', week: '3', weekday: 'thursday', time: '14:00', place: 'library' },
      about: landgraaf,
    },
  ),
  'municipality-fixed-problems': onePage(
    fixedForm,
    { places: [] },
    'municipality.setFixed',
    { municipality: 'landgraaf' },
    { answers: { meets: 'monthly', time: '25:00' }, problems: true, about: landgraaf },
  ),
  'municipality-place': onePage(
    placeForm,
    { known: true },
    'municipality.setPlace',
    { municipality: 'landgraaf', place: 'library' },
    {
      answers: {
        name: 'Bibliotheek, zaal 2',
        address: 'Raadhuisplein 1',
        accessibility: 'lift, ringleiding',
      },
      about: landgraaf,
    },
  ),
  'municipality-terms': onePage(
    termsForm,
    undefined,
    'municipality.setTerms',
    { municipality: 'landgraaf' },
    {
      answers: {
        triageDays: '2',
        invitationLeadDays: '3',
        shareListDays: '1',
        escalationDays: '5',
        evaluationWeeks: '6',
        agreementReminders: '-3, 0, 3',
        holidays: 'liberationDay',
        extraDaysOff: '31-2-2027',
      },
      problems: true,
      about: landgraaf,
    },
  ),
  appoint: onePage(appointForm, roles, 'people.sendAppoint', {}, { answers: { municipality: 'landgraaf' } }),
  'appoint-problems': onePage(
    appointForm,
    roles,
    'people.sendAppoint',
    {},
    {
      answers: {
        municipality: 'landgraaf',
        role: 'partner',
        name: 'K. Smeets',
        personId: '123',
        from: '2026-04-06',
        until: '2026-04-01',
      },
      problems: true,
    },
  ),
  leave: onePage(leaveForm, roles, 'people.sendLeave', {}, { answers: { municipality: 'landgraaf' } }),
  'leave-beyond-own-role': onePage(
    leaveForm,
    { ...roles, ownLastDays: { landgraaf: '2026-03-12' } },
    'people.sendLeave',
    {},
    {
      answers: { municipality: 'landgraaf', from: '2026-03-09', until: '2026-03-13' },
      problems: true,
    },
  ),
  'case-close': onePage(
    caseCloseForm,
    { openAgreements: 2, unreplaced: 0 },
    'case.sendClose',
    { case: 'case1' },
    {
      about: {
        kind: 'case',
        code: 'K-7F3QX',
        lines: [
          { number: 1, organisation: 'Maatschappelijk werk', state: 'inProgress' },
          { number: 3, organisation: 'JGZ', state: 'accepted' },
        ],
      },
    },
  ),
  'case-close-ready': onePage(
    caseCloseForm,
    { openAgreements: 0, unreplaced: 0 },
    'case.sendClose',
    { case: 'case1' },
    { about: { kind: 'case', code: 'K-7F3QX', lines: [] } },
  ),
  'ask-referrer': onePage(askReferrerForm, {}, 'triage.sendQuestion', { case: 'case1' }),
  'answer-coordinator': onePage(
    answerCoordinatorForm,
    {},
    'referral.sendAnswer',
    { case: 'case1' },
    {
      about: { kind: 'question', code: 'K-7F3QX', text: 'Is er iemand bij wie zij tijdelijk kunnen slapen?' },
    },
  ),
};
