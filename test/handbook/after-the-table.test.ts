import { reassignAgreement } from '../../bot/use-cases/agreements/reassign-agreement.ts';
import { actionListOf } from '../../bot/use-cases/conference/action-list.ts';
import { newAgreements } from '../../bot/use-cases/conference/agreements-made.ts';
import { letterFile, letterOf } from '../../bot/use-cases/conference/letter-of.ts';
import { recordEvaluation } from '../../bot/use-cases/evaluation/evaluate.ts';
import { registrationKnown } from '../../bot/use-cases/evaluation/registration-known.ts';
import { recordNews } from '../../bot/use-cases/oversight/family-news.ts';
import { workOf } from '../../bot/use-cases/oversight/work-list.ts';
import { loadActor } from '../../bot/use-cases/people/actor.ts';
import type { Conference } from '../../domain/conference.ts';
import { isRefusal } from '../../domain/refusal.ts';
import { TestBot } from '../fakes/bot.ts';
import { a, household, nouns, person, role } from '../fakes/nouns.ts';

/** field.md A4 C08, C12, C17, C18, C22 and F2: what was said at the table is what stands afterwards. */
let bot: TestBot;
beforeAll(async () => {
  bot = await TestBot.start();
});
beforeEach(async () => {
  await bot.reset('2026-03-12T14:00:00Z');
  await bot.put(
    ...household().filter(({ kind }) => kind !== 'referral' && kind !== 'conference'),
    person('writer', { profile: { phone: '045 555 01 01' } }),
    role('nurse', 'partner', { partnerType: 'youthHealthNurse' }),
    a('referral', {
      state: 'accepted',
      answers: { motherName: 'Esmee', pregnant: 'yes', dueDate: '2026-05-11' },
    }),
  );
});
afterAll(() => bot.store.close());

const by = (inputs: Record<string, string> = {}) => ({ by: 'coordinator', inputs });
const held = (more: Partial<Conference> = {}) =>
  bot.put(a('conference', { heldAt: '2026-03-12T14:00:00Z', ...more }));
const coordinator = () => loadActor(bot.ports, { id: 'coordinator', name: 'Marleen Custers' });
const work = async () => (await workOf(bot.ports, await coordinator())).map(({ kind }) => kind);
const born = () =>
  bot.run('news.send', recordNews, { case: 'case' }, by({ outcome: 'born', on: '2026-03-11' }));
const letter = async () => {
  const loaded = await letterFile(bot.ports, 'conference');
  if (isRefusal(loaded)) throw new Error(loaded.refused);
  const choice = { kind: 'agreements', language: 'nl', channel: 'inPerson', by: 'writer' } as const;
  const made = await letterOf(bot.ports, loaded, choice);
  if (isRefusal(made)) throw new Error(made.refused);
  return made;
};

test('C12: who said that they would come and did not, accepted nothing at the table', async () => {
  const row = { what: 'x', self: 'no', organisation: 'socialWork', owner: 'owner', familyAgrees: 'yes' };
  const rows = Object.entries({ ...row, dueDate: '2026-04-02' }).map(([id, value]) => [
    `agreement.0.${id}`,
    value,
  ]);
  const stateWith = async (present: string) => {
    const answers = { ...Object.fromEntries(rows), present };
    const made = await newAgreements(bot.ports, await coordinator(), nouns.conference, answers, undefined);
    return made.map(({ state }) => state);
  };
  expect(await stateWith('invitation')).toEqual(['accepted']);
  expect(await stateWith('')).toEqual(['requested']);
});

test('C17: the family reads in its letter what it said no to; what lapsed is not there', async () => {
  await held();
  await bot.put(
    a('agreement', { id: 'no', number: 2, state: 'cancelled', familyAgrees: false }),
    a('agreement', { id: 'gone', number: 3, state: 'cancelled' }),
  );
  expect((await letter()).agreements).toMatchObject([{ number: 1 }, { number: 2, familyAgrees: false }]);
});

describe('C18: whether they meet again is seen after the birth', () => {
  beforeEach(() => held({ followUpAfterBirth: true }));

  test('the list and the letter say so as long as a birth is expected', async () => {
    expect(await actionListOf(bot.ports, 'conference')).toMatchObject({ followUpAfterBirth: true });
    expect(await letter()).toMatchObject({ followUpAfterBirth: true });
    await born();
    expect((await letter()).followUpAfterBirth).toBeUndefined();
  });

  test('once it is born the question waits for the coordinator, until she looked at it with the family', async () => {
    expect(await work()).not.toContain('afterBirth');
    await born();
    expect(await work()).toContain('afterBirth');
    bot.now = '2026-03-20T09:00:00Z';
    const looked = { on: '2026-03-20', withFamily: 'yes', outcome: 'goOn', nextOn: '2026-04-20' };
    await bot.run('evaluation.send', recordEvaluation, { case: 'case' }, by(looked));
    expect(await work()).not.toContain('afterBirth');
  });

  test('or until a next conference is planned', async () => {
    await born();
    await bot.put(
      a('conference', { id: 'next', number: 2, state: 'invited', startsAt: '2026-04-02T13:00:00Z' }),
    );
    expect(await work()).not.toContain('afterBirth');
  });

  test('after a loss nothing of it is said', async () => {
    await bot.run('news.send', recordNews, { case: 'case' }, by({ outcome: 'other' }));
    expect(await work()).not.toContain('afterBirth');
    await bot.put(
      a('case', { version: 2, pregnancyEnded: { outcome: 'other', by: 'coordinator', at: bot.now } }),
    );
    expect((await letter()).followUpAfterBirth).toBeUndefined();
  });

  test('C22: in the registration it is left to the coordinator', async () => {
    const conference = { ...nouns.conference, followUpAfterBirth: true };
    expect(await registrationKnown(bot.ports, nouns.case, conference)).not.toHaveProperty('followUp');
  });
});

test.each<[string, Partial<Conference>, string]>([
  ['arranged, and did not come', { notInterpretedBecause: 'ziek' }, 'no'],
  ['arranged, and came', { interpretedBy: 'professional' }, 'yes'],
  ['arranged, before it was asked who came', {}, 'yes'],
  ['somebody else than was arranged', { interpreter: undefined, interpretedBy: 'adultInformal' }, 'yes'],
])('C08 and C22: registered is who interpreted: %s', async (_what, more, interpreter) => {
  const arranged = { kind: 'professional', language: 'Pools' } as const;
  const conference = { ...nouns.conference, interpreter: arranged, ...more };
  expect(await registrationKnown(bot.ports, nouns.case, conference)).toMatchObject({ interpreter });
});

test.each([
  ['another day: that day stays when the child is born', '2026-04-20', '2026-04-20'],
  ['the same day: it moves along', '2026-05-25', '2026-03-25'],
])('F2: a line after the birth goes to another owner by %s', async (_what, dueDate, then) => {
  await held();
  await bot.put(a('agreement', { version: 1, dueDate: '2026-05-25', dueAfterBirth: 14 }));
  const to = { organisation: 'youthHealthNurse', owner: 'nurse', dueDate };
  await bot.run('agreement.sendReassign', reassignAgreement, { agreement: 'agreement' }, by(to));
  await born();
  expect((await bot.ports.read.get('agreement', 'agreement'))?.dueDate).toBe(then);
});
