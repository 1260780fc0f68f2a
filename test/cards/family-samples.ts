import { caseClosedCard, caseDialog } from '../../cards/case.ts';
import { compareDialog } from '../../cards/compare.ts';
import { dangerDialog } from '../../cards/danger.ts';
import { handOverDialog } from '../../cards/hand-over.ts';
import { myReferralsDialog } from '../../cards/my-referrals.ts';
import { receiptCard, referralArrivedCard, referralDialog } from '../../cards/referral.ts';
import {
  accessAskedCard,
  familyNewsCard,
  movedCard,
  newsAskedCard,
  offeredCard,
  redirectRefusedCard,
  referralNewsCard,
} from '../../cards/referral-news.ts';
import { timelineKinds } from '../../cards/text/case.ts';
import { workListCard } from '../../cards/work-list.ts';
import { CaseState } from '../../domain/case.ts';
import { ReferralState } from '../../domain/referral.ts';
import type { CaseView, WorkItemView, WorkListView } from '../../domain/view/oversight.ts';
import type {
  CompareView,
  HandOverView,
  MyReferralsView,
  ReferralArrivedView,
  ReferralView,
} from '../../domain/view/referral.ts';
import { formSamples } from './form-samples.ts';
import type { Sample } from './sample.ts';

const now = '2026-03-02T09:26:00Z';
const about = { case: 'case1', code: 'K-7F3QX', municipality: 'Landgraaf' };
const arrived: ReferralArrivedView = {
  ...about,
  urgent: false,
  triageDueAt: '2026-03-04T16:00:00Z',
  now,
  state: 'submitted',
};
const referral: ReferralView = {
  ...about,
  state: 'inTriage',
  caseState: 'open',
  submittedAt: now,
  sections: formSamples['referral-11-read-back']?.readBack ?? [],
  level: { chosen: 'vulnerable', proposed: 'vulnerable' },
  questions: [],
  additions: [],
  joined: [],
  mayAdd: false,
  mayWithdraw: false,
  mayHandOver: false,
  mayTellNews: false,
  mayAnswer: false,
};
const side = {
  code: 'K-7F3QX',
  submittedAt: now,
  state: 'inTriage',
  caseState: 'open',
  urgent: true,
  mother: 'Esmee van der Voorbeeld',
  birthDate: '2006-08-14',
  address: '6371 AB 12',
  dueDate: '2026-05-11',
  referrer: 'L. Peeters, Medewerker jeugdgezondheidszorg (JGZ), VoorZorg',
} as const;
const comparing: CompareView = {
  case: 'case1',
  other: 'case2',
  sides: [
    side,
    {
      ...side,
      code: 'K-2BCDE',
      mother: 'Esmée Voorbeeld',
      partner: 'Tim Verzonnen',
      caseState: 'planned',
      urgent: false,
    },
  ],
};
const handingOver: HandOverView = {
  case: 'case1',
  ask: [],
  code: 'K-7F3QX',
  documents: [
    { to: 'ozks', pdf: 'https://knooppunt.example/bestand/a' },
    { to: 'prenatalHomeVisit', pdf: 'https://knooppunt.example/bestand/b' },
  ],
  done: [{ to: 'ozks', on: '2026-03-02', how: 'secureMail', receiver: 'OZKS Zuyderland' }],
};
const mine: MyReferralsView = {
  items: ReferralState.options.map((state, index) => ({
    ...about,
    case: `case${index}`,
    submittedAt: now,
    state,
    caseState: state === 'accepted' ? 'planned' : 'open',
    ...(state === 'accepted' ? { conferenceAt: '2026-03-12T13:00:00Z' } : {}),
  })),
  drafts: [{ draft: 'draft1', savedAt: now, expiresOn: '2026-03-16' }],
};

const conference = { conference: 'conference1', number: 1, startsAt: '2026-03-12T13:00:00Z', state: 'held' };
const family: CaseView = {
  ...about,
  state: 'followUp',
  createdAt: now,
  timeline: timelineKinds.map((kind, index) => ({
    at: now,
    who: 'M. Custers',
    kind,
    content: {
      number: '2',
      place: 'hub',
      agreements: '3',
      state: 'accepted',
      organisation: 'JGZ',
      reason: 'goalsReached',
    },
    ...(index === 3 ? { onBehalfOf: 'L. Peeters' } : {}),
  })),
  conferences: [conference, { ...conference, conference: 'conference2', number: 2, state: 'invited' }],
  openAgreements: 2,
  evaluations: [],
  remarks: [],
  mayEvaluate: false,
  mayReopen: false,
  mayVoid: false,
  mayClose: true,
  mayPlan: true,
  mayTriage: false,
};

