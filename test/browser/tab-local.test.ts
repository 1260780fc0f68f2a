import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../scripts/local-teams/browser.ts';
import type { Server } from '../journeys/stage.ts';
import { openWindow, paneOf, press, say, serverWithTeams, setClockOf, startTeams } from './window.ts';

let server: Server;

let close = async (): Promise<void> => {};
let browser: Browser;
let page: Page;
const problems: string[] = [];

/** The tab as whoever types `npm start` sees it: the same code, with a token that only this machine believes. */
describe('the tab in the local Teams', () => {
  beforeAll(async () => {
    const teams = await serverWithTeams('tab');
    ({ server, close } = teams);
    [browser] = await Promise.all([launchBrowser(), startTeams(server)]);
    await setClockOf(server, '2031-03-03T08:30:00Z');
    page = await openWindow(browser, `${teams.address}?left=coordinator&right=socialWorker`, problems);
  });
  afterAll(async () => {
    await browser?.close();
    await close();
  });

  it('stands beside the chat with the bot, follows its look, and each person has their own', async () => {
    const marleen = paneOf(page, 'Marleen Custers');
    await press(marleen, 'Tabblad');
    const tab = page.frameLocator('iframe[title="Tabblad van Marleen Custers"]');
    await tab.getByRole('heading', { name: 'Wat wacht op u' }).waitFor();
    await tab.getByText('Niets wacht op u.').waitFor();
    await page.getByRole('button', { name: 'Donker' }).click();
    await tab.locator('html[data-theme="dark"]').waitFor();
    const bart = paneOf(page, 'Bart Somers');
    await press(bart, 'Tabblad');
    await page
      .frameLocator('iframe[title="Tabblad van Bart Somers"]')
      .getByRole('heading', { name: 'Dit tabblad is voor coördinatoren' })
      .waitFor();
    await press(marleen, 'Chat');
    await marleen.getByRole('log').waitFor();
    expect(problems).toEqual([]);
  });

  it('opens from a card', async () => {
    const marleen = paneOf(page, 'Marleen Custers');
    await press(paneOf(page, 'Bart Somers'), 'Chat');
    await say(paneOf(page, 'Bart Somers'), 'sparren');
    const bart = paneOf(page, 'Bart Somers');
    await bart.getByLabel('Gemeente').last().selectOption({ label: 'Landgraaf' });
    await bart.getByLabel('Uw vraag').last().fill('jong stel, woning tot begin mei');
    await press(bart, 'Stuur naar de coördinator');
    await bart.getByText('Uw vraag is verstuurd').waitFor();
    await say(marleen, 'werklijst');
    await marleen.getByRole('link', { name: 'Bekijk in Knooppunt' }).last().click();
    const tab = page.frameLocator('iframe[title="Tabblad van Marleen Custers"]');
    await tab.getByText('Sparvraag beantwoorden').waitFor();
    await tab.getByRole('button', { name: /^Beantwoorden/ }).click();
    await tab.getByRole('dialog').getByText('jong stel, woning tot begin mei').waitFor();
    expect(problems).toEqual([]);
  });
});
