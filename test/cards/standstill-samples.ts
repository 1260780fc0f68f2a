import { caseDialog, caseFoundCard, caseResumedCard, caseStoppedCard } from '../../cards/case.ts';
import { homeCard } from '../../cards/home.ts';
import { deadlineNearCard, returnedCard } from '../../cards/oversight-news.ts';
import { personLeftCard } from '../../cards/people-news.ts';
import { referralDialog } from '../../cards/referral.ts';
import { referralNewsCard } from '../../cards/referral-news.ts';
import { workListCard } from '../../cards/work-list.ts';
import { leads } from '../../domain/lead.ts';
import type { HomeView } from '../../domain/view/home.ts';
import type { CaseView, WorkItemView, WorkListView } from '../../domain/view/oversight.ts';
import type { ReferralView } from '../../domain/view/referral.ts';
import { formSamples } from './form-samples.ts';
import type { Sample } from './sample.ts';

const now = '2026-03-23T08:05:00Z';
const code = 'K-7F3QX';
const said = (kind: string, content: Record<string, string>, at = '2026-03-20T09:26:00Z') => ({
  at,
  who: 'M. Custers',
  kind,
  content,
});
const family: CaseView = {
  case: 'case1',
  code,
  municipality: 'Landgraaf',
  state: 'followUp',
  createdAt: '2026-03-02T09:26:00Z',
  timeline: [
    said('referral.submitted', {}, '2026-03-02T09:26:00Z'),
    said('consent.withdrawn', { member: 'partner', purpose: 'transfer' }),
    said('consent.withdrawn', { member: 'mother', purpose: 'monitoring' }),
    said('rights.requested', { kind: 'erasure' }),
    said('rights.decided', { kind: 'erasure', state: 'granted' }),
    said('rights.corrected', {}),
    said('case.resumed', {}),
  ],
  conferences: [
    { conference: 'conference1', number: 1, startsAt: '2026-03-30T12:00:00Z', state: 'cancelled' },
  ],
  openAgreements: 2,
  evaluations: [],
  remarks: [],
  mayEvaluate: false,
  mayReopen: false,
  mayVoid: false,
  mayClose: true,
  mayPlan: false,
  mayTriage: false,
};
const frozen: CaseView = {
  ...family,
  state: 'frozen',
  timeline: family.timeline.slice(0, 2),
  frozenAt: '2026-03-20T09:26:00Z',
  locked: true,
  mayResume: false,
};
const referral: ReferralView = {
  case: 'case1',
  code,
  municipality: 'Landgraaf',
  state: 'accepted',
  caseState: 'followUp',
  submittedAt: '2026-03-02T09:26:00Z',
  sections: (formSamples['referral-11-read-back']?.readBack ?? []).filter(({ page }) => page !== 'partner'),
  level: { chosen: 'vulnerable', proposed: 'vulnerable' },
  questions: [],
  additions: [],
  joined: [],
  mayAdd: false,
  mayWithdraw: false,
  mayHandOver: false,
  mayTellNews: false,
  mayAnswer: false,
  locked: true,
};

const cases: Record<string, Sample> = {
  'case-standstill-nobody-agrees': caseDialog(frozen),
  'case-standstill-one-agrees': caseDialog({ ...frozen, mayResume: true }),
  'case-standstill-long-ago': caseDialog({ ...frozen, frozenAt: '2025-11-05T13:00:00Z' }),
  'case-locked': caseDialog({ ...family, locked: true }),
  'case-gone': caseDialog({
    ...family,
    state: 'erased',
    timeline: [],
    conferences: [],
    openAgreements: 0,
    mayClose: false,
    locked: true,
    erased: true,
  }),
  'case-stopped': caseStoppedCard({ code }),
  'case-resumed': caseResumedCard({ code }),
  ...Object.fromEntries(
    (['case.show', 'referral.show', 'log.case'] as const).map((way): [string, Sample] => [
      `case-found-${way.replace('.', '-')}`,
      caseFoundCard({ code, way, case: 'case1' }),
    ]),
  ),
  'case-found-not': caseFoundCard({ code }),
  'referral-dialog-locked': referralDialog(referral),
  'referral-news-succeeded': referralNewsCard({ case: 'case1', code, news: 'succeeded' }),
};

