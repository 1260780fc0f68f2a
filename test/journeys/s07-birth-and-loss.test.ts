import { cast } from '../../scripts/local-teams/cast.ts';
import { openWork, planConference, refer, sophieForm, sophiePages } from './families.ts';
import { leaks } from './leaks.ts';
import { dialogText, newest, told } from './reading.ts';
import { type Stage, setStage } from './stage.ts';

const { midwife, coordinator, youthNurse } = cast;
const other = {
  ...sophieForm.mother,
  motherName: 'Carla Verzonnen',
  motherBirthDate: '1998-02-03',
} as const;

/** field.md F4 scenario 7: the child comes before the conference; and the variant of a loss. */
describe('News before the conference', () => {
  let stage: Stage;
  let born = '';
  let lost = '';
  const of = (who: typeof midwife) => stage.teams.person(who.key);
  const seen = (who = coordinator) => dialogText(stage.teams, who);
  const settle = () => stage.teams.clock.advance('PT1M');

  beforeAll(async () => {
    stage = await setStage('2026-03-09T09:00:00Z');
    born = await refer(stage.teams, midwife, sophiePages);
    lost = await refer(stage.teams, midwife, [
      { ...sophieForm.consent, consentPartner: 'noPartner' },
      other,
      ...sophiePages.slice(3),
    ]);
    for (const code of [born, lost])
      await planConference(stage.teams, code, { date: '2026-03-26', people: [youthNurse, midwife] });
  });
  afterAll(async () => {
    await stage.close();
  });

  const tell = async (code: string, answers: Record<string, string>) => {
    await of(midwife).press({ title: 'Bekijk', within: `gaat door · ${code}` });
    await of(midwife).press('Nieuws over de zwangerschap');
    await of(midwife).press('Geef door', answers);
  };

  it('a birth: the day is asked, the coordinator looks again, and the chat says only "nieuws"', async () => {
    await tell(born, { outcome: 'born' });
    expect(seen(midwife)).toContain('Op welke dag?');
    await of(midwife).press('Geef door', { on: '2026-03-09' });
    expect(seen(midwife)).toContain('kijkt of het overleg en de afspraken nog kloppen');
    of(midwife).closeDialog();
    await settle();
    const news = await newest(stage.teams, coordinator, `Nieuws van het gezin · ${born}`);
    expect(news.text).not.toMatch(/geboren|zwanger|kind/i);
    await of(midwife).press({ title: 'Bekijk', within: `gaat door · ${born}` });
    expect(seen(midwife)).not.toContain('Nieuws over de zwangerschap');
    of(midwife).closeDialog();
  });

  it('a loss: nothing more is asked, and the chat does not tell what it is', async () => {
    await tell(lost, { outcome: 'other' });
    expect(seen(midwife)).toContain('Ik vraag hier niets meer over.');
    of(midwife).closeDialog();
    await settle();
    const news = await newest(stage.teams, coordinator, `Nieuws van het gezin · ${lost}`);
    expect(news.text).toContain('Ik stuur over dit gezin nu niets meer vanzelf');
    expect(news.text).not.toMatch(/zwanger|verlies|overleden|kind/i);
  });

  it('nobody is reminded of that family any more; of the other they are', async () => {
    const before = new Map<string, number>();
    for (const who of [youthNurse, midwife]) before.set(who.key, (await told(stage.teams, who)).length);
    await stage.teams.clock.set('2026-03-27T12:00:00Z');
    const texts: string[] = [];
    for (const who of [youthNurse, midwife])
      texts.push(...(await told(stage.teams, who)).slice(before.get(who.key)).map(({ text }) => text));
    expect(texts.join('\n')).toContain(born);
    expect(texts.join('\n')).not.toContain(lost);
  });

  it('the coordinator decides: messages on again, or close', async () => {
    await openWork(stage.teams, lost);
    of(coordinator).closeDialog();
    await of(coordinator).press({ title: 'Bekijk', within: `Nieuws van het gezin · ${lost}` });
    expect(seen()).toContain('Alle berichten over dit gezin staan stil');
    await of(coordinator).press('Berichten weer aan');
    expect(seen()).toContain('haal ik niet in');
    of(coordinator).closeDialog();
  });

  it('EDD + 3 days: asked only of a family of whom nothing was told, on a working day (F1)', async () => {
    const third = await refer(stage.teams, midwife, [
      { ...sophieForm.consent, consentPartner: 'noPartner' },
      { ...other, motherName: 'Dora Bedenksel', motherBirthDate: '1997-05-06' },
      { ...sophieForm.family, dueDate: '2026-05-11' },
      ...sophiePages.slice(4),
    ]);
    await stage.teams.clock.set('2026-05-15T06:59:00Z');
    const asked = async () =>
      (await told(stage.teams, coordinator))
        .map(({ text }) => text)
        .filter((text) => /Is er nieuws/.test(text));
    expect(await asked()).toEqual([]);
    await stage.teams.clock.set('2026-06-08T07:01:00Z');
    expect((await asked()).map((text) => text.slice(0, 'Is er nieuws? · K-XXXXX'.length))).toEqual([
      `Is er nieuws? · ${third}`,
    ]);
  });

  it('nothing of either family stood in any chat', () => {
    expect(leaks(stage.teams, ['Sophie Bedacht', 'Carla Verzonnen', 'Daan Fictief'])).toEqual([]);
  });
});
