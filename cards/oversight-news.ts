import type { DeadlineNearView, ReturnedView } from '../domain/view/oversight.ts';
import { type Card, card, execute, heading, inLine, line, open, subtle } from './kit.ts';
import { commonText } from './text/common.ts';
import { fullDate, shortDate } from './text/dates.ts';
import { oversightNewsText as words } from './text/oversight-news.ts';

/** A message stays short with so many lines. */
const MOST_AGREEMENTS = 6;
const MOST_CASES = 12;

/** To the coordinator: a deadline of the family comes near and something is open (F44). What it is stands in the case. */
export const deadlineNearCard = (view: DeadlineNearView): Card => {
  const left = view.open.length - MOST_AGREEMENTS;
  return card(
    [
      heading(words.deadline(view.code)),
      line(words.deadlineIn(view.days)),
      line(view.open.length > 0 ? words.stillOpen : words.nothingAgreed),
      ...view.open
        .slice(0, MOST_AGREEMENTS)
        .map((one) => subtle(words.open(one.number, inLine(one.organisation), shortDate(one.dueDate)))),
      left > 0 ? subtle(words.more(left)) : undefined,
      line(words.deadlineNext),
    ],
    [open(commonText.view, 'case.show', { case: view.case }, { primary: true })],
  );
};

/** To a coordinator who is back from leave: what happened meanwhile, by code (scenario 3). */
export const returnedCard = (view: ReturnedView): Card => {
  const left = view.cases.length - MOST_CASES;
  return card(
    [
      heading(words.returned(view.municipalities.map(inLine))),
      line(words.returnedWhen(fullDate(view.from), fullDate(view.until))),
      ...(view.cases.length > 0
        ? view.cases.slice(0, MOST_CASES).map(({ code, events }) => line(words.happened(code, events)))
        : [line(words.calm)]),
      left > 0 ? subtle(words.moreCases(left)) : undefined,
      line(words.returnedNext),
    ],
    [execute(words.toWorkList, 'workList.show', {}, { primary: true })],
  );
};
