import { cast } from '../../scripts/local-teams/cast.ts';
import { buttonsOf, inputsOf, textOf } from '../../scripts/local-teams/client.ts';
import { addAgreements, fillPages } from '../../scripts/story/acts.ts';
import { readPdf } from '../bot/letters/read-pdf.ts';
import {
  channelOf,
  finishConference,
  openForm,
  openTable,
  openWork,
  planConference,
  secretsOf,
  shareWithAll,
  sophieForm,
} from './families.ts';
import { leaks, scanned } from './leaks.ts';
import { codeIn, dialogText, newest, remindedOn, told } from './reading.ts';
import { type Stage, setStage } from './stage.ts';

const { midwife, coordinator, youthNurse, mee, maternityCare, youthTeam, wmo } = cast;
const kerkrade = channelOf('kerkrade');
const ambulant = 'Ambulante begeleiding: huishouden, financiën, structuur';
const noRoom = 'Er zijn drie collega’s ziek tot juni';

/** field.md F2: Kerkrade, the midwife refers, 28+0 on Mon 9 March, due on 1 June. */
describe('Sophie', () => {
  let stage: Stage;
  let code = '';
  const noor = () => stage.teams.person(midwife.key);
  const marleen = () => stage.teams.person(coordinator.key);

  beforeAll(async () => {
    stage = await setStage('2026-03-09T09:00:00Z');
  });
  afterAll(async () => {
    await stage.close();
  });

  it('Mon 9 March: two factors and not enough help make "kwetsbaar"; no question about accumulation', async () => {
    await openForm(stage.teams, midwife);
    const { consent, mother, partner, family, factors } = sophieForm;
    await fillPages(noor(), [consent, mother, partner, family, factors]);
    const proposal = dialogText(stage.teams, midwife);
    expect(proposal).toContain('Voorstel: kwetsbaar');
    expect(proposal).not.toContain('stapeling');
    expect(proposal).not.toContain('Onvoldoende opvoedvaardigheden');
  });

  it('a third factor brings the question: "nee" stays kwetsbaar, "ja" proposes zeer kwetsbaar', async () => {
    await noor().press('Terug');
    await noor().press('Verder', { riskFactors: 'financial,psychosocial,insufficientParenting' });
    expect(dialogText(stage.teams, midwife)).toContain('Is er volgens u een stapeling van zorgen?');
    await noor().press('Verder', { ...sophieForm.level, accumulation: 'yes' });
    const asked = dialogText(stage.teams, midwife);
    expect(asked).toContain('Voorstel: zeer kwetsbaar');
    expect(asked).toContain('Waarom kiest u een ander niveau');
    await noor().press('Verder', { accumulation: 'no' });
    expect(dialogText(stage.teams, midwife)).toContain('Klopt alles?');
    await noor().press('Terug');
    expect(dialogText(stage.teams, midwife)).toContain('Voorstel: kwetsbaar');
  });

  it('an answer to a question that is gone does not count; she sends it, and the coordinator hears a code', async () => {
    await noor().press('Terug');
    await noor().press('Verder', { riskFactors: sophieForm.factors.riskFactors });
    expect(dialogText(stage.teams, midwife)).toContain('Sophie Bedacht');
    expect(dialogText(stage.teams, midwife)).not.toContain('Stapeling');
    await noor().press('Verstuur aanmelding', sophieForm.referrer);
    await stage.teams.clock.advance('PT1M');
    const receipt = await newest(stage.teams, midwife, 'Aanmelding verstuurd');
    code = codeIn(receipt.text);
    expect(receipt.text).toContain('uiterlijk woensdag 11 maart');
    expect((await newest(stage.teams, coordinator, 'Nieuwe aanmelding')).text).toContain(code);
  });

  it('Wed 11 March: she plans Thu 26 March with six around the table; kraamzorg is asked too', async () => {
    await stage.teams.clock.set('2026-03-11T09:00:00Z');
    await marleen().press({ title: 'Beoordeel', within: code });
    expect(dialogText(stage.teams, coordinator)).toContain('28+2');
    marleen().closeDialog();
    const people = [midwife, youthNurse, mee, maternityCare, youthTeam, wmo];
    await planConference(stage.teams, code, { date: '2026-03-26', people });
    for (const guest of people) {
      const invited = await newest(stage.teams, guest, 'Uitnodiging overleg');
      expect(invited.text).toContain('donderdag 26 maart, 10:00–11:00');
      await stage.teams.person(guest.key).press({ title: 'Ik kom', within: code });
    }
    await stage.teams.clock.advance('PT1M');
    expect((await newest(stage.teams, coordinator, 'Antwoorden')).text).toContain('6 van de 6 komen');
  });

  it('Thu 26 March: a line without organisation and person is refused in words, and kept as typed', async () => {
    await stage.teams.clock.set('2026-03-26T10:30:00Z');
    await openTable(stage.teams, code);
    await marleen().press('Afspraak toevoegen');
    await marleen().press('Voeg toe', {
      self: 'no',
      what: ambulant,
      dueDate: '2026-04-23',
      familyAgrees: 'yes',
    });
    const refused = dialogText(stage.teams, coordinator);
    expect(refused).toContain('2 antwoorden kloppen nog niet');
    expect(refused).toContain('Organisatie en wie');
    expect(refused).toContain('Dit antwoord ontbreekt nog. Vul het in.');
    await marleen().press('Voeg toe', { organisation: 'clientSupport', owner: mee.aadObjectId });
    expect(dialogText(stage.teams, coordinator)).toContain(`1 · ${ambulant}`);
  });

  it('JGZ follows the baby until two weeks after the birth, kraamzorg looks at longer care; everybody gets their own line', async () => {
    await addAgreements(marleen(), [
      {
        what: 'Volgt het kindje na de geboorte',
        organisation: 'youthHealthNurse',
        owner: youthNurse.aadObjectId,
        weeksAfterBirth: '2',
      },
      {
        what: 'Bekijkt of verlengde kraamzorg kan',
        organisation: 'maternityCare',
        owner: maternityCare.aadObjectId,
        dueDate: '2026-05-15',
      },
    ]);
    await finishConference(stage.teams, midwife);
    const card = await newest(stage.teams, youthNurse, 'Afspraken ·', kerkrade);
    expect(card.text).toContain('0 van 3 gedaan');
    expect(card.text).toContain('uw regel');
    expect(card.text).not.toContain('Ambulante');
  });

  it('C20, C21, G17: the list is there to copy into secure mail and on paper; the family gets it in a letter', async () => {
    marleen().closeDialog();
    await marleen().say(code);
    await marleen().press({ title: 'Bekijk', within: code });
    await marleen().press({ title: 'Bekijk', within: '1 · donderdag 26 maart' });
    await marleen().press('Maak de lijst');
    const text = String(
      inputsOf(marleen().dialog()?.card ?? {}).find(({ id }) => id === 'list')?.value ?? '',
    );
    const url = (title: string): string =>
      String(buttonsOf(marleen().dialog()?.card ?? {}).find((one) => one.title === title)?.action['url']);
    const read = async (at: string) => readPdf(new Uint8Array(await (await fetch(at)).arrayBuffer()));
    const { text: paper, title } = await read(url('Open als PDF'));
    expect(title).toBe(`Actie- en besluitenlijst ${code}`);
    for (const words of ['Acties en besluiten', 'Procesregie', 'MEE', 'Kraamzorg'])
      expect(paper.replace(/\s+/g, ' ')).toContain(words);
    expect(text).toContain(ambulant);
    expect(text).toContain('Eerste aanspreekpunt gezin');
    marleen().closeDialog();
    await marleen().say(code);
    await marleen().press({ title: 'Bekijk', within: code });
    await marleen().press('Brief voor het gezin');
    await marleen().press('Maak de brief', { language: 'pl', channel: 'email', phone: '045 555 01 23' });
    const letter = await read(url('Open als PDF'));
    expect(letter).toMatchObject({ language: 'pl', title: 'Co razem ustaliliśmy' });
    // What was agreed stays as it was said; who reads it to them stands there.
    expect(letter.text.replace(/\s+/g, ' ')).toContain('Ustalenia są napisane po niderlandzku.');
    expect(letter.text).toContain('Ambulante');
    marleen().closeDialog();
  });

  it('Fri 27 March: the list: the midwife once, though she was there, referred and leads the care', async () => {
    await stage.teams.clock.set('2026-03-27T09:00:00Z');
    await openWork(stage.teams, `Afsprakenlijst delen · ${code}`);
    const inputs = inputsOf(marleen().dialog()?.card ?? {});
    const recipients = inputs.filter(({ id }) => id.startsWith('to.')).map(({ id }) => id.slice(3));
    expect(new Set(recipients).size).toBe(recipients.length);
    expect(recipients).toContain('family');
    expect(recipients).toContain(midwife.aadObjectId);
    // Kraamzorg sat at the table, so it gets the list, once; there is nobody of it to be found out.
    expect(recipients).toContain(maternityCare.aadObjectId);
    expect(recipients).not.toContain('maternityCare');
    expect(dialogText(stage.teams, coordinator)).toContain('Verloskundigen Kerkrade');
    await marleen().press('Leg vast', { 'to.family': 'inPerson' });
    expect(dialogText(stage.teams, coordinator)).toContain('Nog niet iedereen heeft de lijst');
    marleen().closeDialog();
    await shareWithAll(stage.teams, code);
    expect(dialogText(stage.teams, coordinator)).toContain('de lijst is gedeeld');
    marleen().closeDialog();
  });

  it('Mon 30 March: she ticks MEE’s line for Chantal, and it stands there as "namens"', async () => {
    await stage.teams.clock.set('2026-03-30T08:00:00Z');
    await marleen().say(code);
    await marleen().press({ title: 'Bekijk', within: code });
    await marleen().press({ title: 'Bekijk', within: '1 · donderdag 26 maart' });
    await marleen().press('Afspraken');
    await marleen().press({ title: 'Gedaan namens', within: 'Ambulante' });
    expect(dialogText(stage.teams, coordinator)).toContain('door M. Custers namens C. Ramakers');
    marleen().closeDialog();
    await stage.teams.clock.advance('PT1M');
    const inChannel = await newest(stage.teams, mee, 'Afspraken ·', kerkrade);
    expect(inChannel.text).toContain('door M. Custers namens C. Ramakers');
    expect((await newest(stage.teams, mee, 'afspraak 1 van')).text).toContain('Gedaan');
  });

  it('Tue 7 April: kraamzorg cannot; the coordinator’s card does not say why, the dialog does', async () => {
    await stage.teams.clock.set('2026-04-07T08:00:00Z');
    const wendy = stage.teams.person(maternityCare.key);
    await wendy.press({ title: 'Lukt niet of later', within: 'afspraak 3' });
    await wendy.press('Het lukt mij niet');
    await wendy.press('Geef door', {});
    expect(dialogText(stage.teams, maternityCare)).toContain('1 antwoord klopt nog niet');
    await wendy.press('Geef door', { reason: 'capacity', note: noRoom });
    await stage.teams.clock.advance('PT1M');
    const cannot = await newest(stage.teams, coordinator, `Lukt niet · afspraak 3 van ${code}`);
    expect(cannot.text).toContain('Kraamzorg gaf dit door');
    expect(cannot.text).not.toContain('ziek');
    expect(cannot.text.toLowerCase()).not.toContain('geen tijd of plek');
    await marleen().press({ title: 'Bekijk', within: 'Lukt niet · afspraak 3' });
    const inside = dialogText(stage.teams, coordinator);
    expect(inside).toContain('Geen tijd of plek');
    expect(inside).toContain(noRoom);
    marleen().closeDialog();
  });

  it('Team Jeugd takes it over: Roel gets it, Wendy hears no more', async () => {
    await marleen().press({ title: 'Zoek andere oplossing', within: 'Lukt niet · afspraak 3' });
    await marleen().press('Andere persoon');
    await marleen().press('Zet op naam', {
      organisation: 'youthTeam',
      owner: youthTeam.aadObjectId,
      dueDate: '2026-05-15',
    });
    await stage.teams.clock.advance('PT1M');
    expect((await newest(stage.teams, youthTeam, 'staat nu op uw naam')).text).toContain(code);
    const before = (await told(stage.teams, maternityCare)).length;
    await stage.teams.clock.set('2026-05-16T08:00:00Z');
    expect(await remindedOn(stage.teams, youthTeam, 'Afspraak 3')).toEqual(['2026-05-12', '2026-05-15']);
    expect(await told(stage.teams, maternityCare)).toHaveLength(before);
    expect(await remindedOn(stage.teams, maternityCare, 'Afspraak 3')).toEqual([]);
  });

  it('the card Wendy still has offers nothing; its old button changes nothing', async () => {
    const mine = await newest(stage.teams, maternityCare, 'Afspraak 3');
    expect(mine.text).not.toMatch(/uiterlijk|over \d+ dagen/);
    const line = (await stage.teams.person(maternityCare.key).messages())
      .flatMap(({ card }) => (card ? [textOf(card)] : []))
      .find((text) => text.includes('Afspraak 3'));
    expect(line).not.toContain(noRoom);
  });

  it('two weeks after the expected day: Ilse is reminded on Fri 12 and Mon 15 June, never in the weekend', async () => {
    await stage.teams.clock.set('2026-06-15T10:00:00Z');
    expect(await remindedOn(stage.teams, youthNurse, 'Afspraak 2')).toEqual(['2026-06-12', '2026-06-15']);
    const weekend = (await told(stage.teams, youthNurse)).filter(({ at }) => /2026-06-1[34]/.test(at));
    expect(weekend).toEqual([]);
    await stage.teams.clock.set('2026-06-18T10:00:00Z');
    expect(await remindedOn(stage.teams, youthNurse, 'Afspraak 2')).toContain('2026-06-18');
  });

  it('no personal value and no free text of a dialog was posted to any chat or channel', () => {
    expect(scanned(stage.teams)).toBeGreaterThan(60);
    const values = [...secretsOf(sophieForm), ambulant, noRoom, 'collega', 'verlengde kraamzorg'];
    expect(leaks(stage.teams, values)).toEqual([]);
  });
});
