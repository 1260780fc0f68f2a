import { agreementLife, isOpen, isResting, needsReplacement } from '../domain/agreement.ts';
import { can } from '../domain/life.ts';
import type {
  AgreementCardView,
  AgreementChangeView,
  AgreementReplaceView,
  AgreementView,
  CannotView,
  PostponedView,
} from '../domain/view/agreement.ts';
import { history } from './agreement-history.ts';
import { lineState } from './agreements.ts';
import {
  type Button,
  box,
  buttons,
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
import { aboutText } from './text/triage.ts';

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
      submit(commonText.changeOrCannot, 'agreement.change', { agreement }),
      ...(onBehalf ? [submit(words.reassign, 'agreement.reassign', { agreement })] : []),
    ];
  if (onBehalf && needsReplacement(state))
    return [submit(words.findOther, 'agreement.replace', { agreement }, { primary: true })];
  return (mine || onBehalf) && state === 'completed'
    ? [submit(words.makeOpen, 'agreement.reopen', { agreement, from: 'one' })]
    : [];
};

/** By when, or until when it rests; otherwise how it ended. */
const standing = ({ state, dueDate, today }: Pick<AgreementView, 'state' | 'dueDate' | 'today'>): string => {
  if (isResting({ state, dueDate }, today)) return words.restingUntil(shortDate(dueDate));
  return isOpen(state) ? due(dueDate, today) : agreementStates[state];
};

/** One agreement with its content and what happened to it. */
export const agreementDialog = (view: AgreementView): Dialog => {
  const state = standing(view);
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
    [heading(TITLES[view.why](number, code)), line(capital(standing(view))), subtle(words.whatBehindView)],
    [
      execute(commonText.done, 'agreement.tick', { agreement }, { primary: true }),
      open(commonText.changeOrCannot, 'agreement.change', { agreement }),
      show,
    ],
  );
};

/** What can be said of an agreement that is not done, by where it stands: three ways at most. */
const changeButtons = ({ agreement, state, onBehalfOf }: AgreementChangeView): Button[] => [
  ...(state === 'onHold'
    ? [submit(words.goOn, 'agreement.progress', { agreement })]
    : [submit(words.stillBusy, 'agreement.progress', { agreement })]),
  ...(can(agreementLife, state, 'hold')
    ? [submit(state === 'onHold' ? words.stillRests : words.rests, 'agreement.hold', { agreement })]
    : [submit(words.changeDate, 'agreement.postpone', { agreement })]),
  submit(onBehalfOf ? words.changeCannotTheirs : words.changeCannot, 'agreement.decline', { agreement }),
];

/** "Lukt niet of later": which of the ways. */
export const agreementChangeDialog = (view: AgreementChangeView): Dialog =>
  dialog(
    words.title(view.number, view.code),
    card(
      [
        heading(words.changeHeading),
        text(words.about(inLine(view.what), shortDate(view.dueDate)), { isSubtle: true, spacing: 'Small' }),
        view.onBehalfOf ? subtle(aboutText.onBehalfOf(inLine(view.onBehalfOf))) : undefined,
        line(words.changeHint),
      ],
      [...changeButtons(view), close(commonText.cancel)],
    ),
  );

/** What can come in the place of a line that could not be done; the family hears it from a person (scenario 6). */
export const agreementReplaceDialog = (view: AgreementReplaceView): Dialog => {
  const { agreement, conference } = view;
  const why = [view.reason ? words.reason(view.reason) : undefined, view.note].filter(
    (part) => part !== undefined,
  );
  return dialog(
    words.title(view.number, view.code),
    card(
      [
        heading(words.replaceHeading),
        typed(view.what, { weight: 'Bolder', spacing: 'Small' }),
        subtle(words.cannotOf(inLine(view.organisation))),
        ...(why.length > 0 ? [typed(why.join('. '), { spacing: 'None' })] : []),
        line(words.replaceHint),
        view.mustTell
          ? box('emphasis', [
              text(words.mustTell),
              buttons([submit(words.familyKnows, 'agreement.tellFamily', { agreement })], {
                spacing: 'Small',
              }),
            ])
          : undefined,
      ],
      [
        submit(words.otherOwner, 'agreement.reassign', { agreement }),
        submit(words.otherAction, 'agreement.add', { conference, agreement }),
        view.mayPlan ? submit(words.otherConference, 'conference.again', { case: view.case }) : undefined,
        submit(words.nothingInstead, 'agreement.drop', { agreement }),
        close(),
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
      open(words.findOther, 'agreement.replace', { agreement }, { primary: true }),
      open(commonText.view, 'agreement.show', { agreement }),
    ],
  );
};

/** To the coordinator: an owner chose another date. */
export const postponedCard = (view: PostponedView): Card =>
  card(
    [
      heading((view.resting ? words.restsCard : words.postponed)(view.number, view.code)),
      line(
        view.resting
          ? words.restsUntil(inLine(view.organisation), shortDate(view.to))
          : words.fromTo(inLine(view.organisation), shortDate(view.from), shortDate(view.to)),
      ),
      subtle(words.postponedNext),
    ],
    [open(commonText.view, 'agreement.show', { agreement: view.agreement })],
  );
