import { shortName } from '../../cards/form-field.ts';
import { formValue, sectionName } from '../../cards/form-read-back.ts';
import { timelineDetail, timelineWords } from '../../cards/text/case.ts';
import { capital } from '../../cards/text/common.ts';
import { fullDate, fullDateAndTime } from '../../cards/text/dates.ts';
import { fieldWords, formWords } from '../../cards/text/forms.ts';
import { letterText as words } from '../../cards/text/letters-rights.ts';
import { consentSubject, leftOutText, memberNames, rightsText } from '../../cards/text/rights.ts';
import { localDate } from '../../domain/calendar.ts';
import type { ReadBackLine, ReadBackSection } from '../../domain/form-view.ts';
import type { AccessExportView } from '../../domain/view/rights.ts';
import { agreements, conferences, evaluations, judged } from './access-written.ts';
import type { Block, Fact, PrintDocument } from './document.ts';
import { readersTable } from './readers-list.ts';

/** An answer with what it is called on paper, where nobody is "you" but the family. */
const factOf = (line: ReadBackLine, rows?: string): Fact => {
  const field = fieldWords(FORM, line.field, rows);
  const own = rows ? undefined : words.fields[line.field];
  return { label: own ?? shortName(field), value: formValue(line, field) };
};

const FORM = 'referral';
/** Answers that only led through the form. */
const ASIDE = new Set(['profileAsked', 'recordsForOthers', 'entersFor']);

const section = (one: ReadBackSection): Block[] => [
  { kind: 'heading', level: 2, text: words.sections[one.page] ?? sectionName(FORM, one) },
  {
    kind: 'facts',
    facts: one.lines.filter(({ field }) => !ASIDE.has(field)).map((line) => factOf(line)),
  },
  ...(one.rows?.rows ?? []).flatMap((row, index): Block[] => [
    {
      kind: 'heading',
      level: 3,
      text: formWords(FORM).rows?.[one.rows?.id ?? '']?.editHeading(index + 1) ?? String(index + 1),
    },
    { kind: 'facts', facts: row.map((line) => factOf(line, one.rows?.id)) },
  ]),
];

const consents = (view: AccessExportView): Block[] =>
  view.consents.length === 0
    ? []
    : [
        {
          kind: 'list',
          items: view.consents.map((one) =>
            rightsText.consentLine(
              view.member
                ? capital(consentSubject(one))
                : words.whoAgreed(memberNames[one.member] ?? one.member, consentSubject(one)),
              { ...one, on: fullDate(one.on) },
            ),
          ),
        },
      ];

const part = (title: string, blocks: readonly Block[]): Block[] =>
  blocks.length > 0 ? [{ kind: 'heading', level: 1, text: title }, ...blocks] : [];

/** Everything we keep about one adult, as they may have it, on paper (AVG 15; scenario 17). */
export const accessOverview = (view: AccessExportView): PrintDocument => ({
  title: view.member ? words.overviewTitle : words.dossierTitle(view.caseCode),
  lang: 'nl',
  dir: 'ltr',
  date: fullDate(localDate(view.madeAt)),
  footer: view.member ? `${view.code} · ${view.caseCode}` : view.caseCode,
  blocks: [
    { kind: 'paragraph', text: words.overviewFor(view.name) },
    { kind: 'paragraph', text: view.member ? words.overviewIntro : words.dossierIntro(view.municipality) },
    ...part(words.entered, view.sections.flatMap(section)),
    ...part(view.member ? words.consents : words.dossierConsents, consents(view)),
    ...part(words.judged, judged(view)),
    ...part(words.conferences, conferences(view)),
    ...part(words.agreements, agreements(view)),
    ...part(words.evaluations, evaluations(view)),
    ...part(
      words.happened,
      view.timeline.length === 0
        ? []
        : [
            {
              kind: 'table',
              header: [words.when, words.what, words.who],
              rows: view.timeline.map(({ at, kind, who, content }) => [
                fullDateAndTime(at),
                [timelineWords(kind), timelineDetail(kind, content)].filter(Boolean).join(': '),
                who,
              ]),
            },
          ],
    ),
    ...part(words.readers, view.readers.length === 0 ? [] : [readersTable(view.readers)]),
    ...part(
      words.notHere,
      view.leftOut.length === 0
        ? []
        : [
            { kind: 'paragraph', text: words.notHereWhy },
            {
              kind: 'list',
              items: view.leftOut.map(({ what, why }) =>
                [leftOutText[what] ?? what, words.why[why] ?? ''].filter(Boolean).join(' '),
              ),
            },
          ],
    ),
    ...part(words.rightsTitle, view.member ? [{ kind: 'list', items: words.rights }] : []),
  ],
});
