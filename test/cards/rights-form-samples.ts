import { type CorrectionContext, correctionForm } from '../../bot/use-cases/privacy/correction-kind.ts';
import { leadsForm, successorForm } from '../../domain/case-form.ts';
import { type Consent, consentWord } from '../../domain/consent.ts';
import { type ConsentContext, consentForm } from '../../domain/consent-form.ts';
import type { Answers } from '../../domain/form.ts';
import type { AboutView, FormView } from '../../domain/form-view.ts';
import { leads } from '../../domain/lead.ts';
import { logSearchForm, readersForm } from '../../domain/log-form.ts';
import { leftForm } from '../../domain/people-form.ts';
import { rightsKinds } from '../../domain/rights.ts';
import { type Channel, channels, decisionForm, exportForm, requestForm } from '../../domain/rights-form.ts';
import { partnerTypes, people, region, timAndEsmee } from './form-answers.ts';
import { keptPage, type More, onePage } from './form-builder.ts';

const today = '2026-03-23';
const code = 'K-7F3QX';
const ofCase = { case: 'case1' };
const ofRequest = { rightsRequest: 'request1' };
const members = [
  { value: 'mother', label: 'Esmee Voorbeeld' },
  { value: 'partner', label: 'Tim Voorbeeld' },
];

const word = (
  member: Consent['member'],
  purpose: Consent['purpose'],
  status: Consent['status'],
): Consent => ({
  id: `${member}-${purpose}`,
  version: 0,
  caseId: 'case1',
  municipality: 'landgraaf',
  member,
  purpose,
  status,
  on: '2026-02-27',
  recordedBy: 'person1',
  recordedAt: '2026-02-27T10:00:00Z',
});
const given = [
  word('mother', 'referral', 'given'),
  word('mother', 'transfer', 'given'),
  word('mother', 'monitoring', 'refused'),
  word('partner', 'referral', 'given'),
  word('partner', 'transfer', 'given'),
];
const withdrawn = given.map((one) =>
  one.member === 'partner' ? { ...one, status: 'withdrawn' as const, on: '2026-03-20' } : one,
);

const consentPage = (
  consents: Consent[],
  more: { answers?: Answers; problems?: boolean; young?: ConsentContext['young'] } = {},
): FormView => {
  const context: ConsentContext = { today, members, consents, young: more.young ?? [] };
  const about: AboutView = {
    kind: 'consent',
    code,
    words: consents.map((one) => ({
      name: members.find(({ value }) => value === one.member)?.label ?? '',
      ...consentWord(one),
    })),
  };
  return onePage(consentForm, context, 'consent.send', ofCase, { about, answers: { on: today }, ...more });
};

const requestPage = (more: { answers?: Answers; problems?: boolean } = {}): FormView =>
  onePage(requestForm, { today, members }, 'rights.record', ofCase, {
    about: { kind: 'request', code },
    answers: { receivedOn: today },
    ...more,
  });

const decisionPage = (
  kind: (typeof rightsKinds)[number],
  more: { answers?: Answers; problems?: boolean; mayExtend?: boolean } = {},
): FormView =>
  onePage(
    decisionForm,
    { kind, mayExtend: more.mayExtend ?? kind !== 'erasure' },
    'rights.sendDecision',
    ofRequest,
    {
      about: { kind: 'decision', code: 'V-7F3QX', what: kind, dueOn: '2026-04-16', today: '2026-03-23' },
      ...more,
    },
  );

const exportPage = (
  safe: readonly Channel[],
  more: { answers?: Answers; problems?: boolean } = {},
): FormView =>
  onePage(exportForm, { safe }, 'rights.sendExport', ofRequest, {
    about: { kind: 'export', code: 'V-7F3QX', safe: [...safe] },
    ...more,
  });

const readersPage = (
  safe: readonly Channel[],
  more: { answers?: Answers; problems?: boolean } = {},
): FormView =>
  onePage(readersForm, { members, safe }, 'log.sendPrint', ofCase, {
    about: { kind: 'readers', code, safe: [...safe] },
    ...more,
  });

