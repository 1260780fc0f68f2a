import type { ReactNode } from 'react';
import { longDateFrom, shortDate } from '../../cards/text/dates.ts';
import { tabUpkeepText as words } from '../../cards/text/tab-upkeep.ts';
import { localDate } from '../../domain/calendar.ts';
import type { DeadLetterView, UpkeepView } from '../../domain/view/upkeep.ts';
import { TableHead } from '../table-head.tsx';

/** The day on which each municipality meets, when it has one. */
export const FixedConferences = ({ view }: { readonly view: UpkeepView }): ReactNode => (
  <section className="card" aria-labelledby="fixed">
    <h2 id="fixed">{words.fixed}</h2>
    <table className="list">
      <TableHead columns={[words.municipality, words.next, words.place]} />
      <tbody>
        {view.municipalities.map(({ id, name, fixed }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            <td data-label={words.next}>
              {fixed?.next ? `${longDateFrom(fixed.next, view.today)}, ${fixed.time}` : words.noFixed}
            </td>
            <td data-label={words.place}>{fixed?.place ?? '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);

/** How long everything may take: what is the same everywhere stands once. */
export const TermsTable = ({ view }: { readonly view: UpkeepView }): ReactNode => (
  <section className="card" aria-labelledby="terms">
    <h2 id="terms">{words.terms}</h2>
    <p className="quiet">{words.termsWhere}</p>
    <dl className="facts even">
      {words.termRows.map(([name, value]) => {
        const all = new Map(view.municipalities.map((one) => [one.name, value(one.terms)]));
        const different = new Set(all.values()).size > 1;
        return (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {different
                ? [...all].map(([municipality, term]) => `${municipality}: ${term}`).join('; ')
                : ([...all.values()][0] ?? '–')}
            </dd>
          </div>
        );
      })}
    </dl>
  </section>
);

/** Messages that were given up. */
export const DeadLetters = ({ letters }: { readonly letters: readonly DeadLetterView[] }): ReactNode => (
  <section className="card" aria-labelledby="dead">
    <h2 id="dead">{words.dead}</h2>
    {letters.length === 0 ? (
      <p>{words.deadNone}</p>
    ) : (
      <table className="list">
        <TableHead columns={[words.deadWhat, words.deadWhy, words.deadCount, words.deadLast]} />
        <tbody>
          {letters.map(({ kind, outcome, count, last }) => (
            <tr key={`${kind} ${outcome}`}>
              <th scope="row">{words.deadKind(kind)}</th>
              <td data-label={words.deadWhy}>{words.deadOutcome(outcome)}</td>
              <td data-label={words.deadCount}>{count}</td>
              <td data-label={words.deadLast}>{shortDate(localDate(last))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    )}
  </section>
);
