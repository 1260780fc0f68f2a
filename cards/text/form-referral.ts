import type { FieldWords, FormWords } from './form-words.ts';
import { yesNo } from './form-words.ts';
import { levelNames, purposeNames } from './referral.ts';

const consent: Record<string, FieldWords> = {
  municipality: { label: 'In welke gemeente woont het gezin?', short: 'Gemeente', placeholder: 'Kies' },
  consentMother: { label: 'Wat zegt de moeder?', short: 'Moeder', options: yesNo },
  consentPartner: {
    label: 'Wat zegt de partner?',
    short: 'Partner',
    options: { ...yesNo, noPartner: 'Er is geen partner, of die is niet betrokken' },
  },
  consentTransfer: {
    label: 'Mag de coördinator gegevens delen met wie meepraat?',
    short: 'Delen',
    hint: 'Met wie aan het Knooppuntoverleg meedoet. Naar OZKS of de jeugdgezondheidszorg (JGZ) gaat pas iets als u dat apart heeft gevraagd. Vraag het ieder apart. Eén ‘nee’ is nee.',
    options: yesNo,
  },
  consentAskedOn: { label: 'Wanneer is dit gevraagd?', short: 'Gevraagd op' },
  consentRecorded: {
    label: 'Vastgelegd',
    short: 'In het dossier',
    tick: 'Dit staat in het dossier van wie het vroeg.',
  },
  onBehalf: {
    label: 'Meldt u aan namens een ander?',
    short: 'Namens een ander',
    hint: 'Bijvoorbeeld een huisarts zonder Teams.',
    options: yesNo,
  },
  motherGuardianConsent: {
    label: 'Vindt een ouder of voogd van de moeder het ook goed?',
    short: 'Ouder of voogd van de moeder',
    options: yesNo,
  },
  motherGuardian: {
    label: 'Wie zei dat?',
    short: 'Wie, voor de moeder',
    placeholder: 'Bijvoorbeeld: haar vader, of de voogd van de instelling',
  },
  partnerGuardianConsent: {
    label: 'Vindt een ouder of voogd van de partner het ook goed?',
    short: 'Ouder of voogd van de partner',
    options: yesNo,
  },
  partnerGuardian: {
    label: 'Wie zei dat?',
    short: 'Wie, voor de partner',
    placeholder: 'Bijvoorbeeld: zijn moeder, of de voogd van de instelling',
  },
};

const behalf: Record<string, FieldWords> = {
  behalfOrganisation: { label: 'Organisatie of praktijk', short: 'Organisatie' },
  behalfName: { label: 'Naam' },
  behalfProfession: { label: 'Functie', placeholder: 'Kies' },
  behalfEmail: { label: 'E-mailadres', short: 'E-mail' },
  behalfPhone: { label: 'Telefoonnummer', short: 'Telefoon' },
};

const people: Record<string, FieldWords> = {
  organisation: { heading: 'Over u', label: 'Uw organisatie of praktijk', short: 'Organisatie' },
  referrerName: { label: 'Uw naam', short: 'Naam' },
  profession: { label: 'Uw functie', short: 'Functie', placeholder: 'Kies' },
  referrerEmail: { label: 'Uw e-mailadres', short: 'E-mail' },
  referrerPhone: { label: 'Uw telefoonnummer', short: 'Telefoon' },
  attends: { label: 'Wilt u bij het overleg zijn?', short: 'U komt zelf', options: yesNo },
  motherName: { label: 'Naam' },
  motherBirthDate: { label: 'Geboortedatum' },
  postcode: { label: 'Postcode', placeholder: '1234 AB' },
  houseNumber: { label: 'Huisnummer' },
  whereTo: {
    label: 'Dit adres hoort bij een andere gemeente. Waar meldt u aan?',
    short: 'Gemeente van aanmelding',
  },
  interpreter: { label: 'Is een tolk nodig?', short: 'Tolk', options: yesNo },
  pregnant: { label: 'Is zij zwanger?', short: 'Zwanger', options: yesNo },
  household: {
    label: 'Wie horen nog meer bij het gezin?',
    short: 'Verder in het gezin',
    options: { children: 'Kinderen', adults: 'Andere volwassenen', nobody: 'Niemand' },
  },
  partnerName: { label: 'Naam' },
  partnerBirthDate: { label: 'Geboortedatum' },
  partnerSameAddress: {
    label: 'Woont de partner op hetzelfde adres?',
    short: 'Zelfde adres',
    options: yesNo,
  },
  partnerAddress: { label: 'Adres van de partner', short: 'Adres' },
  partnerEducation: { label: 'Opleiding', placeholder: 'Kies' },
  partnerChildNumber: { label: 'Hoeveelste kind wordt dit?', short: 'Hoeveelste kind' },
};

const family: Record<string, FieldWords> = {
  dueDate: { heading: 'De zwangerschap', label: 'Wanneer is zij uitgerekend?', short: 'Uitgerekend' },
  pregnancyNumber: { label: 'Hoeveelste zwangerschap is dit?', short: 'Hoeveelste zwangerschap' },
};

