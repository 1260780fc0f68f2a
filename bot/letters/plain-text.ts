/** Stands where a character was that cannot be printed, so that nobody thinks nothing stood there. */
export const REPLACEMENT = '\uFFFD';

const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

/** Invisible, harmless and needed by some script: soft hyphen, joiners, direction marks, isolates. */
const INVISIBLE = '\\u00AD\\u200B-\\u200F\\u2060\\u2068\\u2069';
const LINE_END = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;
const WITHOUT_SHAPE = /\uFEFF|[\uFE00-\uFE0F]/g;
const UNPRINTABLE = new RegExp(`(?![\\n${INVISIBLE}])[\\p{C}]`, 'gu');
const ONE_INVISIBLE = new RegExp(`^[\\n${INVISIBLE}]$`);
const NOTHING_TO_SEE = new RegExp(`^[\\s${INVISIBLE}]*$`, 'u');

/**
 * What people typed, made fit for paper. Line ends become `\n`; control characters, lone surrogates,
 * private and unassigned characters, and the overrides that can turn text round, become a visible sign.
 */
export const plainText = (text: string): string =>
  text
    .normalize('NFC')
    .replace(LINE_END, '\n')
    .replaceAll('\t', ' ')
    .replace(WITHOUT_SHAPE, '')
    .replace(UNPRINTABLE, REPLACEMENT);

/** Whether a reader would see nothing. */
export const isBlank = (text: string): boolean => NOTHING_TO_SEE.test(text);

/** Whether a single character needs no shape in any font: a line end, a joiner, a direction mark. */
export const needsNoShape = (sign: string): boolean => ONE_INVISIBLE.test(sign);

/** Whether every isolate that begins in a text ends in it: then it says which parts keep their own direction. */
const isBalanced = (text: string): boolean => {
  let open = 0;
  for (const sign of text) {
    if (sign === FIRST_STRONG_ISOLATE) open += 1;
    if (sign === POP_ISOLATE) open -= 1;
    if (open < 0) return false;
  }
  return open === 0;
};

/**
 * Keeps a name, address, telephone number or numeric date in its own direction inside a sentence that runs
 * the other way: without it `030-123 45 67` turns round in Arabic, in every engine.
 */
export const isolated = (text: string): string =>
  text === ''
    ? ''
    : `${FIRST_STRONG_ISOLATE}${isBalanced(text) ? text : text.replace(/[\u2068\u2069]/g, '')}${POP_ISOLATE}`;
