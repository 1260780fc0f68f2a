import type { Agreement } from './agreement.ts';
import type { Case } from './case.ts';
import type { Conference } from './conference.ts';
import type { Draft } from './draft.ts';
import { childNames, freeTexts, nameWords } from './family.ts';
import { type Answers, allRows } from './form.ts';
import type { Referral } from './referral.ts';
import { foldText } from './spelling.ts';

/**
 * What must never stand in a chat or channel, as short texts that a message can be searched for without knowing
 * the message's author or the family (D5). `global` marks tell a person anywhere: a full name, a phone number,
 * an e-mail address, an address. `own` marks tell something only beside the code of their case: a word of a
 * name, a birth date, a few words in a row of what somebody wrote.
 */
export type Marks = { readonly global: readonly string[]; readonly own: readonly string[] };

/** So many words in a row are somebody's own. */
const IN_A_ROW = 4;
const SHORTEST_TEXT = 10;
const PHONE_DIGITS = 9;

const named = (name: string): string[] => {
  const words = foldText(name).split(' ').filter(Boolean);
  return words.length > 1 ? [`name:${words.join(' ')}`] : [];
};
/** The last nine digits: with or without country code it is the same phone. */
const phoneMark = (text: string): string[] => {
  const digits = text.replace(/\D/g, '');
  return digits.length >= PHONE_DIGITS ? [`phone:${digits.slice(-PHONE_DIGITS)}`] : [];
};
const mailMark = (text: string): string[] =>
  text.includes('@') ? [`mail:${text.toLowerCase().trim()}`] : [];
const postcodeOf = (text: string): string => text.replace(/\s/g, '').toLowerCase();

/** Four words in a row, each stretch of a text; a shorter text whole. */
const stretches = (text: string): string[] => {
  const words = foldText(text).split(' ').filter(Boolean);
  if (words.length < IN_A_ROW) {
    const whole = words.join(' ');
    return words.length > 1 && whole.length >= SHORTEST_TEXT ? [`text:${whole}`] : [];
  }
  return words
    .slice(0, words.length - IN_A_ROW + 1)
    .map((_word, at) => `text:${words.slice(at, at + IN_A_ROW).join(' ')}`);
};

/** The marks of a referral's answers, also while they are still a draft. */
export const marksOfAnswers = (answers: Answers): Marks => {
  const adults = [
    answers['motherName'],
    answers['partnerName'],
    answers['motherGuardian'],
    answers['partnerGuardian'],
  ].flatMap((name) => name ?? []);
  const names = [...adults, ...childNames(answers)];
  const { postcode, houseNumber, motherBirthDate, partnerBirthDate, partnerAddress } = answers;
  // Questions of the region's own about a parent (F14): whatever they hold.
  const extras = Object.entries(answers).flatMap(([field, value]) =>
    /^(mother|partner)Extra\./.test(field) ? [value] : [],
  );
  const address = postcode && houseNumber ? [`address:${postcodeOf(postcode)} ${foldText(houseNumber)}`] : [];
  return {
    global: [
      ...names.flatMap(named),
      ...extras.flatMap((value) => [...phoneMark(value), ...mailMark(value)]),
      ...allRows(answers, 'helper').flatMap(({ phone = '', email = '' }) => [
        ...phoneMark(phone),
        ...mailMark(email),
      ]),
      ...address,
    ],
    own: [
      ...names.flatMap(nameWords).map((word) => `word:${word}`),
      ...[motherBirthDate, partnerBirthDate].flatMap((date) => (date ? [`date:${date}`] : [])),
      ...(postcode ? [`postcode:${postcodeOf(postcode)}`] : []),
      ...[...freeTexts.map((field) => answers[field] ?? ''), partnerAddress ?? '', ...extras].flatMap(
        stretches,
      ),
      ...[...(answers['gp'] ?? '').matchAll(/[\d +()-]{9,}/g)].flatMap(([phone]) => phoneMark(phone)),
    ],
  };
};

const answersOf = (draft: Draft): Answers =>
  draft.form === 'referral' || draft.form === 'correction' ? draft.answers : {};

/** The words behind a chosen reason, when there are any. */
const noteIn = (reason = ''): string[] => reason.split(': ').slice(1);