const work = (kind: WorkItemView['kind'], more: Partial<WorkItemView> = {}): WorkItemView => ({
  kind,
  verb: 'case.show',
  data: { case: 'case1' },
  code: 'K-2H6LP',
  municipality: 'Kerkrade',
  urgent: false,
  ...more,
});
const morning = '2026-04-10T07:00:00Z';
const list: WorkListView = {
  today: '2026-04-10',
  now: morning,
  total: 12,
  page: 0,
  groups: [
    {
      group: 'now',
      items: [
        work('plan', {
          verb: 'conference.again',
          code: 'K-9R2WB',
          urgent: true,
          since: '2026-04-10T06:20:00Z',
          dueAt: '2026-04-10T10:20:00Z',
        }),
        work('consultation', {
          verb: 'consultation.show',
          data: { consultation: 'consultation1' },
          code: 'S-4TB2',
          since: '2026-04-09T13:40:00Z',
          dueAt: '2026-04-10T09:40:00Z',
        }),
        work('triage', {
          verb: 'triage.open',
          urgent: true,
          since: '2026-04-10T06:20:00Z',
          dueAt: '2026-04-10T10:20:00Z',
        }),
      ],
    },
    {
      group: 'today',
      items: [
        work('escalated', {
          verb: 'agreement.show',
          data: { agreement: 'agreement1' },
          code: 'K-4M8TD',
          number: 1,
          organisation: 'maatschappelijk werk',
          since: '2026-04-01T22:00:00Z',
          count: 3,
        }),
        work('cannot', {
          verb: 'agreement.reassign',
          data: { agreement: 'agreement3' },
          number: 3,
          organisation: 'JGZ',
          dueAt: '2026-04-09T13:40:00Z',
        }),
        work('share', {
          verb: 'agreements.show',
          data: { conference: 'conference1' },
          code: 'K-8C3NV',
          since: '2026-04-09T12:00:00Z',
          dueAt: '2026-04-10T15:00:00Z',
        }),
        work('record', {
          verb: 'conference.open',
          data: { conference: 'conference1' },
          since: '2026-04-10T06:00:00Z',
        }),
      ],
    },
    {
      group: 'later',
      items: [
        work('triage', {
          verb: 'triage.open',
          code: 'K-7F3QX',
          since: '2026-04-09T12:00:00Z',
          dueAt: '2026-04-13',
        }),
        work('question', { since: '2026-04-09T12:00:00Z' }),
        work('invitationsOpen', { since: '2026-04-14T12:00:00Z', count: 1, of: 4 }),
        work('review', { dueAt: '2026-04-23' }),
        work('upcoming', { dueAt: '2026-04-14T12:00:00Z' }),
      ],
    },
  ],
};

