import fc from 'fast-check';
import { whyNot } from '../../../bot/use-cases/agreements/change-agreement.ts';
import { declineAgreement } from '../../../bot/use-cases/agreements/decline-agreement.ts';
import { postponeAgreement } from '../../../bot/use-cases/agreements/postpone-agreement.ts';
import { reassignAgreement } from '../../../bot/use-cases/agreements/reassign-agreement.ts';
import { myAgreements, ownerCalled } from '../../../bot/use-cases/agreements/show-agreements.ts';
import { reopenAgreement, tickAgreement } from '../../../bot/use-cases/agreements/tick-agreement.ts';
import { type AgreementEvent, AgreementState, agreementLife } from '../../../domain/agreement.ts';
import { can } from '../../../domain/life.ts';
import { isRefusal } from '../../../domain/refusal.ts';
import { TestBot } from '../../fakes/bot.ts';
import { a, household, nouns, role } from '../../fakes/nouns.ts';

let bot: TestBot;
beforeAll(async () => {
  bot = await TestBot.start();
});
beforeEach(async () => {
  await bot.reset('2026-03-16T09:00:00Z');
  await bot.put(...household());
});
afterAll(() => bot.store.close());

const data = { agreement: 'agreement' };
const by = (who: string, inputs: Record<string, string> = {}) => ({ by: who, inputs });
const does = {
  complete: (who: string) => bot.run('agreement.tick', tickAgreement, data, by(who)),
  reopen: (who: string) => bot.run('agreement.reopen', reopenAgreement, data, by(who)),
  decline: (who: string) =>
    bot.run('agreement.sendDecline', declineAgreement, data, by(who, { reason: 'capacity' })),
  postpone: (who: string, dueDate = '2026-04-16') =>
    bot.run('agreement.sendPostpone', postponeAgreement, data, by(who, { dueDate, note: 'nog bezig' })),
  reassign: (who: string, owner = 'referrer') =>
    bot.run(
      'agreement.sendReassign',
      reassignAgreement,
      data,
      by(who, { organisation: 'socialWork', owner, dueDate: '2026-04-02' }),
    ),
};
const now = async () => {
  const found = await bot.ports.read.get('agreement', 'agreement');
  if (!found) throw new Error('the agreement is gone');
  return found;
};
const lastLine = async () => (await bot.ports.read.timeline('case')).at(-1);
const toldKinds = async () =>
  (await bot.outbox()).map(({ lane, key }) => `${lane} ${key.replace(/:[^:]*$/, '')}`);

describe.each(AgreementState.options)('an agreement that is %s', (state) => {
  it.each(['complete', 'reopen', 'decline', 'postpone', 'reassign'] as const)(
    '%s as the table says',
    async (event) => {
      await bot.put(a('agreement', { version: 1, state }));
      const may =
        can(agreementLife, state, event) || (event === 'decline' && can(agreementLife, state, 'fail'));
      const result = await does[event]('coordinator');
      expect(isRefusal(result)).toBe(!may);
      const after = await now();
      expect(after.history.length).toBe(may ? 2 : 1);
      if (!may)
        expect([after.state, result]).toEqual([
          state,
          expect.objectContaining({ refused: 'alreadyDone', who: 'M. Custers' }),
        ]);
    },
  );
});

it('its owner ticks: nobody’s name but theirs', async () => {
  await does.complete('owner');
  expect((await now()).history.at(-1)).toMatchObject({ by: 'owner', event: 'complete' });
  expect((await now()).history.at(-1)).not.toHaveProperty('onBehalfOf');
  expect(await lastLine()).toMatchObject({ kind: 'agreement.complete' });
  expect(await lastLine()).not.toHaveProperty('onBehalfOf');
});

it('the coordinator ticks "namens" the owner, also on the timeline and in the log', async () => {
  await does.complete('coordinator');
  expect((await now()).history.at(-1)).toMatchObject({ by: 'coordinator', onBehalfOf: 'Bart Somers' });
  expect(await lastLine()).toMatchObject({ kind: 'agreement.complete', onBehalfOf: 'Bart Somers' });
  const { rows } = await bot.store.pool.query(
    `SELECT "onBehalfOf" FROM "AccessEntry" ORDER BY seq DESC LIMIT 1`,
  );
  expect(rows).toEqual([{ onBehalfOf: 'owner' }]);
});

it('pressed twice, by two people: one effect, the second hears who and when (scenario 15)', async () => {
  await does.complete('owner');
  expect(await does.complete('coordinator')).toMatchObject({
    refused: 'alreadyDone',
    who: 'N. owner',
    at: bot.now,
  });
  expect((await now()).history).toHaveLength(2);
});

