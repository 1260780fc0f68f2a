import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../scripts/local-teams/browser.ts';
import { inputsOf } from '../../scripts/local-teams/client.ts';
import { type LocalTeams, type Story, startLocalTeams } from '../../scripts/local-teams/server.ts';
import { until } from '../journeys/stage.ts';
import { startFakeBot } from '../local-teams/fake-bot.ts';
import { channel, people } from '../local-teams/setting.ts';
import { openWindow, paneOf } from './window.ts';

let bot: Awaited<ReturnType<typeof startFakeBot>>;
let teams: LocalTeams;
let browser: Browser;
const problems: string[] = [];

const story: Story = {
  title: 'Proef',
  steps: [{ title: 'Ilse meldt aan', text: 'Dat lukt niet.', left: 'ilse', right: 'marleen' }],
  next: async () => {
    throw new Error('no such button');
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

it('who watches sees the dialog of a person driven by code, filled in, and cannot press in it', async () => {
  const page = await openWindow(browser, `${teams.url}?left=ilse&right=marleen`, problems);
  await paneOf(page, 'Ilse Kerckhoffs').getByText('Goedemorgen Ilse').waitFor();
  const ilse = teams.client.person('ilse');
  await ilse.press('Aanmelden');
  const watched = page.getByRole('region', { name: /^Dialoog van Ilse Kerckhoffs/ });
  await watched.getByText('Aanmelden – stap 1 van 2').waitFor();
  const name = inputsOf(ilse.dialog()?.card ?? {}).find(({ label }) => label.startsWith('Naam'));
  ilse.fill({ [name?.id ?? '']: 'Esmee Voorbeeld' });
  await until('the name is seen', async () =>
    (await Promise.all((await watched.locator('input').all()).map((one) => one.inputValue()))).includes(
      'Esmee Voorbeeld',
    ),
  );
  expect(await page.locator('.watched .page > [inert]').count()).toBe(1);
  ilse.closeDialog();
  await watched.waitFor({ state: 'detached' });
  expect(problems).toEqual([]);
});

it('a step that fails says so in Dutch, and can be tried again', async () => {
  // The player tells whoever started it what went wrong.
  const { error } = console;
  console.error = () => undefined;
  const page = await openWindow(browser, `${teams.url}?left=ilse&right=marleen`, problems);
  await page.getByRole('button', { name: 'Volgende stap' }).click();
  await page.getByText('Stap 1 (‘Ilse meldt aan’) lukte niet.').waitFor();
  expect(await page.getByRole('button', { name: 'Volgende stap' }).isEnabled()).toBe(true);
  console.error = error;
});
