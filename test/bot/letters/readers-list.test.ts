import { createPdf } from '../../../bot/letters/pdf.ts';
import { readersList } from '../../../bot/letters/readers-list.ts';
import { letterWords } from '../../../cards/text/letters/languages.ts';
import { readersWords } from '../../../cards/text/letters/readers.ts';
import { aboutRecord, accessActions } from '../../../domain/access.ts';
import { languages } from '../../../domain/letter-given.ts';
import { roles } from '../../../domain/person.ts';
import { exampleReaders } from '../../../scripts/letters/lists.ts';
import { readPdf } from './read-pdf.ts';
import { textsOf } from './texts.ts';

const NOW = '2026-04-10T10:00:00.000Z';
const foreign = ['en', 'ar', 'pl'] as const;
const listIn = (language: (typeof languages)[number], approved = false, view = exampleReaders) =>
  readersList(view, NOW, { language, approved });
const said = (...of: Parameters<typeof listIn>): string =>
  textsOf(listIn(...of))
    .join('\n')
    .replace(/[\u2068\u2069]/g, '');

describe('who looked in my data, in the language of the family', () => {
  it.each(languages)('%s: a tagged PDF with its language, title and table', async (language) => {
    const make = await createPdf();
    if (!make) throw new Error('These tests need a platform that Typst exists for.');
    const document = listIn(language);
    const read = await readPdf(await make(document, NOW));
    expect(read).toMatchObject({ title: document.title, language, pages: 1 });
    expect(read.roles.filter((role) => role === 'TR')).toHaveLength(6);
    expect(read.text).toContain('M. Custers');
  });

  it.each(foreign)('%s: the same lines, each with day, hour, name and what was done', (language) => {
    const words = readersWords[language];
    const table = listIn(language).blocks.find(({ kind }) => kind === 'table');
    if (table?.kind !== 'table') throw new Error('no table');
    expect(table.rows).toHaveLength(exampleReaders.readers.length);
    const text = said(language);
    expect(text).toContain(words.did(words.actions.R, words.records.referral));
    expect(text).toContain(words.did(words.refused, words.records.referral));
    expect(text).toContain(words.onBehalf('M. Custers'));
    // The hour here in summer time.
    expect(text).toContain('10:12');
    expect(text).toContain('Esmee Voorbeeld');
  });

  it.each(foreign)('%s: says that people must still check it, until it is approved', (language) => {
    for (const mark of [letterWords.nl.unchecked, letterWords[language].unchecked]) {
      expect(said(language)).toContain(mark);
      expect(said(language, true)).not.toContain(mark);
    }
  });

  it.each(foreign)('%s has a word for every action, record and role of the log', (language) => {
    const { actions, records, roles: named } = readersWords[language];
    expect(Object.keys(actions).sort()).toEqual([...accessActions].sort());
    expect(Object.keys(records).sort()).toEqual(Object.keys(aboutRecord).sort());
    for (const role of [...roles, 'professional', 'administrator']) expect(named).toHaveProperty(role);
    for (const all of [actions, records, named])
      expect(Object.values(all).every((word) => word.trim() !== '')).toBe(true);
  });

  it.each(languages)('%s: nobody looked', (language) => {
    const text = said(language, true, { ...exampleReaders, name: '', readers: [], total: 0 });
    expect(text).toContain(
      language === 'nl' ? 'Niemand heeft in uw gegevens gekeken.' : readersWords[language].none,
    );
    expect(text).not.toMatch(/undefined|Esmee/);
  });

  it('Arabic keeps names and hours in a direction of their own', () => {
    const text = textsOf(listIn('ar')).join('\n');
    expect(text).toContain('\u2068M. Custers\u2069');
    expect(text).toContain('\u206810:12\u2069');
  });
});
