import type { RetentionView } from '../domain/view/retention.ts';
import {
  type Card,
  card,
  close,
  type Dialog,
  dialog,
  type Element,
  facts,
  heading,
  inLine,
  line,
  subheading,
  subtle,
  text,
} from './kit.ts';
import { inWords } from './text/common.ts';
import { fullDate, fullDateAndTime } from './text/dates.ts';
import { retentionText as words } from './text/retention.ts';

type Report = RetentionView['reports'][number];

/** A dialog stays readable, and under 28 KB, with this many lines that are next, and codes in a report. */
const MOST = 20;
const MOST_CODES = 10;

const termsPart = (terms: RetentionView['terms'][number]): Element =>
  facts([
    [words.draft, words.draftFor(terms.draftDays)],
    [words.consultation, words.consultationFor(terms.consultationDays)],
    [words.closed, words.closedFor(terms.closedCaseDays)],
    [words.withdrawn, words.withdrawnFor(terms.erasureMonths)],
    [words.log, words.logFor(terms.logYears)],
  ]);

/** When a round was, what went, and what should have gone. */
const round = (report: Report): Element[] => {
  const did = words.did(report, MOST_CODES);
  const failed = words.failed(report, MOST_CODES);
  return [
    subtle(fullDateAndTime(report.at)),
    ...(did || !failed ? [text(did ?? words.nothing, { spacing: 'None' })] : []),
    ...(failed ? [text(failed, { spacing: 'None' })] : []),
    ...(report.unreadable ? [text(words.unreadable(report.unreadable), { spacing: 'None' })] : []),
  ];
};

/** The terms, what goes next, and what the last rounds did. */
export const retentionDialog = (view: RetentionView): Dialog => {
  const { next, reports } = view;
  return dialog(
    words.title,
    card(
      [
        heading(words.heading),
        ...view.terms.flatMap((terms) => [
          ...(view.terms.length > 1 ? [subheading(inLine(inWords(terms.of)))] : []),
          termsPart(terms),
        ]),
        subtle(words.settings),
        subheading(words.next),
        ...(next.length === 0 ? [line(words.nothingNext)] : []),
        ...next
          .slice(0, MOST)
          .map(({ code, on, waits }) => line(waits ? words.waits(code) : words.goes(code, fullDate(on)))),
        next.length > MOST ? subtle(words.moreNext(next.length - MOST)) : undefined,
        subheading(words.done),
        ...(reports.length === 0 ? [line(words.nothingDone)] : []),
        ...reports.flatMap(round),
      ],
      [close()],
    ),
  );
};

/** To who watches over privacy and to the administrator, in chat: data stays whose term is over, by its codes. */
export const retentionFailedCard = (codes: readonly string[]): Card =>
  card([heading(words.stays), line(words.staysWhat(codes, MOST_CODES)), line(words.staysNext)]);
