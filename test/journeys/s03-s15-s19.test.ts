import { cast } from '../../scripts/local-teams/cast.ts';
import { addAgreements } from '../../scripts/story/acts.ts';
import { fillPlan, finishConference, openTable, refer, sophieForm, sophiePages } from './families.ts';
import { dialogText, newest, remindedOn, told } from './reading.ts';
import { type Stage, setStage } from './stage.ts';

const { midwife, coordinator, deputy, mee, youthNurse } = cast;

/** field.md F4, scenarios 3 (leave), 15 (two clicks, two devices) and 19 (the bot is down during the conference). */
describe('Away, at the same time, and down', () => {
  let stage: Stage;
  let code = '';
  const of = (who: { key: string }) => stage.teams.person(who.key);
  const arrivals = async (who: typeof coordinator) =>
    (await told(stage.teams, who)).filter(({ text }) => text.startsWith('Nieuwe aanmelding')).length;
  const referAnother = (at: string) =>
    stage.teams.clock.set(at).then(() => refer(stage.teams, midwife, sophiePages, sophieForm.referrer));

  beforeAll(async () => {
    stage = await setStage('2026-03-23T08:30:00Z');
    code = await refer(stage.teams, midwife, sophiePages);
  });
  afterAll(async () => {
    await stage.close();
  });

  it('scenario 15: two coordinators judge at once; the second hears who was first, and nothing is doubled', async () => {
    await of(coordinator).press({ title: 'Beoordeel', within: code });
    await of(deputy).say('werklijst');
    await of(deputy).press('Begin met 1');
    const people = [midwife, youthNurse, mee];
    for (const who of [coordinator, deputy]) await of(who).press('Verder', { place: 'hub' });
    const plan = { date: '2026-03-30', people };
    await fillPlan(stage.teams, plan, 'Plan het overleg', coordinator);
    await fillPlan(stage.teams, plan, 'Plan het overleg', deputy);
    expect(dialogText(stage.teams, deputy)).toMatch(/Al gedaan door Marleen Custers/);
    of(deputy).closeDialog();
    await stage.teams.clock.advance('PT1M');
    for (const guest of people) {
      const asked = (await told(stage.teams, guest)).filter(({ text }) => text.startsWith('Uitnodiging'));
      expect(asked).toHaveLength(1);
    }
  });

  it('scenario 15: pressed twice, and sent twice by Teams: one effect', async () => {
    const first = await of(mee).press({ title: 'Ik kom', within: code });
    await first.resend();
    await of(mee)
      .press({ title: 'Ik kom', within: code })
      .catch(() => undefined);
    for (const guest of [midwife, youthNurse]) await of(guest).press({ title: 'Ik kom', within: code });
    await stage.teams.clock.advance('PT1M');
    expect((await newest(stage.teams, coordinator, 'van de 3 komen')).text).toContain('3 van de 3 komen');
  });

  it('scenario 19: down during the conference; entered the next day, at the moment it really was', async () => {
    await stage.teams.clock.set('2026-03-30T07:59:00Z');
    await stage.server.stop();
    await expect(of(coordinator).say('werklijst')).rejects.toThrow();
    await stage.server.start();
    await stage.teams.clock.set('2026-03-31T09:00:00Z');
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
    expect((await newest(stage.teams, mee, 'Nieuwe afspraak')).text).toContain(code);
    await of(coordinator).say(code);
    await of(coordinator).press({ title: 'Bekijk', within: code });
    expect(dialogText(stage.teams, coordinator)).toMatch(/maandag 30 maart om 10:00 · gehouden/);
    of(coordinator).closeDialog();
  });

  it('scenario 3: until 5 April 23:59 everything is for the coordinator, from 6 April 00:00 for who stands in', async () => {
    await stage.teams.clock.set('2026-04-02T09:00:00Z');
    await of(coordinator).say('werklijst');
    await of(coordinator).press('Verlof of waarnemer');
    await of(coordinator).press('Regel waarneming', {
      municipality: 'kerkrade,landgraaf,vaals',
      deputy: deputy.aadObjectId,
      from: '2026-04-06',
      until: '2026-04-24',
    });
    of(coordinator).closeDialog();
    const before = [await arrivals(coordinator), await arrivals(deputy)];
    await referAnother('2026-04-05T21:57:00Z');
    expect([await arrivals(coordinator), await arrivals(deputy)]).toEqual([(before[0] ?? 0) + 1, before[1]]);
    await referAnother('2026-04-05T22:00:00Z');
    expect([await arrivals(coordinator), await arrivals(deputy)]).toEqual([
      (before[0] ?? 0) + 1,
      (before[1] ?? 0) + 1,
    ]);
  });

  it('scenario 3: escalation and work list go to who stands in as well', async () => {
    await stage.teams.clock.set('2026-04-17T09:00:00Z');
    expect(await remindedOn(stage.teams, mee, `Afspraak 1 · ${code}`)).toEqual([
      '2026-04-03',
      '2026-04-09',
      '2026-04-13',
    ]);
    expect((await newest(stage.teams, deputy, 'Afspraak te laat')).text).toContain(code);
    expect((await told(stage.teams, coordinator)).some(({ text }) => text.includes('Afspraak te laat'))).toBe(
      false,
    );
  });

  it('scenario 3: back, she hears what happened, on the first working day; then all is hers again', async () => {
    await stage.teams.clock.set('2026-04-28T09:00:00Z');
    const back = (await told(stage.teams, coordinator)).filter(({ text }) => text.startsWith('Welkom terug'));
    expect(back.map(({ at }) => at.slice(0, 10))).toEqual(['2026-04-28']);
    expect(back[0]?.text).toContain('aangemeld');
    const before = [await arrivals(coordinator), await arrivals(deputy)];
    await referAnother('2026-04-28T10:00:00Z');
    expect([await arrivals(coordinator), await arrivals(deputy)]).toEqual([(before[0] ?? 0) + 1, before[1]]);
  });
});
