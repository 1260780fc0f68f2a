import { doneDialog } from '../../cards/done.ts';
import {
  exportLinksDialog,
  leakBlockedCard,
  requestDecidedCard,
  requestDialog,
  requestNewsCard,
  requestsDialog,
} from '../../cards/rights.ts';
import { RightsState, refusalReasons, rightsKinds } from '../../domain/rights.ts';
import { channels } from '../../domain/rights-form.ts';
import type {
  ExportLinksView,
  RequestItemView,
  RequestNewsView,
  RequestView,
} from '../../domain/view/rights.ts';
import type { Sample } from './sample.ts';

const today = '2026-03-23';
const item: RequestItemView = {
  request: 'request1',
  code: 'V-7F3QX',
  caseCode: 'K-7F3QX',
  municipality: 'Landgraaf',
  kind: 'access',
  state: 'open',
  dueOn: '2026-04-16',
};
const itemOf = (index: number, more: Partial<RequestItemView>): RequestItemView => ({
  ...item,
  request: `request${index}`,
  code: `V-2H6L${index}`,
  ...more,
});
/** Something that somebody really could say, at some length. */
const long =
  'Ik wil niet dat de school dit leest. Er staat dat ik [geen vast adres](https://voorbeeld.nl) heb, en dat klopt al sinds februari niet meer: wij wonen nu bij mijn tante in Kerkrade, en daar blijven wij tot de baby er is.\nOok staat mijn geboortedatum verkeerd. Het is *november*, niet oktober. Kunt u mij bellen als het klaar is? Liefst na vier uur, want dan ben ik thuis.';
const request: RequestView = {
  ...item,
  case: 'case1',
  today,
  name: 'Esmee Voorbeeld',
  member: 'mother',
  receivedOn: '2026-03-16',
  fromWithdrawal: false,
  waits: false,
  mayDecide: true,
  mayLift: false,
  mayExport: false,
  mayCorrect: false,
};
const news: RequestNewsView = {
  request: 'request1',
  code: 'V-7F3QX',
  kind: 'access',
  dueOn: '2026-04-16',
  today,
  why: 'new',
};
const links: ExportLinksView = {
  code: 'V-7F3QX',
  links: {
    pdf: 'https://knooppunt.voorbeeld.nl/bestand/een.pdf',
    json: 'https://knooppunt.voorbeeld.nl/bestand/een.json',
  },
  channel: 'post',
  leftOut: [],
};
const closed = { state: 'refused', decidedAt: '2026-03-20T09:00:00Z', mayDecide: false } as const;

const lists: Record<string, Sample> = {
  'requests-none': requestsDialog({ today, items: [] }),
  'requests-one': requestsDialog({ today, items: [item] }),
  'requests-late': requestsDialog({ today, items: [{ ...item, kind: 'erasure', dueOn: '2026-03-20' }] }),
  'requests-last-day': requestsDialog({ today, items: [{ ...item, dueOn: today }] }),
  'requests-answered': requestsDialog({
    today,
    items: RightsState.options
      .filter((state) => state !== 'open')
      .map((state, index) => itemOf(index, { state, kind: 'correction' })),
  }),
  'requests-kinds': requestsDialog({
    today,
    items: rightsKinds.map((kind, index) => itemOf(index, { kind })),
  }),
  'requests-many': requestsDialog({
    today,
    items: Array.from({ length: 45 }, (_, index) =>
      itemOf(index % 10, {
        kind: rightsKinds[index % rightsKinds.length] ?? 'access',
        state: index < 38 ? 'open' : 'granted',
        municipality: 'Eijsden-Margraten',
      }),
    ),
  }),
};

