import type { Cell } from '../../domain/suppression.ts';
import type { FigureView } from '../../domain/view/figures-overview.ts';
import { count } from './common.ts';

type FigureWords = {
  readonly title: (year: number) => string;
  /** What the rows are. */
  readonly row: string;
  readonly unit: string;
  /** What came of it, in one sentence; undefined: nothing can be said. */
  readonly outcome: (view: FigureView, before: FigureView | undefined) => string | undefined;
  readonly total?: (region: string) => string;
  readonly keys?: Readonly<Record<string, string>>;
};

const change = (now: Cell, before: Cell | undefined, year: number): string => {
  if (typeof now !== 'number' || typeof before !== 'number') return '';
  if (now === before) return `, evenveel als in ${year - 1}`;
  return now > before
    ? `, ${now - before} meer dan in ${year - 1}`
    : `, ${before - now} minder dan in ${year - 1}`;
};

/** The share of something, in whole per cents: only of ten or more (D4.5). */
const share = (part: Cell | undefined, whole: Cell): number | undefined =>
  typeof part === 'number' && typeof whole === 'number' && whole >= 10
    ? Math.round((100 * part) / whole)
    : undefined;

const largest = ({ rows }: FigureView): FigureView['rows'][number] | undefined => {
  const shown = rows.filter(({ cell }) => typeof cell === 'number');
  return shown.reduce<FigureView['rows'][number] | undefined>(
    (most, one) => (most && Number(most.cell) >= Number(one.cell) ? most : one),
    undefined,
  );
};

export const figureWords: Readonly<Record<FigureView['figure'], FigureWords>> = {
  referrals: {
    title: () => 'Aanmeldingen per gemeente',
    row: 'Gemeente',
    unit: 'gezinnen',
    total: (region) => region,
    outcome: ({ total, year }, before) =>
      typeof total === 'number'
        ? `In ${year} meldden professionals ${count(total, 'gezin', 'gezinnen')} aan${change(total, before?.total, year)}.`
        : undefined,
  },
  conferences: {
    title: () => 'Overleggen per gemeente',
    row: 'Gemeente',
    unit: 'overleggen',
    total: (region) => region,
    outcome: ({ total, year }, before) =>
      typeof total === 'number'
        ? `In ${year} waren er ${count(total, 'overleg', 'overleggen')}${change(total, before?.total, year)}.`
        : undefined,
  },
  quarters: {
    title: (year) => `Aanmeldingen per kwartaal, ${year}`,
    row: 'Kwartaal',
    unit: 'gezinnen',
    total: (region) => region,
    keys: {
      1: '1e kwartaal',
      2: '2e kwartaal',
      3: '3e kwartaal',
      4: '4e kwartaal',
      unknown: 'niet bekend',
    },
    outcome: (view) => {
      const most = largest(view);
      return most
        ? `De meeste gezinnen kwamen in het ${figureWords.quarters.keys?.[most.key] ?? most.key}.`
        : undefined;
    },
  },
  wait: {
    title: (year) => `Van aanmelding tot overleg, ${year}`,
    row: 'Werkdagen',
    unit: 'gezinnen',
    total: (region) => region,
    keys: {
      '0-5': '0 – 5 werkdagen',
      '6-10': '6 – 10 werkdagen',
      '11-15': '11 – 15 werkdagen',
      '16-20': '16 – 20 werkdagen',
      more: 'meer dan 20 werkdagen',
      none: 'nog geen overleg',
      unknown: 'niet bekend',
    },
    outcome: (view) => {
      const most = largest(view);
      return most ? `Meestal: ${figureWords.wait.keys?.[most.key] ?? most.key}.` : undefined;
    },
  },
  agreements: {
    title: (year) => `Afspraken op tijd, ${year}`,
    row: 'Stand',
    unit: 'afspraken',
    total: (region) => region,
    keys: {
      onTime: 'op tijd gedaan',
      later: 'later gedaan',
      not: 'niet gedaan of vervangen',
      open: 'nog open',
    },
    outcome: ({ rows, total }) => {
      const part = share(rows.find(({ key }) => key === 'onTime')?.cell, total);
      return part === undefined ? undefined : `${part}% van de afspraken is op tijd gedaan.`;
    },
  },
  needs: {
    title: (year) => `Waar gezinnen hulp bij vragen, ${year}`,
    row: 'Hulpvraag',
    unit: 'overleggen',
    outcome: (view) => {
      const most = largest(view);
      return most?.label
        ? `Het vaakst: ${most.label.toLowerCase()}. Een gezin kan meer vragen hebben.`
        : undefined;
    },
  },
  support: {
    title: (year) => `Wie helpt, ${year}`,
    row: 'Soort hulp',
    unit: 'overleggen',
    outcome: (view) => {
      const most = largest(view);
      return most?.label ? `Het vaakst: ${most.label}.` : undefined;
    },
  },
};

export const tabFiguresText = {
  title: (region: string) => `Cijfers ${region}`,
  about: (on: string) => `Vastgezet op ${on} · gezinnen die meetellen goed vinden · geen namen`,
  year: 'Jaar',
  whyTitle: 'Waarom staat er soms ‘<5’?',
  why: 'Bij minder dan 5 tonen we geen getal. Anders kan iemand herkend worden. Een tweede getal blijft dan soms ook weg (×), zodat niemand het kan terugrekenen.',
  later: (year: number) => `De cijfers van ${year} komen als het jaar voorbij is.`,
  few: '<5',
  hidden: '×',
  fewLong: 'minder dan 5',
  hiddenLong: 'niet getoond',
  withheld: 'Deze cijfers tonen we niet. Er zou een klein getal uit volgen.',
  none: (year: number) => `Over ${year} is hier nog niets te tonen.`,
  value: 'Aantal',
  whole: (region: string, municipalities: number) =>
    municipalities === 1
      ? `U ziet uw eigen gemeente, en ${region} als geheel.`
      : `U ziet uw eigen gemeenten, en ${region} als geheel.`,
  csv: 'Download CSV',
  png: 'Download plaatje',
  pngOf: (title: string) => `Download plaatje: ${title}`,
  print: 'Print',
  file: (year: number) => `knooppunt-cijfers-${year}.csv`,
  picture: (figure: string, year: number) => `knooppunt-${figure}-${year}.png`,
  csvHead: ['figuur', 'jaar', 'rij', 'aantal', 'eenheid'],
  foot: 'Percentages alleen bij 10 of meer. Kleinste eenheid: een gemeente per jaar, of de regio per kwartaal.',
  chart: (title: string, outcome: string | undefined) => (outcome ? `${title}. ${outcome}` : title),
};

/** A number as it stands in a table. */
export const cellWords = (cell: Cell): string =>
  typeof cell === 'number' ? String(cell) : cell === 'few' ? tabFiguresText.few : tabFiguresText.hidden;
/** The same beside a bar. */
export const cellLong = (cell: Cell): string =>
  typeof cell === 'number'
    ? String(cell)
    : cell === 'few'
      ? tabFiguresText.fewLong
      : tabFiguresText.hiddenLong;
