import { localDate } from '../domain/calendar.ts';
import type {
  CaseClosedView,
  CaseFoundView,
  CaseView,
  EvaluationView,
  TimelineLineView,
} from '../domain/view/oversight.ts';
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

/** More than these stand in the timeline alone. */
const MOST_EVALUATIONS = 5;

/** What came of looking back with the family, and what was said. */
const evaluationLines = (one: EvaluationView): Element[] => {
  const said = [one.withoutBecause, one.note, one.heavierHelp].filter((part) => part !== undefined);
  return [
    text(words.evaluation(fullDate(one.on), one.outcome, one.withFamily), {
      isSubtle: true,
      spacing: 'Small',
    }),
    ...said.map((part) => typed(part, { spacing: 'None' })),
    ...(one.nextOn ? [text(words.evaluationNext(fullDate(one.nextOn)), { spacing: 'None' })] : []),
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
        view.lastHeld
          ? buttons(
              [
                submit(words.agreements, 'agreements.show', { conference: view.lastHeld }),
                submit(words.addAgreement, 'agreement.add', { conference: view.lastHeld }),
              ],
              { spacing: 'Small' },
            )
          : undefined,
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
        ...(view.evaluations.length > 0 ? [subheading(words.evaluations)] : []),
        ...view.evaluations.slice(-MOST_EVALUATIONS).flatMap(evaluationLines),
        ...view.remarks.flatMap(({ on, at, text: said }) => [
          text(words.remark[on](dateAndTime(at)), { isSubtle: true, spacing: 'Small' }),
          typed(said, { spacing: 'None' }),
        ]),
        ...(timeline.length > 0 ? [subheading(words.timeline)] : []),
        hidden > 0 ? subtle(words.earlier(hidden)) : undefined,
        ...timeline.slice(-MOST).flatMap(timelineLine),
      ],
      [
        view.mayTriage ? submit(words.judge, 'triage.open', { case: caseId }, { primary: true }) : undefined,
        view.erased ? undefined : submit(words.read, 'referral.show', { case: caseId }),
        view.hushed ? submit(words.speak, 'case.speak', { case: caseId }) : undefined,
        view.mayResume ? submit(words.resume, 'case.resume', { case: caseId }) : undefined,
        view.mayEvaluate ? submit(words.evaluate, 'evaluation.open', { case: caseId }) : undefined,
        view.mayPlan ? submit(words.plan, 'conference.again', { case: caseId }) : undefined,
        view.tab ? openUrl(commonText.inTab, view.tab) : undefined,
        view.mayClose ? submit(words.close, 'case.close', { case: caseId }) : undefined,
        view.mayReopen ? submit(words.reopen, 'case.reopen', { case: caseId }) : undefined,
        view.mayVoid ? submit(words.void, 'case.void', { case: caseId }) : undefined,
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

/** To those who heard that it closed: it goes on, by its code alone. */
export const caseReopenedCard = (view: { code: string }): Card =>
  card([heading(words.reopened(view.code)), line(words.reopenedWhat), subtle(words.goesOnAsk)]);

/** To those who heard that it stopped: it goes on, by its code alone. */
export const caseResumedCard = (view: { code: string }): Card =>
  card([heading(words.goesOn(view.code)), line(words.goesOnWhat), line(words.goesOnNext)]);
