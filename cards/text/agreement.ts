import type { AgreementState } from '../../domain/agreement.ts';
import { count } from './common.ts';

/** Where an agreement stands. */
export const agreementStates: Record<AgreementState, string> = {
  requested: 'open',
  accepted: 'open',
  inProgress: 'open',
  onHold: 'wacht even',
  completed: 'gedaan',
  declined: 'lukt niet; de coördinator zoekt een oplossing',
  failed: 'lukte niet; de coördinator zoekt een oplossing',
  cancelled: 'vervallen',
};

/** What happened to an agreement, in its history. */
const events: Record<string, string> = {
  agree: 'afgesproken',
  accept: 'aangenomen',
  start: 'begonnen',
  complete: 'gedaan',
  decline: 'lukt niet',
  fail: 'niet gelukt',
  hold: 'wacht even',
  cancel: 'vervallen',
  postpone: 'andere datum',
  reopen: 'weer geopend',
  reassign: 'andere persoon',
  called: 'coördinator belde',
};

/** Reasons of declining, as the region file names them too. */
const reasons: Record<string, string> = {
  capacity: 'geen tijd of plek',
  contact: 'geen contact met het gezin',
  family: 'het gezin wil dit niet meer',
  fit: 'past niet bij de organisatie',
  other: 'anders',
};

export const agreementText = {
  share: 'Lijst delen',
  shared: (code: string) => `Afspraken · ${code}`,
  listTitle: (code: string) => `Afspraken – ${code}`,
  doneOf: (done: number, of: number) => `${done} van ${of} gedaan.`,
  onlyYou: (done: number, of: number) =>
    `${done} van ${of} gedaan. Alleen u ziet de knoppen bij uw eigen regel.`,
  silent: 'Deze aanmelding is gesloten of stilgezet. Ik herinner niemand meer.',
  numbered: (number: number, organisation: string) => `${number} · ${organisation}`,
  mine: (number: number, organisation: string) => `${number} · ${organisation} (uw regel)`,
  ticked: (number: number, organisation: string) => `✓ ${number} · ${organisation}`,
  by: (date: string, state: string) => `uiterlijk ${date} · ${state}`,
  late: (date: string) => `**te laat**, was uiterlijk ${date}`,
  doneBy: (who: string, when: string) => `gedaan · door ${who}, ${when}`,
  doneOnBehalf: (who: string, owner: string, when: string) => `gedaan · door ${who} namens ${owner}, ${when}`,
  isDone: (number: number) => `Afspraak ${number} is gedaan`,
  cannotWhich: (number: number) => `Afspraak ${number} lukt niet of later`,
  reopen: (number: number) => `Maak ${number} weer open`,
  makeOpen: 'Maak weer open',
  none: 'Er zijn nog geen afspraken.',
  processLead: 'Procesregie',
  caseLead: 'Casusregie',
  familyContact: 'Aanspreekpunt',
  nobodyAnyMore: 'niemand meer',
  organisation: 'Organisatie',
  owner: 'Wie',
  dueBy: 'Uiterlijk',
  state: 'Stand',
  familyAgrees: 'het gezin is akkoord',
  familyDisagrees: '**het gezin is niet akkoord**',
  ownedBy: (organisation: string, owner: string) => `${organisation}, ${owner}`,
  onBehalf: (owner: string) => `Gedaan namens ${owner}`,
  doneOnBehalfButton: 'Gedaan namens',
  reassign: 'Andere oplossing',
  reassignWhich: (number: number) => `Andere oplossing voor afspraak ${number}`,
  openCount: (n: number) => `${count(n, 'afspraak', 'afspraken')} open`,
  mineTitle: 'Mijn afspraken',
  mineNone: 'Geen afspraken open',
  mineNoneNext: 'U hoeft nu niets te doen. Komt er iets bij, dan hoort u het van mij.',
  order: 'Wat het eerst aan de beurt is, staat bovenaan.',
  doneBefore: 'Gedaan',
  more: (n: number) => `Nog ${n} andere staan hier niet. Rond eerst een paar af.`,
  onDue: (code: string, due: string) => `${code} · ${due}`,
  title: (number: number, code: string) => `Afspraak ${number} – ${code}`,
  card: (number: number, code: string) => `Afspraak ${number} · ${code}`,
  newCard: (number: number, code: string) => `Nieuwe afspraak ${number} · ${code}`,
  reassignedCard: (number: number, code: string) => `Afspraak ${number} staat nu op uw naam · ${code}`,
  doneCard: (number: number, code: string) => `✓ Gedaan · afspraak ${number} van ${code}`,
  doneNext: 'De coördinator ziet het. U krijgt hier geen herinnering meer over.',
  whatBehindView: 'Wat u heeft afgesproken, leest u bij Bekijk.',
  coordinatorHasIt: 'De coördinator is aan zet. U krijgt geen herinnering meer.',
  nothingLeft: 'U hoeft niets meer te doen.',
  history: 'Wat er gebeurde',
  event: (event: string, who: string, when: string) => `${events[event] ?? 'gewijzigd'} · ${who}, ${when}`,
  eventOnBehalf: (event: string, who: string, owner: string, when: string) =>
    `${events[event] ?? 'gewijzigd'} · ${who} namens ${owner}, ${when}`,
  reason: (reason: string) => reasons[reason] ?? reason,
  changeTitle: 'Lukt niet of later',
  changeHeading: 'Wat is er aan de hand?',
  changeDate: 'Het lukt, maar later',
  changeCannot: 'Het lukt mij niet',
  changeHint:
    'Bij ‘later’ kiest u een nieuwe datum. Bij ‘lukt niet’ zoekt de coördinator een andere oplossing.',
  about: (what: string, date: string) => `${what} · uiterlijk ${date}.`,
  cannot: (number: number, code: string) => `Lukt niet · afspraak ${number} van ${code}`,
  cannotFrom: (organisation: string, when: string) =>
    `${organisation} gaf dit door ${when}. De reden leest u bij Bekijk.`,
  yourMove: 'U bent nu aan zet. Het gezin hoort dit van u, niet van mij.',
  findOther: 'Zoek andere oplossing',
  postponed: (number: number, code: string) => `Andere datum · afspraak ${number} van ${code}`,
  fromTo: (organisation: string, from: string, to: string) =>
    `${organisation} zette de datum van ${from} op ${to}.`,
  postponedNext: 'U hoeft niets te doen. De reden leest u bij Bekijk.',
};
