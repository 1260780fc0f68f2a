import type { UnreachableView, UpkeepView } from '../../domain/view/upkeep.ts';
import { count, inWords } from './common.ts';
import { fullDate } from './dates.ts';

const ordinals = ['eerste', 'tweede', 'derde', 'vierde'];
const weekdays: Readonly<Record<string, string>> = {
  monday: 'maandag',
  tuesday: 'dinsdag',
  wednesday: 'woensdag',
  thursday: 'donderdag',
  friday: 'vrijdag',
};

type Terms = UpkeepView['municipalities'][number]['terms'];
const workingDays = (n: number): string => count(n, 'werkdag', 'werkdagen');

/** What a dead message was about, in a word. */
const kinds: Readonly<Record<string, string>> = {
  consultation: 'Sparren',
  referral: 'Aanmelding',
  redirect: 'Andere gemeente',
  invitation: 'Uitnodiging',
  attendance: 'Uitnodiging',
  agreement: 'Afspraak',
  agreements: 'Afspraken in het kanaal',
  cannot: 'Afspraak',
  postponed: 'Afspraak',
  escalation: 'Afspraak te laat',
  digest: 'Dagbericht',
  workList: 'Werklijst',
  case: 'Gezin',
  family: 'Gezin',
  rights: 'Verzoek van het gezin',
};
const outcomes: Readonly<Record<string, string>> = {
  unreachable: 'persoon niet te bereiken',
  unreadable: 'van een andere versie van de bot',
};

export const tabUpkeepText = {
  title: 'Beheer',
  scope: (names: readonly string[]) =>
    names.length > 0 ? `${inWords(names)} · niets over gezinnen` : 'Nog geen gemeente.',
  appoint: 'Geef iemand een rol',
  leave: 'Verlof of waarnemer',
  left: 'Iemand werkt hier niet meer',
  unreachable: (n: number) => `Niet te bereiken (${n})`,
  unreachableWhat: 'Berichten komen niet aan. Er gaat niets verloren: wat wacht, ziet u in de werklijst.',
  everybodyReached: 'Iedereen is te bereiken.',
  who: 'Wie',
  what: 'Wat er aan de hand is',
  waits: 'Wat wacht',
  neverWrote: 'Heeft de app nog niet gebruikt. Vraag om één keer iets te typen in de chat.',
  lost: (on: string) => `Berichten komen niet aan sinds ${on}.`,
  waiting: ({ openAgreements, openInvitations }: UnreachableView) =>
    inWords([
      ...(openAgreements > 0 ? [count(openAgreements, 'afspraak', 'afspraken')] : []),
      ...(openInvitations > 0 ? [count(openInvitations, 'uitnodiging', 'uitnodigingen')] : []),
    ]) || 'niets',
  people: 'Mensen en rollen',
  name: 'Naam',
  role: 'Rol',
  municipality: 'Gemeente',
  period: 'Wanneer',
  reach: 'Bereikbaar',
  reaches: { reached: 'Teams', new: 'nog niet', lost: 'nee' },
  always: 'doorlopend',
  from: (on: string) => `vanaf ${on}`,
  until: (on: string) => `tot en met ${on}`,
  fromUntil: (from: string, until: string) => `${from} tot en met ${until}`,
  standsIn: 'neemt waar',
  act: 'Doen',
  end: 'Beëindig',
  endWho: (name: string, role: string) => `Beëindig: ${name}, ${role}`,
  post: {
    filled: undefined,
    empty: (name: string) =>
      `Niemand is coördinator of waarnemer van ${name}. Wat daar binnenkomt, blijft liggen.`,
    deputised: (name: string) => `${name} heeft geen coördinator. Alles gaat naar de waarnemer.`,
  },
  fixed: 'Vaste overleggen',
  next: 'Eerstvolgende',
  place: 'Plek',
  noFixed: 'geen vaste dag',
  rule: ({ week, weekday }: { week: number; weekday: string }) =>
    `elke ${ordinals[week - 1]} ${weekdays[weekday]} van de maand`,
  change: 'Wijzig',
  changeFixed: (name: string) => `Wijzig vast overleg: ${name}`,
  changePlace: (name: string) => `Wijzig plek: ${name}`,
  changeTerms: (name: string) => `Wijzig termijnen: ${name}`,
  places: 'Plekken voor overleg',
  noPlaces: 'Nog geen plek. Wie plant, typt dan zelf waar.',
  addPlace: 'Plek toevoegen',
  addPlaceIn: (name: string) => `Plek toevoegen in ${name}`,
  terms: 'Termijnen en vrije dagen',
  termsWhere: (may: boolean) =>
    may ? 'Zij gelden voor wat vanaf nu wordt gerekend.' : 'Uw beheerder past ze aan.',
  term: 'Wat',
  termRows: [
    ['Aanmelding beoordelen', ({ triageDays }: Terms) => workingDays(triageDays)],
    ['Uitnodigen vóór het overleg', ({ invitationLeadDays }: Terms) => workingDays(invitationLeadDays)],
    ['Lijst delen na het overleg', ({ shareListDays }: Terms) => workingDays(shareListDays)],
    [
      'Herinneren aan een afspraak',
      ({ agreementReminders }: Terms) =>
        `${inWords(agreementReminders.map((n) => (n > 0 ? `+${n}` : String(n))))} dagen`,
    ],
    ['Te laat naar de coördinator', ({ escalationDays }: Terms) => `na ${workingDays(escalationDays)}`],
    [
      'Evalueren met het gezin',
      ({ evaluationWeeks }: Terms) => `na ${count(evaluationWeeks, 'week', 'weken')}`,
    ],
    ['Werktijd', ({ workingHours }: Terms) => `${workingHours.from} – ${workingHours.to}`],
    ['5 mei is een vrije dag', ({ holidays }: Terms) => (holidays.liberationDay ? 'ja' : 'nee')],
    ['Goede Vrijdag is een vrije dag', ({ holidays }: Terms) => (holidays.goodFriday ? 'ja' : 'nee')],
    ['Andere vrije dagen', ({ extraDaysOff }: Terms) => inWords(extraDaysOff.map(fullDate)) || 'geen'],
  ] as const,
  dead: 'Niet bezorgd',
  deadNone: 'Alles is bezorgd.',
  deadWhat: 'Over',
  deadWhy: 'Waarom',
  deadCount: 'Aantal',
  deadLast: 'Laatste',
  deadKind: (kind: string) => kinds[kind.split('.')[0] ?? ''] ?? 'Anders',
  deadOutcome: (outcome: string) => outcomes[outcome] ?? (outcome || 'onbekend'),
};
