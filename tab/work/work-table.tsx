import { type KeyboardEvent, memo, type ReactNode, useCallback, useRef, useState } from 'react';
import { day, dayMonth, longDate } from '../../cards/text/dates.ts';
import { tabWorkText as words } from '../../cards/text/tab-work.ts';
import { workText } from '../../cards/text/work-list.ts';
import { localDate, localTime } from '../../domain/calendar.ts';
import type { WorkOverviewView, WorkRowView } from '../../domain/view/work-overview.ts';
import { type WorkWhen, workWhens } from '../../domain/work.ts';
import { goTo } from '../page-name.ts';
import { useSession } from '../session.tsx';
import { TableHead } from '../table-head.tsx';

const keyOf = (row: WorkRowView): string => `${row.kind}:${Object.values(row.data).join(':')}`;

/** What it is, without the code: that has a column of its own. */
const whatOf = (row: WorkRowView): string =>
  (workText[row.kind].title(row).split(' · ')[0] ?? '') +
  (row.kind === 'upcoming' || !row.organisation ? '' : `, ${row.organisation}`);

const BY_HOUR: ReadonlySet<string> = new Set(['consultation', 'triage', 'share', 'record', 'upcoming']);

/** Until when, in words; the hour where the hour counts. */
const whenWords = (row: WorkRowView, now: string): string => {
  const at = row.kind === 'escalated' ? (row.since ?? row.dueAt) : row.dueAt;
  if (!at) return '';
  const on = localDate(at);
  if (on === localDate(now) && BY_HOUR.has(row.kind))
    return row.kind === 'record' || row.kind === 'upcoming' ? localTime(at) : words.before(localTime(at));
  return day(on, localDate(now));
};

const turnOf = (row: WorkRowView): string => row.turn ?? words.others[row.kind] ?? words.you;

type RowProps = {
  readonly row: WorkRowView;
  readonly now: string;
  readonly current: boolean;
  readonly onFocus: (key: string) => void;
  readonly onAct: (row: WorkRowView) => void;
};

const openRow = (row: WorkRowView, onAct: (row: WorkRowView) => void): void => {
  if (row.case) goTo('case', row.case);
  else onAct(row);
};

const Row = memo(({ row, now, current, onFocus, onAct }: RowProps): ReactNode => {
  const at =
    row.dueAt && row.daysLate
      ? dayMonth(localDate(row.since && row.kind === 'escalated' ? row.since : row.dueAt))
      : '';
  return (
    <tr
      tabIndex={current ? 0 : -1}
      data-key={keyOf(row)}
      onFocus={() => onFocus(keyOf(row))}
      onDoubleClick={() => openRow(row, onAct)}
    >
      <th scope="row" className="code">
        {row.case ? (
          <a href={`#case/${row.case}`} tabIndex={-1}>
            {row.code}
          </a>
        ) : (
          row.code
        )}
      </th>
      <td data-label={words.columns.municipality}>{row.municipality}</td>
      <td data-label={words.columns.what}>
        {row.urgent && <strong className="tag">{words.urgent}</strong>} {whatOf(row)}
      </td>
      <td data-label={words.columns.turn}>{turnOf(row)}</td>
      <td data-label={words.columns.when}>
        {row.daysLate ? (
          <>
            <strong className="late">{words.late(row.daysLate)}</strong> · {at}
          </>
        ) : (
          whenWords(row, now)
        )}
      </td>
      <td className="act">
        {/* A plain one: three hundred of Fluent's take a good part of a second. */}
        <button
          type="button"
          tabIndex={-1}
          aria-label={`${words.act[row.kind]}: ${whatOf(row)}, ${row.code}`}
          onClick={() => onAct(row)}
        >
          {words.act[row.kind]}
        </button>
      </td>
    </tr>
  );
});

const hintOf = (when: WorkWhen, view: WorkOverviewView): string => {
  if (when === 'today') return longDate(view.today);
  if (when === 'week') return words.until(longDate(view.weekEnds));
  return words.groups[when].hint;
};

/** The keys that move from row to row. */
const STEPS: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

/** One stop for the Tab key; arrows move, Enter opens the family, the arrow to the right goes to the button. */
export const WorkTable = ({
  view,
  rows,
}: {
  readonly view: WorkOverviewView;
  readonly rows: readonly WorkRowView[];
}): ReactNode => {
  const { open } = useSession();
  const table = useRef<HTMLTableElement>(null);
  const [current, setCurrent] = useState<string>();
  const first = rows[0] && keyOf(rows[0]);
  const stop = rows.some((row) => keyOf(row) === current) ? current : first;

  const act = useCallback(
    (row: WorkRowView) => {
      if (row.kind === 'record' && row.data['conference']) goTo('conference', row.data['conference']);
      else if (row.verb === 'case.show' && row.case) goTo('case', row.case);
      else void open(row.verb, row.data);
    },
    [open],
  );

  const onKeyDown = (event: KeyboardEvent): void => {
    const all = [...(table.current?.querySelectorAll<HTMLElement>('tr[data-key]') ?? [])];
    const target = event.target instanceof HTMLElement ? event.target : undefined;
    const line = target?.closest<HTMLElement>('tr[data-key]');
    if (!line) return;
    const step = STEPS[event.key];
    const row = rows.find((one) => keyOf(one) === line.dataset['key']);
    if (step) all[step(all.indexOf(line), all.length - 1)]?.focus();
    else if (event.key === 'ArrowRight') line.querySelector<HTMLElement>('button')?.focus();
    else if (event.key === 'ArrowLeft') line.focus();
    else if (event.key === 'Enter' && target === line && row) openRow(row, act);
    else return;
    event.preventDefault();
  };

  return (
    <div className="table-frame">
      <table
        ref={table}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: arrows move through its rows, as in a grid
        role="grid"
        className="work"
        aria-label={words.table}
        aria-describedby="work-keys"
        onKeyDown={onKeyDown}
      >
        <TableHead columns={Object.values(words.columns)} />
        {workWhens.map((when) => {
          const shown = rows.filter((row) => row.when === when);
          if (shown.length === 0) return null;
          return (
            <tbody key={when}>
              <tr className="group" data-when={when} tabIndex={-1}>
                <th scope="rowgroup" colSpan={6}>
                  {words.groups[when].name} ({shown.length}) <span>{hintOf(when, view)}</span>
                </th>
              </tr>
              {shown.map((row) => (
                <Row
                  key={keyOf(row)}
                  row={row}
                  now={view.now}
                  current={keyOf(row) === stop}
                  onFocus={setCurrent}
                  onAct={act}
                />
              ))}
            </tbody>
          );
        })}
      </table>
      <p id="work-keys" className="quiet">
        {words.keys}
      </p>
    </div>
  );
};
