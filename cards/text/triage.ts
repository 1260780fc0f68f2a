/** What the coordinator sees before she judges. */
export const triageText = {
  today: 'vandaag',
  toGo: 'weken te gaan',
  weeks: (weeks: number, days: number) => `${weeks}+${days}`,
  pregnancyIn: (date: string) => `Zwangerschap in weken. Uitgerekend ${date}.`,
  notTaken: (by: string, why: string) => `**${by} neemt het niet over:** ${why}`,
  born: (date: string) => `Het kind is geboren op ${date}. Kijk of plek, datum en wie erbij is nog kloppen.`,
  deadlineOn: (what: string, date: string) => `**Let op:** ${what} (${date}).`,
  urgent: '**Spoed:** plan dit overleg meteen. Het kan niet wachten tot het vaste overleg.',
  alike: (codes: string) =>
    `**Mogelijk dubbel:** een moeder met deze naam en geboortedatum staat ook in ${codes}. De aanmelder weet dit niet en hoort dit niet.`,
  compare: (code: string) => `Vergelijk met ${code}`,
  level: 'Niveau',
  factors: 'Zorgen',
  noFactors: 'geen aangekruist',
  referral: 'Aanmelding',
  complete: '✓ Compleet',
  incomplete: (parts: string) => `Nog niet compleet: ${parts}. Vraag het de aanmelder.`,
  route: 'Voorgestelde weg',
  onBehalf: 'Namens',
  fixed: 'Vast overleg',
  fixedOn: (date: string, weeks?: string) => (weeks ? `${date} (dan ${weeks})` : date),
  tooLate: (date: string) => `**Let op:** het vaste overleg van ${date} is te laat. Plan eerder.`,
  thinkOf: 'Denk aan',
  thinkOfOne: (label: string, people?: string) => (people ? `${label} (${people})` : label),
  referrer: 'Aanmelder',
  attends: 'wil erbij zijn',
  interpreter: 'Tolk',
  interpreterNeeded: (language: string) => `nodig: ${language}. Regel dit vóór het overleg; nooit een kind.`,
  asked: 'U vroeg',
  answered: 'Antwoord',
  noAnswer: 'Nog geen antwoord.',
  read: 'Lees de aanmelding',
  ask: 'Vraag aan aanmelder',
};

/** The proposal for the level: its reasons, never a score. */
export const proposalText = {
  title: (level: string) => `Voorstel: ${level}`,
  none: 'Ik doe geen voorstel',
  urgentFactors: (factors: string) => `Dringende zorg: ${factors}`,
  urgentAlways: 'Bij een dringende zorg is het voorstel altijd: zeer kwetsbaar',
  accumulated: 'Volgens u is dit een stapeling van zorgen',
  factors: (factors: string) => `Zorgen: ${factors}`,
  noFactors: 'Geen zorgen aangekruist',
  noUrgent: 'Geen dringende zorg aangekruist',
  enough: 'Wat helpt, is volgens u genoeg',
  enoughInPrinciple: 'Wat helpt, is volgens u in principe genoeg',
  notEnough: 'Wat helpt, is volgens u niet genoeg',
  noLevelForThis: 'Hier is geen niveau voor. Kies zelf, of spar met de coördinator',
  unanswered: 'U heeft nog niet gezegd of het genoeg is',
  violence:
    '**Let op:** er speelt geweld in huis. Veilig Thuis denkt gratis mee, ook zonder namen: 0800-2000, dag en nacht. Bij gevaar belt u 112.',
  outsideTargetGroup:
    'Zij is niet zwanger en er is geen kind onder de 2. Het Knooppunt is voor zwangeren en gezinnen met een kind onder de 2. Aanmelden kan; spar bij twijfel eerst.',
  routeTitle: (route: string) => `Voorgestelde weg: ${route}`,
  alsoPossible: (routes: string) => `Ook mogelijk: ${routes}`,
  routes: {
    hub: 'het Knooppunt',
    ozks: 'OZKS',
    prenatalHomeVisit: 'prenataal huisbezoek',
    carePathway: 'een zorgpad',
    regularCare: 'gewone zorg, zonder aanmelding',
    consultation: 'sparren met de coördinator',
    veiligThuisAdvice: 'advies van Veilig Thuis (0800-2000)',
    reportingCode: 'de meldcode',
  } as Readonly<Record<string, string>>,
  routeReasons: {
    selfReliant: 'Het gezin redt zich volgens het voorstel zelf',
    potentiallyVulnerable: 'Zorgen, en wat helpt lijkt genoeg',
    vulnerable: 'Zorgen, en wat helpt is niet genoeg',
    highlyVulnerable: 'Zeer kwetsbaar',
    undetermined: 'Hier is geen niveau voor',
    accumulation: 'Een stapeling van zorgen',
    pregnant: 'Zij is zwanger',
    notPregnant: 'Zij is niet zwanger',
    singleRiskFactor: 'Er speelt één ding: een zorgpad kan genoeg zijn',
    considerUrgent: 'Denk aan spoed',
    seedIsSilent: 'De handreiking zegt hier niets over; dit is ons voorstel',
    acuteDanger: 'Er is nu gevaar',
  } as Readonly<Record<string, string>>,
  ozksWithout:
    'Bij OZKS zit de zwangere niet zelf aan tafel. Veilig Thuis en de Raad denken mee, zonder haar naam. Vertel haar dat, en vraag of het daarheen mag.',
  urgentHint: 'Er speelt een dringende zorg. Is er haast? Kies dan hieronder spoed.',
  deadline: (what: string, date: string, days: string) =>
    `**Let op:** ${what} (${date}). Dat is ${days} vóór de uitgerekende datum.`,
  days: (n: number) => (n === 1 ? '1 dag' : `${n} dagen`),
};

