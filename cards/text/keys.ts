/** What `npm run keys` says to the administrator. */
export const keysText = {
  usage: [
    'Gebruik:',
    '  npm run keys -- new      maakt een nieuwe sleutel voor ENCRYPTION_KEYS',
    '  npm run keys -- status   telt per sleutel wat ermee is verzegeld',
    '  npm run keys -- rotate   verzegelt alles opnieuw met de voorste sleutel; mag tijdens het werk',
  ].join('\n'),
  made: (line: string) =>
    [
      line,
      '',
      'Zet deze sleutel vooraan in ENCRYPTION_KEYS en laat de oude er achter staan. Start de bot opnieuw.',
      'Daarna: npm run keys -- rotate. Bewaar de sleutel in uw kluis: zonder sleutel gaan de gegevens niet meer open.',
    ].join('\n'),
  status: (current: string, counts: ReadonlyMap<string, number>) =>
    [
      `Nu in gebruik: ${current}.`,
      ...[...counts].map(([key, n]) => `${key || 'niet verzegeld'}: ${n}`),
      ...(counts.size === 0 ? ['Er is nog niets opgeslagen.'] : []),
    ].join('\n'),
  rotated: (key: string, sealed: number) =>
    `Klaar: ${sealed} waarden opnieuw verzegeld; alles staat nu onder ${key}. Oude sleutels kunnen weg.`,
  left: (key: string, left: ReadonlyMap<string, number>) =>
    `Nog niet klaar: onder andere sleutels dan ${key} staan nog ${[...left].map(([id, n]) => `${n} (${id || 'niet verzegeld'})`).join(', ')}. ` +
    'Draait er nog een bot met de oude instelling? Start die opnieuw en draai dit nog een keer. Laat de oude sleutels zolang staan.',
};
