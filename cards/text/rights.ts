import type { FormWords } from './form-words.ts';

/** Who of the family it is, when no name is known or may stand there. */
export const memberNames: Readonly<Record<string, string>> = { mother: 'De moeder', partner: 'De partner' };

/** What consent is asked for. */
export const consentPurposeNames: Readonly<Record<string, string>> = {
  referral: 'aanmelden bij het Knooppunt',
  transfer: 'gegevens delen met wie helpt',
  monitoring: 'meetellen in het onderzoek, zonder naam',
};

const statuses: Readonly<Record<string, string>> = {
  given: 'ja',
  refused: 'nee',
  withdrawn: 'ingetrokken',
};

/** What somebody of a family may ask. */
export const rightsKindNames: Readonly<Record<string, string>> = {
  access: 'Inzage: wat staat er over mij',
  correction: 'Correctie: iets klopt niet',
  restriction: 'Beperking: gebruik het nu niet',
  erasure: 'Wissen',
  objection: 'Bezwaar: ik wil dit niet',
};

/** How a request was answered. */
export const rightsStates: Readonly<Record<string, string>> = {
  open: 'open',
  granted: 'ja',
  partlyGranted: 'deels',
  refused: 'nee',
  dropped: 'vervallen',
};

const reasons = {
  otherPerson: 'Het raakt de privacy of veiligheid van iemand anders',
  lawRequires: 'De wet verplicht ons om dit te bewaren',
  notTheirs: 'Het gaat niet over deze persoon, of die vroeg het niet zelf',
  unfounded: 'Dit is al vaak gevraagd, of het verzoek is niet duidelijk',
  other: 'Een andere reden',
};
const channelNames = { post: 'Per post', email: 'Per beveiligde mail', inPerson: 'Zelf overhandigen' };

/** What is left out of an overview, and why: also read by the family. */
export const leftOutText: Readonly<Record<string, string>> = {
  otherAdult: 'Wat alleen over de andere ouder gaat. Dat is van die persoon.',
  namesOfOthers: 'Namen van anderen in de tekst. Daar staat ●●●.',
  situation: 'Wat anderen over het gezin vertelden, en wat met hen is afgesproken.',
  children: 'Gegevens van een kind waarover een instelling het gezag heeft. Vraag die daar op.',
  locked: 'Wat is geblokkeerd.',
};

/** The words of the family's rights, on cards and in dialogs. */
export const rightsText = {
  listTitle: 'Verzoeken',
  listHeading: (open: number) =>
    open === 0
      ? 'Er staat geen verzoek open'
      : open === 1
        ? '1 verzoek staat open'
        : `${open} verzoeken staan open`,
  listHint: 'Het verzoek dat het eerst af moet, staat bovenaan.',
  item: (code: string, kind: string) => `${code} · ${kind}`,
  about: (caseCode: string, municipality: string) => `Over ${caseCode}, ${municipality}`,
  answerBy: (when: string) => `Antwoord uiterlijk ${when}.`,
  tooLate: (when: string) => `**Te laat.** Het antwoord moest er ${when} zijn.`,
  answered: (state: string) => `Beantwoord: ${state}.`,
  title: (code: string) => `Verzoek – ${code}`,
  who: 'Wie',
  received: 'Binnen op',
  dueOn: 'Uiterlijk',
  state: 'Antwoord',
  reason: 'Reden',
  note: 'Wat deze persoon zei',
  explanation: 'Uitleg',
  fromWithdrawal:
    'Dit volgt op ingetrokken toestemming. Zonder besluit wis ik de gegevens op de laatste dag.',
  decide: 'Besluit',
  makeExport: 'Maak het overzicht',
  correct: 'Corrigeer',
  toCase: 'Open de aanmelding',
  newsNew: (code: string) => `Nieuw verzoek · ${code}`,
  newsDue: (code: string) => `Verzoek moet af · ${code}`,
  newsWhat: (kind: string, when: string) => `${kind}. Antwoord uiterlijk ${when}.`,
  newsNext: 'U bent aan zet. Wie het vraagt, staat achter de knop.',
  decided: (code: string) => `Besluit over een verzoek · ${code}`,
  decidedWhat:
    'U bent aan zet: vertel het de persoon die het vroeg. Het besluit en de uitleg staan achter de knop.',
  leakBlocked: 'Een bericht is tegengehouden',
  leakWhat: (municipality: string) =>
    `In een bericht voor ${municipality} stond iets persoonlijks. Ik heb het niet verstuurd.`,
  leakNext: 'U bent aan zet: vraag de beheerder om in de technische log te kijken (LEAK_BLOCKED).',
  recorded: (code: string) => `✓ Verzoek genoteerd · ${code}`,
  linksTitle: (code: string) => `Overzicht – ${code}`,
  linksHeading: 'Het overzicht is klaar',
  linksHow: (channel: string) =>
    `Geef het zo: ${channel.toLowerCase()}. Bewaar het bestand niet op uw computer.`,
  linksOnce: 'Elke knop werkt één keer, tien minuten lang. Wie hem gebruikt, staat in het logboek.',
  pdf: 'Open als PDF',
  json: 'Download als bestand (JSON)',
  leftOut: 'Dit staat er niet in:',
  channels: channelNames as Readonly<Record<string, string>>,
  reasons: reasons as Readonly<Record<string, string>>,
  consentLine: (purpose: string, status: string, on: string) =>
    `${purpose}: ${statuses[status] ?? status} (${on})`,
  consentNone: 'Er staat nog geen toestemming genoteerd.',
  consentWithdrawn:
    'Trekt iemand aanmelden of delen in? Dan gaan de gegevens van die persoon op slot, stopt het geplande overleg, en krijgen de deelnemers bericht zonder inhoud. De privacyfunctionaris beslist over wissen, binnen drie maanden.',
  requestWhat: 'Noteer het ook als iemand belt. Controleer eerst wie het vraagt.',
  decisionAbout: (what: string, when: string) => `${what}. Antwoord uiterlijk ${when}.`,
  exportSafe: (channels: string) => `Veilig voor dit gezin: ${channels}.`,
  exportAbout: 'Het overzicht heeft wat van deze persoon is en wat van het gezin samen is.',
};

/** The forms of the family's rights. */
export const rightsForms: Record<string, FormWords> = {
  consent: {
    title: 'Toestemming',
    submit: 'Leg vast',
    pages: { consent: { heading: 'Wat zegt het gezin?' } },
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
        foot: 'De privacyfunctionaris krijgt bericht. De termijn telt vanaf de dag waarop het verzoek binnenkwam.',
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
      receivedOn: { label: 'Op welke dag kwam het binnen?', short: 'Binnen op' },
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
        options: { grant: 'Ja', grantPartly: 'Deels', refuse: 'Nee', extend: 'Twee maanden later' },
      },
      reason: {
        label: 'Reden, bij nee of deels',
        short: 'Reden',
        placeholder: 'Kies',
        options: reasons,
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
    fields: { channel: { label: 'Kies een veilige weg', short: 'Weg', options: channelNames } },
  },
  logSearch: {
    title: 'Logboek',
    submit: 'Zoek',
    pages: {
      logSearch: {
        heading: 'Wie deed wat?',
        hint: 'Alleen van uw gemeenten. Zoeken komt zelf ook in het logboek.',
      },
    },
    fields: {
      code: { label: 'Code van de aanmelding', short: 'Code', placeholder: 'K-7F3QX' },
      from: { label: 'Vanaf' },
      until: { label: 'Tot en met' },
    },
  },
};
