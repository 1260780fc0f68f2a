import { actionListPaper } from '../../../bot/letters/action-list.ts';
import { createPdf } from '../../../bot/letters/pdf.ts';
import { actionListPlain } from '../../../cards/action-list.ts';
import { exampleList } from '../../../scripts/letters/lists.ts';
import { readPdf } from './read-pdf.ts';
import { textsOf } from './texts.ts';

const NOW = '2026-03-12T15:00:00.000Z';
const paper = actionListPaper(exampleList, NOW);

/** A8: what must stand on the list, on paper and in the mail alike. */
const EVERYTHING = [
  'Actie- en besluitenlijst K-7F3QX',
  '12 maart 2026 om 14:00',
  'het gezin, Knooppuntcoördinator, Jeugdverpleegkundige (JGZ), VoorZorg (JGZ), Maatschappelijk werk',
  'Procesregie',
  'Casusregie',
  'niet nodig',
  'Eerste aanspreekpunt gezin',
  'Loes Peeters',
  'Evaluatie met het gezin',
  '23 april 2026',
  'Samen steun zoeken bij een nieuwe woning',
  'Doel: een eigen woning vóór de geboorte',
  'Bart Somers, Maatschappelijk werk, formeel',
  'Moeder van Esmee, Het gezin of het netwerk, informeel',
  '2 april 2026',
  'bezig',
];

describe('C20, C21, A8: the action and decision list', () => {
  it('holds on paper all that the handbook asks of it', () => {
    const said = textsOf(paper).join('\n');
    for (const words of EVERYTHING) expect(said).toContain(words);
  });

  it('G17: is text to copy into secure mail, with the same', () => {
    const plain = actionListPlain(exampleList);
    for (const words of EVERYTHING) expect(plain).toContain(words);
    expect(plain).toContain(
      [
        '1. Samen steun zoeken bij een nieuwe woning',
        '   Doel: een eigen woning vóór de geboorte',
        '   Wie: Bart Somers, Maatschappelijk werk, formeel',
        '   Uiterlijk: 2 april 2026',
        '   Gezin akkoord: ja',
        '   Stand: bezig',
      ].join('\n'),
    );
    expect(plain).toMatch(/3\. Kijken[\s\S]*Gezin akkoord: nee/);
    // Plain text for any mail program: no mark-up, no tabs.
    expect(plain).not.toMatch(/[<>*\t]/);
  });

  it('is a tagged PDF with its language, title and table headers', async () => {
    const make = await createPdf();
    if (!make) throw new Error('These tests need a platform that Typst exists for.');
    const { title, language, roles, text } = await readPdf(await make(paper, NOW));
    expect({ title, language }).toEqual({ title: 'Actie- en besluitenlijst K-7F3QX', language: 'nl' });
    expect(roles.filter((role) => role === 'TH')).toHaveLength(6);
    expect(roles.filter((role) => /^H\d$/.test(role))).toEqual(['H1', 'H2', 'H2']);
    expect(text).toContain('Bart Somers');
  });

  it('without a date, a lead or a line it says so, and nothing is left empty', () => {
    const bare = {
      conference: 'c',
      code: 'K-7F3QX',
      startsAt: '2026-03-12T13:00:00Z',
      present: [],
      familyPresent: false,
      lines: [],
    };
    const plain = actionListPlain(bare);
    expect(plain).toContain('Er zijn geen afspraken gemaakt.');
    expect(plain).toContain('Erbij: Knooppuntcoördinator, het gezin was er niet bij');
    expect(plain).not.toMatch(/Volgend gesprek|Evaluatie|undefined|: *\n/);
    expect(textsOf(actionListPaper(bare, NOW)).filter((text) => text === '')).toEqual([]);
  });
});
