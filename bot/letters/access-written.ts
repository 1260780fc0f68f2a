import { agreementText } from '../../cards/text/agreement.ts';
import { fullDate, fullDateAndTime } from '../../cards/text/dates.ts';
import { evaluationOutcomeNames } from '../../cards/text/evaluation.ts';
import { dimensionNames } from '../../cards/text/form-conference.ts';
import { letterText as words } from '../../cards/text/letters-rights.ts';
import { disclosureSets, disclosureWays } from '../../cards/text/share.ts';
import type { AccessExportView } from '../../domain/view/rights.ts';
import type { Block } from './document.ts';

const paragraph = (text: string): Block => ({ kind: 'paragraph', text });

/** What was asked about the family, and why somebody judged as they did. */
export const judged = ({ questions, remarks, news }: AccessExportView): Block[] => [
  ...questions.map(
    ({ at, text, answer }): Block => ({
      kind: 'facts',
      facts: [
        { label: words.asked(fullDateAndTime(at)), value: text },
        { label: words.answered, value: answer ?? words.notAnswered },
      ],
    }),
  ),
  ...remarks.map(
    ({ on, text }): Block => ({ kind: 'facts', facts: [{ label: words.remarks[on], value: text }] }),
  ),
  ...(news
    ? [
        {
          kind: 'facts',
          facts: [
            {
              label: words.news,
              value: news.bornOn ? words.newsBorn(fullDate(news.bornOn)) : words.newsOther,
            },
          ],
        } as const,
      ]
    : []),
];

/** The conferences, with who was there, and what was written about who was not. */
export const conferences = (view: AccessExportView): Block[] =>
  view.conferences.flatMap(
    ({ startsAt, place, state, present, familyAbsentReason, notes, ...one }): Block[] => [
      paragraph(words.conference(fullDateAndTime(startsAt), place, words.states[state] ?? state)),
      ...(present.length > 0 ? [paragraph(words.present(present.join('; ')))] : []),
      ...(familyAbsentReason ? [paragraph(words.familyAbsent(familyAbsentReason))] : []),
      ...(one.familyBrings ? [paragraph(words.brought(one.familyBrings))] : []),
      ...one.ownWords.map(({ dimension, text }) =>
        paragraph(words.said(dimensionNames[dimension] ?? dimension, text)),
      ),
      ...one.remarks.map((text) => paragraph(words.remark(text))),
      ...(one.sharedWith.length > 0
        ? [
            paragraph(words.sharedWith),
            {
              kind: 'list',
              items: one.sharedWith.map(({ who, set, way, on }) =>
                words.sharedLine(who, disclosureSets[set] ?? set, disclosureWays[way] ?? way, fullDate(on)),
              ),
            } as const,
          ]
        : []),
      ...notes.map(({ who, text }) => paragraph(words.noteOf(who, text))),
      ...(one.counted.length > 0 ? [paragraph(words.counted(one.counted.join(', ')))] : []),
    ],
  );

/** What came of looking back with the family, in people's own words. */
export const evaluations = ({ evaluations: all }: AccessExportView): Block[] =>
  all.map((one) => ({
    kind: 'facts',
    facts: [
      { label: words.evaluatedOn, value: fullDate(one.on) },
      { label: words.outcome, value: evaluationOutcomeNames[one.outcome] },
      ...(one.note ? [{ label: words.note, value: one.note }] : []),
      ...(one.withoutBecause ? [{ label: words.withoutFamily, value: one.withoutBecause }] : []),
      ...(one.heavierHelp ? [{ label: words.heavierHelp, value: one.heavierHelp }] : []),
      ...(one.nextOn ? [{ label: words.nextOn, value: fullDate(one.nextOn) }] : []),
    ],
  }));

/** What was agreed, and what became of it in people's own words. */
export const agreements = (view: AccessExportView): Block[] => {
  if (view.agreements.length === 0) return [];
  const moments = view.agreements.flatMap(({ number, history }) =>
    history.map(({ at, event, who, reason, note }) => [
      String(number),
      agreementText.event(event, who, fullDateAndTime(at)),
      [...(reason ? [agreementText.reason(reason)] : []), ...(note ? [note] : [])].join('. '),
    ]),
  );
  return [
    {
      kind: 'table',
      header: words.agreementHeader,
      rows: view.agreements.map(({ number, goal, what, organisation, who, dueDate, state }) => [
        String(number),
        goal ? words.withGoal(what, goal) : what,
        [who, organisation].filter(Boolean).join(', '),
        fullDate(dueDate),
        words.states[state] ?? state,
      ]),
    },
    ...(moments.length > 0 ? [{ kind: 'table', header: words.momentHeader, rows: moments } as const] : []),
  ];
};
