/** Who of the family it is, when no name is known or may stand there. */
export const memberNames: Readonly<Record<string, string>> = { mother: 'De moeder', partner: 'De partner' };

/** What consent is asked for. */
export const consentPurposeNames: Readonly<Record<string, string>> = {
  referral: 'aanmelden bij het Knooppunt',
  transfer: 'gegevens delen met wie helpt',
  monitoring: 'meetellen in het onderzoek, zonder naam',
};

const destinationNames: Readonly<Record<string, string>> = {
  ozks: 'OZKS',
  prenatalHomeVisit: 'de jeugdgezondheidszorg',
};

/** What a word of consent is about, with the place it was asked for. */
export const consentSubject = ({
  purpose,
  to,
}: {
  readonly purpose: string;
  readonly to?: string | undefined;
}): string =>
  to ? `gegevens overdragen aan ${destinationNames[to] ?? to}` : (consentPurposeNames[purpose] ?? purpose);

const statuses: Readonly<Record<string, string>> = {
  given: 'ja',
  refused: 'nee',
  withdrawn: 'ingetrokken',
};

/** A word on consent, with its day already in words. */
type ConsentSaid = {
  readonly status: string;
  readonly on: string;
  readonly language?: string;
  readonly guardianAgreed?: boolean;
};

const howSaid = ({ on, language, guardianAgreed }: ConsentSaid): string =>
  [on, language && `gevraagd in het ${language}`, guardianAgreed && 'ouder of voogd ook']
    .filter(Boolean)
    .join(', ');

/** What somebody of a family may ask, in a word. */
export const rightsKindShort: Readonly<Record<string, string>> = {
  access: 'Inzage',
  correction: 'Correctie',
  restriction: 'Beperking',
  erasure: 'Wissen',
  objection: 'Bezwaar',
};

/** The same as that person would say it. */
export const rightsKindNames: Readonly<Record<string, string>> = {
  access: 'Inzage: laat zien wat er over mij staat',
  correction: 'Correctie: iets klopt niet',
  restriction: 'Beperking: gebruik het nu niet',
  erasure: 'Wissen: haal mijn gegevens weg',
  objection: 'Bezwaar: ik wil dit niet',
};

/** How a request was answered. */
export const rightsStates: Readonly<Record<string, string>> = {
  open: 'nog geen antwoord',
  granted: 'ja',
  partlyGranted: 'deels',
  lifted: 'van slot gehaald',
  refused: 'nee',
  dropped: 'vervallen',
};

/** Why a request is refused or granted in part. */
export const rightsReasons: Readonly<Record<string, string>> = {
  otherPerson: 'Het raakt de privacy of veiligheid van iemand anders',
  lawRequires: 'De wet verplicht ons om dit te bewaren',
  notTheirs: 'Het gaat niet over deze persoon, of die vroeg het niet zelf',
  repeated: 'Dit is al vaak gevraagd',
  unclear: 'Het verzoek is niet duidelijk',
  unfounded: 'Dit is al vaak gevraagd, of het verzoek is niet duidelijk',
  other: 'Een andere reden',
};

/** How an overview reaches somebody of the family. */
export const channelNames: Readonly<Record<string, string>> = {
  post: 'Per post',
  email: 'Per beveiligde mail',
  inPerson: 'Zelf overhandigen',
};
export const giveIt: Readonly<Record<string, string>> = {
  post: 'Stuur het per post.',
  email: 'Stuur het per beveiligde mail.',
  inPerson: 'Geef het zelf af.',
};

/** What a decision does, before it is taken. */
const decisionMeans: Readonly<Record<string, string>> = {
  access: 'Wilt u ja zeggen? Maak dan het overzicht. Daarmee is het verzoek beantwoord.',
  correction:
    'Klopt het verzoek? Laat de coördinator dan corrigeren. Daarmee is het verzoek beantwoord. Hier besluit u alleen: nee, of later.',
  restriction:
    'Tot uw besluit zijn de gegevens van deze persoon op slot. Bij ja blijft dat zo. Bij nee gaan ze weer open.',
  objection:
    'Tot uw besluit zijn de gegevens van deze persoon op slot. Bij ja blijft dat zo. Bij nee gaan ze weer open.',
  erasure:
    '**Let op:** bij ja wis ik de gegevens van deze persoon meteen. Daarna zijn ze niet terug te halen.',
};

/** What is left out of an overview, and why: also read by the family. */
export const leftOutText: Readonly<Record<string, string>> = {
  otherAdult: 'Wat alleen over de andere ouder gaat. Dat is van die persoon.',
  namesOfOthers: 'Namen van anderen in de tekst. Daar staat ●●●.',
  situation: 'Wat anderen over het gezin vertelden, wat zij afspraken, en wie van hen keek.',
  children: 'Gegevens van een kind waarover een instelling het gezag heeft. Vraag die daar op.',
  locked: 'Wat nu op slot staat.',
};

