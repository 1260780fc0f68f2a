import type { CaseState } from '../../domain/case.ts';
import type { ReferralState } from '../../domain/referral.ts';

/** Levels of vulnerability, as the Handreiking names them. */
export const levelNames: Record<string, string> = {
  selfReliant: 'Zelfredzaam',
  potentiallyVulnerable: 'Potentieel kwetsbaar',
  vulnerable: 'Kwetsbaar',
  highlyVulnerable: 'Zeer kwetsbaar',
  undetermined: 'Niet te bepalen',
};

/** What a family is referred for. */
export const purposeNames: Record<string, string> = {
  hub: 'Knooppuntoverleg',
  prenatalHomeVisit: 'Prenataal huisbezoek JGZ',
  ozks: 'OZKS',
};

/** Where a referral stands, for who sent it. */
export const referralStates: Record<ReferralState, string> = {
  draft: 'concept',
  submitted: 'wacht op de coördinator',
  inTriage: 'de coördinator beoordeelt',
  needsInformation: 'de coördinator vraagt u iets',
  accepted: 'aangenomen',
  redirected: 'doorgestuurd naar andere hulp',
  withdrawn: 'ingetrokken',
  void: 'vervallen',
};

/** Where a case stands. */
export const caseStates: Record<CaseState, string> = {
  open: 'open',
  planned: 'overleg gepland',
  conferenceHeld: 'overleg gehouden',
  followUp: 'afspraken lopen',
  closed: 'gesloten',
  frozen: 'stilgezet',
  erased: 'gewist',
};

export const referralText = {
  kept: (code: string) => `✓ Aanmelding bewaard · ${code}`,
  sent: (code: string) => `✓ Aanmelding verstuurd · ${code}`,
  looksBy: (municipality: string, date: string) =>
    `De coördinator van ${municipality} kijkt uiterlijk ${date}. U krijgt hier bericht.`,
  looksUrgently: (municipality: string, moment: string) =>
    `Spoed: de coördinator van ${municipality} plant uiterlijk ${moment}. U krijgt hier bericht.`,
  nobodyYet: (municipality: string) =>
    `Voor ${municipality} is nu geen coördinator aangewezen. Ik bewaar uw aanmelding en geef die door zodra er iemand is. Kan het niet wachten? Bel de gemeente.`,
  notAnEmergencyService: 'Wordt het eerder gevaarlijk? Wacht niet op mij. Bel 112.',
  tellFamily: 'Vertel het gezin dat u heeft aangemeld. Verder hoeft u nu niets te doen.',
  arrived: (code: string) => `Nieuwe aanmelding · ${code}`,
  arrivedUrgent: (code: string) => `Spoed: nieuwe aanmelding · ${code}`,
  judged: (code: string) => `✓ Beoordeeld · ${code}`,
  plain: (code: string) => `Aanmelding · ${code}`,
  assessBy: (municipality: string, when: string) => `${municipality}. Beoordeel uiterlijk ${when}.`,
  planBefore: (municipality: string, when: string) => `${municipality}. Plan het overleg uiterlijk ${when}.`,
  nothingLeft: (municipality: string, state: string) =>
    `${municipality} · ${state}. U hoeft hier niets meer te doen.`,
  waitsForReferrer: (municipality: string) =>
    `${municipality}. Uw vraag ligt bij de aanmelder. U krijgt bericht als het antwoord er is.`,
  judge: 'Beoordeel',
  title: (code: string) => `Aanmelding – ${code}`,
  sentTo: (municipality: string, moment: string) => `Verstuurd naar ${municipality} op ${moment}`,
  level: 'Niveau',
  asProposed: (level: string) => `${level} (gelijk aan voorstel)`,
  otherThanProposed: (level: string, proposed: string) => `${level} (voorstel was ${proposed})`,
  reason: 'Reden',
  state: 'Stand',
  place: 'Besluit',
  places: {
    hub: 'Knooppuntoverleg',
    ozks: 'OZKS past beter',
    prenatalHomeVisit: 'Een prenataal huisbezoek is genoeg',
    carePathway: 'Een zorgpad is genoeg',
    otherMunicipality: 'Hoort bij een andere gemeente',
    nothing: 'Geen overleg nodig',
  } as Readonly<Record<string, string>>,
  placeReason: 'Waarom',
  locked: 'Van iemand zijn de gegevens op slot of gewist. Die staan hier niet bij.',
  question: 'Vraag van de coördinator',
  addition: 'Later toegevoegd',
  joined: (code: string, moment: string) => `Ook aangemeld als ${code}, op ${moment}.`,
  add: 'Vul aan',
  withdraw: 'Trek in',
  handOver: 'Overdragen',
  news: 'Nieuws over de zwangerschap',
  handOverNow: 'Maak het document',
  handOverWhat: (where: string) =>
    `Deze aanmelding gaat niet naar het Knooppunt. U bent aan zet: vraag het gezin of het naar ${where} mag, en draag de aanmelding dan zelf over.`,
  withdrawnBecause: 'Ingetrokken omdat',
  withdrawReasons: {
    familyStops: 'het gezin niet meer wil',
    notNeeded: 'het niet meer nodig is',
    mistake: 'het een vergissing was',
  } as Readonly<Record<string, string>>,
  noAnswer: 'Nog geen antwoord.',
  answer: 'Beantwoord de vraag',
  mineTitle: 'Mijn aanmeldingen',
  mineHeading: (n: number) => (n === 1 ? '1 aanmelding' : `${n} aanmeldingen`),
  mineNone: 'U heeft nog niemand aangemeld.',
  mineNoneNext: 'Twijfelt u over een gezin? Typ ‘sparren’. Dat kan zonder namen.',
  mineOrder: 'De nieuwste staat bovenaan.',
  draft: 'Concept',
  draftKept: (saved: string, expires: string) => `Bewaard ${saved}. Ik wis het na ${expires}.`,
  resume: 'Verder',
  discard: 'Wis',
  discardWhich: 'Wis dit concept',
  start: 'Nieuwe aanmelding',
  conferenceAt: (moment: string) => `overleg ${moment}`,
};

