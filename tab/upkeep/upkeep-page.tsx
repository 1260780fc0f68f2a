import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { tabText } from '../../cards/text/tab.ts';
import { tabUpkeepText as words } from '../../cards/text/tab-upkeep.ts';
import type { UpkeepView } from '../../domain/view/upkeep.ts';
import { RefusedPage } from '../refused-page.tsx';
import { useSession, useView } from '../session.tsx';
import { FixedConferences, Places } from './meeting-parts.tsx';
import { People, Unreachable } from './people-parts.tsx';
import { DeadLetters, TermsTable } from './settings-parts.tsx';

// The bot made it with the type it is read as; its own tests hold that.
const read = (answer: unknown): UpkeepView => answer as UpkeepView;

/** What keeps the Knooppunt running: what is broken first, then people, then how it is set. */
export const UpkeepPage = (): ReactNode => {
  const { open } = useSession();
  const { view, refused, failed, again } = useView('upkeep.show', {}, read);
  if (refused) return <RefusedPage dialog={refused} />;
  if (!view)
    return (
      <p role="status">
        {failed ? tabText.offline : tabText.loading}{' '}
        {failed && <Button onClick={again}>{tabText.again}</Button>}
      </p>
    );
  const vacant = view.municipalities.flatMap(({ name, post }) => words.post[post]?.(name) ?? []);
  return (
    <>
      <div className="head">
        <div>
          <h1>{words.title}</h1>
          <p className="quiet">{words.scope(view.municipalities.map(({ name }) => name))}</p>
        </div>
        <div className="buttons">
          {view.mayAppoint && (
            <Button appearance="primary" onClick={() => void open('people.appoint')}>
              {words.appoint}
            </Button>
          )}
          {view.mayLeave && <Button onClick={() => void open('people.leave')}>{words.leave}</Button>}
          {view.mayAppoint && <Button onClick={() => void open('people.left')}>{words.left}</Button>}
        </div>
      </div>
      {vacant.length > 0 && (
        <div className="note">
          {vacant.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      )}
      <Unreachable people={view.unreachable} />
      {view.deadLetters && <DeadLetters letters={view.deadLetters} />}
      <People view={view} />
      <div className="facts-row">
        <div>
          <FixedConferences view={view} />
          <Places view={view} />
        </div>
        <TermsTable view={view} />
      </div>
    </>
  );
};
