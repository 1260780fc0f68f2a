import type { RetentionView } from '../domain/view/retention.ts';
import { card, close, type Dialog, dialog, facts, heading, line, subheading, subtle, text } from './kit.ts';
import { inWords } from './text/common.ts';
import { dateAndTime, fullDate } from './text/dates.ts';
import { retentionText as words } from './text/retention.ts';

/** A dialog stays under 28 KB with this many lines of each kind. */
const MOST = 20;

/** The terms, what goes next, and what the last rounds did. */
export const retentionDialog = ({ terms, next, reports }: RetentionView): Dialog =>
  dialog(
    words.title,
    card(
      [
        heading(words.heading),
        facts([
          [words.draft, words.days(terms.draftDays)],
          [words.consultation, words.days(terms.consultationDays)],
          [words.closed, words.days(terms.closedCaseDays)],
          [words.withdrawn, words.months(terms.erasureMonths)],
          [words.log, words.years(terms.logYears)],
        ]),
        subtle(words.settings),
        subheading(words.next),
        ...(next.length === 0 ? [line(words.nothingNext)] : []),
        ...next
          .slice(0, MOST)
          .map(({ code, on }) => text(words.goes(code, fullDate(on)), { spacing: 'Small' })),
        subheading(words.done),
        ...(reports.length === 0 ? [line(words.nothingDone)] : []),
        ...reports.map((report) =>
          text(
            words.report(dateAndTime(report.at), report, (codes) => inWords(codes.slice(0, MOST))),
            {
              spacing: 'Small',
            },
          ),
        ),
      ],
      [close()],
    ),
  );
