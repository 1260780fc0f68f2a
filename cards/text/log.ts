/** The access log in plain Dutch: for the family, and for who watches over privacy. */
const actions: Readonly<Record<string, string>> = {
  C: 'maakte',
  R: 'las',
  U: 'wijzigde',
  D: 'wiste',
  search: 'zocht in',
  print: 'maakte een afdruk van',
  share: 'deelde',
  merge: 'voegde samen:',
};

const records: Readonly<Record<string, string>> = {
  consultation: 'de sparvraag',
  draft: 'het formulier',
  referral: 'de aanmelding',
  case: 'het overzicht van de aanmelding',
  conference: 'het overleg',
  invitation: 'de uitnodiging',
  agreement: 'een afspraak',
  rightsRequest: 'een verzoek van het gezin',
  consent: 'de toestemming',
  appointment: 'een rol',
  channel: 'een kanaal',
  danger: 'de pagina bij gevaar',
  person: 'de gegevens van een professional',
  accessLog: 'dit logboek',
  retention: 'het bewaarverslag',
};

const roles: Readonly<Record<string, string>> = {
  coordinator: 'coördinator',
  deputyCoordinator: 'waarnemer van de coördinator',
  projectLead: 'projectleider',
  privacyOfficer: 'privacyfunctionaris',
  partner: 'hulpverlener',
  professional: 'hulpverlener',
  administrator: 'beheerder',
  system: 'het systeem',
};

export const logText = {
  title: (code: string) => `Wie keek mee – ${code}`,
  heading: 'Wie keek in de gegevens?',
  hint: (n: number) => (n === 1 ? '1 regel, de nieuwste boven.' : `${n} regels, de nieuwste boven.`),
  none: 'Niemand heeft nog iets geopend.',
  shown: (n: number, of: number) => `U ziet de ${n} nieuwste van ${of}. In de afdruk staan ze allemaal.`,
  print: 'Maak een afdruk',
  printTitle: (code: string) => `Afdruk – ${code}`,
  printReady: 'De afdruk is klaar',
  printOnce: 'De knop werkt één keer, tien minuten lang.',
  did: (action: string, record: string) => `${actions[action] ?? action} ${records[record] ?? record}`,
  wanted: (record: string) => `wilde iets openen en mocht dat niet: ${records[record] ?? record}`,
  who: (who: string, role: string, onBehalfOf?: string) =>
    `${[`${who}, ${roles[role] ?? role}`, ...(onBehalfOf ? [`namens ${onBehalfOf}`] : [])].join(', ')},`,
  line: (seq: number, when: string, code: string) => [String(seq), when, code].filter(Boolean).join(' · '),
  searchTitle: 'Logboek',
  found: (from: number, to: number) => `Regel ${from} tot en met ${to}, de nieuwste boven.`,
  nothing: 'Er staat niets in deze periode.',
  more: 'Oudere regels',
  again: 'Opnieuw zoeken',
};
