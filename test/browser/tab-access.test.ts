import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';
import { z } from 'zod';
import { launchBrowser } from '../../scripts/local-teams/browser.ts';
import { type OpenTab, TabStage } from '../fakes/tab-stage.ts';
import { AT_THE_TABLE, fill, openPage, pages } from './tab-pages.ts';

const Found = z.array(
  z.object({
    id: z.string(),
    nodes: z.array(z.object({ html: z.string(), failureSummary: z.string().optional() })),
  }),
);
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

let stage: TabStage;
let browser: Browser;
let axe = '';
let tab: OpenTab | undefined;

beforeAll(async () => {
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  [stage, browser] = await Promise.all([TabStage.start(), launchBrowser()]);
  await fill(stage, AT_THE_TABLE);
});
afterEach(async () => {
  await tab?.page.close();
  tab = undefined;
});
afterAll(async () => {
  await browser?.close();
  await stage?.close();
});

/** What axe finds on the tab as it stands; nothing is excluded. */
const findings = async (opened: OpenTab): Promise<string[]> => {
  const frame = opened.page.frames()[1];
  await frame?.evaluate(axe);
  const found = await frame?.evaluate(
    `axe.run(document, { runOnly: ${JSON.stringify(RULES)}, resultTypes: ['violations'] }).then(({ violations }) => violations)`,
  );
  return Found.parse(found).flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
};

it('axe would find an input without a name, and text that can hardly be read', async () => {
  tab = await openPage(stage, browser, pages[0], 'default');
  await tab.page
    .frames()[1]
    ?.evaluate(`document.querySelector('main').insertAdjacentHTML('beforeend', '<input><p>grijs</p>');
    document.querySelector('main > p:last-child').style.color = '#ccc'`);
  expect((await findings(tab)).map((one) => one.split(':')[0]).sort()).toEqual(['color-contrast', 'label']);
});

describe.each(['default', 'dark', 'contrast'] as const)('in the theme %s', (theme) => {
  it.each(pages)('axe finds nothing on $name', async (page) => {
    tab = await openPage(stage, browser, page, theme);
    expect(await findings(tab)).toEqual([]);
  });

  it('nor in a dialog with a form that has errors', async () => {
    const [, family] = pages;
    tab = await openPage(stage, browser, family, theme);
    await tab.frame.getByRole('button', { name: 'Geboorte of ander nieuws' }).click();
    const dialog = tab.frame.getByRole('dialog');
    await dialog.getByRole('button').last().waitFor();
    await dialog.locator('.buttons.last button, .page > .buttons button').first().click();
    await dialog.locator('[aria-invalid=true], [data-wrong]').first().waitFor();
    expect(await findings(tab)).toEqual([]);
  });
});

/** Whatever stands out of the window sideways is lost to who zooms in. */
const overflow = `[...document.querySelectorAll('main *')]
  .filter((one) => one.getClientRects().length > 0 && getComputedStyle(one).clipPath === 'none')
  .filter((one) => !one.closest('svg, [data-hidden]') && one.getBoundingClientRect().right > innerWidth + 1)
  .map((one) => one.outerHTML.slice(0, 120))`;

describe.each([
  ['at 320 px', { width: 320, height: 640 }],
  ['at 200 %, on a screen of 1280 px', { width: 640, height: 400 }],
] as const)('%s', (_what, size) => {
  it.each(pages)('nothing of $name is lost', async (page) => {
    tab = await openPage(stage, browser, page, 'default', size);
    const frame = tab.page.frames()[1];
    expect(await frame?.evaluate(overflow)).toEqual([]);
    expect(await frame?.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    // The names of columns go before their values.
    if (page.name === 'werklijst')
      expect(await tab.frame.locator('tr[data-key]').first().innerText()).toContain('Landgraaf');
  });
});

describe('with the keyboard alone', () => {
  it('from the list to a ticked agreement and back: every stop can be seen, and the focus returns', async () => {
    const [list] = pages;
    tab = await openPage(stage, browser, list, 'default');
    const { page, frame } = tab;
    const focused = async (): Promise<string> =>
      String(
        await page
          .frames()[1]
          ?.evaluate(
            'document.activeElement.closest("tr[data-key]")?.dataset.key ?? document.activeElement.textContent',
          ),
      );
    const press = (key: string): Promise<void> => page.keyboard.press(key);
    await page.frames()[1]?.evaluate('document.body.focus()');
    await frame.locator('body').click({ position: { x: 5, y: 500 } });
    // The table is one stop: from the last filter on to the first of its rows.
    await frame.getByLabel('Stap').focus();
    for (let stop = 0; stop < 6 && !(await focused()).startsWith('escalated'); stop += 1) await press('Tab');
    expect(await focused()).toBe('escalated:tim-1');
    await press('ArrowDown');
    expect(await focused()).toBe('triage:demir');
    await press('End');
    expect(await focused()).toBe('waiting:tim-3');
    await press('Home');
    const outline = await page.frames()[1]?.evaluate('getComputedStyle(document.activeElement).outlineStyle');
    expect(outline).toBe('solid');
    await press('Enter');
    const done = frame.getByRole('button', { name: 'Afspraak 2 gedaan, namens L. Peeters' });
    await done.focus();
    await press('Enter');
    const dialog = frame.getByRole('dialog');
    await dialog.getByText('VoorZorg blijft betrokken').waitFor();
    expect(await page.frames()[1]?.evaluate('document.activeElement.closest("dialog") !== null')).toBe(true);
    await press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await page.frames()[1]?.evaluate('document.activeElement !== null')).toBe(true);
    expect(await stage.bot.ports.read.get('agreement', 'tim-2')).toMatchObject({ state: 'completed' });
  });
});
