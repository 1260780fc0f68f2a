import { foldText } from '../spelling.ts';
import type { Finding } from './finding.ts';
import { isFirstName, isWordToo } from './first-names.ts';
import { isKnownWord } from './known-words.ts';

type Word = {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** What stands between this word and the one before. */
  readonly gap: string;
  readonly startsSentence: boolean;
};

const PREFIXES = new Set(
  "van von vd de den der du di da dos la le el al ben bin bint ibn ten ter te 't".split(' '),
);
/** A name follows these: forms of address, 'heet', and family members spoken of by name. */
const CUES = new Set(
  (
    'mevrouw mevr mw mej mejuffrouw juffrouw dhr meneer mijnheer heer familie fam gezin heet heten genaamd genoemd naam ' +
    'voornaam achternaam roepnaam partner vriend vriendin man vrouw moeder vader zoon zoontje dochter dochtertje zus zusje ' +
    'broer broertje baby kindje kind client cliente patient patiente oma opa tante oom stel echtpaar'
  ).split(' '),
);

/** Words of a name at most, prefixes and initials included. */
const LONGEST_NAME = 10;

const wordsOf = (text: string): readonly Word[] => {
  let last = 0;
  return [...text.matchAll(/'?[\p{L}\p{M}]+(?:['-][\p{L}\p{M}]+)*/gu)].map((match) => {
    const gap = text.slice(last, match.index);
    const startsSentence = last === 0 || /[.!?:;\n•"“”(|]|(?:^|\s)[-*]\s/u.test(gap);
    last = match.index + match[0].length;
    return { text: match[0], start: match.index, end: last, gap, startsSentence };
  });
};

const hasCapital = (word: Word): boolean => /^'?\p{Lu}/u.test(word.text);
const isTitled = (word: Word): boolean =>
  /^\p{Lu}[\p{L}'-]*\p{Ll}/u.test(word.text) && !isKnownWord(word.text);
const isInitial = (word: Word | undefined): boolean => word !== undefined && /^\p{Lu}$/u.test(word.text);

/** The index after the last word of the name that starts at `at`: titled words, with prefixes and initials between. */
const endOfName = (words: readonly Word[], at: number): number => {
  let end = at;
  for (let index = at; index < at + LONGEST_NAME; index += 1) {
    const word = words[index];
    if (word === undefined) break;
    const joins =
      index === at || /^ +$/u.test(word.gap) || (isInitial(words[index - 1]) && /^\. ?$/u.test(word.gap));
    if (!joins) break;
    if (isTitled(word) || (index === at && hasCapital(word) && isFirstName(word.text))) end = index + 1;
    else if (!PREFIXES.has(foldText(word.text)) && !PREFIXES.has(word.text) && !isInitial(word)) break;
  }
  return end;
};

const followsCue = (words: readonly Word[], at: number): boolean => {
  const word = words[at];
  const before = words[at - 1];
  if (word === undefined || before === undefined) return false;
  const linked = foldText(before.text) === 'is' && /^ $/u.test(word.gap);
  const cue = linked ? words[at - 2] : before;
  if (cue === undefined || !/^\.?:? *$/u.test(word.gap)) return false;
  const folded = foldText(cue.text);
  if (linked) return folded === 'naam' || folded === 'voornaam' || folded === 'achternaam';
  // 'moeder. Zij wil': a full stop ends the sentence, except after an abbreviation.
  return CUES.has(folded) && (!word.gap.startsWith('.') || /^(?:mw|mevr|dhr|fam|mej)$/u.test(folded));
};

const isFirstNameAt = (words: readonly Word[], at: number, text: string): boolean => {
  const word = words[at];
  if (word === undefined || !hasCapital(word) || !isFirstName(word.text)) return false;
  if (word.startsSentence && isWordToo(word.text)) return false;
  if (foldText(words[at - 1]?.text ?? '') === 'sint') return false;
  // '12 Jan' is a date.
  return (
    !/\d[ .-]*$/u.test(text.slice(Math.max(0, word.start - 4), word.start)) || !/^jan$/iu.test(word.text)
  );
};

/**
 * Names of people, never certain: words with a capital after 'mevrouw', 'heet' and the like; common first names; two
 * or more in a row within a sentence; initials with a surname. Places, organisations and roles are no names.
 */
export const findNames = (text: string): Finding[] => {
  const words = wordsOf(text);
  const findings: Finding[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (word === undefined) break;
    const end = endOfName(words, at);
    const titled = words.slice(at, end).filter(isTitled).length;
    const cued = followsCue(words, at);
    const initial = isInitial(word) && /^\. ?$/u.test(words[at + 1]?.gap ?? '');
    const inARow = !word.startsSentence && isTitled(word) && titled >= 2;
    if (end === at || !(cued || initial || inARow || isFirstNameAt(words, at, text))) continue;
    findings.push({ kind: 'name', certain: false, start: word.start, end: words[end - 1]?.end ?? word.end });
    at = end - 1;
  }
  return findings;
};
