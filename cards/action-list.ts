import type { ActionLineView, ActionListLinksView, ActionListView } from '../domain/view/action-list.ts';
import type { LeadView } from '../domain/view/agreement.ts';
import { card, close, type Dialog, dialog, heading, line, openUrl, subtle } from './kit.ts';
import { actionListText as words } from './text/action-list.ts';
import { fullDate, fullDateAndTime } from './text/dates.ts';

const whoIs = (lead: LeadView | undefined): string | undefined => {
  if (lead?.is === 'named') return lead.name;
  return lead && (lead.is === 'coordinator' ? words.coordinator : words.nobody);
};

/** What stands above the lines: when, who was there, who does what, and what comes next; without what is not known. */
export const actionListHead = (view: ActionListView): { label: string; value: string }[] => {
  const there = [
    ...(view.familyPresent ? [words.family] : []),
    words.coordinator,
    ...view.present,
    ...(view.familyPresent ? [] : [words.familyAbsent]),
  ];
  const facts: [string, string | undefined][] = [
    [words.conference, fullDateAndTime(view.startsAt)],
    [words.present, there.join(', ')],
    [words.processLead, whoIs(view.processLead)],
    [words.caseLead, whoIs(view.caseLead) ?? words.noCaseLead],
    [words.familyContact, whoIs(view.familyContact)],
    [
      words.followUp,
      view.followUpOn ? fullDate(view.followUpOn) : view.followUpAfterBirth ? words.afterBirth : undefined,
    ],
    [words.evaluation, view.evaluationOn && fullDate(view.evaluationOn)],
  ];
  return facts.flatMap(([label, value]) => (value ? [{ label, value }] : []));
};

/** Organisation and person of a line, and whether it is informal help. */
export const whoDoes = ({ who, organisation, informal }: ActionLineView): string =>
  [who, organisation, informal === undefined ? '' : words.kind(informal)].filter(Boolean).join(', ');

const lineText = (one: ActionLineView): string =>
  [
    words.numbered(one.number, one.what),
    ...(one.goal ? [words.goal(one.goal)] : []),
    words.fact(words.who, whoDoes(one)),
    words.fact(words.by, fullDate(one.dueDate)),
    words.fact(words.agrees, one.familyAgrees ? words.yes : words.no),
    words.fact(words.stands, words.state(one.state)),
  ].join('\n   ');

/** The list as plain text, for the secure mail of the organisation (G17). */
export const actionListPlain = (view: ActionListView): string =>
  [
    words.title(view.code),
    actionListHead(view)
      .map(({ label, value }) => words.fact(label, value))
      .join('\n'),
    ...(view.lines.length === 0 ? [words.none] : view.lines.map(lineText)),
    words.foot,
  ].join('\n\n');

/** The list to copy or to print. It is content: it opens in a dialog alone. */
export const actionListDialog = (view: ActionListLinksView): Dialog => {
  const value = actionListPlain(view);
  return dialog(
    words.barTitle(view.code),
    card(
      [
        heading(words.heading),
        line(words.how),
        {
          type: 'Input.Text',
          id: 'list',
          label: words.copy,
          isMultiline: true,
          value,
        },
        subtle(words.once),
      ],
      [
        openUrl(words.pdf, view.links.pdf, { primary: true }),
        openUrl(words.print, view.links.print),
        close(),
      ],
    ),
  );
};
