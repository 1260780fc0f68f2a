import { cellWords, figureWords, tabFiguresText as words } from '../../cards/text/tab-figures.ts';
import type { FiguresOverviewView, FigureView } from '../../domain/view/figures-overview.ts';

/** Gives somebody a file, made here: nothing is asked of anybody. */
const save = (file: Blob, name: string): void => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
};

export const rowLabel = ({ figure }: FigureView, { key, label }: FigureView['rows'][number]): string =>
  label ?? figureWords[figure].keys?.[key] ?? key;

/** A field as spreadsheets read it: quoted, and never a formula. */
const field = (text: string): string => `"${text.replace(/^[=+@\t\r-]/, "'$&").replaceAll('"', '""')}"`;

/** The figures of a year as a spreadsheet of the Netherlands reads them: what is hidden is hidden there as well. */
export const csvOf = (view: FiguresOverviewView, year: number): string =>
  [
    words.csvHead,
    ...view.figures
      .filter((figure) => figure.year === year && !figure.withheld)
      .flatMap((figure) => {
        const { title, unit, total } = figureWords[figure.figure];
        const line = (row: string, cell: string): string[] => [title(year), String(year), row, cell, unit];
        return [
          ...figure.rows.map((row) => line(rowLabel(figure, row), cellWords(row.cell))),
          ...(total ? [line(total(view.region), cellWords(figure.total))] : []),
        ];
      }),
  ]
    .map((line) => line.map(field).join(';'))
    .join('\r\n');

/** The byte that tells a spreadsheet that it is UTF-8. */
const BOM = '\uFEFF';
export const saveCsv = (view: FiguresOverviewView, year: number): void =>
  save(new Blob([BOM, csvOf(view, year)], { type: 'text/csv;charset=utf-8' }), words.file(year));

const LOOKS = ['fill', 'stroke', 'stroke-width', 'font-family', 'font-size', 'font-weight'];

/** The picture by itself: what the page's styles make of it is written into it. */
const standalone = (picture: SVGSVGElement): string => {
  const copy = picture.cloneNode(true) as SVGSVGElement;
  const drawn = [...picture.querySelectorAll('*')];
  [...copy.querySelectorAll('*')].forEach((element, index) => {
    const from = drawn[index];
    if (!from) return;
    const style = getComputedStyle(from);
    for (const look of LOOKS) element.setAttribute(look, style.getPropertyValue(look));
  });
  const { width, height } = picture.viewBox.baseVal;
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  return new XMLSerializer().serializeToString(copy);
};

const TWICE = 2;
const MARGIN = 16;

/** A chart as a picture, twice as sharp as on the screen, on the page's own ground. */
export const savePng = async (picture: SVGSVGElement, title: string, name: string): Promise<void> => {
  const { width, height } = picture.viewBox.baseVal;
  const image = new Image();
  image.src = URL.createObjectURL(new Blob([standalone(picture)], { type: 'image/svg+xml' }));
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = (width + 2 * MARGIN) * TWICE;
  canvas.height = (height + 3 * MARGIN + 20) * TWICE;
  const paper = canvas.getContext('2d');
  if (!paper) return;
  const { backgroundColor, color, fontFamily } = getComputedStyle(picture.closest('.card') ?? document.body);
  paper.scale(TWICE, TWICE);
  paper.fillStyle = backgroundColor;
  paper.fillRect(0, 0, canvas.width, canvas.height);
  paper.fillStyle = color;
  paper.font = `600 16px ${fontFamily}`;
  paper.fillText(title, MARGIN, MARGIN + 16);
  paper.drawImage(image, MARGIN, 2 * MARGIN + 20, width, height);
  URL.revokeObjectURL(image.src);
  const file = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (file) save(file, name);
};
