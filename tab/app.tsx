import { Button, Input } from '@fluentui/react-components';
import { type FormEvent, type ReactNode, useEffect, useState } from 'react';
import { z } from 'zod';
import { tabText as words } from '../cards/text/tab.ts';
import { CasePage } from './case/case-page.tsx';
import { ConferencePage } from './conference/conference-page.tsx';
import { FiguresPage } from './figures/figures-page.tsx';
import { setNow } from './now.ts';
import { addressOf, usePageName } from './page-name.ts';
import { useSession, useView } from './session.tsx';
import { UpkeepPage } from './upkeep/upkeep-page.tsx';
import { WorkPage } from './work/work-page.tsx';

const Home = z.looseObject({
  now: z.iso.datetime(),
  isCoordinator: z.boolean(),
  isAdministrator: z.boolean(),
  isProjectLead: z.boolean().optional(),
});
type Home = z.infer<typeof Home>;
const readHome = (answer: unknown): Home => {
  const home = Home.parse(answer);
  setNow(home.now);
  return home;
};

const CODE = /^[KSV]-?[2-9A-Z]{4,6}$/i;

/** Finds a case by the code that people read to each other. */
const Find = (): ReactNode => {
  const { open } = useSession();
  const [code, setCode] = useState('');
  const [wrong, setWrong] = useState(false);
  const find = (event: FormEvent): void => {
    event.preventDefault();
    const typed = code.trim().toUpperCase();
    setWrong(!CODE.test(typed));
    if (CODE.test(typed)) void open('case.find', { code: typed.replace(/^([KSV])(?!-)/, '$1-') });
  };
  return (
    <search>
      <form onSubmit={find} className="find">
        <Input
          type="search"
          aria-label={words.find}
          placeholder={words.find}
          value={code}
          aria-invalid={wrong || undefined}
          aria-describedby={wrong ? 'find-wrong' : undefined}
          onChange={(_, data) => setCode(data.value)}
        />
        <Button type="submit">{words.findGo}</Button>
        {wrong && (
          <span id="find-wrong" role="alert">
            {words.notACode}
          </span>
        )}
      </form>
    </search>
  );
};

type PageKey = keyof typeof words.pages;
const pagesFor = (home: Home): PageKey[] => [
  ...(home.isCoordinator ? (['work'] as const) : []),
  ...(home.isProjectLead ? (['figures'] as const) : []),
  ...(home.isCoordinator || home.isAdministrator ? (['upkeep'] as const) : []),
];

const Page = ({ page, id }: { readonly page: string; readonly id: string }): ReactNode => {
  switch (page) {
    case 'case':
      return <CasePage key={id} id={id} />;
    case 'figures':
      return <FiguresPage />;
    case 'upkeep':
      return <UpkeepPage />;
    default:
      return <WorkPage />;
  }
};

/** The frame of the tab: where one can go, and the page. */
export const App = ({ onClosed }: { readonly onClosed: (code: string) => void }): ReactNode => {
  const { view: home, failed, again } = useView('home.show', {}, readHome);
  const { page, id } = usePageName();
  const pages = home ? pagesFor(home) : [];
  useEffect(() => {
    if (home && pagesFor(home).length === 0) onClosed('NoRole');
  }, [home, onClosed]);
  if (!home)
    return (
      <main className="closed" aria-busy={!failed}>
        <p role="status">{failed ? words.offline : words.loading}</p>
        {failed && <Button onClick={again}>{words.again}</Button>}
      </main>
    );
  // The conference stands on a screen that others look at: nothing around it.
  if (page === 'conference' && home.isCoordinator) return <ConferencePage key={id} id={id} />;
  const known = page === 'case' ? home.isCoordinator : pages.some((one) => one === page);
  const now = known ? page : (pages[0] ?? '');
  return (
    <>
      <button type="button" className="skip" onClick={skip}>
        {words.skip}
      </button>
      <header className="top">
        <nav aria-label={words.nav}>
          {pages.map((one) => (
            <a
              key={one}
              href={addressOf(one)}
              aria-current={one === now || (one === 'work' && now === 'case') ? 'page' : undefined}
            >
              {words.pages[one]}
            </a>
          ))}
        </nav>
        {home.isCoordinator && <Find />}
      </header>
      <main id="content" tabIndex={-1}>
        <Page page={now} id={id} />
      </main>
    </>
  );
};

/** The address names the page, so skipping moves the focus alone. */
const skip = (): void => document.getElementById('content')?.focus();
