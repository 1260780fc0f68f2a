import { cast } from '../../scripts/local-teams/cast.ts';
import type { LocalTeamsClient } from '../../scripts/local-teams/client.ts';
import { lisaForm, refer, secretsOf } from './families.ts';
import { leaks } from './leaks.ts';
import { dialogText, newest, told } from './reading.ts';
import { type Stage, setStage } from './stage.ts';

const { youthCoordinator, coordinator, projectLead } = cast;
const MOST_NAMES = ['Anna Een', 'Bo Twee', 'Cis Drie', 'Dana Vier', 'Eva Vijf'] as const;

/** Lisa's form for another mother of Vaals. Who refers is asked the first time only. */
const formOf = (name: string) => [
  lisaForm.consent,
  lisaForm.behalf,
  { ...lisaForm.mother, motherName: name, household: 'nobody' },
  lisaForm.family,
  lisaForm.factors,
  lisaForm.level,
];

/** field.md F4, scenario 9: Lisa says no to being counted; all the rest is the same for her. */
describe('Monitoring refused', () => {
  let stage: Stage;
  let lisa = '';
  const codes: string[] = [];
  const marleen = () => stage.teams.person(coordinator.key);
  const ruud = () => stage.teams.person(projectLead.key);
  const writeDown = async (code: string, what: string): Promise<void> => {
    marleen().closeDialog();
    await marleen().say(code);
    await marleen().press({ title: 'Bekijk', within: code });
    await marleen().press('Toestemming');
    await marleen().press('Leg vast', {
      member: 'mother',
      purpose: 'monitoring',
      what,
      identityChecked: 'true',
    });
    marleen().closeDialog();
  };
  const figures = async (): Promise<string> => {
    await ruud().say('cijfers');
    await ruud().press('Openen');
    const text = dialogText(stage.teams, projectLead);
    ruud().closeDialog();
    return text;
  };
  /** The line of Vaals under a year; empty when there is none. */
  const vaalsIn = (text: string, year: number): string => {
    const [, part = ''] = text.split(`\n${year}\n`);
    return /(?:^|\n)Vaals\n(.*)/.exec(part)?.[1] ?? '';
  };
  const toldSince = async (teams: LocalTeamsClient, from: string) =>
    (await told(teams, coordinator)).filter(({ at, text }) => at > from && text.includes(lisa));

  beforeAll(async () => {
    stage = await setStage('2026-03-11T09:00:00Z');
    for (const name of MOST_NAMES) codes.push(await refer(stage.teams, youthCoordinator, formOf(name)));
    lisa = await refer(stage.teams, youthCoordinator, formOf(lisaForm.mother.motherName));
    for (const code of codes) await writeDown(code, 'give');
  }, 180_000);
  afterAll(async () => {
    await stage.close();
  });

  it('her no is written down, and everything else goes on', async () => {
    await writeDown(lisa, 'refuse');
    await marleen().press({ title: 'Beoordeel', within: lisa });
    expect(dialogText(stage.teams, coordinator)).toContain(lisa);
    marleen().closeDialog();
  });

  it('she is never asked again by the bot', async () => {
    await stage.teams.clock.set('2026-06-30T10:00:00Z');
    for (const { text } of await toldSince(stage.teams, '2026-03-11T12:00:00Z'))
      expect(text).not.toMatch(/onderzoek|meetellen|toestemming/i);
  });

  it('of this year nothing is shown yet', async () => {
    const text = await figures();
    expect(text).toContain('De cijfers van 2026 komen als het jaar voorbij is');
    expect(vaalsIn(text, 2026)).toBe('');
  });

  it('after the year she is in no figure; that one family is not counted is not told', async () => {
    await stage.teams.clock.set('2027-01-04T09:00:00Z');
    expect(vaalsIn(await figures(), 2026)).toBe('5 aanmeldingen en <5 overleggen');
  });

  it('the project lead opens no case by it, and sees no code', async () => {
    const text = await figures();
    for (const code of [lisa, ...codes]) expect(text).not.toContain(code);
    const asked = await ruud().say(lisa);
    expect(JSON.stringify(asked.body ?? '')).not.toContain('Bekijk');
  });

  it('what was shown once stays: one who withdraws later cannot be told from the difference', async () => {
    await writeDown(codes[0] ?? '', 'withdraw');
    expect(vaalsIn(await figures(), 2026)).toContain('5 aanmeldingen');
  });

  it('a yes of Lisa counts from then on: her referral of last year does not come in', async () => {
    await writeDown(lisa, 'give');
    await stage.teams.clock.set('2028-01-03T09:00:00Z');
    const text = await figures();
    expect(vaalsIn(text, 2027)).toContain('<5 aanmeldingen');
    expect(vaalsIn(text, 2026)).toContain('5 aanmeldingen');
  });

  it('nobody read a name in a chat', async () => {
    expect((await newest(stage.teams, coordinator, lisa)).text).not.toContain('Lisa');
    expect(leaks(stage.teams, secretsOf(lisaForm))).toEqual([]);
  });
});
