import type { IColumn } from '@microsoft/teams.cards';
import { type About, levelName, listed, lower, routeName } from './form-about-proposal.ts';
import { box, buttons, type Element, facts, group, inLine, submit, subtle, text, typed } from './kit.ts';
import { inWords } from './text/common.ts';
import { dayMonth, longDate } from './text/dates.ts';
import { pageWords } from './text/forms.ts';
import { referralText } from './text/referral.ts';
import { triageText } from './text/triage.ts';

const figure = (large: string, small: string): IColumn => ({
  type: 'Column',
  width: 'stretch',
  items: [
    text(large, { size: 'ExtraLarge', weight: 'Bolder', horizontalAlignment: 'Center' }),
    text(small, { isSubtle: true, spacing: 'None', horizontalAlignment: 'Center' }),
  ],
});

const pregnancy = ({ dueDate, today, toGo }: NonNullable<About<'triage'>['pregnancy']>): Element[] => [
  subtle(triageText.pregnancyIn(dayMonth(dueDate))),
  {
    type: 'ColumnSet',
    style: 'emphasis',
    spacing: 'Small',
    columns: [
      figure(triageText.weeks(today.weeks, today.days), triageText.today),
      figure(triageText.weeks(toGo.weeks, toGo.days), triageText.toGo),
    ],
  },
];

/** What a part of the referral is called. */
const sectionOf = (page: string): string => {
  const words = pageWords('referral', page);
  return words.section ?? words.heading;
};

/** More than these are no doubles. */
const MOST_ALIKE = 3;

/** What the coordinator weighs (C01–C04), with what she can read, ask and compare. */
export const triage = (about: About<'triage'>, caseId: string | undefined): Element[] => {
  const { deadline, urgent, level, proposed, factors, missing, referrerAttends, interpreter } = about;
  const { alike, questions, fixed, routes, thinkOf, onBehalfOf } = about;
  const chosen = levelName(level);
  return [
    ...(about.pregnancy ? pregnancy(about.pregnancy) : []),
    ...(about.notTaken
      ? [box('warning', [text(triageText.notTaken(inLine(about.notTaken.by), inLine(about.notTaken.why)))])]
      : []),
    ...(about.bornOn ? [subtle(triageText.born(longDate(about.bornOn)))] : []),
    ...(urgent ? [box('warning', [text(triageText.urgent)])] : []),
    ...(deadline
      ? [box('warning', [text(triageText.deadlineOn(lower(inLine(deadline.what)), dayMonth(deadline.date)))])]
      : []),
    ...(fixed?.tooLate && !urgent ? [box('warning', [text(triageText.tooLate(dayMonth(fixed.date)))])] : []),
    ...(alike.length > 0
      ? [
          box('warning', [
            text(triageText.alike(inWords(alike.map(({ code }) => code)))),
            ...(caseId
              ? [
                  buttons(
                    alike.slice(0, MOST_ALIKE).map((one) =>
                      submit(triageText.compare(one.code), 'duplicate.compare', {
                        case: caseId,
                        other: one.case,
                      }),
                    ),
                    { spacing: 'Small' },
                  ),
                ]
              : []),
          ]),
        ]
      : []),
    facts(
      [
        [
          triageText.level,
          level === proposed
            ? referralText.asProposed(chosen)
            : referralText.otherThanProposed(chosen, lower(levelName(proposed))),
        ],
        [triageText.factors, factors.length > 0 ? listed(factors) : triageText.noFactors],
        [triageText.route, inWords(routes.map(routeName))],
        [
          triageText.referral,
          missing.length === 0
            ? triageText.complete
            : triageText.incomplete(inWords(missing.map((page) => lower(sectionOf(page))))),
        ],
        [triageText.referrer, referrerAttends ? triageText.attends : undefined],
        [triageText.onBehalf, onBehalfOf ? inLine(onBehalfOf) : undefined],
        [
          triageText.fixed,
          fixed && !urgent
            ? triageText.fixedOn(
                longDate(fixed.date),
                fixed.pregnancy && triageText.weeks(fixed.pregnancy.weeks, fixed.pregnancy.days),
              )
            : undefined,
        ],
        [
          triageText.thinkOf,
          thinkOf.length > 0
            ? thinkOf
                .map(({ label, people }) =>
                  triageText.thinkOfOne(label, people.length > 0 ? inWords(people.map(inLine)) : undefined),
                )
                .join('; ')
            : undefined,
        ],
        [triageText.interpreter, interpreter ? triageText.interpreterNeeded(inLine(interpreter)) : undefined],
      ],
      'Medium',
    ),
    ...questions.map((question) =>
      group(
        [
          subtle(triageText.asked),
          typed(question.text, { spacing: 'None' }),
          subtle(triageText.answered),
          question.answer
            ? typed(question.answer, { spacing: 'None' })
            : text(triageText.noAnswer, { spacing: 'None' }),
        ],
        { spacing: 'Small' },
      ),
    ),
    ...(caseId
      ? [
          buttons([
            submit(triageText.read, 'referral.show', { case: caseId }),
            submit(triageText.ask, 'triage.ask', { case: caseId }),
          ]),
        ]
      : []),
  ];
};
