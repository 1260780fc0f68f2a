import { cast } from '../../scripts/local-teams/cast.ts';
import { inputsOf } from '../../scripts/local-teams/client.ts';
import { atTable, toAgreements } from '../../scripts/story/acts.ts';
import {
  guestFields,
  momentFields,
  openWork,
  refer,
  secretsOf,
  sophieForm,
  sophiePages,
} from './families.ts';
import { leaks, scanned } from './leaks.ts';
import { dialogText, newest, told } from './reading.ts';
import { type Stage, setStage } from './stage.ts';

const { midwife, coordinator, youthNurse, mee, youthTeam, wmo, gpNurse, socialWorker, voorzorg } = cast;
const withTeams = [midwife, youthNurse, mee, youthTeam, wmo, gpNurse, socialWorker, voorzorg];
const PLOUM = 'Wendy Ploumen';
/** As much as Teams takes in one card. */
const MOST_BYTES = 28_000;
const MOST_MS = 1000;

/** field.md F4 scenario 11: kraamzorg is not in the tenant; and a table of nine with eight agreements. */
describe('An outsider without Teams, at a full table', () => {
  let stage: Stage;
  let code = '';
  const of = (who: typeof midwife) => stage.teams.person(who.key);
  const marleen = () => of(coordinator);
  const seen = () => dialogText(stage.teams, coordinator);
  const slow: string[] = [];
  const big: string[] = [];
  /** Presses in the coordinator's dialog, and keeps what was slow or big. */
  const press = async (title: string, inputs: Record<string, string> = {}): Promise<void> => {
    const began = performance.now();
    await marleen().press(title, inputs);
    const took = performance.now() - began;
    const bytes = Buffer.byteLength(JSON.stringify(marleen().dialog()?.card ?? {}));
    if (took > MOST_MS) slow.push(`${title}: ${Math.round(took)} ms`);
    if (bytes > MOST_BYTES) big.push(`${title}: ${bytes} bytes`);
  };

  beforeAll(async () => {
    stage = await setStage('2026-03-09T09:00:00Z');
    code = await refer(stage.teams, midwife, sophiePages);
  });
  afterAll(async () => {
    await stage.close();
  });

  it('she is written down with her organisation; a line without it is refused', async () => {
    await marleen().press({ title: 'Beoordeel', within: code });
    await marleen().press('Verder', { place: 'hub' });
    await press('Verder', { ...momentFields({ date: '2026-03-26', people: [] }), placeReserved: 'false' });
    await press('Iemand zonder Teams');
    await press('Voeg toe', { name: PLOUM });
    expect(seen()).toContain('Dit antwoord ontbreekt nog');
    await press('Voeg toe', { name: PLOUM, organisation: 'maternityCare', practice: 'Kraamzorg Zuid' });
    expect(seen()).toContain(`1 · ${PLOUM}`);
    await press('Plan het overleg', { ...guestFields({ people: withTeams }) });
    await stage.teams.clock.advance('PT1M');
  });

  it('no card goes to her; the coordinator reads whom she must ask herself, and records how', async () => {
    await marleen().say('werklijst');
    const list = await newest(stage.teams, coordinator, `Nog iets regelen · ${code}`);
    expect(list.text).toContain('2 dingen zijn nog niet geregeld');
    await openWork(stage.teams, `Nog iets regelen · ${code}`);
    expect(seen()).toContain(`${PLOUM}, Kraamzorg Zuid`);
    const guest = inputsOf(marleen().dialog()?.card ?? {}).find(({ id }) => id.startsWith('told.'));
    await press('Leg vast', { placeReserved: 'true', [guest?.id ?? '']: 'phone' });
    marleen().closeDialog();
    await marleen().say('werklijst');
    expect((await newest(stage.teams, coordinator, 'Werklijst')).text).not.toContain('Nog iets regelen');
    await marleen().say(code);
    await marleen().press({ title: 'Bekijk', within: code });
    expect(seen()).toContain('zelf verteld, buiten Teams');
    marleen().closeDialog();
  });

  it('nine around the table, eight agreements: every page fits in a card and answers within a second', async () => {
    for (const guest of withTeams) await of(guest).press({ title: 'Ik kom', within: code });
    await stage.teams.clock.set('2026-03-26T12:00:00Z');
    await openWork(stage.teams, `Overleg vastleggen · ${code}`);
    const present = inputsOf(marleen().dialog()?.card ?? {}).find(({ id }) => id === 'present');
    expect(JSON.stringify(present)).toContain(PLOUM);
    await toAgreements(marleen());
    const lines = withTeams.map((owner, index) => ({
      what: `Afspraak ${index + 1}: ${'helpt het gezin met wat nu het meeste rust geeft, en kijkt na twee weken samen hoe het gaat. '.repeat(2)}`,
      organisation: 'welfare',
      owner: owner.aadObjectId,
      dueDate: '2026-04-16',
    }));
    for (const line of lines) {
      await press('Afspraak toevoegen');
      await press('Voeg toe', { self: 'no', ...line, familyAgrees: 'yes' });
    }
    expect(seen()).toContain('8 · Afspraak 8');
    await press('Verder');
    await press('Verder', { ...atTable.leads, familyContact: midwife.aadObjectId });
    expect(seen()).toContain('Lees voor');
    expect(seen()).toContain('8. Afspraak 8');
    await press('Rond het overleg af', { ...atTable.finish });
    await stage.teams.clock.advance('PT1M');
    marleen().closeDialog();
    await marleen().say(code);
    await marleen().press({ title: 'Bekijk', within: code });
    await marleen().press({ title: 'Bekijk', within: '1 · donderdag 26 maart' });
    await press('Afspraken');
    expect(seen()).toContain('0 van 8 gedaan');
    expect([slow, big]).toEqual([[], []]);
    marleen().closeDialog();
  });

  it('she was there, so she gets the list, once, by a way of the coordinator’s choosing', async () => {
    await openWork(stage.teams, `Afsprakenlijst delen · ${code}`);
    expect(seen().match(new RegExp(`${PLOUM}, Kraamzorg Zuid`, 'g'))?.length).toBeGreaterThan(0);
    const recipients = inputsOf(marleen().dialog()?.card ?? {}).filter(({ id }) => id.startsWith('to.'));
    expect(recipients).toHaveLength(10);
    marleen().closeDialog();
  });

  it('neither she nor the family stood in any chat', async () => {
    expect((await told(stage.teams, coordinator)).map(({ text }) => text).join()).not.toContain(PLOUM);
    expect(scanned(stage.teams)).toBeGreaterThan(40);
    expect(leaks(stage.teams, [...secretsOf(sophieForm), PLOUM, 'Ploumen'])).toEqual([]);
  });
});
