import { cast } from '../../scripts/local-teams/cast.ts';
import { addAgreements } from '../../scripts/story/acts.ts';
import {
  finishConference,
  openTable,
  openWork,
  planConference,
  refer,
  sophieForm,
  sophiePages,
} from './families.ts';
import { leaks } from './leaks.ts';
import { dialogText, newest, told } from './reading.ts';
import { type Stage, setStage } from './stage.ts';

const { midwife, coordinator, mee, youthNurse, youthTeam } = cast;
const why = 'Onze wachtlijst duurt tot de zomer.';

/** field.md F4, scenario 6: a partner cannot do what was agreed. */
describe('A partner declines', () => {
  let stage: Stage;
  let code = '';
  const of = (who: typeof midwife) => stage.teams.person(who.key);
  const marleen = () => of(coordinator);
  const seen = (who = coordinator) => dialogText(stage.teams, who);
  const settle = () => stage.teams.clock.advance('PT1M');

  beforeAll(async () => {
    stage = await setStage('2026-03-09T09:00:00Z');
    code = await refer(stage.teams, midwife, sophiePages);
    await planConference(stage.teams, code, { date: '2026-03-26', people: [midwife, youthNurse, mee] });
    for (const guest of [midwife, youthNurse, mee]) await of(guest).press({ title: 'Ik kom', within: code });
    await stage.teams.clock.set('2026-03-26T12:00:00Z');
    await openTable(stage.teams, code);
    await addAgreements(marleen(), [
      {
        what: 'Ordent de post',
        organisation: 'clientSupport',
        owner: mee.aadObjectId,
        dueDate: '2026-04-09',
      },
      {
        what: 'Komt langs na de geboorte',
        organisation: 'youthHealthNurse',
        owner: youthNurse.aadObjectId,
        dueDate: '2026-06-15',
      },
    ]);
    await finishConference(stage.teams, midwife);
    await stage.teams.clock.set('2026-03-30T08:00:00Z');
  }, 120_000);
  afterAll(async () => {
    await stage.close();
  });

  it('she says why in a dialog; in the chat stands only that it does not work', async () => {
    await of(mee).press({ title: 'Lukt niet of later', within: 'fspraak 1' });
    expect(seen(mee)).toContain('Ordent de post');
    await of(mee).press('Het lukt mij niet');
    await of(mee).press('Geef door', { reason: 'capacity', note: why });
    expect(seen(mee)).toContain('De coördinator is aan zet');
    of(mee).closeDialog();
    await settle();
    const card = await newest(stage.teams, coordinator, `Lukt niet · afspraak 1 van ${code}`);
    expect(card.text).toContain('Het gezin hoort dit van u, niet van mij');
    expect(card.text).not.toContain('wachtlijst');
  });

  it('the coordinator sees why, and what can come in its place', async () => {
    await marleen().press({ title: 'Zoek andere oplossing', within: `afspraak 1 van ${code}` });
    for (const words of ['Ordent de post', 'Geen tijd of plek', why, 'Bespreek het eerst met het gezin'])
      expect(seen()).toContain(words);
    for (const way of ['Andere persoon', 'Andere afspraak', 'Nieuw overleg', 'Niets in de plaats'])
      expect(seen()).toContain(way);
    marleen().closeDialog();
  });

  it('it does not close silently: the line is named, and asks why nothing came in its place', async () => {
    marleen().closeDialog();
    await marleen().say(code);
    await marleen().press({ title: 'Bekijk', within: code });
    await marleen().press('Sluit deze aanmelding');
    expect(seen()).toMatch(/1 · MEE[^\n]*: lukt niet/);
    await marleen().press('Sluit de aanmelding', { reason: 'goalsReached', note: 'Het gaat goed.' });
    expect(seen()).toContain('Niets in de plaats');
    expect(seen()).toContain('klopt nog niet');
    marleen().closeDialog();
  });

  it('the family hears it from a person: who is proposed, who and when stays on record', async () => {
    await openWork(stage.teams, `Het gezin vertellen wat niet lukt · ${code}`);
    expect(seen()).toContain('Ik vertel het gezin niets');
    await marleen().press('Leg vast', { by: midwife.aadObjectId, on: '2026-03-30' });
    expect(seen()).toContain('Genoteerd dat het gezin het weet');
    marleen().closeDialog();
    await marleen().say('werklijst');
    const list = (await told(stage.teams, coordinator)).at(-1);
    expect(list?.text).not.toContain('Het gezin vertellen');
    expect(list?.text).toContain(`Afspraak lukt niet · ${code}`);
  });

  it('another agreement comes in its place, with the family; its owner hears it, the old one no more', async () => {
    await openWork(stage.teams, `Afspraak lukt niet · ${code}`);
    await marleen().press('Andere afspraak');
    expect(seen()).toContain('In de plaats van afspraak 1: Ordent de post');
    const added = {
      what: 'Zoekt een vrijwilliger voor de post',
      organisation: 'youthTeam',
      owner: youthTeam.aadObjectId,
      dueDate: '2026-04-16',
    };
    await marleen().press('Voeg toe', added);
    expect(seen()).toContain('Zet hier een vinkje');
    await marleen().press('Voeg toe', { familyAgrees: 'true' });
    expect(seen()).toContain('deel de nieuwe lijst met het gezin');
    marleen().closeDialog();
    await settle();
    expect((await newest(stage.teams, youthTeam, 'Nieuwe afspraak 3')).text).toContain(code);
    const before = (await told(stage.teams, mee)).length;
    await stage.teams.clock.set('2026-04-13T08:00:00Z');
    expect(await told(stage.teams, mee)).toHaveLength(before);
    expect((await newest(stage.teams, mee, 'fspraak 1')).text).toContain('Vervallen');
  });

  it('the history of the line tells it all: why, who told the family, and what came instead', async () => {
    marleen().closeDialog();
    await marleen().say(code);
    await marleen().press({ title: 'Bekijk', within: code });
    await marleen().press('Afspraken');
    expect(seen()).toContain('vervangen door een andere afspraak');
    marleen().closeDialog();
  });

  it('nothing of it stood in any chat', () => {
    expect(
      leaks(stage.teams, [
        why,
        'wachtlijst',
        'Ordent de post',
        'vrijwilliger',
        sophieForm.mother.motherName,
        sophieForm.mother.motherBirthDate,
      ]),
    ).toEqual([]);
  });
});