const dialogs: Record<string, Sample> = {
  ...Object.fromEntries(
    rightsKinds.map((kind): [string, Sample] => [
      `request-${kind}`,
      requestDialog({ ...request, kind, mayExport: kind === 'access' }),
    ]),
  ),
  ...Object.fromEntries(
    RightsState.options.map((state): [string, Sample] => [
      `request-state-${state}`,
      requestDialog({
        ...request,
        state,
        mayDecide: state === 'open',
        ...(state === 'open' ? {} : { decidedAt: closed.decidedAt }),
      }),
    ]),
  ),
  'request-locked': requestDialog({
    ...request,
    kind: 'restriction',
    state: 'granted',
    decidedAt: closed.decidedAt,
    mayDecide: false,
    mayLift: true,
  }),
  'request-late': requestDialog({ ...request, dueOn: '2026-03-20' }),
  'request-coordinator-correction': requestDialog({
    ...request,
    kind: 'correction',
    note: 'Mijn geboortedatum klopt niet. Het is november.',
    mayDecide: false,
    mayCorrect: true,
  }),
  'request-coordinator-access': requestDialog({ ...request, mayDecide: false, mayExport: true }),
  'request-coordinator-erasure': requestDialog({ ...request, kind: 'erasure', mayDecide: false }),
  'request-both-roles': requestDialog({ ...request, kind: 'correction', mayCorrect: true }),
  'request-from-withdrawal': requestDialog({
    ...request,
    kind: 'erasure',
    fromWithdrawal: true,
    dueOn: '2026-06-16',
  }),
  'request-withdrawal-waits': requestDialog({
    ...request,
    kind: 'erasure',
    fromWithdrawal: true,
    waits: true,
    dueOn: '2026-06-16',
  }),
  'request-name-gone': requestDialog({ ...request, ...closed, kind: 'erasure', state: 'granted', name: '' }),
  'request-long': requestDialog({
    ...request,
    ...closed,
    kind: 'objection',
    member: 'partner',
    name: 'Tim Voorbeeld-van den Achternaam tot Lemmen',
    note: long,
    reason: 'otherPerson',
    explanation: long,
  }),
  ...Object.fromEntries(
    refusalReasons.map((reason): [string, Sample] => [
      `request-refused-${reason}`,
      requestDialog({ ...request, ...closed, reason, explanation: 'Dit staat in het dossier van de JGZ.' }),
    ]),
  ),
};

export const rightsSamples: Record<string, Sample> = {
  ...lists,
  ...dialogs,
  ...Object.fromEntries(
    rightsKinds.map((kind): [string, Sample] => [`request-news-${kind}`, requestNewsCard({ ...news, kind })]),
  ),
  'request-news-more': requestNewsCard({ ...news, kind: 'erasure', why: 'more' }),
  'request-news-due': requestNewsCard({ ...news, why: 'due', dueOn: '2026-03-30' }),
  'request-news-due-today': requestNewsCard({ ...news, why: 'due', dueOn: today }),
  'request-news-next-year': requestNewsCard({ ...news, dueOn: '2027-01-16' }),
  'request-news-due-late': requestNewsCard({ ...news, why: 'due', dueOn: '2026-03-20' }),
  'request-decided': requestDecidedCard({ request: 'request1', code: 'V-7F3QX', later: false }),
  'request-postponed': requestDecidedCard({ request: 'request1', code: 'V-7F3QX', later: true }),
  'leak-blocked': leakBlockedCard('Landgraaf'),
  'export-links': exportLinksDialog(links),
  ...Object.fromEntries(
    channels.map((channel): [string, Sample] => [
      `export-links-${channel}`,
      exportLinksDialog({ ...links, channel, leftOut: [{ what: 'otherAdult', why: 'otherPerson' }] }),
    ]),
  ),
  'export-links-all-left-out': exportLinksDialog({
    ...links,
    leftOut: [
      { what: 'otherAdult', why: 'otherPerson' },
      { what: 'namesOfOthers', why: 'otherPerson' },
      { what: 'situation', why: 'otherPerson' },
      { what: 'children', why: 'custody' },
      { what: 'locked', why: 'locked' },
    ],
  }),
  'export-links-pdf-only': exportLinksDialog({ ...links, links: { pdf: links.links.pdf } }),
  ...Object.fromEntries(
    (
      [
        'frozen',
        'locked',
        'noted',
        'still',
        'recorded',
        'joined',
        'decided',
        'corrected',
        'resumed',
        'lifted',
        'succeeded',
      ] as const
    ).map((what): [string, Sample] => [`done-code-${what}`, doneDialog({ what, code: 'K-7F3QX' })]),
  ),
  'done-left-named': doneDialog({ what: 'left', detail: 'Karin Smeets-van den Berg' }),
  'done-back-named': doneDialog({ what: 'back', detail: 'Karin Smeets-van den Berg' }),
};
