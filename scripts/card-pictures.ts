/**
 * Pictures of every card in every state: `npm run cards`, into `.pictures/`.
 * `npm run cards -- --phone` draws them as wide as a phone, `npm run cards -- digest` only those with that word.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { cardOf, isDialog, type Sample } from '../test/cards/sample.ts';
import { samples } from '../test/cards/samples.ts';
import { launchBrowser } from './local-teams/browser.ts';

const OUT = '.pictures';
const THEMES = ['light', 'dark'] as const;
type Theme = (typeof THEMES)[number];
const PHONE = 360;
const CHAT = 560;
const DIALOG = 480;

const here = import.meta.dirname;
const require = createRequire(import.meta.url);
const words = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const phone = process.argv.includes('--phone');

const chosen = Object.entries(samples).filter(
  ([name]) => words.length === 0 || words.some((word) => name.includes(word)),
);
const fileOf = (name: string, theme: Theme): string => `${name}${phone ? '-phone' : ''}-${theme}.png`;
/** The first word of a name: samples of one noun come together on a sheet. */
const groupOf = (name: string): string => name.split('-')[0] ?? name;

const widthOf = (sample: Sample): number => {
  if (phone) return PHONE;
  return isDialog(sample) ? DIALOG : CHAT;
};

const newPage = async (browser: Browser, theme: Theme): Promise<Page> => {
  const page = await browser.newPage({ viewport: { width: 1960, height: 1000 }, locale: 'nl-NL' });
  const page_ = join(here, 'local-teams', 'page');
  await page.setContent(
    `<!doctype html><html lang="nl" data-theme="${theme}"><body><div id="frame"></div></body></html>`,
  );
  for (const path of [
    join(page_, 'tokens.css'),
    join(page_, 'card.css'),
    join(here, 'card-pictures', 'frame.css'),
  ]) {
    await page.addStyleTag({ path });
  }
  await page.addScriptTag({ path: require.resolve('adaptivecards/dist/adaptivecards.js') });
  await page.addScriptTag({
    path: join(
      require.resolve('markdown-it/package.json'),
      '..',
      'dist',
      'browser',
      'markdown-it.umd.min.js',
    ),
  });
  const config = await readFile(
    join(here, 'local-teams', 'host-config', `microsoft-teams-${theme}.json`),
    'utf8',
  );
  await page.addScriptTag({ content: `window.hostConfig = ${config};` });
  await page.addScriptTag({ path: join(here, 'card-pictures', 'draw.js') });
  return page;
};

const picture = async (page: Page, name: string, sample: Sample, theme: Theme): Promise<void> => {
  const shown = {
    card: cardOf(sample),
    title: isDialog(sample) ? sample.title : undefined,
    width: widthOf(sample),
  };
  await page.evaluate(`window.drawSample(${JSON.stringify(shown)})`);
  await page.locator('#frame').screenshot({ path: join(OUT, fileOf(name, theme)) });
};

const figures = (names: readonly string[], theme: Theme): string =>
  names
    .map((name) => `<figure><b>${name}</b><img src="${fileOf(name, theme)}" alt="${name}"></figure>`)
    .join('');

const sheet = async (
  browser: Browser,
  names: readonly string[],
  theme: Theme,
  file: string,
): Promise<void> => {
  const css = await readFile(join(here, 'card-pictures', 'frame.css'), 'utf8');
  const tokens = await readFile(join(here, 'local-teams', 'page', 'tokens.css'), 'utf8');
  const html = `<!doctype html><html lang="nl" data-theme="${theme}"><style>${tokens}${css}</style><body><div class="sheet">${figures(names, theme)}</div></body></html>`;
  await writeFile(join(OUT, `${file}.html`), html);
  const page = await browser.newPage({ viewport: { width: 1940, height: 1000 } });
  await page.goto(`file://${join(process.cwd(), OUT, `${file}.html`)}`);
  await page.locator('.sheet').screenshot({ path: join(OUT, `${file}.png`) });
};

const drawTheme = async (browser: Browser, theme: Theme): Promise<void> => {
  const page = await newPage(browser, theme);
  for (const [name, sample] of chosen) await picture(page, name, sample, theme);
  const names = chosen.map(([name]) => name);
  for (const group of new Set(names.map(groupOf))) {
    const part = names.filter((name) => groupOf(name) === group);
    await sheet(browser, part, theme, `contact-${group}-${theme}`);
  }
  await sheet(browser, names, theme, `contact-${theme}`);
};

await mkdir(OUT, { recursive: true });
const browser = await launchBrowser();
try {
  await Promise.all(THEMES.map((theme) => drawTheme(browser, theme)));
  const links = THEMES.map((theme) => `<p><a href="contact-${theme}.html">${theme}</a></p>`).join('');
  await writeFile(join(OUT, 'index.html'), `<!doctype html><html lang="nl"><body>${links}</body></html>`);
} finally {
  await browser.close();
}
console.log(`${chosen.length * THEMES.length} pictures in ${OUT}/`);
