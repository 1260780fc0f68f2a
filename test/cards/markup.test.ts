import { effectsOf } from './markup.ts';

const card = (...body: unknown[]) => ({ type: 'AdaptiveCard', version: '1.5', body });
const text = (words: string) => card({ type: 'TextBlock', text: words, wrap: true });
const run = (words: string) => card({ type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: words }] });
const whats = (one: unknown): string[] => effectsOf(one).map(({ what }) => what);

test.each([
  ['a link', '[klik](javascript:alert(1)) [klik](https://evil.example)', 'link'],
  ['a link elsewhere defined', '[klik]: https://evil.example', 'definition'],
  ['an address between signs', '<https://evil.example>', 'link'],
  ['a picture', '![x](https://evil.example/x.png)', 'image'],
  ['an element', 'zaal <img src=x onerror=alert(1)>', 'html_inline'],
  ['an element that begins the text', '<script>alert(1)</script>', 'html_block'],
  ['a heading', '# Jan', 'heading'],
  ['a list with numbers', '1. Bibliotheek', 'ordered_list'],
  ['a list', '- zaal 2', 'bullet_list'],
  ['a quotation', '> zaal', 'blockquote'],
  ['a line', '---', 'hr'],
  ['bold', 'zaal **2**', 'strong'],
  ['slanted', 'zaal _2_', 'em'],
  ['struck out', '~~zaal~~', 's'],
  ['code', '`zaal`', 'code_inline'],
  ['an entity', 'zaal &lt;2', 'entity'],
  ['a backslash', 'zaal \\*2', 'escape'],
  ['a date', '{{DATE(2026-03-09T09:00:00Z, SHORT)}}', 'date'],
])('%s is seen', (_what, words, what) => {
  expect(whats(text(words))).toContain(what);
});

test('choices that stand open, facts and ticks are read as well; a folded list is not', () => {
  const choices = [{ title: '**Jan**', value: 'jan' }];
  const choice = { type: 'Input.ChoiceSet', id: 'who', label: 'Wie', choices };
  expect(whats(card({ ...choice, style: 'expanded' }))).toEqual(['strong']);
  expect(whats(card(choice))).toEqual([]);
  expect(whats(card({ type: 'FactSet', facts: [{ title: 'Waar', value: '1. Zaal' }] }))).toContain(
    'ordered_list',
  );
  expect(whats(card({ type: 'Input.Toggle', id: 'yes', title: '`ja`' }))).toEqual(['code_inline']);
});

test('a run of text acts on nothing but dates and its own link', () => {
  expect(whats(run('# **vet** [x](https://evil.example) <b>&lt;'))).toEqual([]);
  expect(whats(run('{{TIME(2026-03-09T09:00:00Z)}}'))).toEqual(['date']);
});

test('what loads something is seen', () => {
  expect(whats(card({ type: 'Image', url: 'https://evil.example/x.png' }))).toEqual(['Image']);
});
