import { cast } from '../../scripts/local-teams/cast.ts';
import { refer, sophieForm, sophiePages } from './families.ts';
import { leaks } from './leaks.ts';
import { dialogText, newest, told } from './reading.ts';
import { type Stage, setStage } from './stage.ts';

const { midwife, coordinator, privacyOfficer } = cast;
const more = 'De woning is nu tot 1 juni.';

/** What who referred can still do: tell more, and take it back while nobody judged it. */
describe('After it was sent', () => {
  let stage: Stage;
  let code = '';
  const of = (who: typeof midwife) => stage.teams.person(who.key);
  const seen = (who = midwife) => dialogText(stage.teams, who);
  const settle = () => stage.teams.clock.advance('PT1M');

  beforeAll(async () => {
    stage = await setStage('2026-03-09T09:00:00Z');
    code = await refer(stage.teams, midwife, sophiePages);
  });
  afterAll(async () => {
    await stage.close();
  });

  it('"Vul aan": the coordinator hears it by the code, and reads it with the referral', async () => {
    await of(midwife).press({ title: 'Bekijk', within: code });
    await of(midwife).press('Vul aan');
    await of(midwife).press('Stuur aanvulling', { addition: 'haar bsn is 123456782' });
    expect(seen()).toContain('Hier lijkt een BSN in te staan');
    await of(midwife).press('Stuur aanvulling', { addition: more });
    expect(seen()).toContain('De coördinator heeft bericht');
    of(midwife).closeDialog();
    await settle();
    const heard = await newest(stage.teams, coordinator, 'Aanvulling van de aanmelder');
    expect(heard.text).toContain(code);
    await of(coordinator).press({ title: 'Bekijk', within: 'Aanvulling van de aanmelder' });
    expect(seen(coordinator)).toContain(more);
    of(coordinator).closeDialog();
  });

  it('"Trek in": the family stops; everything lies still and it is asked whether it is erased', async () => {
    await of(midwife).press({ title: 'Bekijk', within: code });
    await of(midwife).press('Trek in');
    await of(midwife).press('Trek de aanmelding in', { reason: 'familyStops' });
    expect(seen()).toContain('Zet hier een vinkje');
    await of(midwife).press('Trek de aanmelding in', { familyKnows: 'true' });
    expect(seen()).toContain('Ingetrokken');
    of(midwife).closeDialog();
    await settle();
    expect((await newest(stage.teams, coordinator, 'Aanmelding ingetrokken')).text).toContain(code);
    const asked = (await told(stage.teams, privacyOfficer)).filter(({ text }) => /V-[2-9A-Z]{5}/.test(text));
    expect(asked).toHaveLength(2);
  });

  it('nothing is judged any more, her data is locked, and nobody is reminded', async () => {
    await of(coordinator).press({ title: 'Bekijk', within: 'Aanmelding ingetrokken' });
    expect(seen(coordinator)).not.toContain('Sophie Bedacht');
    expect(seen(coordinator)).toContain('het gezin niet meer wil');
    of(coordinator).closeDialog();
    const before = (await told(stage.teams, coordinator)).length;
    await stage.teams.clock.set('2026-03-13T12:00:00Z');
    const since = (await told(stage.teams, coordinator)).slice(before);
    expect(since.map(({ text }) => text).join()).not.toContain(code);
    await of(midwife).press({ title: 'Bekijk', within: code });
    expect(seen()).not.toContain('Vul aan');
    of(midwife).closeDialog();
  });

  it('once it is judged it is stopped by the family’s word to the coordinator, not by a button', async () => {
    const judged = await refer(stage.teams, midwife, [
      { ...sophieForm.consent, consentPartner: 'noPartner' },
      { ...sophieForm.mother, motherName: 'Dora Bedenksel', motherBirthDate: '1997-05-06' },
      ...sophiePages.slice(3),
    ]);
    await of(coordinator).press({ title: 'Beoordeel', within: judged });
    await of(coordinator).press('Verder', { place: 'carePathway', placeReason: 'Een zorgpad past.' });
    await of(coordinator).press('Leg mijn keuze vast');
    await settle();
    of(coordinator).closeDialog();
    await of(midwife).press({ title: 'Bekijk', within: judged });
    expect(seen()).not.toContain('Trek in');
    of(midwife).closeDialog();
  });

  it('nothing of it stood in any chat', () => {
    expect(leaks(stage.teams, ['Sophie Bedacht', 'Dora Bedenksel', more])).toEqual([]);
  });
});
