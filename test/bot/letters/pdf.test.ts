import fc from 'fast-check';
import type { PrintDocument } from '../../../bot/letters/document.ts';
import { createPdf, type MakePdf } from '../../../bot/letters/pdf.ts';
import { loadTypst } from '../../../bot/letters/typst.ts';
import { readPdf, wordsOf } from './read-pdf.ts';
import { AT, arabicInvitation, documentOf, invitation } from './samples.ts';

let make: MakePdf;

beforeAll(async () => {
  const made = await createPdf();
  if (!made) throw new Error('These tests need a platform that Typst exists for.');
  make = made;
});

const paragraph = (text: string): PrintDocument => ({
  ...invitation,
  blocks: [{ kind: 'paragraph', text }],
});

describe('a PDF anybody can read', () => {
  test('says that it is PDF/UA-1, tagged, what it is called and in which language', async () => {
    const bytes = await make(invitation, AT);
    const raw = Buffer.from(bytes).toString('latin1');
    expect(raw).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(raw).toContain('/StructTreeRoot');
    expect(raw).toContain('/DisplayDocTitle true');
    expect(raw).toContain('/Lang (nl)');
    expect(await readPdf(bytes)).toMatchObject({
      pages: 1,
      title: 'Uitnodiging voor het gesprek',
      language: 'nl',
    });
  });

  test('has headings, lists and table headers as such', async () => {
    const { roles } = await readPdf(await make(invitation, AT));
    const count = (role: string): number => roles.filter((found) => found === role).length;
    expect(roles.filter((role) => /^H\d$/.test(role))).toEqual(['H1', 'H2', 'H3']);
    expect([count('Table'), count('TH'), count('TD')]).toEqual([1, 3, 6]);
    // The facts are a list too: label and value.
    expect([count('L'), count('LI'), count('Lbl'), count('LBody')]).toEqual([2, 3, 3, 3]);
  });

  test('gives its words back', async () => {
    const { text } = await readPdf(await make(invitation, AT));
    for (const words of [
      'Beste Esmée, wij nodigen u uit.',
      'Dorpsstraat 12, kamer 3',
      'Het groeiboekje',
      'Kraamzorg regelen',
      'Knooppunt Landgraaf',
    ])
      expect(text).toContain(words);
  });

  test('numbers its pages in its own language', async () => {
    const long = paragraph('Wij zien uit naar uw komst. '.repeat(200));
    expect((await readPdf(await make(long, AT))).text).toContain('1 van 2');
    expect((await readPdf(await make({ ...long, lang: 'pl' }, AT))).text).toContain('2 z 2');
  });

  test('sets Arabic with Latin names and dates', async () => {
    const { text, language } = await readPdf(await make(arabicInvitation, AT));
    expect(language).toBe('ar');
    for (const words of ['Esmee Jansen', '12-01-2027', 'Dorpsstraat 12', '030-123 45 67', 'Daniël Łukasz'])
      expect(text).toContain(words);
    expect(text).toContain('التسجيل');
  });
});

describe('the same document', () => {
  test('at the same moment is the same bytes, also from another maker', async () => {
    const again = await createPdf();
    const first = await make(invitation, AT);
    await make(arabicInvitation, AT);
    expect(Buffer.compare(first, await make(invitation, AT))).toBe(0);
    expect(Buffer.compare(first, (await again?.(invitation, AT)) ?? Buffer.alloc(0))).toBe(0);
  });

  test('at another moment is not', async () => {
    const later = await make(invitation, '2027-01-12T08:00:01.000Z');
    expect(Buffer.compare(await make(invitation, AT), later)).not.toBe(0);
    expect(Buffer.from(later).toString('latin1')).toContain('D:20270112080001');
  });

  test('at no moment is refused', async () => {
    await expect(make(invitation, 'gisteren')).rejects.toThrow(RangeError);
  });
});

describe('what people type', () => {
  test.each([
    '#read("/etc/passwd")',
    '#import "@preview/x:1.0.0"',
    '*bold* _kursief_ `raw` ~ -- ... \'a\' "b"',
    '= heading',
    '- lijst',
    '$x$ <label> @ref \\u{41} // weg /* weg */',
    '<script>alert(1)</script> &amp;',
    '"}],"of":"x"',
  ])('%s stands there as typed', async (typed) => {
    const { text } = await readPdf(await make(documentOf(typed), AT));
    // Title, date, footer, heading, paragraph, item, label, value, and every cell: header 2 of 3, 4 in rows.
    expect(wordsOf(text).split(wordsOf(typed)).length - 1).toBeGreaterThanOrEqual(14);
  });

  test('ten thousand characters without a space run on over the pages', async () => {
    const { text, pages } = await readPdf(await make(paragraph('w'.repeat(10_000)), AT));
    expect(pages).toBeGreaterThan(1);
    expect(text.match(/w/g)?.length).toBe(10_000);
  });

  test('a row longer than a page runs on', async () => {
    const rows = [['woord '.repeat(2_000), 'kort']];
    const { text } = await readPdf(
      await make({ ...invitation, blocks: [{ kind: 'table', header: ['A', 'B'], rows }] }, AT),
    );
    expect(text.match(/woord/g)?.length).toBe(2_000);
  });

  test('what cannot be printed leaves a sign, and what turns text round does nothing', async () => {
    const typed = 'a\u0000b\u202Ec\u202Cd\u{1F600}e\uD800f\u13A0g';
    const { text } = await readPdf(await make(paragraph(typed), AT));
    expect(text).toContain('a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf\uFFFDg');
  });

  test('empty parts are left out, and a title is never missing', async () => {
    const { roles, title } = await readPdf(
      await make(
        { ...documentOf(' \u200B\n'), blocks: [...documentOf('').blocks, ...documentOf(' ').blocks] },
        AT,
      ),
    );
    expect(title).toBe('Zonder titel');
    expect(roles.filter((role) => /^(H\d|L|Table)$/.test(role))).toEqual(['H1']);
  });

  test('whatever it is, a PDF comes out', async () => {
    const hostile = fc.string({ unit: 'binary', maxLength: 80 });
    await fc.assert(
      fc.asyncProperty(hostile, fc.constantFrom('ltr' as const, 'rtl' as const), async (text, dir) => {
        const bytes = await make({ ...documentOf(text), dir }, AT);
        expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe('%PDF-');
      }),
      { numRuns: 100 },
    );
  });
});

describe('where no engine exists', () => {
  test('nothing is made, and the caller knows', async () => {
    expect(loadTypst('sunos-x64')).toBeUndefined();
    expect(await createPdf(() => loadTypst('sunos-x64'))).toBeUndefined();
  });
});