const factors: Record<string, FieldWords> = {
  urgentFactors: { heading: 'Dringende zorgen', label: 'Speelt hiervan nu iets?', short: 'Dringende zorgen' },
  riskFactors: { heading: 'Andere zorgen', label: 'Speelt hiervan iets?', short: 'Andere zorgen' },
  protectiveFactors: { heading: 'Wat beschermt', label: 'Wat helpt dit gezin al?', short: 'Wat helpt' },
  sufficiency: {
    heading: 'Uw oordeel',
    label: 'Is dat genoeg voor dit gezin, volgens u?',
    short: 'Is dat genoeg',
    options: { sufficient: 'Ja', sufficientInPrinciple: 'In principe wel', insufficient: 'Nee' },
  },
  needFamily: {
    heading: 'De hulpvraag',
    label: 'Wat vraagt het gezin? In hun eigen woorden',
    short: 'Vraag van het gezin',
    placeholder: 'Bijvoorbeeld: wij willen rust en een eigen plek',
  },
  needProfessional: {
    label: 'Wat vraagt u als professional?',
    short: 'Uw vraag',
    hint: 'Eén van de twee is genoeg. Schrijf wat u ziet of hoort, en apart wat u daarvan vindt.',
  },
};

const level: Record<string, FieldWords> = {
  accumulation: {
    label: 'Is er volgens u een stapeling van zorgen?',
    short: 'Stapeling',
    options: yesNo,
  },
  level: { label: 'Uw keuze', short: 'Niveau', options: levelNames },
  levelReason: { label: 'Waarom kiest u een ander niveau dan het voorstel?', short: 'Reden ander niveau' },
  purposes: { label: 'Waarvoor meldt u aan?', short: 'Voor', options: purposeNames },
  routeReason: { label: 'Waarom kiest u een andere weg dan het voorstel?', short: 'Reden andere weg' },
  urgent: {
    label: 'Is er spoed?',
    short: 'Spoed',
    hint: 'Spoed: de coördinator plant meteen. Bij gevaar belt u 112.',
    options: yesNo,
  },
  urgentReason: { label: 'Waarom is er spoed?', short: 'Reden van spoed', placeholder: 'In één zin' },
};

const details: Record<string, FieldWords> = {
  safeContact: {
    label: 'Hoe is contact veilig voor de moeder?',
    short: 'Veilig contact',
    hint: 'Een brief aan huis kan gevaarlijk zijn. Vraag het haar zelf.',
    options: {
      post: 'Een brief aan huis',
      email: 'E-mail',
      phone: 'Bellen',
      none: 'Niets hiervan: alleen via mij',
    },
  },
  otherAdults: {
    label: 'Welke andere volwassenen horen bij het gezin?',
    short: 'Andere volwassenen',
    placeholder: 'Bijvoorbeeld: oma',
  },
  interpreterLanguage: { label: 'Welke taal spreekt het gezin?', short: 'Taal' },
  consentLanguage: {
    label: 'In welke taal vroeg u toestemming?',
    short: 'Gevraagd in',
    hint: 'Een kind tolkt nooit.',
  },
  deadlineWhat: {
    heading: 'Een datum die dringt',
    label: 'Stopt er iets?',
    short: 'Wat stopt',
    placeholder: 'De woning stopt',
  },
  deadlineDate: {
    label: 'Op welke datum?',
    short: 'Stopt op',
    hint: 'Stopt er niets, laat dit dan leeg.',
  },
};

const more: Record<string, FieldWords> = {
  gp: { label: 'Huisarts', placeholder: 'Naam en telefoonnummer' },
  motherEducation: { label: 'Opleiding van de moeder', short: 'Opleiding moeder', placeholder: 'Kies' },
  motherChildNumber: {
    label: 'Hoeveelste kind is of wordt dit?',
    short: 'Hoeveelste kind',
    hint: 'Alleen invullen als het helpt voor de hulp.',
  },
  history: { label: 'Welke hulp was er eerder?', short: 'Eerdere hulp' },
  findings: {
    label: 'Wat bleek uit een eerder huisbezoek of overleg?',
    short: 'Eerder gezien',
    hint: 'Schrijf wat er gezien of gezegd is, en apart wat u daarvan vindt.',
  },
  preferences: {
    label: 'Wat wil het gezin zelf?',
    short: 'Wens van het gezin',
    placeholder: 'Plek, tijd, bij elkaar of via een scherm',
  },
  letterLanguage: {
    label: 'In welke taal leest het gezin een brief?',
    short: 'Taal van de brief',
    placeholder: 'Nederlands',
  },
};

