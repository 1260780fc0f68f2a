import { useSyncExternalStore } from 'react';

/** A page of the tab by its name in the address, such as `case/<id>`: ids only, never anything of a family. */
export type PageName = { readonly page: string; readonly id: string };

const read = (): string => location.hash.replace(/^#\/?/, '');
const subscribe = (changed: () => void): (() => void) => {
  addEventListener('hashchange', changed);
  return () => removeEventListener('hashchange', changed);
};

/** The page that the address names. */
export const usePageName = (): PageName => {
  const [page = '', id = ''] = useSyncExternalStore(subscribe, read).split('/');
  return { page, id };
};

export const addressOf = (page: string, id?: string): string =>
  `#${id === undefined ? page : `${page}/${id}`}`;
export const goTo = (page: string, id?: string): void => {
  location.hash = addressOf(page, id);
};
