import { Button, Field, Select } from '@fluentui/react-components';
import { type ReactNode, useRef, useState } from 'react';
import { fullDate } from '../../cards/text/dates.ts';
import { tabText } from '../../cards/text/tab.ts';
import { cellWords, figureWords, tabFiguresText as words } from '../../cards/text/tab-figures.ts';
import type { FiguresOverviewView, FigureView } from '../../domain/view/figures-overview.ts';
import { RefusedPage } from '../refused-page.tsx';
import { useView } from '../session.tsx';
import { TableHead } from '../table-head.tsx';
import { Bars } from './bars.tsx';
import { rowLabel, saveCsv, savePng } from './save.ts';

// The bot made it with the type it is read as; its own tests hold that.
const read = (answer: unknown): FiguresOverviewView => answer as FiguresOverviewView;

/** One figure: what came of it in a sentence, the chart, and the same numbers as a table. */
const Figure = ({
  view,
  figure,
}: {
  readonly view: FiguresOverviewView;
  readonly figure: FigureView;
}): ReactNode => {
  const picture = useRef<SVGSVGElement>(null);
  const { year } = figure;
  const before = view.figures.find((one) => one.figure === figure.figure && one.year === year - 1);
  const { title, row, unit, outcome, total } = figureWords[figure.figure];
  const said = outcome(figure, before);
  const id = `figure-${figure.figure}`;
  const bars = figure.rows.map((one) => ({ key: one.key, label: rowLabel(figure, one), cell: one.cell }));
  return (
    <section className="card figure" aria-labelledby={id}>
      <header>
        <h2 id={id}>{title(year)}</h2>
        {said && <p>{said}</p>}
      </header>
      {figure.withheld || bars.length === 0 ? (
        <p className="quiet">{figure.withheld ? words.withheld : words.none(year)}</p>
      ) : (
        <>
          <div>
            <Bars title={words.chart(title(year), said)} bars={bars} picture={picture} />
            <div className="buttons">
              <Button
                size="small"
                aria-label={words.pngOf(title(year))}
                onClick={() => {
                  if (picture.current)
                    void savePng(picture.current, title(year), words.picture(figure.figure, year));
                }}
              >
                {words.png}
              </Button>
            </div>
          </div>
          <table className="numbers">
            <TableHead columns={[row, `${words.value} ${unit}`]} />
            <tbody>
              {bars.map(({ key, label, cell }) => (
                <tr key={key}>
                  <th scope="row">{label}</th>
                  <td>{cellWords(cell)}</td>
                </tr>
              ))}
            </tbody>
            {total && (
              <tfoot>
                <tr>
                  <th scope="row">{total(view.region)}</th>
                  <td>{cellWords(figure.total)}</td>
                </tr>
              </tfoot>
            )}
          </table>
        </>
      )}
    </section>
  );
};

/** "Cijfers": whole years, for the project lead. */
export const FiguresPage = (): ReactNode => {
  const { view, refused, failed, again } = useView('figures.overview', {}, read);
  const [chosen, setYear] = useState<number>();
  if (refused) return <RefusedPage dialog={refused} />;
  if (!view)
    return (
      <p role="status">
        {failed ? tabText.offline : tabText.loading}{' '}
        {failed && <Button onClick={again}>{tabText.again}</Button>}
      </p>
    );
  const year = chosen ?? view.years[0] ?? view.running - 1;
  return (
    <>
      <div className="head">
        <div>
          <h1>{words.title(view.region)}</h1>
          <p className="quiet">{words.about(fullDate(view.frozenOn[year] ?? ''))}</p>
        </div>
        <div className="filters">
          <Field label={words.year}>
            <Select value={String(year)} onChange={(_, { value }) => setYear(Number(value))}>
              {view.years.map((one) => (
                <option key={one}>{one}</option>
              ))}
            </Select>
          </Field>
          <Button onClick={() => saveCsv(view, year)}>{words.csv}</Button>
          <Button onClick={() => print()}>{words.print}</Button>
        </div>
      </div>
      <div className="note">
        <p>
          <strong>{words.whyTitle}</strong> {words.why}
        </p>
        <p>
          {words.whole(view.region, view.municipalities.length)} {words.later(view.running)}
        </p>
      </div>
      {view.figures
        .filter((figure) => figure.year === year)
        .map((figure) => (
          <Figure key={figure.figure} view={view} figure={figure} />
        ))}
      <p className="quiet">{words.foot}</p>
    </>
  );
};
