import { leadWords } from './form-conference.ts';
import { type FormWords, ownerFields } from './form-words.ts';
import { roleNames } from './roles.ts';

const outcomes = {
  noAction: 'Geen actie nodig',
  referral: 'Aanmelden bij het Knooppunt',
  carePathway: 'Zorgpad in de gemeente',
  ozks: 'OZKS-overleg',
  veiligThuisAdvice: 'Advies vragen aan Veilig Thuis',
};

/** The forms of one page, each at a card or a line. */
export const shortForms: Record<string, FormWords> = {
  consultationClose: {
    title: 'Sparvraag afronden',
    submit: 'Rond af',
    pages: { consultationClose: { heading: 'Hoe loopt het af?' } },
    fields: {
      outcome: { label: 'Uitkomst', options: outcomes },
      note: { label: 'Toelichting, zonder namen', short: 'Toelichting' },
    },
  },
  invitationDecline: {
    title: 'Ik kan niet',
    submit: 'Geef door',
    pages: {
      invitationDecline: {
        heading: 'Waardoor kunt u niet?',
        foot: 'De coördinator leest dit meteen. Verandert er iets? Dan kunt u alsnog ja zeggen.',
      },
    },
    fields: { reason: { label: 'Reden', placeholder: 'Bijvoorbeeld: vakantie. Mijn collega kan wel.' } },
  },
  invitationPropose: {
    title: 'Ander moment',
    submit: 'Stuur voorstel',
    pages: {
      invitationPropose: {
        heading: 'Wanneer kunt u wel?',
        foot: 'De coördinator kijkt of het voor iedereen kan. Tot dan blijft het oude moment staan.',
      },
    },
    fields: { proposal: { label: 'Uw voorstel', placeholder: 'Noem twee of drie momenten' } },
  },
  agreementDecline: {
    title: 'Lukt niet',
    submit: 'Geef door',
    pages: {
      agreementDecline: {
        heading: 'Waardoor lukt het niet?',
        foot: 'De coördinator krijgt dit meteen en zoekt een andere oplossing. U krijgt geen herinnering meer.',
      },
    },
    fields: {
      reason: {
        label: 'Reden',
        options: {
          capacity: 'Geen tijd of plek',
          contact: 'Geen contact met het gezin',
          family: 'Het gezin wil dit niet meer',
          fit: 'Dit past niet bij onze organisatie',
          other: 'Anders',
        },
      },
      note: { label: 'Toelichting voor de coördinator', short: 'Toelichting' },
    },
  },
  agreementPostpone: {
    title: 'Andere datum',
    submit: 'Zet op nieuwe datum',
    pages: {
      agreementPostpone: {
        heading: 'Wanneer lukt het wel?',
        foot: 'De coördinator ziet de oude en de nieuwe datum.',
      },
    },
    fields: {
      dueDate: { label: 'Nieuwe datum' },
      note: { label: 'Waarom later?', short: 'Reden', placeholder: 'In één zin' },
    },
  },
  agreementProgress: {
    title: 'Nog bezig',
    submit: 'Geef door',
    pages: {
      agreementProgress: {
        heading: 'Wanneer is het klaar?',
        foot: 'De coördinator ziet de oude en de nieuwe datum. Ik herinner u aan de nieuwe.',
      },
    },
    fields: {
      dueDate: { label: 'Klaar uiterlijk', short: 'Nieuwe datum' },
      note: { label: 'Waarom duurt het langer?', short: 'Reden', placeholder: 'In één zin' },
    },
  },
  agreementHold: {
    title: 'Ligt even stil',
    submit: 'Geef door',
    pages: {
      agreementHold: {
        heading: 'Wanneer kijkt u er weer naar?',
        foot: 'Tot die dag krijgt u geen herinnering. De coördinator ziet waarom het stilligt.',
      },
    },
    fields: {
      dueDate: { label: 'Weer kijken op', short: 'Datum' },
      note: { label: 'Waarom ligt het stil?', short: 'Reden', placeholder: 'In één zin' },
    },
  },
  agreementDrop: {
    title: 'Niets in de plaats',
    submit: 'Leg vast',
    pages: {
      agreementDrop: {
        heading: 'Waarom komt er niets voor in de plaats?',
        hint: 'Bespreek het eerst met het gezin.',
        foot: 'De afspraak vervalt. Uw reden blijft erbij staan.',
      },
    },
    fields: { note: { label: 'Reden', placeholder: 'In één of twee zinnen' } },
  },
  tellFamily: {
    title: 'Het gezin weet het',
    submit: 'Leg vast',
    pages: {
      tellFamily: {
        heading: 'Wie heeft het gezin verteld dat dit niet lukt?',
        hint: 'Ik vertel het gezin niets. Zet dit pas neer als het echt is gebeurd.',
      },
    },
    fields: {
      by: {
        label: 'Wie heeft het verteld?',
        short: 'Wie',
        placeholder: 'Kies',
        options: { coordinator: 'Ik zelf' },
      },
      on: { label: 'Op welke dag?', short: 'Dag' },
    },
  },
  agreementAdd: {
    title: 'Afspraak erbij',
    submit: 'Voeg toe',
    pages: {
      agreementAdd: {
        heading: 'Wat spreekt u met het gezin af?',
        hint: 'Kan het gezin dit zelf, of iemand uit het netwerk? Kijk daar eerst naar.',
        foot: 'Wie het doet, krijgt bericht. De lijst is nu anders: u deelt die opnieuw.',
      },
    },
    fields: {
      goal: { label: 'Wat wil het gezin bereiken?', short: 'Doel' },
      what: { label: 'Wat spreekt u af?', short: 'Afspraak' },
      ...ownerFields,
      familyAgrees: {
        label: 'Het gezin',
        short: 'Gezin akkoord',
        tick: 'Het gezin is akkoord met deze afspraak.',
      },
    },
  },
  agreementReassign: {
    title: 'Andere oplossing',
    submit: 'Zet op naam',
    pages: {
      agreementReassign: {
        heading: 'Wie neemt dit over?',
        hint: 'Spreek het eerst af met die persoon en met het gezin.',
        foot: 'De nieuwe persoon krijgt een bericht. De oude krijgt geen herinnering meer.',
      },
    },
    fields: ownerFields,
  },
  reminderTime: {
    title: 'Dagbericht',
    submit: 'Bewaar',
    pages: {
      reminderTime: {
        heading: 'Hoe laat wilt u het dagbericht?',
        foot: 'U krijgt één bericht per werkdag, en alleen als er iets is.',
      },
    },
    fields: {
      time: { label: 'Tijd', placeholder: 'Kies' },
      pausedUntil: {
        label: 'Pauze tot',
        short: 'Pauze',
        hint: 'Tot die dag geen dagbericht. Leeg: geen pauze. De coördinator ziet wel wat te laat is.',
      },
    },
  },
  snooze: {
    title: 'Herinner later',
    submit: 'Herinner mij dan',
    pages: {
      snooze: {
        heading: 'Wanneer hoort u weer van mij?',
        foot: 'De datum van de afspraak blijft staan. Lukt die niet? Kies dan ‘Lukt niet of later’.',
      },
    },
    fields: {
      day: { label: 'Dag', hint: 'Valt die dag in een weekend of op een feestdag? Dan de werkdag erna.' },
    },
  },
  appoint: {
    title: 'Rol geven',
    submit: 'Geef deze rol',
    pages: {
      appoint: {
        heading: 'Wie krijgt welke rol?',
        hint: 'De rol geldt in één gemeente.',
        foot: 'Ken ik deze persoon nog niet? Dan stuur ik berichten zodra die mij één keer iets typt.',
      },
    },
    fields: {
      municipality: { label: 'Gemeente', placeholder: 'Kies' },
      role: { label: 'Rol', placeholder: 'Kies', options: roleNames },
      personId: {
        label: 'Objectnummer in Entra',
        short: 'Objectnummer',
        placeholder: '00000000-0000-0000-0000-000000000000',
        hint: 'Staat in het beheercentrum bij deze persoon.',
      },
      name: { label: 'Naam' },
      email: { label: 'E-mailadres' },
      partnerType: {
        label: 'Soort organisatie, bij een partner',
        short: 'Soort organisatie',
        placeholder: 'Kies',
      },
      from: { label: 'Eerste dag' },
      until: { label: 'Laatste dag', hint: 'Laat leeg als de rol doorloopt.' },
    },
  },
  personLeft: {
    title: 'Toegang beëindigen',
    submit: 'Geef door',
    pages: {
      personLeft: {
        heading: 'Wie werkt hier niet meer?',
        hint: 'De toegang stopt meteen: rollen en concepten gaan weg, berichten stoppen.',
        foot: 'De coördinator kiest wie de afspraken en aanmeldingen overneemt. De naam blijft in het logboek.',
      },
    },
    fields: {
      who: { label: 'Wie?', placeholder: 'Kies' },
      personId: {
        label: 'Of: objectnummer in Entra',
        short: 'Objectnummer',
        hint: 'Alleen als de naam hierboven niet staat.',
      },
      what: {
        label: 'Wat is er veranderd?',
        short: 'Verandering',
        options: { left: 'Werkt hier niet meer', back: 'Werkt hier weer (toegang terug)' },
      },
    },
  },
  successor: {
    title: 'Opvolger',
    submit: 'Zet op naam',
    pages: {
      successor: {
        heading: 'Wie neemt deze aanmelding over?',
        hint: 'De aanmelder werkt er niet meer. Kies iemand van dezelfde organisatie, en vraag het eerst.',
        foot: 'Deze persoon ziet wat is aangemeld en hoort hoe het afloopt. Kiest u niemand? Dan hoort niemand het.',
      },
    },
    fields: {
      successor: {
        label: 'Opvolger',
        placeholder: 'Kies',
        hint: 'Staat de opvolger er niet bij? Vraag die om mij één keer iets te typen. Daarna kunt u kiezen.',
      },
    },
  },
  leads: {
    title: 'Kies iemand',
    submit: 'Leg vast',
    pages: {
      leads: {
        heading: 'Wie doet dit voortaan voor het gezin?',
        hint: 'Wie dit deed, werkt er niet meer. Spreek het eerst af met de nieuwe persoon en met het gezin.',
        foot: 'Het komt op de afsprakenlijst. Ik stuur hierover geen bericht: dat vertelt u zelf.',
      },
    },
    fields: leadWords,
  },
  leave: {
    title: 'Verlof',
    submit: 'Regel waarneming',
    pages: {
      leave: {
        heading: 'Wie neemt uw werk over?',
        hint: 'Sparvragen, aanmeldingen en spoed gaan in die dagen naar uw waarnemer.',
        foot: 'Na uw verlof ziet u in de werklijst wat er openstaat.',
      },
    },
    fields: {
      municipality: { label: 'Voor welke gemeenten?', short: 'Gemeenten' },
      deputy: { label: 'Waarnemer', placeholder: 'Kies' },
      from: { label: 'Eerste dag' },
      until: { label: 'Laatste dag' },
    },
  },
  caseReopen: {
    title: 'Weer openen',
    submit: 'Open weer',
    pages: {
      caseReopen: {
        heading: 'Waarom gaat dit weer verder?',
        hint: 'Alleen met het gezin. Wie nog een afspraak heeft, krijgt bericht.',
        foot: 'Een overleg dat niet doorging, plant u opnieuw.',
      },
    },
    fields: {
      reason: { label: 'Reden', hint: 'Alleen wat nodig is.' },
      lookOn: { label: 'Wanneer kijkt u weer met het gezin?', short: 'Volgende keer' },
      familyWants: { label: 'Het gezin', short: 'Gezin wil dit', tick: 'Het gezin wil dit ook.' },
    },
  },
  caseVoid: {
    title: 'Bij vergissing geopend',
    submit: 'Laat vervallen',
    pages: {
      caseVoid: {
        heading: 'Waarom had dit niet geopend moeten zijn?',
        hint: 'Bijvoorbeeld: een test, of twee keer hetzelfde gestuurd.',
        foot: 'Het telt nergens mee. Wie erbij hoorde, hoort dat er niets te doen is. Wie keek, blijft in het logboek staan.',
      },
    },
    fields: { reason: { label: 'Reden', hint: 'Zonder namen.' } },
  },
  caseClose: {
    title: 'Aanmelding sluiten',
    submit: 'Sluit de aanmelding',
    pages: {
      caseClose: {
        heading: 'Waarom kan dit dicht?',
        foot: 'Na sluiten krijgt niemand nog herinneringen. Het gezin hoort dit van u.',
      },
    },
    fields: {
      reason: {
        label: 'Reden',
        options: {
          goalsReached: 'De afspraken zijn gedaan',
          familyStops: 'Het gezin wil stoppen',
          handedOver: 'Overgedragen aan andere hulp of gemeente',
          otherRoute: 'Een andere weg past beter',
          other: 'Anders',
        },
      },
      note: { label: 'Toelichting', hint: 'Staan er nog afspraken open? Schrijf waarom ze vervallen.' },
      notReplaced: {
        label: 'Waarom komt er niets voor in de plaats?',
        short: 'Niets in de plaats',
        hint: 'Dit gaat over wat niet lukte. Bespreek het met het gezin.',
      },
    },
  },
};
