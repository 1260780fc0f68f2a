import { Button, Field, Select } from '@fluentui/react-components';
import { type ReactNode, useEffect, useState } from 'react';
import { capital } from '../../cards/text/common.ts';
import { hour, longDate } from '../../cards/text/dates.ts';
import { tabText } from '../../cards/text/tab.ts';
import { tabWorkText as words } from '../../cards/text/tab-work.ts';
import type { WorkOverviewView, WorkRowView } from '../../domain/view/work-overview.ts';
import { type WorkStep, workSteps, workWhens } from '../../domain/work.ts';
import { useSession } from '../session.tsx';
import { useWork } from './use-work.ts';
import { WorkTable } from './work-table.tsx';

const ALL = '';
const FIRST_LOOK = 'work-list';
type Filter = { readonly municipality: string; readonly step: WorkStep | '' };

const passes =
  ({ municipality, step }: Filter) =>
  (row: WorkRowView): boolean =>
    (municipality === ALL || row.municipality === municipality) && (step === ALL || row.step === step);

const isStep = (value: string): value is WorkStep => workSteps.some((step) => step === value);

/** Nothing to do: says what comes first, or that it is the filter that hides it. */
const Empty = ({ filter, onAll }: { readonly filter: Filter; readonly onAll: () => void }): ReactNode => {
  const { municipality, step } = filter;
  if (municipality === ALL && step === ALL) return <p className="empty">{words.empty}</p>;
  return (
    <p className="empty">
      {municipality === ALL && step !== ALL
        ? words.emptyStep(words.steps[step])
        : words.emptyFilter(municipality)}{' '}
      <Button size="small" onClick={onAll}>
        {words.showAll}
      </Button>
    </p>
  );
};

const Filters = ({
  view,
  filter,
  onFilter,
}: {
  readonly view: WorkOverviewView;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
}): ReactNode => (
  <div className="filters">
    {view.municipalities.length > 1 && (
      <Field label={words.municipality}>
        <Select
          value={filter.municipality}
          onChange={(_, { value }) => onFilter({ ...filter, municipality: value })}
        >
          <option value={ALL}>{words.allMunicipalities(view.municipalities.length)}</option>
          {view.municipalities.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </Select>
      </Field>
    )}
    <Field label={words.step}>
      <Select
        value={filter.step}
        onChange={(_, { value }) => onFilter({ ...filter, step: isStep(value) ? value : ALL })}
      >
        <option value={ALL}>{words.allSteps}</option>
        {workSteps.map((step) => (
          <option key={step} value={step}>
            {words.steps[step]}
          </option>
        ))}
      </Select>
    </Field>
  </div>
);

/** How much there is in each group, and the way there. */
const Jump = ({ rows }: { readonly rows: readonly WorkRowView[] }): ReactNode => (
  <nav aria-label={words.jump}>
    <ul className="jump">
      {workWhens
        .map((when) => ({ when, n: rows.filter((row) => row.when === when).length }))
        .filter(({ when, n }) => n > 0 || when !== 'later')
        .map(({ when, n }) => (
          <li key={when}>
            <button
              type="button"
              data-late={(when === 'late' && n > 0) || undefined}
              disabled={n === 0}
              onClick={() => document.querySelector<HTMLElement>(`[data-when="${when}"]`)?.focus()}
            >
              <b>{n}</b> {words.groups[when].short}
            </button>
          </li>
        ))}
    </ul>
  </nav>
);

/** Families with something to do: sparring is about nobody yet. */
const withWork = ({ rows }: WorkOverviewView): number => new Set(rows.flatMap((row) => row.case ?? [])).size;

/** "Wat wacht op u": the coordinator's morning. */
export const WorkPage = (): ReactNode => {
  const { open } = useSession();
  const { view, failedSince, again } = useWork();
  const [filter, setFilter] = useState<Filter>({ municipality: ALL, step: ALL });
  const rows = view?.rows.filter(passes(filter)) ?? [];
  const isThere = view !== undefined;
  // For who measures how long the morning's first look takes.
  useEffect(() => {
    if (isThere) performance.mark(FIRST_LOOK);
  }, [isThere]);
  return (
    <>
      <div className="head">
        <div>
          <h1>{words.title}</h1>
          {view && (
            <p className="quiet">
              {capital(longDate(view.today))} · {words.summary(view.families, withWork(view))}
            </p>
          )}
        </div>
        {view && <Filters view={view} filter={filter} onFilter={setFilter} />}
      </div>
      <p role="status" className="status">
        {failedSince && view ? (
          <>
            {tabText.stale(hour(failedSince, view.now).replace(/^om /, ''))}{' '}
            <Button size="small" onClick={again}>
              {tabText.again}
            </Button>
          </>
        ) : (
          !view && tabText.loading
        )}
      </p>
      {view && (
        <>
          <Jump rows={rows} />
          {rows.length > 0 ? (
            <WorkTable view={view} rows={rows} />
          ) : (
            <Empty filter={filter} onAll={() => setFilter({ municipality: ALL, step: ALL })} />
          )}
          {view.othersLater > 0 && <p className="quiet">{words.othersLater(view.othersLater)}</p>}
          <p>
            <Button onClick={() => void open('people.leave')}>{words.leave}</Button>
          </p>
        </>
      )}
    </>
  );
};
