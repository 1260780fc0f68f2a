import { app, authentication } from '@microsoft/teams-js';
import { type Host, NoHostError, type ThemeName } from './host.ts';

/** Teams answers at once; whoever does not is no Teams. */
const WAIT_MS = 5000;

const themes: Readonly<Record<string, ThemeName>> = { default: 'light', dark: 'dark', contrast: 'contrast' };
const themeOf = (name: string): ThemeName => themes[name] ?? 'light';

const within = <T>(work: Promise<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new NoHostError('no answer')), WAIT_MS);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });

/** Teams around us: its context, its look, and its single sign-on. Throws NoHostError outside Teams. */
export const teamsHost = async (): Promise<Host> => {
  const context = await within(app.initialize().then(() => app.getContext())).catch((error: unknown) => {
    throw new NoHostError('no Teams', { cause: error });
  });
  app.notifySuccess();
  return {
    theme: themeOf(context.app.theme),
    page: context.page.subPageId,
    onTheme: (changed) => app.registerOnThemeChangeHandler((name) => changed(themeOf(name))),
    // Teams keeps the token and renews it: asking is cheap.
    token: async () => `Bearer ${await authentication.getAuthToken()}`,
  };
};
