import { readFile } from 'node:fs/promises';
import type { Browser, Download } from 'playwright-core';
import { launchBrowser } from '../../scripts/local-teams/browser.ts';
import { type OpenTab, TabStage } from '../fakes/tab-stage.ts';
import { AT_THE_TABLE, fill, openPage, pages } from './tab-pages.ts';

const [, , , figures, upkeep] = pages;
let stage: TabStage;
let browser: Browser;
let tab: OpenTab | undefined;

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

const saved = async ({ page }: OpenTab, press: () => Promise<void>): Promise<[Download, Buffer]> => {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return [download, await readFile(await download.path())];
};

describe('figures', () => {
  it('are all a project lead sees, and each chart has the same numbers in a table beside it', async () => {
    tab = await openPage(stage, browser, figures, 'default');
    const { frame, elsewhere, problems } = tab;
    expect(await frame.getByRole('navigation').getByRole('link').allInnerTexts()).toEqual(['Cijfers']);
    const part = frame.getByRole('region', { name: 'Aanmeldingen per gemeente' });
    const inTable = await part.locator('tbody td').allInnerTexts();
    const inChart = await part.locator('svg .value').allTextContents();
    expect(inTable).toEqual(['9', '12', '31', '22', '14', '<5', '<5']);
    expect(inChart.map((words) => words.replace('minder dan 5', '<5'))).toEqual(inTable);
    expect(await part.getByRole('img').getAttribute('aria-labelledby')).toBeTruthy();
    await frame.getByText('74% van de afspraken is op tijd gedaan.', { exact: true }).waitFor();
    await frame.getByLabel('Jaar').selectOption('2024');
    await frame.getByRole('heading', { name: 'Afspraken op tijd, 2024' }).waitFor();
    expect([elsewhere, problems]).toEqual([[], []]);
  });

  it('go along as CSV, with the same numbers hidden, and each chart as a picture', async () => {
    tab = await openPage(stage, browser, figures, 'dark');
    const { frame } = tab;
    const [csv, text] = await saved(tab, () => frame.getByRole('button', { name: 'Download CSV' }).click());
    expect(csv.suggestedFilename()).toBe('knooppunt-cijfers-2025.csv');
    const lines = text.toString('utf8').replace('\uFEFF', '').split('\r\n');
    expect(lines[0]).toBe('"figuur";"jaar";"rij";"aantal";"eenheid"');
    expect(lines).toContain('"Aanmeldingen per gemeente";"2025";"Heerlen";"<5";"gezinnen"');
    expect(lines).toContain('"Aanmeldingen per kwartaal, 2025";"2025";"1e kwartaal";"×";"gezinnen"');
    expect(text.toString()).not.toMatch(/";"[0-4]";"/);
    const [png, picture] = await saved(tab, () =>
      frame.getByRole('button', { name: 'Download plaatje: Aanmeldingen per gemeente' }).click(),
    );
    expect(png.suggestedFilename()).toBe('knooppunt-referrals-2025.png');
    expect(picture.subarray(1, 4).toString()).toBe('PNG');
    expect(picture.readUInt32BE(16)).toBeGreaterThan(1000);
  });
});

describe('upkeep', () => {
  it('an administrator gives a role and ends it, by the forms of the chat', async () => {
    tab = await openPage(stage, browser, upkeep, 'default');
    const { frame, problems } = tab;
    await frame.getByText('Berichten komen niet aan sinds vr 20 maart.').waitFor();
    await frame.getByText('Alles is bezorgd.').waitFor();
    await frame.getByRole('button', { name: 'Geef iemand een rol' }).click();
    const dialog = frame.getByRole('dialog');
    await dialog.getByLabel(/Gemeente/).selectOption({ label: 'Vaals' });
    await dialog.getByLabel(/^Rol/).selectOption({ label: 'Coördinator' });
    await dialog.getByLabel(/Naam/).first().fill('Nieuwe Collega');
    await dialog.getByLabel(/bject/).fill('00000000-0000-4000-8000-000000000099');
    await dialog.locator('.buttons button').first().click();
    await dialog.getByText('Opgeslagen').waitFor();
    await dialog.getByRole('button', { name: 'Sluit' }).first().click();
    await frame.getByRole('button', { name: 'Beëindig: Nieuwe Collega, Coördinator' }).click();
    await dialog.getByText('Opgeslagen').waitFor();
    await dialog.getByRole('button', { name: 'Sluit' }).first().click();
    await frame
      .getByRole('button', { name: 'Beëindig: Nieuwe Collega, Coördinator' })
      .waitFor({ state: 'detached' });
    expect(problems).toEqual([]);
  });

  it('leave that ends before it begins comes back with what is wrong, at its place', async () => {
    tab = await openPage(stage, browser, { ...upkeep, who: pages[0].who, there: '#terms' }, 'default');
    const { frame } = tab;
    await frame.getByRole('button', { name: 'Verlof of waarnemer' }).click();
    const dialog = frame.getByRole('dialog');
    await dialog.locator('input[type=date]').first().fill('2026-04-24');
    await dialog.locator('input[type=date]').last().fill('2026-04-06');
    await dialog.locator('.buttons button').first().click();
    await dialog.getByText('De laatste dag ligt vóór de eerste.').waitFor();
    expect(await dialog.locator('input[type=date]').last().getAttribute('aria-invalid')).toBe('true');
  });

  it('a coordinator adds a place and says on which day they meet there (G07, G10, G11)', async () => {
    tab = await openPage(stage, browser, { ...upkeep, who: pages[0].who, there: '#terms' }, 'default');
    const { frame, problems } = tab;
    const dialog = frame.getByRole('dialog');
    const send = () => dialog.locator('.buttons button').first().click();
    await frame.getByRole('button', { name: 'Plek toevoegen in Kerkrade' }).click();
    await dialog.getByLabel(/Naam van de plek/).fill('Wijkcentrum, zaal 1');
    await dialog.getByLabel(/moeilijk loopt/).fill('lift, ringleiding');
    await send();
    await dialog.getByText('Dit geldt vanaf nu voor Kerkrade.').waitFor();
    await dialog.getByRole('button', { name: 'Sluit' }).first().click();
    await frame.getByText('lift, ringleiding').waitFor();
    await frame.getByRole('button', { name: 'Wijzig vast overleg: Kerkrade' }).click();
    await dialog.getByLabel('Ja, elke maand').check();
    await send();
    await dialog.getByText('Vul het in.').first().waitFor();
    await dialog.getByLabel(/De hoeveelste/).selectOption({ label: 'de tweede' });
    await dialog.getByLabel(/Welke dag/).selectOption({ label: 'donderdag' });
    await dialog.getByLabel(/Begintijd/).fill('09:30');
    await dialog.getByLabel(/^Plek/).selectOption({ label: 'Wijkcentrum, zaal 1' });
    await send();
    await dialog.getByText('Dit geldt vanaf nu voor Kerkrade.').waitFor();
    await dialog.getByRole('button', { name: 'Sluit' }).first().click();
    const row = frame.getByRole('row', { name: /Kerkrade/ }).filter({ hasText: 'donderdag' });
    await row.getByText('elke tweede donderdag van de maand').waitFor();
    expect(await row.innerText()).toMatch(/9 april.*09:30/);
    expect(await frame.getByRole('button', { name: /Wijzig termijnen/ }).count()).toBe(0);
    expect(problems).toEqual([]);
  });
});