/** The referral form. */
export const referralWords: FormWords = {
  title: 'Aanmelden',
  submit: 'Verstuur aanmelding',
  pages: {
    consent: {
      heading: 'Vindt het gezin dit goed?',
      section: 'Toestemming',
      readAloud: {
        how: 'Lees dit voor, in uw eigen tempo:',
        words:
          '“Ik wil u graag aanmelden bij het Knooppunt. Daar kijken we samen met u welke hulp past. Ik geef dan gegevens van u en uw gezin aan de coördinator. Zij deelt alleen wat nodig is, met mensen die meepraten over hulp. Bent u zwanger? Dan past soms iets anders beter: een huisbezoek van de jeugdgezondheidszorg, of OZKS. Dat is een overleg van hulpverleners over zwangeren. Daar gaat pas iets heen als ik u dat apart heb gevraagd. U mag nee zeggen. U mag ook later stoppen. Vindt u dit goed?”',
      },
      foot: 'Zegt iemand nee? Dan melden we niet aan. Sparren zonder namen kan altijd.',
    },
    behalf: {
      heading: 'Namens wie meldt u aan?',
      section: 'Namens',
      hint: 'Deze persoon sprak met het gezin en vroeg om toestemming.',
    },
    referrer: {
      heading: 'Over u',
      section: 'U',
      hint: 'Ik onthoud dit voor een volgende keer.',
    },
    guardian: {
      heading: 'Jonger dan 16: vraag het ook een ouder of voogd',
      section: 'Ouder of voogd',
      hint: 'Onder de 16 is ook het ja van een ouder of voogd nodig. Heeft een gecertificeerde instelling de voogdij, vraag het dan daar.',
      foot: 'Zegt iemand nee? Dan melden we niet aan. Sparren zonder namen kan altijd.',
    },
    mother: { heading: 'De moeder', section: 'Moeder', hint: 'Alleen wat nodig is om haar te bereiken.' },
    partner: { heading: 'De partner', section: 'Partner', hint: 'Alleen wat nodig is.' },
    family: {
      heading: 'Hoe staat het ervoor?',
      section: 'Zwangerschap en hulp',
      hint: 'Is er nog geen hulp? Laat dat deel dan leeg.',
    },
    children: { heading: 'De kinderen', section: 'Kinderen', hint: 'Elk kind apart.' },
    factors: {
      heading: 'Wat speelt er?',
      section: 'Wat speelt er',
      hint: 'Kruis aan wat u ziet of hoort. Niets aankruisen mag ook.',
    },
    level: {
      heading: 'Hoe kwetsbaar is dit gezin?',
      section: 'Niveau',
      hint: 'Ik doe een voorstel. U kiest, samen met het gezin.',
    },
    details: {
      heading: 'Nog een paar dingen',
      section: 'Bijzonderheden',
      hint: 'Dit vraag ik om wat u net invulde.',
      optional: 'Bijvoorbeeld: een datum die dringt.',
    },
    more: {
      heading: 'Nog iets erbij',
      section: 'Aanvulling',
      hint: 'Alles mag leeg blijven. Schrijf alleen wat nodig is voor de hulp.',
      optional: 'Huisarts, eerdere hulp, wat het gezin zelf wil.',
    },
    readBack: { heading: 'Klopt alles?' },
  },
  fields: { ...consent, ...behalf, ...people, ...family, ...factors, ...level, ...details, ...more },
  rows: {
    child: {
      none: 'U heeft nog geen kind ingevuld.',
      add: 'Nog een kind',
      newHeading: 'Nog een kind',
      editHeading: (number) => `Kind ${number}`,
      one: (number) => `kind ${number}`,
      problem: 'Hier ontbreekt nog iets. Kies Wijzig.',
      bold: ['name'],
      quiet: ['birthDate', 'sex'],
      fields: {
        name: { label: 'Naam' },
        birthDate: { label: 'Geboortedatum' },
        sex: {
          label: 'Geslacht',
          placeholder: 'Kies',
          options: { girl: 'Meisje', boy: 'Jongen', other: 'X', unknown: 'Onbekend' },
        },
        livesIn: { label: 'Woont het kind in dit gezin?', short: 'Woont thuis', options: yesNo },
        custodyByInstitution: {
          label: 'Heeft een gecertificeerde instelling het gezag?',
          short: 'Gezag bij instelling',
          hint: 'Zo ja, betrek dan ook de instelling.',
          options: yesNo,
        },
      },
    },
    helper: {
      title: 'Hulp die er al is',
      none: 'U heeft nog geen hulp ingevuld.',
      add: 'Nog een hulpverlener',
      newHeading: 'Nog een hulpverlener',
      editHeading: (number) => `Hulpverlener ${number}`,
      one: (number) => `hulpverlener ${number}`,
      problem: 'Hier ontbreekt nog iets. Kies Wijzig.',
      bold: ['type'],
      quiet: ['name', 'function', 'phone'],
      fields: {
        type: { label: 'Soort hulp', placeholder: 'Kies' },
        name: { label: 'Naam' },
        function: { label: 'Functie' },
        email: { label: 'E-mailadres', short: 'E-mail' },
        phone: { label: 'Telefoon' },
      },
    },
  },
};