const home: HomeView = {
  now,
  isNew: false,
  openAgreements: 0,
  openReferrals: 0,
  isCoordinator: false,
  isAdministrator: false,
};
const draft = { draft: 'draft1', step: 4, of: 7, savedAt: '2026-03-20T15:12:00Z', expiresOn: '2026-04-03' };
const homes: Record<string, Sample> = {
  'home-privacy-officer': homeCard({ ...home, isPrivacyOfficer: true }),
  'home-privacy-officer-new': homeCard({ ...home, isNew: true, isPrivacyOfficer: true }),
  'home-project-lead': homeCard({ ...home, isProjectLead: true }),
  'home-project-lead-new': homeCard({ ...home, isNew: true, isProjectLead: true }),
  'home-every-role': homeCard({
    ...home,
    draft,
    openAgreements: 3,
    openReferrals: 2,
    isCoordinator: true,
    isAdministrator: true,
    isPrivacyOfficer: true,
    isProjectLead: true,
  }),
};

const left = { name: 'Karin Smeets', agreements: 0, referrals: 0, invitations: 0, leads: 0 };
const leaving: Record<string, Sample> = {
  'person-left-card': personLeftCard({ ...left, agreements: 3, referrals: 2, invitations: 4, leads: 2 }),
  'person-left-card-one': personLeftCard({ ...left, agreements: 1, referrals: 1, invitations: 1, leads: 1 }),
  'person-left-card-nothing': personLeftCard(left),
  'person-left-card-no-name': personLeftCard({ ...left, name: '', referrals: 1 }),
};

/** As the use case makes it: the due day of a request is the beginning of that day. */
const work = (kind: WorkItemView['kind'], verb: string, more: Partial<WorkItemView>): WorkItemView => ({
  kind,
  verb,
  data: { case: 'case1' },
  code,
  municipality: 'Landgraaf',
  urgent: false,
  ...more,
});
const request = (rightsRequest: string, dueAt: string): WorkItemView =>
  work('request', 'rights.show', { data: { rightsRequest }, code: 'V-7F3QX', dueAt });
const ownerLeft = work('ownerLeft', 'agreement.reassign', {
  data: { agreement: 'agreement1' },
  number: 1,
  organisation: 'Maatschappelijk werk',
  since: '2026-03-25T23:00:00Z',
  dueAt: '2026-03-25T23:00:00Z',
});
const list: WorkListView = {
  today: '2026-03-23',
  now,
  total: 10,
  page: 0,
  groups: [
    {
      group: 'today',
      items: [
        request('request1', '2026-03-19T23:00:00Z'),
        request('request2', '2026-03-22T23:00:00Z'),
        { ...ownerLeft, dueAt: '2026-03-19T23:00:00Z' },
      ],
    },
    {
      group: 'later',
      items: [
        ownerLeft,
        request('request3', '2026-04-15T22:00:00Z'),
        work('referrerLeft', 'case.successor', {}),
        ...leads.map((lead) => work(`${lead}Left`, 'case.leads', {})),
        work('frozen', 'case.show', { since: '2026-03-20T09:26:00Z' }),
      ],
    },
  ],
};

export const standstillSamples: Record<string, Sample> = {
  'deadline-near': deadlineNearCard({
    case: 'case1',
    code,
    days: 16,
    open: [{ number: 1, organisation: 'maatschappelijk werk', dueDate: '2026-04-16' }],
  }),
  'deadline-many': deadlineNearCard({
    case: 'case1',
    code,
    days: 1,
    open: Array.from({ length: 9 }, (_, index) => ({
      number: index + 1,
      organisation: 'MEE',
      dueDate: '2026-04-16',
    })),
  }),
  'deadline-nothing-agreed': deadlineNearCard({ case: 'case1', code, days: 0, open: [] }),
  'returned-busy': returnedCard({
    municipalities: ['Landgraaf', 'Kerkrade'],
    from: '2026-04-06',
    until: '2026-04-24',
    cases: Array.from({ length: 14 }, (_, index) => ({
      code: `K-7F3Q${index + 2}`,
      events: ['referral.submitted', 'triage.decided', 'conference.planned'].slice(0, (index % 3) + 1),
    })),
  }),
  'returned-calm': returnedCard({
    municipalities: ['Landgraaf', 'Kerkrade'],
    from: '2026-04-06',
    until: '2026-04-24',
    cases: [],
  }),
  ...cases,
  ...homes,
  ...leaving,
  'work-list-family': workListCard(list),
  'work-list-family-one': workListCard({
    ...list,
    total: 1,
    groups: [{ group: 'later', items: [work('frozen', 'case.show', {})] }],
  }),
};
