import { a } from '../../fakes/nouns.ts';
import { answers, given, type LetterStage, letterStage, problem, wanted } from './letter-stage.ts';

const violence = { ...answers, urgentFactors: 'domesticViolence' };

let stage: LetterStage;
beforeAll(async () => {
  stage = await letterStage();
});
beforeEach(() => stage.begin());
afterAll(() => stage.bot.store.close());

describe('scenario 14: a way that is not safe', () => {
  it.each([
    ['F42 was not answered', {}, ['inPerson']],
    ['she named the telephone', { safeContact: 'phone' }, ['inPerson']],
    ['she said nothing is', { safeContact: 'none' }, ['inPerson']],
    ['she named e-mail', { safeContact: 'email' }, ['email', 'inPerson']],
    ['she named post', { safeContact: 'post' }, ['post', 'inPerson']],
  ])('with violence, and %s', async (_what, more, safe) => {
    await stage.bot.put(a('referral', { version: 2, state: 'accepted', answers: { ...violence, ...more } }));
    for (const channel of ['post', 'email', 'inPerson'] as const) {
      const answer = await stage.act('coordinator', 'letter.make', { ...wanted, channel });
      if (safe.includes(channel)) expect(answer).toMatchObject({ see: 'letter', unsafe: true });
      else expect(problem(answer, 'channel')).toBe('letterUnsafe');
    }
    const made = (await stage.timeline()).filter(({ kind }) => kind === 'letter.made');
    expect(made).toHaveLength(safe.length);
  });

  it('a link made before is worth nothing when the way is not safe any more', async () => {
    await stage.act('coordinator', 'letter.make', wanted);
    expect(await stage.filled('invitation', 'post')).toMatchObject({ kind: 'invitation' });
    await stage.bot.put(a('referral', { version: 2, state: 'accepted', answers: violence }));
    await expect(stage.filled('invitation', 'post')).rejects.toThrow('cannotNow');
    expect(await stage.filled('invitation', 'inPerson')).toMatchObject({ kind: 'invitation' });
  });

  it('telling it by telephone counts only where she called that safe', async () => {
    await stage.bot.put(a('referral', { version: 2, state: 'accepted', answers: violence }));
    expect(problem(await stage.act('coordinator', 'letter.send', { ...given, how: 'phone' }), 'how')).toBe(
      'letterUnsafe',
    );
    await stage.bot.put(
      a('referral', { version: 3, state: 'accepted', answers: { ...violence, safeContact: 'phone' } }),
    );
    expect(await stage.act('coordinator', 'letter.send', { ...given, how: 'phone' })).toMatchObject({
      see: 'letterGiven',
    });
  });
});

describe('a family that no letter is made for', () => {
  it.each([
    ['stopped (scenario 2)', { state: 'frozen' }, 'caseFrozen'],
    ['erased', { state: 'erased' }, 'caseFrozen'],
    ['struck by news (scenario 7)', { hushedAt: '2026-03-03T09:00:00Z' }, 'familyHushed'],
    ['erased one by one', { erased: ['mother', 'partner'] }, 'familyLocked'],
  ] as const)('%s', async (_what, more, refused) => {
    await stage.bot.put(
      a('case', { version: 2, state: 'planned', ...more, erased: 'erased' in more ? [...more.erased] : [] }),
    );
    for (const verb of ['letter.open', 'letter.make', 'letter.note', 'letter.send'] as const)
      expect(await stage.act('coordinator', verb, { ...wanted, ...given })).toMatchObject({
        refused,
        code: 'K-7F3QX',
      });
    await expect(stage.filled()).rejects.toThrow(refused);
    expect((await stage.timeline()).filter(({ kind }) => kind.startsWith('letter.'))).toEqual([]);
    expect((await stage.shown()).mayWrite).toBe(false);
  });

  it('with one adult locked away the other gets it, without the name', async () => {
    await stage.act('coordinator', 'letter.make', wanted);
    await stage.bot.put(
      a('conference', { version: 2, state: 'held' }),
      a('case', {
        version: 2,
        state: 'conferenceHeld',
        restricted: [{ member: 'partner', since: '2026-03-03T09:00:00Z', why: 'restriction' }],
      }),
      a('agreement', { version: 1, what: 'Tim belt de gemeente', ownerName: 'Tim Verzonnen' }),
    );
    const letter = await stage.filled('agreements');
    expect(letter.agreements[0]).toMatchObject({ what: '●●● belt de gemeente', who: '●●● ●●●' });
  });
});
