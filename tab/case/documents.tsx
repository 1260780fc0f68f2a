import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { caseText } from '../../cards/text/case.ts';
import { longDateAndTime, longDateFrom } from '../../cards/text/dates.ts';
import { letterText } from '../../cards/text/letter.ts';
import { tabCaseText as words } from '../../cards/text/tab-case.ts';
import { localDate } from '../../domain/calendar.ts';
import type { CaseOverviewView } from '../../domain/view/case-overview.ts';
import { addressOf } from '../page-name.ts';
import { useSession } from '../session.tsx';

type Line = { readonly what: string; readonly state?: string; readonly verb: string; readonly data: object };

const documentsOf = (view: CaseOverviewView): Line[] => [
  ...(view.erased
    ? []
    : [{ what: words.referral, verb: 'referral.show', data: { case: view.case } } satisfies Line]),
  ...view.lists.map((list) => ({
    what: words.list(longDateFrom(localDate(list.startsAt), list.today)),
    state: list.share ? words.shareNow : words.shared,
    verb: 'agreements.show',
    data: { conference: list.conference },
  })),
  ...(view.letterFor
    ? [{ what: letterText.button, verb: 'letter.open', data: { conference: view.letterFor } }]
    : []),
  ...(view.mayHandOver
    ? [{ what: words.handOverWhat, verb: 'handOver.open', data: { case: view.case } }]
    : []),
  { what: words.readers, verb: 'log.case', data: { case: view.case } },
];

/** What there is to read or hand over, and the conferences. */
export const Documents = ({ view }: { readonly view: CaseOverviewView }): ReactNode => {
  const { open } = useSession();
  return (
    <>
      {view.conferences.length > 0 && (
        <section className="card" aria-labelledby="conferences">
          <h2 id="conferences">{words.conferences}</h2>
          <ul className="plain">
            {view.conferences.map(({ conference, number, startsAt, state }) => (
              <li key={conference}>
                <span>{caseText.conference(number, longDateAndTime(startsAt), state)}</span>
                {state === 'invited' && (
                  <a href={addressOf('conference', conference)}>{words.conferencePage}</a>
                )}
                <Button
                  aria-label={caseText.openConference(number)}
                  onClick={() => void open('conference.show', { conference })}
                >
                  {words.open}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="card" aria-labelledby="documents">
        <h2 id="documents">{words.documents}</h2>
        <ul className="plain">
          {documentsOf(view).map(({ what, state, verb, data }) => (
            <li key={what}>
              <span>
                {what}
                {state && <small>{state}</small>}
              </span>
              <Button aria-label={`${words.open}: ${what}`} onClick={() => void open(verb, { ...data })}>
                {words.open}
              </Button>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
};
