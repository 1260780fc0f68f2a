import { cast } from '../../scripts/local-teams/cast.ts';
import { buttonsOf, inputsOf } from '../../scripts/local-teams/client.ts';
import { fillPages } from '../../scripts/story/acts.ts';
import { openForm, refer, sophieForm, sophiePages, stillAsked } from './families.ts';
import { dialogText, newest, told } from './reading.ts';
import { type Stage, setStage } from './stage.ts';

const { midwife, coordinator, deputy, voorzorg } = cast;

describe('Awkward referrals', () => {
  let stage: Stage;
  const of = (who: typeof midwife) => stage.teams.person(who.key);
  const seen = (who = midwife) => dialogText(stage.teams, who);

  beforeAll(async () => {
    stage = await setStage('2026-03-06T14:00:00Z');
  });
  afterAll(async () => {
    await stage.close();
  });

  it('scenario 13: of a mother of 15 a parent or guardian must say yes as well', async () => {
    await openForm(stage.teams, midwife);
    const { consent, mother, partner, family, factors, level } = sophieForm;
    await fillPages(of(midwife), [consent, { ...mother, motherBirthDate: '2010-09-01' }, partner]);
    expect(seen()).toContain('Jonger dan 16');
    expect(seen()).toContain('gecertificeerde instelling');
    await of(midwife).press('Verder', { motherGuardianConsent: 'no', motherGuardian: 'haar vader' });
    expect(seen()).toContain('Met een ‘nee’ melden we niet aan');
    await of(midwife).press('Verder', { motherGuardianConsent: 'yes' });
    await fillPages(of(midwife), [family, factors, level]);
    expect(seen()).toContain('haar vader');
    of(midwife).closeDialog();
  });

  it('scenario 16: who coordinates may refer; it stands in the log as hers', async () => {
    const code = await refer(stage.teams, coordinator, [
      { ...sophieForm.consent, onBehalf: 'no', municipality: 'kerkrade' },
      ...sophiePages.slice(1),
    ]);
    await of(coordinator).press({ title: 'Beoordeel', within: code });
    expect(seen(coordinator)).toContain('Past het, en kan het wachten?');
    of(coordinator).closeDialog();
  });

  it('scenario 5: urgent on Friday 16:40: coordinator and deputy at once, and it cannot wait', async () => {
    await stage.teams.clock.set('2026-03-06T15:40:00Z');
    await openForm(stage.teams, voorzorg);
    const { consent, mother, partner, family, factors, level, referrer } = sophieForm;
    await fillPages(of(voorzorg), [consent, mother, partner, family, factors]);
    await of(voorzorg).press('Verder', { ...level, urgent: 'yes' });
    expect(seen(voorzorg)).toContain('Waarom is er spoed?');
    await of(voorzorg).press('Verder', { urgentReason: 'Zij staat maandag op straat.' });
    await of(voorzorg).press('Verstuur aanmelding', stillAsked(stage.teams, voorzorg, referrer));
    await stage.teams.clock.advance('PT1M');
    const receipt = await newest(stage.teams, voorzorg, 'Aanmelding verstuurd');
    expect(receipt.text).toContain('112');
    for (const who of [coordinator, deputy])
      expect((await newest(stage.teams, who, 'Spoed: nieuwe aanmelding')).text).toMatch(/K-/);
    await of(coordinator).press({ title: 'Beoordeel', within: 'Spoed: nieuwe aanmelding' });
    const ids = inputsOf(of(coordinator).dialog()?.card ?? {}).map(({ id }) => id);
    expect(ids).not.toContain('canWait');
    of(coordinator).closeDialog();
  });

  it('and not planned after four working hours: it is escalated', async () => {
    const before = (await told(stage.teams, coordinator)).length;
    await stage.teams.clock.set('2026-03-09T12:00:00Z');
    const after = (await told(stage.teams, coordinator)).slice(before);
    expect(after.map(({ text }) => text).join('\n')).toMatch(/[Ss]poed/);
  });

  it('scenario 8: "nu onveilig" shows 112, the reporting code and Veilig Thuis, and the form is as it was', async () => {
    await openForm(stage.teams, cast.gpNurse);
    const { consent, mother, partner, family } = sophieForm;
    await fillPages(of(cast.gpNurse), [consent, mother, partner, family]);
    await of(cast.gpNurse).press('Nu onveilig', { needFamily: 'Ik durf niet naar huis.' });
    for (const words of ['112', '0800-2000', 'meldcode']) expect(seen(cast.gpNurse)).toContain(words);
    const back = buttonsOf(of(cast.gpNurse).dialog()?.card ?? {}).find(({ title }) => /terug/i.test(title));
    await of(cast.gpNurse).press(back?.title ?? 'Terug');
    const need = inputsOf(of(cast.gpNurse).dialog()?.card ?? {}).find(({ id }) => id === 'needFamily');
    expect(need?.value).toBe('Ik durf niet naar huis.');
    await of(cast.gpNurse).press('Verder', {
      urgentFactors: 'domesticViolence',
      sufficiency: 'insufficient',
    });
    expect(seen(cast.gpNurse)).toContain('Hoe is contact veilig voor de moeder?');
    of(cast.gpNurse).closeDialog();
  });
});
