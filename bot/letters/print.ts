import { lettersText } from '../../cards/text/letters.ts';
import type { Language } from '../../domain/letter-given.ts';
import type { Block, PrintDocument } from './document.ts';
import { plainText } from './plain-text.ts';
import { tidy } from './tidy.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

/** Each between the same tags. `bdi` keeps a name or number in its own direction. */
const each = (texts: readonly string[], open: string, close: string): string =>
  texts.map((text) => `${open}${escaped(text)}${close}`).join('');

/** The mark of a text in another language than the page. */
const spoken = (lang: Language | null | undefined): string => (lang ? ` lang="${lang}"` : '');

const row = (cells: readonly string[], langs: readonly (Language | null)[] = []): string =>
  `<tr>${cells
    .map((cell, column) => `<td${spoken(langs[column])}><bdi>${escaped(cell)}</bdi></td>`)
    .join('')}</tr>`;

const blockHtml = (block: Block): string => {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level + 1}>${escaped(block.text)}</h${block.level + 1}>`;
    case 'paragraph':
      return `<p${spoken(block.lang)}>${escaped(block.text)}</p>`;
    case 'list':
      return `<ul>${each(block.items, '<li>', '</li>')}</ul>`;
    case 'facts':
      return `<dl>${block.facts
        .map(
          ({ label, value, lang }) =>
            `<div><dt>${escaped(label)}</dt><dd${spoken(lang)}><bdi>${escaped(value)}</bdi></dd></div>`,
        )
        .join('')}</dl>`;
    case 'table':
      return `<table><thead><tr>${each(block.header, '<th scope="col"><bdi>', '</bdi></th>')}</tr></thead><tbody>${block.rows
        .map((cells) => row(cells, block.langs))
        .join('')}</tbody></table>`;
  }
};

/** Amiri is not at hand in a browser; its own Arabic letters are drawn small as well. */
const style = ({ lang, dir }: PrintDocument): string => `
@page { size: A4; margin: 2.5cm; @bottom-right { content: counter(page) " ${lettersText.pageOf[lang]} " counter(pages); } }
body { font: ${dir === 'rtl' ? 14 : 12}pt/1.45 "Noto Sans", "Segoe UI", Arial, sans-serif; color: #000; background: #fff; max-width: 16cm; margin: 2.5cm auto; white-space: pre-wrap; overflow-wrap: anywhere; }
h1 { font-size: 1.65em; } h2 { font-size: 1.35em; } h3 { font-size: 1.15em; } h4 { font-size: 1em; }
h1, h2, h3, h4 { line-height: 1.2; break-after: avoid; }
dt { display: inline; font-weight: bold; } dt::after { content: ": "; } dd { display: inline; margin: 0; }
table { border-collapse: collapse; } th, td { border: 1px solid #595959; padding: 4pt 6pt; text-align: start; vertical-align: top; }
th { overflow-wrap: normal; } td { hyphens: auto; }
tr, li { break-inside: avoid; }
footer { margin-top: 2em; font-size: 0.85em; }
@media print { body { margin: 0; max-width: none; } }
`;

/**
 * A document as one page of HTML to print, for where no PDF can be made. It holds no script, loads nothing, and
 * every text in it is escaped.
 */
export const printHtml = (document: PrintDocument): string => {
  const page = tidy(document, plainText);
  const { title, lang, dir, date, footer, blocks } = page;
  return [
    `<!doctype html><html lang="${lang}" dir="${dir}"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<title>${escaped(title)}</title><style>${style(page)}</style></head><body><main>`,
    `<h1>${escaped(title)}</h1>`,
    date === undefined ? '' : `<p><bdi>${escaped(date)}</bdi></p>`,
    blocks.map(blockHtml).join(''),
    '</main>',
    footer === undefined ? '' : `<footer><bdi>${escaped(footer)}</bdi></footer>`,
    '</body></html>\n',
  ].join('');
};
