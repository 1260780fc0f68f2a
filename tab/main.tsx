import {
  createDOMRenderer,
  FluentProvider,
  RendererProvider,
  type Theme,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
} from '@fluentui/react-components';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { createApi } from './api.ts';
import { App } from './app.tsx';
import { Closed } from './closed.tsx';
import { type Host, NoHostError, type ThemeName } from './host/host.ts';
import { SessionProvider } from './session.tsx';
import './style.css';

const themes: Readonly<Record<ThemeName, Theme>> = {
  light: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
};

const hostOf = async (): Promise<Host> =>
  document.documentElement.dataset['host'] === 'local'
    ? (await import('./host/local.ts')).localHost()
    : (await import('./host/teams.ts')).teamsHost();

/** Paints the window itself as well: the provider paints only what is in it. */
const paint = (theme: ThemeName): void => {
  document.documentElement.dataset['theme'] = theme;
};

const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
const renderer = createDOMRenderer(document, { styleElementAttributes: { nonce } });

const Look = ({
  theme,
  children,
}: {
  readonly theme: ThemeName;
  readonly children: ReactNode;
}): ReactNode => (
  <RendererProvider renderer={renderer}>
    <FluentProvider theme={themes[theme]} className="tab">
      {children}
    </FluentProvider>
  </RendererProvider>
);

const Tab = ({ host }: { readonly host: Host }): ReactNode => {
  const [theme, setTheme] = useState(host.theme);
  const [closed, setClosed] = useState<string>();
  const [api] = useState(() => createApi(host));
  useEffect(() => host.onTheme(setTheme), [host]);
  useEffect(() => paint(theme), [theme]);
  const onClosed = useCallback((code: string) => setClosed(code), []);
  return (
    <Look theme={theme}>
      {closed ? (
        <Closed code={closed} />
      ) : (
        <SessionProvider api={api} onClosed={onClosed}>
          <App onClosed={onClosed} />
        </SessionProvider>
      )}
    </Look>
  );
};

const start = async (): Promise<void> => {
  const place = document.getElementById('tab');
  if (!place) return;
  const root = createRoot(place);
  try {
    const host = await hostOf();
    // A link names a page once; from then on the address does.
    if (host.page && location.hash === '') location.replace(`#${host.page}`);
    root.render(<Tab host={host} />);
  } catch (error) {
    paint('light');
    root.render(
      <Look theme="light">
        <Closed code={error instanceof NoHostError ? 'NoHost' : 'Broken'} />
      </Look>,
    );
  }
};

void start();
