import type { PersonLeftView } from '../../domain/view/people.ts';
import { count, inWords } from './common.ts';

export const peopleText = {
  left: 'Iemand werkt hier niet meer',
  personLeft: (name: string) => (name ? `Werkt hier niet meer · ${name}` : 'Iemand werkt hier niet meer'),
  personLeftWhat: ({ agreements, referrals, invitations, leads }: PersonLeftView) => {
    const waits = [
      ...(agreements > 0 ? [count(agreements, 'afspraak', 'afspraken')] : []),
      ...(referrals > 0 ? [count(referrals, 'aanmelding', 'aanmeldingen')] : []),
      ...(leads > 0
        ? [count(leads, 'gezin zonder aanspreekpunt of regie', 'gezinnen zonder aanspreekpunt of regie')]
        : []),
      ...(invitations > 0 ? [count(invitations, 'uitnodiging', 'uitnodigingen')] : []),
    ];
    const open = waits.length > 0 ? `Dit staat nog open: ${inWords(waits)}.` : 'Er staat niets meer open.';
    return `${open} Deze persoon ziet en krijgt niets meer.`;
  },
  personLeftNext: 'U bent aan zet: kies in uw werklijst wie het overneemt. Vertel het gezin wie er nu helpt.',
  leaveGiven: (municipality: string) => `Andere waarnemer · ${municipality}`,
  leaveGivenWhat: (by: string, deputy: string) =>
    by ? `${by} neemt hier waar, en gaf dat door aan ${deputy}.` : `De waarneming ging naar ${deputy}.`,
  leaveGivenWhen: (from: string, until: string) => `Van ${from} tot en met ${until}.`,
  leaveGivenNext: 'U hoeft niets te doen. Klopt dit niet? Vraag de beheerder om deze rol te beëindigen.',
  postVacated: (municipality: string) => `Geen coördinator meer · ${municipality}`,
  postVacatedWhat: (municipality: string) =>
    `De plek van coördinator van ${municipality} is leeg. U neemt waar, dus alles komt nu bij u.`,
  postVacatedNext: 'U bent aan zet: kijk wat er wacht. De beheerder wijst een nieuwe coördinator aan.',
  toWorkList: 'Werklijst',
  title: 'Rollen',
  heading: 'Wie doet wat, per gemeente',
  hint: 'Zonder coördinator of waarnemer komt een vraag nergens aan.',
  saved: '✓ Opgeslagen.',
  post: {
    empty: '⚠ Niemand is hier coördinator of waarnemer. Geef iemand een rol.',
    deputised: '⚠ Hier is geen coördinator. Alles gaat naar de waarnemer.',
  },
  leftTitle: 'Let op',
  leftDone: '✓ De toegang is beëindigd',
  leftWho: (name: string) =>
    `${name || 'Deze persoon'} kan nu niets meer openen en krijgt geen berichten meer.`,
  leftEmpty: (municipalities: string[]) =>
    `Voor ${inWords(municipalities)} is nu niemand coördinator of waarnemer. Wat daar binnenkomt, blijft liggen.`,
  leftNext: 'U bent aan zet: geef daar iemand een rol. De projectleider krijgt bericht, zonder inhoud.',
  person: (name: string, role: string) => `${name} · ${role}`,
  partner: (type: string) => `partner, ${type}`,
  from: (date: string) => `vanaf ${date}`,
  until: (date: string) => `tot en met ${date}`,
  notReached: 'nog niet bereikbaar',
  unreachable:
    'Nog niet bereikbaar? Vraag of deze persoon mij één keer iets typt. Dan kan ik berichten sturen.',
  end: 'Beëindig',
  endWhich: (name: string, role: string) => `Beëindig: ${name}, ${role}`,
  appoint: 'Geef iemand een rol',
  appointIn: (municipality: string) => `Geef een rol in ${municipality}`,
  none: 'Er is nog geen gemeente actief.',
  more: (n: number) => `Nog ${n} anderen. Kies bij hun gemeente ‘Toon iedereen’.`,
  showAll: 'Toon iedereen',
  showAllOf: (municipality: string) => `Toon iedereen in ${municipality}`,
  allMunicipalities: 'Alle gemeenten',
  moreHere: (n: number) => (n === 1 ? 'Nog 1 ander.' : `Nog ${n} anderen.`),
  nobodyOnDuty: (municipality: string) => `Geen coördinator bereikbaar · ${municipality}`,
  nobodyUrgent: (code: string) => `Spoed zonder coördinator · ${code}`,
  nobodyWhat: (municipality: string) =>
    `Voor ${municipality} is nu geen coördinator of waarnemer aangewezen. Wat binnenkomt, blijft liggen.`,
  nobodyCode: (code: string) => `Het gaat om ${code}. De inhoud ziet u niet.`,
  nobodyNext: 'Wijs iemand aan, of vraag de beheerder dat te doen. Daarna stuur ik alles alsnog door.',
  nobodyDanger: 'Is er gevaar? Wacht niet. Bel 112.',
};
