import type { DoneView } from '../../domain/view/people.ts';

type Words = { title: (code?: string) => string; what: (detail?: string) => string };
const on = (words: string, code?: string): string => (code ? `✓ ${words} · ${code}` : `✓ ${words}`);

/** One card for every small thing that is done: what happened, and who has the ball. */
export const doneText: Record<DoneView['what'], Words> = {
  digestTime: {
    title: () => '✓ Tijd gewijzigd',
    what: (time) =>
      `U krijgt uw dagbericht voortaan om ${time ?? '09:00'}. Op werkdagen, en alleen als er iets is.`,
  },
  leave: {
    title: () => '✓ Uw waarneming is geregeld',
    what: (who) =>
      who
        ? `${who} krijgt in die dagen uw berichten. U hoeft niets meer te doen.`
        : 'Uw waarnemer krijgt in die dagen uw berichten.',
  },
  appointed: {
    title: () => '✓ De rol is gegeven',
    what: (who) => (who ? `${who} kan nu aan de slag.` : 'Deze persoon kan nu aan de slag.'),
  },
  rulesSet: {
    title: () => '✓ Gewijzigd',
    what: (municipality) =>
      `Dit geldt vanaf nu voor ${municipality ?? 'deze gemeente'}. Wat al gepland is, blijft zoals het was.`,
  },
  saved: {
    title: (code) => on('Bewaard', code),
    what: (until) =>
      until ? `U vindt het terug onder ‘begin’, tot ${until}.` : 'U vindt het terug onder ‘begin’.',
  },
  questionSent: {
    title: (code) => on('Vraag verstuurd', code),
    what: () => 'De aanmelder is aan zet. U krijgt bericht als het antwoord er is.',
  },
  answerSent: {
    title: (code) => on('Antwoord verstuurd', code),
    what: () => 'De coördinator is aan zet. U hoeft nu niets te doen.',
  },
  added: {
    title: (code) => on('Aangevuld', code),
    what: () => 'De coördinator heeft bericht. U hoeft nu niets te doen.',
  },
  addedByHand: {
    title: (code) => on('Aangevuld', code),
    what: () =>
      'Het staat in het document dat u overdraagt. Had u het al overgedragen? Geef dit dan zelf door.',
  },
  newsByHand: {
    title: (code) => on('Genoteerd', code),
    what: () => 'Ik geef geen document meer. Heeft u de aanmelding al overgedragen? Vertel het daar zelf.',
  },
  withdrawn: {
    title: (code) => on('Ingetrokken', code),
    what: () => 'De coördinator heeft bericht. Niemand gaat er nog mee verder.',
  },
  withdrawnByHand: {
    title: (code) => on('Ingetrokken', code),
    what: () =>
      'Ik geef er geen document meer van. Heeft u de aanmelding al overgedragen? Vertel daar zelf dat het stopt.',
  },
  offered: {
    title: (code) => on('Doorgegeven', code),
    what: () => 'De coördinator van de andere gemeente is aan zet. U krijgt bericht.',
  },
  notOffered: {
    title: (code) => on('Doorgegeven', code),
    what: () => 'Het gaat niet naar de andere gemeente. De coördinator is weer aan zet.',
  },
  takenOver: {
    title: (code) => on('U heeft de aanmelding overgenomen', code),
    what: () => 'U krijgt een bericht met de knop Beoordeel. De andere coördinator ziet het niet meer.',
  },
  newsBorn: {
    title: (code) => on('Genoteerd', code),
    what: () => 'De coördinator heeft bericht en kijkt of het overleg en de afspraken nog kloppen.',
  },
  newsOther: {
    title: (code) => on('Genoteerd', code),
    what: () =>
      'Ik vraag hier niets meer over. Alle berichten over dit gezin staan stil. De coördinator heeft bericht en beslist wat er gebeurt.',
  },
  speaking: {
    title: (code) => on('Berichten staan weer aan', code),
    what: () => 'Wat in de tussentijd viel, haal ik niet in.',
  },
  handedOver: {
    title: (code) => on('Genoteerd', code),
    what: () => 'Het staat bij de aanmelding. De bot heeft zelf niets verstuurd.',
  },
  caseLinked: {
    title: (code) => on('Gekoppeld', code),
    what: () =>
      'Beide aanmelders horen hoe het verder gaat, elk onder de eigen code. U gaat verder met deze aanmelding.',
  },
  letterGiven: {
    title: (code) => on('Genoteerd', code),
    what: () => 'Het staat bij het overleg. De brief zelf bewaar ik niet: u kunt hem altijd opnieuw maken.',
  },
  notTaken: {
    title: (code) => on('Niet overgenomen', code),
    what: () => 'De coördinator die het aanbood, hoort dat en is weer aan zet.',
  },
  asked: {
    title: (code) => on('Gevraagd aan de coördinator', code),
    // It must be true, and the same, whether the code exists or not.
    what: () =>
      'Klopt de code? Dan krijgt de coördinator alleen die code en uw naam, en neemt contact met u op.',
  },
  linked: {
    title: () => '✓ Dit kanaal is gekoppeld',
    what: (municipality) =>
      `Afspraken van ${municipality ?? 'deze gemeente'} verschijnen hier: alleen code, organisatie en datum.`,
  },
  paused: {
    title: () => '✓ Pauze',
    what: (date) =>
      `U krijgt geen dagbericht tot ${date ?? 'die dag'}. Daarna komt alles wat nog open staat, in één bericht.`,
  },
  snoozed: {
    title: (code) => on('Ik herinner u later', code),
    what: (date) => (date ? `U hoort weer van mij op ${date}.` : 'U hoort morgen weer van mij.'),
  },
  discarded: {
    title: () => '✓ Uw concept is gewist',
    what: () => 'Er is niets van bewaard. U kunt altijd opnieuw beginnen.',
  },
  called: {
    title: (code) => on('Genoteerd dat u heeft gebeld', code),
    what: () => 'Ik stuur u over deze datum geen melding meer. De afspraak blijft openstaan.',
  },
  partlyShared: {
    title: (code) => on('Genoteerd', code),
    what: () => 'Nog niet iedereen heeft de lijst. Dit blijft op uw werklijst staan.',
  },
  cancelled: {
    title: (code) => on('Afgezegd', code),
    what: () =>
      'Wie gevraagd was, krijgt bericht. U bent aan zet: vertel het zelf aan het gezin, en aan wie geen Teams heeft.',
  },
  told: {
    title: (code) => on('Genoteerd', code),
    what: () => 'Het staat erbij dat u dit zelf heeft doorgegeven.',
  },
  shared: {
    title: (code) => on('Genoteerd dat de lijst is gedeeld', code),
    what: () => 'Iedereen heeft de afspraken. Ik herinner de eigenaren op tijd.',
  },
  closed: {
    title: (code) => on('Gesloten', code),
    what: () => 'Niemand krijgt nog herinneringen. Wie erbij hoorde, heeft bericht.',
  },
  declined: {
    title: (code) => on('Doorgegeven', code),
    what: () => 'De coördinator is aan zet en zoekt een andere oplossing. Ik herinner u hier niet meer aan.',
  },
  postponed: {
    title: (code) => on('De nieuwe datum staat', code),
    what: () => 'De coördinator ziet oud en nieuw, met uw reden. Ik herinner de eigenaar op tijd.',
  },
  busy: {
    title: (code) => on('Genoteerd: nog bezig', code),
    what: () => 'De eigenaar is aan zet en krijgt op tijd een herinnering. De coördinator ziet oud en nieuw.',
  },
  resting: {
    title: (code) => on('Genoteerd: het ligt even stil', code),
    what: () =>
      'Tot de gekozen dag krijgt niemand een herinnering. Daarna is de eigenaar weer aan zet. De coördinator ziet waarom.',
  },
  dropped: {
    title: (code) => on('De afspraak vervalt', code),
    what: () => 'Uw reden staat erbij. Weet het gezin het nog niet? Dan staat dat op uw werklijst.',
  },
  familyTold: {
    title: (code) => on('Genoteerd dat het gezin het weet', code),
    what: () => 'Het staat bij de afspraak. U hoeft hier niets meer voor te doen.',
  },
  agreementAdded: {
    title: (code) => on('De afspraak staat erbij', code),
    what: () => 'Wie het doet, krijgt bericht. U bent aan zet: deel de nieuwe lijst met het gezin.',
  },
  reopened: {
    title: (code) => on('Weer open', code),
    what: () => 'Wie nog een afspraak heeft, krijgt bericht. Op de gekozen dag staat het op uw werklijst.',
  },
  voided: {
    title: (code) => on('Vervallen', code),
    what: () => 'Het telt nergens mee. Wie erbij hoorde, hoort dat er niets te doen is.',
  },
  registered: {
    title: (code) => on('Registratie ingevuld', code),
    what: () => 'U hoeft verder niets te doen. Het telt alleen mee als elke ouder ja zei.',
  },
  reassigned: {
    title: (code) => on('Op een andere naam gezet', code),
    what: () => 'De nieuwe persoon krijgt bericht. U hoeft niets meer te doen.',
  },
  left: {
    title: () => '✓ De toegang is beëindigd',
    what: (who) =>
      `${who ?? 'Deze persoon'} kan nu niets meer openen en krijgt geen berichten meer. Wat er openstaat, ziet wie in die gemeente coördinator of waarnemer is.`,
  },
  back: {
    title: () => '✓ Weer toegelaten',
    what: (who) => `${who ?? 'Deze persoon'} kan weer sparren en aanmelden. Geef zo nodig opnieuw een rol.`,
  },
  succeeded: {
    title: (code) => on('De opvolger staat erbij', code),
    what: () => 'Deze persoon krijgt bericht, en hoort voortaan hoe het verder gaat.',
  },
  chosen: {
    title: (code) => on('Gekozen', code),
    what: () => 'Het staat op de afsprakenlijst. U bent aan zet: vertel het deze persoon en het gezin.',
  },
  lifted: {
    title: (code) => on('Van slot', code),
    what: () => 'De coördinator is aan zet: die vertelt het de persoon die het vroeg.',
  },
  resumed: {
    title: (code) => on('Hervat', code),
    what: () =>
      'U kunt weer plannen, met wie toestemming geeft. Overleggen die niet doorgingen, plant u opnieuw met het gezin. Wie hoorde dat het stopte, hoort nu dat het verder gaat.',
  },
  frozen: {
    title: (code) => on('Stilgezet', code),
    what: () =>
      'Niemand krijgt nog herinneringen. Wie erbij hoorde, krijgt bericht zonder inhoud. De privacyfunctionaris beslist over wissen.',
  },
  locked: {
    title: (code) => on('Op slot gezet', code),
    what: () => 'De aanmelding was al gesloten. De privacyfunctionaris beslist over wissen.',
  },
  still: {
    title: (code) => on('Genoteerd', code),
    what: () =>
      'De aanmelding ligt nog stil. Wilt u verder met dit gezin? Kies dan Hervatten bij de aanmelding.',
  },
  joined: {
    title: (code) => on('Hoort bij een eerder verzoek', code),
    what: () =>
      'Deze persoon vroeg dit al. Wat u noteerde, staat er nu bij. De privacyfunctionaris heeft bericht.',
  },
  noted: {
    title: (code) => on('Genoteerd', code),
    what: () => 'Het geldt vanaf nu. U hoeft verder niets te doen.',
  },
  recorded: {
    title: (code) => on('Verzoek genoteerd', code),
    what: () => 'De privacyfunctionaris heeft bericht. U vindt het verzoek terug onder ‘verzoeken’.',
  },
  decided: {
    title: (code) => on('Besluit genomen', code),
    what: () => 'De coördinator heeft bericht en vertelt het de persoon die het vroeg.',
  },
  corrected: {
    title: (code) => on('Gecorrigeerd', code),
    what: () => 'Het oude antwoord is weg. Vertel het de persoon die het vroeg.',
  },
};

/** Titles in the bar of a dialog. */
export const doneTitle = 'Klaar';
