import type { FormWords } from './form-words.ts';

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
};