/** The marks of what is stored: of referrals, their drafts, what was agreed, and what was said about it. */
export const marksOf = {
  referral: (referral: Referral): Marks => {
    const { answers, questions, additions = [] } = referral;
    const marks = marksOfAnswers(answers);
    // A name that was corrected tells who somebody is all the same.
    const former = Object.values(referral.formerNames ?? {}).flat();
    return {
      global: [...marks.global, ...former.flatMap(named)],
      own: [
        ...marks.own,
        ...former.flatMap(nameWords).map((word) => `word:${word}`),
        ...questions.flatMap(({ text, answer }) => [...stretches(text), ...stretches(answer ?? '')]),
        ...additions.flatMap(({ text }) => stretches(text)),
      ],
    };
  },
  // Nobody but its author knows of a draft: there is no code to look beside.
  draft: (draft: Draft): Marks => ({ global: marksOfAnswers(answersOf(draft)).global, own: [] }),
  agreement: ({ what, goal = '', history }: Agreement): Marks => ({
    global: [],
    own: [...stretches(what), ...stretches(goal), ...history.flatMap(({ note }) => stretches(note ?? ''))],
  }),
  /** What was said when looking back, closing, and opening again. */
  case: ({ closeReason, transfer, evaluations = [], reopenings = [], voided }: Case): Marks => ({
    global: [],
    own: [
      ...noteIn(closeReason),
      transfer?.reason,
      transfer?.refusal,
      ...evaluations.flatMap(({ note, withoutBecause, heavierHelp }) => [note, withoutBecause, heavierHelp]),
      ...reopenings.flatMap(({ reason, closedBecause }) => [reason, ...noteIn(closedBecause)]),
      voided?.reason,
    ].flatMap((text) => stretches(text ?? '')),
  }),
  /** What was said at the table, in people's own words. */
  conference: (conference: Conference): Marks => {
    const { familyAbsentReason, cancelledBecause, familyBrings, ownWords = {}, experience } = conference;
    const { notInterpretedBecause, soonReason } = conference;
    return {
      global: [],
      own: [
        familyAbsentReason,
        cancelledBecause,
        familyBrings,
        notInterpretedBecause,
        soonReason,
        ...Object.values(ownWords),
        experience?.remark,
      ].flatMap((text) => stretches(text ?? '')),
    };
  },
} as const;

const MONTHS =
  'januari februari maart april mei juni juli augustus september oktober november december'.split(' ');
const DATES = /\b(\d{4})-(\d{2})-(\d{2})\b|\b(\d{1,2})[-/. ](\d{1,2}|[a-z]{3,9})[-/. ](\d{4})\b/gi;
const two = (n: string | number): string => String(n).padStart(2, '0');

const datesIn = (text: string): string[] =>
  [...text.matchAll(DATES)].flatMap(([, year, month, day, d, m, y]) => {
    if (year) return [`date:${year}-${month}-${day}`];
    const named = MONTHS.findIndex((name) => name.startsWith((m ?? '').toLowerCase()));
    const number = /^\d/.test(m ?? '') ? Number(m) : named + 1;
    return number > 0 ? [`date:${y}-${two(number)}-${two(d ?? '')}`] : [];
  });

type Word = { readonly folded: string; readonly capital: boolean; readonly first: boolean };

const wordsIn = (text: string): Word[] => {
  const all = [...text.matchAll(/[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}]+)*/gu)];
  return all.flatMap((match, index) =>
    foldText(match[0])
      .split(' ')
      .filter(Boolean)
      .map((folded) => ({ folded, capital: /^\p{Lu}/u.test(match[0]), first: index === 0 })),
  );
};

const LONGEST_NAME = 5;
/** Runs of words that begin and end with a capital, as names do. */
const namesIn = (words: readonly Word[]): string[] =>
  words.flatMap((word, at) =>
    word.capital
      ? Array.from({ length: LONGEST_NAME - 1 }, (_, more) => words.slice(at, at + more + 2))
          .filter((run) => run.length > 1 && run.at(-1)?.capital)
          .map((run) => `name:${run.map(({ folded }) => folded).join(' ')}`)
      : [],
  );

/** All that a text could tell of somebody: to be compared with the marks of what is stored. */
export const candidatesIn = (text: string): Marks => {
  const words = wordsIn(text);
  const folded = words.map((word) => word.folded);
  const postcodes = [...text.matchAll(/\b([1-9]\d{3}) ?([a-z]{2})\b(?:[ ,]+(\d{1,4} ?[a-z]?))?/gi)];
  const runs = (length: number): string[] =>
    folded
      .slice(0, Math.max(0, folded.length - length + 1))
      .map((_, at) => folded.slice(at, at + length).join(' '));
  const short = folded.length < IN_A_ROW ? [folded.join(' ')] : [...runs(2), ...runs(3)];
  return {
    global: [
      ...namesIn(words),
      ...[...text.matchAll(/\+?\d[\d ()./-]{7,}\d/g)].flatMap(([phone]) => phoneMark(phone)),
      ...[...text.matchAll(/[^\s@<>"']+@[^\s@<>"']+\.[a-z]{2,}/gi)].flatMap(([mail]) => mailMark(mail)),
      ...postcodes.flatMap(([, digits, letters, number]) =>
        number ? [`address:${`${digits}${letters}`.toLowerCase()} ${foldText(number)}`] : [],
      ),
    ],
    own: [
      // The first word of a line has a capital whatever it is.
      ...words.filter(({ capital, first }) => capital && !first).map(({ folded: word }) => `word:${word}`),
      ...datesIn(text),
      ...postcodes.map(([, digits, letters]) => `postcode:${digits}${letters}`.toLowerCase()),
      ...[...runs(IN_A_ROW), ...short].map((run) => `text:${run}`),
    ],
  };
};

/** The code of a case in a text, as it stands on cards. */
export const codesIn = (text: string): string[] => [...new Set(text.match(/\bK-[2-9A-HJ-NP-Z]{5}\b/g) ?? [])];
