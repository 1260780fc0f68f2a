import { Button } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { timelineDetail, timelineWords } from '../../cards/text/case.ts';
import { capital } from '../../cards/text/common.ts';
import { dateAndTime } from '../../cards/text/dates.ts';
import { tabCaseText as words } from '../../cards/text/tab-case.ts';
import type { CaseOverviewView } from '../../domain/view/case-overview.ts';

const FIRST = 15;

/** Everything that happened, the latest first: when, what, by whom, in whose name. */
export const Timeline = ({ view }: { readonly view: CaseOverviewView }): ReactNode => {
  const [all, setAll] = useState(false);
  const lines = [...view.timeline].reverse();
  return (
    <section className="card" aria-labelledby="timeline">
      <h2 id="timeline">{words.timeline}</h2>
      <ol className="timeline">
        {lines.slice(0, all ? undefined : FIRST).map(({ at, who, onBehalfOf, kind, content }, index) => {
          const detail = timelineDetail(kind, content);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: two lines may be of the same moment
            <li key={`${at}${kind}${index}`}>
              <time dateTime={at}>{dateAndTime(at)}</time>
              <span>
                {capital(timelineWords(kind))}
                {detail && `: ${detail}`}
                <small>{onBehalfOf ? words.onBehalf(who, onBehalfOf) : who}</small>
              </span>
            </li>
          );
        })}
      </ol>
      {!all && lines.length > FIRST && <Button onClick={() => setAll(true)}>{words.all}</Button>}
    </section>
  );
};
