import { agreementChangeDialog, agreementReplaceDialog, postponedCard } from '../../cards/agreement.ts';
import { caseClosedCard, caseDialog, caseReopenedCard } from '../../cards/case.ts';
import { evaluatedDialog } from '../../cards/evaluation.ts';
import { workListCard } from '../../cards/work-list.ts';
import {
  agreementAddForm,
  agreementDropForm,
  agreementHoldForm,
  agreementProgressForm,
  tellFamilyForm,
} from '../../domain/agreement-form.ts';
import { caseCloseForm, caseReopenForm, caseVoidForm } from '../../domain/case-form.ts';
import { evaluationOutcomes } from '../../domain/evaluation.ts';
import { evaluationForm } from '../../domain/evaluation-form.ts';
import type { FormView } from '../../domain/form-view.ts';
import { registrationForm } from '../../domain/registration-form.ts';
import type { CaseView, WorkItemView } from '../../domain/view/oversight.ts';
import { keptPage, onePage } from './form-builder.ts';
import type { Sample } from './sample.ts';

const code = 'K-7F3QX';
const work = (kind: WorkItemView['kind'], more: Partial<WorkItemView>): WorkItemView => ({
  kind,
  verb: 'case.show',
  data: { case: 'case1' },
  code,
  municipality: 'Landgraaf',
  urgent: false,
  ...more,
});
const what = 'Zoek steun bij huisvesting';
const changes = {
  today: '2026-04-02',
  reasons: [],
  people: [
    { value: 'peeters', label: 'L. Peeters (VoorZorg)' },
    { value: 'dohmen', label: 'R. Dohmen (Maatschappelijk werk)' },
  ],
  organisations: [
    { value: 'family', label: 'Het gezin of het netwerk' },
    { value: 'clientSupport', label: 'MEE (cliëntondersteuning)' },
    { value: 'youthHealthNurse', label: 'Jeugdverpleegkundige (JGZ)' },
  ],
};
const about = {
  kind: 'agreement',
  code,
  number: 1,
  what,
  dueDate: '2026-04-02',
  organisation: 'Maatschappelijk werk',
} as const;
const change = { agreement: 'agreement1', number: 1, code, what, dueDate: '2026-04-02' };

const registered = {
  professions: [{ value: 'midwife', label: 'Verloskundige' }],
  levels: [{ value: 'vulnerable', label: 'Kwetsbaar' }],
  themes: [
    { value: 'housing', label: 'Wonen' },
    { value: 'money', label: 'Geld en regelzaken' },
    { value: 'parenting', label: 'Opvoeden en hechting' },
  ],
  partnerTypes: [
    { value: 'youthHealthNurse', label: 'Jeugdverpleegkundige (JGZ)' },
    { value: 'socialWork', label: 'Maatschappelijk werk' },
    { value: 'maternityCare', label: 'Kraamzorg' },
  ],
  asked: ['mother', 'partner'],
  young: ['mother'],
} as const;
const registration = (page: string, answers: Record<string, string>, more: object = {}) =>
  keptPage(registrationForm, page, answers, registered, 'registration.send', {
    about: {
      kind: 'registration',
      code,
      startsAt: '2026-03-12T13:00:00Z',
      agreements: ['Maatschappelijk werk', 'VoorZorg (JGZ)', 'Jeugdverpleegkundige (JGZ)'],
      words: [],
    },
    ...more,
  });
const known = {
  referrerProfession: 'midwife',
  stage: 'trimester3',
  level: 'vulnerable',
  themes: 'housing,money',
  interpreter: 'no',
  participants: 'socialWork,youthHealthNurse',
  caseLead: 'no',
  followUp: 'no',
};

/** Forms of what comes after the conference. */
export const afterForms: Record<string, FormView> = {
  registration: registration('registration', known),
  'registration-afterwards': registration('afterwards', known),
  'registration-no-before': keptPage(
    registrationForm,
    'afterwards',
    known,
    { ...registered, asked: ['mother'], young: [] },
    'registration.send',
    {
      about: {
        kind: 'registration',
        code,
        startsAt: '2026-05-21T12:00:00Z',
        agreements: [],
        words: [{ member: 'partner', purpose: 'monitoring', status: 'refused', on: '2026-03-12' }],
      },
    },
  ),
  'registration-problems': registration(
    'afterwards',
    { ...known, monitoringMother: 'yes' },
    { problems: true },
  ),
  evaluation: onePage(
    evaluationForm,
    changes,
    'evaluation.send',
    { case: 'case1' },
    { about: { kind: 'evaluation', code } },
  ),
  'evaluation-problems': onePage(
    evaluationForm,
    changes,
    'evaluation.send',
    { case: 'case1' },
    {
      about: { kind: 'evaluation', code },
      answers: { on: '2026-04-09', withFamily: 'no', outcome: 'stepUp' },
      problems: true,
    },
  ),
  'case-reopen': onePage(
    caseReopenForm,
    changes,
    'case.sendReopen',
    { case: 'case1' },
    { about: { kind: 'referral', code } },
  ),
  'case-void': onePage(
    caseVoidForm,
    {},
    'case.sendVoid',
    { case: 'case1' },
    { about: { kind: 'referral', code } },
  ),
  'agreement-progress': onePage(
    agreementProgressForm,
    changes,
    'agreement.sendProgress',
    { agreement: 'agreement1' },
    { about: { ...about, onBehalfOf: 'R. Dohmen' }, answers: { dueDate: '2026-04-16' } },
  ),
  'agreement-hold-problems': onePage(
    agreementHoldForm,
    changes,
    'agreement.sendHold',
    { agreement: 'agreement1' },
    { about, answers: { dueDate: '2026-04-01' }, problems: true },
  ),
  'agreement-drop': onePage(
    agreementDropForm,
    changes,
    'agreement.sendDrop',
    { agreement: 'agreement1' },
    { about },
  ),
  'tell-family': onePage(
    tellFamilyForm,
    { ...changes, contact: 'peeters' },
    'agreement.sendTellFamily',
    { agreement: 'agreement1' },
    { about },
  ),
  'agreement-add': onePage(
    agreementAddForm,
    changes,
    'agreement.sendAdd',
    { conference: 'conference1', agreement: 'agreement1' },
    { about: { kind: 'added', code, insteadOf: { number: 1, what } } },
  ),
  'case-close-unreplaced': onePage(
    caseCloseForm,
    { openAgreements: 2, unreplaced: 1 },
    'case.sendClose',
    { case: 'case1' },
    {
      about: {
        kind: 'case',
        code,
        lines: [
          { number: 1, organisation: 'Maatschappelijk werk', state: 'declined' },
          { number: 3, organisation: 'Jeugdverpleegkundige (JGZ)', state: 'onHold' },
        ],
      },
      answers: { reason: 'goalsReached' },
      problems: true,
    },
  ),
};

