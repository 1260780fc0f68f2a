import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { migratedDatabase } from '../fakes/databases.ts';
import { freePort, Server, until } from '../journeys/stage.ts';

/** A server that is not started yet, with a local Teams of its own; `address` is that of its page, without a query. */
type WithTeams = { readonly server: Server; readonly address: string; close(): Promise<void> };

/** On PostgreSQL, or on the embedded store as whoever types `npm start` has it. */
export const serverWithTeams = async (
  name: string,
  store: 'postgres' | 'embedded' = 'postgres',
): Promise<WithTeams> => {
  const dataDir = await mkdtemp(join(tmpdir(), `knooppunt-${name}-`));
  const [port, teamsPort] = [await freePort(), await freePort()];
  const database = store === 'postgres' ? await migratedDatabase() : undefined;
  const server = new Server(port, dataDir, {
    LOCAL_TEAMS_PORT: String(teamsPort),
    ...(database ? { DATABASE_URL: database.url } : {}),
  });
  const close = async (): Promise<void> => {
    await server.stop();
    await database?.drop();
    await rm(dataDir, { recursive: true, force: true });
  };
  return { server, address: `http://127.0.0.1:${teamsPort}/`, close };
};

/** Starts it, and waits for its local Teams. */
export const startTeams = async (server: Server): Promise<void> => {
  server.output = '';
  await server.start();
  await until('the local Teams is open', async () => server.output.includes('Lokale Teams'), 30_000);
};

/** Sets the clock of a started bot. */
export const setClockOf = async (server: Server, now: string): Promise<void> => {
  const moved = await fetch(`${server.url}/local/clock`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ now }),
  });
  if (!moved.ok) throw new Error(`the clock was not set: ${moved.status}`);
};

/** The region of one person in the local Teams. */
export const paneOf = (page: Page, name: string): Locator =>
  page.getByRole('region', { name: `Gesprek van ${name}` });

/** A window on the local Teams; anything the browser complains about comes in `problems`. */
export const openWindow = async (browser: Browser, address: string, problems: string[]): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'nl-NL' });
  const page = await context.newPage();
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(String(error)));
  page.setDefaultTimeout(20_000);
  await page.goto(address);
  return page;
};

/** The dialog with this title. */
export const dialogOf = (page: Page, title: string | RegExp): Locator =>
  page.getByRole('dialog', { name: title });

/** The question with its answers: the smallest part of the page that holds both. */
const question = (within: Locator, label: string): Locator =>
  within
    .locator('div')
    .filter({ has: within.page().locator('> label', { hasText: label }) })
    .filter({ has: within.page().locator('input') })
    .last();

const beginning = (words: string): RegExp =>
  new RegExp(`^\\s*${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);

/** Ticks or chooses these answers to a question. */
export const choose = async (within: Locator, label: string, ...answers: string[]): Promise<void> => {
  for (const answer of answers) {
    const row = question(within, label)
      .locator('div:has(> input)')
      .filter({ hasText: beginning(answer) });
    await row.first().locator('input').check();
  }
};

/** Picks from a list that folds out. */
export const pick = async (within: Locator, label: string, answer: string): Promise<void> => {
  await within.getByLabel(label).selectOption({ label: answer });
};

/** Fills in texts and dates by their labels. */
export const write = async (within: Locator, answers: Readonly<Record<string, string>>): Promise<void> => {
  for (const [label, text] of Object.entries(answers)) await within.getByLabel(label).first().fill(text);
};

/** Presses a button of a card or dialog. */
export const press = async (within: Locator, name: string | RegExp): Promise<void> => {
  await within
    .getByRole('button', { name, exact: typeof name === 'string' })
    .last()
    .click();
};

/** Types a message in a person's pane. */
export const say = async (pane: Locator, words: string): Promise<void> => {
  const line = pane.getByRole('textbox', { name: /^Bericht van/ });
  await line.fill(words);
  await line.press('Enter');
};

/** The first page of a referral as anybody fills it: she said yes, and there is no partner. */
export const giveConsent = async (consent: Locator, askedOn: string): Promise<void> => {
  await pick(consent, 'In welke gemeente', 'Landgraaf');
  await choose(consent, 'Wat zegt de moeder?', 'Ja');
  await choose(consent, 'Wat zegt de partner?', 'Er is geen partner');
  await choose(consent, 'Mag de coördinator', 'Ja');
  await write(consent, { 'Wanneer is dit gevraagd': askedOn });
  await consent.getByRole('checkbox').check();
  await press(consent, 'Verder');
};
