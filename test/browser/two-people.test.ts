import type { Browser, Locator, Page } from 'playwright-core';
import { launchBrowser } from '../../scripts/local-teams/browser.ts';
import type { Server } from '../journeys/stage.ts';
import {
  choose,
  dialogOf,
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

/** A Monday: no test depends on today's date. */
const BEGIN = '2031-03-03T08:30:00Z';
const CONFERENCE = '2031-03-13';

let server: Server;

let close = async (): Promise<void> => {};
let browser: Browser;
let page: Page;
const problems: string[] = [];

const loes = (): Locator => paneOf(page, 'Loes Peeters');
const ilse = (): Locator => paneOf(page, 'Ilse Kerckhoffs');
const marleen = (): Locator => paneOf(page, 'Marleen Custers');

/** Turns the page to these two. */
const watch = async (left: string, right: string): Promise<void> => {
  const { origin } = new URL(page.url());
  await page.goto(`${origin}/?left=${left}&right=${right}`);
};

/** Sets the bot's clock with the dialog anybody uses. */
const setClock = async (date: string, time: string): Promise<void> => {
  await page.getByRole('button', { name: 'naar …' }).click();
  const dialog = dialogOf(page, 'De klok zetten');
  await write(dialog, { Datum: date, Tijd: time });
  await press(dialog, 'Zet de klok');
  await page.locator('#clock time').filter({ hasText: time }).waitFor();
};

/** Every test goes on where the one before it stopped: two people, side by side, in the page of `npm start`. */
describe('Two people in the local Teams of the started server', () => {
  beforeAll(async () => {
    const teams = await serverWithTeams('browser', 'embedded');
    ({ server, close } = teams);
    [browser] = await Promise.all([launchBrowser(), startTeams(server)]);
    await setClockOf(server, BEGIN);
    page = await openWindow(browser, `${teams.address}?left=voorzorg&right=coordinator`, problems);
  });

  afterAll(async () => {
    await browser?.close();
    await close();
  });

  afterEach(() => {
    expect(problems).toEqual([]);
  });

  it('sparring: a phone number is refused, the question without it is answered', async () => {
    await loes().getByText('Welkom bij het Knooppunt').waitFor();
    await say(loes(), 'sparren');
    await pick(loes(), 'Gemeente', 'Landgraaf');
    await write(loes(), { 'Uw vraag': 'jong stel, bel de moeder op 06 12 34 56 78' });
    await press(loes(), 'Stuur naar de coördinator');
    await loes().getByText('een telefoonnummer').waitFor();
    expect(await marleen().getByText('Sparvraag').count()).toBe(0);

    await press(loes(), 'Schrijf opnieuw');
    await write(loes(), { 'Uw vraag': 'jong stel, 30 weken, woning tot begin mei' });
    await press(loes(), 'Stuur naar de coördinator');
    await loes().getByText('Uw vraag is verstuurd').waitFor();
    await marleen().getByText('jong stel, 30 weken').waitFor();
    expect(await marleen().getByText('06 12').count()).toBe(0);
    await write(marleen(), { 'Uw antwoord': 'Ja, dit past. Meld ze aan.' });
    await press(marleen(), 'Stuur antwoord');
    await loes().getByText('Ja, dit past. Meld ze aan.').waitFor();
  });

  it('a whole referral: an error at its field, back keeps what was typed, everything is read back', async () => {
    await press(loes(), 'Aanmelden');
    const consent = dialogOf(page, /stap 1/);
    await consent.getByText('Vindt u dit goed?').waitFor();
    await pick(consent, 'In welke gemeente', 'Landgraaf');
    await choose(consent, 'Wat zegt de moeder?', 'Ja');
    await choose(consent, 'Mag de coördinator', 'Ja');
    await write(consent, { 'Wanneer is dit gevraagd': '2031-02-28' });
    await consent.getByRole('checkbox').check();
    await press(consent, 'Verder');
    await consent.getByText('1 antwoord klopt nog niet').waitFor();
    await choose(consent, 'Wat zegt de partner?', 'Er is geen partner');
    await press(consent, 'Verder');

    const mother = dialogOf(page, /stap 2/);
    await write(mother, { Naam: 'Esmee Voorbeeld', Geboortedatum: '2006-08-14', Postcode: '6371' });
    await press(mother, 'Terug');
    await consent.getByText('Vindt u dit goed?').waitFor();
    expect(await consent.getByLabel('Wanneer is dit gevraagd').inputValue()).toBe('2031-02-28');
    await press(consent, 'Verder');
    await mother.getByLabel('Naam').waitFor();
    expect(await mother.getByLabel('Naam').inputValue()).toBe('Esmee Voorbeeld');
    await write(mother, { Huisnummer: '12' });
    await choose(mother, 'Is een tolk nodig?', 'Nee');
    await choose(mother, 'Is zij zwanger?', 'Ja');
    await choose(mother, 'Wie horen nog meer', 'Niemand');
    await press(mother, 'Verder');
    await mother.getByText('1 antwoord klopt nog niet').waitFor();
    await mother.getByText(/⚠/).waitFor();
    const [field, error] = await Promise.all([
      mother.getByLabel('Postcode').boundingBox(),
      mother.getByText(/⚠/).boundingBox(),
    ]);
    expect(Math.abs((error?.y ?? 0) - ((field?.y ?? 0) + (field?.height ?? 0)))).toBeLessThan(30);
    await write(mother, { Postcode: '6371 AB' });
    await press(mother, 'Verder');

    const family = dialogOf(page, /stap 3/);
    await write(family, {
      'Wanneer is zij uitgerekend?': '2031-05-12',
      'Hoeveelste zwangerschap': '1',
    });
    await press(family, 'Verder');

    const factors = dialogOf(page, /stap 4/);
    await choose(factors, 'Speelt hiervan iets?', 'Financiële problemen', 'Woonomgeving');
    await choose(factors, 'Is dat genoeg', 'Nee');
    await write(factors, { 'Wat vraagt het gezin?': 'Een plek om te wonen.' });
    await press(factors, 'Verder');

    const details = dialogOf(page, /stap 5/);
    await details.getByText('Een datum die dringt').waitFor();
    await press(details, 'Verder');

    const level = dialogOf(page, /stap 6/);
    await level.getByText(/Voorstel:/).waitFor();
    await choose(level, 'Is er spoed?', 'Nee');
    await choose(level, 'Uw keuze', 'Kwetsbaar');
    await choose(level, 'Waarvoor meldt u aan?', 'Knooppunt');
    await press(level, 'Verder');

    const readBack = dialogOf(page, /stap 7/);
    await readBack.getByText('Esmee Voorbeeld').waitFor();
    await readBack.getByText('6371 AB').waitFor();
    await write(readBack, {
      'Uw organisatie of praktijk': 'VoorZorg Parkstad',
      'Uw e-mailadres': 'loes@voorbeeld.invalid',
      'Uw telefoonnummer': '045 555 01 23',
    });
    await pick(readBack, 'Uw functie', 'Medewerker jeugdgezondheidszorg (JGZ)');
    await choose(readBack, 'Wilt u bij het overleg zijn?', 'Ja');
    await press(readBack, 'Verstuur aanmelding');
    await readBack.waitFor({ state: 'detached' });
    await loes().getByText('Aanmelding verstuurd').waitFor();
    await marleen().getByText('Nieuwe aanmelding').waitFor();
  });

  it('triage and the invitation', async () => {
    await press(marleen(), 'Beoordeel');
    const triage = dialogOf(page, /^Beoordelen/);
    await choose(triage, 'Is het Knooppunt de juiste plek?', 'Ja');
    await choose(triage, 'Kan het wachten', 'Nee, ik plan eerder');
    await press(triage, 'Verder');
    await triage.getByLabel('Begintijd').waitFor();
    await write(triage, { Datum: CONFERENCE, Begintijd: '14:00', Plek: 'Bibliotheek, zaal 2' });
    await pick(triage, 'Hoe lang?', '1 uur');
    await choose(triage, 'Hoe komt u samen?', 'Bij elkaar');
    await press(triage, 'Verder');
    await choose(triage, 'Wie praten mee', 'Ilse Kerckhoffs', 'Loes Peeters');
    await triage.getByLabel(/Het gezin is uitgenodigd/).check();
    await press(triage, 'Plan het overleg');
    await triage.waitFor({ state: 'detached' });

    await loes().getByText('Uitnodiging overleg').waitFor();
    await watch('youthNurse', 'coordinator');
    await ilse().getByText('Uitnodiging overleg').waitFor();
    await press(ilse(), 'Ik kom');
    await ilse().getByText('U komt').waitFor();
    await marleen()
      .getByText(/1 van de 2/)
      .waitFor();
  });

  it('the conference ends with an agreement', async () => {
    await setClock(CONFERENCE, '14:00');
    await say(marleen(), 'werklijst');
    await press(marleen(), 'Begin met 1');
    const table = dialogOf(page, /^Overleg/);
    await choose(table, 'Wat is gedaan?', 'Voorstelrondje', 'Afspraken samengevat');
    await choose(table, 'Is het gezin erbij?', 'Ja');
    await press(table, 'Verder');
    await choose(table, 'Waar wil het gezin hulp bij?', 'Wonen');
    await press(table, 'Verder');
    await press(table, 'Afspraak toevoegen');
    await choose(table, 'Kan het gezin of iemand', 'Nee');
    await write(table, { 'Wat spreken we af?': 'Bekijkt verlengde kraamzorg', Uiterlijk: '2031-03-27' });
    await pick(table, 'Welke organisatie?', 'Jeugdverpleegkundige (JGZ)');
    await table.getByLabel('Wie doet het?').selectOption({ index: 1 });
    const owners = await table.getByLabel('Wie doet het?').locator('option').allTextContents();
    await pick(table, 'Wie doet het?', owners.find((one) => one.startsWith('Ilse')) ?? '');
    await choose(table, 'Is het gezin akkoord?', 'Ja');
    await press(table, 'Voeg toe');
    await table.getByText('1 · Bekijkt verlengde kraamzorg').waitFor();
    await press(table, 'Verder');
    await table.getByLabel('Wie heeft de procesregie?').waitFor();
    await pick(table, 'Wie heeft de procesregie?', 'Coördinator Knooppunt');
    await pick(table, 'Is casusregie nodig?', 'Nee, niet nodig');
    await pick(table, 'Eerste aanspreekpunt', 'Coördinator Knooppunt');
    await pick(table, 'Wie geeft de aanmelder terugkoppeling?', 'Coördinator Knooppunt');
    await press(table, 'Verder');
    await choose(table, 'Is het gezin akkoord met alle afspraken?', 'Ja');
    await choose(table, 'Komt er een vervolgoverleg?', 'Nee');
    await press(table, 'Rond het overleg af');
    await table.waitFor({ state: 'detached' });
  });

  it('moving the clock delivers a reminder, with an unread mark', async () => {
    await watch('voorzorg', 'coordinator');
    await setClock('2031-03-27', '09:01');
    await page
      .getByRole('button', { name: /Ilse Kerckhoffs/ })
      .getByLabel(/ongelezen/)
      .waitFor();
    await watch('youthNurse', 'socialWorker');
    await ilse()
      .getByText(/^Vandaag · donderdag 27 maart/)
      .waitFor();
    await ilse()
      .getByText(/Afspraak 1 · K-/)
      .last()
      .waitFor();
  });

  it('the owner ticks in the channel; the other sees the same card change', async () => {
    const channel = page.getByRole('button', { name: /Partners Landgraaf/ });
    await ilse()
      .getByRole('textbox', { name: /^Bericht/ })
      .click();
    await channel.click();
    const bart = paneOf(page, 'Bart Somers');
    await bart.getByRole('textbox', { name: /^Bericht/ }).click();
    await channel.click();
    await bart.getByText('0 van 1 gedaan').waitFor();
    expect(await bart.getByRole('button', { name: 'Gedaan', exact: true }).count()).toBe(0);
    const before = await bart.getByRole('article').count();
    await press(ilse(), 'Gedaan');
    await bart.getByText('1 van 1 gedaan').waitFor();
    await bart.getByText(/door I\. Kerckhoffs/).waitFor();
    await bart.getByText('Bewerkt').waitFor();
    expect(await bart.getByRole('article').count()).toBe(before);
  });
});
