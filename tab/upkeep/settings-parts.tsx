import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { shortDate } from '../../cards/text/dates.ts';
import { tabUpkeepText as words } from '../../cards/text/tab-upkeep.ts';
import { localDate } from '../../domain/calendar.ts';
import type { DeadLetterView, UpkeepView } from '../../domain/view/upkeep.ts';
import { useSession } from '../session.tsx';
import { TableHead } from '../table-head.tsx';

/** How long everything may take: what is the same everywhere stands once. */
export const TermsTable = ({ view }: { readonly view: UpkeepView }): ReactNode => (
  <section className="card" aria-labelledby="terms">
    <h2 id="terms">{words.terms}</h2>
    <p className="quiet">{words.termsWhere(view.maySetTerms)}</p>
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
    {view.maySetTerms && <ChangeTerms view={view} />}
  </section>
);

const ChangeTerms = ({ view }: { readonly view: UpkeepView }): ReactNode => {
  const { open } = useSession();
  return (
    <div className="buttons">
      {view.municipalities.map(({ id, name }) => (
        <Button
          key={id}
          aria-label={words.changeTerms(name)}
          onClick={() => void open('municipality.terms', { municipality: id })}
        >
          {name}
        </Button>
      ))}
    </div>
  );
};

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
