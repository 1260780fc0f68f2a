import { readerSentence } from '../../cards/log.ts';
import { fullDate, fullDateAndTime } from '../../cards/text/dates.ts';
import { locales, shortDay } from '../../cards/text/letters/languages.ts';
import { readersWords } from '../../cards/text/letters/readers.ts';
import type { ReadersWords } from '../../cards/text/letters/readers-words.ts';
import { letterText } from '../../cards/text/letters-rights.ts';
import { localDate, localTime } from '../../domain/calendar.ts';
import type { Language } from '../../domain/letter-given.ts';
import type { ReadersView, ReaderView } from '../../domain/view/rights.ts';
import type { Block, PrintDocument } from './document.ts';
import { putIn, unchecked } from './translated.ts';

/** Who looked, when, and what they did: a table a family can read. */
export const readersTable = (readers: readonly ReaderView[]): Block => ({
  kind: 'table',
  header: [letterText.when, letterText.whoDidWhat],
  rows: readers.map((reader) => [fullDateAndTime(reader.at), readerSentence(reader)]),
});

const dutchList = ({ code, name, readers }: ReadersView, now: string): PrintDocument => ({
  title: letterText.readersTitle,
  lang: 'nl',
  dir: 'ltr',
  date: fullDate(localDate(now)),
  footer: code,
  blocks: [
    { kind: 'paragraph', text: letterText.overviewFor(name) },
    { kind: 'paragraph', text: letterText.readersIntro },
    readersTable(readers),
    ...(readers.length === 0 ? [{ kind: 'paragraph', text: letterText.readersNone } as const] : []),
    { kind: 'paragraph', text: letterText.readersQuestion },
  ],
});

/** A word for what the log names; its own where a list has none, rather than nothing. */
const wordFor = (words: Readonly<Record<string, string>>, key: string): string => words[key] ?? key;

const rowOf = (
  reader: ReaderView,
  words: ReadersWords,
  language: Language,
  put: (value: string) => string,
): string[] => {
  const who =
    reader.role === 'system' ? words.system : words.who(put(reader.who), wordFor(words.roles, reader.role));
  const record = wordFor(words.records, reader.record);
  return [
    `${shortDay(language, localDate(reader.at))} ${put(localTime(reader.at))}`,
    [who, ...(reader.onBehalfOf ? [words.onBehalf(put(reader.onBehalfOf))] : [])].join(' '),
    words.did(reader.refused ? words.refused : wordFor(words.actions, reader.action), record),
  ];
};

/** "Wie keek in mijn gegevens": on paper, for the family, in their language. */
export const readersList = (
  view: ReadersView,
  now: string,
  { language, approved }: { readonly language: Language; readonly approved: boolean },
): PrintDocument => {
  if (language === 'nl') return dutchList(view, now);
  const words = readersWords[language];
  const { dir } = locales[language];
  const put = putIn(language);
  const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
  return {
    title: words.title,
    lang: language,
    dir,
    date: shortDay(language, localDate(now)),
    footer: view.code,
    blocks: [
      ...(approved ? [] : unchecked(language)),
      ...[...(view.name ? [words.forWhom(put(view.name))] : []), ...words.intro].map(paragraph),
      view.readers.length === 0
        ? paragraph(words.none)
        : {
            kind: 'table',
            header: words.header,
            rows: view.readers.map((reader) => rowOf(reader, words, language, put)),
          },
      ...words.question.map(paragraph),
    ],
  };
};
