import { cast } from '../../scripts/local-teams/cast.ts';
import { buttonsOf, inputsOf } from '../../scripts/local-teams/client.ts';
import { fillPages } from '../../scripts/story/acts.ts';
import { lisaForm, openForm, secretsOf, sophieForm } from './families.ts';
import { leaks, scanned } from './leaks.ts';
import { dialogText, newest, told } from './reading.ts';
import { type Stage, setStage } from './stage.ts';

const { midwife, youthCoordinator, coordinator, gpNurse } = cast;
const lisaConsent = { ...lisaForm.consent, consentAskedOn: '2026-03-06' };
const half = 'Wij weten het even niet meer, het is';

/** A form of ten minutes by somebody who is called away: nothing is lost, nothing is sent twice. */
describe('Drafts', () => {
  let stage: Stage;
  const noor = () => stage.teams.person(midwife.key);
  const anja = () => stage.teams.person(youthCoordinator.key);
  const seen = (who = midwife) => dialogText(stage.teams, who);
  const card = (who = midwife) => stage.teams.person(who.key).dialog()?.card ?? {};
  const value = (id: string, who = midwife) => inputsOf(card(who)).find((input) => input.id === id)?.value;
  const cases = async () =>
    (await told(stage.teams, coordinator)).filter(({ text }) => text.startsWith('Nieuwe aanmelding'));

  beforeAll(async () => {
    stage = await setStage('2026-03-09T09:00:00Z');
  });
  afterAll(async () => {
    await stage.close();
  });

  it('"Bewaar en stop" keeps the page as it is, also what is not right yet', async () => {
    await openForm(stage.teams, midwife);
    await fillPages(noor(), [sophieForm.consent]);
    await noor().press('Bewaar en stop', { motherName: 'Sophie Bedacht', postcode: '64' });
    expect(seen()).toContain('Bewaard');
    expect(seen()).toContain('maandag 23 maart');
    noor().closeDialog();
    await noor().say('begin');
    const home = await newest(stage.teams, midwife, 'Uw aanmelding is nog niet af');
    expect(home.text).toContain('Stap 2 van');
    await noor().press('Verder met uw aanmelding');
    expect(value('motherName')).toBe('Sophie Bedacht');
    expect(value('postcode')).toBe('64');
  });

  it('all that is wrong stands by the input concerned, at once', async () => {
    await noor().press('Verder', {
      motherBirthDate: '2031-01-01',
      houseNumber: '7',
      interpreter: 'no',
      household: 'nobody',
    });
    expect(seen()).toContain('3 antwoorden kloppen nog niet');
    expect(seen()).toContain('Geboortedatum, postcode en zwanger. De rest is bewaard.');
    expect(seen()).toContain('Schrijf 4 cijfers en 2 letters');
    expect(seen()).toContain('Deze datum ligt in de toekomst');
    expect(value('houseNumber')).toBe('7');
  });

  it('closing with the cross loses only what was never sent; the last page kept comes back', async () => {
    noor().fill({ motherName: 'Sophia' });
    noor().closeDialog();
    await noor().say('begin');
    await noor().press('Verder met uw aanmelding');
    expect(seen()).toContain('De moeder');
    expect(value('motherName')).toBe('Sophie Bedacht');
    await noor().press('Verder', sophieForm.mother);
    expect(seen()).toContain('De partner');
  });

  it('"Terug" never loses what was typed, right or wrong, over any number of pages', async () => {
    await noor().press('Terug', { partnerName: 'Daan Fictief', partnerBirthDate: '1812-01-01' });
    expect(value('motherBirthDate')).toBe('2001-07-23');
    await noor().press('Terug');
    await noor().press('Verder');
    await noor().press('Verder');
    expect(value('partnerName')).toBe('Daan Fictief');
    expect(value('partnerBirthDate')).toBe('1812-01-01');
    await noor().press('Verder', { partnerBirthDate: '' });
    await fillPages(noor(), [sophieForm.family]);
    await noor().press('Terug', { needFamily: half });
    await noor().press('Verder');
    expect(value('needFamily')).toBe(half);
  });

  it('an answer can be taken back: text that was emptied, and the last tick of a list', async () => {
    await noor().press('Verder', { urgentFactors: 'homelessness', sufficiency: 'insufficient' });
    expect(seen()).toContain('Een datum die dringt');
    await noor().press('Verder');
    expect(seen()).toContain('Voorstel: zeer kwetsbaar');
    await noor().press('Terug');
    await noor().press('Terug');
    await noor().press('Verder', { urgentFactors: '', riskFactors: 'financial' });
    expect(seen()).toContain('Voorstel: kwetsbaar');
    await noor().press('Terug');
  });

  it('helpers stand in rows: added, two in a row, changed and removed', async () => {
    await noor().press('Terug');
    expect(seen()).toContain('Hulp die er al is');
    await noor().press('Verder', { 'helper.0.name': 'Iemand' });
    expect(seen()).toContain('1 antwoord klopt nog niet');
    expect(value('helper.0.name')).toBe('Iemand');
    await noor().press('Nog een hulpverlener', {
      'helper.0.type': 'gp',
      'helper.0.name': 'dokter Bedenk',
      'helper.0.phone': '045 555 09 09',
    });
    await noor().press('Voeg toe en nog een', { name: 'Iemand' });
    expect(seen()).toContain('1 antwoord klopt nog niet');
    expect(value('name')).toBe('Iemand');
    await noor().press('Voeg toe', { type: 'midwife', name: 'Noor Lemmens' });
    expect(seen()).toContain('1 · Huisarts');
    expect(seen()).toContain('2 · Verloskundige');
    await noor().press({ title: 'Wijzig', tooltip: 'Wijzig hulpverlener 2' });
    await noor().press('Bewaar', { type: 'hospital' });
    expect(seen()).toContain('2 · Ziekenhuis');
    await noor().press({ title: 'Wijzig', tooltip: 'Wijzig hulpverlener 1' });
    await noor().press('Verwijder');
    expect(value('helper.0.type')).toBe('hospital');
    expect(seen()).not.toContain('dokter Bedenk');
    await noor().press('Nog een hulpverlener');
    await noor().press('Annuleer', { name: 'toch niet' });
    expect(seen()).not.toContain('2 ·');
    await noor().press('Verder');
  });

  it('the last page reads back everything, and "Wijzig" returns there', async () => {
    await fillPages(noor(), [sophieForm.factors, sophieForm.level]);
    expect(seen()).toContain('Klopt alles?');
    for (const words of ['Sophie Bedacht', '23 juli 2001', '6461 CD', 'Financiële problemen', 'Ziekenhuis'])
      expect(seen()).toContain(words);
    await noor().press({ title: 'Wijzig', tooltip: 'Wijzig moeder' });
    await noor().press('Verder', { houseNumber: '9' });
    expect(seen()).toContain('Klopt alles?');
    expect(seen()).toContain('Huisnummer: 9');
    await noor().press({ title: 'Wijzig', tooltip: 'Wijzig moeder' });
    await noor().press('Verder', { household: 'children' });
    expect(seen()).toContain('De kinderen');
    await noor().press('Verder', {
      'child.0.name': 'Bedachtje',
      'child.0.birthDate': '2024-03-01',
      'child.0.sex': 'unknown',
      'child.0.livesIn': 'yes',
      'child.0.custodyByInstitution': 'no',
    });
    expect(seen()).toContain('Klopt alles?');
    noor().fill(sophieForm.referrer);
  });

  it('somebody else cannot open, read, change or send it', async () => {
    const button = (title: string) => buttonsOf(card()).find((one) => one.title === title)?.action.data;
    const fatma = stage.teams.person(gpNurse.key);
    const verbs = ['form.resume', 'form.show', 'form.next', 'form.save', 'form.edit', 'form.removeRow'];
    for (const verb of [...verbs, 'referral.submit', 'referral.discard']) {
      const data = { ...(button('Verstuur aanmelding') as object), verb, to: 'mother', row: 0 };
      const answer = await fatma.raw({ type: 'invoke', name: 'task/submit', value: { data } });
      const words = JSON.stringify(answer.body);
      expect(words).toContain('U kunt dit niet openen');
      expect(words).not.toContain('Sophie');
    }
    expect(seen()).toContain('Sophie Bedacht');
  });

  it('two clicks, and Teams that sends again: one family, and a kind word the second time', async () => {
    const first = await noor().press('Verstuur aanmelding');
    const data = (first.activity as { value?: unknown } | undefined)?.value;
    expect((await first.resend()).status).toBe(200);
    await noor().raw({ type: 'invoke', name: 'task/submit', value: data });
    const again = await noor().raw({ type: 'invoke', name: 'task/submit', value: data });
    expect(JSON.stringify(again.body)).toContain('Dit concept is er niet meer');
    await stage.teams.clock.advance('PT1M');
    expect(await cases()).toHaveLength(1);
    const receipts = (await told(stage.teams, midwife)).filter(({ text }) => text.includes('verstuurd · K-'));
    expect(receipts).toHaveLength(1);
  });

  it('an old card that still offers the draft says that it is gone', async () => {
    noor().closeDialog();
    await noor().press('Verder met uw aanmelding');
    expect(seen()).toContain('Dit concept is er niet meer');
    noor().closeDialog();
  });

  it('with two families at once, the home card offers the one she kept last', async () => {
    await openForm(stage.teams, gpNurse);
    const fatma = stage.teams.person(gpNurse.key);
    await fatma.press('Verder', { ...sophieForm.consent, municipality: 'landgraaf' });
    for (const municipality of ['vaals', 'kerkrade', 'vaals']) {
      fatma.closeDialog();
      await stage.teams.clock.advance('PT1H');
      await fatma.say('begin');
      await fatma.press('Nieuwe aanmelding');
      await fatma.press('Verder', { ...sophieForm.consent, municipality });
      fatma.closeDialog();
      await fatma.say('begin');
      await fatma.press('Verder met uw aanmelding');
      await fatma.press('Terug');
      expect(value('municipality', gpNurse)).toBe(municipality);
    }
    fatma.closeDialog();
  });

  it('a draft is thrown away when she wants it; its card says so', async () => {
    await openForm(stage.teams, youthCoordinator);
    await fillPages(anja(), [lisaConsent, lisaForm.behalf, lisaForm.mother]);
    anja().closeDialog();
    await anja().say('mijn aanmeldingen');
    await anja().press('Mijn aanmeldingen');
    await anja().press('Wis');
    expect(seen(youthCoordinator)).toContain('Uw concept is gewist');
    anja().closeDialog();
    await anja().say('begin');
    expect((await told(stage.teams, youthCoordinator)).at(-1)?.text).not.toContain('nog niet af');
  });

  it('after 14 days without a word it is gone, also for the card that offered it', async () => {
    await openForm(stage.teams, youthCoordinator);
    await fillPages(anja(), [lisaConsent, lisaForm.behalf]);
    anja().closeDialog();
    await anja().say('begin');
    await newest(stage.teams, youthCoordinator, 'Bewaard tot maandag 23 maart');
    await stage.teams.clock.set('2026-03-23T22:00:00Z');
    await anja().press('Verder met uw aanmelding');
    expect(seen(youthCoordinator)).toContain('De moeder');
    anja().closeDialog();
    await stage.teams.clock.set('2026-03-23T23:30:00Z');
    await anja().press('Verder met uw aanmelding');
    expect(seen(youthCoordinator)).toContain('Dit concept is er niet meer');
    anja().closeDialog();
    await anja().say('begin');
    expect((await told(stage.teams, youthCoordinator)).at(-1)?.text).not.toContain('nog niet af');
    await anja().press('Aanmelden');
    expect(seen(youthCoordinator)).toContain('Vindt het gezin dit goed?');
  });

  it('nothing of what was kept was posted to any chat or channel', () => {
    expect(scanned(stage.teams)).toBeGreaterThan(30);
    const values = [...secretsOf(sophieForm), ...secretsOf(lisaForm), half, 'dokter Bedenk', 'bel mij'];
    expect(leaks(stage.teams, values)).toEqual([]);
  });
});
