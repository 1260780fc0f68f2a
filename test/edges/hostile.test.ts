import fc from 'fast-check';
import { cast } from '../../scripts/local-teams/cast.ts';
import type { LocalPerson } from '../../scripts/local-teams/options.ts';
import { pressRow } from '../../scripts/story/acts.ts';
import { fillPlan, refer, secretsOf, sophieForm, sophiePages } from '../journeys/families.ts';
import { leaks } from '../journeys/leaks.ts';
import { dialogText, newest, told } from '../journeys/reading.ts';
import { type Stage, setStage } from '../journeys/stage.ts';
import { ambulant, plantFamily } from './family.ts';
import { malformed } from './malformed.ts';

const { midwife, coordinator, deputy, youthNurse, mee, socialWorker, projectLead, gpNurse } = cast;

/** What no client would send, and what nobody may: never an error of the server, never a word of a family. */
describe('Hostile input', () => {
  let stage: Stage;
  let code = '';
  let ids: Record<string, string> = {};
  const of = (who: LocalPerson) => stage.teams.person(who.key);

  const post = async (body: string | Uint8Array, headers: Record<string, string> = {}) => {
    const answer = await fetch(`${stage.server.url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    });
    return { status: answer.status, text: await answer.text() };
  };
  /** What Teams would send of this person, with parts replaced. */
  const activity = (who: LocalPerson, parts: object = {}): Record<string, unknown> => ({
    type: 'message',
    id: 'hostile',
    channelId: 'msteams',
    serviceUrl: 'http://127.0.0.1:9/',
    from: { id: who.teamsId, name: who.name, aadObjectId: who.aadObjectId },
    recipient: { id: '28:knooppunt', name: 'Knooppunt' },
    conversation: { id: `a:hostile-${who.key}`, conversationType: 'personal', tenantId: 't' },
    text: 'begin',
    ...parts,
  });
  const presses = async (who: LocalPerson, verb: string, data: object, name = 'task/submit') => {
    const value =
      name === 'adaptiveCard/action'
        ? { action: { type: 'Action.Execute', verb, data } }
        : { data: { verb, ...data } };
    const answer = await of(who).raw({ type: 'invoke', name, value });
    return { status: answer.status, words: JSON.stringify(answer.body ?? {}) };
  };
  const alive = async (): Promise<void> => {
    expect((await fetch(`${stage.server.url}/readyz`)).status).toBe(200);
    await of(gpNurse).say('begin');
    expect((await told(stage.teams, gpNurse)).at(-1)?.text).toContain('Sparren');
  };

  beforeAll(async () => {
    stage = await setStage('2026-03-09T09:00:00Z', { LOG_LEVEL: 'silent' });
    ({ code, ids } = await plantFamily(stage.teams));
    expect(Object.values(ids).every((id) => id.length > 5)).toBe(true);
  }, 90_000);
  afterAll(async () => {
    await stage.close();
  });

  it.each([
    ['another channel', 403, { channelId: 'webchat' }],
    ['no channel', 403, { channelId: undefined }],
    ['a service elsewhere', 403, { serviceUrl: 'https://evil.example/' }],
    ['a service that only looks like this machine', 403, { serviceUrl: 'http://127.0.0.1.evil.example/' }],
    ['a service with a name before the sign', 403, { serviceUrl: 'http://127.0.0.1@evil.example/' }],
    ['no service', 403, { serviceUrl: undefined }],
    ['no type', 400, { type: undefined }],
    ['nobody', 400, { from: undefined }],
    ['somebody without an id', 400, { from: { id: '' } }],
    ['no conversation', 400, { conversation: {} }],
    ['a conversation that is a list', 400, { conversation: [] }],
    ['somebody else’s own chat', 403, { conversation: { id: `a:${mee.key}`, conversationType: 'personal' } }],
    [
      'a channel that says it is personal',
      403,
      { conversation: { id: '19:x', conversationType: 'personal' } },
    ],
  ])('%s → %i', async (_what, status, parts) => {
    const answer = await post(JSON.stringify(activity(midwife, parts)));
    expect(answer.status).toBe(status);
    expect(answer.text).not.toMatch(/ at .*\.ts|node_modules/);
  });

  it.each([
    ['no JSON', '{"type": '],
    ['a number', '7'],
    ['nothing', ''],
    ['null', 'null'],
    ['a list', '[]'],
  ])('%s → 400', async (_what, body) => {
    expect((await post(body)).status).toBe(400);
  });

  it('more than 256 KB → 413, whatever it says of its size; another type of body is refused', async () => {
    const big = JSON.stringify(activity(midwife, { text: 'x'.repeat(300_000) }));
    expect((await post(big)).status).toBe(413);
    expect((await post(new Uint8Array(400_000))).status).toBe(413);
    expect((await post('type=message', { 'content-type': 'text/plain' })).status).toBe(400);
    await alive();
  });

  it('verbs nobody knows and data of the wrong kind get a kind card', async () => {
    for (const verb of [
      '__proto__',
      'constructor',
      'toString',
      'hasOwnProperty',
      'referral.hack',
      '',
      'x'.repeat(5000),
    ])
      for (const name of ['task/fetch', 'task/submit', 'adaptiveCard/action']) {
        const { status, words } = await presses(midwife, verb, { case: ids['case'] }, name);
        expect(status).toBe(200);
        expect(words).toContain('Dit knopje ken ik niet');
      }
    const wrong = [7, null, [], {}, true, '', 'x'.repeat(4000), { $ne: 1 }, '\'; DROP TABLE "Case"; --'];
    for (const one of wrong)
      for (const verb of ['case.show', 'agreement.tick', 'form.next', 'workList.show']) {
        const data = { case: one, agreement: one, draft: one, page: one };
        const { status, words } = await presses(coordinator, verb, data);
        expect(status).toBe(200);
        expect(words).not.toMatch(/Sophie|ging iets mis/);
      }
  });

  it('keys of prototypes, deep nesting, control and bidi characters change nothing', async () => {
    const own =
      '{"verb":"form.next","draft":"DRAFT","page":"referrer","__proto__":{"administrator":true},"constructor":{"prototype":{"x":1}}}';
    const value = JSON.parse(own.replace('DRAFT', ids['draft'] ?? '')) as object;
    expect(
      (await of(midwife).raw({ type: 'invoke', name: 'task/submit', value: { data: value } })).status,
    ).toBe(200);
    const polluted = JSON.stringify(activity(midwife, { type: 'invoke', name: 'task/submit' })).replace(
      '"text":"begin"',
      `"__proto__":{"administrator":true},"value":{"data":${own}}`,
    );
    expect((await post(polluted)).status).toBe(200);
    const deep = `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`;
    const nested = JSON.stringify(activity(midwife)).replace('"begin"', `"begin","value":${deep}`);
    expect((await post(nested)).status).toBe(400);
    for (const text of [
      '\u0000',
      'sparren\u0000',
      '\u202Ebegin\u202C',
      '\uD800',
      '\u0007\u001B[31m',
      '﷽'.repeat(500),
    ])
      expect((await of(gpNurse).say(text)).status).toBeLessThan(300);
    const { words } = await presses(gpNurse, 'people.show', {});
    expect(words).toContain('Dit hoort bij een andere rol');
    await alive();
  });

  it('a question with signs that cannot be stored is asked all the same', async () => {
    await of(gpNurse).say('sparren');
    await of(gpNurse).press('Stuur naar de coördinator', {
      municipality: 'kerkrade',
      question: 'stel van 19,\u0000 woning \u202Estopt in mei',
    });
    await stage.teams.clock.advance('PT1M');
    expect((await newest(stage.teams, coordinator, 'stel van 19')).text).toContain('Sparvraag');
  });

  it('1,000 malformed activities: never an error of the server, never its insides', async () => {
    let strangers = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(malformed, { minLength: 10, maxLength: 10 }), async (ten) => {
        // Somebody new each time: one person alone may not send this much.
        strangers += 1;
        const key = `stranger-${strangers}`;
        const stranger = { ...gpNurse, key, aadObjectId: key, teamsId: `29:${key}` };
        const answers = await Promise.all(
          ten.map((one) => post(JSON.stringify(activity(stranger, one)).slice(0, 200_000))),
        );
        for (const { status, text } of answers) {
          expect(status).toBeLessThan(429);
          expect(text).not.toMatch(/\bat .+:\d+:\d+|node_modules|PrismaClient|Sophie/);
        }
      }),
      { numRuns: 100, seed: 20260309, endOnFailure: true },
    );
    await alive();
  }, 120_000);

  it('what is somebody else’s is refused with a card that tells nothing', async () => {
    const { case: family, conference, agreement, draft } = ids;
    const refused: [LocalPerson, string, object][] = [
      [gpNurse, 'form.resume', { draft }],
      [coordinator, 'form.show', { draft, page: 'consent' }],
      [socialWorker, 'referral.show', { case: family }],
      [youthNurse, 'referral.show', { case: family }],
      [youthNurse, 'agreement.tick', { agreement }],
      [socialWorker, 'agreement.show', { agreement }],
      [midwife, 'agreement.sendReassign', { agreement, owner: midwife.aadObjectId }],
      [mee, 'agreement.reassign', { agreement }],
      [projectLead, 'case.show', { case: family }],
      [projectLead, 'referral.show', { case: family }],
      [midwife, 'triage.open', { case: family }],
      [midwife, 'case.sendClose', { case: family, reason: 'goalsReached' }],
      [midwife, 'conference.open', { conference }],
      [socialWorker, 'conference.show', { conference }],
      [socialWorker, 'agreements.show', { conference }],
      [socialWorker, 'workList.show', {}],
      [coordinator, 'people.sendAppoint', { role: 'coordinator' }],
    ];
    for (const [who, verb, data] of refused) {
      const { status, words } = await presses(who, verb, data);
      expect(status).toBe(200);
      expect(`${who.key} ${verb}: ${words}`).toMatch(/U kunt (dit|K-\w+) niet openen/);
      expect(words).not.toMatch(/Sophie|Daan|Ambulante|C\. Ramakers|Kerkrade|kwetsbaar|26 maart/i);
    }
  });

  it('what opens in a window is offered, not shown, when a chat asks for it', async () => {
    const asked: [LocalPerson, string, object][] = [
      [coordinator, 'referral.show', { case: ids['case'] }],
      [mee, 'agreement.show', { agreement: ids['agreement'] }],
    ];
    for (const [who, verb, data] of asked) {
      const { status, words } = await presses(who, verb, data, 'adaptiveCard/action');
      expect(status).toBe(200);
      expect(words).toContain('Dit opent in een eigen venster');
      expect(words).not.toMatch(/Sophie|Ambulante/);
    }
  });

  it('who asks for access hears the same, whether the code exists or not', async () => {
    const asked = await presses(gpNurse, 'case.ask', { code: 'K-22222' });
    const known = await presses(gpNurse, 'case.ask', { code });
    expect(asked.words.replaceAll('K-22222', code)).toBe(known.words);
  });

  it('the same activity twice, also at once, has one effect', async () => {
    const { agreement } = ids;
    const tick = { type: 'invoke', name: 'adaptiveCard/action', id: 'f:doubled' };
    const value = { action: { type: 'Action.Execute', verb: 'agreement.tick', data: { agreement } } };
    const answers = await Promise.all([1, 2, 3, 4].map(() => of(mee).raw({ ...tick, value })));
    for (const { status, body } of answers) {
      expect(status).toBe(200);
      expect(JSON.stringify(body)).toContain('Gedaan');
    }
    await stage.teams.clock.advance('PT1M');
    await of(mee).press({ title: 'Bekijk', within: 'Gedaan · afspraak' });
    expect(dialogText(stage.teams, mee).match(/gedaan · C\. Ramakers/g)).toHaveLength(1);
    of(mee).closeDialog();
  });

  it('two people at once: the second reads who was first', async () => {
    const { agreement } = ids;
    const again = await presses(coordinator, 'agreement.tick', { agreement }, 'adaptiveCard/action');
    expect(again.words).toContain('Al gedaan door C. Ramakers');
  });

  it('two coordinators judge at once: one conference, and the second reads who was first', async () => {
    const second = await refer(stage.teams, youthNurse, sophiePages);
    const planned = { date: '2026-03-26', people: [mee] };
    for (const who of [coordinator, deputy]) {
      await of(who).say('werklijst');
      await pressRow(of(who), `Aanmelding beoordelen · ${second}`);
      await of(who).press('Verder', { place: 'hub' });
    }
    for (const who of [coordinator, deputy]) await fillPlan(stage.teams, planned, 'Plan het overleg', who);
    expect(dialogText(stage.teams, deputy)).toContain(`Al gedaan · ${second}`);
    expect(dialogText(stage.teams, deputy)).toContain('Al gedaan door M');
    await stage.teams.clock.advance('PT1M');
    const invited = (await told(stage.teams, mee)).filter(({ text }) => text.includes(second));
    expect(invited).toHaveLength(1);
  });

  it('nothing of the family was posted to anybody through all this', () => {
    expect(leaks(stage.teams, [...secretsOf(sophieForm), ambulant])).toEqual([]);
  });
});
