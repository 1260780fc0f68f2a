import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { agreementText } from '../../cards/text/agreement.ts';
import { commonText } from '../../cards/text/common.ts';
import { ahead, longDateFrom, shortDate } from '../../cards/text/dates.ts';
import { tabCaseText as words } from '../../cards/text/tab-case.ts';
import { isOpen, needsReplacement } from '../../domain/agreement.ts';
import { localDate } from '../../domain/calendar.ts';
import type { LeadView } from '../../domain/view/agreement.ts';
import type { AgreementRowView, CaseOverviewView } from '../../domain/view/case-overview.ts';
import { useSession } from '../session.tsx';
import { TableHead } from '../table-head.tsx';

type List = CaseOverviewView['lists'][number];

const whoIs = (lead: LeadView | undefined): string | undefined => {
  if (lead?.is === 'coordinator') return commonText.coordinator;
  return lead?.is === 'nobody' ? words.nobody : lead?.name;
};

const stateWords = ({ overdue, state, done }: AgreementRowView): ReactNode => {
  if (done)
    return (
      <>
        {words.states[state]}
        <small>
          {shortDate(localDate(done.at))}, {done.by}
        </small>
      </>
    );
  return overdue ? <strong className="late">{words.overdue}</strong> : words.states[state];
};

const Row = ({ line, list }: { readonly line: AgreementRowView; readonly list: List }): ReactNode => {
  const { open } = useSession();
  const { agreement, number } = line;
  const may = line.mine || list.onBehalf;
  return (
    <tr>
      <td data-label={words.number}>{number}</td>
      <th scope="row">
        {line.what}
        {!line.familyAgrees && <small>{words.familyNo}</small>}
      </th>
      <td data-label={words.who}>
        {line.ownerName}
        <small>{line.organisation}</small>
      </td>
      <td data-label={words.due}>
        {isOpen(line.state) && !line.overdue ? ahead(line.dueDate, list.today) : shortDate(line.dueDate)}
      </td>
      <td data-label={words.state}>{stateWords(line)}</td>
      <td>
        <div className="buttons">
          {may && isOpen(line.state) && (
            <Button
              aria-label={line.mine ? `${words.done}: ${number}` : words.doneFor(number, line.ownerName)}
              onClick={() => void open('agreement.tick', { agreement, from: 'one' })}
            >
              {words.done}
            </Button>
          )}
          {may && needsReplacement(line.state) && (
            <Button onClick={() => void open('agreement.reassign', { agreement })}>
              {agreementText.reassign}
            </Button>
          )}
          <Button
            appearance="subtle"
            aria-label={words.moreOf(number)}
            onClick={() => void open('agreement.show', { agreement })}
          >
            {words.more}
          </Button>
        </div>
      </td>
    </tr>
  );
};

/** What was agreed in each conference, the last one first, with who does what for the family. */
export const AgreementLists = ({ view }: { readonly view: CaseOverviewView }): ReactNode => {
  if (view.lists.length === 0)
    return (
      <section className="card">
        <h2>{words.phases.agreements}</h2>
        <p className="quiet">{words.noAgreements}</p>
      </section>
    );
  return view.lists.map((list) => {
    const leads = (['processLead', 'caseLead', 'familyContact'] as const).flatMap((lead) => {
      const who = whoIs(list[lead]);
      return who ? [`${words.leads[lead]}: ${who}`] : [];
    });
    return (
      <section className="card" key={list.conference} aria-labelledby={`list-${list.conference}`}>
        <h2 id={`list-${list.conference}`}>
          {words.agreements(longDateFrom(localDate(list.startsAt), list.today))}
        </h2>
        {list.lines.length === 0 ? (
          <p className="quiet">{words.noAgreements}</p>
        ) : (
          <table className="list">
            <TableHead columns={[words.number, words.what, words.who, words.due, words.state, words.act]} />
            <tbody>
              {list.lines.map((line) => (
                <Row key={line.agreement} line={line} list={list} />
              ))}
            </tbody>
          </table>
        )}
        {leads.length > 0 && <p className="quiet">{leads.join(' · ')}</p>}
      </section>
    );
  });
};