/** Two referrals beside each other (scenario 4). */
export const compareText = {
  title: 'Mogelijk dubbel',
  heading: 'Is dit hetzelfde gezin?',
  hint: 'U kiest. Ik koppel niets vanzelf, en de aanmelders horen niet van elkaar.',
  mother: 'Moeder',
  birthDate: 'Geboren',
  address: 'Adres',
  dueDate: 'Uitgerekend',
  partner: 'Partner',
  referrer: 'Aanmelder',
  urgent: 'Spoed',
  urgentYes: 'ja',
  sent: 'Verstuurd',
  state: 'Stand',
  same: '= gelijk',
  link: (code: string) => `Koppel aan ${code}`,
  means: (code: string) =>
    `Koppelen zet deze aanmelding bij ${code}. Beide aanmelders horen hoe het verder gaat, elk onder de eigen code. Dit kan niet terug.`,
  makesUrgent: (code: string) =>
    `Deze aanmelding heeft spoed. Daarom krijgt ${code} ook spoed. Is er al een overleg? Kijk of het eerder moet.`,
  mayNot: {
    judged: 'Koppelen kan niet meer: deze aanmelding is al beoordeeld of gesloten.',
    closed: 'Koppelen kan niet: de andere is gesloten of ligt stil. Beoordeel deze aanmelding gewoon.',
    consent: 'Koppelen kan niet: niet iedereen geeft nu toestemming. Vraag het de aanmelder.',
  },
  back: 'Terug',
};

/** On its way to another municipality. */
export const redirectText = {
  from: 'Van',
  to: 'Naar',
  why: 'Waarom',
  pregnancy: 'Zwangerschap vandaag',
  urgent: 'Spoed',
};

/** Lines about what a short form belongs to. */
export const aboutText = {
  agreement: (what: string, date: string) => `${what} · uiterlijk ${date}.`,
  agreementWas: (what: string, date: string) => `${what} · was ${date}.`,
  insteadOf: (number: number, what: string) => `In de plaats van afspraak ${number}: ${what}.`,
  openLine: (number: number, organisation: string, state: string) => `${number} · ${organisation}: ${state}`,
  agreementsAre: 'Afspraken',
  none: 'geen',
  counted: {
    given: 'wil meetellen',
    refused: 'wil niet meetellen',
    withdrawn: 'wil niet meer meetellen',
  },
  onBehalfOf: (who: string) => `U vult dit in namens ${who}.`,
  consultation: (code: string, who: string) => `${code} · ${who} ziet uw keuze.`,
  conference: (moment: string) => `${moment}.`,
  question: 'De vraag',
  openAgreements: (n: number) =>
    n === 0
      ? 'Alle afspraken zijn klaar.'
      : n === 1
        ? 'Er staat nog 1 afspraak open.'
        : `Er staan nog ${n} afspraken open.`,
  theAsker: 'de vrager',
};
