import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../scripts/local-teams/browser.ts';
import { type LocalTeams, type Story, startLocalTeams } from '../../scripts/local-teams/server.ts';
import { post, startFakeBot } from './fake-bot.ts';
import { channel, people } from './setting.ts';

let bot: Awaited<ReturnType<typeof startFakeBot>>;
let teams: LocalTeams;
let browser: Browser;
const problems: string[] = [];

const story: Story = {
  title: 'Tim en Esmee',
  steps: [{ title: 'Ilse vraagt raad', text: 'Zij typt haar vraag.', left: 'bart', right: 'noor' }],
  next: async () => {
    await teams.client.person('bart').say('mag ik iets vragen?');
  },
};

beforeAll(async () => {
  bot = await startFakeBot();
  const { botUrl, clockUrl } = bot;
  teams = await startLocalTeams({ port: 0, botUrl, clockUrl, people, channels: [channel], story });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await teams?.close();
  await bot?.close();
});

/** A window; anything the browser complains about fails the test. */
async function window(query: string, size = { width: 1280, height: 800 }): Promise<Page> {
  const context = await browser.newContext({ viewport: size, locale: 'nl-NL' });
  const page = await context.newPage();
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(String(error)));
  page.setDefaultTimeout(10_000);
  await page.goto(`${teams.url}${query}`);
  return page;
}

/** Pictures for people to look at; only with KNOOPPUNT_PICTURES=folder. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.KNOOPPUNT_PICTURES;
  if (folder === undefined) return;
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
}

const pane = (page: Page, name: string) => page.getByRole('region', { name: `Gesprek van ${name}` });

test('two people in one window: chat, dialog, clock, channel, story', async () => {
  const page = await window('?left=ilse&right=marleen');
  const [left, right] = [pane(page, 'Ilse Kerckhoffs'), pane(page, 'Marleen Custers')];
  await left.getByText('Goedemorgen Ilse').waitFor();
  await right.getByText('Goedemorgen Marleen').waitFor();
  await left.getByLabel('Bericht van Ilse').fill('stel 19 jaar, 30 weken. past dat bij jullie?');
  await left.getByLabel('Bericht van Ilse').press('Enter');
  await left.getByText('Ik las: stel 19 jaar').waitFor();
  await picture(page, 'two-light');

  await left.getByRole('button', { name: 'Aanmelden' }).click();
  const dialog = page.getByRole('dialog', { name: 'Aanmelden – stap 1 van 2' });
  await dialog.getByLabel('Naam *').fill('Esmee Voorbeeld');
  await dialog.getByLabel('Nee').check();
  await picture(page, 'dialog-light');
  await dialog.getByRole('button', { name: 'Verder' }).click();
  const second = page.getByRole('dialog', { name: 'Aanmelden – stap 2 van 2' });
  await second.getByRole('button', { name: 'Stuur in' }).click();
  await second.waitFor({ state: 'detached' });
  await left.getByText('Aangemeld: Esmee Voorbeeld').waitFor();
  await left.getByRole('button', { name: 'Aanmelden' }).click();
  await dialog.waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });

  bot.onJump(async () => {
    await post(teams.url, 'a:marleen', { text: 'Vandaag wacht er 1 ding op u.' });
    await post(teams.url, 'a:hilde', { text: 'Vandaag wacht er niets op u.' });
  });
  await page.getByRole('button', { name: '+1 dag' }).click();
  await page.getByText('2 berichten verstuurd').waitFor();
  await page.getByText('dinsdag 3 maart 2026 10:05').waitFor();
  await right.getByText('Vandaag wacht er 1 ding').waitFor();
  await page
    .getByRole('button', { name: /Hilde Vaessen/ })
    .getByLabel('1 ongelezen bericht')
    .waitFor();

  await left.getByLabel('Bericht van Ilse').click();
  await page.getByRole('button', { name: /Partners Landgraaf/ }).click();
  await left.getByLabel('Bericht van Ilse').fill('samen');
  await left.getByLabel('Bericht van Ilse').press('Enter');
  await left.getByText('Alleen voor Ilse').waitFor();
  await picture(page, 'channel-light');
  await left.getByRole('button', { name: 'Vink af' }).click();
  await left.getByText('Bewerkt').waitFor();
  await left.getByText('1 van 1 gedaan').waitFor();

  await page.getByRole('button', { name: 'Donker' }).click();
  await left.getByText('1 van 1 gedaan').waitFor();
  await page
    .getByRole('button', { name: /Knooppunt/ })
    .first()
    .click();
  await left.getByText('Goedemorgen Ilse').waitFor();
  await picture(page, 'two-dark');
  await left.getByRole('button', { name: 'Aanmelden' }).click();
  await dialog.getByLabel('Ja').check();
  await picture(page, 'dialog-dark');
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Volgende stap' }).click();
  await pane(page, 'Bart Somers').getByText('Ik las: mag ik iets vragen?').waitFor();
  await picture(page, 'story-dark');
  expect(problems).toEqual([]);
});

test('a failed answer says so and keeps what was typed', async () => {
  const page = await window('?person=noor');
  await page.getByRole('button', { name: 'Aanmelden' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Naam *').fill('Esmee');
  await page.route('**/page-api/dialog-submit', (route) => route.abort());
  await dialog.getByRole('button', { name: 'Verder' }).click();
  await dialog.getByText('Er ging iets mis. Probeer het opnieuw.').waitFor();
  expect(await dialog.getByLabel('Naam *').inputValue()).toBe('Esmee');
});

test('as one person, on a phone', async () => {
  const page = await window('?person=ilse', { width: 360, height: 740 });
  await page.getByText('Goedemorgen Ilse').waitFor();
  await picture(page, 'phone');
  expect(await page.getByText('Wie bent u?').count()).toBe(0);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
  await page.getByRole('button', { name: 'Personen en gesprekken' }).click();
  await page.getByRole('button', { name: /Partners Landgraaf/ }).click();
  await pane(page, 'Ilse Kerckhoffs').getByText('Afspraken · K-7F3QX').waitFor();
});
