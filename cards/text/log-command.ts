type Problem = { readonly seq: number; readonly to?: number; readonly what: string };

const what: Readonly<Record<string, string>> = {
  changed: 'gewijzigd na het schrijven',
  missing: 'weg',
  goneOrMoved: 'weg of verplaatst: wat later is geschreven bewijst dat hier iets anders stond',
  moved: 'past niet op de regel ervoor',
  twice: 'staat er dubbel',
  unreadable: 'niet te lezen',
  anchor: 'het ijkpunt bij deze regel is vervalst',
  anchorGone: 'het ijkpunt dat vóór deze regel of dit ijkpunt is gemaakt is weg',
  head: 'het einde van het logboek klopt niet',
};

const which = ({ seq, to }: Problem): string => (to ? `regels ${seq} tot en met ${to}` : `regel ${seq}`);

/** What `npm run log` says to who checks the access log. */
export const logCommandText = {
  usage: [
    'Gebruik:',
    '  npm run log -- verify                  controleert het toegangslog',
    '  npm run log -- verify <nummer:zegel>   ook dat er sinds dat ijkpunt niets af is',
  ].join('\n'),
  verdict: ({
    lines,
    problems,
    end,
  }: {
    readonly lines: number;
    readonly problems: readonly Problem[];
    readonly end: { readonly seq: string; readonly hash: string };
  }): string =>
    problems.length === 0
      ? [
          `Het toegangslog klopt: ${lines} ${lines === 1 ? 'regel' : 'regels'}, allemaal zoals ze zijn geschreven.`,
          `Ijkpunt: ${end.seq}:${end.hash || 'leeg'}`,
          'Bewaar dit ijkpunt buiten deze machine. Geef het de volgende keer mee achter verify.',
        ].join('\n')
      : [
          'Het toegangslog klopt NIET. Meld dit aan de functionaris gegevensbescherming.',
          ...problems.map((problem) => `  ${which(problem)}: ${what[problem.what] ?? problem.what}`),
        ].join('\n'),
};
