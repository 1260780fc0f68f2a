import { capital } from '../../cards/text/common.ts';
import {
  letterWords,
  locales,
  longDay,
  longDayAt,
  roleIn,
  shortDay,
} from '../../cards/text/letters/languages.ts';
import type { LetterWords } from '../../cards/text/letters/words.ts';
import { localTime } from '../../domain/calendar.ts';
import type { Letter } from '../../domain/letter.ts';
import type { Block, Fact, PrintDocument } from './document.ts';
import { inDutch, type Put, putIn, unchecked } from './translated.ts';

const paragraphs = (texts: readonly string[]): Block[] => texts.map((text) => ({ kind: 'paragraph', text }));
const part = (title: string, ...blocks: readonly Block[]): Block[] => [
  { kind: 'heading', level: 1, text: title },
  ...blocks,
];
const list = (items: readonly string[]): Block => ({ kind: 'list', items });

const hours = ({ startsAt, durationMinutes }: Letter, words: LetterWords, put: Put): string => {
  const end = new Date(Date.parse(startsAt) + durationMinutes * 60_000).toISOString();
  return words.hours(put(localTime(startsAt)), put(localTime(end)));
};

const call = ({ coordinator }: Letter, { facts }: LetterWords): Fact => ({
  label: facts.call,
  value: `${coordinator.name}, ${coordinator.phone}`,
});

/** Where, when, how long, whom to call (C05). */
const whenAndWhere = (letter: Letter, words: LetterWords, put: Put): Block[] => {
  const { place, language } = letter;
  const physical = letter.mode === 'physical';
  const access = place.accessibility.join(', ');
  const dutch = inDutch(language);
  const facts: Fact[] = [
    { label: words.facts.day, value: longDayAt(language, letter.startsAt) },
    { label: words.facts.time, value: hours(letter, words, put) },
    { label: words.facts.duration, value: words.duration(letter.durationMinutes) },
    physical
      ? { label: words.facts.place, value: place.name, ...dutch }
      : { label: words.facts.place, value: words.online },
    ...(physical && place.address ? [{ label: words.facts.address, value: place.address, ...dutch }] : []),
    ...(physical && access ? [{ label: words.facts.access, value: access, ...dutch }] : []),
    call(letter, words),
  ];
  return [
    { kind: 'facts', facts },
    ...(physical ? [] : paragraphs([words.link(put(letter.coordinator.name))])),
  ];
};

const who = (letter: Letter, words: LetterWords, put: Put): Block[] => {
  const guests = [...new Set(letter.guests.map((role) => capital(roleIn(letter.language, role))))];
  return [
    list([
      words.you,
      words.chair(put(letter.coordinator.name)),
      ...guests,
      ...(letter.interpreter ? [words.interpreterComes] : []),
    ]),
    ...paragraphs([words.notThem(put(letter.coordinator.name))]),
  ];
};

const invited = (letter: Letter, words: LetterWords, put: Put): Block[] => {
  const { headings } = words;
  const first = letter.kind === 'invitation';
  return [
    ...part(headings.when, ...whenAndWhere(letter, words, put)),
    ...part(headings.who, ...who(letter, words, put)),
    // G12, C07; G13: never a child.
    ...part(
      headings.bring,
      ...paragraphs([
        words.bring.join(' '),
        (letter.interpreter ? words.interpreter.comes : words.interpreter.ask).join(' '),
      ]),
    ),
    ...(first ? part(headings.about, ...paragraphs(words.about)) : []),
    ...part(
      headings.choice,
      list([...words.choice, ...(letter.mode === 'physical' ? [words.elsewhere] : [])]),
    ),
    ...(first ? part(headings.sees, list([...words.sees, ...(letter.pregnant ? [words.midwife] : [])])) : []),
  ];
};

const cancelled = (letter: Letter, words: LetterWords, put: Put): Block[] => [
  ...part(words.headings.whenWas, {
    kind: 'facts',
    facts: [
      { label: words.facts.day, value: longDayAt(letter.language, letter.startsAt) },
      { label: words.facts.time, value: hours(letter, words, put) },
    ],
  }),
  ...part(words.headings.choice, ...paragraphs(words.cancelled)),
];

/** The list for the family (A8, C21): what they agreed to themselves stands there too (C17). */
const agreementTable = ({ agreements, language }: Letter, { table }: LetterWords): Block =>
  agreements.length === 0
    ? { kind: 'paragraph', text: table.none }
    : {
        kind: 'table',
        // What was agreed, and who does it, were typed in Dutch.
        ...(language === 'nl' ? {} : { langs: [null, 'nl', 'nl', null, null] }),
        header: [table.number, table.what, table.who, table.by, table.agree],
        rows: agreements.map(({ number, what, who: person, organisation, dueDate, familyAgrees }) => [
          String(number),
          what,
          [person, organisation].filter(Boolean).join(', '),
          shortDay(language, dueDate),
          familyAgrees ? table.yes : table.no,
        ]),
      };

const agreed = (letter: Letter, words: LetterWords, put: Put): Block[] => {
  const { language, firstContact, followUpOn, followUpAfterBirth, evaluatedOn } = letter;
  const contact = firstContact ?? { name: letter.coordinator.name };
  const role = contact.role ? roleIn(language, contact.role) : words.coordinator;
  const foreign = language !== 'nl' && letter.agreements.length > 0;
  return [
    ...part(
      words.headings.agreements,
      ...paragraphs(foreign ? [words.table.inDutch(put(contact.name))] : []),
      agreementTable(letter, words),
    ),
    ...part(
      words.headings.firstContact,
      ...paragraphs([`${words.named(put(contact.name), put(role))}.`, words.firstContact]),
    ),
    ...part(
      words.headings.next,
      list([
        followUpOn
          ? words.next.conference(put(longDay(language, followUpOn)))
          : followUpAfterBirth
            ? words.next.afterBirth
            : words.next.noConference,
        ...(evaluatedOn ? [words.next.evaluation(put(longDay(language, evaluatedOn)))] : []),
        ...words.wrong,
      ]),
    ),
    ...part(words.headings.sees, list([...words.seesAfter, ...(letter.pregnant ? [words.midwife] : [])])),
  ];
};

const bodyOf = (letter: Letter, words: LetterWords, put: Put): Block[] => {
  switch (letter.kind) {
    case 'invitation':
    case 'change':
      return invited(letter, words, put);
    case 'cancelled':
      return cancelled(letter, words, put);
    case 'agreements':
      return agreed(letter, words, put);
  }
};

/** A letter as a family reads it: fixed words in their language, with only dates, places and people filled in. */
export const familyLetter = (letter: Letter): PrintDocument => {
  const { kind, language } = letter;
  const words = letterWords[language];
  const { dir } = locales[language];
  const put = putIn(language);
  const heldOn = [
    words.heldOn(put(longDayAt(language, letter.startsAt))),
    ...(letter.familyPresent ? [] : [words.notThere]),
  ];
  return {
    title: words.title[kind],
    lang: language,
    dir,
    date: shortDay(language, letter.madeOn),
    footer: letter.code,
    blocks: [
      ...(letter.approved ? [] : unchecked(language)),
      ...paragraphs([words.greeting, ...words.intro[kind], ...(kind === 'agreements' ? heldOn : [])]),
      ...bodyOf(letter, words, put),
      // On a change it stands with the new moment, so that the letter stays on one page.
      ...(kind === 'change'
        ? []
        : part(words.headings.contact, { kind: 'facts', facts: [call(letter, words)] })),
    ],
  };
};
