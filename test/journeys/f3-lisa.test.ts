import { cast } from '../../scripts/local-teams/cast.ts';
import { buttonsOf } from '../../scripts/local-teams/client.ts';
import { addAgreements, fillPages } from '../../scripts/story/acts.ts';
import {
  channelOf,
  fillPlan,
  finishConference,
  lisaForm,
  openForm,
  openTable,
  openWork,
  secretsOf,
  shareWithAll,
} from './families.ts';
import { leaks, scanned } from './leaks.ts';
import { codeIn, dialogText, newest, told } from './reading.ts';
import { type Stage, setStage } from './stage.ts';

const { youthCoordinator, coordinator, mee, parenting, gpNurse, maternityCare } = cast;
const vaals = channelOf('vaals');

const agreements = [
  {
    what: 'Ordent met haar de post en de toeslagen',
    organisation: 'clientSupport',
    owner: mee.aadObjectId,
    dueDate: '2026-04-14',
  },
  {
    what: 'Oefent met haar het opvoeden en geeft zelfvertrouwen',
    organisation: 'stevigOuderschap',
    owner: parenting.aadObjectId,
    dueDate: '2026-04-21',
  },
  {
    what: 'Bespreekt met haar de stress en de paniek',
    organisation: 'gp',
    owner: gpNurse.aadObjectId,
    dueDate: '2026-04-28',
  },
];

