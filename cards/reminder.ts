import type { DigestItemView, DigestView, EscalationView } from '../domain/view/oversight.ts';
import {
  beside,
  box,
  buttons,
  type Card,
  card,
  type Element,
  execute,
  facts,
  group,
  heading,
  inLine,
  line,
  open,
  openUrl,
  subheading,
  subtle,
  text,
} from './kit.ts';
import { agreementText } from './text/agreement.ts';
import { capital, commonText } from './text/common.ts';
import { dateAndTime, dayMonth, due, late, longDate, shortDate } from './text/dates.ts';
import { reminderText as words } from './text/reminder.ts';

/** One message a day stays short and under 28 KB. */
const MOST = 12;

type Shown = { title: string; why: string; actions?: Element };

const agreementItem = (
  { agreement, number, code, dueDate, overdue, done }: Extract<DigestItemView, { kind: 'agreement' }>,
  view: DigestView,
  primary: boolean,
): Shown => {
  const title = words.agreement(number, code);
  if (done) return { title: words.ticked(title), why: words.isDone };
  return {
    title,
    why: overdue ? late(dueDate, view.today) : capital(due(dueDate, view.today)),
    actions: buttons(
      [
        execute(
          commonText.done,
          'agreement.tick',
          { agreement, from: 'digest', date: view.today },
          {
            primary,
            tooltip: words.forWhich(title, agreementText.isDone(number)),
          },
        ),
        open(
          commonText.changeOrCannot,
          'agreement.change',
          { agreement },
          {
            tooltip: words.forWhich(title, agreementText.cannotWhich(number)),
          },
        ),
        ...(view.snoozable
          ? [
              open(
                words.snooze,
                'reminder.later',
                { agreement },
                { tooltip: words.forWhich(title, words.snooze) },
              ),
            ]
          : []),
      ],
      { spacing: 'Small' },
    ),
  };
};

const itemOf = (item: DigestItemView, view: DigestView, primary: boolean): Shown => {
  if (item.kind === 'agreement') return agreementItem(item, view, primary);
  const { invitation, code, startsAt } = item;
  const when = dateAndTime(startsAt);
  if (item.kind === 'invitation') {
    const title = words.invitation(code);
    const answer =
      item.answerBy <= view.today
        ? words.answerToday(when)
        : words.answerBefore(shortDate(item.answerBy), when);
    return {
      title,
      why: answer,
      actions: buttons(
        [
          execute(
            words.comes,
            'invitation.accept',
            { invitation, date: view.today },
            {
              primary,
              tooltip: words.forWhich(title, words.comes),
            },
          ),
          open(
            words.cannotCome,
            'invitation.decline',
            { invitation },
            {
              tooltip: words.forWhich(title, words.cannotCome),
            },
          ),
        ],
        { spacing: 'Small' },
      ),
    };
  }
  const title = words.conference(code);
  return {
    title,
    why: capital(words.comesTo(when, inLine(item.place))),
    actions: buttons(
      [
        open(
          commonText.view,
          'invitation.show',
          { invitation },
          { tooltip: words.forWhich(title, commonText.view) },
        ),
      ],
      { spacing: 'Small' },
    ),
  };
};

const asElement = ({ title, why, actions }: Shown): Element =>
  group(
    [
      text(title, { weight: 'Bolder' }),
      text(why, { isSubtle: true, spacing: 'None' }),
      ...(actions ? [actions] : []),
    ],
    { separator: true, spacing: 'Medium' },
  );

/** The one message of the day: what waits, most urgent first, each line with its buttons. */
export const digestCard = (view: DigestView): Card => {
  const { items, today, digestTime } = view;
  const isDone = (item: DigestItemView): boolean => item.kind === 'agreement' && item.done;
  const firstToDo = items.findIndex((item) => item.kind !== 'conference' && !isDone(item));
  const waiting = items.filter((item) => !isDone(item)).length;
  const left = items.length - MOST;
  return card([
    heading(words.digest(longDate(today))),
    subtle(waiting > 0 ? words.waiting(waiting) : words.nothingLeft),
    view.late ? subtle(words.late) : undefined,
    ...items.slice(0, MOST).map((item, index) => asElement(itemOf(item, view, index === firstToDo))),
    left > 0
      ? beside([subtle(words.more(left))], open(commonText.view, 'agreements.mine', {}), {
          separator: true,
          spacing: 'Medium',
        })
      : undefined,
    beside([text(words.rhythm(digestTime), { isSubtle: true })], open(words.otherTime, 'reminder.time', {}), {
      separator: true,
      spacing: 'Medium',
    }),
  ]);
};

const chatLink = (email: string, message: string): string =>
  `https://teams.microsoft.com/l/chat/0/0?users=${encodeURIComponent(email)}&message=${encodeURIComponent(message)}`;

/** To the coordinator: an agreement stays undone. The bot never speaks in her name: she sends the text herself. */
export const escalationCard = (view: EscalationView): Card => {
  const { agreement, code, called, email } = view;
  const known = facts([
    [words.who, capital(inLine(view.organisation))],
    [words.dueBy, words.workingDaysLate(shortDate(view.dueDate), view.workingDaysLate)],
    [words.reminded, words.remindedOn(view.remindedOn.map(dayMonth))],
    [words.reaction, words.noReaction],
  ]);
  const other = open(words.otherSolution, 'agreement.reassign', { agreement });
  if (called)
    return card(
      [
        heading(words.calledTitle(code)),
        line(words.calledBy(inLine(called.by), dateAndTime(called.at))),
        known,
      ],
      [other],
    );
  const message = words.message(view.number, code, longDate(view.dueDate), longDate(view.answerBefore));
  return card(
    [
      heading(words.escalation(code)),
      known,
      subheading(words.yourMessage),
      box('emphasis', [text(message)]),
      subtle(email ? words.opensChat : words.noChat),
    ],
    [
      email ? openUrl(words.openChat, chatLink(email, message), { primary: true }) : undefined,
      other,
      execute(words.called, 'agreement.called', { agreement }),
    ],
  );
};
