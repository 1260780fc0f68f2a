import type { IColumnSet } from '@microsoft/teams.cards';
import { localDate } from '../domain/calendar.ts';
import type { WorkItemView, WorkListView } from '../domain/view/oversight.ts';
import {
  type Card,
  card,
  type Element,
  execute,
  heading,
  inLine,
  line,
  open,
  openNamed,
  openUrl,
  subtle,
  text,
} from './kit.ts';
import { commonText } from './text/common.ts';
import { day, hour, longDate, longDateAndTime } from './text/dates.ts';
import { workListText as words, workText } from './text/work-list.ts';

/** Lines a card shows; the rest stands on a next page. */
const PAGE = 10;

/** Work whose moment can pass; the others say so themselves, or wait for somebody else. */
const LATE_KINDS: ReadonlySet<WorkItemView['kind']> = new Set(['consultation', 'triage', 'share']);
/** Work that is in time all day long. */
const LATE_DAYS: ReadonlySet<WorkItemView['kind']> = new Set(['review', 'request']);

/** Dates and instants both come: a date has ten characters. */
const when = (value: string, now: string): string =>
  value.length === 10 ? day(value, localDate(now)) : hour(value, now);

const dateOf = (value: string): string => (value.length === 10 ? value : localDate(value));

/** The day alone. */
const dayOf = (value: string, now: string): string => day(dateOf(value), localDate(now));

const isLate = ({ kind, dueAt }: WorkItemView, now: string): boolean => {
  if (!dueAt) return false;
  if (LATE_DAYS.has(kind)) return dateOf(dueAt) < localDate(now);
  return LATE_KINDS.has(kind) && dueAt < now;
};

const plain = (item: WorkItemView): WorkItemView => ({
  ...item,
  municipality: inLine(item.municipality),
  ...(item.organisation ? { organisation: inLine(item.organisation) } : {}),
});

const row = (item: WorkItemView, number: number, now: string, first: boolean): IColumnSet => {
  const title = workText[item.kind].title(plain(item));
  const why = workText[item.kind].why(plain(item), {
    ...(item.since ? { since: when(item.since, now), sinceDay: dayOf(item.since, now) } : {}),
    ...(item.dueAt ? { due: when(item.dueAt, now), dueDay: dayOf(item.dueAt, now) } : {}),
  });
  const late = isLate(item, now);
  return {
    type: 'ColumnSet',
    spacing: first ? 'Small' : 'Medium',
    separator: true,
    selectAction: openNamed(words.open(number, title), item.verb, item.data),
    columns: [
      { type: 'Column', width: '20px', items: [text(String(number), { weight: 'Bolder' })] },
      {
        type: 'Column',
        width: 'stretch',
        spacing: 'Small',
        items: [
          text(title, { weight: 'Bolder' }),
          ...(why ? [text(late ? words.late(why) : why, { isSubtle: true, spacing: 'None' })] : []),
        ],
      },
      {
        type: 'Column',
        width: 'auto',
        verticalContentAlignment: 'Center',
        items: [text(words.arrow, { size: 'Large' })],
      },
    ],
  };
};

type Numbered = { item: WorkItemView; number: number; group: WorkListView['groups'][number]['group'] };

/** All lines with their number, counted through the groups. */
const numbered = ({ groups }: WorkListView): Numbered[] =>
  groups
    .flatMap(({ group, items }) => items.map((item) => ({ item, group })))
    .map((one, index) => ({ ...one, number: index + 1 }));

/** What waits for the coordinator, in the order in which it hurts. The view holds all; pages count from 0. */
export const workListCard = (view: WorkListView): Card => {
  const { now, total, next } = view;
  const title = heading(words.title(longDate(view.today)));
  const leave = open(words.leave, 'people.leave', {});
  if (total === 0)
    return card(
      [title, line(next ? words.emptyNext(next.code, longDateAndTime(next.startsAt)) : words.empty)],
      [leave],
    );
  const start = view.page * PAGE;
  const shown = numbered(view).filter(({ number }) => number > start && number <= start + PAGE);
  const rows = view.groups.flatMap(({ group }): Element[] => {
    const lines = shown.filter((one) => one.group === group);
    if (lines.length === 0) return [];
    return [
      text(words.groups[group], { weight: 'Bolder', isSubtle: true, spacing: 'Medium' }),
      ...lines.map(({ item, number }, index) => row(item, number, now, index === 0)),
    ];
  });
  const firstItem = shown[0]?.item;
  const last = shown.at(-1)?.number ?? start;
  const isMore = total > last;
  return card(
    [
      title,
      subtle(words.waiting(total)),
      total > PAGE ? subtle(words.shown(start + 1, last, total)) : undefined,
      ...rows,
    ],
    [
      firstItem
        ? openNamed(words.begin(start + 1), firstItem.verb, firstItem.data, { primary: true })
        : undefined,
      isMore ? execute(words.more, 'workList.show', { page: view.page + 1 }) : undefined,
      !isMore && view.page > 0 ? execute(words.first, 'workList.show', { page: 0 }) : undefined,
      leave,
      view.tab ? openUrl(commonText.inTab, view.tab) : undefined,
    ],
  );
};
