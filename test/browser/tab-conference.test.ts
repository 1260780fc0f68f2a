import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../scripts/local-teams/browser.ts';
import { type OpenTab, TabStage } from '../fakes/tab-stage.ts';
import { until } from '../journeys/stage.ts';
import { AT_THE_TABLE, fill, openPage, pages } from './tab-pages.ts';

let stage: TabStage;
let browser: Browser;
let tab: OpenTab | undefined;
const [, , table] = pages;
/** How long the line is gone. */
const CUT_MS = 60_000;

beforeAll(async () => {
  [stage, browser] = await Promise.all([TabStage.start(), launchBrowser()]);
});
beforeEach(() => fill(stage, AT_THE_TABLE));
afterEach(async () => {
  await tab?.page.close();
  tab = undefined;
});
afterAll(async () => {
  await browser?.close();
  await stage?.close();
});

const answers = async (): Promise<Readonly<Record<string, string>>> =>
  (await stage.bot.ports.read.list('draft', { form: 'conference' }))[0]?.answers ?? {};

describe('the conference on a screen that everybody sees', () => {
  it('has no code, no level and nothing of the file of the family', async () => {
    tab = await openPage(stage, browser, table, 'default');
    const text = await tab.frame.locator('body').innerText();
    expect(text).not.toMatch(/K-B8T4S|wetsbaar|Bedacht/);
    for (const words of ['28 min', '14:32 · tot 15:00', 'Aan tafel (2)', 'Ilse Kerckhoffs', 'Voorstelrondje'])
      expect(text).toContain(words);
    await tab.frame.getByRole('button', { name: 'Scherm leeg' }).click();
    expect(await tab.frame.locator('body').innerText()).not.toContain('Ilse');
    await tab.frame.getByRole('button', { name: 'Terug naar het gesprek' }).click();
    await tab.frame.getByText('Aan tafel (2)').waitFor();
  });

  it('with the network gone for a minute, typing and adding go on; all of it arrives in order when it is back', async () => {
    tab = await openPage(stage, browser, table, 'default');
    const { frame, cut } = tab;
    await frame.getByRole('checkbox', { name: 'Voorstelrondje' }).check();
    await until('the first tick is kept', async () => (await answers())['steps'] === 'introductions');
    // While the line is gone, what is ticked stays; it arrives by itself.
    cut(true);
    await frame.getByRole('checkbox', { name: 'Afspraken samengevat' }).check();
    await frame.getByText(/Bewaard op dit apparaat/).waitFor();
    expect((await answers())['steps']).toBe('introductions');
    cut(false);
    await until(
      'the second tick arrived',
      async () => (await answers())['steps'] === 'introductions,summary',
      15_000,
    );
    await frame.getByText(/^Bewaard 14:3/).waitFor();
    await frame.getByRole('radio', { name: 'Ja' }).first().check();
    await frame.getByRole('button', { name: 'Verder' }).click();
    await frame.getByRole('checkbox', { name: 'Wonen' }).check();
    await frame.getByRole('button', { name: 'Verder' }).click();
    await frame.getByRole('button', { name: 'Afspraak toevoegen' }).waitFor();
    cut(true);
    const goneAt = Date.now();
    const adds = async (nr: number, what: string): Promise<void> => {
      await frame.getByRole('button', { name: 'Afspraak toevoegen' }).click();
      await frame.getByLabel('Wat spreken we af?').fill(what);
      await frame.getByRole('radio', { name: 'Nee' }).first().check();
      await frame.getByLabel('Welke organisatie?').selectOption({ index: 1 });
      await frame.getByLabel('Wie doet het?').selectOption({ index: 1 });
      await frame.getByLabel('Uiterlijk').fill('2026-04-09');
      await frame.getByRole('radio', { name: 'Ja' }).last().check();
      await frame.getByRole('button', { name: 'Voeg toe', exact: true }).click();
      await frame.getByText(new RegExp(`${nr} · .*${what}`)).waitFor();
    };
    await adds(1, 'Hulp in huis aanvragen');
    await frame.getByText(/wachten op verbinding|wacht op verbinding/).waitFor();
    await frame.getByRole('button', { name: 'Verder' }).click();
    await frame.getByText('Dat kan als er weer verbinding is.').waitFor();
    // The talk goes on for a minute, in which the tab has long given up its first tries.
    await new Promise((resolve) => setTimeout(resolve, goneAt + CUT_MS - Date.now()));
    await adds(2, 'Samen naar de bibliotheek');
    expect(Object.keys(await answers())).not.toContain('agreement.0.what');
    cut(false);
    await until(
      'everything arrived',
      async () => (await answers())['agreement.1.what'] === 'Samen naar de bibliotheek',
      30_000,
    );
    expect(await answers()).toMatchObject({
      steps: 'introductions,summary',
      'agreement.0.what': 'Hulp in huis aanvragen',
      'agreement.0.dueDate': '2026-04-09',
    });
    await frame.getByText(/^Bewaard 14:3/).waitFor();
    await frame.getByText(/1 · .*Hulp in huis aanvragen/).waitFor();
    await frame.getByText(/wachten op verbinding|wacht op verbinding/).waitFor({ state: 'detached' });
  }, 180_000);

  it('what is missing leads to its place', async () => {
    tab = await openPage(stage, browser, table, 'default');
    await tab.frame.getByRole('button', { name: 'Gezin erbij' }).click();
    expect(
      await tab.page
        .frames()[1]
        ?.evaluate('document.activeElement.name !== "" && document.activeElement.type'),
    ).toBe('radio');
  });

  it('can be done on paper: every question of the same form, without names of the family', async () => {
    tab = await openPage(stage, browser, table, 'default');
    await tab.frame.getByRole('button', { name: 'Print voor op papier' }).click();
    const paper = tab.frame.locator('.paper');
    const text = await paper.innerText();
    for (const words of [
      'Is het gezin erbij?',
      '☐ Voorstelrondje',
      'Wie heeft de procesregie?',
      'Ilse Kerckhoffs',
      'Uiterlijk',
    ])
      expect(text).toContain(words);
    expect(text).not.toMatch(/Sophie|K-B8T4S/);
  });
});
