import type { Problem } from '../../domain/form.ts';

/** What is wrong with one answer, and what to do about it. */
const sentences: Record<string, string | ((detail: string) => string)> = {
  missing: 'Dit antwoord ontbreekt nog. Vul het in.',
  tooLong: (most) => `Dit is te lang. Maak er hoogstens ${most} tekens van.`,
  'not.date': 'Deze datum bestaat niet. Kies de datum in de kalender.',
  'not.time': 'Deze tijd bestaat niet. Schrijf de tijd als 14:00.',
  'not.number': 'Dit is geen getal. Schrijf alleen cijfers.',
  'not.email': 'Dit is geen e-mailadres. Schrijf het als naam@organisatie.nl.',
  'not.phone': 'Dit is geen telefoonnummer. Schrijf alleen cijfers, bijvoorbeeld 06 12 34 56 78.',
  'not.postcode': 'Deze postcode bestaat niet. Schrijf 4 cijfers en 2 letters.',
  'not.yesNo': 'Kies Ja of Nee.',
  'not.objectId': 'Dit is geen objectnummer. Kopieer het uit Entra: 36 tekens met streepjes.',
  'not.tick': 'Dit vakje ken ik niet. Zet het vinkje opnieuw.',
  notAnOption: 'Deze keuze kan niet meer. Kies een antwoord uit de lijst.',
  tickNeeded: 'Zet hier een vinkje. Zonder dit kan ik niet verder.',
  'date.inFuture': 'Deze datum ligt in de toekomst. Kies een eerdere datum.',
  'date.inPast': 'Deze datum is te vroeg. Kies een latere datum.',
  'date.tooFarAhead': 'Dit is te ver vooruit. Kies een datum binnen 60 dagen.',
  'date.tooLongAgo': 'Deze datum is te lang geleden. Vul het goede jaar in.',
  'dueDate.tooFarAhead': 'Deze datum ligt meer dan 42 weken vooruit. Kijk het jaar na.',
  'dueDate.tooLongAgo':
    'Deze datum is meer dan 2 weken voorbij. Is het kind geboren? Zet dan bij de moeder ‘zwanger’ op Nee.',
  consentRefused: 'Met een ‘nee’ melden we niet aan. Sparren zonder namen kan wel.',
  familyMustAgree: 'Afronden kan pas als het gezin akkoord is. Pas de afspraak aan die nog niet goed is.',
  dueTwice: 'U koos een datum en ook weken na de geboorte. Haal één van de twee weg.',
  tooManyWeeks: 'Dit is te ver weg. Kies hoogstens 104 weken na de geboorte.',
  termRange: 'Dit getal kan niet. Kies een kleiner getal; bij de evaluatie ten minste 1 week.',
  reminderDays: 'Schrijf hele getallen tussen -60 en 60, zoals -3, 0, 3.',
  daysOff: 'Een van deze dagen bestaat niet. Schrijf elke dag als 8-2-2027, met komma’s ertussen.',
  minutes: 'Schrijf hoeveel minuten u heeft, tussen 5 en 480.',
  bsn: 'Hier lijkt een BSN in te staan. Dat mag hier niet. Haal het nummer weg.',
  outsideRegion: (region) =>
    `Dit adres ligt buiten ${region}. Daar kan ik niet aanmelden. Bel de gemeente waar het gezin woont, of verbeter de postcode.`,
  entryVia:
    'In deze gemeente meldt de JGZ-coördinator van de subregio aan. Bel die, of kies een andere gemeente.',
  'household.nobody': 'U koos ‘niemand’ en ook iemand. Haal één van de twee weg.',
  'safeContact.none': 'U koos ‘niets hiervan’ en ook een manier. Haal één van de twee weg.',
  reasonMissing: 'Schrijf in één zin waarom.',
  untilBeforeFrom: 'De laatste dag ligt vóór de eerste. Kies een latere datum.',
  leaveTooLong:
    'Dit is te lang voor een waarneming. Kies een eerdere laatste dag, of vraag de beheerder een andere coördinator aan te wijzen.',
  leaveBeyondOwnRole:
    'Uw eigen rol stopt eerder. Kies een laatste dag binnen uw eigen rol, of vraag de beheerder iemand aan te wijzen.',
  personalData: 'Hier lijkt iets persoonlijks in te staan. Haal het weg, dan gaat het door.',
  'not.code': 'Dit is geen code. Schrijf die als K-7F3QX.',
  'consent.notGiven': 'Dit was niet gegeven, dus het kan niet worden ingetrokken. Kies een ander antwoord.',
  'consent.alreadyWithdrawn':
    'Dit is al ingetrokken. Kies ‘Ja, dat is goed’ als deze persoon toch wil meedoen.',
  'consent.withdrawInstead': 'Er staat een ja. Kies ‘Ik trek het in’ als deze persoon wil stoppen.',
  'consent.askAgain': 'Dit is langer dan een jaar geleden. Vraag het opnieuw, of kijk het jaar na.',
  'consent.beforeThat':
    'Op die dag had deze persoon nog niets gezegd over dit onderwerp. Kijk het jaar na, en kies een latere dag.',
  letterUnsafe:
    'Dit is niet veilig voor dit gezin. Geef de brief zelf, als u de moeder alleen spreekt. Of vraag wie haar aanmeldde.',
  channelUnsafe: 'Dit is niet veilig voor dit gezin. Kies een andere manier.',
  notABirthDate: 'Dit is geen geboortedatum. Kies de datum in de kalender.',
};

const UNKNOWN = 'Dit antwoord klopt nog niet. Kijk het na.';

/** The codes that have a sentence of their own. */
export const problemCodes: readonly string[] = Object.keys(sentences);

/** One sentence for a problem. */
export const problemText = (problem: Problem): string => {
  const sentence = sentences[problem.code] ?? UNKNOWN;
  return typeof sentence === 'string' ? sentence : sentence(problem.detail ?? '');
};
