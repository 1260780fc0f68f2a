import type { FormWords } from './form-words.ts';

/** What goes to whom after a conference. */
export const disclosureSets: Readonly<Record<string, string>> = {
  list: 'de lijst',
  feedback: 'terugkoppeling',
};

/** By what it went. */
export const disclosureWays: Readonly<Record<string, string>> = {
  secureMail: 'beveiligde mail',
  print: 'op papier, met de post',
  inPerson: 'persoonlijk gegeven',
  phone: 'gebeld',
  not: 'niet gegeven',
};

export const shareText = {
  make: 'Maak de lijst',
  list: 'Krijgt de lijst',
  feedback: 'Krijgt terugkoppeling',
  feedbackBy: 'Terugkoppeling door',
  done: (name: string, way: string, date: string) => `✓ ${name}: ${way} (${date})`,
  limited: '**Let op:** niet elke manier is veilig voor dit gezin. Alleen wat veilig is, staat in de lijst.',
  referrerLeft:
    '**Let op:** de aanmelder werkt er niet meer. Kies op uw werklijst eerst wie de terugkoppeling krijgt.',
  family: 'Het gezin',
};

/** To whom what went, and how. */
export const shareWords: FormWords = {
  title: 'Lijst delen',
  submit: 'Leg vast',
  pages: {
    share: {
      heading: 'Wie heeft de lijst gekregen?',
      hint: 'Stuur de lijst zelf, met de beveiligde mail van uw organisatie. Kies daarna hoe het ging.',
      foot: 'Nog niet aan toe gekomen? Laat die regel leeg, dan blijft hij staan.',
    },
  },
  fields: {
    leadName: {
      heading: 'Verloskundige of gynaecoloog van de moeder',
      label: 'Naam',
      short: 'Naam van de verloskundige of gynaecoloog',
    },
    leadOrganisation: { label: 'Praktijk of ziekenhuis', short: 'Praktijk of ziekenhuis' },
    leadContact: {
      label: 'Beveiligde mail of telefoon',
      hint: 'Zij is zwanger. Dan krijgt wie de zwangerschap begeleidt de lijst ook.',
    },
    to: { label: 'Wie', placeholder: 'Nog niet', options: ways() },
    notBecause: {
      label: 'Waarom is het niet gegeven?',
      short: 'Reden',
      hint: 'Alleen als u ergens ‘niet gegeven’ koos.',
    },
  },
};

function ways(): Record<string, string> {
  return {
    secureMail: 'Met beveiligde mail',
    print: 'Op papier, met de post',
    inPerson: 'Persoonlijk gegeven',
    phone: 'Gebeld',
    not: 'Niet gegeven, ik schrijf waarom',
  };
}
