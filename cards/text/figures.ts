export const figuresText = {
  title: 'Cijfers',
  heading: 'Cijfers per jaar',
  hint: (year: number) =>
    `Alleen gezinnen die meedoen aan het onderzoek. Kleiner dan 5 staat er als ‘<5’, ook nul. De cijfers van ${year} komen als het jaar voorbij is.`,
  row: (municipality: string, year: number) => `${municipality} · ${year}`,
  referrals: 'Aanmeldingen',
  conferences: 'Overleggen',
  notCounted: 'Niet meegeteld',
  number: (n: number | undefined) => (n === undefined ? '<5' : String(n)),
};