/** field.md F3: Vaals, not pregnant, Noah is six months old. */
describe('Lisa & Noah', () => {
  let stage: Stage;
  let code = '';
  const anja = () => stage.teams.person(youthCoordinator.key);
  const marleen = () => stage.teams.person(coordinator.key);
  const seen = () => dialogText(stage.teams, youthCoordinator);

  beforeAll(async () => {
    stage = await setStage('2026-03-11T09:00:00Z');
  });
  afterAll(async () => {
    await stage.close();
  });

  it('Wed 11 March: without a pregnancy and a partner nothing is asked about either', async () => {
    await openForm(stage.teams, youthCoordinator);
    const { consent, behalf, mother, family } = lisaForm;
    await fillPages(anja(), [consent, behalf, mother]);
    expect(seen()).toContain('Hulp die er al is');
    expect(seen()).not.toMatch(/uitgerekend|zwangerschap|partner is/i);
    await anja().press('Verder', family);
    expect(seen()).toContain('De kinderen');
  });

  it('Noah stands on a line of his own; his mother is no child', async () => {
    expect(seen()).not.toContain('Lisa');
    await anja().press(
      'Verder',
      Object.fromEntries(Object.entries(lisaForm.child).map(([id, value]) => [`child.0.${id}`, value])),
    );
    await anja().press('Verder', lisaForm.factors);
    expect(seen()).toContain('Voorstel: kwetsbaar');
    expect(seen()).not.toContain('stapeling');
  });

  it('OZKS is not offered, and a forged choice is refused by the server', async () => {
    expect(seen()).not.toMatch(/OZKS|Prenataal/);
    const page = anja().dialog()?.card ?? {};
    const data = buttonsOf(page).find(({ title }) => title === 'Verder')?.action.data as object;
    const forged = { ...data, ...lisaForm.level, purposes: 'hub,ozks' };
    const answer = await anja().raw({ type: 'invoke', name: 'task/submit', value: { data: forged } });
    expect(JSON.stringify(answer.body)).toContain('Deze keuze kan niet meer.');
    await anja().press('Verder', lisaForm.level);
    expect(seen()).toContain('Klopt alles?');
    const submit = buttonsOf(anja().dialog()?.card ?? {}).find(
      ({ title }) => title === 'Verstuur aanmelding',
    );
    const late = {
      ...(submit?.action.data as object),
      ...lisaForm.referrer,
      purposes: 'ozks',
      pregnant: 'yes',
    };
    await anja().raw({ type: 'invoke', name: 'task/submit', value: { data: late } });
    await stage.teams.clock.advance('PT1M');
    const receipt = await newest(stage.teams, youthCoordinator, 'Aanmelding verstuurd');
    code = codeIn(receipt.text);
    anja().closeDialog();
    await anja().press({ title: 'Bekijk', within: code });
    expect(seen()).not.toContain('OZKS');
    expect(seen()).toContain('Knooppuntoverleg');
    anja().closeDialog();
  });

  it('Fri 13 March: triage knows no pregnancy and no OZKS; a forged "OZKS" is refused there too', async () => {
    await stage.teams.clock.set('2026-03-13T08:30:00Z');
    await marleen().press({ title: 'Beoordeel', within: code });
    const triage = dialogText(stage.teams, coordinator);
    expect(triage).not.toMatch(/OZKS|weken te gaan|\d\d\+\d/);
    const next = buttonsOf(marleen().dialog()?.card ?? {}).find(({ title }) => title === 'Verder');
    const forged = { ...(next?.action.data as object), place: 'ozks', canWait: 'no', placeReason: 'toch' };
    const answer = await marleen().raw({ type: 'invoke', name: 'task/submit', value: { data: forged } });
    expect(JSON.stringify(answer.body)).toContain('Deze keuze kan niet meer.');
    await marleen().press('Verder', { place: 'hub' });
    await fillPlan(
      stage.teams,
      { date: '2026-03-24', people: [mee, parenting, gpNurse] },
      'Plan het overleg',
    );
    await stage.teams.clock.advance('PT1M');
    for (const guest of [mee, parenting, gpNurse])
      await stage.teams.person(guest.key).press({ title: 'Ik kom', within: code });
    expect(await told(stage.teams, maternityCare)).toEqual([]);
  });

  it('Tue 24 March: three agreements, each with an organisation, a person and a date', async () => {
    await stage.teams.clock.set('2026-03-24T10:30:00Z');
    await openTable(stage.teams, code);
    await addAgreements(marleen(), agreements);
    await finishConference(stage.teams, parenting);
    const card = await newest(stage.teams, mee, 'Afspraken ·', vaals);
    expect(card.text).toContain('0 van 3 gedaan');
    expect(card.text).toContain('1 · MEE (cliëntondersteuning)');
    expect(card.text).toContain('2 · Stevig Ouderschap (JGZ)');
    expect(card.text).toContain('3 · Huisarts of POH');
    expect(card.text).toContain('uiterlijk di 28 april');
    for (const owner of [mee, parenting, gpNurse])
      expect((await newest(stage.teams, owner, 'Nieuwe afspraak')).text).toContain(code);
  });

  it('Wed 25 March: she shares the list herself; nobody of maternity care ever hears of it', async () => {
    await stage.teams.clock.set('2026-03-25T09:00:00Z');
    await openWork(stage.teams, `Afsprakenlijst delen · ${code}`);
    const list = dialogText(stage.teams, coordinator);
    // The family, who was there, and for feedback the GP in whose name it was entered and who entered it (G16, G19).
    for (const who of ['Lisa Verdicht', 'Chantal Ramakers', 'Petra Senden', 'Fatma Yıldız'])
      expect(list).toContain(who);
    for (const who of ['Dokter Bedenk', 'Anja Dohmen']) expect(list).toContain(who);
    // Nobody is pregnant: nobody of maternity care (G18, G20).
    expect(list).not.toMatch(/kraamzorg|verloskundige|gynaecoloog/i);
    marleen().closeDialog();
    await shareWithAll(stage.teams, code);
    expect(dialogText(stage.teams, coordinator)).toContain('de lijst is gedeeld');
    marleen().closeDialog();
    await stage.teams.clock.advance('PT1M');
    expect(await told(stage.teams, maternityCare)).toEqual([]);
  });

  it('each ticks their own line in the channel, in time', async () => {
    await stage.teams.clock.set('2026-04-13T09:00:00Z');
    for (const owner of [mee, parenting, gpNurse]) {
      await stage.teams.person(owner.key).press({ title: 'Gedaan', in: vaals });
      await stage.teams.clock.advance('PT1M');
    }
    expect((await newest(stage.teams, mee, 'Afspraken ·', vaals)).text).toContain('3 van 3 gedaan');
  });

  it('six weeks later is Tue 5 May, a day off: the evaluation comes on Wed 6 May', async () => {
    await stage.teams.clock.set('2026-05-05T20:00:00Z');
    const before = (await told(stage.teams, coordinator)).length;
    await marleen().say('werklijst');
    expect((await newest(stage.teams, coordinator, 'Werklijst')).text).not.toContain('Evalueren');
    await stage.teams.clock.set('2026-05-06T07:01:00Z');
    const list = await newest(stage.teams, coordinator, `Evalueren met het gezin · ${code}`);
    expect(list.at.slice(0, 16)).toBe('2026-05-06T07:00');
    expect((await told(stage.teams, coordinator)).length).toBe(before + 2);
  });

  it('it is not enough yet: a second conference, of the same family', async () => {
    await openWork(stage.teams, `Evalueren met het gezin · ${code}`);
    await marleen().press('Leg vast', {
      withFamily: 'yes',
      note: 'Zij voelt zich minder overvraagd, maar heeft nog geen grip op haar post.',
      outcome: 'newConference',
      nextOn: '2026-06-10',
    });
    expect(dialogText(stage.teams, coordinator)).toContain('plan het overleg');
    await marleen().press('Plan het overleg');
    await fillPlan(stage.teams, { date: '2026-05-20', people: [mee, parenting] }, 'Verzet het overleg');
    await stage.teams.clock.advance('PT1M');
    expect((await newest(stage.teams, mee, 'Uitnodiging overleg')).text).toContain(code);
    marleen().closeDialog();
    await marleen().say(code);
    await marleen().press({ title: 'Bekijk', within: code });
    const history = dialogText(stage.teams, coordinator);
    expect(history).toContain('1 · dinsdag 24 maart om 10:00 · gehouden');
    expect(history).toContain('2 · woensdag 20 mei om 10:00 · gepland');
  });

  it('no personal value and no agreement was posted to any chat or channel', () => {
    expect(scanned(stage.teams)).toBeGreaterThan(50);
    const values = [
      ...secretsOf(lisaForm),
      'Noah',
      ...agreements.map(({ what }) => what),
      'paniek',
      'overvraagd',
    ];
    expect(leaks(stage.teams, values)).toEqual([]);
  });
});
