import type { Browser, Locator, Page } from 'playwright-core';
import { launchBrowser } from '../../scripts/local-teams/browser.ts';
import type { Server } from '../journeys/stage.ts';
import {
  choose,
  dialogOf,
  giveConsent,
  openWindow,
  paneOf,
  pick,
  press,
  say,
  serverWithTeams,
  setClockOf,
  startTeams,
  write,
} from './window.ts';

const BEGIN = '2031-03-03T08:30:00Z';
/** Where a picture or a link would lead: no request may go there. */
const EVIL = 'evil.example';
const HOSTILE = [
  '<img src=x onerror=window.__hit=1>',
  '<script>window.__hit=1</script>',
  '[klik](javascript:window.__hit=1)',
  `![x](http://${EVIL}/x.png)`,
  '"><svg onload=window.__hit=1>',
  '{{DATE(2031-03-03T08:30:00Z,SHORT)}}',
];
const ALL = HOSTILE.join(' ');

let server: Server;

let close = async (): Promise<void> => {};
let browser: Browser;
let page: Page;
const problems: string[] = [];
const asked: string[] = [];
const dialogs: string[] = [];

const noor = (): Locator => paneOf(page, 'Noor Lemmens');
const marleen = (): Locator => paneOf(page, 'Marleen Custers');

/** What is shown, without the invisible sign that keeps signs apart. */
const wordsOf = async (within: Locator): Promise<string> =>
  ((await within.textContent()) ?? '').replace(/\u2060/g, '').replace(/\s+/g, ' ');

/** Typed words are shown as words: nothing ran, nothing was fetched, nothing became an element. */
const isText = async (within: Locator, words: readonly string[]): Promise<void> => {
  const shown = await wordsOf(within);
  for (const one of words) expect(shown).toContain(one);
  expect(await within.locator('img, svg, script, a[href*="javascript"], a[href*="evil"]').count()).toBe(0);
  expect(await page.evaluate('window.__hit')).toBeUndefined();
};

/** A midwife types what runs in a careless page; the coordinator reads it. */
describe('Markup typed in Teams', () => {
  beforeAll(async () => {
    const teams = await serverWithTeams('injection');
    ({ server, close } = teams);
    [browser] = await Promise.all([launchBrowser(), startTeams(server)]);
    await setClockOf(server, BEGIN);
    page = await openWindow(browser, `${teams.address}?left=midwife&right=coordinator`, problems);
    page.on('request', (request) => asked.push(request.url()));
    page.on('dialog', async (dialog) => {
      dialogs.push(dialog.message());
      await dialog.dismiss();
    });
  });

  afterAll(async () => {
    await browser?.close();
    await close();
  });

  afterEach(async () => {
    expect(problems).toEqual([]);
    expect(dialogs).toEqual([]);
    expect(asked.filter((url) => !url.startsWith('http://127.0.0.1:'))).toEqual([]);
    expect(await page.evaluate('window.__hit')).toBeUndefined();
  });

  it('in a question and its answer it is read as it was typed', async () => {
    await noor().getByText('Welkom bij het Knooppunt').waitFor();
    await say(noor(), 'sparren');
    await pick(noor(), 'Gemeente', 'Landgraaf');
    await write(noor(), { 'Uw vraag': `stel van 19 ${ALL}` });
    await press(noor(), 'Stuur naar de coördinator');
    await noor().getByText('Uw vraag is verstuurd').waitFor();
    await marleen().getByText('stel van 19').waitFor();
    await isText(marleen(), HOSTILE);
    await write(marleen(), { 'Uw antwoord': `ja hoor ${ALL}` });
    await press(marleen(), 'Stuur antwoord');
    await noor().getByText('ja hoor').waitFor();
    await isText(noor(), HOSTILE);
  });

  it('in a referral it is read back, and read by who judges it', async () => {
    await press(noor(), 'Aanmelden');
    const consent = dialogOf(page, /stap 1/);
    await giveConsent(consent, '2031-02-28');

    const mother = dialogOf(page, /stap 2/);
    await write(mother, {
      Naam: '<img src=x onerror=window.__hit=1> Esmee',
      Geboortedatum: '2001-08-14',
      Postcode: '6371 AB',
      Huisnummer: '12',
    });
    await choose(mother, 'Is een tolk nodig?', 'Nee');
    await choose(mother, 'Is zij zwanger?', 'Nee');
    await choose(mother, 'Wie horen nog meer', 'Andere volwassenen');
    await press(mother, 'Verder');

    const family = dialogOf(page, /stap 3/);
    await press(family, 'Verder');

    const factors = dialogOf(page, /stap 4/);
    await choose(factors, 'Speelt hiervan iets?', 'Financiële problemen', 'Woonomgeving');
    await choose(factors, 'Is dat genoeg', 'Nee');
    await write(factors, { 'Wat vraagt het gezin?': ALL });
    await press(factors, 'Verder');

    const details = dialogOf(page, /stap 5/);
    await write(details, { 'Welke andere volwassenen': HOSTILE.slice(0, 4).join(' ') });
    await press(details, 'Verder');

    const level = dialogOf(page, /stap 6/);
    await level.getByText(/Voorstel:/).waitFor();
    await choose(level, 'Is er spoed?', 'Nee');
    await choose(level, 'Uw keuze', 'Kwetsbaar');
    await choose(level, 'Waarvoor meldt u aan?', 'Knooppunt');
    await press(level, 'Verder');

    const readBack = dialogOf(page, /stap 7/);
    await readBack.getByText('Esmee').waitFor();
    await isText(readBack, [...HOSTILE, '<img src=x onerror=window.__hit=1> Esmee']);
    await write(readBack, {
      'Uw organisatie of praktijk': '<b>Praktijk</b> [x](//e.x)',
      'Uw e-mailadres': 'noor@voorbeeld.invalid',
      'Uw telefoonnummer': '045 555 01 23',
    });
    await pick(readBack, 'Uw functie', 'Verloskundige');
    await choose(readBack, 'Wilt u bij het overleg zijn?', 'Nee');
    await press(readBack, 'Verstuur aanmelding');
    await readBack.waitFor({ state: 'detached' });

    await press(marleen(), 'Beoordeel');
    const triage = dialogOf(page, /^Beoordelen/);
    await press(triage, 'Lees de aanmelding');
    const read = dialogOf(page, /^Aanmelding/);
    await read.getByText('Esmee').waitFor();
    await isText(read, [...HOSTILE, '<b>Praktijk</b> [x](//e.x)']);
  });
});
