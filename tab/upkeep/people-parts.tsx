import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { inWords } from '../../cards/text/common.ts';
import { shortDate } from '../../cards/text/dates.ts';
import { roleNames } from '../../cards/text/roles.ts';
import { tabUpkeepText as words } from '../../cards/text/tab-upkeep.ts';
import { localDate } from '../../domain/calendar.ts';
import type { StaffView, UnreachableView, UpkeepView } from '../../domain/view/upkeep.ts';
import { useSession } from '../session.tsx';
import { TableHead } from '../table-head.tsx';

const roleOf = ({ role, partnerType }: Pick<StaffView, 'role' | 'partnerType'>): string =>
  role === 'partner' && partnerType ? partnerType : roleNames[role];

/** Who cannot be reached, and what waits because of it. */
export const Unreachable = ({ people }: { readonly people: readonly UnreachableView[] }): ReactNode => (
  <section className="card" aria-labelledby="unreachable">
    <h2 id="unreachable">{words.unreachable(people.length)}</h2>
    {people.length === 0 ? (
      <p>{words.everybodyReached}</p>
    ) : (
      <>
        <p className="quiet">{words.unreachableWhat}</p>
        <table className="list">
          <TableHead columns={[words.who, words.what, words.waits]} />
          <tbody>
            {people.map((one) => (
              <tr key={one.name}>
                <th scope="row">
                  <strong>{one.name}</strong>
                  <small>
                    {one.roles.map((role) => `${roleOf(role)}, ${role.municipality}`).join(' · ')}
                  </small>
                </th>
                <td data-label={words.what}>
                  {one.reach === 'lost' && one.since
                    ? words.lost(shortDate(localDate(one.since)))
                    : words.neverWrote}
                </td>
                <td data-label={words.waits}>{words.waiting(one)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </>
    )}
  </section>
);

const periodOf = ({ from, until }: StaffView): string => {
  if (from && until) return words.fromUntil(shortDate(from), shortDate(until));
  if (from) return words.from(shortDate(from));
  return until ? words.until(shortDate(until)) : words.always;
};

/** The same role in several municipalities is one line, as long as there is nothing to end on it. */
const together = (people: readonly StaffView[]): StaffView[] =>
  [
    ...Map.groupBy(people, (one) => `${one.name}|${roleOf(one)}|${periodOf(one)}|${one.reach}`).values(),
  ].flatMap((same) =>
    same.slice(0, 1).map((one) => ({ ...one, municipality: inWords(same.map((each) => each.municipality)) })),
  );

/** Who has which role where, and until when. */
export const People = ({ view }: { readonly view: UpkeepView }): ReactNode => {
  const { open } = useSession();
  return (
    <section className="card" aria-labelledby="people">
      <h2 id="people">{words.people}</h2>
      <table className="list">
        <TableHead
          columns={[
            words.name,
            words.role,
            words.municipality,
            words.period,
            words.reach,
            ...(view.mayAppoint ? [words.act] : []),
          ]}
        />
        <tbody>
          {(view.mayAppoint ? view.people : together(view.people)).map((one) => (
            <tr key={one.appointment}>
              <th scope="row">{one.name}</th>
              <td data-label={words.role}>{roleOf(one)}</td>
              <td data-label={words.municipality}>{one.municipality}</td>
              <td data-label={words.period}>{periodOf(one)}</td>
              <td data-label={words.reach}>{words.reaches[one.reach]}</td>
              {view.mayAppoint && (
                <td>
                  <Button
                    aria-label={words.endWho(one.name, roleOf(one))}
                    onClick={() => void open('people.end', { appointment: one.appointment })}
                  >
                    {words.end}
                  </Button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
