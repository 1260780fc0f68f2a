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

/** What is said otherwise: action and record together. */
const together: Readonly<Record<string, string>> = {
  'C:consent': 'noteerde de toestemming',
  'C:rightsRequest': 'noteerde een verzoek van het gezin',
  'C:appointment': 'gaf een rol',
  'D:appointment': 'beëindigde een rol',
  'U:channel': 'koppelde een kanaal',
  'search:case': 'zocht de aanmelding op',
  'share:case': 'gaf het dossier aan het archief',
  'search:referral': 'keek of deze moeder al bekend is',
  'share:rightsRequest': 'maakte het overzicht voor het gezin',
  'print:conference': 'maakte een brief over het overleg',
  'share:conference': 'deelde een brief of de afspraken',
  'print:agreement': 'maakte een afdruk van de afspraken',
  'print:rightsRequest': 'maakte een afdruk van het overzicht voor het gezin',
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
  municipality: 'de instellingen van de gemeente',
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
};

export const logText = {
  title: (code: string) => `Wie keek mee – ${code}`,
  heading: 'Wie keek in de gegevens?',
  hint: (n: number) =>
    n === 1
      ? '1 regel, over het hele gezin. Op papier krijgt ieder de eigen regels.'
      : `${n} regels over het hele gezin, de nieuwste boven. Op papier krijgt ieder de eigen regels.`,
  careful:
    '**Let op:** het is thuis niet veilig. Lees niets voor zolang u niet zeker weet met wie u spreekt, en of die persoon alleen is. De andere ouder krijgt alleen een eigen afdruk.',
  none: 'Niemand heeft nog iets geopend.',
  shown: (n: number, of: number) => `U ziet de ${n} nieuwste van ${of}. In een afdruk staan ook de oudere.`,
  print: 'Maak een afdruk',
  printOpen: 'Open de afdruk',
  printTitle: (code: string) => `Afdruk – ${code}`,
  printReady: 'De afdruk is klaar',
  printOnce: (how: string) => [how, 'De knop werkt één keer, tien minuten lang.'].filter(Boolean).join(' '),
  did: (action: string, record: string) =>
    together[`${action}:${record}`] ?? `${actions[action] ?? action} ${records[record] ?? record}`,
  wanted: (record: string) => `wilde ${records[record] ?? record} openen en mocht dat niet`,
  who: (who: string, role: string, onBehalfOf?: string) =>
    // What happens by itself has no name, only a number of ours.
    role === 'system'
      ? 'Het systeem'
      : `${[`${who}, ${roles[role] ?? role}`, ...(onBehalfOf ? [`namens ${onBehalfOf}`] : [])].join(', ')},`,
  line: (seq: number, when: string, code: string) => [String(seq), when, code].filter(Boolean).join(' · '),
  searchTitle: 'Logboek',
  searchHeading: 'Wie deed wat?',
  asked: (code?: string, from?: string, until?: string) =>
    `${[
      code ?? 'Alle aanmeldingen van uw gemeenten',
      ...(from ? [`vanaf ${from}`] : []),
      ...(until ? [`tot en met ${until}`] : []),
    ].join(', ')}.`,
  found: (from: number, to: number) =>
    from === to ? `Regel ${from}.` : `Regel ${from} tot en met ${to}, de nieuwste boven.`,
  nothing: 'Hier staat niets over in het logboek.',
  more: 'Oudere regels',
  again: 'Opnieuw zoeken',
};
