import { cast, channels } from '../../scripts/local-teams/cast.ts';
import type { ClientOutcome } from '../../scripts/local-teams/client.ts';
import { inputsOf } from '../../scripts/local-teams/client.ts';
import { addAgreements, atTable, toFinish } from '../../scripts/story/acts.ts';
import { timAndEsmeeAgreements, timAndEsmeeForm } from '../../scripts/story/tim-and-esmee.ts';
import { fillPlan, openForm, openTable, openWork } from './families.ts';
import { leaks, scanned } from './leaks.ts';
import { codeIn, dialogText, newest, remindedOn, told } from './reading.ts';
import { type Stage, setStage, until } from './stage.ts';

const { voorzorg, coordinator, youthNurse, socialWorker } = cast;
const landgraaf = channels[0]?.id ?? '';
const A_WHILE = 90_000;

/** SIGKILL at any moment: what was answered is there, and what was owed still comes. */
describe('Killed and started again', () => {
  let stage: Stage;
  let code = '';
  let kills = 0;
  const loes = () => stage.teams.person(voorzorg.key);
  const marleen = () => stage.teams.person(coordinator.key);
  const guests = [voorzorg, youthNurse, socialWorker];

  const killed = async (): Promise<void> => {
    kills += 1;
    await stage.server.kill();
    await stage.server.start();
  };
  /** Kills the server some turns of the event loop after a press; the very same activity then comes again. */
  const killedDuring = async (
    press: (options: { activityId: string }) => Promise<ClientOutcome>,
    turns: number,
  ): Promise<ClientOutcome> => {
    const same = { activityId: `f:killed-${kills}` };
    const pressing = press(same).catch(() => undefined);
    for (let turn = 0; turn < turns; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    await killed();
    const first = await pressing;
    return first?.status === 200 ? first.resend() : press(same);
  };
  const hears = (who: typeof voorzorg, words: string, where?: string): Promise<void> =>
    until(
      `${who.name} hears ${words}`,
      async () => (await told(stage.teams, who, where)).some(({ text }) => text.includes(words)),
      20_000,
    );
  const resumes = async (): Promise<string> => {
    loes().closeDialog();
    await loes().say('begin');
    await loes().press('Verder met uw aanmelding');
    return dialogText(stage.teams, voorzorg);
  };

  beforeAll(async () => {
    stage = await setStage('2026-03-02T09:05:00Z', {}, 'embedded');
  });
  afterAll(async () => {
    await stage.close();
  });

  it(
    'a question and its answer reach each other over two kills',
    async () => {
      await loes().say('sparren');
      await loes().press('Stuur naar de coördinator', {
        municipality: 'landgraaf',
        question: 'stel 19 jaar, 30 weken, woning tot begin mei',
      });
      await killed();
      await hears(coordinator, 'woning tot begin mei');
      const reply = { reply: 'Meld ze deze week aan.' };
      await killedDuring((same) => marleen().press('Stuur antwoord', reply, same), 300);
      await hears(voorzorg, 'Meld ze deze week aan.');
      await until('Marleen reads her answer in the thread, once', async () => {
        const threads = (await told(stage.teams, coordinator)).filter(({ text }) => text.includes('woning'));
        return threads.at(-1)?.text.split('Meld ze deze week aan.').length === 2;
      });
    },
    A_WHILE,
  );

  it(
    'the form is where it was after each page',
    async () => {
      const { consent, mother, partner, family } = timAndEsmeeForm;
      await openForm(stage.teams, voorzorg);
      const pages = [
        { page: consent, next: 'De moeder' },
        { page: mother, next: 'De partner' },
      ];
      for (const { page, next } of pages) {
        await loes().press('Verder', { ...page });
        await killed();
        expect(await resumes()).toContain(next);
      }
      await killedDuring((same) => loes().press('Verder', { ...partner }, same), 100);
      expect(await resumes()).toContain('Hoe staat het ervoor?');
      await killedDuring((same) => loes().press('Verder', { ...family }, same), 600);
      expect(await resumes()).toContain('Wat speelt er?');
      await loes().press('Terug');
      const dueDate = inputsOf(loes().dialog()?.card ?? {}).find(({ id }) => id === 'dueDate');
      expect(dueDate?.value).toBe(family.dueDate);
      await loes().press('Verder');
    },
    A_WHILE,
  );

  it(
    'killed while it is being sent: one family, one receipt, and the coordinator knows',
    async () => {
      await loes().press('Verder', { ...timAndEsmeeForm.factors });
      await loes().press('Verder', { ...timAndEsmeeForm.details });
      await loes().press('Verder', { ...timAndEsmeeForm.level });
      await killedDuring(
        (same) => loes().press('Verstuur aanmelding', { ...timAndEsmeeForm.referrer }, same),
        1000,
      );
      await hears(voorzorg, 'Aanmelding verstuurd');
      await hears(coordinator, 'Nieuwe aanmelding');
      code = codeIn((await newest(stage.teams, voorzorg, 'Aanmelding verstuurd')).text);
      const codes = (await told(stage.teams, voorzorg))
        .filter(({ text }) => text.includes('Aanmelding verstuurd'))
        .map(({ text }) => codeIn(text));
      expect(new Set(codes)).toEqual(new Set([code]));
      await marleen().say('werklijst');
      expect((await newest(stage.teams, coordinator, 'Werklijst')).text).toContain('1 ding wacht op u.');
    },
    A_WHILE,
  );

  it(
    'killed right after the plan: every invitation still goes out',
    async () => {
      await stage.teams.clock.set('2026-03-03T09:00:00Z');
      await marleen().press({ title: 'Beoordeel', within: code });
      await marleen().press('Verder', { place: 'hub', canWait: 'no' });
      await killed();
      await fillPlan(stage.teams, { date: '2026-03-12', people: guests }, 'Plan het overleg');
      await killed();
      for (const guest of guests) await hears(guest, 'Uitnodiging overleg');
      const ilse = stage.teams.person(youthNurse.key);
      await killedDuring((same) => ilse.press({ title: 'Ik kom', within: code }, {}, same), 500);
      for (const guest of [voorzorg, socialWorker])
        await stage.teams.person(guest.key).press({ title: 'Ik kom', within: code });
      await hears(coordinator, '3 van de 3 komen');
    },
    A_WHILE,
  );

  it(
    'at the table: what was written down stands there, and each owner gets a line once',
    async () => {
      await stage.teams.clock.set('2026-03-12T13:00:00Z');
      await openTable(stage.teams, code);
      await addAgreements(marleen(), timAndEsmeeAgreements);
      await killed();
      await openWork(stage.teams, `Overleg vastleggen · ${code}`);
      for (const { what } of timAndEsmeeAgreements)
        expect(dialogText(stage.teams, coordinator)).toContain(what);
      await toFinish(marleen(), voorzorg.aadObjectId);
      await killedDuring((same) => marleen().press('Rond het overleg af', { ...atTable.finish }, same), 800);
      for (const guest of guests) await hears(guest, 'Nieuwe afspraak');
      await hears(socialWorker, '0 van 3 gedaan', landgraaf);
    },
    A_WHILE,
  );

  it(
    'killed in the middle of a leap of weeks: nobody is reminded twice, nobody is forgotten',
    async () => {
      const leap = stage.teams.clock.set('2026-03-27T09:00:00Z').catch(() => undefined);
      await killed();
      await leap;
      await stage.teams.clock.set('2026-03-27T09:00:00Z');
      const days = await remindedOn(stage.teams, youthNurse, 'Afspraak 3');
      expect([...new Set(days)]).toEqual(['2026-03-23', '2026-03-26']);
      const ilse = stage.teams.person(youthNurse.key);
      await killedDuring((same) => ilse.press({ title: 'Gedaan', in: landgraaf }, {}, same), 1500);
      await hears(socialWorker, '1 van 3 gedaan', landgraaf);
      const shared = (await told(stage.teams, socialWorker, landgraaf)).filter(({ text }) =>
        text.includes('Afspraken ·'),
      );
      expect(shared).toHaveLength(1);
    },
    A_WHILE,
  );

  it('it was killed often enough, and nothing leaked on the way', () => {
    expect(kills).toBeGreaterThanOrEqual(12);
    const { mother, partner, factors } = timAndEsmeeForm;
    const values = [mother.motherName, mother.motherBirthDate, mother.postcode];
    expect(scanned(stage.teams)).toBeGreaterThan(40);
    expect(leaks(stage.teams, [...values, partner.partnerName, factors.needFamily])).toEqual([]);
  });
});
