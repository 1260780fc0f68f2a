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

/** How the talk itself was (C19). */
const experience = { good: 'Goed', fair: 'Gaat wel', poor: 'Niet goed' };

/** What was agreed, to be read aloud (C16). */
export const readAloudText = {
  heading: 'Lees voor: dit hebben we afgesproken',
  nothing: 'Er zijn geen afspraken gemaakt.',
  by: (date: string) => `uiterlijk ${date}`,
  afterBirth: (weeks: number) => (weeks === 1 ? 'een week na de geboorte' : `${weeks} weken na de geboorte`),
  line: (one: {
    number: number;
    what: string;
    who: string;
    organisation: string;
    due: string;
    familyAgrees: boolean;
  }) =>
    `${one.number}. ${one.what}. Wie: ${one.who} (${one.organisation}), ${one.due}.${
      one.familyAgrees ? '' : ' Het gezin wil dit niet: het gaat niet door.'
    }`,
};

const table: FormWords['fields'] = {
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
  minutes: { label: 'Hoeveel minuten heeft u?', short: 'Minuten' },
  present: { label: 'Wie zijn er, naast het gezin?', short: 'Aanwezig' },
  familyPresent: { label: 'Is het gezin erbij?', short: 'Gezin erbij', options: yesNo },
  familyAbsentReason: {
    label: 'Waarom niet?',
    short: 'Reden',
    hint: 'Alleen als het gezin er niet bij is.',
  },
};

/** The six dimensions of positive health, as the family would say them. */
export const dimensionNames: Readonly<Record<string, string>> = {
  bodily: 'Mijn lichaam',
  mental: 'Mijn gevoelens en gedachten',
  meaning: 'Wat voor mij belangrijk is',
  qualityOfLife: 'Hoe ik mij voel in mijn leven',
  participation: 'Mijn contacten en meedoen',
  dailyFunctioning: 'Mijn gewone dag',
};

const interpreting: FormWords['fields'] = {
  interpreted: {
    label: 'Wie tolkt er?',
    short: 'Tolk',
    hint: 'Nooit een kind.',
    options: {
      professional: 'Een professionele tolk',
      adultInformal: 'Een volwassene die het gezin vertrouwt',
      nobody: 'Niemand',
    },
  },
  interpreterReason: {
    label: 'Waarom tolkt er niemand?',
    short: 'Reden geen tolk',
    hint: 'Alleen als er niemand tolkt.',
  },
};

const needs: FormWords['fields'] = {
  lifeDomains: { label: 'Waar wil het gezin hulp bij?', short: 'Hulpvraag' },
  dimensions: {
    label: 'Wil het gezin hier zelf iets over zeggen?',
    short: 'Eigen woorden',
    hint: 'Hoeft niet. Het is geen score: u schrijft op wat het gezin zelf zegt.',
    options: dimensionNames,
  },
  ...Object.fromEntries(
    Object.entries(dimensionNames).map(([dimension, label]) => [`words.${dimension}`, { label }]),
  ),
};

const finish: FormWords['fields'] = {
  feedbackBy: {
    label: 'Wie geeft de aanmelder terugkoppeling?',
    short: 'Terugkoppeling door',
    placeholder: 'Kies',
    hint: 'Is zij zwanger? Dan horen ook de verloskundige of gynaecoloog en de kraamzorg het.',
    options: { coordinator: 'Coördinator Knooppunt' },
  },
  evaluationOn: { label: 'Wanneer kijkt u samen terug?', short: 'Terugkijken op' },
  familyAgrees: {
    label: 'Is het gezin akkoord met alle afspraken?',
    short: 'Akkoord van het gezin',
    options: yesNo,
  },
  followUp: {
    label: 'Komt er een vervolgoverleg?',
    short: 'Vervolg',
    options: { no: 'Nee', yes: 'Ja', afterBirth: 'Dat bepalen we na de geboorte' },
  },
  followUpOn: { label: 'Rond welke datum?', short: 'Datum vervolg', hint: 'Alleen bij ‘ja’.' },
  experienceFamily: {
    heading: 'Hoe was dit gesprek?',
    label: 'Wat zegt het gezin?',
    short: 'Gezin over het gesprek',
    options: experience,
  },
  experienceProfessionals: {
    label: 'Wat zeggen de anderen?',
    short: 'Anderen over het gesprek',
    options: experience,
  },
  experienceRemark: { label: 'Wat kan beter?', short: 'Opmerking' },
};

/** What is recorded at the table. */
export const conferenceWords: FormWords = {
  title: 'Overleg',
  submit: 'Rond het overleg af',
  pages: {
    table: { heading: 'Aan tafel', section: 'Aan tafel', hint: 'U kunt steeds bewaren en later verdergaan.' },
    needs: { heading: 'Wat vraagt het gezin?', section: 'Hulpvraag' },
    ownWords: {
      heading: 'In hun eigen woorden',
      section: 'Eigen woorden',
      hint: 'Schrijf op wat het gezin zegt, niet wat u ervan vindt.',
    },
    agreements: {
      heading: 'Wat spreken we af?',
      section: 'Afspraken',
      hint: 'Eerst wat het gezin of het netwerk zelf kan.',
    },
    leads: { heading: 'Wie doet wat voor het gezin?', section: 'Wie doet wat' },
    finish: {
      heading: 'Nodig om af te ronden',
      section: 'Afronden',
      foot: 'Na afronden zet ik de afspraken in het kanaal: alleen code, organisatie en datum.',
    },
  },
  fields: { ...table, ...interpreting, ...needs, ...leadWords, ...finish },
  rows: {
    agreement: {
      none: 'Nog geen afspraken.',
      add: 'Afspraak toevoegen',
      newHeading: 'Nieuwe afspraak',
      editHeading: (number) => `Afspraak ${number}`,
      one: (number) => `afspraak ${number}`,
      problem: 'Hier ontbreekt nog iets. Kies Wijzig.',
      bold: ['what'],
      quiet: ['organisation', 'owner', 'dueDate', 'weeksAfterBirth'],
      fields: {
        goal: {
          label: 'Wat wil het gezin bereiken?',
          short: 'Doel',
          placeholder: 'In hun eigen woorden; mag leeg',
        },
        what: {
          label: 'Wat spreken we af?',
          short: 'Afspraak',
          placeholder: 'Eén zin die het gezin begrijpt',
        },
        self: {
          label: 'Kan het gezin of iemand uit hun netwerk dit zelf?',
          short: 'Zelf',
          hint: 'Bij ‘ja’ mogen organisatie en persoon leeg blijven.',
          options: yesNo,
        },
        ...ownerFields,
        weeksAfterBirth: {
          label: 'Of: weken na de geboorte',
          short: 'Weken na de geboorte',
          reads: (weeks) => readAloudText.afterBirth(Number(weeks)),
        },
        familyAgrees: {
          label: 'Is het gezin akkoord?',
          short: 'Gezin akkoord',
          hint: 'Zegt het gezin nee? Dan staat het op de lijst, en gaat het niet door.',
          options: yesNo,
        },
      },
    },
  },
};
