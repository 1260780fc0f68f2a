import { isOpen } from '../domain/agreement.ts';
import type { AgreementLineView, AgreementsView } from '../domain/view/agreement.ts';
import {
  type Button,
  buttons,
  type Card,
  card,
  type Element,
  execute,
  group,
  heading,
  inLine,
  open,
  subtle,
  text,
} from './kit.ts';
import { agreementStates, agreementText as words } from './text/agreement.ts';
import { commonText } from './text/common.ts';
import { dateAndTime, shortDate } from './text/dates.ts';

/** State of one line: who ticked it, or by when it is due. */
export const lineState = (one: Pick<AgreementLineView, 'dueDate' | 'state' | 'overdue' | 'done'>): string => {
  const { done, state } = one;
  if (state === 'completed' && done) {
    const who = inLine(done.by);
    const when = dateAndTime(done.at);
    return done.onBehalfOf ? words.doneOnBehalf(who, inLine(done.onBehalfOf), when) : words.doneBy(who, when);
  }
  return one.overdue
    ? words.late(shortDate(one.dueDate))
    : words.by(shortDate(one.dueDate), agreementStates[state]);
};

const titleOf = (one: AgreementLineView, buttonsShown: boolean): string => {
  const organisation = inLine(one.organisation);
  if (one.state === 'completed') return words.ticked(one.number, organisation);
  return buttonsShown ? words.mine(one.number, organisation) : words.numbered(one.number, organisation);
};

const shownLine = (one: AgreementLineView, silent: boolean, primary: boolean): Element => {
  const mine = one.mine && isOpen(one.state) && !silent;
  const { agreement, number } = one;
  return group(
    [
      text(titleOf(one, mine), { weight: 'Bolder' }),
      text(lineState(one), { isSubtle: true, spacing: 'None' }),
      ...(mine
        ? [
            buttons(
              [
                execute(
                  commonText.done,
                  'agreement.tick',
                  { agreement },
                  { primary, tooltip: words.isDone(number) },
                ),
                open(
                  commonText.changeOrCannot,
                  'agreement.change',
                  { agreement },
                  { tooltip: words.cannotWhich(number) },
                ),
              ],
              { spacing: 'Small' },
            ),
          ]
        : []),
    ],
    { separator: true, spacing: 'Medium' },
  );
};

const rank = (one: AgreementLineView): number =>
  one.state === 'completed' ? 2 : isOpen(one.state) && one.mine ? 0 : 1;

/** The line ticked last, which can be opened again by its owner. */
const newestDone = (lines: readonly AgreementLineView[]): AgreementLineView | undefined =>
  lines
    .filter((one) => one.state === 'completed' && one.done && one.mine)
    .toSorted((a, b) => (a.done?.at ?? '').localeCompare(b.done?.at ?? ''))
    .at(-1);

/** The one shared card of a conference: codes, organisations, dates and state. Done lines sink below. */
export const agreementsCard = (view: AgreementsView): Card => {
  const { lines, silent, conference } = view;
  const sorted = lines.toSorted((a, b) => rank(a) - rank(b) || a.number - b.number);
  const done = lines.filter(({ state }) => state === 'completed').length;
  const anyMine = !silent && lines.some((one) => one.mine && isOpen(one.state));
  const firstMine = sorted.find((one) => one.mine && isOpen(one.state));
  const undo = silent ? undefined : newestDone(lines);
  const below: Button[] = [
    open(commonText.view, 'agreements.show', { conference }),
    ...(undo ? [execute(words.reopen(undo.number), 'agreement.reopen', { agreement: undo.agreement })] : []),
  ];
  const refreshes = !silent && lines.some(({ state }) => isOpen(state)) && view.ownerTeamsIds.length > 0;
  return card(
    [
      heading(words.shared(view.code)),
      subtle(anyMine ? words.onlyYou(done, lines.length) : words.doneOf(done, lines.length)),
      silent ? subtle(words.silent) : undefined,
      ...sorted.map((one) => shownLine(one, silent, one === firstMine)),
      buttons(below, { separator: true, spacing: 'Medium' }),
    ],
    [],
    refreshes
      ? {
          refresh: {
            action: execute(words.shared(view.code), 'agreements.refresh', { conference }),
            userIds: view.ownerTeamsIds,
          },
        }
      : {},
  );
};
