import type { RefusalCode } from '../../domain/refusal.ts';

/** Fills in who was first and when, the code, and what the refusal adds. */
export type RefusalFacts = { code?: string; who?: string; when?: string; detail?: string };
type Sentence = string | ((facts: RefusalFacts) => string);
/** `title` what happened; `what` why, and what to do now. */
export type RefusalWords = { title: Sentence; what: Sentence; next?: Sentence };

const first = ({ who, when }: RefusalFacts): string =>
  `Al gedaan${who ? ` door ${who}` : ''}${when ? ` ${when}` : ''}.`;

/** The way out when somebody may not see a case, and the bar of a dialog. */
export const accessText = { ask: 'Vraag de coördinator', title: 'Let op' };

/** Every refusal: what happened, that nothing broke, and what to do. */
export const refusalText: Record<RefusalCode, RefusalWords> = {
  notUnderstood: {
    title: 'Dit knopje ken ik niet',
    what: 'Het hoort bij een oud bericht. Er is niets gewijzigd.',
    next: 'Typ ‘begin’. Dan zet ik de goede knoppen voor u klaar.',
  },
  notAllowed: {
    title: ({ code }) => (code ? `U kunt ${code} niet openen` : 'U kunt dit niet openen'),
    what: ({ code }) =>
      code
        ? 'U hoort niet bij deze aanmelding, of niet meer. Er is niets gewijzigd.'
        : 'Dit hoort bij een andere rol dan de uwe. Er is niets gewijzigd.',
    next: ({ code }) =>
      code
        ? 'Klopt dat niet? Vraag het de coördinator. Ik stuur alleen de code mee.'
        : 'Klopt dat niet? Vraag de beheerder om uw rol aan te passen.',
  },
  noLongerHere: {
    title: 'U heeft hier geen toegang meer',
    what: 'De beheerder heeft aangegeven dat u hier niet meer werkt. Er is niets gewijzigd.',
    next: 'Klopt dat niet? Vraag de beheerder om u weer toe te laten.',
  },
  notYourself: {
    title: 'Dit kan niet voor uzelf',
    what: 'Zo zou u uzelf buitensluiten, of uzelf een rol geven. Er is niets gewijzigd.',
    next: 'Vraag een andere beheerder om dit te doen.',
  },
  notFound: {
    title: 'Dit staat er niet meer',
    what: 'Het is gewist of verplaatst. Er is niets gewijzigd.',
    next: 'Typ ‘begin’ om te zien wat er nu voor u klaarstaat.',
  },
  alreadyDone: {
    title: ({ code }) => (code ? `Al gedaan · ${code}` : 'Al gedaan'),
    what: (facts) => `${first(facts)} Uw keuze is niet opgeslagen; u hoeft niets meer te doen.`,
  },
  changedMeanwhile: {
    title: ({ code }) => (code ? `Al gewijzigd · ${code}` : 'Al gewijzigd'),
    what: ({ who, when }) =>
      `Al gewijzigd${who ? ` door ${who}` : ''}${when ? ` ${when}` : ''}. Uw keuze is niet opgeslagen.`,
    next: 'U ziet nu wat er staat. Kies daarna opnieuw, als dat nog nodig is.',
  },
  cannotNow: {
    title: ({ code }) => (code ? `Dit kan nu niet · ${code}` : 'Dit kan nu niet'),
    what: 'De stand is intussen veranderd. Er is niets gewijzigd.',
    next: 'Open het opnieuw. Dan ziet u wat er nu kan.',
  },
  draftGone: {
    title: 'Dit concept is er niet meer',
    what: 'Het is verstuurd, door u gewist, of het was te oud.',
    next: 'Typ ‘aanmelden’ om opnieuw te beginnen.',
  },
  caseClosed: {
    title: ({ code }) => (code ? `${code} is gesloten` : 'Deze aanmelding is gesloten'),
    what: 'Er verandert niets meer aan. U krijgt geen herinneringen meer.',
    next: 'Is er toch nog iets nodig? Vraag het de coördinator.',
  },
  caseFrozen: {
    title: ({ code }) => (code ? `${code} ligt stil` : 'Deze aanmelding ligt stil'),
    what: 'Dit is stilgezet op verzoek van het gezin. Er verandert niets, en niemand krijgt herinneringen.',
    next: 'De coördinator kijkt met het gezin of het verder kan. Uw eigen hulp aan het gezin gaat door volgens uw eigen regels.',
  },
  familyHushed: {
    title: ({ code }) => (code ? `Nu geen brief · ${code}` : 'Nu geen brief'),
    what: 'Er was nieuws over dit gezin. Daarom staat alles stil, en maak ik geen brief.',
    next: 'Praat eerst met het gezin. Past een brief daarna wel? Zet bij de aanmelding de berichten weer aan.',
  },
  familyLocked: {
    title: ({ code }) => (code ? `Nu geen brief · ${code}` : 'Nu geen brief'),
    what: 'De gegevens van dit gezin zijn op slot. Daarom maak ik geen brief.',
    next: 'Vraag de privacyfunctionaris hoe u het gezin wel mag bereiken.',
  },
  nobodyAgrees: {
    title: ({ code }) => (code ? `${code} kan niet verder` : 'Dit kan niet verder'),
    what: 'Niemand van het gezin geeft nu toestemming. Zonder toestemming gaan we niet verder.',
    next: 'Geeft iemand die alsnog? Leg dat eerst vast bij Toestemming.',
  },
  closeFirst: {
    title: ({ code }) => (code ? `${code} loopt nog` : 'Deze aanmelding loopt nog'),
    what: 'Alles wissen kan pas als iedereen weet dat het stopt. Er is niets gewist.',
    next: 'Vraag de coördinator om de aanmelding te sluiten, of de intrekking vast te leggen. Beslis daarna.',
  },
  empty: {
    title: 'Er staat nog niets in',
    what: 'Ik heb niets om te versturen.',
    next: 'Typ eerst uw tekst en probeer het opnieuw.',
  },
  notInChannel: {
    title: 'Dat doen we in uw eigen chat',
    what: 'Hier lezen anderen mee. Daarom zeg ik hier niets over een gezin.',
    next: 'Open uw eigen chat met mij en typ daar ‘sparren’, ‘aanmelden’ of ‘werklijst’.',
  },
  channelElsewhere: {
    title: 'Koppelen doet u in het kanaal',
    what: 'Hier in uw eigen chat is er niets te koppelen. Er is niets gewijzigd.',
    next: 'Typ in het partnerkanaal zelf: @Knooppunt koppel, met de naam van de gemeente erachter.',
  },
  tryAgain: {
    title: 'Het lukte net niet',
    what: 'Ik kon het niet opslaan. Wat u had ingevuld, is niet verstuurd.',
    next: 'Probeer het over een minuut opnieuw.',
  },
};
