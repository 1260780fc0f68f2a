import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { cast } from '../../scripts/local-teams/cast.ts';
import { fillPages } from '../../scripts/story/acts.ts';
import { lisaForm, openForm, refer, secretsOf, sophieForm, sophiePages } from './families.ts';
import { readableIn } from './leaks.ts';
import { codeIn, dialogText, newest } from './reading.ts';
import { type Stage, setStage } from './stage.ts';

const { midwife, youthCoordinator, coordinator, privacyOfficer } = cast;

/** field.md D3 on a moved clock: what is due goes, and nothing else. */
describe('Retention', () => {
  let stage: Stage;
  let sophie = '';
  let lisa = '';
  let thread = '';
  const of = (who: { key: string }) => stage.teams.person(who.key);
  const exported = async () => (await readdir(`${stage.server.dataDir}-uitvoer`).catch(() => [])).sort();
  const openCase = async (code: string): Promise<string> => {
    of(coordinator).closeDialog();
    await of(coordinator).say(code);
    return JSON.stringify(await of(coordinator).press({ title: 'Bekijk', within: code }));
  };
  const report = async (): Promise<string> => {
    of(privacyOfficer).closeDialog();
    await of(privacyOfficer).say('bewaren');
    await of(privacyOfficer).press('Openen');
    const text = dialogText(stage.teams, privacyOfficer);
    of(privacyOfficer).closeDialog();
    return text;
  };

  beforeAll(async () => {
    stage = await setStage('2026-03-11T09:00:00Z', { LOG_LEVEL: 'debug' }, 'embedded');
    await of(midwife).say('sparren');
    await of(midwife).press('Stuur naar de coördinator', {
      municipality: 'kerkrade',
      question: 'moeder van 24, 28 weken, veel schulden. wat past?',
    });
    thread = codeIn((await newest(stage.teams, midwife, 'is verstuurd')).text);
    sophie = await refer(stage.teams, midwife, sophiePages);
    lisa = await refer(stage.teams, youthCoordinator, [
      lisaForm.consent,
      lisaForm.behalf,
      { ...lisaForm.mother, household: 'nobody' },
      lisaForm.family,
      lisaForm.factors,
      lisaForm.level,
    ]);
    await openForm(stage.teams, midwife);
    await fillPages(of(midwife), [{ ...sophieForm.consent, consentAskedOn: '2026-03-11' }]);
    await of(midwife).press('Bewaar en stop', { motherName: 'Carla Concept' });
    of(midwife).closeDialog();
    await openCase(sophie);
    await of(coordinator).press('Sluit deze aanmelding');
    await of(coordinator).press('Sluit de aanmelding', { reason: 'handedOver', note: 'Naar Aken.' });
    expect(dialogText(stage.teams, coordinator)).toContain(`Gesloten · ${sophie}`);
    of(coordinator).closeDialog();
  }, 120_000);
  afterAll(async () => {
    await stage.close();
  });

  it('what the terms are, and what goes next', async () => {
    const text = await report();
    expect(text).toContain('90 dagen');
    expect(text).toContain(`${sophie}: 9 juni 2026`);
    expect(text).not.toContain(lisa);
    expect(text).toContain('Er is nog niets gewist.');
  });

  it('a draft goes after fourteen days, and not a day before', async () => {
    await stage.teams.clock.set('2026-03-25T22:00:00Z');
    await of(midwife).say('begin');
    expect((await newest(stage.teams, midwife, /Uw aanmelding|Aanmelden/)).text).toContain('nog niet af');
    await stage.teams.clock.set('2026-03-26T09:00:00Z');
    expect(await report()).toContain('1 concept gewist');
    await of(midwife).say('begin');
    expect((await newest(stage.teams, midwife, /Aanmelden|Sparren/)).text).not.toContain('nog niet af');
  });

  it('a sparring thread goes after thirty days', async () => {
    await stage.teams.clock.set('2026-04-09T12:00:00Z');
    expect(await report()).not.toContain(thread);
    await stage.teams.clock.set('2026-04-10T12:00:00Z');
    expect(await report()).toContain(`${thread} gewist`);
  });

  it('a closed case stays until its ninetieth day', async () => {
    await stage.teams.clock.set('2026-06-08T20:00:00Z');
    expect(await exported()).toEqual([]);
    await openCase(sophie);
    await of(coordinator).press('Lees de aanmelding');
    expect(dialogText(stage.teams, coordinator)).toContain('Sophie Bedacht');
    of(coordinator).closeDialog();
  });

  it('then it goes to the archive, whole and for its owner alone, and is gone here', async () => {
    await stage.teams.clock.set('2026-06-09T09:00:00Z');
    expect(await report()).toContain(`${sophie} gewist`);
    expect(await exported()).toEqual([`${sophie}-2026-06-09.json`, `${sophie}-2026-06-09.pdf`]);
    const folder = `${stage.server.dataDir}-uitvoer`;
    const json = await readFile(join(folder, `${sophie}-2026-06-09.json`), 'utf8');
    for (const words of ['Sophie Bedacht', 'Daan Fictief', sophieForm.factors.needFamily])
      expect(json).toContain(words);
    const pdf = await readFile(join(folder, `${sophie}-2026-06-09.pdf`));
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    for (const name of await exported()) expect((await stat(join(folder, name))).mode & 0o077).toBe(0);
    expect(await openCase(sophie)).not.toContain('Sophie');
    await of(midwife).say('mijn aanmeldingen');
    await of(midwife).press('Mijn aanmeldingen');
    expect(dialogText(stage.teams, midwife)).not.toContain(sophie);
    of(midwife).closeDialog();
  });

  it('a case that is open stays, however old', async () => {
    await stage.teams.clock.set('2027-03-11T09:00:00Z');
    await openCase(lisa);
    await of(coordinator).press('Lees de aanmelding');
    expect(dialogText(stage.teams, coordinator)).toContain('Lisa Verdicht');
    of(coordinator).closeDialog();
    expect(await report()).not.toContain(lisa);
    expect(await exported()).toHaveLength(2);
  });

  it('nothing of anybody stands readable in the store or the log', async () => {
    const values = [
      ...secretsOf(sophieForm),
      ...secretsOf(lisaForm),
      'Carla Concept',
      'veel schulden',
      'Naar Aken',
    ];
    for (const value of values) expect(stage.server.output).not.toContain(value);
    await stage.server.kill();
    expect(await readableIn(stage.server.dataDir, values)).toEqual([]);
  });
});
