import { localDate } from '../domain/calendar.ts';
import type { AttendanceView, ConferenceView } from '../domain/view/conference.ts';
import {
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
import { capital, commonText, inWords } from './text/common.ts';
import { invitationStates, conferenceText as words } from './text/conference.ts';
import { dayMonth, longDate, longDateAndTime, period } from './text/dates.ts';

const invitee = (one: ConferenceView['invitees'][number], index: number): Element =>
  group(
    [
      text(words.invitee(inLine(one.name), inLine(one.organisation)), { weight: 'Bolder' }),
      text(capital(invitationStates[one.state]), { isSubtle: true, spacing: 'None' }),
      ...(one.note ? [typed(one.note, { spacing: 'None' })] : []),
      ...(one.reachable ? [] : [text(words.unreachable, { spacing: 'None' })]),
    ],
    { separator: index > 0, spacing: 'Small' },
  );

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
        ]),
        subheading(words.invitees),
        ...(view.invitees.length === 0 ? [subtle(words.nobody)] : view.invitees.map(invitee)),
      ],
      [
        view.mayRecord
          ? submit(words.record, 'conference.open', { conference }, { primary: true })
          : undefined,
        view.mayChange ? submit(words.move, 'conference.replan', { conference }) : undefined,
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
