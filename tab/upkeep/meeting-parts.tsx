import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { longDateFrom } from '../../cards/text/dates.ts';
import { tabUpkeepText as words } from '../../cards/text/tab-upkeep.ts';
import type { UpkeepView } from '../../domain/view/upkeep.ts';
import { useSession } from '../session.tsx';
import { TableHead } from '../table-head.tsx';

/** The day on which each municipality meets, when it has one (G07). */
export const FixedConferences = ({ view }: { readonly view: UpkeepView }): ReactNode => {
  const { open } = useSession();
  return (
    <section className="card" aria-labelledby="fixed">
      <h2 id="fixed">{words.fixed}</h2>
      <table className="list">
        <TableHead columns={[words.municipality, words.next, words.place, words.act]} />
        <tbody>
          {view.municipalities.map(({ id, name, fixed }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td data-label={words.next}>
                {fixed?.next ? `${longDateFrom(fixed.next, view.today)}, ${fixed.time}` : words.noFixed}
                {fixed && <small>{words.rule(fixed)}</small>}
              </td>
              <td data-label={words.place}>{fixed?.place ?? '–'}</td>
              <td>
                <Button
                  aria-label={words.changeFixed(name)}
                  onClick={() => void open('municipality.fixed', { municipality: id })}
                >
                  {words.change}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};

/** Where each municipality can meet, with what there is for who finds it hard to come in (G10, G11). */
export const Places = ({ view }: { readonly view: UpkeepView }): ReactNode => {
  const { open } = useSession();
  return (
    <section className="card" aria-labelledby="places">
      <h2 id="places">{words.places}</h2>
      {view.municipalities.map(({ id, name, places }) => (
        <div key={id}>
          <h3>{name}</h3>
          {places.length === 0 && <p className="quiet">{words.noPlaces}</p>}
          <ul className="plain">
            {places.map((place) => (
              <li key={place.id}>
                <span>
                  <strong>{place.name}</strong>
                  {place.what && <small>{place.what}</small>}
                </span>
                <Button
                  aria-label={words.changePlace(place.name)}
                  onClick={() => void open('municipality.place', { municipality: id, place: place.id })}
                >
                  {words.change}
                </Button>
              </li>
            ))}
          </ul>
          <Button
            aria-label={words.addPlaceIn(name)}
            onClick={() => void open('municipality.place', { municipality: id })}
          >
            {words.addPlace}
          </Button>
        </div>
      ))}
    </section>
  );
};
