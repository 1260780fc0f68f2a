import { foldText, slipsFrom } from './spelling.ts';

/** What a person wants, by the words they type. */
export type Intent =
  | 'consult'
  | 'refer'
  | 'myAgreements'
  | 'workList'
  | 'acuteDanger'
  | 'administration'
  | 'myReferrals'
  | 'home'
  | 'linkChannel'
  | 'requests'
  | 'accessLog'
  | 'retention'
  | 'figures';

/** The intent, and what was typed beside the command; the whole text when there is none. */
export type Understood = { readonly intent: Intent | undefined; readonly rest: string };

/**
 * Where the words must stand: `anywhere`, in a text of any length; `command`, at the start, or anywhere in a short
 * text; `start`, only at the start; `alone`, with nothing but words of courtesy around them.
 */
type Place = 'anywhere' | 'command' | 'start' | 'alone';
type Phrase = { readonly intent: Intent; readonly words: readonly string[]; readonly place: Place };

const phrases = (intent: Intent, place: Place, ...texts: string[]): readonly Phrase[] =>
  texts.map((text) => ({ intent, place, words: text.split(' ') }));

/** Earlier ones win when two fit equally well. */
const PHRASES: readonly Phrase[] = [
  ...phrases('acuteDanger', 'anywhere', 'nu onveilig', 'nu niet veilig', 'nu in gevaar', 'acuut onveilig'),
  ...phrases('acuteDanger', 'anywhere', 'acute onveiligheid', 'acuut gevaar', 'direct gevaar'),
  ...phrases(
    'acuteDanger',
    'alone',
    'onveilig',
    'gevaar',
    'in gevaar',
    'nood',
    'noodgeval',
    'meldcode',
    '112',
  ),
  ...phrases('linkChannel', 'start', 'koppel', 'koppel kanaal', 'koppel gemeente', 'koppel dit kanaal aan'),
  ...phrases('myReferrals', 'command', 'mijn aanmeldingen', 'mijn aanmelding', 'mijn meldingen'),
  ...phrases('myReferrals', 'alone', 'aanmeldingen'),
  ...phrases('myAgreements', 'command', 'mijn afspraken', 'mijn afspraak', 'mijn acties', 'mijn taken'),
  ...phrases('myAgreements', 'command', 'wat moet ik nog doen', 'wat moet ik doen', 'wat heb ik toegezegd'),
  ...phrases('myAgreements', 'alone', 'afspraken', 'acties', 'taken'),
  ...phrases(
    'workList',
    'command',
    'werklijst',
    'mijn werklijst',
    'wat wacht op mij',
    'wat ligt er voor mij',
  ),
  ...phrases(
    'refer',
    'command',
    'aanmelden',
    'aanmelding',
    'meld aan',
    'gezin melden',
    'een gezin aanmelden',
  ),
  ...phrases('consult', 'command', 'sparren', 'spar', 'vraag stellen', 'iets vragen', 'ik heb een vraag'),
  ...phrases('consult', 'start', 'vraag', 'sparvraag', 'overleggen', 'advies'),
  ...phrases('requests', 'alone', 'verzoeken', 'inzageverzoeken', 'privacyverzoeken'),
  ...phrases('accessLog', 'alone', 'logboek', 'toegangslog', 'wie keek mee'),
  ...phrases('retention', 'alone', 'bewaren', 'bewaartermijnen', 'bewaren en wissen'),
  ...phrases('figures', 'alone', 'cijfers', 'factsheet'),
  ...phrases('administration', 'alone', 'beheer', 'beheren', 'instellingen'),
  ...phrases('home', 'alone', 'start', 'help', 'menu', 'hallo', 'hoi', 'hey', 'hi', 'hulp', 'begin', 'dag'),
  ...phrases('home', 'alone', 'goedemorgen', 'goedemiddag', 'goedenavond', 'goedendag', 'wat kun je'),
];

