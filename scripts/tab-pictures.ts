/** `npm run tab:pictures`: each page of the tab in each look of Teams, into `docs/tab/`, and `docs/tab.md`. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AT_THE_TABLE, fill, openPage, pages } from '../test/browser/tab-pages.ts';
import { TabStage } from '../test/fakes/tab-stage.ts';
import { launchBrowser } from './local-teams/browser.ts';
import { smallPng } from './story/small-png.ts';

const OUT = 'docs/tab';
const THEMES = { light: 'default', dark: 'dark', contrast: 'contrast' } as const;
const SIZE = { width: 1280, height: 800 };
/** Longer pages are shown from their beginning. */
const MOST_PX = 1500;
/** For pictures and fonts to be drawn: they need no exact moment. */
const SETTLED_MS = 400;

const captions: Readonly<Record<(typeof pages)[number]['name'], readonly [title: string, caption: string]>> =
  {
    werklijst: ['Werklijst', 'Wat wacht, in de volgorde waarin het pijn doet. Alleen codes.'],
    gezin: ['Gezin', 'Wie, hoe ver, waarom dit niveau, toestemming, afspraken en wat er gebeurde.'],
    overleg: ['Overleg', 'In groot schrift, voor wie meekijkt: geen code, geen niveau.'],
    cijfers: ['Cijfers', 'Hele jaren; wat te klein is of terug te rekenen, staat er niet.'],
    beheer: [
      'Beheer',
      'Wie niet te bereiken is, rollen, vaste overleggen, plekken, termijnen en wat niet is bezorgd.',
    ],
  };

const stage = await TabStage.start();
const browser = await launchBrowser();
await rm(OUT, { recursive: true, force: true });
await mkdir(OUT, { recursive: true });
for (const page of pages) {
  for (const [look, theme] of Object.entries(THEMES)) {
    await fill(stage, AT_THE_TABLE);
    const tab = await openPage(stage, browser, page, theme, SIZE);
    const height = Number(await tab.page.frames()[1]?.evaluate('document.documentElement.scrollHeight'));
    await tab.page.setViewportSize({
      width: SIZE.width,
      height: Math.min(MOST_PX, Math.max(SIZE.height, height)),
    });
    await tab.page.waitForTimeout(SETTLED_MS);
    const png = await tab.page.screenshot({ animations: 'disabled' });
    await writeFile(join(OUT, `${page.name}-${look}.png`), smallPng(png));
    await tab.page.close();
  }
}
await writeFile(
  'docs/tab.md',
  [
    '# Het tabblad',
    '',
    'Elke bladzijde in licht, donker en hoog contrast, gemaakt met `npm run tab:pictures`. Alles is verzonnen.',
    '',
    ...pages.flatMap(({ name }) => {
      const [title, caption] = captions[name];
      return [
        `## ${title}`,
        '',
        caption,
        '',
        ...Object.keys(THEMES).flatMap((look) => [`![${title}, ${look}](tab/${name}-${look}.png)`, '']),
      ];
    }),
  ].join('\n'),
);
await browser.close();
await stage.close();
process.exit(0);
