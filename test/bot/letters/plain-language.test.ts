import { familyLetter } from '../../../bot/letters/family-letter.ts';
import { readersList } from '../../../bot/letters/readers-list.ts';
import type { Letter } from '../../../domain/letter.ts';
import { letterKinds } from '../../../domain/letter-given.ts';
import { exampleLetter } from '../../../scripts/letters/examples.ts';
import { textsIn } from './texts.ts';

/** Words professionals use among themselves; a family should not need them (field.md B). */
const JARGON =
  /\b(procesregi\w*|casus\w*|kwetsba\w*|gradatie\w*|aanmelder\w*|betreffende|middels|teneinde|conform|inzake|dienaangaande|alsmede|gelieve|desgewenst|indien|tevens|echter|derhalve|daar waar|u dient|reeds|omtrent|betrokkene\w*|cliënt\w*|hulpvra\w*|traject\w*|problematiek|multidisciplinair\w*|terugkoppel\w*|doorverwij\w*|screening|evaluatie\w*|indicatie\w*|participe\w*|faciliteren|ondersteuningsbehoefte\w*|knooppuntoverleg|triage)\b/i;
/** Nobody does it, or not to "u". */
const PASSIVE = /\b(wordt|worden|werd|werden|men|je|jij|jouw|jullie)\b/i;
const ABBREVIATION = /\b(bijv|o\.a|d\.w\.z|m\.b\.t|i\.v\.m|evt|t\.a\.v|etc)\b/i;

const variants: Letter[] = letterKinds.flatMap((kind) => [
  exampleLetter(kind, 'nl'),
  exampleLetter(kind, 'nl', { interpreter: true, mode: 'digital', followUpOn: '2026-05-07' }),
  exampleLetter(kind, 'nl', {
    agreements: [],
    familyPresent: false,
    evaluatedOn: undefined,
    durationMinutes: 90,
  }),
]);

/** Our own sentences: what was typed about agreements is the family's and the professionals' own. */
const sentences = [
  ...variants.flatMap((letter) =>
    familyLetter(letter).blocks.flatMap((block) =>
      block.kind === 'facts' || block.kind === 'table' ? [] : textsIn(block),
    ),
  ),
  ...readersList(
    { case: 'c', code: 'K-7F3QX', name: '', unsafe: false, mayPrint: true, readers: [], total: 0 },
    '2026-03-12T13:00:00Z',
    { language: 'nl', approved: true },
  ).blocks.flatMap((block) => (block.kind === 'table' ? [] : textsIn(block))),
]
  .flatMap((text) => text.split(/(?<=[.?!:])\s+/))
  .map((sentence) => sentence.trim())
  .filter((sentence) => sentence !== '');
const unique = [...new Set(sentences)];
const wordsIn = (sentence: string): number => sentence.split(/\s+/).length;

describe('plain Dutch (B1) in what a family reads', () => {
  it('is there to be judged', () => {
    expect(unique.length).toBeGreaterThan(50);
  });

  it('has sentences of 15 words at most on average, and none over 25', () => {
    const counts = unique.map(wordsIn);
    expect(counts.reduce((sum, one) => sum + one, 0) / counts.length).toBeLessThanOrEqual(15);
    expect(unique.filter((sentence) => wordsIn(sentence) > 25)).toEqual([]);
  });

  it.each([
    ['jargon', JARGON],
    ['passive or another word than "u"', PASSIVE],
    ['abbreviations', ABBREVIATION],
  ])('has no %s', (_what, forbidden) => {
    expect(unique.filter((sentence) => forbidden.test(sentence))).toEqual([]);
  });

  it('has no brackets, no semicolons and no double negation', () => {
    expect(unique.filter((sentence) => /[()[\];]|niet .*\bniet\b/.test(sentence))).toEqual([]);
  });

  it('speaks to "u" in most sentences of every letter', () => {
    for (const kind of letterKinds) {
      const own = familyLetter(exampleLetter(kind, 'nl')).blocks.flatMap((block) =>
        block.kind === 'paragraph' || block.kind === 'list' ? textsIn(block) : [],
      );
      const toYou = own.filter((text) => /\b(u|uw)\b/i.test(text)).length;
      expect(toYou / own.length).toBeGreaterThan(0.5);
    }
  });

  it('the check sees what it is for', () => {
    expect('De procesregie ligt bij de coördinator').toMatch(JARGON);
    expect('Uw kwetsbaarheid').toMatch(JARGON);
    expect('Het gesprek wordt gevoerd').toMatch(PASSIVE);
    expect(wordsIn('U mag nee zeggen tegen dit gesprek.')).toBe(7);
  });
});
