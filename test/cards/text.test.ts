import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { neutral } from '../../cards/text/common.ts';
import { ahead, due, moment, period } from '../../cards/text/dates.ts';
import { fieldWords, formWords } from '../../cards/text/forms.ts';
import { problemCodes } from '../../cards/text/problems.ts';
import { refusalText } from '../../cards/text/refusal.ts';
import { refusalCodes } from '../../domain/refusal.ts';
import { textOf } from '../../scripts/local-teams/card-walk.ts';
import { cardOf } from './sample.ts';
import { formViews, samples } from './samples.ts';

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [] : [join(folder, entry.name)],
  );

/** Literals of two words or more: a sentence, not a key or a Teams name. */
const sentencesIn = (source: string): string[] => {
  const code = source
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s*\/\/.*$/gm, '')
    .replace(/^import .*$/gm, '');
  return [...code.matchAll(/'([^'\n]*)'|`([^`]*)`/g)]
    .map(([, quoted, template]) => (quoted ?? template ?? '').replace(/\$\{[^}]*\}/g, ''))
    .filter((literal) => /[A-Za-zÀ-ÿ]{2,} [A-Za-zÀ-ÿ]{2,}/.test(literal));
};

test.each(filesIn('cards').filter((file) => file.endsWith('.ts')))('%s has no Dutch of its own', (file) => {
  expect(sentencesIn(readFileSync(file, 'utf8'))).toEqual([]);
});

test('the check on hard-coded Dutch sees a sentence', () => {
  expect(sentencesIn("heading('Wat wilt u doen?')")).toEqual(['Wat wilt u doen?']);
});

test('every refusal has a title and a sentence', () => {
  for (const code of refusalCodes) expect(refusalText[code]).toBeDefined();
});

test('every problem that the domain can find has a sentence', () => {
  const sources = filesIn('domain')
    .filter((file) => /form|pages|row|pregnancy|referral/.test(file))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  const kinds = ['date', 'time', 'number', 'email', 'phone', 'postcode', 'yesNo', 'tick'].map(
    (kind) => `not.${kind}`,
  );
  const found = [
    ...['missing', 'tooLong', 'notAnOption', 'tickNeeded'],
    ...kinds,
    ...[...sources.matchAll(/\? '([a-zA-Z]+\.?[a-zA-Z]+)' : undefined/g)].map(([, code]) => code ?? ''),
    ...[...sources.matchAll(/: '((?:date|dueDate|not)\.[a-zA-Z]+)'/g)].map(([, code]) => code ?? ''),
    ...[...sources.matchAll(/return '((?:date|dueDate|not)\.[a-zA-Z]+)'/g)].map(([, code]) => code ?? ''),
    ...[...sources.matchAll(/undefined : '([a-zA-Z.]+)'/g)].map(([, code]) => code ?? ''),
  ];
  expect(found.filter((code) => !problemCodes.includes(code))).toEqual([]);
  expect(found).toEqual(
    expect.arrayContaining(['consentRefused', 'familyMustAgree', 'dueDate.tooFarAhead', 'untilBeforeFrom']),
  );
});

test('every field and option of every form has words', () => {
  for (const view of Object.values(formViews)) {
    const rows = view.row?.rows;
    for (const field of view.fields) {
      if (field.label) continue;
      const id = field.inRow ? field.id.slice(field.id.lastIndexOf('.') + 1) : field.id;
      const words = fieldWords(view.form, id, field.inRow ?? rows);
      expect({ form: view.form, field: field.id, label: words.label }).not.toMatchObject({ label: field.id });
      for (const option of field.options ?? []) {
        const label = option.label ?? words.options?.[option.value];
        expect({ form: view.form, field: field.id, option: option.value, label }).toHaveProperty(
          'label',
          expect.any(String),
        );
      }
    }
  }
});

test('pages have a heading of their own', () => {
  for (const { form, page } of Object.values(formViews)) {
    const { pages } = formWords(form);
    if (Object.keys(pages).length > 1) expect(Object.keys(pages)).toContain(page);
  }
});

test('no card shouts, pities or calls people je', () => {
  for (const [name, sample] of Object.entries(samples)) {
    const said = textOf(JSON.parse(JSON.stringify(cardOf(sample))));
    expect({
      name,
      found: said.match(/!|\bhelaas\b|\bjij\b|\bje\b|\bjouw\b|\bgelieve\b|\bteneinde\b/i)?.[0],
    }).toEqual({ name });
  }
});

test('neutral words say that something is there, never what', () => {
  expect(neutral('K-7F3QX')).toBe('Er staat iets voor u klaar (K-7F3QX)');
  expect(neutral()).toBe('Er staat iets voor u klaar');
});

describe('dates', () => {
  const now = '2026-03-23T08:00:00Z';
  test.each([
    [moment('2026-03-23T15:00:00Z', now), 'vandaag om 16:00'],
    [moment('2026-03-22T15:12:00Z', now), 'gisteren om 16:12'],
    [moment('2026-03-26T09:00:00Z', now), 'do 26 maart om 10:00'],
    // Summer time starts on 29 March.
    [moment('2026-03-30T08:00:00Z', now), 'ma 30 maart om 10:00'],
    [ahead('2026-03-26', '2026-03-23'), 'over 3 dagen (do 26 maart)'],
    [ahead('2026-03-24', '2026-03-23'), 'morgen (di 24 maart)'],
    [ahead('2026-04-07', '2026-03-23'), 'over 2 weken (di 7 april)'],
    [due('2026-03-20', '2026-03-23'), '**3 dagen te laat** (vr 20 maart)'],
    [due('2026-03-22', '2026-03-23'), '**1 dag te laat** (zo 22 maart)'],
    [period('2026-03-12T13:00:00Z', 60), 'donderdag 12 maart, 14:00–15:00'],
  ])('%s', (said, expected) => {
    expect(said).toBe(expected);
  });
});