/** To who referred and to the coordinator, when something changed. */
export const referralNewsText = {
  question: (code: string) => `De coördinator vraagt u iets · ${code}`,
  questionWhat: 'U bent aan zet. De vraag staat achter de knop, niet in deze chat.',
  answerNow: 'Lees en beantwoord',
  answered: (code: string) => `Antwoord van de aanmelder · ${code}`,
  answeredWhat: 'U bent aan zet: lees het antwoord en beoordeel de aanmelding.',
  judge: 'Beoordeel',
  accepted: (code: string) => `✓ Uw aanmelding gaat door · ${code}`,
  acceptedWhat: (moment?: string) =>
    moment
      ? `Er komt een overleg: ${moment}. De coördinator nodigt het gezin uit.`
      : 'De coördinator plant het overleg en nodigt het gezin uit.',
  redirected: (code: string) => `Uw aanmelding gaat een andere weg · ${code}`,
  redirectedWhat:
    'De coördinator denkt dat iets anders beter past. Wat en waarom leest u bij Bekijk. Vertel het ook het gezin.',
  redirectedByHand:
    'De coördinator denkt dat iets anders beter past. Wat en waarom leest u bij Bekijk. U bent aan zet: vraag eerst het gezin of het daarheen mag. Daarna draagt u de aanmelding zelf over.',
  handOverNow: 'Overdragen',
  succeeded: (code: string) => `U neemt een aanmelding over · ${code}`,
  succeededWhat:
    'Uw collega werkt hier niet meer. U hoort voortaan hoe het verder gaat; de coördinator stelt de vragen aan u.',
  added: (code: string) => `Aanvulling van de aanmelder · ${code}`,
  addedWhat: 'Er is iets toegevoegd. U leest het bij de aanmelding.',
  withdrawn: (code: string) => `Aanmelding ingetrokken · ${code}`,
  withdrawnWhat: 'De aanmelding is ingetrokken. Waarom leest u bij Bekijk. U hoeft niets meer te doen.',
  withdrawnOne: (code: string) => `Eén aanmelding ingetrokken · ${code}`,
  withdrawnOneWhat: 'Dit gezin was twee keer aangemeld. De andere aanmelding gaat door.',
  news: (code: string) => `Nieuws van het gezin · ${code}`,
  newsAsked: (code: string) => `Is er nieuws? · ${code}`,
  newsAskedWhat: 'Vraag het wie het gezin kent, en geef het door. Dan weet ik wat nog klopt.',
  newsTell: 'Geef nieuws door',
  newsWhat: 'U bent aan zet: kijk of het overleg en de afspraken nog kloppen.',
  newsHushed:
    'Ik stuur over dit gezin nu niets meer vanzelf: geen herinneringen, aan niemand. U bent aan zet: bel eerst wie het doorgaf.',
  redirectAsked: (code: string) => `Vraag het gezin iets · ${code}`,
  redirectAskedWhat:
    'De coördinator denkt dat dit bij een andere gemeente hoort. U bent aan zet: vraag het gezin of dat mag.',
  redirectAskedNow: 'Lees de vraag',
  offered: (code: string) => `Neemt u dit over? · ${code}`,
  offeredUrgent: (code: string) => `Spoed: neemt u dit over? · ${code}`,
  offeredWhat: (from: string) =>
    `Een aanmelding in ${from} hoort volgens de coördinator daar bij u. Het gezin vindt het goed dat u die leest. U bent aan zet.`,
  offeredNow: 'Bekijk en kies',
  redirectRefused: (code: string) => `Blijft bij u · ${code}`,
  redirectRefusedByFamily:
    'Het gezin wil niet dat het naar een andere gemeente gaat. U bent weer aan zet: beoordeel de aanmelding.',
  redirectRefusedThere:
    'De andere gemeente neemt het niet over. Waarom leest u als u beoordeelt. U bent weer aan zet.',
  moved: (code: string) => `Naar een andere gemeente · ${code}`,
  movedMine: (to: string) => `De coördinator van ${to} neemt uw aanmelding over. U krijgt bericht.`,
  movedAway: (to: string) => `De coördinator van ${to} heeft het overgenomen. U ziet het niet meer.`,
  asked: (code: string) => `Vraag om toegang · ${code}`,
  askedWhat: (who: string) =>
    `${who} kan deze aanmelding niet openen en denkt dat dat wel moet. Ik heb niets gedeeld.`,
  askedNext:
    'U bent aan zet: bel of mail deze persoon. Toegang krijgt wie u uitnodigt of een afspraak geeft.',
};