/** Words of courtesy that may stand before a command. */
const COURTESY = new Set(
  (
    'hallo hoi hey hi dag goedemorgen goedemiddag goedenavond goedendag beste bot knooppunt ik wil zou willen graag ' +
    'kan kun kunt mag moet ga even nu eens wij we een gezin met de het u je jou alsjeblieft alstublieft aub svp nog ' +
    'open toon naar ja oke'
  ).split(' '),
);
/** Real words that a slip would otherwise turn into a command of another meaning. */
const OTHER_WORDS = new Set(['afmelden', 'opmelden', 'veilig']);
const NEGATIONS = new Set(['niet', 'geen', 'nooit']);
/** A text of this many words at most is short: a command may stand anywhere in it. */
const SHORT = 8;

type Token = { readonly word: string; readonly end: number };

const tokensOf = (text: string): readonly Token[] =>
  [...text.matchAll(/[\p{L}\p{N}\p{M}]+(?:['’][\p{L}]+)*/gu)].map((match) => ({
    word: foldText(match[0]).replace(/ /g, ''),
    end: match.index + match[0].length,
  }));

/** Slips in all words of the phrase when it stands at `at`, or undefined when it does not. */
const slipsAt = (tokens: readonly Token[], at: number, phrase: Phrase): number | undefined => {
  let total = 0;
  for (const [index, meant] of phrase.words.entries()) {
    const typed = tokens[at + index]?.word;
    const slips = typed === undefined || OTHER_WORDS.has(typed) ? undefined : slipsFrom(typed, meant);
    const exact = typed === meant;
    if (!exact && slips === undefined) return undefined;
    total += exact ? 0 : (slips ?? 0);
  }
  return total;
};

const isCourtesy = (tokens: readonly Token[]): boolean => tokens.every(({ word }) => COURTESY.has(word));

const standsRight = (tokens: readonly Token[], at: number, phrase: Phrase, slips: number): boolean => {
  const before = tokens.slice(0, at);
  const after = tokens.slice(at + phrase.words.length);
  switch (phrase.place) {
    case 'anywhere':
      return (tokens.length <= SHORT || slips === 0) && !NEGATIONS.has(before.at(-1)?.word ?? '');
    case 'command':
      return tokens.length <= SHORT || isCourtesy(before);
    case 'start':
      return isCourtesy(before);
    case 'alone':
      return isCourtesy(before) && isCourtesy(after);
  }
};

type Match = { readonly phrase: Phrase; readonly at: number; readonly slips: number };

const isBetter = (one: Match, other: Match | undefined): boolean =>
  other === undefined ||
  one.slips < other.slips ||
  (one.slips === other.slips && one.phrase.words.length > other.phrase.words.length);

const bestMatch = (tokens: readonly Token[]): Match | undefined => {
  let best: Match | undefined;
  for (const phrase of PHRASES) {
    for (const at of tokens.keys()) {
      const slips = slipsAt(tokens, at, phrase);
      if (slips === undefined || !standsRight(tokens, at, phrase, slips)) continue;
      const match = { phrase, at, slips };
      if (phrase.intent === 'acuteDanger') return match;
      if (isBetter(match, best)) best = match;
    }
  }
  return best;
};

/**
 * Understands a typed sentence by its words, slips forgiven. A long text that merely contains a command is none,
 * except words of acute danger, which count wherever they stand (experience.md: a red flag anywhere).
 * `rest` is what follows the command, as typed: 'sparren: stel 19 jaar' gives 'stel 19 jaar'.
 */
export const understand = (text: string): Understood => {
  const clean = text.replace(/<at>[^<]*<\/at>/gi, ' ').trim();
  const tokens = tokensOf(clean);
  const match = bestMatch(tokens);
  if (match === undefined) return { intent: undefined, rest: clean };
  const end = tokens[match.at + match.phrase.words.length - 1]?.end ?? 0;
  const rest = clean
    .slice(end)
    .replace(/^[\s:;,.!?–—-]+/u, '')
    .replace(/^(?:over|aan|met)\s+/iu, '')
    .trim();
  return { intent: match.phrase.intent, rest };
};
