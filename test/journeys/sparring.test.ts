import { cast, rolesCsv } from '../../scripts/local-teams/cast.ts';
import { pressRow } from '../../scripts/story/acts.ts';
import { refer, secretsOf, sophieForm, sophiePages } from './families.ts';
import { leaks, scanned } from './leaks.ts';
import { codeIn, newest, told } from './reading.ts';
import { type Stage, setStage, until } from './stage.ts';

const { midwife, coordinator, deputy, gpNurse, youthCoordinator, projectLead, administrator, wmo } = cast;

/** What people typed that must never be passed on, by what the bot calls it. */
const personal: readonly (readonly [string, string])[] = [
  ['een burgerservicenummer', 'haar nummer is 1234.56.782'],
  ['een burgerservicenummer', 'bsn 123 456 782, kan dat?'],
  ['een geboortedatum', 'zij is geboren op 23-7-2001'],
  ['een telefoonnummer', 'bel haar op 06 12 34 56 78'],
  ['een postcode', 'het gaat om 6461 CD 7'],
  ['een adres', 'ze wonen in de Kerkstraat 12'],
  ['een e-mailadres', 'mail naar sophie.b@voorbeeld.invalid'],
];
const secrets = [
  '1234.56.782',
  '123 456 782',
  '23-7-2001',
  '06 12 34 56 78',
  '6461 CD',
  'Kerkstraat 12',
  'sophie.b@voorbeeld.invalid',
];

