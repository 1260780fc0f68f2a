import type { Browser, Locator, Page, Route } from 'playwright-core';
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
  startTeams,
  write,
} from './window.ts';

/** A form of minutes, by somebody who is called away: nothing that was sent to a page is lost, wherever it goes on. */
describe('In the middle of the form', () => {
  let server: Server;
  let close = async (): Promise<void> => {};
  let browser: Browser;
  let address = '';
  let phone: Page;
  let laptop: Page;
  const problems: string[] = [];
  const noor = (page: Page): Locator => paneOf(page, 'Noor Lemmens');
  const goOn = async (page: Page): Promise<void> => {
    await say(noor(page), 'begin');
    await press(noor(page), 'Verder met uw aanmelding');
  };
  beforeAll(async () => {
    const teams = await serverWithTeams('form');
    ({ server, close } = teams);
    address = `${teams.address}?left=midwife&right=coordinator`;
    [browser] = await Promise.all([launchBrowser(), startTeams(server)]);
    phone = await openWindow(browser, address, problems);
  });
  afterAll(async () => {
    await browser?.close();
    await close();
  });

  it('"Terug" keeps what was typed, right or wrong', async () => {
    await noor(phone).getByText('Welkom bij het Knooppunt').waitFor();
    await press(noor(phone), 'Aanmelden');
    const consent = dialogOf(phone, /stap 1/);
    await giveConsent(consent, '2026-01-05');
    const mother = dialogOf(phone, /stap 2/);
    await write(mother, { Naam: 'Sophie Bedacht', Postcode: '63' });
    await press(mother, 'Terug');
    await press(consent, 'Verder');
    await mother.getByLabel('Naam').waitFor();
    expect(await mother.getByLabel('Naam').inputValue()).toBe('Sophie Bedacht');
    expect(await mother.getByLabel('Postcode').inputValue()).toBe('63');
  });

  it('a reload goes on where it was', async () => {
    await phone.reload();
    await goOn(phone);
    const mother = dialogOf(phone, /stap 2/);
    await mother.getByLabel('Naam').waitFor();
    expect(await mother.getByLabel('Naam').inputValue()).toBe('Sophie Bedacht');
  });

  it('no answer came in time: it says so, what was typed still stands, and pressing again goes on', async () => {
    const mother = dialogOf(phone, /stap 2/);
    await write(mother, { Naam: 'Sophie van Bedacht', Postcode: '63' });
    // The bot hears it; its answer never arrives.
    const lostAnswer = async (route: Route): Promise<void> => {
      await route.fetch();
      await route.abort('timedout');
    };
    await phone.route('**/dialog-submit', lostAnswer, { times: 1 });
    await press(mother, 'Verder');
    await mother.getByText('Probeer het opnieuw').waitFor();
    expect(await mother.getByLabel('Naam').inputValue()).toBe('Sophie van Bedacht');
    expect(problems.splice(0).join()).toMatch(/timed_out/i);
    await write(mother, { Naam: 'Sophie Bedacht' });
    await press(mother, 'Verder');
    await mother.getByText('Deze postcode bestaat niet').waitFor();
    expect(await mother.getByLabel('Naam').inputValue()).toBe('Sophie Bedacht');
    // Away and back: it was kept as last typed.
    await phone.reload();
    await goOn(phone);
    await mother.getByLabel('Naam').waitFor();
    expect(await mother.getByLabel('Naam').inputValue()).toBe('Sophie Bedacht');
  });

  it('another device goes on with the same form; what the first still sends is not lost either', async () => {
    laptop = await openWindow(browser, address, problems);
    await goOn(laptop);
    const mother = dialogOf(laptop, /stap 2/);
    await mother.getByLabel('Naam').waitFor();
    expect(await mother.getByLabel('Naam').inputValue()).toBe('Sophie Bedacht');
    await write(mother, { Geboortedatum: '1999-07-23', Postcode: '6371 AB', Huisnummer: '7' });
    await choose(mother, 'Is een tolk nodig?', 'Nee');
    await choose(mother, 'Is zij zwanger?', 'Nee');
    await choose(mother, 'Wie horen nog meer', 'Niemand');
    await press(mother, 'Verder');
    await dialogOf(laptop, /stap 3/)
      .getByText('Hoe staat het ervoor?')
      .waitFor();
    // The phone still shows the page of before, with what was typed there since.
    const old = dialogOf(phone, /stap 2/);
    await write(old, { Geboortedatum: '1999-07-23', Postcode: '6371 AB', Huisnummer: '9' });
    await choose(old, 'Is een tolk nodig?', 'Nee');
    await choose(old, 'Is zij zwanger?', 'Nee');
    await choose(old, 'Wie horen nog meer', 'Niemand');
    await press(old, 'Verder');
    await dialogOf(phone, /stap 3/)
      .getByText('Hoe staat het ervoor?')
      .waitFor();
  });

  it('the process is killed and started again: the form is where it was', async () => {
    const family = dialogOf(phone, /stap 3/);
    await pick(family, 'Soort hulp', 'Huisarts');
    await write(family, { Naam: 'dokter Bedenk' });
    await press(family, 'Bewaar en stop');
    await dialogOf(phone, 'Klaar').getByText('✓ Bewaard').waitFor();
    await server.kill();
    await startTeams(server);
    // What the windows said of a server that was away is expected.
    problems.length = 0;
    await phone.goto(address);
    await goOn(phone);
    const again = dialogOf(phone, /stap 3/);
    await again.getByLabel('Naam').waitFor();
    expect(await again.getByLabel('Naam').inputValue()).toBe('dokter Bedenk');
    await press(again, 'Terug');
    const mother = dialogOf(phone, /stap 2/);
    await mother.getByLabel('Huisnummer').waitFor();
    expect(await mother.getByLabel('Huisnummer').inputValue()).toBe('9');
  });
});