const lookedBack: CaseView = {
  case: 'case1',
  code,
  municipality: 'Landgraaf',
  state: 'followUp',
  createdAt: '2026-03-02T09:26:00Z',
  timeline: [
    {
      at: '2026-04-09T13:00:00Z',
      who: 'M. Custers',
      kind: 'evaluation.held',
      content: { outcome: 'adjust' },
    },
  ],
  conferences: [{ conference: 'conference1', number: 1, startsAt: '2026-03-12T13:00:00Z', state: 'held' }],
  openAgreements: 2,
  evaluations: [
    {
      on: '2026-04-09',
      withFamily: true,
      outcome: 'adjust',
      note: 'Zij zegt: het zoeken naar een huis kost kracht. Ik zie dat zij moe is.',
      nextOn: '2026-05-20',
    },
    {
      on: '2026-05-20',
      withFamily: false,
      withoutBecause: 'Zij nam drie keer niet op.',
      outcome: 'stepUp',
      heavierHelp: 'Gezinshulp aan huis, van Jeugdhulp',
      nextOn: '2026-06-10',
    },
  ],
  remarks: [
    { on: 'reopened', at: '2026-05-19T09:00:00Z', text: 'De moeder belde: het gaat toch niet goed.' },
  ],
  lastHeld: 'conference1',
  mayEvaluate: true,
  mayReopen: false,
  mayVoid: false,
  mayClose: true,
  mayPlan: true,
  mayTriage: false,
};
const evaluated = Object.fromEntries(
  evaluationOutcomes.map((outcome): [string, Sample] => [
    `evaluated-${outcome}`,
    evaluatedDialog({
      case: 'case1',
      code,
      conference: 'conference1',
      outcome,
      ...(outcome === 'close' ? {} : { nextOn: '2026-05-20' }),
    }),
  ]),
);

export const afterSamples: Record<string, Sample> = {
  ...evaluated,
  'case-evaluated': caseDialog(lookedBack),
  'case-to-reopen': caseDialog({
    ...lookedBack,
    state: 'closed',
    remarks: [],
    lastHeld: undefined,
    mayEvaluate: false,
    mayReopen: true,
    mayClose: false,
    mayPlan: false,
  }),
  'case-to-void': caseDialog({
    ...lookedBack,
    state: 'open',
    conferences: [],
    evaluations: [],
    remarks: [],
    lastHeld: undefined,
    openAgreements: 0,
    mayEvaluate: false,
    mayVoid: true,
    mayPlan: false,
    mayTriage: true,
  }),
  'case-reopened': caseReopenedCard({ code }),
  'case-closed-void': caseClosedCard({ case: 'case1', code, to: 'void' }),
  'work-after': workListCard({
    today: '2026-05-06',
    now: '2026-05-06T07:00:00Z',
    total: 6,
    page: 0,
    groups: [
      {
        group: 'today',
        items: [
          work('review', { verb: 'evaluation.open', dueAt: '2026-05-06T07:00:00Z' }),
          work('toClose', { verb: 'case.close', dueAt: '2026-05-06T07:00:00Z' }),
          work('plan', { verb: 'conference.again', since: '2026-05-05T13:00:00Z' }),
          work('plan', { verb: 'conference.again', dueAt: '2026-05-21T22:00:00Z' }),
          work('tellFamily', {
            verb: 'agreement.tellFamily',
            data: { agreement: 'agreement3' },
            number: 3,
            organisation: 'Kraamzorg',
            dueAt: '2026-05-05T08:00:00Z',
          }),
          work('register', {
            verb: 'registration.open',
            data: { conference: 'conference1' },
            since: '2026-05-05T13:00:00Z',
          }),
        ],
      },
    ],
  }),
  'agreement-change-in-progress': agreementChangeDialog({
    ...change,
    state: 'inProgress',
    onBehalfOf: 'R. Dohmen',
  }),
  'agreement-change-on-hold': agreementChangeDialog({ ...change, state: 'onHold' }),
  'agreement-rests': postponedCard({
    agreement: 'agreement1',
    number: 1,
    code,
    organisation: 'Maatschappelijk werk',
    from: '2026-04-02',
    to: '2026-05-11',
    resting: true,
  }),
  'agreement-replace': agreementReplaceDialog({
    agreement: 'agreement1',
    case: 'case1',
    conference: 'conference1',
    number: 1,
    code,
    what,
    organisation: 'Maatschappelijk werk',
    reason: 'Geen tijd of plek',
    note: 'De wachtlijst is drie maanden.',
    mustTell: true,
    mayPlan: true,
  }),
};
