import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { lettersText } from '../../cards/text/letters.ts';
import type { Block, PrintDocument } from './document.ts';
import { fontCoverage, onlyCovered } from './font-coverage.ts';
import { breakable } from './line-breaks.ts';
import { isolated, plainText } from './plain-text.ts';
import { tidy } from './tidy.ts';
import { loadTypst } from './typst.ts';

/**
 * A document as PDF/UA-1, A4 and tagged, with its creation moment `at` (an ISO instant). The same document and
 * moment give the same bytes. Rejects with a RangeError when `at` is no instant.
 */
export type MakePdf = (document: PrintDocument, at: string) => Promise<Uint8Array>;

const require = createRequire(import.meta.url);

/** Regular and bold of each family: what is printed in one may be printed in the other. */
const FAMILIES = [
  {
    regular: require.resolve('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf'),
    bold: require.resolve('@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf'),
  },
  {
    regular: require.resolve('@expo-google-fonts/amiri/400Regular/Amiri_400Regular.ttf'),
    bold: require.resolve('@expo-google-fonts/amiri/700Bold/Amiri_700Bold.ttf'),
  },
];

/** The only folder the engine may read from. */
const TEMPLATE = join(import.meta.dirname, 'template');

/** The width of the text on the page and the space around the text of a cell, in em of the 12 pt letter. */
const LINE = 37;
const AROUND_CELL = 1;
const INDENT = 2;
/** How much larger a heading is. */
const TITLE = 20 / 12;
const HEADING = 16 / 12;

const breakableBlock = (block: Block, apart: (text: string) => string): Block => {
  switch (block.kind) {
    case 'heading':
      return { ...block, text: breakable(block.text, LINE / HEADING) };
    case 'paragraph':
      return { ...block, text: breakable(block.text, LINE) };
    case 'list':
      return { ...block, items: block.items.map((item) => breakable(item, LINE - INDENT)) };
    case 'facts':
      return {
        ...block,
        facts: block.facts.map(({ label, value, ...more }) => ({
          ...more,
          label: breakable(label, LINE - INDENT),
          value: apart(breakable(value, LINE - INDENT)),
        })),
      };
    case 'table': {
      const cell = (text: string): string => apart(breakable(text, LINE / block.header.length - AROUND_CELL));
      return { ...block, header: block.header.map(cell), rows: block.rows.map((row) => row.map(cell)) };
    }
  }
};

const common = (one: ReadonlySet<number>, other: ReadonlySet<number>): Set<number> =>
  new Set([...one].filter((code) => other.has(code)));

/** What broke, without the words of the letter: this goes into logs. */
const brokenRule = (error: unknown): string => /message: "([^`"]*)/.exec(String(error))?.[1] ?? 'unknown';

/** The maker of PDFs, or undefined on a platform without an engine: print `printHtml` there. */
export const createPdf = async (load = loadTypst): Promise<MakePdf | undefined> => {
  const typst = load();
  if (!typst) return undefined;
  const families = await Promise.all(
    FAMILIES.map(async ({ regular, bold }) => ({
      regular: await readFile(regular),
      bold: await readFile(bold),
    })),
  );
  const covered = onlyCovered(
    families.map(({ regular, bold }) => common(fontCoverage(regular), fontCoverage(bold))),
  );
  const compiler = typst.NodeCompiler.create({
    workspace: TEMPLATE,
    fontArgs: [{ fontBlobs: families.flatMap(({ regular, bold }) => [regular, bold]) }],
  });

  return async (document, at) => {
    const seconds = Math.floor(Date.parse(at) / 1000);
    if (Number.isNaN(seconds)) throw new RangeError('The creation moment of a PDF must be an ISO instant.');
    // Others get their turn between the pages of a batch, and only between turns does the engine free its memory.
    await setImmediate();
    const page = tidy(document, (text) => covered(plainText(text)));
    const apart = page.dir === 'rtl' ? isolated : (text: string): string => text;
    const data = {
      ...page,
      heading: breakable(page.title, LINE / TITLE),
      date: apart(breakable(page.date ?? '', LINE)),
      footer: apart(breakable(page.footer ?? '', LINE / 2)),
      of: lettersText.pageOf[page.lang],
      blocks: page.blocks.map((block) => breakableBlock(block, apart)),
    };
    try {
      return compiler.pdf(
        { mainFilePath: join(TEMPLATE, 'page.typ'), inputs: { data: JSON.stringify(data) } },
        { pdfStandard: 'ua-1', creationTimestamp: seconds },
      );
    } catch (error) {
      throw new Error(`A PDF could not be made: ${brokenRule(error)}`);
    } finally {
      // The engine remembers what it made, to be quicker the next time: not with these letters.
      compiler.evictCache(0);
    }
  };
};
