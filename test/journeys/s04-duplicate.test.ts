import { cast } from '../../scripts/local-teams/cast.ts';
import { openWork, planConference, refer, sophieForm, sophiePages } from './families.ts';
import { leaks, scanned } from './leaks.ts';
import { dialogText, newest, told } from './reading.ts';
import { type Stage, setStage } from './stage.ts';

const { midwife, gpNurse, coordinator, youthNurse } = cast;

/** field.md F4 scenario 4: the midwife refers Sophie, and two days later so does the GP’s practice. */
describe('The same family twice', () => {
  let stage: Stage;
  let first = '';
  let second = '';
  const of = (who: typeof midwife) => stage.teams.person(who.key);
  const seen = (who = coordinator) => dialogText(stage.teams, who);

  beforeAll(async () => {
    stage = await setStage('2026-03-09T09:00:00Z');
    first = await refer(stage.teams, midwife, sophiePages);
    await stage.teams.clock.set('2026-03-11T09:00:00Z');
    // A prefix and an accent more than the first time.
    const mother = {
      ...sophieForm.mother,
      motherName: 'Sóphie van der Bedacht',
      motherBirthDate: '2001-07-23',
    };
    second = await refer(stage.teams, gpNurse, [
      { ...sophieForm.consent, consentPartner: 'noPartner', consentAskedOn: '2026-03-10' },
      mother,
      ...sophiePages.slice(3),
    ]);
  });
  afterAll(async () => {
    await stage.close();
  });

  it('the second referrer gets an ordinary receipt, and learns nothing of the first', async () => {
    const receipt = await newest(stage.teams, gpNurse, 'Aanmelding verstuurd');
    expect(receipt.text).toContain(second);
    const all = (await told(stage.teams, gpNurse)).map(({ text }) => text).join('\n');
    expect(all).not.toContain(first);
    expect(all).not.toMatch(/dubbel|al bekend|eerder aangemeld/i);
  });

  it('the coordinator sees "mogelijk dubbel" and compares both, side by side', async () => {
    await of(coordinator).press({ title: 'Beoordeel', within: second });
    expect(seen()).toContain('Mogelijk dubbel');
    await of(coordinator).press(`Vergelijk met ${first}`);
    expect(seen()).toContain('Sóphie van der Bedacht');
    expect(seen()).toContain('Sophie Bedacht');
    expect(seen()).toContain('Daan Fictief');
    expect(seen()).toContain('Noor Lemmens');
  });

  it('she links them: the case goes on as the first, nothing was merged by itself', async () => {
    await of(coordinator).press(`Koppel aan ${first}`);
    expect(seen()).toContain(`Gekoppeld · ${first}`);
    of(coordinator).closeDialog();
    await of(coordinator).press({ title: 'Beoordeel', within: second });
    expect(seen()).not.toContain('Past het, en kan het wachten?');
    of(coordinator).closeDialog();
    await openWork(stage.teams, first);
    await of(coordinator).press('Lees de aanmelding');
    expect(seen()).toContain(`Ook aangemeld als ${second}`);
    of(coordinator).closeDialog();
  });

  it('who referred second sees their own referral alone, with where it stands', async () => {
    await of(gpNurse).press({ title: 'Bekijk', within: second });
    expect(seen(gpNurse)).toContain('Sóphie van der Bedacht');
    for (const hidden of ['Daan', first, 'Noor Lemmens']) expect(seen(gpNurse)).not.toContain(hidden);
    of(gpNurse).closeDialog();
  });

  it('both hear that it goes on, each by their own code', async () => {
    await planConference(stage.teams, first, { date: '2026-03-26', people: [youthNurse, midwife] });
    expect((await newest(stage.teams, midwife, 'gaat door')).text).toContain(first);
    const news = await newest(stage.teams, gpNurse, 'gaat door');
    expect(news.text).toContain(second);
    expect(news.text).toContain('donderdag 26 maart');
    expect((await told(stage.teams, gpNurse)).map(({ text }) => text).join()).not.toContain(first);
  });

  it('nothing of the family stood in any chat', () => {
    expect(scanned(stage.teams)).toBeGreaterThan(20);
    expect(leaks(stage.teams, ['Sophie Bedacht', 'Bedacht', 'Daan Fictief', '2001-07-23'])).toEqual([]);
  });
});
