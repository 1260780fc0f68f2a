import { type Host, NoHostError, type ThemeName } from './host.ts';

const themes: readonly string[] = ['light', 'dark', 'contrast'] satisfies ThemeName[];
const isTheme = (name: unknown): name is ThemeName => typeof name === 'string' && themes.includes(name);

/**
 * The local Teams around us: its address says who looks, and only a bot on this machine without an app id believes
 * that. A bot of a real Teams does not serve this file.
 */
export const localHost = (): Host => {
  const asked = new URLSearchParams(location.search);
  const person = asked.get('person');
  if (!person) throw new NoHostError('nobody looks');
  const theme = asked.get('theme');
  return {
    theme: isTheme(theme) ? theme : 'light',
    page: asked.get('page') ?? undefined,
    onTheme: (changed) => {
      addEventListener('message', (event: MessageEvent<unknown>) => {
        const { data } = event;
        if (event.source !== parent || typeof data !== 'object' || data === null || !('theme' in data))
          return;
        if (isTheme(data.theme)) changed(data.theme);
      });
      parent.postMessage({ listens: true }, '*');
    },
    token: async () => `Local ${person}`,
  };
};
