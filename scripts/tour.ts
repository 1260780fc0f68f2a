/** `npm run tour`: pictures of the story's key moments into `docs/tour/`, and `docs/tour.md` with a sentence each. */
import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from './local-teams/browser.ts';
import { openStory } from './story/open-story.ts';
import { smallPng } from './story/small-png.ts';
import { timAndEsmee } from './story/tim-and-esmee.ts';
import { type TourMoment, tourMoments } from './story/tour-moments.ts';

const OUT = 'docs/tour';
const THEMES = ['light', 'dark'] as const;
type Theme = (typeof THEMES)[number];
const WIDE = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 780 };
const LARGEST = 150 * 1024;
const LARGEST_SUM = 3 * 1024 * 1024;
/** For events and cards to arrive and be drawn: pictures need no exact moment. */
const SETTLED_MS = 500;

const open = async (browser: Browser, theme: Theme, address: string, size: typeof WIDE): Promise<Page> => {
  const context = await browser.newContext({ viewport: size, locale: 'nl-NL', bypassCSP: true });
  const page = await context.newPage();
  await page.goto(`${address}${address.includes('?') ? '&' : '?'}theme=${theme}`);
  // The pictures show what `npm start` shows, which tells no story.
  await page.addStyleTag({ content: '#story { display: none }' });
  return page;
};

/** Scrolls each pane to its newest message, or the one with these words; a tall one is shown from its beginning. */
const scrollTo = ({
  show: words = '',
  end = false,
}: TourMoment): string => `for (const log of document.querySelectorAll('.log')) {
  log.scrollTop = log.scrollHeight;
  const messages = [...log.querySelectorAll('.message')];
  const wanted = messages.findLast((one) => one.textContent.includes(${JSON.stringify(words)})) ?? messages.at(-1);
  if (wanted && (wanted.offsetHeight > log.clientHeight || wanted !== messages.at(-1)))
    log.scrollTop += wanted.getBoundingClientRect().top - log.getBoundingClientRect().top - 8;
}
for (const page of document.querySelectorAll('.watched .page')) page.scrollTop = ${end ? 'page.scrollHeight' : '0'};`;

const shoot = async (page: Page, one: TourMoment, theme: Theme): Promise<void> => {
  await page.waitForTimeout(SETTLED_MS);
  await page.evaluate(scrollTo(one));
  await page.mouse.move(0, 0);
  const png = await page.screenshot({ animations: 'disabled' });
  await writeFile(join(OUT, `${one.file}-${theme}.png`), smallPng(png));
};

const figure = ({ file, title, caption, phone }: TourMoment): string =>
  [
    `### ${title}`,
    '',
    '<picture>',
    `  <source media="(prefers-color-scheme: dark)" srcset="tour/${file}-dark.png">`,
    `  <img alt="${title}: ${caption}" src="tour/${file}-light.png"${phone ? ' width="390"' : ''}>`,
    '</picture>',
    '',
    caption,
    '',
  ].join('\n');

const checkSizes = async (): Promise<string> => {
  const files = await readdir(OUT);
  const sizes = await Promise.all(
    files.map(async (file) => ({ file, size: (await stat(join(OUT, file))).size })),
  );
  const sum = sizes.reduce((total, { size }) => total + size, 0);
  const large = sizes.filter(({ size }) => size > LARGEST);
  if (large.length > 0 || sum > LARGEST_SUM)
    throw new Error(`pictures too large: ${large.map(({ file }) => file).join(', ')} (${sum} bytes in all)`);
  return `${files.length} pictures in ${OUT}, ${Math.round(sum / 1024)} KB`;
};

const tour = async (): Promise<void> => {
  await rm(OUT, { recursive: true, force: true });
  await mkdir(OUT, { recursive: true });
  // Debian's Chromium writes dates the American way.
  process.env['KNOOPPUNT_CHROMIUM'] ??= 'npm';
  process.env['PORT'] = '0';
  process.env['LOCAL_TEAMS_PORT'] = '0';
  const pages: { theme: Theme; page: Page }[] = [];
  const browser = await launchBrowser();
  const taken = new Set<string>();
  const pause = async (moment?: string): Promise<void> => {
    for (const one of tourMoments) {
      if (one.moment !== moment || taken.has(one.file)) continue;
      taken.add(one.file);
      for (const { theme, page } of pages) {
        if (one.phone === undefined) await shoot(page, one, theme);
        else {
          const phone = await open(browser, theme, `${story.teams.url}?person=${one.phone}`, PHONE);
          await shoot(phone, one, theme);
        }
      }
    }
  };
  const story = await openStory(timAndEsmee, { begin: '2026-03-02T08:30:00Z', paceMs: 0, pause });
  try {
    for (const theme of THEMES) pages.push({ theme, page: await open(browser, theme, story.address, WIDE) });
    for (const { title } of timAndEsmee.steps) {
      const response = await fetch(`${story.teams.url}page-api/story`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{}',
      });
      const { problem } = (await response.json()) as { problem: string | null };
      if (problem !== null) throw new Error(`${title}: ${problem}`);
    }
    const missed = tourMoments.filter(({ file }) => !taken.has(file));
    if (missed.length > 0)
      throw new Error(`no such moment: ${missed.map(({ moment }) => moment).join(', ')}`);
    await writeFile('docs/tour.md', `# Een rondleiding\n\n${tourMoments.map(figure).join('\n')}`);
    console.log(await checkSizes());
  } finally {
    await browser.close();
    await story.close();
  }
};

await tour();