/** Sparring (P01, field.md F4.3): no form, no names, an answer the same day or from who stands in. */
describe('Sparring', () => {
  let stage: Stage;
  const noor = () => stage.teams.person(midwife.key);
  const marleen = () => stage.teams.person(coordinator.key);
  const hilde = () => stage.teams.person(deputy.key);
  const asked = async (who = midwife) => codeIn((await newest(stage.teams, who, 'is verstuurd')).text);
  const holds = async (who: typeof midwife, words: string): Promise<boolean> =>
    (await told(stage.teams, who)).some(({ text }) => text.includes(words));
  const importPeople = async (line: string): Promise<void> => {
    const body = JSON.stringify({ csv: `${rolesCsv().split('\n')[0]}\n${line}` });
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(`${stage.server.url}/local/people`, { method: 'POST', headers, body });
    expect(await answer.json()).toMatchObject({ ok: true });
  };

  beforeAll(async () => {
    stage = await setStage('2026-03-06T15:40:00Z');
  });
  afterAll(async () => {
    await stage.close();
  });

  it('Fri 6 March 16:40: she chooses the municipality and asks; the answer is due on Monday', async () => {
    await noor().say('sparren');
    await noor().press('Stuur naar de coördinator', {
      municipality: 'kerkrade',
      question: 'moeder van 24, 28 weken, veel schulden. wat past?',
    });
    const sent = await newest(stage.teams, midwife, 'Uw vraag is verstuurd');
    expect(sent.text).toContain('De coördinator van Kerkrade antwoordt hier in deze chat');
    expect(sent.text).toContain('ma 9 maart om 12:10');
    await stage.teams.clock.advance('PT1M');
    expect((await newest(stage.teams, coordinator, 'Sparvraag')).text).toContain('veel schulden');
  });

  it('nothing happens in the weekend; after four working hours she is pinged, after eight the deputy', async () => {
    const code = await asked();
    await stage.teams.clock.set('2026-03-09T11:09:00Z');
    expect((await told(stage.teams, coordinator)).filter(({ text }) => text.includes(code))).toHaveLength(1);
    await stage.teams.clock.set('2026-03-09T11:11:00Z');
    const ping = await newest(stage.teams, coordinator, 'wacht nog op u');
    expect(ping.text).toContain('De waarnemer krijgt hem vandaag om 16:10');
    expect(await told(stage.teams, deputy)).toEqual([]);
    await stage.teams.clock.set('2026-03-09T15:11:00Z');
    const over = await newest(stage.teams, deputy, 'U neemt het over');
    expect(over.text).toContain(code);
    expect(over.text).toContain('veel schulden');
  });

  it('the deputy answers; whoever has the thread sees it in place, the asker reads one thread', async () => {
    await hilde().press('Stuur antwoord', {
      reply: 'Schuldhulp en jeugdverpleegkundige samen. Bespreek het.',
    });
    await stage.teams.clock.advance('PT1M');
    expect((await newest(stage.teams, midwife, 'Antwoord op uw vraag')).text).toContain('Schuldhulp');
    const cards = (await told(stage.teams, coordinator)).filter(({ text }) => text.includes('Schuldhulp'));
    expect(cards).toHaveLength(1);
  });

  it('she simply types on: an addition to the same thread, back with the coordinator', async () => {
    const code = await asked();
    await noor().say('en als zij daar niet heen wil?');
    expect((await newest(stage.teams, midwife, 'Uw aanvulling is verstuurd')).text).toContain(code);
    await stage.teams.clock.advance('PT1M');
    const thread = await newest(stage.teams, coordinator, 'niet heen wil');
    expect(thread.text).toContain('Schuldhulp');
    expect(thread.text).toContain(code);
    const older = (await told(stage.teams, coordinator)).find(({ text }) =>
      text.includes('nieuwste bericht'),
    );
    expect(older?.text).toContain(code);
  });

  it('she hands it over by a button: the deputy has it at once', async () => {
    await marleen().press('Naar waarnemer');
    await stage.teams.clock.advance('PT1M');
    expect((await newest(stage.teams, deputy, 'niet heen wil')).text).toContain('U neemt het over');
    await hilde().press('Rond af');
    await hilde().press('Rond af', { outcome: 'carePathway', note: 'Bel bij haar: 06 12 34 56 78' });
    expect(hilde().dialog()).toBeDefined();
    await hilde().press('Rond af', { outcome: 'carePathway', note: 'Regel het samen met het gezin.' });
    await stage.teams.clock.advance('PT1M');
    expect((await newest(stage.teams, midwife, 'Sparvraag afgerond')).text).toContain('zorgpad');
    expect((await newest(stage.teams, coordinator, 'Afgerond: ')).text).toContain('zorgpad');
  });

  it.each(personal)('%s is refused before it is passed on: "%s"', async (kind, words) => {
    const before = (await told(stage.teams, coordinator)).length;
    await noor().say(`sparren: ${words}`);
    const refused = await newest(stage.teams, midwife, 'nog niet verstuurd');
    expect(refused.text).toContain(kind);
    await stage.teams.clock.advance('PT1M');
    expect(await told(stage.teams, coordinator)).toHaveLength(before);
  });

  it('without a known municipality it does not come back in a card either', async () => {
    const fatma = stage.teams.person(gpNurse.key);
    await fatma.say('sparren over een moeder met bsn 123 456 782 en schulden');
    expect((await newest(stage.teams, gpNurse, 'nog niet verstuurd')).text).toContain(
      'een burgerservicenummer',
    );
  });

  it('a name may be none: she says so and it goes on, with the municipality remembered', async () => {
    await noor().say('sparren: kan Sint Roos helpen bij een gezin genaamd Bloemen?');
    expect((await newest(stage.teams, midwife, 'nog niet verstuurd')).text).toContain('een naam');
    expect(await holds(coordinator, 'Bloemen')).toBe(false);
    await noor().press('Het is geen naam');
    await stage.teams.clock.advance('PT1M');
    expect((await newest(stage.teams, midwife, 'Uw vraag is verstuurd')).text).toContain('Kerkrade');
    expect((await newest(stage.teams, coordinator, 'Bloemen')).text).toContain('Sparvraag');
  });

  it('the coordinator’s answer is looked at too, and what she typed does not stay in her chat', async () => {
    await marleen().press('Stuur antwoord', {
      reply: 'Bel haar op 06 12 34 56 78, zij woont Kerkstraat 12.',
    });
    const back = await newest(stage.teams, coordinator, 'Er lijkt');
    expect(back.text).toContain('een telefoonnummer');
    expect(back.text).not.toContain('06 12');
    await marleen().say('Zij is geboren op 23-7-2001, dus jong');
    expect((await newest(stage.teams, coordinator, 'Er lijkt')).text).toContain('een geboortedatum');
    expect(await holds(midwife, 'dus jong')).toBe(false);
    await marleen().press('Stuur antwoord', { reply: 'Ja, dat kan.' });
    await stage.teams.clock.advance('PT1M');
    expect((await newest(stage.teams, midwife, 'Antwoord op uw vraag')).text).toContain('Ja, dat kan.');
    await noor().press('Ik heb genoeg gehoord');
  });

  it('"Verlof of waarnemer": from Mon 6 April 00:00 everything goes to Hilde, until 24 April', async () => {
    await stage.teams.clock.set('2026-03-30T08:00:00Z');
    await marleen().say('werklijst');
    await marleen().press('Verlof of waarnemer');
    const days = { municipality: 'kerkrade', deputy: deputy.aadObjectId, from: '2026-04-06' };
    await marleen().press('Regel waarneming', { ...days, until: '2026-04-01' });
    expect(marleen().dialog()?.title).toBe('Verlof');
    await marleen().press('Regel waarneming', { ...days, until: '2026-04-24' });
    marleen().closeDialog();
    // The administrator reads the whole list in again: the leave stands beside it.
    await importPeople(rolesCsv().split('\n').slice(1).join('\n'));
    await stage.teams.clock.set('2026-04-05T21:58:00Z');
    await noor().say('sparren: vraag van zondagavond laat');
    await stage.teams.clock.advance('PT1M');
    expect(await holds(coordinator, 'zondagavond')).toBe(true);
    expect(await holds(deputy, 'zondagavond')).toBe(false);
    await stage.teams.clock.set('2026-04-05T22:00:30Z');
    await noor().say('sparren: vraag van maandag net na twaalven');
    await stage.teams.clock.advance('PT1M');
    expect(await holds(deputy, 'net na twaalven')).toBe(true);
    expect(await holds(coordinator, 'net na twaalven')).toBe(false);
    await stage.teams.clock.set('2026-04-27T09:00:00Z');
    await noor().say('sparren: vraag van na het verlof');
    await stage.teams.clock.advance('PT1M');
    expect(await holds(coordinator, 'na het verlof')).toBe(true);
  });

  it('the same leave from a CSV, in Vaals: Anja stands in on those days alone', async () => {
    const { aadObjectId, name } = youthCoordinator;
    await importPeople(`vaals,waarnemer,${aadObjectId},${name},,6-5-2026,15-5-2026`);
    const karin = stage.teams.person(wmo.key);
    const send = async (question: string): Promise<void> => {
      await karin.say('sparren');
      await karin.press('Stuur naar de coördinator', { municipality: 'vaals', question });
      await stage.teams.clock.advance('PT1M');
    };
    await send('een vraag voor mei');
    await stage.teams.clock.set('2026-05-06T08:00:00Z');
    await send('een vraag in de vakantie');
    expect(await holds(youthCoordinator, 'in de vakantie')).toBe(true);
    expect(await holds(youthCoordinator, 'voor mei')).toBe(false);
    expect(await holds(coordinator, 'in de vakantie')).toBe(false);
    expect(await holds(coordinator, 'voor mei')).toBe(true);
  });

  it('nobody coordinates in Heerlen: it is said, kept, and delivered once somebody is appointed', async () => {
    const karin = stage.teams.person(wmo.key);
    await importPeople(`heerlen,projectleider,${projectLead.aadObjectId},${projectLead.name},,,`);
    await karin.say('sparren');
    await karin.press('Stuur naar de coördinator', { municipality: 'heerlen', question: 'wie helpt hier?' });
    const sent = await newest(stage.teams, wmo, 'is bewaard');
    expect(sent.text).toContain('Voor Heerlen is nu geen coördinator aangewezen');
    expect(sent.text).not.toContain('antwoordt hier');
    await stage.teams.clock.advance('PT1M');
    const lead = await newest(stage.teams, projectLead, 'Geen coördinator bereikbaar · Heerlen');
    expect(lead.text).not.toContain('wie helpt');
    const family = {
      consent: { ...sophieForm.consent, municipality: 'heerlen' },
      pages: [{ ...sophieForm.mother, postcode: '6411 CD' }, ...sophiePages.slice(2)],
    };
    const code = await refer(stage.teams, wmo, [family.consent, ...family.pages]);
    const receipt = await newest(stage.teams, wmo, 'Aanmelding verstuurd');
    expect(receipt.text).toContain('Voor Heerlen is nu geen coördinator aangewezen');
    const sjef = stage.teams.person(administrator.key);
    await sjef.say('beheer');
    await sjef.press('Beheer openen');
    await sjef.press('Geef iemand een rol');
    await sjef.press('Geef deze rol', {
      municipality: 'heerlen',
      role: 'coordinator',
      name: coordinator.name,
      personId: coordinator.aadObjectId,
    });
    sjef.closeDialog();
    await until('Marleen has the question', () => holds(coordinator, 'wie helpt hier?'));
    await until('Marleen has the referral', () => holds(coordinator, `Nieuwe aanmelding · ${code}`));
    await marleen().say('werklijst');
    await pressRow(marleen(), 'Sparvraag beantwoorden · Heerlen');
    marleen().closeDialog();
  });

  it('nothing personal that was typed ever stood in a message of the bot', () => {
    expect(scanned(stage.teams)).toBeGreaterThan(80);
    expect(leaks(stage.teams, [...secrets, ...secretsOf(sophieForm)])).toEqual([]);
  });
});