export const familySamples: Record<string, Sample> = {
  'referral-receipt': receiptCard({ ...about, triageDueAt: '2026-03-04T16:00:00Z', urgent: false }),
  'referral-receipt-nobody-yet': receiptCard({
    ...about,
    triageDueAt: '2026-03-04T16:00:00Z',
    urgent: false,
    nobodyYet: true,
  }),
  'referral-receipt-urgent': receiptCard({ ...about, triageDueAt: '2026-03-02T13:26:00Z', urgent: true }),
  ...Object.fromEntries(
    ReferralState.options.map((state) => [
      `referral-arrived-${state}`,
      referralArrivedCard({ ...arrived, state }),
    ]),
  ),
  'referral-arrived-urgent': referralArrivedCard({
    ...arrived,
    urgent: true,
    triageDueAt: '2026-03-02T13:26:00Z',
  }),
  'referral-dialog': referralDialog(referral),
  'referral-dialog-question': referralDialog({
    ...referral,
    state: 'needsInformation',
    mayAnswer: true,
    level: { chosen: 'highlyVulnerable', proposed: 'vulnerable', reason: 'Zij slapen morgen op straat.' },
    questions: [
      { text: 'Waar slapen zij nu?', at: now },
      { text: 'Is er familie?', at: now, answer: 'Een tante.' },
    ],
  }),
  'referral-dialog-decided': referralDialog({
    ...referral,
    state: 'redirected',
    decided: { place: 'carePathway', reason: 'Zorgpad jonge ouders past hier goed.' },
  }),
  'referral-dialog-mine': referralDialog({
    ...referral,
    additions: [{ text: 'De woning is nu tot 1 juni.', at: now }],
    mayAdd: true,
    mayWithdraw: true,
  }),
  'referral-dialog-joined': referralDialog({
    ...referral,
    joined: [{ case: 'case2', code: 'K-2BCDE', submittedAt: now }],
  }),
  'hand-over': handOverDialog({ ...handingOver, done: [] }),
  'hand-over-ask-first': handOverDialog({
    ...handingOver,
    ask: ['ozks', 'prenatalHomeVisit'],
    documents: [],
    done: [],
  }),
  'hand-over-done': handOverDialog(handingOver),
  'receipt-hand-over': receiptCard({
    ...about,
    triageDueAt: now,
    urgent: false,
    handOverTo: ['ozks', 'prenatalHomeVisit'],
  }),
  compare: compareDialog(comparing),
  'compare-consent': compareDialog({ ...comparing, mayNot: 'consent' }),
  'compare-closed': compareDialog({ ...comparing, mayNot: 'closed' }),
  'compare-judged': compareDialog({ ...comparing, mayNot: 'judged' }),
  'referral-dialog-withdrawn': referralDialog({
    ...referral,
    state: 'withdrawn',
    caseState: 'closed',
    withdrawnBecause: 'notNeeded: Zij hebben een woning.',
  }),
  'referrals-mine': myReferralsDialog(mine),
  'referrals-mine-draft-only': myReferralsDialog({ ...mine, items: [] }),
  'referrals-mine-none': myReferralsDialog({ items: [], drafts: [] }),
  'referral-news-question': referralNewsCard({ ...about, news: 'question' }),
  'referral-news-answered': referralNewsCard({ ...about, news: 'answered' }),
  'referral-news-accepted': referralNewsCard({
    ...about,
    news: 'accepted',
    conferenceAt: '2026-03-12T13:00:00Z',
  }),
  'referral-news-accepted-no-date': referralNewsCard({ ...about, news: 'accepted' }),
  'referral-news-added': referralNewsCard({ ...about, news: 'added' }),
  'referral-news-withdrawn': referralNewsCard({ ...about, news: 'withdrawn' }),
  'referral-news-withdrawn-one': referralNewsCard({ ...about, news: 'withdrawnOne' }),
  'referral-news-redirect-asked': referralNewsCard({ ...about, news: 'redirectAsked' }),
  'news-asked': newsAskedCard(about),
  'family-news': familyNewsCard({ ...about, hushed: false }),
  'family-news-hushed': familyNewsCard({ ...about, hushed: true }),
  'referral-offered': offeredCard({ ...about, from: 'Kerkrade', urgent: false }),
  'referral-offered-urgent': offeredCard({ ...about, from: 'Kerkrade', urgent: true }),
  'referral-redirect-refused-family': redirectRefusedCard({ ...about, by: 'family' }),
  'referral-redirect-refused': redirectRefusedCard({ ...about, by: 'coordinator' }),
  'referral-moved': movedCard({ ...about, to: 'Heerlen', mine: true }),
  'referral-moved-away': movedCard({ ...about, to: 'Heerlen', mine: false }),
  'referral-news-redirected': referralNewsCard({ ...about, news: 'redirected' }),
  'referral-news-redirected-by-hand': referralNewsCard({ ...about, news: 'redirectedByHand' }),
  'access-asked': accessAskedCard({ code: 'K-7F3QX', who: 'R. Dohmen', case: 'case1' }),
  danger: dangerDialog({}),
  'danger-from-form': dangerDialog({ draft: 'draft1', page: 'factors' }),
  'work-list': workListCard(list),
  'work-list-page-2': workListCard({ ...list, page: 1 }),
  'work-list-one': workListCard({
    ...list,
    total: 1,
    groups: [{ group: 'today', items: [work('plan', { since: '2026-04-09T12:00:00Z' })] }],
  }),
  'work-list-empty': workListCard({
    ...list,
    groups: [],
    total: 0,
    next: { code: 'K-2H6LP', startsAt: '2026-04-14T12:00:00Z' },
  }),
  'work-list-rest': workListCard({ ...list, groups: [], total: 0 }),
  case: caseDialog(family),
  'case-new': caseDialog({
    ...family,
    state: 'open',
    timeline: [],
    conferences: [],
    openAgreements: 0,
    mayClose: false,
    mayPlan: false,
    mayTriage: true,
  }),
  ...Object.fromEntries(
    CaseState.options.map((state) => [
      `case-${state}`,
      caseDialog({ ...family, state, timeline: family.timeline.slice(0, 2) }),
    ]),
  ),
  'case-long': caseDialog({
    ...family,
    timeline: [...family.timeline, ...family.timeline, ...family.timeline],
  }),
  'case-closed-coordinator': caseClosedCard({ ...about, to: 'coordinator' }),
  'case-closed-participant': caseClosedCard({ ...about, to: 'participant' }),
  'case-closed-referrer': caseClosedCard({ ...about, to: 'referrer' }),
};
