import { inWords } from './common.ts';

type Problem = { readonly line: number; readonly column: string; readonly code: string };

const columns: Readonly<Record<string, string>> = {
  municipality: 'de gemeente',
  role: 'de rol',
  id: 'het Entra-object-id',
  name: 'de naam',
  from: 'de begindatum',
  until: 'de einddatum',
};

const sentences: Readonly<Record<string, string>> = {
  municipality: 'Schrijf een van de gemeenten uit het regiobestand.',
  role: 'Schrijf coordinator, deputy, projectLead, privacyOfficer, partner, of een soort partner uit het regiobestand.',
  missing: 'Deze kolom is leeg.',
  date: 'Schrijf een datum als 2026-04-06.',
  untilBeforeFrom: 'De einddatum ligt vóór de begindatum.',
  left: 'Deze persoon werkt hier niet meer. Haal de regel weg, of laat de persoon eerst weer toe bij ‘beheer’.',
  notCsv: 'Dit is geen CSV. Bewaar het bestand als CSV (UTF-8).',
  empty:
    'Er staan geen mensen in. De eerste regel is: municipality,role,Entra object id,name,e-mail,from,until.',
};

/** What came of an import, for who ran it. */
export const importText = {
  done: (count: number, empty: readonly string[] = []): string => {
    const taken = `${count} ${count === 1 ? 'rol is' : 'rollen zijn'} ingelezen.`;
    return empty.length > 0
      ? `${taken}\nLet op: voor ${inWords(empty)} is nu niemand coördinator of waarnemer. Wat binnenkomt, blijft liggen.`
      : taken;
  },
  busy: 'Iemand anders wijzigde net dezelfde rollen. Er is niets gewijzigd; probeer het opnieuw.',
  nothing: 'Er is niets gewijzigd. Verbeter dit en probeer het opnieuw:',
  problem: ({ line, column, code }: Problem): string =>
    `  regel ${line}${column ? `, ${columns[column] ?? column}` : ''}: ${sentences[code] ?? code}`,
  usage: 'Gebruik: npm run people -- import bestand.csv',
  noFile: (file: string): string => `Ik kan ${file} niet lezen. Klopt het pad?`,
};
