import fc from 'fast-check';

/** Where what is loaded or opened would lead to; nothing may ever go there. */
export const EVIL = 'evil.example';

/** Texts that become something else where nobody looked. */
export const markup = [
  `[klik](https://${EVIL})`,
  '[klik](javascript:window.__hit=1)',
  `[x](//e.x)`,
  `![x](https://${EVIL}/x.png)`,
  `[klik]: https://${EVIL}`,
  `<https://${EVIL}>`,
  '<img src=x onerror=window.__hit=1>',
  '"><svg onload=window.__hit=1>',
  '<script>window.__hit=1</script>',
  '<b>x</b>',
  '<at>Noor Lemmens</at>',
  '&lt;b&gt;',
  '# kop',
  '1. een',
  '- een',
  '> een',
  '---',
  '**vet**',
  '_schuin_',
  '~~weg~~',
  '`code`',
  '\\*een',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: what templates of cards would fill in
  '${$root.case}',
  '{{DATE(2026-03-09T09:00:00Z, SHORT)}}',
  '{{TIME(2026-03-09T09:00:00Z)}}',
] as const;

const prototypes = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'valueOf',
] as const;

const databases = [
  '\'; DROP TABLE "Case"; --',
  "' OR '1'='1",
  '1; SELECT pg_sleep(30)',
  '$1',
  '%',
  '\\x00',
  '{"$ne": null}',
] as const;

const signs = [
  '\u0000',
  'a\u0000b',
  '\u0007\u001B[31m',
  '\uD800',
  'a\uDC00b',
  '\u202Enoor\u202C',
  '\u2066noor',
  '\u200B\u200D\u2060\uFEFF',
  '👨‍👩‍👧‍👦🏳️‍🌈',
  'Z̵̛̙͠a̷̧͘l̸̨͝g̶̡͝o̵',
  '﷽'.repeat(40),
  '\r\n\r\nHTTP/1.1 200 OK',
  '../../../etc/passwd',
] as const;

const numbers = ['1e309', '-1', '0', '99999999999999999999', 'NaN', 'Infinity', '0x10', '1,5'] as const;
const dates = [
  '0000-00-00',
  '9999-12-31',
  '2026-02-30',
  '-271821-04-19',
  '+275760-09-14',
  '2026-03-09T25:61:61Z',
  '2026-13-01',
  '24:00',
  '10:00',
  '2026-03-30',
] as const;

/** Huge, but within what the door takes of one activity. */
const huge = fc
  .tuple(fc.constantFrom('x', '*', '[', '\u202E', '👩', '(((', ','), fc.constantFrom(41, 121, 4001, 30_000))
  .map(([sign, times]) => sign.repeat(times));

/** Any text that somebody means harm with, or that a machine makes. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...markup) },
  { weight: 2, arbitrary: fc.constantFrom(...prototypes) },
  { weight: 2, arbitrary: fc.constantFrom(...databases) },
  { weight: 3, arbitrary: fc.constantFrom(...signs) },
  { weight: 2, arbitrary: fc.constantFrom(...numbers, ...dates) },
  { weight: 1, arbitrary: huge },
  { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constantFrom(...markup), fc.constantFrom(...signs)).map((two) => two.join(' ')),
  },
);

/** Stands for a number that JSON can write and no number can hold; `onTheWire` writes it. */
const TOO_LARGE = '\uE000 1e309';

/** Anything where a text belongs. */
export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 6, arbitrary: hostileText },
  { weight: 1, arbitrary: fc.constantFrom(null, true, false, 0, -1, 2 ** 53, 1e-320, TOO_LARGE) },
  { weight: 1, arbitrary: fc.array(hostileText, { maxLength: 3 }) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...prototypes, 'verb', '$ne'), hostileText)
      .map(([key, value]) => Object.fromEntries([[key, value]])),
  },
);

/** A key as no form has it. */
export const hostileKey: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    ...prototypes,
    'msteams',
    'verb',
    'children.0.name',
    'children.99.name',
    'children.-1.x',
    '',
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
);

/** The JSON that goes over the line; a body that the door would refuse for its size is cut out, not shortened. */
export const onTheWire = (activity: unknown): string =>
  JSON.stringify(activity).replaceAll(JSON.stringify(TOO_LARGE), '1e309');
