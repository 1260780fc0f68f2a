import { count, inWords } from './common.ts';

const few = (n: number | undefined, one: string, more: string): string =>
  n === undefined ? `<5 ${more}` : count(n, one, more);

export const figuresText = {
  title: 'Cijfers',
  heading: 'Cijfers per jaar',
  counted: 'Ik tel alleen gezinnen die meedoen aan het onderzoek.',
  small: 'Minder dan 5? Dan staat er ‘<5’, ook als het er nul zijn.',
  later: (year: number) => `De cijfers van ${year} komen als het jaar voorbij is.`,
  none: 'Er zijn nog geen cijfers.',
  referrals: (n?: number) => few(n, 'aanmelding', 'aanmeldingen'),
  conferences: (n?: number) => few(n, 'overleg', 'overleggen'),
  notCounted: (n: number) => `${n} niet meegeteld`,
  row: (parts: readonly string[]) => inWords(parts),
};