it('every step edits the cards that show it, under a key of its own', async () => {
  for (const step of ['complete', 'reopen', 'complete', 'reopen', 'postpone'] as const)
    await does[step]('owner');
  const rows = await bot.outbox();
  expect(rows.filter(({ lane }) => lane === 'channelOf:landgraaf')).toHaveLength(5);
  expect(rows.filter(({ key }) => key.includes(':updated:'))).toHaveLength(5);
  expect(JSON.stringify(rows)).not.toContain('huisvesting');
});

it('declining tells the coordinator at once (scenario 6)', async () => {
  await does.decline('owner');
  expect(await toldKinds()).toContain('coordinatorOf:landgraaf agreement:agreement:cannot');
});

it.each([
  ['2026-03-16', 'date.inPast'],
  ['2026-02-30', 'not.date'],
  ['', 'missing'],
])('postponing to %j comes back as a form: %s', async (dueDate, code) => {
  const result = await does.postpone('owner', dueDate);
  expect(result).toMatchObject({ answer: { see: 'form' } });
  expect(JSON.stringify(result)).toContain(code);
  expect((await now()).dueDate).toBe('2026-03-26');
});

it('postponing keeps the old date, starts the reminders anew and forgets the escalation', async () => {
  await bot.put(a('agreement', { version: 1, escalatedAt: bot.now, calledAt: bot.now }));
  await does.postpone('owner');
  expect((await now()).history.at(-1)).toMatchObject({ dueBefore: '2026-03-26', note: 'nog bezig' });
  expect(await now()).not.toHaveProperty('escalatedAt');
  expect((await bot.reminders()).filter(({ key }) => key.includes('2026-04-16'))).toHaveLength(4);
});

it('reassigning names the new owner, who hears it; the old one’s card changes', async () => {
  await does.decline('owner');
  await does.reassign('coordinator');
  expect(await now()).toMatchObject({ ownerId: 'referrer', ownerName: 'Naam referrer', state: 'requested' });
  expect(await toldKinds()).toEqual(
    expect.arrayContaining([
      'person:referrer agreement:agreement:reassigned',
      'person:owner agreement:agreement:updated',
    ]),
  );
});

it('reassigned to a partner who never wrote: by name, not by number', async () => {
  await bot.put(role('silent', 'partner', { name: 'Anke Silent', partnerType: 'socialWork' }));
  await does.reassign('coordinator', 'silent');
  expect(await now()).toMatchObject({ ownerId: 'silent', ownerName: 'Anke Silent' });
});

it('"already called" ends the escalation of this date, once; not of what is done', async () => {
  const call = () => bot.run('agreement.called', ownerCalled, data, by('coordinator'));
  await call();
  await call();
  expect((await now()).history.filter(({ event }) => event === 'called')).toHaveLength(1);
  await does.complete('owner');
  expect(await call()).toMatchObject({ refused: 'alreadyDone' });
});

it('reading one’s own list logs every line that was shown, done ones too', async () => {
  await bot.put(a('agreement', { id: 'second', state: 'completed' }));
  const result = await bot.run('agreements.mine', myAgreements, {}, by('owner'));
  expect(result).toMatchObject({ access: [{ recordId: 'agreement' }, { recordId: 'second' }] });
});

it('nothing changes any more in a case that is closed or frozen', async () => {
  const events: AgreementEvent[] = ['complete', 'reopen', 'decline', 'postpone', 'reassign'];
  for (const state of ['closed', 'frozen'] as const)
    for (const event of events)
      expect(whyNot({ agreement: nouns.agreement, family: { ...nouns.case, state } }, event)).toMatchObject({
        refused: state === 'frozen' ? 'caseFrozen' : 'caseClosed',
      });
});

it('any order of steps: history only grows, the outbox never repeats a key, a key is never lost', async () => {
  const steps = Object.keys(does) as (keyof typeof does)[];
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...steps), { minLength: 3, maxLength: 8 }), async (order) => {
      await bot.reset('2026-03-16T09:00:00Z');
      await bot.put(...household());
      let history = (await now()).history;
      let edits = 0;
      for (const step of order) {
        const result = await does[step]('coordinator');
        const after = (await now()).history;
        expect(after.slice(0, history.length)).toEqual(history);
        edits += isRefusal(result) ? 0 : 1;
        expect(after.length).toBe(1 + edits);
        history = after;
      }
      const shared = (await bot.outbox()).filter(({ lane }) => lane === 'channelOf:landgraaf');
      expect(shared).toHaveLength(edits);
    }),
    { numRuns: 12 },
  );
});
