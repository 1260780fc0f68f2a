import { inWords } from './common.ts';

/** Words around every page of the tab. */
export const tabText = {
  skip: 'Naar de inhoud',
  nav: 'Onderdelen',
  pages: { work: 'Werklijst', figures: 'Cijfers', upkeep: 'Beheer' },
  find: 'Zoek op code',
  findHow: 'Bijvoorbeeld K-7F3QX',
  findGo: 'Zoek',
  notACode: 'Dit is geen code. Schrijf die als K-7F3QX.',
  loading: 'Wordt opgehaald',
  close: 'Sluit',
  back: 'Werklijst',
  updated: (when: string) => `bijgewerkt ${when}`,
  stale: (since: string) => `Niet bijgewerkt sinds ${since}.`,
  again: 'Opnieuw',
  failed: 'Het lukte net niet. Wat u had ingevuld, staat er nog.',
  offline: 'Geen verbinding. Probeer het zo opnieuw.',
  busy: 'Bezig',
  roles: {
    coordinator: 'Coördinator',
    projectLead: 'Projectleider',
    administrator: 'Beheerder',
  },
  role: (name: string, municipalities: readonly string[]) =>
    municipalities.length > 0 ? `${name} · ${inWords(municipalities)}` : name,
};

/** Why somebody does not get in: what happened, and what to do. */
export const tabClosed: Readonly<Record<string, { title: string; what: string; next?: string }>> = {
  NoHost: {
    title: 'Open dit in Microsoft Teams',
    what: 'Deze bladzijde werkt alleen in Teams. Daar weten we wie u bent.',
    next: 'Open Teams en kies links de app Knooppunt.',
  },
  Unauthorized: {
    title: 'We weten niet wie u bent',
    what: 'Teams gaf geen geldig bewijs van wie u bent. Er is niets getoond.',
    next: 'Sluit Teams, meld u opnieuw aan en probeer het nog eens. Lukt het niet? Vraag uw beheerder.',
  },
  Tenant: {
    title: 'Uw organisatie doet hier niet mee',
    what: 'U bent in Teams aangemeld bij een organisatie die niet bij dit Knooppunt hoort.',
    next: 'Wissel in Teams van organisatie, of vraag uw beheerder.',
  },
  Scope: {
    title: 'Teams mag dit nog niet',
    what: 'De beheerder van uw organisatie moet deze app nog toestaan.',
    next: 'Vraag uw beheerder om het tabblad van Knooppunt goed te keuren.',
  },
  Client: {
    title: 'Open dit in Microsoft Teams',
    what: 'Dit verzoek kwam niet van Teams zelf. Er is niets getoond.',
    next: 'Open Teams en kies links de app Knooppunt.',
  },
  NoRole: {
    title: 'Dit tabblad is voor coördinatoren',
    what: 'Ook projectleiders en beheerders kunnen het gebruiken. U heeft hier geen van deze rollen.',
    next: 'Uw eigen aanmeldingen en afspraken vindt u in de chat met Knooppunt. Klopt dit niet? Vraag uw beheerder.',
  },
  Broken: {
    title: 'Het lukte niet om te openen',
    what: 'Knooppunt antwoordt nu niet. Er is niets kwijt.',
    next: 'Probeer het over een minuut opnieuw.',
  },
};
