import type { FieldWords, FormWords } from './form-words.ts';
import { channelNames } from './rights.ts';

const kind: FieldWords = {
  label: 'Welke brief?',
  short: 'Brief',
  options: {
    invitation: 'Uitnodiging',
    change: 'Andere dag, tijd of plek',
    cancelled: 'Het gesprek gaat niet door',
    agreements: 'De afspraken',
  },
};

/** A letter for a family, and that it was given. */
export const letterForms: Record<string, FormWords> = {
  letter: {
    title: 'Brief voor het gezin',
    submit: 'Maak de brief',
    pages: {
      letter: {
        heading: 'Brief voor het gezin',
        foot: 'Ik verstuur zelf niets aan het gezin. U leest de brief eerst, en geeft hem dan.',
      },
    },
    fields: {
      kind,
      language: { label: 'In welke taal?', short: 'Taal', placeholder: 'Kies' },
      channel: { label: 'Hoe krijgt het gezin de brief?', short: 'Manier', options: channelNames },
      phone: {
        label: 'Welk nummer kan het gezin bellen?',
        short: 'Nummer',
        placeholder: 'Bijvoorbeeld: 045 555 01 23',
        hint: 'Dit nummer staat in de brief, met uw naam. Ik onthoud het voor de volgende keer.',
      },
    },
  },
  letterGiven: {
    title: 'Brief gegeven',
    submit: 'Noteer',
    pages: {
      letterGiven: {
        heading: 'Hoe kreeg het gezin de brief?',
        hint: 'Schrijf dit pas op als het echt is gebeurd.',
      },
    },
    fields: {
      kind,
      language: { label: 'In welke taal?', short: 'Taal', placeholder: 'Kies' },
      how: {
        label: 'Hoe?',
        options: { ...channelNames, phone: 'Aan de telefoon verteld' },
      },
      on: { label: 'Wanneer?', short: 'Op' },
    },
  },
};
