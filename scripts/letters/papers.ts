import { actionListPaper } from '../../bot/letters/action-list.ts';
import type { PrintDocument } from '../../bot/letters/document.ts';
import { familyLetter } from '../../bot/letters/family-letter.ts';
import { readersList } from '../../bot/letters/readers-list.ts';
import { type Language, type LetterKind, languages } from '../../domain/letter-given.ts';
import { exampleLetter } from './examples.ts';
import { exampleList, exampleReaders } from './lists.ts';

type Paper = {
  readonly name: string;
  readonly title: string;
  readonly caption: string;
  readonly sheets: readonly { readonly language: Language; readonly document: PrintDocument }[];
};

const letter = (kind: LetterKind, name: string, title: string, caption: string): Paper => ({
  name,
  title,
  caption,
  sheets: languages.map((language) => ({ language, document: familyLetter(exampleLetter(kind, language)) })),
});

/** Everything that is printed about a conference, of a family that does not exist. */
export const papers: readonly Paper[] = [
  letter(
    'invitation',
    'uitnodiging',
    'Uitnodiging',
    'Wie, waar, wanneer en hoe lang; dat het gezin iemand mag meenemen en nee mag zeggen; wie wat ziet en wie te bellen. Engels, Arabisch en Pools dragen bovenaan dat mensen ze nog moeten controleren, tot de regio ze goedkeurt.',
  ),
  letter(
    'change',
    'wijziging',
    'Een andere dag, tijd of plek',
    'Na een wijziging telt de eerdere brief niet meer.',
  ),
  letter(
    'cancelled',
    'afzegging',
    'Het gesprek gaat niet door',
    'Zonder reden op papier: die hoort het gezin aan de telefoon.',
  ),
  letter(
    'agreements',
    'afspraken',
    'De afspraken',
    'De lijst van het gesprek in gewone woorden. Wat is afgesproken staat in elke taal in het Nederlands, met wie het voorleest.',
  ),
  {
    name: 'actielijst',
    title: 'Actie- en besluitenlijst',
    caption:
      'Voor het gezin en wie erbij was: op papier, of als tekst in de beveiligde mail. Wat het gezin en het netwerk zelf doen, staat eerst.',
    sheets: [{ language: 'nl', document: actionListPaper(exampleList, '2026-03-12T15:00:00Z') }],
  },
  {
    name: 'wie-keek',
    title: 'Wie keek in mijn gegevens?',
    caption: 'Op verzoek, voor één volwassene, met alleen wat die mag hebben.',
    sheets: languages.map((language) => ({
      language,
      document: readersList(exampleReaders, '2026-04-10T10:00:00Z', {
        language,
        approved: language === 'nl',
      }),
    })),
  },
];
