import { cast } from '../../scripts/local-teams/cast.ts';
import { inputsOf } from '../../scripts/local-teams/client.ts';
import type { Filled } from '../../scripts/story/acts.ts';
import { openForm } from './families.ts';
import { dialogText, newest } from './reading.ts';
import { type Stage, setStage } from './stage.ts';

const { midwife } = cast;
/** The promise to who refers twice a year, at their first referral: nothing is known of them yet. */
const MOST_PAGES = 6;
const MOST_INPUTS = 34;

describe('The easy case: pregnant, no partner, no children, one helper', () => {
  let stage: Stage;
  const noor = () => stage.teams.person(midwife.key);
  const pages: string[] = [];
  let inputs = 0;

  beforeAll(async () => {
    stage = await setStage('2026-03-09T09:00:00Z');
  });
  afterAll(async () => {
    await stage.close();
  });

  const look = (): void => {
    pages.push(dialogText(stage.teams, midwife).split('\n')[0] ?? '');
    const shown = inputsOf(noor().dialog()?.card ?? {});
    expect(shown.length).toBeLessThanOrEqual(7);
    inputs += shown.length;
  };

  it('is told on six pages at most, read-back included, with fewer than 35 inputs', async () => {
    await openForm(stage.teams, midwife);
    const filled: Filled[] = [
      {
        municipality: 'landgraaf',
        consentMother: 'yes',
        consentPartner: 'noPartner',
        consentTransfer: 'yes',
        consentAskedOn: '2026-03-06',
        consentRecorded: 'true',
      },
      {
        motherName: 'Emma Eenvoud',
        motherBirthDate: '1999-01-02',
        postcode: '6371 AB',
        houseNumber: '3',
        interpreter: 'no',
        pregnant: 'yes',
        household: 'nobody',
      },
      {
        dueDate: '2026-08-01',
        pregnancyNumber: '1',
        'helper.0.type': 'midwife',
        'helper.0.name': 'Noor Lemmens',
        'helper.0.phone': '045 555 02 34',
      },
      { riskFactors: 'financial', sufficiency: 'insufficient', needFamily: 'Hulp met de rekeningen.' },
      { level: 'vulnerable', purposes: 'hub', urgent: 'no' },
    ];
    for (const page of filled) {
      look();
      await noor().press('Verder', { ...page });
    }
    look();
    await noor().press('Verstuur aanmelding', {
      organisation: 'Verloskundigen Landgraaf',
      profession: 'midwife',
      referrerEmail: 'noor@voorbeeld.invalid',
      referrerPhone: '045 555 02 34',
      attends: 'yes',
    });
    await stage.teams.clock.advance('PT1M');
    expect((await newest(stage.teams, midwife, 'Aanmelding verstuurd')).text).toMatch(/K-/);
    expect(pages.length).toBeLessThanOrEqual(MOST_PAGES);
    expect(inputs).toBeLessThanOrEqual(MOST_INPUTS);
  });
});
