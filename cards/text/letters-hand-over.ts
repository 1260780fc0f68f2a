import type { Destination } from '../../domain/hand-over.ts';
import type { HandOverPart } from '../../domain/hand-over-form.ts';

const parts: Readonly<Record<HandOverPart, string>> = {
  purpose: 'Aanvraag voor',
  by: 'Aanvraag door',
  consent: 'Toestemming',
  mother: 'Gegevens moeder',
  partner: 'Gegevens partner',
  pregnancy: 'Zwangerschap en huisarts',
  family: 'Gezinssamenstelling',
  children: 'Overige kinderen',
  helpers: 'Betrokken hulpverlening',
  vulnerability: 'Kwetsbaarheden en beschermende factoren',
  need: 'Hulpvraag en overig',
};

const title: Readonly<Record<Destination, string>> = {
  ozks: 'Aanvraag OZKS',
  prenatalHomeVisit: 'Aanvraag prenataal huisbezoek JGZ',
};

const intro: Readonly<Record<Destination, string>> = {
  ozks: 'Voor het Overleg Zwangere in een Kwetsbare Situatie. De zwangere is niet aanwezig; zij weet van deze aanvraag en vindt dat goed.',
  prenatalHomeVisit: 'Voor de jeugdgezondheidszorg. De zwangere weet van deze aanvraag en vindt dat goed.',
};

/** G27: what who reads it may not do with her name. */
const caution: Readonly<Partial<Record<Destination, string>>> = {
  ozks: 'Let op: noem haar naam niet aan Veilig Thuis of de Raad voor de Kinderbescherming. Zij geven advies zonder naam.',
};

/** The referral on paper, for OZKS and the prenatal home visit, read by professionals. */
export const handOverLetter = {
  title,
  intro,
  caution,
  agreed: {
    ozks: (date: string) => `Voor deze overdracht aan OZKS is apart toestemming gevraagd op ${date}.`,
    prenatalHomeVisit: (date: string) =>
      `Voor deze overdracht aan de jeugdgezondheidszorg is apart toestemming gevraagd op ${date}.`,
  } as Readonly<Record<Destination, (date: string) => string>>,
  parts,
  made: (code: string, municipality: string, moment: string) =>
    `Aanmelding ${code}, gemeente ${municipality}, ingevuld op ${moment}. Dit document is gemaakt uit het aanmeldformulier; wie het overdraagt, doet dat met beveiligde mail of persoonlijk.`,
  level: (level: string) => `Gradatie volgens de aanmelder: ${level.toLowerCase()}.`,
  row: {
    child: (number: number) => `Kind ${number}`,
    helper: (number: number) => `Hulpverlener ${number}`,
  },
  additions: 'Later toegevoegd',
  end: 'Bevat alleen wat nodig is, met toestemming van het gezin. Niet verder delen zonder hun toestemming.',
  /** Where the form says "u": on paper it is the applicant. */
  fields: {
    organisation: 'Organisatie of praktijk',
    referrerName: 'Naam aanmelder',
    attends: 'Wil bij het overleg zijn',
    consentMother: 'Moeder vindt het goed',
    consentPartner: 'Partner vindt het goed',
    consentTransfer: 'Gegevens delen met wie helpt',
    consentAskedOn: 'Mondeling gevraagd op',
    consentRecorded: 'Vastgelegd in het dossier van de aanvrager',
    consentLanguage: 'Toestemming gevraagd in het',
    onBehalf: 'Namens een ander ingevuld',
    behalfOrganisation: 'Namens: organisatie',
    behalfName: 'Namens: naam',
    behalfProfession: 'Namens: functie',
    behalfEmail: 'Namens: e-mail',
    behalfPhone: 'Namens: telefoon',
    needProfessional: 'Vraag van de professional',
    sufficiency: 'Beschermende factoren genoeg',
  } as Readonly<Record<string, string>>,
};

/** The dialog in which it is made and written down. */
export const handOverText = {
  title: (code: string) => `Overdragen – ${code}`,
  heading: 'Overdragen',
  hint: 'Ik maak het document. U geeft het zelf door, met beveiligde mail of persoonlijk, en zet dat daarna hieronder.',
  open: {
    ozks: 'Open document voor OZKS',
    prenatalHomeVisit: 'Open document voor het huisbezoek',
  } as Readonly<Record<string, string>>,
  askFirst: 'Vraag het gezin eerst of het daarheen mag. Daarna geef ik het document.',
  ask: {
    ozks: 'Gevraagd: mag het naar OZKS?',
    prenatalHomeVisit: 'Gevraagd: mag het naar de JGZ?',
  } as Readonly<Record<Destination, string>>,
  once: 'Een document gaat één keer open, binnen 10 minuten.',
  note: 'Ik heb het overgedragen',
  none: 'Nog niet overgedragen.',
  to: { ozks: 'OZKS', prenatalHomeVisit: 'Prenataal huisbezoek JGZ' } as Readonly<Record<string, string>>,
  how: {
    secureMail: 'beveiligde mail',
    inPerson: 'persoonlijk',
    ownSystem: 'eigen systeem',
  } as Readonly<Record<string, string>>,
  done: (to: string, date: string, receiver: string, how: string) =>
    `✓ ${to}: ${date} aan ${receiver} (${how})`,
};
