import { familyLetter } from '../../../bot/letters/family-letter.ts';
import { createPdf, type MakePdf } from '../../../bot/letters/pdf.ts';
import { printHtml } from '../../../bot/letters/print.ts';
import { letterWords } from '../../../cards/text/letters/languages.ts';
import type { Letter } from '../../../domain/letter.ts';
import { type Language, languages, letterKinds } from '../../../domain/letter-given.ts';
import { exampleLetter } from '../../../scripts/letters/examples.ts';
import { region } from '../../cards/form-answers.ts';
import { readPdf, wordsOf } from './read-pdf.ts';
import { AT } from './samples.ts';
import { textsOf } from './texts.ts';

let make: MakePdf;
beforeAll(async () => {
  const made = await createPdf();
  if (!made) throw new Error('These tests need a platform that Typst exists for.');
  make = made;
});

const every = letterKinds.flatMap((kind) => languages.map((language) => [kind, language] as const));

/** All words of a letter, without the isolates. */
const said = (letter: Letter): string =>
  textsOf(familyLetter(letter))
    .join('\n')
    .replace(/[\u2068\u2069]/g, '');

/** Every text among the words of a language, with where it stands. */
const sentencesIn = (words: object, path = ''): [string, string][] =>
  Object.entries(words).flatMap(([key, value]: [string, unknown]): [string, string][] => {
    const at = path === '' ? key : `${path}.${key}`;
    if (typeof value === 'string') return [[at, value]];
    if (typeof value === 'function')
      return [[at, String((value as (...all: unknown[]) => unknown)(key === 'duration' ? 60 : 'X', 'Y'))]];
    return value && typeof value === 'object' ? sentencesIn(value, at) : [];
  });

