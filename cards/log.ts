import type { LogView } from '../domain/view/log.ts';
import type { ReadersView, ReaderView } from '../domain/view/rights.ts';
import {
  box,
  type Card,
  card,
  close,
  type Dialog,
  dialog,
  type Element,
  heading,
  openUrl,
  submit,
  subtle,
  text,
  typed,
} from './kit.ts';
import { fullDate, fullDateAndTime } from './text/dates.ts';
import { logText as words } from './text/log.ts';
import { giveIt } from './text/rights.ts';

/** A dialog stays under 28 KB with this many lines. */
const MOST = 60;

/** "M. Custers, coördinator, las de aanmelding". */
export const readerSentence = ({ who, role, onBehalfOf, action, record, refused }: ReaderView): string =>
  `${words.who(who, role, onBehalfOf)} ${refused ? words.wanted(record) : words.did(action, record)}`;

const readerLine = (reader: ReaderView, label: string): Element[] => [
  text(label, { isSubtle: true, spacing: 'Small' }),
  typed(readerSentence(reader), { spacing: 'None' }),
];

/** Who looked at a family's data: to read out, or to print for them. */
export const readersDialog = (view: ReadersView): Dialog => {
  const { code, readers, total } = view;
  const shown = readers.slice(0, MOST);
  return dialog(
    words.title(code),
    card(
      [
        heading(words.heading),
        view.unsafe ? box('warning', [text(words.careful)]) : undefined,
        subtle(total === 0 ? words.none : words.hint(total)),
        ...shown.flatMap((reader) => readerLine(reader, fullDateAndTime(reader.at))),
        total > shown.length ? subtle(words.shown(shown.length, total)) : undefined,
      ],
      [
        view.mayPrint ? submit(words.print, 'log.print', { case: view.case }, { primary: true }) : undefined,
        close(),
      ],
    ),
  );
};

/** The printed list, by a link that works once. */
export const readersPrintDialog = (view: { code: string; pdf: string; channel: string }): Dialog =>
  dialog(
    words.printTitle(view.code),
    card(
      [heading(words.printReady), subtle(words.printOnce(giveIt[view.channel] ?? ''))],
      [openUrl(words.printOpen, view.pdf, { primary: true }), close()],
    ),
  );

/** Lines of the log that were found. */
export const logDialog = (view: LogView): Dialog => {
  const { lines, page } = view;
  const first = page * 20 + 1;
  const asked = {
    ...(view.code ? { code: view.code } : {}),
    ...(view.from ? { from: view.from } : {}),
    ...(view.until ? { until: view.until } : {}),
  };
  const body: Card['body'] = [
    heading(words.searchHeading),
    subtle(
      words.asked(
        view.code,
        view.from ? fullDate(view.from) : undefined,
        view.until ? fullDate(view.until) : undefined,
      ),
    ),
    subtle(lines.length === 0 ? words.nothing : words.found(first, first + lines.length - 1)),
    ...lines.flatMap((line) => readerLine(line, words.line(line.seq, fullDateAndTime(line.at), line.code))),
  ];
  return dialog(
    words.searchTitle,
    card(body, [
      view.more ? submit(words.more, 'log.search', { ...asked, sheet: page + 1 }) : undefined,
      submit(words.again, 'log.open', {}),
      close(),
    ]),
  );
};