/** The words of the family's rights, on cards and in dialogs. */
export const rightsText = {
  listTitle: 'Verzoeken',
  listHeading: (open: number) =>
    open === 0
      ? 'Er staat geen verzoek open'
      : open === 1
        ? '1 verzoek staat open'
        : `${open} verzoeken staan open`,
  listHint: 'Het verzoek dat het eerst af moet, staat bovenaan.',
  listNone:
    'Vraagt iemand van een gezin iets over de gegevens? De coördinator noteert dat bij de aanmelding.',
  listMore: (n: number) =>
    n === 1 ? 'Nog 1 verzoek staat hier niet.' : `Nog ${n} verzoeken staan hier niet.`,
  item: (code: string, kind: string) => `${code} · ${kind}`,
  about: (caseCode: string, municipality: string) => `Over ${caseCode}, ${municipality}`,
  answerBy: (when: string) => `Antwoord uiterlijk ${when}.`,
  tooLate: (when: string) => `**Te laat.** Het antwoord moest er ${when} zijn.`,
  dropped: 'Vervallen.',
  answered: (state: string) => `Antwoord: ${state}.`,
  title: (code: string) => `Verzoek – ${code}`,
  who: 'Wie',
  received: 'Ontvangen',
  dueOn: 'Uiterlijk',
  overdue: (when: string) => `**Te laat:** ${when}`,
  state: 'Antwoord',
  stateOn: (state: string, when?: string) => (when ? `${state}, op ${when}` : state),
  reason: 'Reden',
  note: 'Wat deze persoon zei',
  explanation: 'Uitleg',
  fromWithdrawal: (when: string) =>
    `**Let op:** deze persoon trok de toestemming in. Komt er tot en met ${when} geen besluit? Dan wis ik daarna de gegevens.`,
  withdrawalWaits:
    '**Let op:** deze persoon trok de toestemming in. Ik wis de gegevens nu niet vanzelf: een ander verzoek van deze persoon staat nog open, of er geldt een beperking.',
  lockedUntil: 'Tot het besluit zijn de gegevens van deze persoon op slot.',
  officerDecides: 'De privacyfunctionaris besluit. U hoeft nu niets te doen.',
  tellThem: 'De coördinator vertelt het de persoon die het vroeg.',
  decide: 'Besluit',
  lift: 'Haal van slot',
  liftFirst:
    'De gegevens van deze persoon blijven op slot. Gaan ze van slot? Laat het deze persoon dan eerst weten.',
  makeExport: 'Maak het overzicht',
  correct: 'Corrigeer',
  newsNew: (code: string) => `Nieuw verzoek · ${code}`,
  newsMore: (code: string) => `Verzoek is aangevuld · ${code}`,
  newsDue: (code: string) => `Verzoek moet bijna af · ${code}`,
  newsToday: (code: string) => `Verzoek moet vandaag af · ${code}`,
  newsLate: (code: string) => `Verzoek is te laat · ${code}`,
  newsWhat: (kind: string, when: string) => `${kind}. Antwoord uiterlijk ${when}.`,
  newsWhatLate: (kind: string, when: string) => `${kind}. Het antwoord moest er ${when} zijn.`,
  newsNext: 'U bent aan zet. Wie het vraagt, staat achter de knop.',
  decided: (code: string) => `Besluit over een verzoek · ${code}`,
  postponed: (code: string) => `Verzoek duurt langer · ${code}`,
  postponedWhat:
    'U bent aan zet: vertel het de persoon die het vroeg. De nieuwe datum en de uitleg staan achter de knop.',
  decidedWhat:
    'U bent aan zet: vertel het de persoon die het vroeg. Het besluit en de uitleg staan achter de knop.',
  leakBlocked: 'Een bericht is tegengehouden',
  leakWhat: (municipality: string) =>
    `In een bericht voor ${municipality} stond iets persoonlijks. Ik heb het niet verstuurd.`,
  leakNext:
    'Wie het zou krijgen, weet nu van niets. Geef het zo nodig zelf door. De beheerder kan zien wat er misging: in het technische logboek heet dit LEAK_BLOCKED.',
  linksTitle: (code: string) => `Overzicht – ${code}`,
  linksHeading: 'Het overzicht is klaar',
  linksHow: (channel: string) => `${giveIt[channel] ?? ''} Bewaar het bestand niet op uw computer.`.trim(),
  linksOnce: 'Elke knop werkt één keer, tien minuten lang. Wie op een knop drukt, staat in het logboek.',
  pdf: 'Open als PDF',
  json: 'Download (JSON)',
  leftOut: 'Dit staat er niet in',
  consentLine: (purpose: string, word: ConsentSaid) =>
    `${purpose}: ${statuses[word.status] ?? word.status} (${howSaid(word)})`,
  consentLineOff: (purpose: string, word: ConsentSaid) =>
    `${purpose}: **${statuses[word.status] ?? word.status}** (${howSaid(word)})`,
  consentNone: 'Er staat nog geen toestemming genoteerd.',
  requestWhat: 'Noteer het ook als iemand belt. Controleer eerst wie het vraagt.',
  decisionAbout: (what: string, when: string) => `${what}. Antwoord uiterlijk ${when}.`,
  decisionMeans: (kind: string) => decisionMeans[kind],
  exportSafe: (channels: string) => `**Let op:** alleen dit is veilig voor dit gezin: ${channels}.`,
  readersAbout:
    'Op de afdruk staat wat over deze persoon is gelezen, en wat over het gezin samen. Wat alleen over de andere ouder gaat, staat er niet op.',
  exportAbout: 'In het overzicht staat wat van deze persoon is, en wat van het gezin samen is.',
};
