import { cast } from '../../scripts/local-teams/cast.ts';
import { openForm, refer, sophieForm, sophiePages } from './families.ts';
import { leaks, scanned } from './leaks.ts';
import { dialogText, newest, told } from './reading.ts';
import { type Stage, setStage } from './stage.ts';

const { midwife, gpNurse, coordinator, administrator, youthNurse } = cast;
const reason = 'Sophie woont sinds kort in Heerlen.';

/** field.md F4 scenario 1: Kerkrade was chosen, the family lives in Heerlen. */
describe('The wrong municipality', () => {
  let stage: Stage;
  let code = '';
  const of = (who: typeof midwife) => stage.teams.person(who.key);
  const seen = (who = midwife) => dialogText(stage.teams, who);
  const settle = () => stage.teams.clock.advance('PT1M');

  beforeAll(async () => {
    stage = await setStage('2026-03-09T09:00:00Z');
    await of(administrator).say('beheer');
    await of(administrator).press('Beheer openen');
    await of(administrator).press('Geef iemand een rol');
    await of(administrator).press('Geef deze rol', {
      municipality: 'heerlen',
      role: 'coordinator',
      name: youthNurse.name,
      personId: youthNurse.aadObjectId,
    });
    of(administrator).closeDialog();
  });
  afterAll(async () => {
    await stage.close();
  });

  it('an address elsewhere asks where to refer; outside the region there is nobody to send it to', async () => {
    await openForm(stage.teams, gpNurse);
    await of(gpNurse).press('Verder', sophieForm.consent);
    await of(gpNurse).press('Verder', { ...sophieForm.mother, postcode: '5911 AB' });
    expect(seen(gpNurse)).toContain('buiten Zuid-Limburg');
    await of(gpNurse).press('Verder', { postcode: '6411 AB' });
    expect(seen(gpNurse)).toContain('Dit adres hoort bij een andere gemeente');
    await of(gpNurse).press('Verder', { whereTo: 'heerlen' });
    expect(seen(gpNurse)).toContain('De partner');
    of(gpNurse).closeDialog();
  });

  it('later: the coordinator sends it on; the family is asked first, by who referred', async () => {
    code = await refer(stage.teams, midwife, sophiePages);
    await of(coordinator).press({ title: 'Beoordeel', within: code });
    await of(coordinator).press('Verder', { place: 'otherMunicipality', placeReason: reason });
    expect(seen(coordinator)).toContain('Bij welke gemeente hoort het?');
    await of(coordinator).press('Leg mijn keuze vast', { redirectTo: 'heerlen' });
    await settle();
    expect((await newest(stage.teams, midwife, 'Vraag het gezin iets')).text).toContain(code);
    expect((await told(stage.teams, youthNurse)).map(({ text }) => text).join()).not.toContain(code);
    expect(leaks(stage.teams, [reason])).toEqual([]);
  });

  it('with the family’s yes Heerlen is offered it: how far and why, not who', async () => {
    await of(midwife).press({ title: 'Lees de vraag', within: code });
    expect(seen()).toContain('Heerlen');
    expect(seen()).toContain(reason);
    await of(midwife).press('Geef het antwoord door', { agrees: 'yes', askedOn: '2031-01-01' });
    expect(seen()).toContain('Deze datum ligt in de toekomst');
    await of(midwife).press('Geef het antwoord door', { agrees: 'yes', askedOn: '2026-03-09' });
    await settle();
    await of(youthNurse).press({ title: 'Bekijk en kies', within: code });
    expect(seen(youthNurse)).toContain('28+0');
    expect(seen(youthNurse)).toContain(reason.slice(7));
    for (const name of ['Sophie Bedacht', 'Daan', '6461']) expect(seen(youthNurse)).not.toContain(name);
  });

  it('Heerlen says no, with a reason: it is back with Kerkrade', async () => {
    await of(youthNurse).press('Leg mijn keuze vast', { takes: 'no' });
    expect(seen(youthNurse)).toContain('Waarom niet?');
    await of(youthNurse).press('Leg mijn keuze vast', { reason: 'Zij is nog niet ingeschreven.' });
    await settle();
    const back = await newest(stage.teams, coordinator, 'Blijft bij u');
    expect(back.text).toContain(code);
    await of(coordinator).press({ title: 'Beoordeel', within: 'Blijft bij u' });
    expect(seen(coordinator)).toContain('Heerlen neemt het niet over');
    expect(seen(coordinator)).toContain('Zij is nog niet ingeschreven.');
  });

  it('sent on again and taken over: Kerkrade sees it no more, who referred hears it, Heerlen judges', async () => {
    await of(coordinator).press('Verder', { place: 'otherMunicipality', placeReason: reason });
    await of(coordinator).press('Leg mijn keuze vast', { redirectTo: 'heerlen' });
    await settle();
    await of(midwife).press({ title: 'Lees de vraag', within: code });
    await of(midwife).press('Geef het antwoord door', { agrees: 'yes', askedOn: '2026-03-09' });
    await settle();
    await of(youthNurse).press({ title: 'Bekijk en kies', within: code });
    await of(youthNurse).press('Leg mijn keuze vast', { takes: 'yes' });
    expect(seen(youthNurse)).toContain('overgenomen');
    of(youthNurse).closeDialog();
    await settle();
    expect((await newest(stage.teams, midwife, 'Naar een andere gemeente')).text).toContain('Heerlen');
    expect((await newest(stage.teams, coordinator, 'Naar een andere gemeente')).text).toContain('Heerlen');
    await of(coordinator).press({ title: 'Beoordeel', within: 'Blijft bij u' });
    expect(seen(coordinator)).not.toContain('Sophie');
    of(coordinator).closeDialog();
    await of(youthNurse).press({ title: 'Beoordeel', within: code });
    await of(youthNurse).press('Lees de aanmelding');
    expect(seen(youthNurse)).toContain('Sophie Bedacht');
  });

  it('nothing of the family stood in any chat', () => {
    expect(scanned(stage.teams)).toBeGreaterThan(30);
    expect(leaks(stage.teams, ['Sophie Bedacht', 'Daan Fictief', reason, 'ingeschreven'])).toEqual([]);
  });
});
