/** What a family gets on paper, named to who gives it. */
export const letterNames: Readonly<Record<string, string>> = {
  invitation: 'uitnodiging',
  change: 'andere dag of plek',
  cancelled: 'gesprek gaat niet door',
  agreements: 'de afspraken',
};

/** In which language, within a sentence. */
const languageNames: Readonly<Record<string, string>> = {
  nl: 'in het Nederlands',
  en: 'in het Engels',
  ar: 'in het Arabisch',
  pl: 'in het Pools',
};

/** How it reached the family. */
export const givenNames: Readonly<Record<string, string>> = {
  post: 'per post',
  email: 'per beveiligde mail',
  inPerson: 'zelf gegeven',
  phone: 'verteld aan de telefoon',
};

const giveIt: Readonly<Record<string, string>> = {
  post: 'Stuur de brief per post.',
  email: 'Stuur de brief per beveiligde mail.',
  inPerson: 'Geef de brief zelf.',
};

/** The dialogs in which letters for a family are made and written down. */
export const letterText = {
  button: 'Brief voor het gezin',
  given: 'Ik heb de brief gegeven',
  family: 'Het gezin',
  /** C05–C07: only what was given counts. */
  notInvited: 'Het gezin heeft van dit moment nog geen brief.',
  gave: (letter: string, language: string, date: string, how: string) =>
    `✓ ${date}: ${letterNames[letter] ?? letter}, ${languageNames[language] ?? language}, ${givenNames[how] ?? how}`,
  title: (code: string) => `Brief – ${code}`,
  ready: (letter: string, language: string) =>
    `De brief is klaar: ${letterNames[letter] ?? letter}, ${languageNames[language] ?? language}`,
  how: (channel: string) => `${giveIt[channel] ?? ''} Bewaar het bestand niet op uw computer.`.trim(),
  once: 'Elke knop werkt één keer, tien minuten lang. Wie op een knop drukt, staat in het logboek.',
  next: (letter: string) =>
    letter === 'invitation' || letter === 'change'
      ? 'Heeft u de brief gegeven? Schrijf dat dan op. Pas dan telt het gezin als uitgenodigd.'
      : 'Heeft u de brief gegeven? Schrijf dat dan op.',
  unchecked:
    'Deze vertaling is nog door mensen te controleren. Dat staat ook op de brief. Lees hem samen met de tolk.',
  careful:
    '**Let op:** het is thuis niet veilig. Geef de brief alleen aan de moeder, en alleen als zij alleen is. Vraag of zij hem veilig kan bewaren. Kan dat niet? Lees hem voor en neem hem weer mee.',
  pdf: 'Open als PDF',
  print: 'Open om te printen',
  dutch: 'Open in het Nederlands',
};