describe('every letter in every language', () => {
  it.each(every)('%s in %s: as PDF, tagged, with its language and title', async (kind, language) => {
    const document = familyLetter(exampleLetter(kind, language));
    const bytes = await make(document, AT);
    const raw = Buffer.from(bytes).toString('latin1');
    expect(raw).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(raw).toContain('/StructTreeRoot');
    const read = await readPdf(bytes);
    expect(read).toMatchObject({ title: letterWords[language].title[kind], language });
    expect(read.pages).toBeLessThanOrEqual(2);
    expect(read.roles[0]).toBe('Root');
    expect(read.roles.filter((role) => role === 'H1')).toHaveLength(1);
    expect(read.text).not.toContain('\uFFFD');
    expect(read.text).toContain('045 555 01 23');
  });

  it.each(every)('%s in %s: as a page to print', (kind, language) => {
    const html = printHtml(familyLetter(exampleLetter(kind, language)));
    expect(html).toContain(`<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">`);
    expect(html).toContain(`<title>${letterWords[language].title[kind]}</title>`);
  });

  it.each(every)('%s in %s: no placeholder is left, and nothing is empty', (kind, language) => {
    const texts = textsOf(familyLetter(exampleLetter(kind, language)));
    expect(texts.filter((text) => text.trim() === '')).toEqual([]);
    expect(texts.join('\n')).not.toMatch(/undefined|null|NaN|\[object|\{|\}|TODO|XXX|\.\.\./);
  });

  it.each(languages)('%s has every sentence, each its own', (language) => {
    const mine = sentencesIn(letterWords[language]);
    expect(mine.map(([path]) => path)).toEqual(sentencesIn(letterWords.nl).map(([path]) => path));
    expect(mine.filter(([, text]) => text.trim() === '')).toEqual([]);
    if (language === 'nl') return;
    const dutch = new Map(sentencesIn(letterWords.nl));
    // Only a name with a part, and what both languages write alike, may be the same.
    const same = mine.filter(([path, text]) => dutch.get(path) === text).map(([path]) => path);
    expect(
      same.filter((path) => !['named', 'facts.address'].includes(path) && !path.startsWith('roles.')),
    ).toEqual([]);
  });

  it('fills in what a sentence is given, in each language', () => {
    for (const language of languages) {
      const { chair, notThem, link, heldOn, hours, table, next, named } = letterWords[language];
      const filled = [chair('Q1'), notThem('Q1'), link('Q1'), heldOn('Q1'), table.inDutch('Q1')];
      filled.push(next.conference('Q1'), next.evaluation('Q1'), named('Q1', 'Q2'), hours('Q1', 'Q2'));
      expect(filled.filter((text) => !text.includes('Q1'))).toEqual([]);
    }
  });
});

describe('an invitation', () => {
  it('C05, C06: says who, where, when and how long', () => {
    const letter = said(exampleLetter('invitation', 'nl'));
    for (const words of [
      'donderdag 12 maart 2026',
      'van 14:00 tot 15:00 uur',
      'ongeveer 1 uur',
      'Bibliotheek Landgraaf, zaal 2',
      'Voorbeeldplein 1, 6371 AB Landgraaf',
      'rolstoel kan naar binnen, lift',
      'Marleen Custers, 045 555 01 23',
      'Jeugdverpleegkundige van het consultatiebureau',
      'Maatschappelijk werker',
    ])
      expect(letter).toContain(words);
  });

  it.each([
    ['nl', 'U mag iemand meenemen die u vertrouwt.', 'U mag nee zeggen tegen dit gesprek.'],
    ['en', 'You may bring someone you trust.', 'You may say no to this meeting.'],
    ['ar', 'يمكنكم إحضار شخص تثقون به.', 'يمكنكم أن تقولوا لا لهذا اللقاء.'],
    ['pl', 'Mogą Państwo przyjść z kimś, komu Państwo ufają.', 'Mogą Państwo nie zgodzić się na tę rozmowę.'],
  ] as const)('C07, G12 in %s: the family may bring somebody, and may say no', (language, bring, no) => {
    for (const kind of ['invitation', 'change'] as const) {
      const letter = said(exampleLetter(kind, language));
      expect(letter).toContain(bring);
      expect(letter).toContain(no);
    }
  });

  it('C08, G13: an interpreter comes or can be asked for, and a child never translates', () => {
    const comes = said(exampleLetter('invitation', 'nl', { interpreter: true }));
    expect(comes).toContain('Er komt een tolk mee.');
    expect(comes).not.toContain('Dan zoeken wij een tolk');
    const asked = said(exampleLetter('invitation', 'nl', { interpreter: false }));
    expect(asked).toContain('Dan zoeken wij een tolk');
    for (const letter of [comes, asked]) expect(letter).toMatch(/Uw kind hoeft (dus )?niet te vertalen/);
  });

  it('by screen: no place, and how to take part comes later', () => {
    const letter = said(exampleLetter('invitation', 'nl', { mode: 'digital' }));
    expect(letter).toContain('Via een scherm');
    expect(letter).toContain('U krijgt van Marleen Custers op tijd te horen hoe u meedoet.');
    expect(letter).not.toMatch(/Voorbeeldplein|zaal 2|andere plek, of/);
  });

  it('shows the hour and the weekday of Amsterdam, in summer and in winter', () => {
    const at = (startsAt: string, language: Language = 'nl') =>
      said(exampleLetter('invitation', language, { startsAt }));
    expect(at('2026-03-31T08:30:00Z')).toContain('van 10:30 tot 11:30 uur');
    expect(at('2026-01-20T08:30:00Z')).toContain('van 09:30 tot 10:30 uur');
    // Half past midnight here, still the day before in UTC.
    expect(at('2026-03-31T22:30:00Z')).toContain('woensdag 1 april 2026');
    expect(at('2026-03-31T08:30:00Z', 'en')).toContain('Tuesday, 31 March 2026');
    expect(at('2026-03-31T08:30:00Z', 'pl')).toContain('wtorek, 31 marca 2026');
    expect(at('2026-03-31T08:30:00Z', 'ar')).toContain('الثلاثاء، 31 مارس 2026');
  });

  it('names nobody of the family, and no professional but who is called', () => {
    for (const [kind, language] of every.filter(([one]) => one !== 'agreements'))
      expect(said(exampleLetter(kind, language))).not.toMatch(/\bTim\b|Esmee|Somers|Peeters|Kerckhoffs/);
  });

  it('every partner type and profession of our region has a word in every language', () => {
    const own = [...region.partnerTypes, ...region.professions].filter(
      // The family is no guest, and "other" says nothing: those stand by their organisation.
      ({ id }) => id !== 'family' && id !== 'other',
    );
    for (const language of languages)
      expect(own.filter(({ id }) => !Object.hasOwn(letterWords[language].roles, id))).toEqual([]);
  });

  it('a part no letter has a word for stands in the region’s own words', () => {
    const guests = [{ id: 'clown', label: 'Cliniclown' }, { label: 'Praktijk De Brug' }];
    expect(said(exampleLetter('invitation', 'pl', { guests }))).toMatch(/Cliniclown[\s\S]*Praktijk De Brug/);
  });

  it('tells of a midwife only in a pregnancy, and as a question', () => {
    expect(said(exampleLetter('invitation', 'nl'))).toContain('Bent u zwanger? Dan krijgt uw verloskundige');
    expect(said(exampleLetter('invitation', 'nl', { pregnant: false }))).not.toMatch(/zwanger|verloskundige/);
  });
});

describe('the other letters', () => {
  it('a change says that the earlier letter no longer holds', () => {
    expect(said(exampleLetter('change', 'nl'))).toMatch(/geldt niet meer[\s\S]*dinsdag 31 maart 2026/);
  });

  it('a cancellation gives no reason on paper', () => {
    const letter = said(exampleLetter('cancelled', 'nl'));
    expect(letter).toContain('U hoeft niet te komen.');
    expect(letter).toContain('donderdag 12 maart 2026');
    expect(letter).not.toMatch(/omdat|reden/i);
  });

  it('C21, A8: what was agreed stands there as it was said, with who, by when and what the family found', () => {
    const [first, ...more] = exampleLetter('agreements', 'nl').agreements;
    const agreements = first ? [{ ...first, familyAgrees: false }, ...more] : [];
    const { blocks } = familyLetter(exampleLetter('agreements', 'nl', { agreements }));
    const table = blocks.find(({ kind }) => kind === 'table');
    expect(table).toMatchObject({
      header: ['Nr.', 'Wat', 'Wie', 'Klaar op', 'U vindt dit goed'],
      rows: [
        [
          '1',
          'Samen steun zoeken bij een nieuwe woning',
          'Bart Somers, Maatschappelijk werk',
          '2 april 2026',
          'nee',
        ],
        ['2', expect.any(String), 'Loes Peeters, VoorZorg (JGZ)', '9 april 2026', 'ja'],
        ['3', expect.any(String), expect.any(String), '26 maart 2026', 'ja'],
      ],
    });
  });

  it('names the first contact, and what comes next', () => {
    const letter = said(exampleLetter('agreements', 'nl', { followUpOn: '2026-05-07' }));
    expect(letter).toContain('Loes Peeters, verpleegkundige van VoorZorg.');
    expect(letter).toContain('Wij praten weer met u op donderdag 7 mei 2026.');
    expect(letter).toContain('Rond donderdag 23 april 2026');
    const without = said(
      exampleLetter('agreements', 'nl', { firstContact: undefined, evaluatedOn: undefined }),
    );
    expect(without).toContain('Marleen Custers, coördinator van het Knooppunt.');
    expect(without).toContain('Er is nog geen nieuw gesprek.');
  });

  it.each(['en', 'ar', 'pl'] as const)(
    'in %s the agreements stay Dutch, and it says who reads them',
    (language) => {
      const letter = exampleLetter('agreements', language);
      expect(said(letter)).toContain('Samen steun zoeken bij een nieuwe woning');
      expect(said(letter)).toContain(letterWords[language].table.inDutch('Loes Peeters'));
      expect(said(exampleLetter('agreements', language, { agreements: [] }))).toContain(
        letterWords[language].table.none,
      );
    },
  );
});

describe('Dutch in a letter in another language', () => {
  it.each(['en', 'ar', 'pl'] as const)(
    '%s: is marked as Dutch, for who has it read out',
    async (language) => {
      const marks = async (of: Language, kind: 'agreements' | 'invitation' = 'agreements') =>
        (
          Buffer.from(await make(familyLetter(exampleLetter(kind, of)), AT))
            .toString('latin1')
            .match(/\/Lang \(nl\)/g) ?? []
        ).length;
      // What was agreed and who does it, three lines of each, and that nobody checked it; place, address and access.
      expect([await marks(language), await marks(language, 'invitation')]).toEqual([7, 4]);
      // In a Dutch letter there is nothing to mark but the letter itself.
      expect(await marks('nl')).toBe(1);
      const html = printHtml(familyLetter(exampleLetter('agreements', language)));
      expect(html).toContain('<td lang="nl"><bdi>Samen steun zoeken bij een nieuwe woning</bdi></td>');
      expect(html).toContain('<p lang="nl">');
      expect(printHtml(familyLetter(exampleLetter('invitation', language)))).toContain(
        '<dd lang="nl"><bdi>Bibliotheek Landgraaf, zaal 2</bdi></dd>',
      );
    },
  );
});

describe('a language nobody has checked yet', () => {
  it.each(['en', 'ar', 'pl'] as const)(
    '%s says so in Dutch and in that language, until it is approved',
    (language) => {
      const marks = [letterWords.nl.unchecked, letterWords[language].unchecked];
      expect(marks[0]).toContain('nog door mensen te controleren');
      for (const kind of letterKinds) {
        for (const mark of marks) expect(said(exampleLetter(kind, language))).toContain(mark);
        for (const mark of marks)
          expect(said(exampleLetter(kind, language, { approved: true }))).not.toContain(mark);
      }
    },
  );
  it('Dutch is read by everybody here', () => {
    expect(said(exampleLetter('invitation', 'nl'))).not.toContain(letterWords.nl.unchecked);
  });
});

describe('Arabic', () => {
  it.each(letterKinds)(
    '%s runs from right to left, with Latin names, numbers and dates whole',
    async (kind) => {
      const document = familyLetter(exampleLetter(kind, 'ar'));
      expect(document.dir).toBe('rtl');
      const { text } = await readPdf(await make(document, AT));
      expect(text).toContain('Marleen Custers, 045 555 01 23');
      // Reader programs put the spaces of mixed text elsewhere.
      expect(wordsOf(text)).toContain('12مارس2026'.slice(kind === 'change' ? 2 : 0));
      if (kind !== 'agreements' && kind !== 'cancelled')
        for (const words of ['Bibliotheek Landgraaf, zaal 2', 'Voorbeeldplein 1, 6371 AB Landgraaf'])
          expect(text).toContain(words);
    },
  );
  it('keeps every name inside a sentence in a direction of its own', () => {
    const sentences = familyLetter(exampleLetter('invitation', 'ar')).blocks.flatMap((block) =>
      block.kind === 'paragraph' ? [block.text] : block.kind === 'list' ? block.items : [],
    );
    const named = sentences.filter((text) => text.includes('Marleen Custers'));
    expect(named.length).toBeGreaterThan(1);
    for (const text of named) expect(text).toContain('\u2068Marleen Custers\u2069');
  });
});
