import type { FieldWords, FormWords } from './form-words.ts';
import { yesNo } from './form-words.ts';
import { levelNames, purposeNames } from './referral.ts';

const consent: Record<string, FieldWords> = {
  municipality: { label: 'In welke gemeente woont het gezin?', short: 'Gemeente', placeholder: 'Kies' },
  consentMother: { label: 'Wat zegt de moeder?', short: 'Moeder', options: yesNo },
  consentPartner: {
    label: 'Wat zegt de partner?',
    short: 'Partner',
    options: { ...yesNo, noPartner: 'Er is geen partner' },
  },
  consentTransfer: {
    label: 'Mag de coördinator gegevens delen met wie meepraat?',
    short: 'Delen',
    options: yesNo,
  },
  consentAskedOn: { label: 'Wanneer heeft u dit gevraagd?', short: 'Gevraagd op' },
  consentRecorded: { label: 'Vastgelegd', short: 'In uw dossier', tick: 'Dit staat in mijn eigen dossier.' },
};

const people: Record<string, FieldWords> = {
  organisation: { label: 'Organisatie of praktijk', short: 'Organisatie' },
  referrerName: { label: 'Uw naam', short: 'Naam' },
  profession: { label: 'Uw functie', short: 'Functie', placeholder: 'Kies' },
  referrerEmail: { label: 'Uw e-mailadres', short: 'E-mail' },
  referrerPhone: { label: 'Uw telefoonnummer', short: 'Telefoon' },
  motherName: { label: 'Naam' },
  motherBirthDate: { label: 'Geboortedatum' },
  postcode: { label: 'Postcode', placeholder: '1234 AB' },
  houseNumber: { label: 'Huisnummer' },
  motherPhone: { label: 'Telefoon' },
  interpreter: { label: 'Is een tolk nodig?', short: 'Tolk', options: yesNo },
  pregnant: { label: 'Is zij zwanger?', short: 'Zwanger', options: yesNo },
  partnerName: { label: 'Naam' },
  partnerBirthDate: { label: 'Geboortedatum' },
  partnerSameAddress: {
    label: 'Woont de partner op hetzelfde adres?',
    short: 'Zelfde adres',
    options: yesNo,
  },
  partnerPhone: { label: 'Telefoon' },
};

const family: Record<string, FieldWords> = {
  dueDate: { label: 'Wanneer is zij uitgerekend?', short: 'Uitgerekend' },
  pregnancyNumber: { label: 'Hoeveelste zwangerschap is dit?', short: 'Hoeveelste zwangerschap' },
  composition: {
    label: 'Wie horen bij het gezin?',
    short: 'Gezin',
    placeholder: 'Bijvoorbeeld: moeder, partner en oma',
  },
  hasChildren: { label: 'Zijn er al kinderen?', short: 'Kinderen', options: yesNo },
  hasHelpers: { label: 'Is er al hulp in het gezin?', short: 'Al hulp', options: yesNo },
  deadlineWhat: { label: 'Stopt er iets?', short: 'Wat stopt', placeholder: 'De woning stopt' },
  deadlineDate: { label: 'Op welke datum?', short: 'Stopt op' },
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
    hint: 'Eén van de twee is genoeg.',
  },
};

const level: Record<string, FieldWords> = {
  accumulation: {
    label: 'Is er volgens u een stapeling van zorgen?',
    short: 'Stapeling',
    options: yesNo,
  },
  level: { label: 'Uw keuze', short: 'Niveau', options: levelNames },
  levelReason: { label: 'Waarom kiest u anders? Alleen als u afwijkt.', short: 'Reden om af te wijken' },
  purposes: { label: 'Waarvoor meldt u aan?', short: 'Voor', options: purposeNames },
  urgent: {
    label: 'Is er spoed?',
    short: 'Spoed',
    hint: 'Spoed: de coördinator plant dezelfde werkdag. Bij gevaar belt u 112.',
    options: yesNo,
  },
  attends: { label: 'Wilt u bij het overleg zijn?', short: 'U komt zelf', options: yesNo },
  tellMore: { label: 'Wilt u nog iets toevoegen?', short: 'Nog iets', options: yesNo },
};

const details: Record<string, FieldWords> = {
  urgentReason: { label: 'Waarom is er spoed?', short: 'Reden van spoed', placeholder: 'In één zin' },
  interpreterLanguage: {
    label: 'Welke taal spreekt het gezin?',
    short: 'Taal',
    hint: 'Een kind tolkt nooit.',
  },
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
  gp: { label: 'Huisarts', placeholder: 'Naam en telefoonnummer' },
  history: { label: 'Welke hulp was er eerder?', short: 'Eerdere hulp' },
  findings: {
    label: 'Wat bleek uit een eerder huisbezoek of overleg?',
    short: 'Eerder gezien',
  },
  preferences: {
    label: 'Wat wil het gezin zelf?',
    short: 'Wens van het gezin',
    placeholder: 'Plek, tijd, bellen of zien, taal van de brief',
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
          '“Ik wil u graag aanmelden bij het Knooppunt. Daar kijken we samen met u welke hulp past. Ik geef dan gegevens van u en uw gezin aan de coördinator. Zij deelt alleen wat nodig is, met mensen die u kunnen helpen. U mag nee zeggen. U mag ook later stoppen. Vindt u dit goed?”',
      },
      foot: 'Zegt iemand nee? Dan melden we niet aan. Sparren zonder namen kan altijd.',
    },
    referrer: {
      heading: 'Over u',
      section: 'U',
      hint: 'Eén keer invullen. Ik onthoud dit voor een volgende keer.',
    },
    mother: { heading: 'De moeder', section: 'Moeder', hint: 'Alleen wat nodig is om haar te bereiken.' },
    partner: { heading: 'De partner', section: 'Partner', hint: 'Alleen wat nodig is.' },
    family: { heading: 'Het gezin', section: 'Gezin', hint: 'Wie er zijn, en of er haast is.' },
    children: { heading: 'De kinderen', section: 'Kinderen', hint: 'Elk kind op een eigen regel.' },
    helpers: {
      heading: 'Wie helpt er al?',
      section: 'Al betrokken',
      hint: 'Alleen hulp die nu loopt.',
    },
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
      heading: 'Nog iets erbij',
      section: 'Aanvulling',
      hint: 'Schrijf alleen wat nodig is voor de hulp.',
    },
    readBack: { heading: 'Klopt alles?' },
  },
  fields: { ...consent, ...people, ...family, ...factors, ...level, ...details },
  rows: {
    child: {
      none: 'U heeft nog geen kind ingevuld.',
      add: 'Kind toevoegen',
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
      none: 'U heeft nog geen hulp ingevuld.',
      add: 'Hulp toevoegen',
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
