import { cast } from '../../scripts/local-teams/cast.ts';
import { addAgreements } from '../../scripts/story/acts.ts';
import {
  channelOf,
  finishConference,
  openForm,
  openTable,
  openWork,
  planConference,
  refer,
  sophieForm,
  sophiePages,
} from './families.ts';
import { dialogText, newest, told } from './reading.ts';
import { type Stage, setStage } from './stage.ts';

const { midwife, coordinator, deputy, projectLead, mee, youthNurse, administrator, gpNurse } = cast;
const kerkrade = channelOf('kerkrade');

/** field.md F4, scenario 10: an owner of an agreement leaves, and so does who referred. */
describe('A professional leaves', () => {
  let stage: Stage;
  let code = '';
  const of = (who: { key: string }) => stage.teams.person(who.key);
  const seen = (who: typeof coordinator) => dialogText(stage.teams, who);
  const leaves = async (who: { aadObjectId: string }, says = 'De toegang is beëindigd'): Promise<void> => {
    await of(administrator).say('beheer');
    await of(administrator).press('Beheer openen');
    await of(administrator).press('Iemand werkt hier niet meer');
    await of(administrator).press('Geef door', { who: who.aadObjectId, what: 'left' });
    expect(seen(administrator)).toContain(says);
    of(administrator).closeDialog();
    await stage.teams.clock.advance('PT1M');
  };

  beforeAll(async () => {
    stage = await setStage('2026-03-09T09:00:00Z');
    code = await refer(stage.teams, midwife, sophiePages);
    await planConference(stage.teams, code, { date: '2026-03-26', people: [midwife, youthNurse, mee] });
    for (const guest of [midwife, youthNurse, mee]) await of(guest).press({ title: 'Ik kom', within: code });
    await stage.teams.clock.set('2026-03-26T12:00:00Z');
    await openTable(stage.teams, code);
    await addAgreements(of(coordinator), [
      {
        what: 'Ordent de post',
        organisation: 'clientSupport',
        owner: mee.aadObjectId,
        dueDate: '2026-04-09',
      },
    ]);
    await finishConference(stage.teams, midwife);
    await openForm(stage.teams, mee);
    await of(mee).press('Verder', sophieForm.consent);
    of(mee).closeDialog();
  }, 120_000);
  afterAll(async () => {
    await stage.close();
  });

  it('nobody shuts themselves out', async () => {
    await of(administrator).say('beheer');
    await of(administrator).press('Beheer openen');
    await of(administrator).press('Iemand werkt hier niet meer');
    await of(administrator).press('Geef door', { personId: administrator.aadObjectId, what: 'left' });
    expect(seen(administrator)).toContain('Dit kan niet voor uzelf');
    of(administrator).closeDialog();
  });

  it('access ends at once: in chat, in old cards, in a dialog that stood open, in the channel', async () => {
    await of(mee).press({ title: 'Bekijk', within: 'Nieuwe afspraak' });
    expect(seen(mee)).toContain('Ordent de post');
    await leaves(mee);
    await of(mee).press('Gedaan');
    expect(seen(mee)).toContain('U heeft hier geen toegang meer');
    of(mee).closeDialog();
    await of(mee).press({ title: 'Bekijk', within: 'Nieuwe afspraak' });
    expect(seen(mee)).toContain('U heeft hier geen toegang meer');
    of(mee).closeDialog();
    await of(mee).say('begin');
    expect((await newest(stage.teams, mee, 'geen toegang meer')).text).toContain('Vraag de beheerder');
    const ticked = await of(mee).raw(
      {
        type: 'invoke',
        name: 'adaptiveCard/action',
        value: { action: { type: 'Action.Execute', verb: 'agreements.mine', data: {} } },
      },
      { in: kerkrade },
    );
    expect(JSON.stringify(ticked.body)).toContain('geen toegang meer');
  });

  it('the coordinator hears what waits, and reassigns it', async () => {
    const left = await newest(stage.teams, coordinator, 'Werkt hier niet meer');
    expect(left.text).toContain('Chantal Ramakers');
    expect(left.text).toContain('1 afspraak');
    await openWork(stage.teams, `Afspraak zonder eigenaar · ${code}`);
    await of(coordinator).press('Zet op naam', {
      organisation: 'youthHealthNurse',
      owner: youthNurse.aadObjectId,
      dueDate: '2026-04-16',
    });
    expect(seen(coordinator)).toContain('Op een andere naam gezet');
    await stage.teams.clock.advance('PT1M');
    expect((await newest(stage.teams, youthNurse, 'staat nu op uw naam')).text).toContain(code);
  });

  it('who left gets no daily message, no draft stays, and the history keeps the name', async () => {
    const before = (await told(stage.teams, mee)).length;
    await stage.teams.clock.set('2026-04-17T12:00:00Z');
    expect(await told(stage.teams, mee)).toHaveLength(before);
    await of(youthNurse).press({ title: 'Bekijk', within: 'staat nu op uw naam' });
    expect(seen(youthNurse)).toContain('Ordent de post');
    of(youthNurse).closeDialog();
    await openWork(stage.teams, `Afsprakenlijst delen · ${code}`);
    of(coordinator).closeDialog();
  });

  it('who referred leaves: nobody gets the feedback until a successor is chosen', async () => {
    await leaves(midwife);
    await openWork(stage.teams, `Aanmelder is weg · ${code}`);
    await of(coordinator).press('Zet op naam', { successor: gpNurse.aadObjectId });
    expect(seen(coordinator)).toContain('De opvolger staat erbij');
    of(coordinator).closeDialog();
    await stage.teams.clock.advance('PT1M');
    await of(gpNurse).press({ title: 'Bekijk', within: 'U neemt een aanmelding over' });
    expect(seen(gpNurse)).toContain('Sophie Bedacht');
    of(gpNurse).closeDialog();
  });

  it('she was the family’s contact too: the coordinator chooses another, who stands on the list', async () => {
    const left = await newest(stage.teams, coordinator, 'Werkt hier niet meer');
    expect(left.text).toContain('1 gezin zonder aanspreekpunt');
    await of(coordinator).say('werklijst');
    expect((await newest(stage.teams, coordinator, 'Werklijst')).text).toContain(
      'Het gezin heeft geen aanspreekpunt meer. Kies iemand.',
    );
    await openWork(stage.teams, `Gezin zonder aanspreekpunt · ${code}`);
    await of(coordinator).press('Leg vast', { familyContact: youthNurse.aadObjectId });
    expect(seen(coordinator)).toContain('Gekozen');
    await of(coordinator).say(code);
    await of(coordinator).press({ title: 'Bekijk', within: code });
    await of(coordinator).press({ title: 'Bekijk', within: '1 · donderdag 26 maart' });
    await of(coordinator).press('Afspraken');
    expect(seen(coordinator)).toContain(youthNurse.name);
    of(coordinator).closeDialog();
  });

  it('the case closes: the successor hears it, who left does not', async () => {
    await of(coordinator).say(code);
    await of(coordinator).press({ title: 'Bekijk', within: code });
    await of(coordinator).press('Sluit deze aanmelding');
    await of(coordinator).press('Sluit de aanmelding', { reason: 'other', note: 'Verhuisd.' });
    await stage.teams.clock.advance('PT1M');
    expect((await newest(stage.teams, gpNurse, 'Gesloten')).text).toContain(code);
    expect((await told(stage.teams, midwife)).some(({ text }) => text.startsWith('Gesloten'))).toBe(false);
  });

  it('an old list of roles does not let somebody in again; the administrator does', async () => {
    const csv = `municipality,role,Entra object id,name,e-mail,from,until\nkerkrade,clientSupport,${mee.aadObjectId},Chantal,,,`;
    const imported = await fetch(`${stage.server.url}/local/people`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ csv }),
    });
    expect(await imported.json()).toMatchObject({
      ok: false,
      words: expect.stringContaining('werkt hier niet meer'),
    });
    await of(administrator).say('beheer');
    await of(administrator).press('Beheer openen');
    await of(administrator).press('Iemand werkt hier niet meer');
    await of(administrator).press('Geef door', { who: mee.aadObjectId, what: 'back' });
    expect(seen(administrator)).toContain('Weer toegelaten');
    of(administrator).closeDialog();
    await of(mee).say('begin');
    expect((await told(stage.teams, mee)).at(-1)?.text).toContain('Sparren');
  });

  it('the coordinator leaves: the deputy hears that the post is empty and the work is hers', async () => {
    await leaves(coordinator);
    const vacated = await newest(stage.teams, deputy, 'Geen coördinator meer · Kerkrade');
    expect(vacated.text).toContain('alles komt nu bij u');
  });

  it('the deputy leaves too: the administrator reads it at once, and so does the project lead', async () => {
    await leaves(deputy, 'Voor Kerkrade, Landgraaf en Vaals is nu niemand coördinator of waarnemer');
    for (const who of [projectLead, administrator])
      expect((await newest(stage.teams, who, 'Geen coördinator bereikbaar · Kerkrade')).text).not.toContain(
        code,
      );
  });
});
