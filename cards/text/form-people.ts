import type { FormWords } from './form-words.ts';
import { roleNames } from './roles.ts';

/** Who may do what, and who is away. */
export const peopleForms: Record<string, FormWords> = {
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
};
