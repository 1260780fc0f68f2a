import { localDate } from '../domain/calendar.ts';
import type { CaseClosedView, CaseFoundView, CaseView, TimelineLineView } from '../domain/view/oversight.ts';
import {
  beside,
  box,
  buttons,
  type Card,
  card,
  close,
  type Dialog,
  dialog,
  type Element,
  execute,
  facts,
  heading,
  inLine,
  line,
  open,
  openUrl,
  subheading,
  submit,
  subtle,
  text,
  typed,
} from './kit.ts';
import { timelineDetail, caseText as words } from './text/case.ts';
import { capital, commonText } from './text/common.ts';
import { dateAndTime, fullDate, longDateAndTime } from './text/dates.ts';
import { letterText } from './text/letter.ts';
import { caseStates } from './text/referral.ts';

/** A dialog stays under 28 KB with this many lines of the timeline. */
const MOST = 30;

const timelineLine = (one: TimelineLineView): Element[] => {
  const who = inLine(one.who);
  const at = dateAndTime(one.at);
  const detail = timelineDetail(one.kind, one.content);
  return [
    text(
      one.onBehalfOf
        ? words.entryOnBehalf(at, one.kind, who, inLine(one.onBehalfOf))
        : words.entry(at, one.kind, who),
      { spacing: 'Small' },
    ),
    ...(detail ? [typed(detail, { spacing: 'None' })] : []),
  ];
};

/** A case for its coordinator: where it stands, its conferences and what happened. */
export const caseDialog = (view: CaseView): Dialog => {
  const { code, timeline, conferences } = view;
  const caseId = view.case;
  const hidden = timeline.length - MOST;
  return dialog(
    words.title(code),
    card(
      [
        heading(code),
        subtle(words.standing(inLine(view.municipality), caseStates[view.state])),
        view.frozenAt
          ? box('warning', [
              text(words.frozen(fullDate(localDate(view.frozenAt)))),
              text(view.mayResume ? words.frozenGoOn : words.frozenNobody, { spacing: 'Small' }),
            ])
          : undefined,
        view.hushed ? box('warning', [text(words.hushed)]) : undefined,
        view.locked && !view.erased ? subtle(words.locked) : undefined,
        view.erased ? line(words.erased) : undefined,
        facts([
          [words.since, fullDate(localDate(view.createdAt))],
          [words.openAgreements, view.erased ? undefined : words.openCount(view.openAgreements)],
        ]),
        subheading(words.ofFamily),
        buttons(
          [
            ...(view.erased
              ? []
              : [
                  submit(words.consent, 'consent.show', { case: caseId }),
                  submit(words.request, 'rights.open', { case: caseId }),
                ]),
            ...(view.letterFor
              ? [submit(letterText.button, 'letter.open', { conference: view.letterFor })]
              : []),
            submit(words.readers, 'log.case', { case: caseId }),
          ],
          { spacing: 'Small' },
        ),
        ...(conferences.length > 0 ? [subheading(words.conferences)] : []),
        ...conferences.map(({ conference, number, startsAt, state }) =>
          beside(
            [text(words.conference(number, longDateAndTime(startsAt), state))],
            submit(
              commonText.view,
              'conference.show',
              { conference },
              { tooltip: words.openConference(number) },
            ),
            { spacing: 'Small' },
          ),
        ),
        ...(timeline.length > 0 ? [subheading(words.timeline)] : []),
        hidden > 0 ? subtle(words.earlier(hidden)) : undefined,
        ...timeline.slice(-MOST).flatMap(timelineLine),
      ],
      [
        view.mayTriage ? submit(words.judge, 'triage.open', { case: caseId }, { primary: true }) : undefined,
        view.erased ? undefined : submit(words.read, 'referral.show', { case: caseId }),
        view.hushed ? submit(words.speak, 'case.speak', { case: caseId }) : undefined,
        view.mayResume ? submit(words.resume, 'case.resume', { case: caseId }) : undefined,
        view.mayPlan ? submit(words.plan, 'conference.again', { case: caseId }) : undefined,
        view.tab ? openUrl(commonText.inTab, view.tab) : undefined,
        view.mayClose ? submit(words.close, 'case.close', { case: caseId }) : undefined,
        close(),
      ],
    ),
  );
};

/** A code that was typed: the button for who may, and otherwise nothing that tells whether it exists. */
export const caseFoundCard = ({ code, way, case: id }: CaseFoundView): Card =>
  way && id
    ? card(
        [heading(code), line(words.found)],
        [open(way === 'log.case' ? words.readers : commonText.view, way, { case: id }, { primary: true })],
      )
    : card(
        [heading(words.notFound(code)), line(words.notFoundWhat)],
        [execute(words.askCoordinator, 'case.ask', { code })],
      );

/** To everybody around a case that stopped at the family's wish: by its code alone (scenario 2). */
export const caseStoppedCard = (view: { code: string }): Card =>
  card([heading(words.stopped(view.code)), line(words.stoppedWhat), line(words.stoppedNext)]);

/** To everybody around a case, when it closes. */
export const caseClosedCard = (view: CaseClosedView): Card => {
  const ask = words.closedAsk[view.to];
  return card([
    heading(words.closed(view.code)),
    line(capital(words.closedFor[view.to])),
    ask ? subtle(ask) : undefined,
  ]);
};

/** To those who heard that it stopped: it goes on, by its code alone. */
export const caseResumedCard = (view: { code: string }): Card =>
  card([heading(words.goesOn(view.code)), line(words.goesOnWhat), line(words.goesOnNext)]);
