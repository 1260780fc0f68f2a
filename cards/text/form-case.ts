import { leadWords } from './form-conference.ts';
import type { FormWords } from './form-words.ts';

/** What becomes of a case, and who does what in it. */
export const caseForms: Record<string, FormWords> = {
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
