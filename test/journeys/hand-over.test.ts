import { writeFile } from 'node:fs/promises';
import { cast } from '../../scripts/local-teams/cast.ts';
import { buttonsOf } from '../../scripts/local-teams/client.ts';
import { fillPages } from '../../scripts/story/acts.ts';
import { readPdf } from '../bot/letters/read-pdf.ts';
import { openForm, sophieForm } from './families.ts';
import { leaks, scanned } from './leaks.ts';
import { codeIn, dialogText, newest, told } from './reading.ts';
import { type Stage, setStage } from './stage.ts';

const { midwife, coordinator } = cast;

/** field.md F1 variant, A7, G26–G28: pregnant and highly vulnerable, so OZKS is proposed. */
describe('Handing over to OZKS and the prenatal home visit', () => {
  let stage: Stage;
  let code = '';
  const noor = () => stage.teams.person(midwife.key);
  const seen = () => dialogText(stage.teams, midwife);

  beforeAll(async () => {
    stage = await setStage('2026-03-09T09:00:00Z');
  });
  afterAll(async () => {
    await stage.close();
  });

  it('an urgent factor in a pregnancy proposes OZKS, with why; choosing it needs no reason', async () => {
    await openForm(stage.teams, midwife);
    const { consent, mother, partner, family, factors } = sophieForm;
    await fillPages(noor(), [
      consent,
      mother,
      partner,
      { ...family, 'helper.0.type': 'hospital', 'helper.0.name': 'J. Bedenk' },
      { ...factors, urgentFactors: 'acutePsychiatric' },
    ]);
    expect(seen()).toContain('Voorgestelde weg: OZKS');
    expect(seen()).toContain('Zij is zwanger');
    expect(seen()).toContain('Bij OZKS zit de zwangere niet zelf aan tafel');
    await noor().press('Verder', {
      level: 'highlyVulnerable',
      purposes: 'ozks,prenatalHomeVisit',
      urgent: 'no',
    });
    // The home visit is not in the proposal at this level: it is asked why.
    expect(seen()).toContain('Waarom kiest u een andere weg dan het voorstel?');
    await noor().press('Verder', { routeReason: 'De JGZ kent haar al.' });
    await noor().press('Verstuur aanmelding', sophieForm.referrer);
    await stage.teams.clock.advance('PT1M');
    const receipt = await newest(stage.teams, midwife, 'Aanmelding bewaard');
    code = codeIn(receipt.text);
    expect(receipt.text).toContain('vraag het gezin of het naar');
    expect(receipt.text).toContain('draag de aanmelding dan zelf over');
    expect((await told(stage.teams, coordinator)).map(({ text }) => text).join()).not.toContain(code);
  });

  it('G27: the family is asked first whether it may go there; until then there is no document', async () => {
    await noor().press({ title: 'Maak het document', within: code });
    expect(seen()).toContain('Nog niet overgedragen.');
    expect(seen()).toContain('Vraag het gezin eerst');
    expect(buttonsOf(noor().dialog()?.card ?? {}).filter(({ action }) => action['url'])).toEqual([]);
    await noor().press('Gevraagd: mag het naar OZKS?');
    expect(seen()).toContain('bij OZKS zit zij niet zelf aan tafel');
    await noor().press('Noteer', { ozks: 'true', askedOn: '2026-03-09' });
    expect(seen()).toContain('Zet hier een vinkje');
    await noor().press('Noteer', { partnerAgrees: 'true' });
  });

  it('the document is tagged, in the handbook’s order, and opens once', async () => {
    expect(seen()).toContain('Nog niet overgedragen.');
    const button = buttonsOf(noor().dialog()?.card ?? {}).find(({ title }) => title.includes('OZKS'));
    const url = String(button?.action['url']);
    const bytes = new Uint8Array(await (await fetch(url)).arrayBuffer());
    if (process.env['KEEP_PDF']) await writeFile(process.env['KEEP_PDF'], bytes);
    const { text, title, language, roles } = await readPdf(bytes);
    expect({ title, language }).toEqual({ title: 'Aanvraag OZKS', language: 'nl' });
    expect(roles.filter((role) => /^H\d$/.test(role)).length).toBeGreaterThan(8);
    const order = [
      'Aanvraag voor',
      'Aanvraag door',
      'Toestemming',
      'Gegevens moeder',
      'Gegevens partner',
      'Zwangerschap en huisarts',
      'Gezinssamenstelling',
      'Betrokken hulpverlening',
      'Kwetsbaarheden en beschermende factoren',
      'Hulpvraag en overig',
    ].map((part) => text.indexOf(part));
    expect(order).not.toContain(-1);
    expect(order).toEqual([...order].sort((a, b) => a - b));
    for (const words of ['Sophie Bedacht', '23 juli 2001', 'Daan Fictief', 'J. Bedenk', '1 juni 2026'])
      expect(text).toContain(words);
    const flowing = text.replace(/\s+/g, ' ');
    expect(flowing).toContain('noem haar naam niet aan Veilig Thuis of de Raad');
    expect(flowing).toContain('apart toestemming gevraagd op 9 maart 2026');
    expect((await fetch(url)).status).toBe(410);
  });

  it('that it was handed over is written down by hand; the bot sent nothing', async () => {
    await noor().press('Ik heb het overgedragen');
    await noor().press('Noteer', { to: 'ozks', how: 'secureMail', receiver: 'OZKS', on: '2030-01-01' });
    expect(seen()).toContain('Deze datum ligt in de toekomst');
    await noor().press('Noteer', { on: '2026-03-09' });
    expect(seen()).toContain('heeft zelf niets verstuurd');
    noor().closeDialog();
    await noor().press({ title: 'Maak het document', within: code });
    expect(seen()).toContain('OZKS: 9 maart 2026 aan OZKS (beveiligde mail)');
    noor().closeDialog();
  });

  it('nothing of it stood in any chat', () => {
    expect(scanned(stage.teams)).toBeGreaterThan(10);
    expect(leaks(stage.teams, ['Sophie Bedacht', 'J. Bedenk', 'De JGZ kent haar'])).toEqual([]);
  });
});
