import { cast, channels } from '../../scripts/local-teams/cast.ts';
import { buttonsOf } from '../../scripts/local-teams/client.ts';
import { toAgreements } from '../../scripts/story/acts.ts';
import { stageOf } from '../../scripts/story/step.ts';
import { timAndEsmee, timAndEsmeeForm } from '../../scripts/story/tim-and-esmee.ts';
import { readPdf } from '../bot/letters/read-pdf.ts';
import { leaks, scanned } from './leaks.ts';
import { codeIn, dialogText, newest, remindedOn, told } from './reading.ts';
import { type Stage, setStage } from './stage.ts';

const { voorzorg, coordinator, youthNurse, socialWorker, deputy } = cast;
const landgraaf = channels[0]?.id ?? '';

/** field.md F1: Landgraaf, entry direct. The steps are those of the demo; here is what people see. */
describe('Tim & Esmee', () => {
  let stage: Stage;
  let code = '';
  const play = async (title: string): Promise<void> => {
    const step = timAndEsmee.steps.find((one) => one.title === title);
    if (!step) throw new Error(`the story has no step "${title}"`);
    await step.play(stageOf(stage.teams));
  };

  beforeAll(async () => {
    stage = await setStage('2026-03-02T08:30:00Z', {}, 'new');
  });
  afterAll(async () => {
    await stage.close();
  });

  it('Mon 2 March: the nurse spars, without names; the coordinator on duty gets it', async () => {
    await play('Een vraag, zonder namen');
    const sent = await newest(stage.teams, voorzorg, 'Uw vraag is verstuurd');
    expect(sent.text).toMatch(/uiterlijk vandaag om 14:05/);
    const asked = await newest(stage.teams, coordinator, 'Sparvraag');
    expect(asked.text).toContain('stel 19 jaar, 30 weken, woning tot begin mei');
    expect(await told(stage.teams, deputy)).toEqual([]);
  });

  it('a date of birth is refused before it is passed on, and nothing is kept', async () => {
    await play('Toch een geboortedatum');
    const refused = await newest(stage.teams, voorzorg, 'nog niet verstuurd');
    expect(refused.text).toContain('een geboortedatum');
    const seen = await told(stage.teams, coordinator);
    expect(seen.map(({ text }) => text).join()).not.toContain('14-8-2006');
  });

  it('the coordinator answers and closes with an outcome; the asker can go on to refer', async () => {
    await play('De coördinator antwoordt');
    const answer = await newest(stage.teams, voorzorg, 'Antwoord op uw vraag');
    expect(answer.text).toContain('Ja, dit past');
    const closed = await newest(stage.teams, voorzorg, 'afgerond');
    expect(closed.text).toContain('Meld ze deze week aan');
  });

  it('the form proposes "kwetsbaar" by rule 3, warns about the housing, asks nothing it need not', async () => {
    const loes = stage.teams.person(voorzorg.key);
    await loes.press({ title: 'Aanmelden', within: 'S-' });
    const { consent, referrer, mother, partner, family, factors, details, level } = timAndEsmeeForm;
    expect(dialogText(stage.teams, voorzorg)).toContain('Vindt u dit goed?');
    await loes.press('Verder', { ...consent, consentPartner: 'no' });
    expect(dialogText(stage.teams, voorzorg)).toMatch(/klopt nog niet|kloppen nog niet/);
    for (const page of [consent, mother, partner, family]) await loes.press('Verder', { ...page });
    await loes.press('Verder', { ...factors });
    await loes.press('Verder', { ...details });
    const proposal = dialogText(stage.teams, voorzorg);
    expect(proposal).toContain('Voorstel: kwetsbaar');
    expect(proposal).toContain('9 dagen');
    expect(proposal).not.toContain('stapeling');
    await loes.press('Verder', { ...level });
    expect(dialogText(stage.teams, voorzorg)).toContain('Esmee Voorbeeld');
    await loes.press('Verstuur aanmelding', { ...referrer });
    await stage.teams.clock.advance('PT1M');
    const receipt = await newest(stage.teams, voorzorg, 'Aanmelding verstuurd');
    code = codeIn(receipt.text);
    expect(receipt.text).toContain('uiterlijk woensdag 4 maart');
    expect((await newest(stage.teams, coordinator, 'Nieuwe aanmelding')).text).toContain(code);
  });

  it('Tue 3 March: triage shows 30+1 and the deadline; she plans 12 March and invites', async () => {
    await stage.teams.clock.set('2026-03-03T08:30:00Z');
    const marleen = stage.teams.person(coordinator.key);
    await marleen.press('Beoordeel');
    expect(dialogText(stage.teams, coordinator)).toContain('30+1');
    expect(dialogText(stage.teams, coordinator)).toContain('de woning stopt');
    marleen.closeDialog();
    await play('Beoordelen en een moment kiezen');
    const invited = await newest(stage.teams, socialWorker, 'Uitnodiging overleg');
    expect(invited.text).toContain(code);
    expect(invited.text).toContain('donderdag 12 maart, 14:00–15:00');
    expect((await newest(stage.teams, coordinator, 'Beoordeeld')).text).toContain(code);
  });

  it('C05–C07: the letter for Tim and Esmee says who, where and whom they may bring; given is only what was given', async () => {
    const marleen = stage.teams.person(coordinator.key);
    const openConference = async (): Promise<string> => {
      marleen.closeDialog();
      await marleen.say(code);
      await marleen.press({ title: 'Bekijk', within: code });
      await marleen.press({ title: 'Bekijk', within: '1 · donderdag 12 maart' });
      return dialogText(stage.teams, coordinator);
    };
    const link = (title: string): string =>
      String(buttonsOf(marleen.dialog()?.card ?? {}).find((one) => one.title === title)?.action['url']);
    expect(await openConference()).toContain('Het gezin heeft van dit moment nog geen brief.');
    await marleen.press('Brief voor het gezin');
    await marleen.press('Maak de brief', { language: 'nl', channel: 'post', phone: '045 555 01 23' });
    const pdf = link('Open als PDF');
    const { text, title, language } = await readPdf(new Uint8Array(await (await fetch(pdf)).arrayBuffer()));
    expect({ title, language }).toEqual({ title: 'Uitnodiging voor een gesprek', language: 'nl' });
    for (const words of [
      'donderdag 12 maart 2026',
      'van 14:00 tot 15:00 uur',
      'U mag iemand meenemen die u vertrouwt.',
      'U mag nee zeggen tegen dit gesprek.',
      'Custers',
      '045 555 01 23',
    ])
      expect(text.replace(/\s+/g, ' ')).toContain(words);
    expect(text).not.toMatch(/Esmee|Tim |woning|Kerckhoffs|Somers/);
    expect((await fetch(pdf)).status).toBe(410);
    const html = await (await fetch(link('Open om te printen'))).text();
    expect(html).toContain('<html lang="nl" dir="ltr">');
    expect(await openConference()).toContain('Het gezin heeft van dit moment nog geen brief.');
    await marleen.press('Brief voor het gezin');
    await marleen.press('Maak de brief', { language: 'ar', channel: 'post' });
    expect(dialogText(stage.teams, coordinator)).toContain('nog door mensen te controleren');
    await marleen.press('Ik heb de brief gegeven');
    await marleen.press('Noteer', { language: 'nl', how: 'post', on: '2026-03-03' });
    const after = await openConference();
    expect(after).toContain('✓ 3 maart: uitnodiging, in het Nederlands, per post');
    expect(after).not.toContain('nog geen brief');
    marleen.closeDialog();
  });

  it('everybody answers; she sees who comes', async () => {
    await play('Wie komt er?');
    expect((await newest(stage.teams, coordinator, 'Antwoorden')).text).toContain('3 van de 3 komen');
  });

  it('Tue 10 March: two working days before, who comes is reminded', async () => {
    await stage.teams.clock.set('2026-03-10T09:00:00Z');
    expect(await remindedOn(stage.teams, youthNurse, code)).toEqual(['2026-03-10']);
  });

  it('Thu 12 March: an agreement without an owner is refused; three are made and shown', async () => {
    await stage.teams.clock.set('2026-03-12T12:00:00Z');
    const marleen = stage.teams.person(coordinator.key);
    await marleen.say('werklijst');
    await marleen.press('Begin met 1');
    await toAgreements(marleen);
    await marleen.press('Afspraak toevoegen');
    await marleen.press('Voeg toe', {
      self: 'no',
      what: 'Ambulante begeleiding',
      dueDate: '2026-04-02',
      familyAgrees: 'yes',
    });
    expect(dialogText(stage.teams, coordinator)).toContain('2 antwoorden');
    for (const button of ['Annuleer', 'Terug', 'Terug']) await marleen.press(button);
    marleen.closeDialog();
    await play('Aan tafel');
    const card = await newest(stage.teams, youthNurse, 'Afspraken ·', landgraaf);
    expect(card.text).toContain('0 van 3 gedaan');
    expect(card.text).toContain('3 · Jeugdverpleegkundige (JGZ) (uw regel)');
    expect(card.text).not.toContain('huisvesting');
  });

  it('Mon 23 and Thu 26 March: reminders; done on the 27th in the channel, no escalation', async () => {
    await play('Eén kaart in het kanaal');
    await play('Afgevinkt in één tik');
    expect(await remindedOn(stage.teams, youthNurse, 'Afspraak 3')).toEqual(['2026-03-23', '2026-03-26']);
    const card = await newest(stage.teams, socialWorker, 'Afspraken ·', landgraaf);
    expect(card.text).toContain('1 van 3 gedaan');
    expect(card.text).toContain('door I. Kerckhoffs');
    expect(
      (await told(stage.teams, socialWorker, landgraaf)).filter(({ text }) => text.includes('Afspraken ·')),
    ).toHaveLength(1);
    await stage.teams.clock.set('2026-04-01T08:00:00Z');
    expect((await told(stage.teams, coordinator)).some(({ text }) => text.includes('te laat'))).toBe(false);
  });

  it('Thu 2 April: a new date with its reason; the coordinator sees old and new', async () => {
    await play('Een andere datum');
    const moved = await newest(stage.teams, coordinator, 'Andere datum');
    expect(moved.text).toContain('do 2 april');
    expect(moved.text).toContain('do 16 april');
  });

  it('Thu 16 April: 16 days before the house ends and A1 is open: the coordinator hears it early', async () => {
    await stage.teams.clock.set('2026-04-16T12:00:00Z');
    const near = await newest(stage.teams, coordinator, 'Termijn nadert');
    expect(near.at.slice(0, 10)).toBe('2026-04-16');
    expect(near.text).toContain('Over 16 dagen loopt voor dit gezin een termijn af');
    expect(near.text).toContain('Afspraak 1 · Maatschappelijk werk · uiterlijk do 16 april');
    expect(near.text).not.toContain('woning');
  });

  it('five working days late: the coordinator hears it, with a text of her own to send', async () => {
    await play('Te laat: de coördinator weet het');
    const late = await newest(stage.teams, coordinator, /^Afspraak te laat[\s\S]*Maatschappelijk werk/);
    expect(late.at.slice(0, 10)).toBe('2026-04-23');
    expect(late.text).toContain('5 werkdagen te laat');
    expect(late.text).toContain('13 april, 16 april en 20 april');
  });

  it('closing ends it: nobody is reminded any more', async () => {
    await play('Afgerond');
    const closed = await newest(stage.teams, voorzorg, 'Gesloten');
    expect(closed.text).toContain(code);
    const before = (await told(stage.teams, voorzorg)).length;
    await stage.teams.clock.set('2026-09-01T08:00:00Z');
    expect(await told(stage.teams, voorzorg)).toHaveLength(before);
    expect((await newest(stage.teams, socialWorker, 'Afspraken ·', landgraaf)).text).toContain(
      'Ik herinner niemand meer',
    );
  });

  it('no personal value of the family was posted to any chat or channel', () => {
    const { mother, partner } = timAndEsmeeForm;
    const values = [
      mother.motherName,
      'Esmee',
      mother.motherBirthDate,
      mother.postcode,
      partner.partnerName,
      'Verzonnen',
      partner.partnerBirthDate,
      '14-8-2006',
      'woningcorporatie',
    ];
    expect(scanned(stage.teams)).toBeGreaterThan(40);
    expect(leaks(stage.teams, values)).toEqual([]);
  });
});
