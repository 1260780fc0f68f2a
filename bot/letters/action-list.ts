import { actionListHead, whoDoes } from '../../cards/action-list.ts';
import { actionListText as words } from '../../cards/text/action-list.ts';
import { fullDate } from '../../cards/text/dates.ts';
import { localDate } from '../../domain/calendar.ts';
import type { ActionListView } from '../../domain/view/action-list.ts';
import type { PrintDocument } from './document.ts';

/** The action and decision list on paper (A8), for the family and who was there. */
export const actionListPaper = (view: ActionListView, now: string): PrintDocument => ({
  title: words.title(view.code),
  lang: 'nl',
  dir: 'ltr',
  date: fullDate(localDate(now)),
  footer: view.code,
  blocks: [
    { kind: 'heading', level: 1, text: words.head },
    { kind: 'facts', facts: actionListHead(view) },
    { kind: 'heading', level: 1, text: words.lines },
    view.lines.length === 0
      ? { kind: 'paragraph', text: words.none }
      : {
          kind: 'table',
          header: words.header,
          rows: view.lines.map((one) => [
            String(one.number),
            [one.what, ...(one.goal ? [words.goal(one.goal)] : [])].join('. '),
            whoDoes(one),
            fullDate(one.dueDate),
            one.familyAgrees ? words.yes : words.no,
            words.state(one.state),
          ]),
        },
    { kind: 'paragraph', text: words.foot },
  ],
});
