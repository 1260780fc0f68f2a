import { Button } from '@fluentui/react-components';
import { type ReactNode, useEffect } from 'react';
import { caseText } from '../../cards/text/case.ts';
import { fullDate, shortDate } from '../../cards/text/dates.ts';
import { tabText } from '../../cards/text/tab.ts';
import { tabCaseText as words } from '../../cards/text/tab-case.ts';
import { localDate } from '../../domain/calendar.ts';
import type { CaseOverviewView, CasePhase } from '../../domain/view/case-overview.ts';
import { addressOf } from '../page-name.ts';
import { RefusedPage } from '../refused-page.tsx';
import { useSession, useView } from '../session.tsx';
import { AgreementLists } from './agreement-lists.tsx';
import { Documents } from './documents.tsx';
import { ConsentPart, LevelPart, PregnancyPart } from './facts.tsx';
import { Timeline } from './timeline.tsx';

// The bot made it with the type it is read as; its own tests hold that.
const read = (answer: unknown): CaseOverviewView => answer as CaseOverviewView;

const PHASES: readonly CasePhase[] = [
  'referral',
  'triage',
  'conference',
  'agreements',
  'evaluation',
  'closed',
];

/** Where the family is on its way; what has been is behind it. */
const Way = ({ view }: { readonly view: CaseOverviewView }): ReactNode => {
  const at = PHASES.indexOf(view.phase);
  return (
    <ol className="way" aria-label={words.way}>
      {PHASES.map((phase, index) => (
        <li key={phase} aria-current={index === at ? 'step' : undefined} data-past={index < at || undefined}>
          <b>{words.phases[phase]}</b>
          {index === at && <span>{words.now}</span>}
          {phase === 'evaluation' && index > at && view.evaluationAt && (
            <span>{shortDate(localDate(view.evaluationAt))}</span>
          )}
        </li>
      ))}
    </ol>
  );
};

/** Everything the chat offers about a case, as buttons; what may not is not there. */
const Actions = ({ view }: { readonly view: CaseOverviewView }): ReactNode => {
  const { open } = useSession();
  const data = { case: view.case };
  const all: readonly (readonly [boolean, string, string])[] = [
    [view.mayTriage, caseText.judge, 'triage.open'],
    [view.hushed === true, caseText.speak, 'case.speak'],
    [view.mayResume === true, caseText.resume, 'case.resume'],
    [view.mayPlan, caseText.plan, 'conference.again'],
    [view.mayTellNews, words.news, 'news.open'],
    [view.erased !== true, words.request, 'rights.open'],
    [view.mayClose, words.close, 'case.close'],
  ];
  const shown = all.filter(([may]) => may);
  return (
    <div className="buttons">
      {shown.map(([, title, verb], index) => (
        <Button
          key={verb}
          appearance={index === 0 ? 'primary' : 'secondary'}
          onClick={() => void open(verb, data)}
        >
          {title}
        </Button>
      ))}
    </div>
  );
};

/** What must be known before anything else: it lies still, it is hushed, a date that presses. */
const Warnings = ({ view }: { readonly view: CaseOverviewView }): ReactNode => {
  const { deadline } = view;
  const lines = [
    ...(view.frozenAt ? [`Dit ligt stil sinds ${fullDate(localDate(view.frozenAt))}.`] : []),
    ...(view.frozenAt ? [view.mayResume ? caseText.frozenGoOn : caseText.frozenNobody] : []),
    ...(view.hushed ? [caseText.hushed] : []),
    ...(view.locked && !view.erased ? [caseText.locked] : []),
    ...(view.erased ? [caseText.erased] : []),
    ...(deadline
      ? [
          words.deadline(deadline.what, fullDate(deadline.date)) +
            (deadline.daysBeforeBirth ? ` ${words.beforeBirth(deadline.daysBeforeBirth)}` : ''),
        ]
      : []),
  ];
  if (lines.length === 0) return null;
  return (
    <div className="note">
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
};

/** One family, for its coordinator. Opening it is logged as reading. */
export const CasePage = ({ id }: { readonly id: string }): ReactNode => {
  const { api } = useSession();
  const { view, refused, failed, again } = useView('case.overview', { case: id }, read);
  useEffect(() => {
    for (const { lines } of view?.lists ?? [])
      for (const { agreement, version } of lines) api.seen('agreement', agreement, version);
  }, [api, view]);
  if (refused) return <RefusedPage dialog={refused} />;
  if (!view)
    return (
      <p role="status">
        {failed ? tabText.offline : tabText.loading}{' '}
        {failed && <Button onClick={again}>{tabText.again}</Button>}
      </p>
    );
  return (
    <>
      <p>
        <a href={addressOf('work')}>‹ {words.back}</a>
      </p>
      <div className="head">
        <div>
          <h1>
            {view.names.length > 0 ? view.names.join(' & ') : words.nameless}{' '}
            <span className="code quiet">{view.code}</span>
          </h1>
          <p className="quiet">
            {words.referredBy(view.municipality, fullDate(localDate(view.createdAt)), view.referrer)}
          </p>
        </div>
        <Actions view={view} />
      </div>
      <Way view={view} />
      <Warnings view={view} />
      {failed && <p role="status">{tabText.offline}</p>}
      <div className="facts-row">
        {view.level && <LevelPart view={view} level={view.level} />}
        <PregnancyPart view={view} />
        <ConsentPart view={view} />
      </div>
      <div className="two">
        <div>
          <AgreementLists view={view} />
          <Documents view={view} />
        </div>
        <Timeline view={view} />
      </div>
    </>
  );
};
