import {
  agreementCard,
  agreementChangeDialog,
  agreementDialog,
  cannotCard,
  postponedCard,
} from '../../cards/agreement.ts';
import { agreementListDialog, myAgreementsDialog } from '../../cards/agreement-list.ts';
import { agreementsCard } from '../../cards/agreements.ts';
import { AgreementState } from '../../domain/agreement.ts';
import type {
  AgreementCardView,
  AgreementListView,
  AgreementsView,
  AgreementView,
  MyAgreementsView,
} from '../../domain/view/agreement.ts';
import type { Sample } from './sample.ts';

const today = '2026-03-23';
const done = { by: 'M. Janssen', at: '2026-03-24T09:22:00Z' };
const line = (number: number, organisation: string, dueDate: string) => ({
  agreement: `agreement${number}`,
  number,
  organisation,
  dueDate,
  state: 'requested' as AgreementState,
  overdue: false,
  mine: false,
});
const lines = [
  line(1, 'Maatschappelijk werk', '2026-04-02'),
  line(2, 'VoorZorg', '2026-04-09'),
  line(3, 'JGZ', '2026-03-26'),
];
const mine = (number: number) => lines.map((one) => ({ ...one, mine: one.number === number }));
const shared: AgreementsView = {
  conference: 'conference1',
  code: 'K-7F3QX',
  lines,
  ownerTeamsIds: ['29:peeters', '29:dohmen', '29:janssen'],
  silent: false,
};
const ticked = lines.map((one) => (one.number === 3 ? { ...one, state: 'completed' as const, done } : one));
const history = [
  { at: '2026-03-12T14:00:00Z', event: 'agree', byName: 'M. Custers' },
  {
    at: '2026-03-20T14:00:00Z',
    event: 'postpone',
    byName: 'R. Dohmen',
    note: 'De woningbouw antwoordt pas in april.',
  },
  {
    at: '2026-03-23T14:00:00Z',
    event: 'decline',
    byName: 'M. Custers',
    onBehalfOf: 'R. Dohmen',
    reason: 'capacity',
  },
];
const what = 'Bel het gezin over verlengde kraamzorg';
const list: AgreementListView = {
  conference: 'conference1',
  case: 'case1',
  code: 'K-7F3QX',
  today,
  lines: AgreementState.options.map((state, index) => ({
    ...line(index + 1, 'Maatschappelijk werk', '2026-04-02'),
    state,
    what: `${what} [klik](https://voorbeeld.nl)`,
    ownerName: 'R. Dohmen',
    familyAgrees: index !== 1,
    history: index > 0 ? history : [],
    mine: index === 0,
    overdue: index === 2,
    ...(state === 'completed' ? { done: { ...done, onBehalfOf: 'R. Dohmen' } } : {}),
  })),
  onBehalf: true,
  processLead: { is: 'coordinator' },
  caseLead: { is: 'named', name: 'Maatschappelijk werk' },
  familyContact: { is: 'named', name: 'L. Peeters' },
};
const own: MyAgreementsView = {
  today,
  items: [
    {
      agreement: 'agreement1',
      case: 'case',
      number: 1,
      code: 'K-9R2WB',
      what,
      dueDate: '2026-03-20',
      state: 'requested',
      overdue: true,
    },
    {
      agreement: 'agreement3',
      case: 'case',
      number: 3,
      code: 'K-7F3QX',
      what: 'Volg het gezin en kijk wat nodig is',
      dueDate: '2026-03-26',
      state: 'accepted',
      overdue: false,
    },
    {
      agreement: 'agreement2',
      case: 'case',
      number: 2,
      code: 'K-4M8TD',
      what: 'Plan een huisbezoek na de geboorte',
      dueDate: '2026-04-07',
      state: 'accepted',
      overdue: false,
    },
  ],
  done: [
    { agreement: 'agreement4', case: 'case', number: 4, code: 'K-4M8TD', what: 'Vraag de indicatie aan' },
  ],
};
const view: AgreementView = {
  agreement: 'agreement3',
  number: 3,
  code: 'K-7F3QX',
  what,
  organisation: 'JGZ',
  ownerName: 'M. Janssen',
  dueDate: '2026-03-26',
  state: 'accepted',
  today,
  mine: true,
  onBehalf: false,
  history,
};
const owned: AgreementCardView = {
  agreement: 'agreement3',
  number: 3,
  code: 'K-7F3QX',
  dueDate: '2026-03-26',
  today,
  state: 'requested',
  overdue: false,
  why: 'new',
};
const owners = AgreementState.options.map((state): [string, Sample] => [
  `agreement-card-${state}`,
  agreementCard({ ...owned, why: 'shown', state, ...(state === 'completed' ? { done } : {}) }),
]);
const dialogs = AgreementState.options.map((state): [string, Sample] => [
  `agreement-dialog-${state}`,
  agreementDialog({ ...view, state }),
]);

