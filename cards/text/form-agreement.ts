import { type FormWords, ownerFields } from './form-words.ts';

/** What becomes of an agreement, said in a few words. */
export const agreementForms: Record<string, FormWords> = {
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
};
