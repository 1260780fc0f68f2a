import { conferenceForm } from '../../domain/conference-form.ts';
import type { AboutView, FormView } from '../../domain/form-view.ts';
import { invitationMandateForm } from '../../domain/invitation-form.ts';
import { arrangeForm, conferenceCancelForm } from '../../domain/plan-change-form.ts';
import { recipientsOf } from '../../domain/recipients.ts';
import { type ShareContext, shareForm } from '../../domain/share-form.ts';
import type { ConferenceContext } from '../../domain/table-pages.ts';
import { conferenceAnswers, organisations, people, region } from './form-answers.ts';
import { keptPage, type More, onePage } from './form-builder.ts';

const context: ConferenceContext = {
  today: '2026-03-12',
  people,
  organisations,
  asked: [
    { value: 'invitation1', label: 'L. Peeters (VoorZorg)' },
    { value: 'invitation2', label: 'R. Dohmen (Maatschappelijk werk)' },
    { value: 'guest1', label: 'W. Ploum (Kraamzorg Zuid)' },
  ],
  coming: ['invitation1', 'guest1'],
  lifeDomains: region.lifeDomains.map(({ id, label }) => ({ value: id, label })),
  evaluationOn: '2026-04-23',
  birthExpectedOn: '2026-05-11',
  interpreterNeeded: false,
};
const conference = { kind: 'conference', code: 'K-7F3QX', startsAt: '2026-03-12T13:00:00Z' } as const;
const page = (id: string, answers: Record<string, string>, more: More = {}): FormView =>
  keptPage(conferenceForm, id, answers, context, 'conference.finish', { about: conference, ...more });

const readAloud: Extract<AboutView, { kind: 'conference' }>['readAloud'] = [
  {
    what: 'Steun zoeken voor huisvesting',
    who: 'R. Dohmen',
    organisation: 'Maatschappelijk werk',
    dueDate: '2026-04-02',
    familyAgrees: true,
  },
  {
    what: 'Volgt het kindje na de geboorte',
    who: 'M. Janssen',
    organisation: 'Jeugdverpleegkundige (JGZ)',
    dueDate: '2026-05-25',
    dueAfterBirth: 14,
    familyAgrees: true,
  },
  {
    what: 'Melden bij de sportclub',
    who: 'het gezin',
    organisation: 'Het gezin of het netwerk',
    dueDate: '2026-04-09',
    familyAgrees: false,
  },
];

const recipients = recipientsOf({
  family: 'Esmee Voorbeeld, Tim Verzonnen',
  present: [
    { id: 'person1', name: 'L. Peeters', organisation: 'VoorZorg' },
    { id: 'person2', name: 'R. Dohmen', organisation: 'Maatschappelijk werk' },
  ],
  referrers: [{ id: 'person1', name: 'L. Peeters', organisation: 'VoorZorg' }],
  leadMaternity: undefined,
  maternityCare: [{ id: 'maternityCare', name: 'Kraamzorg', organisation: '' }],
  pregnancy: 'pregnant',
}).map((one) => ({ ...one, name: [one.name, one.organisation].filter(Boolean).join(', ') }));
const sharing: ShareContext = {
  recipients,
  safeWays: ['secureMail', 'print', 'inPerson', 'not'],
  pregnant: true,
};
const shared: AboutView = {
  kind: 'share',
  code: 'K-7F3QX',
  list: recipients.filter(({ sets }) => sets.includes('list')).map(({ name }) => name),
  feedback: recipients.filter(({ sets }) => sets.includes('feedback')).map(({ name }) => name),
  feedbackBy: 'L. Peeters',
  done: [],
  limited: false,
};
const share = (more: {
  context?: Partial<ShareContext>;
  about?: AboutView;
  answers?: Record<string, string>;
}) =>
  onePage(
    shareForm,
    { ...sharing, ...more.context },
    'conference.shared',
    { conference: 'conference1' },
    { about: more.about ?? shared, answers: more.answers ?? {}, problems: more.answers !== undefined },
  );

/** The table, what follows it, and what is arranged before it. */
export const tableSamples: Readonly<Record<string, FormView>> = {
  'conference-1-table': page('table', conferenceAnswers),
  'conference-1-table-problems': page('table', { familyPresent: 'no', minutes: '2' }, { problems: true }),
  'conference-2-needs': page('needs', conferenceAnswers),
  'conference-3-own-words': page('ownWords', { ...conferenceAnswers, dimensions: 'mental,participation' }),
  'conference-4-agreements': page('agreements', conferenceAnswers),
  'conference-4-agreements-none': page('agreements', {}),
  'conference-4-agreement-new': page('agreements', conferenceAnswers, {
    row: { index: 2, isNew: true },
  }),
  'conference-4-agreement-edit': page(
    'agreements',
    {
      ...conferenceAnswers,
      'agreement.0.owner': 'other',
      'agreement.0.dueDate': '2026-02-01',
      'agreement.0.weeksAfterBirth': '2',
    },
    { row: { index: 0, isNew: false }, problems: true },
  ),
  'conference-5-leads': page('leads', conferenceAnswers),
  'conference-6-finish': page('finish', conferenceAnswers, { about: { ...conference, readAloud } }),
  'conference-6-finish-problems': page(
    'finish',
    { ...conferenceAnswers, familyAgrees: 'no', followUp: 'yes' },
    { problems: true, about: { ...conference, readAloud: [] } },
  ),
  share: share({}),
  'share-lead-unknown': share({ answers: { 'to.family': 'not' } }),
  'share-rest-unsafe': share({
    context: { recipients: recipients.slice(0, 1), safeWays: ['inPerson', 'not'], pregnant: false },
    about: {
      ...shared,
      list: ['Esmee Voorbeeld'],
      feedback: [],
      limited: true,
      done: [
        { name: 'L. Peeters, VoorZorg', way: 'secureMail', on: '2026-03-12' },
        { name: 'R. Dohmen, Maatschappelijk werk', way: 'print', on: '2026-03-12' },
      ],
    },
  }),
  'conference-cancel': onePage(
    conferenceCancelForm,
    {},
    'conference.sendCancel',
    { conference: 'conference1' },
    { about: conference, problems: true },
  ),
  arrange: onePage(
    arrangeForm,
    {
      toTell: [{ value: 'guest1', label: 'W. Ploum, Kraamzorg Zuid' }],
      toTellOff: [{ value: 'guest2', label: 'T. Hermans, MEE' }],
      placeOpen: true,
      interpreterOpen: true,
    },
    'conference.sendArranged',
    { conference: 'conference1' },
    { about: conference, answers: { interpreterKind: 'adultInformal' }, problems: true },
  ),
  'invitation-mandate': onePage(
    invitationMandateForm,
    {},
    'invitation.sendWithoutMandate',
    { invitation: 'invitation1' },
    { about: conference, problems: true },
  ),
};
