/** What the administrator reads when the app package is made. */
export const packageText = {
  settings: (missing: readonly string[], notHttps: readonly string[]): string =>
    [
      'Het pakket is niet gemaakt.',
      ...missing.map((name) => `  - ${name} ontbreekt.`),
      ...notHttps.map((name) => `  - ${name} moet met https:// beginnen.`),
      'Zie in de README het kopje ‘In productie’.',
    ].join('\n'),
  invalid: (problems: readonly unknown[]): string =>
    ['Het manifest klopt niet:', ...problems.map((problem) => `  - ${String(problem)}`)].join('\n'),
  done: (file: string): string =>
    `${file} is klaar. Upload het in het Teams-beheercentrum onder ‘Apps beheren’.`,
};
