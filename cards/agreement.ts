import { isOpen, needsReplacement } from '../domain/agreement.ts';
import type {
  AgreementCardView,
  AgreementChangeView,
  AgreementView,
  CannotView,
  PostponedView,
} from '../domain/view/agreement.ts';
import { history } from './agreement-history.ts';
import { lineState } from './agreements.ts';
import {
  type Button,
  type Card,
  card,
  close,
  type Dialog,
  dialog,
  execute,
  facts,
  heading,
  inLine,
  line,
  open,
  subheading,
  submit,
  subtle,
  text,
  typed,
} from './kit.ts';
import { agreementStates, agreementText as words } from './text/agreement.ts';
import { capital, commonText } from './text/common.ts';
import { dateAndTime, due, shortDate } from './text/dates.ts';

/** A dialog stays under 28 KB with this many moments. */
const MOST_MOMENTS = 12;

const dialogButtons = (view: AgreementView): Button[] => {
  const { agreement, state, mine, onBehalf } = view;
  const owner = inLine(view.ownerName);
  if (isOpen(state) && (mine || onBehalf))
    return [
      submit(
        mine ? commonText.done : words.onBehalf(owner),
        'agreement.tick',
        { agreement, from: 'one' },
        { primary: true },
      ),
      submit(commonText.otherDate, 'agreement.postpone', { agreement }),
      submit(commonText.cannot, 'agreement.decline', { agreement }),
      ...(onBehalf ? [submit(words.reassign, 'agreement.reassign', { agreement })] : []),
    ];
  if (onBehalf && needsReplacement(state))
    return [submit(words.findOther, 'agreement.reassign', { agreement }, { primary: true })];
  return (mine || onBehalf) && state === 'completed'
    ? [submit(words.makeOpen, 'agreement.reopen', { agreement, from: 'one' })]
    : [];
};

/** One agreement with its content and what happened to it. */
export const agreementDialog = (view: AgreementView): Dialog => {
  const state = isOpen(view.state) ? due(view.dueDate, view.today) : agreementStates[view.state];
  return dialog(
    words.title(view.number, view.code),
    card(
      [
        heading(words.card(view.number, view.code)),
        typed(view.what, { weight: 'Bolder', spacing: 'Small' }),
        facts([
          [words.organisation, inLine(view.organisation)],
          [words.owner, inLine(view.ownerName)],
          [words.dueBy, shortDate(view.dueDate)],
          [words.state, capital(state)],
        ]),
        ...(view.history.length > 0 ? [subheading(words.history)] : []),
        ...history(view.history.slice(-MOST_MOMENTS)),
      ],
      [...dialogButtons(view), close()],
    ),
  );
};

const TITLES = { new: words.newCard, reassigned: words.reassignedCard, shown: words.card };

/** To its owner in the chat: without content; that stands behind "Bekijk". */
export const agreementCard = (view: AgreementCardView): Card => {
  const { agreement, number, code, state } = view;
  const show = open(commonText.view, 'agreement.show', { agreement });
  if (state === 'completed')
    return card(
      [heading(words.doneCard(number, code)), line(capital(lineState(view))), subtle(words.doneNext)],
      [show, execute(words.makeOpen, 'agreement.reopen', { agreement })],
    );
  if (!isOpen(state))
    return card(
      [
        heading(words.card(number, code)),
        line(capital(agreementStates[state])),
        subtle(needsReplacement(state) ? words.coordinatorHasIt : words.nothingLeft),
      ],
      [show],
    );
  return card(
    [
      heading(TITLES[view.why](number, code)),
      line(capital(due(view.dueDate, view.today))),
      subtle(words.whatBehindView),
    ],
    [
      execute(commonText.done, 'agreement.tick', { agreement }, { primary: true }),
      open(commonText.changeOrCannot, 'agreement.change', { agreement }),
      show,
    ],
  );
};

/** "Lukt niet of later": which of the two. */
export const agreementChangeDialog = (view: AgreementChangeView): Dialog => {
  const { agreement } = view;
  return dialog(
    words.title(view.number, view.code),
    card(
      [
        heading(words.changeHeading),
        text(words.about(inLine(view.what), shortDate(view.dueDate)), { isSubtle: true, spacing: 'Small' }),
        line(words.changeHint),
      ],
      [
        submit(words.changeDate, 'agreement.postpone', { agreement }),
        submit(words.changeCannot, 'agreement.decline', { agreement }),
        close(commonText.cancel),
      ],
    ),
  );
};

/** To the coordinator: an owner cannot do it. Short, without the reason; she has the ball. */
export const cannotCard = (view: CannotView): Card => {
  const { agreement } = view;
  return card(
    [
      heading(words.cannot(view.number, view.code)),
      line(words.cannotFrom(inLine(view.organisation), dateAndTime(view.at))),
      line(words.yourMove),
    ],
    [
      open(words.findOther, 'agreement.reassign', { agreement }, { primary: true }),
      open(commonText.view, 'agreement.show', { agreement }),
    ],
  );
};

/** To the coordinator: an owner chose another date. */
export const postponedCard = (view: PostponedView): Card =>
  card(
    [
      heading(words.postponed(view.number, view.code)),
      line(words.fromTo(inLine(view.organisation), shortDate(view.from), shortDate(view.to))),
      subtle(words.postponedNext),
    ],
    [open(commonText.view, 'agreement.show', { agreement: view.agreement })],
  );
