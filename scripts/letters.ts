/** `npm run letters`: a picture of every page of every letter and list, in each language, into `docs/letters/`. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { createPdf } from '../bot/letters/pdf.ts';
import { papers } from './letters/papers.ts';
import { launchBrowser } from './local-teams/browser.ts';
import { smallPng } from './story/small-png.ts';

const OUT = 'docs/letters';
const AT = '2026-03-12T15:00:00.000Z';
/** Pixels across an A4. */
const WIDTH = 720;
const ADDRESS = 'http://localhost/letters/';

const require = createRequire(import.meta.url);

/** A page in which pdf.js draws, as a browser would show the file. */
const viewer = async (page: Page): Promise<void> => {
  const pdfjs = await readFile(join(require.resolve('unpdf'), '..', 'pdfjs.mjs'), 'utf8');
  const html =
    '<!doctype html><html lang="nl"><body style="margin:0"><canvas style="display:block"></canvas></body></html>';
  await page.route(`${ADDRESS}**`, (route) =>
    route.request().url().endsWith('.mjs')
      ? route.fulfill({ contentType: 'text/javascript', body: pdfjs })
      : route.fulfill({ contentType: 'text/html', body: html }),
  );
  await page.goto(ADDRESS);
};

/** Draws a page of a PDF and tells how many there are. */
const draw = (page: Page, pdf: Uint8Array, number: number): Promise<number> =>
  page.evaluate(
    `(async () => {
      const { getDocument } = await import('${ADDRESS}pdfjs.mjs');
      const data = Uint8Array.from(atob('${Buffer.from(pdf).toString('base64')}'), (sign) => sign.charCodeAt(0));
      const file = await getDocument({ data, isEvalSupported: false }).promise;
      const sheet = await file.getPage(${number});
      const scale = ${WIDTH} / sheet.getViewport({ scale: 1 }).width;
      const viewport = sheet.getViewport({ scale });
      const canvas = document.querySelector('canvas');
      canvas.width = viewport.width;
      canvas.height = viewport.height;
      await sheet.render({ canvasContext: canvas.getContext('2d'), viewport }).promise;
      return file.numPages;
    })()`,
  );

const make = async (): Promise<void> => {
  const pdf = await createPdf();
  if (!pdf) throw new Error('No PDF can be made on this platform.');
  await rm(OUT, { recursive: true, force: true });
  await mkdir(OUT, { recursive: true });
  process.env['KNOOPPUNT_CHROMIUM'] ??= 'npm';
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: WIDTH, height: 1100 } });
    await viewer(page);
    const shown: string[] = ['# Brieven en lijsten', ''];
    for (const { name, title, caption, sheets } of papers) {
      shown.push(`## ${title}`, '', caption, '');
      for (const { language, document } of sheets) {
        const bytes = await pdf(document, AT);
        for (let number = 1, pages = 1; number <= pages; number += 1) {
          pages = await draw(page, bytes, number);
          const file = `${name}-${language}-${number}.png`;
          const png = await page.locator('canvas').screenshot();
          await writeFile(join(OUT, file), smallPng(png));
          shown.push(`![${title}, ${language}, pagina ${number}](letters/${file})`, '');
        }
      }
    }
    await writeFile('docs/letters.md', `${shown.join('\n').trimEnd()}\n`);
  } finally {
    await browser.close();
  }
};

await make();
