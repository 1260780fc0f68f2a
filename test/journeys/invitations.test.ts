import ICAL from 'ical.js';
import { cast } from '../../scripts/local-teams/cast.ts';
import { buttonsOf } from '../../scripts/local-teams/client.ts';
import type { LocalPerson } from '../../scripts/local-teams/options.ts';
import { atTable, toAgreements, toFinish } from '../../scripts/story/acts.ts';
import { fillPlan, openWork, planConference, refer, secretsOf, sophieForm, sophiePages } from './families.ts';
import { leaks, scanned } from './leaks.ts';
import { dialogText, newest, remindedOn, told } from './reading.ts';
import { type Stage, setStage } from './stage.ts';

const { midwife, coordinator, youthNurse, mee, wmo, youthTeam } = cast;
const holiday = 'Ik ben dan in Toscane';
const other = 'Vrijdag 27 maart, of maandagmiddag na tweeën';

/** Who comes to the table: yes, no, another moment, and a conference that moves (C04–C06). */
describe('Invitations', () => {
  let stage: Stage;
  let code = '';
  let withdrawn: unknown;
  let oldLink = '';
  const of = (who: LocalPerson) => stage.teams.person(who.key);
  const marleen = () => of(coordinator);
  const minute = () => stage.teams.clock.advance('PT1M');
  const attendance = async () => (await newest(stage.teams, coordinator, 'Antwoorden · overleg')).text;
  const buttonOf = async (who: LocalPerson, title: string) =>
    (await of(who).messages())
      .flatMap(({ card }) => buttonsOf(card ?? {}))
      .findLast((button) => button.title === title);
  const calendarLink = async (who: LocalPerson): Promise<string> =>
    String((await buttonOf(who, 'In mijn agenda'))?.action.url);
  const event = async (who: LocalPerson): Promise<ICAL.Event> => {
    const answer = await fetch(await calendarLink(who));
    expect(answer.headers.get('content-type')).toContain('text/calendar');
    const calendar = new ICAL.Component(ICAL.parse(await answer.text()));
    const zone = calendar.getFirstSubcomponent('vtimezone');
    if (zone) ICAL.TimezoneService.register(zone);
    return new ICAL.Event(calendar.getFirstSubcomponent('vevent') ?? undefined);
  };

  beforeAll(async () => {
    stage = await setStage('2026-03-09T09:00:00Z');
    code = await refer(stage.teams, midwife, sophiePages);
    const people = [midwife, youthNurse, mee, wmo];
    await planConference(stage.teams, code, { date: '2026-03-26', people });
  });
  afterAll(async () => {
    await stage.close();
  });

  it('one comes, one cannot and says why, one asks for another moment, one is silent', async () => {
    await of(youthNurse).press('Ik kom');
    await of(mee).press('Ik kan niet');
    await of(mee).press('Geef door', {});
    expect(dialogText(stage.teams, mee)).toContain('1 antwoord klopt nog niet');
    await of(mee).press('Geef door', { reason: holiday });
    await of(wmo).press('Ander moment');
    await of(wmo).press('Stuur voorstel', { proposal: other });
    await minute();
    expect(await attendance()).toContain('1 van de 4 komt, 1 kan niet, 1 vraagt een ander moment');
    expect((await newest(stage.teams, mee, 'U komt niet')).text).toContain(code);
    expect((await newest(stage.teams, wmo, 'Ander moment gevraagd')).text).toContain('het oude moment staan');
  });

  it('the reasons stand in the coordinator’s dialog, not in her chat, and not for other guests', async () => {
    await marleen().press({ title: 'Bekijk', within: 'Antwoorden' });
    const inside = dialogText(stage.teams, coordinator);
    expect(inside).toContain(holiday);
    expect(inside).toContain(other);
    expect(inside).toContain('Nog geen antwoord');
    marleen().closeDialog();
    await of(youthNurse).press('Bekijk');
    expect(dialogText(stage.teams, youthNurse)).not.toContain(holiday);
    of(youthNurse).closeDialog();
  });

  it('minds may change: no becomes yes, yes becomes no, and pressing twice is no news', async () => {
    await of(mee).press('Ik kom toch');
    const first = await of(youthNurse).press('Toch niet');
    expect(first.status).toBe(200);
    await of(youthNurse).press('Geef door', { reason: 'Ik ben ziek' });
    await minute();
    expect(await attendance()).toContain('1 van de 4 komt, 1 kan niet, 1 vraagt');
    const accepted = await of(youthNurse).press('Ik kom toch');
    await accepted.resend();
    await minute();
    expect(await attendance()).toContain('2 van de 4 komen');
  });

  it('the calendar file names the code alone, at the Dutch hour of winter', async () => {
    const item = await event(youthNurse);
    expect(item.summary).toBe(`Knooppuntoverleg ${code}`);
    expect(item.startDate.toString()).toBe('2026-03-26T10:00:00');
    expect(item.startDate.toJSDate().toISOString()).toBe('2026-03-26T09:00:00.000Z');
    expect(item.endDate.toJSDate().toISOString()).toBe('2026-03-26T10:00:00.000Z');
    expect(item.location).toBe('Wijkcentrum, zaal 1');
    expect(item.sequence).toBe(0);
  });

  it('a forged or a stranger’s link gives nothing', async () => {
    const link = new URL(await calendarLink(youthNurse));
    const [, , invitation = '', signature = ''] = link.pathname.split('/');
    const others = [
      link.pathname.replace(signature, 'A'.repeat(signature.length)),
      link.pathname.replace(signature, 'A'),
      link.pathname.replace(invitation, `${invitation}x`),
      link.pathname.replace(invitation, encodeURIComponent('\'; DROP TABLE "Case"; --')),
    ];
    for (const path of others) expect((await fetch(new URL(path, link))).status).toBe(404);
    expect((await fetch(link)).status).toBe(200);
  });

  it('who did not answer is asked again, once, on the day that it must be known', async () => {
    await stage.teams.clock.set('2026-03-23T09:00:00Z');
    expect(await remindedOn(stage.teams, midwife, code)).toEqual(['2026-03-23']);
    expect(await remindedOn(stage.teams, mee, code)).toEqual([]);
    await of(midwife).press({ title: 'Ik kom', within: 'Vandaag' });
    await minute();
    expect(await attendance()).toContain('3 van de 4 komen');
  });

  it('two working days before, who comes is reminded, and nobody else', async () => {
    await stage.teams.clock.set('2026-03-24T09:00:00Z');
    for (const guest of [midwife, mee, youthNurse])
      expect(await remindedOn(stage.teams, guest, code)).toContain('2026-03-24');
    expect(await remindedOn(stage.teams, wmo, code)).toEqual([]);
  });

  it('it moves to Thu 2 April, in summer time: everybody hears, and old answers do not count', async () => {
    withdrawn = (await buttonOf(mee, 'Toch niet'))?.action.data;
    oldLink = await calendarLink(mee);
    await openWork(stage.teams, `Nog niet iedereen komt · ${code}`);
    await marleen().press('Verzet het overleg');
    const people = [midwife, youthNurse, wmo, youthTeam];
    await fillPlan(stage.teams, { date: '2026-04-02', time: '15:30', people }, 'Verzet het overleg');
    await minute();
    for (const guest of [midwife, youthNurse, wmo]) {
      const card = await newest(stage.teams, guest, 'Gewijzigd: overleg');
      expect(card.text).toContain('donderdag 2 april, 15:30–16:30');
      expect(card.text).toContain('Ik kom');
    }
    expect((await newest(stage.teams, youthTeam, code)).text).toContain('donderdag 2 april');
    expect(await attendance()).toContain('0 van de 4 komen');
  });

  it('who is not asked any more hears that, and cannot answer; old cards show how it is now', async () => {
    const gone = await newest(stage.teams, mee, 'Uitnodiging vervallen');
    expect(gone.text).toContain(code);
    const cards = (await told(stage.teams, mee)).filter(({ text }) => /Ik kom|2 april/.test(text));
    expect(cards).toEqual([]);
    const action = { type: 'Action.Execute', verb: 'invitation.accept', data: withdrawn };
    const answer = await of(mee).raw({ type: 'invoke', name: 'adaptiveCard/action', value: { action } });
    expect(JSON.stringify(answer.body)).toContain(`U kunt ${code} niet openen`);
    expect(JSON.stringify(answer.body)).not.toMatch(/2 april|Wijkcentrum/);
    expect((await fetch(oldLink)).status).toBe(404);
    await minute();
    expect(await attendance()).toContain('0 van de 4 komen');
    const stale = (await told(stage.teams, youthNurse)).filter(({ text }) =>
      text.includes('26 maart, 10:00'),
    );
    expect(stale).toEqual([]);
  });

  it('the calendar file follows: a later version, at the Dutch hour of summer', async () => {
    await of(youthNurse).press('Ik kom');
    await minute();
    const item = await event(youthNurse);
    expect(item.startDate.toString()).toBe('2026-04-02T15:30:00');
    expect(item.startDate.toJSDate().toISOString()).toBe('2026-04-02T13:30:00.000Z');
    expect(item.sequence).toBe(1);
    expect(await attendance()).toContain('1 van de 4 komt');
  });

  it('the old moment passes in silence; the new one is reminded of', async () => {
    await stage.teams.clock.set('2026-03-31T09:00:00Z');
    expect(await remindedOn(stage.teams, youthNurse, code)).toEqual(['2026-03-24', '2026-03-31']);
    const late = (await told(stage.teams, coordinator)).filter(({ text }) => text.includes('vastleggen'));
    expect(late).toEqual([]);
  });

  it('once it was held, nobody answers any more', async () => {
    await stage.teams.clock.set('2026-04-02T14:00:00Z');
    const accept = await buttonOf(wmo, 'Ik kom');
    await openWork(stage.teams, `Overleg vastleggen · ${code}`);
    await toAgreements(marleen(), { familyPresent: 'no', familyAbsentReason: 'Ze was moe' });
    await toFinish(marleen(), 'coordinator');
    await marleen().press('Rond het overleg af', { ...atTable.finish });
    await minute();
    const action = { type: 'Action.Execute', verb: accept?.action.verb, data: accept?.action.data };
    const answer = await of(wmo).raw({ type: 'invoke', name: 'adaptiveCard/action', value: { action } });
    expect(JSON.stringify(answer.body)).toContain('Dit kan nu niet');
  });

  it('no reason and no personal value was posted to any chat or channel', () => {
    expect(scanned(stage.teams)).toBeGreaterThan(60);
    const values = [...secretsOf(sophieForm), 'Toscane', 'na tweeën', 'Ik ben ziek', 'Ze was moe'];
    expect(leaks(stage.teams, values)).toEqual([]);
  });
});