export const agreementSamples: Record<string, Sample> = {
  'agreements-shared': agreementsCard(shared),
  'agreements-shared-mine': agreementsCard({ ...shared, lines: mine(3) }),
  'agreements-shared-one-done': agreementsCard({ ...shared, lines: ticked }),
  'agreements-shared-one-done-mine': agreementsCard({
    ...shared,
    lines: ticked.map((one) => ({ ...one, mine: one.number === 3 })),
  }),
  'agreements-shared-late': agreementsCard({
    ...shared,
    lines: mine(1).map((one) => ({ ...one, overdue: one.number === 1 })),
  }),
  'agreements-shared-on-behalf': agreementsCard({
    ...shared,
    lines: ticked.map((one) => ({
      ...one,
      ...('done' in one ? { done: { ...done, onBehalfOf: 'JGZ' } } : {}),
    })),
  }),
  'agreements-shared-silent': agreementsCard({ ...shared, lines: mine(2), silent: true }),
  'agreements-shared-states': agreementsCard({
    ...shared,
    lines: AgreementState.options.map((state, index) => ({
      ...line(index + 1, 'MEE', '2026-04-02'),
      state,
      ...(state === 'completed' ? { done } : {}),
    })),
  }),
  'agreements-list': agreementListDialog(list),
  'agreements-list-nobody-leads': agreementListDialog({
    ...list,
    lines: [],
    familyContact: { is: 'nobody' },
  }),
  'agreements-list-to-share': agreementListDialog({ ...list, lines: list.lines.slice(0, 2), share: true }),
  'agreements-list-owner': agreementListDialog({ ...list, onBehalf: false, lines: list.lines.slice(0, 2) }),
  'agreements-list-many': agreementListDialog({
    ...list,
    lines: Array.from({ length: 24 }, (_, index) => ({
      ...(list.lines[0] ?? never()),
      number: index + 1,
      history,
      what: what.padEnd(300, ' en nog een zin die het gezin begrijpt'),
    })),
  }),
  'agreements-list-none': agreementListDialog({
    conference: 'conference1',
    case: 'case1',
    code: 'K-7F3QX',
    today,
    lines: [],
    onBehalf: false,
  }),
  'agreements-mine': myAgreementsDialog(own),
  'agreements-mine-none': myAgreementsDialog({ today, items: [], done: [] }),
  'agreements-mine-many': myAgreementsDialog({
    ...own,
    items: Array.from({ length: 30 }, (_, index) => ({ ...(own.items[0] ?? never()), number: index + 1 })),
  }),
  ...Object.fromEntries(owners),
  'agreement-card-new': agreementCard(owned),
  'agreement-card-reassigned': agreementCard({ ...owned, why: 'reassigned' }),
  'agreement-card-overdue': agreementCard({ ...owned, why: 'shown', dueDate: '2026-03-20', overdue: true }),
  ...Object.fromEntries(dialogs),
  'agreement-dialog-coordinator': agreementDialog({ ...view, mine: false, onBehalf: true }),
  'agreement-dialog-replace': agreementDialog({ ...view, mine: false, onBehalf: true, state: 'declined' }),
  'agreement-change': agreementChangeDialog({
    agreement: 'agreement3',
    number: 3,
    code: 'K-7F3QX',
    what,
    dueDate: '2026-03-26',
    state: 'accepted',
  }),
  'agreement-cannot': cannotCard({
    agreement: 'agreement3',
    case: 'case1',
    number: 3,
    code: 'K-7F3QX',
    organisation: 'JGZ',
    at: done.at,
  }),
  'agreement-postponed': postponedCard({
    agreement: 'agreement3',
    number: 3,
    code: 'K-7F3QX',
    organisation: 'JGZ',
    from: '2026-03-26',
    to: '2026-04-09',
    resting: false,
  }),
};

function never(): never {
  throw new Error('the sample is empty');
}
