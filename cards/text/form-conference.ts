import { type FormWords, familyOrNetwork, ownerFields, yesNo } from './form-words.ts';

/** Who does what for the family: chosen at the table, and anew when somebody leaves. */
export const leadWords: FormWords['fields'] = {
  processLead: {
    label: 'Wie heeft de procesregie?',
    short: 'Procesregie',
    placeholder: 'Kies',
    options: { coordinator: 'Coördinator Knooppunt' },
  },
  caseLead: {
    label: 'Is casusregie nodig? Zo ja, bij wie?',
    short: 'Casusregie',
    placeholder: 'Kies',
    options: { none: 'Nee, niet nodig', family: familyOrNetwork },
  },
  familyContact: {
    label: 'Eerste aanspreekpunt voor het gezin',
    short: 'Aanspreekpunt',
    placeholder: 'Kies',
    options: { coordinator: 'Coördinator Knooppunt' },
  },
};

/** What is recorded at the table. */
export const conferenceWords: FormWords = {
  title: 'Overleg',
  submit: 'Rond het overleg af',
  pages: {
    table: { heading: 'In het gesprek', section: 'Het gesprek', hint: 'U kunt tussendoor bewaren.' },
    finish: {
      heading: 'Nodig om af te ronden',
      section: 'Afronden',
      hint: 'Lees de afspraken eerst samen na.',
      foot: 'Na afronden zet ik de afspraken in het kanaal: alleen code, organisatie en datum.',
    },
  },
  fields: {
    steps: {
      label: 'Wat is gedaan?',
      short: 'Gedaan',
      options: {
        introductions: 'Voorstelrondje',
        timeAvailable: 'Gezegd hoeveel tijd er is',
        needsDiscussed: 'Vraag van het gezin besproken',
        summary: 'Afspraken samengevat',
        feedbackRound: 'Gevraagd hoe iedereen het vond',
      },
    },
    familyPresent: { label: 'Is het gezin erbij?', short: 'Gezin erbij', options: yesNo },
    familyAbsentReason: {
      label: 'Waarom niet?',
      short: 'Reden',
      hint: 'Alleen als het gezin er niet bij is.',
    },
    ...leadWords,
    familyAgrees: {
      label: 'Is het gezin akkoord met alle afspraken?',
      short: 'Akkoord van het gezin',
      options: yesNo,
    },
    followUpOn: { label: 'Volgend overleg, als dat nodig is', short: 'Volgend overleg' },
  },
  rows: {
    agreement: {
      title: 'Afspraken',
      none: 'Nog geen afspraken.',
      add: 'Afspraak toevoegen',
      newHeading: 'Nieuwe afspraak',
      editHeading: (number) => `Afspraak ${number}`,
      one: (number) => `afspraak ${number}`,
      problem: 'Hier ontbreekt nog iets. Kies Wijzig.',
      bold: ['what'],
      quiet: ['organisation', 'owner', 'dueDate'],
      fields: {
        what: {
          label: 'Wat spreken we af?',
          short: 'Afspraak',
          placeholder: 'Eén zin die het gezin begrijpt',
        },
        ...ownerFields,
        familyAgrees: { label: 'Is het gezin akkoord?', short: 'Gezin akkoord', options: yesNo },
      },
    },
  },
};