const leaving = {
  municipalities: region.municipalities.map(({ id, name }) => ({ value: id, label: name })),
  people,
  partnerTypes,
};
const correcting: CorrectionContext = {
  today,
  region,
  accumulationThreshold: 3,
  profileKnown: true,
  page: '',
  recordsForOthers: false,
  entersFor: [],
  locked: [],
};
/** Its pages are those of the referral; its words are its own, by the form of the draft. */
const correction = (page: string, more: More = {}, answers: Answers = timAndEsmee): FormView => ({
  ...keptPage(correctionForm, page, answers, correcting, 'rights.sendCorrection', more),
  form: 'correction',
});

/** The forms of the family's rights, of the log and of who leaves, in every state that looks different. */
export const rightsFormSamples: Readonly<Record<string, FormView>> = {
  'consent-given': consentPage(given),
  'consent-withdrawn': consentPage(withdrawn),
  'consent-of-a-mother-of-15': consentPage(
    given.map((one) => ({
      ...one,
      language: 'Pools',
      guardianAgreed: one.member === 'mother' || undefined,
    })),
    {
      young: ['mother'],
      answers: { member: 'mother', purpose: 'referral', what: 'give', on: today },
      problems: true,
    },
  ),
  'consent-never-asked': consentPage([]),
  'consent-nothing-chosen': consentPage(given, { answers: {}, problems: true }),
  'consent-not-given': consentPage(given, {
    answers: { member: 'partner', purpose: 'monitoring', what: 'withdraw', on: '2026-04-01' },
    problems: true,
  }),
  'consent-already-withdrawn': consentPage(withdrawn, {
    answers: { member: 'partner', purpose: 'transfer', what: 'refuse', on: today, identityChecked: 'true' },
    problems: true,
  }),
  'consent-withdraw-instead': consentPage(given, {
    answers: { member: 'mother', purpose: 'referral', what: 'refuse', on: today, identityChecked: 'true' },
    problems: true,
  }),
  'rights-request': requestPage(),
  'rights-request-problems': requestPage({ answers: { receivedOn: '2026-04-01' }, problems: true }),
  ...Object.fromEntries(rightsKinds.map((kind) => [`rights-decision-${kind}`, decisionPage(kind)])),
  'rights-decision-extended': decisionPage('access', { mayExtend: false }),
  'rights-decision-no-reason': decisionPage('erasure', { answers: { outcome: 'refuse' }, problems: true }),
  'rights-decision-later': decisionPage('correction', { answers: { outcome: 'extend' }, problems: true }),
  'rights-export': exportPage(channels),
  'rights-export-unsafe': exportPage(['inPerson'], { answers: { channel: 'post' }, problems: true }),
  'readers-print': readersPage(channels),
  'readers-print-unsafe': readersPage(['inPerson'], { answers: { channel: 'email' }, problems: true }),
  'log-search': onePage(logSearchForm, { today }, 'log.search', {}, { answers: { from: '2026-02-21' } }),
  'log-search-problems': onePage(
    logSearchForm,
    { today },
    'log.search',
    {},
    { answers: { code: 'Esmee', from: '2026-03-01', until: '2026-02-01' }, problems: true },
  ),
  'person-left': onePage(leftForm, leaving, 'people.sendLeft', {}),
  'person-left-problems': onePage(
    leftForm,
    leaving,
    'people.sendLeft',
    {},
    { answers: { personId: 'k.smeets' }, problems: true },
  ),
  successor: onePage(successorForm, { people }, 'case.sendSuccessor', ofCase, {
    about: { kind: 'successor', code },
  }),
  'successor-nobody': onePage(successorForm, { people: [] }, 'case.sendSuccessor', ofCase, {
    about: { kind: 'successor', code },
    problems: true,
  }),
  leads: onePage(
    leadsForm,
    { people, organisations: partnerTypes, vacant: ['familyContact'] },
    'case.sendLeads',
    ofCase,
    {
      about: { kind: 'leads', code },
    },
  ),
  'leads-all': onePage(
    leadsForm,
    { people, organisations: partnerTypes, vacant: leads },
    'case.sendLeads',
    ofCase,
    {
      about: { kind: 'leads', code },
      problems: true,
    },
  ),
  'correction-mother': correction('mother'),
  'correction-mother-problems': correction('mother', { problems: true }, { ...timAndEsmee, motherName: '' }),
  'correction-children': correction('children'),
  'correction-child': correction('children', { row: { index: 0, isNew: false } }),
  'correction-details': correction('details'),
  'correction-read-back': correction('readBack'),
  'correction-read-back-problems': correction('readBack', {}, { ...timAndEsmee, motherName: '' }),
};
