import { readerSentence } from '../../cards/log.ts';
import { fullDate, fullDateAndTime } from '../../cards/text/dates.ts';
import { letterText } from '../../cards/text/letters-rights.ts';
import { localDate } from '../../domain/calendar.ts';
import type { ReadersView, ReaderView } from '../../domain/view/rights.ts';
import type { Block, PrintDocument } from './document.ts';

/** Who looked, when, and what they did: a table a family can read. */
export const readersTable = (readers: readonly ReaderView[]): Block => ({
  kind: 'table',
  header: [letterText.when, letterText.whoDidWhat],
  rows: readers.map((reader) => [fullDateAndTime(reader.at), readerSentence(reader)]),
});

/** "Wie keek in mijn gegevens": on paper, for the family. */
export const readersList = ({ code, name, readers }: ReadersView, now: string): PrintDocument => ({
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
