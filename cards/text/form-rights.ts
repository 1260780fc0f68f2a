import type { FormWords } from './form-words.ts';
import { channelNames, memberNames, rightsKindNames, rightsReasons } from './rights.ts';

/** The forms of the family's rights. */
export const rightsForms: Record<string, FormWords> = {
  consent: {
    title: 'Toestemming',
    submit: 'Leg vast',
    pages: {
      consent: {
        heading: 'Wat zegt het gezin?',
        foot: [
          'Trekt iemand aanmelden of delen in? Dan:',
          '- gaan de gegevens van die persoon op slot;',
          '- gaat een gepland overleg niet door;',
          '- krijgt wie erbij hoort bericht, zonder inhoud;',
          '- besluit de privacyfunctionaris over wissen.',
        ].join('\r'),
      },
    },
    fields: {
      member: { label: 'Wie zegt dit?', short: 'Wie', options: memberNames },
      purpose: {
        label: 'Waarover?',
        short: 'Waarover',
        options: {
          referral: 'Aanmelden bij het Knooppunt',
          transfer: 'Gegevens delen met wie helpt',
          monitoring: 'Meetellen in het onderzoek, zonder naam',
        },
      },
      what: {
        label: 'Wat zegt deze persoon?',
        short: 'Antwoord',
        options: { withdraw: 'Ik trek het in', give: 'Ja, dat is goed', refuse: 'Nee' },
      },
      on: { label: 'Op welke dag?', short: 'Dag' },
      guardianAgrees: {
        label: 'Jonger dan 16: een ouder of voogd',
        short: 'Ouder of voogd',
        tick: 'Een ouder of voogd zegt ook ja.',
      },
      identityChecked: {
        label: 'Gecontroleerd',
        tick: 'Ik weet zeker dat deze persoon het zelf zegt.',
      },
    },
  },
  rightsRequest: {
    title: 'Verzoek van het gezin',
    submit: 'Noteer het verzoek',
    pages: {
      rightsRequest: {
        heading: 'Wie vraagt wat?',
        foot: 'De privacyfunctionaris krijgt bericht. De termijn telt vanaf de dag waarop het verzoek binnenkwam. Bij beperking of bezwaar gaan de gegevens van deze persoon meteen op slot.',
      },
    },
    fields: {
      member: { label: 'Wie vraagt het?', short: 'Wie', options: memberNames },
      kind: {
        label: 'Wat vraagt deze persoon?',
        short: 'Wat',
        placeholder: 'Kies',
        options: rightsKindNames,
      },
      receivedOn: { label: 'Op welke dag kwam het binnen?', short: 'Dag' },
      note: { label: 'Wat zei deze persoon?', short: 'Toelichting' },
      identityChecked: {
        label: 'Gecontroleerd',
        tick: 'Ik weet zeker dat deze persoon het zelf vraagt.',
      },
    },
  },
  rightsDecision: {
    title: 'Besluit',
    submit: 'Neem dit besluit',
    pages: {
      rightsDecision: {
        heading: 'Wat besluit u?',
        foot: 'De coördinator vertelt het de persoon. Die mag klagen bij de Autoriteit Persoonsgegevens.',
      },
    },
    fields: {
      outcome: {
        label: 'Besluit',
        options: {
          grant: 'Ja',
          grantPartly: 'Deels',
          refuse: 'Nee',
          extend: 'Nog niet: ik heb twee maanden extra nodig',
        },
      },
      reason: {
        label: 'Reden, bij nee of deels',
        short: 'Reden',
        placeholder: 'Kies',
        options: rightsReasons,
      },
      explanation: {
        label: 'Uitleg in gewone woorden',
        short: 'Uitleg',
        hint: 'Niet nodig bij een gewoon ja. De persoon krijgt dit te horen.',
      },
    },
  },
  rightsExport: {
    title: 'Overzicht maken',
    submit: 'Maak het overzicht',
    pages: { rightsExport: { heading: 'Hoe krijgt deze persoon het?' } },
    fields: { channel: { label: 'Kies een veilige manier', short: 'Manier', options: channelNames } },
  },
  readersPrint: {
    title: 'Wie keek mee: afdruk',
    submit: 'Maak de afdruk',
    pages: { readersPrint: { heading: 'Voor wie is de afdruk?' } },
    fields: {
      member: { label: 'Voor wie?', short: 'Wie', options: memberNames },
      language: { label: 'In welke taal?', short: 'Taal', placeholder: 'Kies' },
      channel: { label: 'Kies een veilige manier', short: 'Manier', options: channelNames },
    },
  },
  logSearch: {
    title: 'Logboek',
    submit: 'Zoek',
    pages: {
      logSearch: {
        heading: 'Wie deed wat?',
        hint: 'U ziet alleen uw gemeenten. Ook dat u zoekt, komt in het logboek.',
      },
    },
    fields: {
      code: {
        label: 'Code van de aanmelding',
        short: 'Code',
        placeholder: 'K-7F3QX',
        hint: 'Laat leeg om in alle aanmeldingen te zoeken.',
      },
      from: { label: 'Vanaf' },
      until: { label: 'Tot en met' },
    },
  },
};
