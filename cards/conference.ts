import { localDate } from '../domain/calendar.ts';
import type { AttendanceView, ConferenceView } from '../domain/view/conference.ts';
import {
  box,
  type Card,
  card,
  close,
  type Dialog,
  dialog,
  type Element,
  facts,
  group,
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
import { actionListText } from './text/action-list.ts';
import { capital, commonText, inWords } from './text/common.ts';
import { invitationStates, conferenceText as words } from './text/conference.ts';
import { dayMonth, longDate, longDateAndTime, period } from './text/dates.ts';
import { letterText } from './text/letter.ts';

const invitee = (one: ConferenceView['invitees'][number], index: number): Element =>
  group(
    [
      text(words.invitee(inLine(one.name), inLine(one.organisation)), { weight: 'Bolder' }),
      text(capital(invitationStates[one.state]), { isSubtle: true, spacing: 'None' }),
      ...(one.note ? [typed(one.note, { spacing: 'None' })] : []),
      ...(one.mandateWith ? [typed(words.mandateWith(one.mandateWith), { spacing: 'None' })] : []),
      ...(one.reachable ? [] : [text(words.unreachable, { spacing: 'None' })]),
    ],
    { separator: index > 0, spacing: 'Small' },
  );

const guest = (one: ConferenceView['guests'][number], cancelled: boolean): Element =>
  group(
    [
      text(words.invitee(inLine(one.name), inLine(one.organisation)), { weight: 'Bolder' }),
      text(capital(cancelled ? words.guestOff(one.told) : words.guest(one.told)), {
        isSubtle: true,
        spacing: 'None',
      }),
    ],
    { separator: true, spacing: 'Small' },
  );

/** What the coordinator still has to see to (C05, C08, scenario 11). */
const stillOpen = ({ open: { place, interpreter, toTell } }: ConferenceView): Element[] => {
  const all = [
    ...(place ? [words.openPlace] : []),
    ...(interpreter ? [words.openInterpreter] : []),
    ...(toTell > 0 ? [words.openToTell(toTell)] : []),
  ];
  return all.length === 0
    ? []
    : [
        box('warning', [
          text(words.open, { weight: 'Bolder' }),
          text(all.map((one) => `- ${one}`).join('\r'), { spacing: 'Small' }),
        ]),
      ];
};

/** What the family got on paper: only what was given counts (C05–C07). */
const familyLines = ({ letters = [], familyInvited }: ConferenceView): Element[] => {
  const lines = [
    ...letters.map(({ kind, language, on, how }) =>
      text(letterText.gave(kind, language, dayMonth(on), how), { spacing: 'Small' }),
    ),
    ...(familyInvited === false ? [text(letterText.notInvited, { spacing: 'Small' })] : []),
  ];
  return lines.length > 0 ? [subheading(letterText.family), ...lines] : [];
};

/** A conference with who comes; on its day it can be recorded. */
export const conferenceDialog = (view: ConferenceView): Dialog => {
  const { conference, code, startsAt, mode } = view;
  const place = inLine(view.place);
  return dialog(
    words.title(code),
    card(
      [
        heading(words.heading(dayMonth(localDate(startsAt)))),
        facts([
          [words.when, period(startsAt, view.durationMinutes)],
          [words.where, mode === 'digital' ? words.online(place) : place],
          [words.answerBefore, words.before(longDate(view.answerBy))],
          [words.brings, view.familyBrings && inLine(view.familyBrings)],
          [
            words.interpreter,
            view.interpreter && words.interpreterIs(inLine(view.interpreter.language), view.interpreter.kind),
          ],
        ]),
        view.cancelled ? box('warning', [text(words.cancelled)]) : undefined,
        ...stillOpen(view),
        subheading(words.invitees),
        ...(view.invitees.length === 0 ? [subtle(words.nobody)] : view.invitees.map(invitee)),
        ...view.guests.map((one) => guest(one, view.cancelled)),
        ...familyLines(view),
      ],
      [
        view.mayRecord
          ? submit(words.record, 'conference.open', { conference }, { primary: true })
          : undefined,
        view.agreements
          ? submit(words.agreements, 'agreements.show', { conference }, { primary: !view.mayShare })
          : undefined,
        view.mayList ? submit(actionListText.button, 'actionList.show', { conference }) : undefined,
        view.mayShare
          ? submit(words.share, 'conference.share', { conference }, { primary: true })
          : undefined,
        view.open.place || view.open.interpreter || view.open.toTell > 0
          ? submit(words.arrange, 'conference.arrange', { conference })
          : undefined,
        view.mayWrite ? submit(letterText.button, 'letter.open', { conference }) : undefined,
        view.mayChange ? submit(words.move, 'conference.replan', { conference }) : undefined,
        view.mayCancel ? submit(words.cancel, 'conference.cancel', { conference }) : undefined,
        close(),
      ],
    ),
  );
};

/** To the coordinator: who answered, in counts. */
export const attendanceCard = (view: AttendanceView): Card => {
  const { accepted, declined, otherMoment, pending, last } = view;
  const of = accepted + declined + otherMoment + pending;
  const counts = [
    words.attendanceCounts(accepted, of),
    ...(declined > 0 ? [words.declined(declined)] : []),
    ...(otherMoment > 0 ? [words.otherMoment(otherMoment)] : []),
    ...(pending > 0 ? [words.pending(pending)] : []),
  ];
  const hers = declined + otherMoment > 0;
  return card(
    [
      heading(words.attendance(view.code)),
      last ? line(words.last(capital(inLine(last.organisation)), last.state)) : undefined,
      line(`${capital(longDateAndTime(view.startsAt))}: ${inWords(counts)}.`),
      pending === 0 ? line(words.allAnswered) : undefined,
      subtle(hers ? words.yourMove : words.waiting),
    ],
    [open(commonText.view, 'conference.show', { conference: view.conference }, { primary: hers })],
  );
};
