import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { fullDate, longDateFrom, shortDate } from '../../cards/text/dates.ts';
import { levelNames } from '../../cards/text/referral.ts';
import { memberNames } from '../../cards/text/rights.ts';
import { tabCaseText as words } from '../../cards/text/tab-case.ts';
import { localDate } from '../../domain/calendar.ts';
import { consentPurposes } from '../../domain/consent.ts';
import type { CaseOverviewView } from '../../domain/view/case-overview.ts';
import { useSession } from '../session.tsx';
import { TableHead } from '../table-head.tsx';

type View = { readonly view: CaseOverviewView };
type Level = NonNullable<CaseOverviewView['level']>;

const sufficiencyWords = (value: string | undefined): string => {
  switch (value) {
    case 'sufficient':
    case 'sufficientInPrinciple':
    case 'insufficient':
      return words.level[value];
    default:
      return words.level.unknown;
  }
};
const listed = (labels: readonly string[]): string =>
  labels.length > 0 ? labels.join('; ') : words.level.none;

/** The level in words, without colour or number: what it rests on, and that a person chose it. */
export const LevelPart = ({ view, level }: View & { readonly level: Level }): ReactNode => {
  const { open } = useSession();
  const facts: readonly (readonly [string, string])[] = [
    [words.level.risks, listed(level.risks)],
    [words.level.urgent, listed(level.urgent)],
    [words.level.protective, listed(level.protective)],
    [words.level.sufficiency, sufficiencyWords(level.sufficiency)],
    ...(level.reason ? ([[words.level.reason, level.reason]] as const) : []),
  ];
  return (
    <section className="card" aria-labelledby="level">
      <h2 id="level">{levelNames[level.chosen] ?? level.chosen}</h2>
      <p className="quiet">
        {level.chosen === level.proposed
          ? words.level.proposed
          : words.level.other(levelNames[level.proposed] ?? level.proposed)}
      </p>
      <dl className="facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <div className="buttons">
        <Button onClick={() => void open('referral.show', { case: view.case })}>{words.read}</Button>
      </div>
    </section>
  );
};

/** How far the pregnancy is, as a time and as a date; of anything but a birth nothing is said. */
export const PregnancyPart = ({ view }: View): ReactNode => {
  const { pregnancy, bornOn } = view;
  if (!pregnancy && !bornOn) return null;
  const today = localDate(view.now);
  return (
    <section className="card" aria-labelledby="pregnancy">
      <h2 id="pregnancy">{pregnancy ? words.pregnancy : words.child}</h2>
      {pregnancy && (
        <>
          <p className="big">{words.weeks(pregnancy.today.weeks, pregnancy.today.days)}</p>
          <p>{words.toGo(pregnancy.daysToGo, longDateFrom(pregnancy.dueDate, today))}</p>
        </>
      )}
      {bornOn && <p>{words.born(fullDate(bornOn))}</p>}
    </section>
  );
};

/** Each adult's word, on each purpose. */
export const ConsentPart = ({ view }: View): ReactNode => {
  const { open } = useSession();
  return (
    <section className="card" aria-labelledby="consent">
      <h2 id="consent">{words.consent}</h2>
      {view.consents.length === 0 ? (
        <p className="quiet">{words.noConsent}</p>
      ) : (
        <table className="list">
          <TableHead
            columns={[
              words.consentWho,
              ...consentPurposes.map((purpose) => words.purposes[purpose] ?? purpose),
            ]}
          />
          <tbody>
            {view.consents.map(({ member, name, said }) => (
              <tr key={member}>
                <th scope="row">{name || (memberNames[member] ?? member)}</th>
                {consentPurposes.map((purpose) => {
                  const word = said.find((one) => one.purpose === purpose);
                  return (
                    <td key={purpose} data-label={words.purposes[purpose]}>
                      {word ? (
                        <>
                          {words.said[word.status]}
                          <small>{shortDate(word.on)}</small>
                        </>
                      ) : (
                        <span className="quiet">{words.notAsked}</span>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {view.erased !== true && (
        <div className="buttons">
          <Button onClick={() => void open('consent.show', { case: view.case })}>
            {words.changeConsent}
          </Button>
        </div>
      )}
    </section>
  );
};
