/** Invisible, and no place to break a line: between two signs it keeps them from meaning something together. */
const JOINER = '\u2060';

/** `{{DATE(…)}}` and `{{TIME(…)}}` are worked out in every text of a card, also where no Markdown is. */
export const undated = (words: string): string => words.replace(/\{(?=\{)/g, `{${JOINER}`);

/** Stars, backticks and the underscores around words act wherever they stand, and are taken out. */
const unmarked = (words: string): string =>
  words.replace(/[*\x60]/g, '').replace(/(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu, '');

/**
 * What somebody typed, within a line of ours: on one line, and nothing of it a link, a picture, an element, an
 * entity, a heading or a list. Every sign that can stay, stays.
 */
export const inLine = (words: string): string =>
  undated(unmarked(words.replace(/\s+/g, ' ')).trim())
    .replace(/\](?=[([:])/g, `]${JOINER}`)
    .replace(/<(?=[a-z/!?])/gi, `<${JOINER}`)
    .replace(/&(?=#?\w+;)/g, `&${JOINER}`)
    .replace(/~(?=~)/g, `~${JOINER}`)
    .replace(/\\(?=[!-/:-@[-\x60{-~])/g, `\\${JOINER}`)
    .replace(/^(?=[#>+=-]|\d+[.)])/, JOINER);
