import { ActivityTypes, TestAdapter } from 'botbuilder';
import { pino } from 'pino';
import { createLeakWatch } from '../../bot/leak-watch.ts';
import { LeakError, leakGuard } from '../../bot/teams/leak-guard.ts';
import { TestBot } from '../fakes/bot.ts';
import { a, household, nouns, person, role } from '../fakes/nouns.ts';

let bot: TestBot;
const said: string[] = [];
beforeAll(async () => {
  bot = await TestBot.start();
});
beforeEach(async () => {
  await bot.reset('2026-03-20T09:00:00Z');
  said.length = 0;
  await bot.put(
    ...household(),
    person('lemmens', { name: 'Noor Lemmens' }),
    a('case', { id: 'other', code: 'K-2BCDE' }),
    a('draft', {
      id: 'half',
      answers: { municipality: 'vaals', motherName: 'Lisa Verdicht', needFamily: 'Wij weten het niet meer.' },
    }),
  );
  await bot.put(
    a('referral', {
      ...nouns.referral,
      version: 1,
      answers: {
        motherName: 'Sophie Lemmens',
        motherBirthDate: '2001-07-23',
        'motherExtra.phone': '06 00 00 00 22',
        postcode: '6461 CD',
        houseNumber: '7',
        partnerName: 'Daan Kerkrade',
        needFamily: 'De rekeningen stapelen zich op in huis.',
      },
    }),
  );
});
afterAll(() => bot.store.close());

const watch = (texts: string[]) =>
  createLeakWatch({
    ports: bot.ports,
    store: bot.store,
    log: pino({}, { write: (line: string) => said.push(line) }),
    committed: () => undefined,
  })(texts);
const alarms = async () => (await bot.outbox()).filter(({ key }) => key.startsWith('leak:'));

describe('what leaves for a chat or channel (D5)', () => {
  it.each([
    ['a full name', 'Nieuwe aanmelding van Sophie Lemmens'],
    ['a phone number', 'Bel +31600000022'],
    ['an address', 'Kom naar 6461 CD 7'],
    ['the name in a draft of somebody else', 'Lisa Verdicht'],
    ['a first name beside the code', 'Over K-7F3QX: ook Sophie komt'],
    ['a birth date beside the code', 'K-7F3QX · 23 juli 2001'],
    ['what was written, beside the code', 'K-7F3QX: de rekeningen stapelen zich op'],
    ['what was agreed, beside the code', 'K-7F3QX: steun zoeken bij huisvesting'],
  ])('%s is held back, and the privacy officer is told, without it', async (_what, text) => {
    expect(await watch(['Overleg', text])).toBe(false);
    const told = [await alarms(), said].map((all) => JSON.stringify(all)).join();
    expect(told).toContain('LEAK_BLOCKED');
    expect(told).not.toMatch(/Sophie|Lemmens|Verdicht|00000022|6461|2001|rekeningen|steun/i);
  });

  it.each([
    ['a code alone', 'Nieuwe aanmelding · K-7F3QX'],
    ['a first name without a code', 'Ook Sophie komt'],
    ['a first name beside the code of another family', 'K-2BCDE: ook Sophie komt'],
    ['a midwife who shares the family’s name', 'K-7F3QX: Noor Lemmens komt'],
    ['a place that is somebody’s name', 'K-7F3QX: het is in Kerkrade'],
    ['a date that is nobody’s birthday', 'K-7F3QX · 12 maart 2026'],
    ['nothing', ''],
  ])('%s goes out', async (_what, text) => {
    expect(await watch([text])).toBe(true);
    expect(await alarms()).toEqual([]);
  });

  it('what stands in a draft alarms the municipality it is written for', async () => {
    expect(await watch(['Lisa Verdicht'])).toBe(false);
    expect(JSON.stringify(await alarms())).toContain('vaals');
  });

  it('the coordinator hears it as well: somebody did not get a message', async () => {
    await bot.put(role('els', 'privacyOfficer'));
    await watch(['Sophie Lemmens']);
    expect((await alarms()).map(({ lane }) => lane)).toEqual([
      'privacyOfficerOf:landgraaf',
      'coordinatorOf:landgraaf',
    ]);
  });

  it('one alarm an hour, however often it is tried', async () => {
    for (const _again of [1, 2, 3]) await watch(['Sophie Lemmens']);
    expect(await alarms()).toHaveLength(1);
    bot.now = '2026-03-20T10:00:01Z';
    await watch(['Sophie Lemmens']);
    expect(await alarms()).toHaveLength(2);
  });

  it('what was erased is forgotten here too', async () => {
    await bot.change({ removals: [{ kind: 'referral', id: 'referral', version: 2 }] });
    expect(await watch(['Sophie Lemmens'])).toBe(true);
  });
});

describe('the guard on everything the bot sends', () => {
  const seen: string[][] = [];
  const guarded = (logic: (context: import('botbuilder').TurnContext) => Promise<unknown>) =>
    new TestAdapter(async (context) => {
      await logic(context);
    }).use(
      leakGuard(async (texts) => {
        seen.push([...texts]);
        return !texts.join(' ').includes('Sophie');
      }),
    );
  const card = {
    contentType: 'application/vnd.microsoft.card.adaptive',
    content: { type: 'AdaptiveCard', body: [] },
  };
  beforeEach(() => {
    seen.length = 0;
  });

  it.each([
    ['its text', { text: 'Sophie' }],
    ['what a lock screen shows', { text: 'Nieuw', summary: 'Sophie' }],
    ['what is read aloud', { speak: 'Sophie' }],
    [
      'data behind a button',
      { attachments: [{ ...card, content: { actions: [{ data: { name: 'Sophie' } }] } }] },
    ],
    ['the text without a card', { attachments: [{ ...card, content: { fallbackText: 'Sophie' } }] }],
    ['an answer to a press', { type: ActivityTypes.InvokeResponse, value: { body: { value: 'Sophie' } } }],
  ])('a name in %s', async (_where, activity) => {
    const adapter = guarded((context) => context.sendActivity(activity));
    await expect(adapter.send('hoi')).rejects.toThrow(LeakError);
    expect(adapter.activeQueue).toEqual([]);
  });

  it('a name in a card that is edited', async () => {
    const adapter = guarded((context) => context.updateActivity({ id: '1', text: 'Sophie' }));
    await expect(adapter.send('hoi')).rejects.toThrow(LeakError);
  });

  it('a dialog may hold it: it opens for who may, and Teams does not keep it', async () => {
    const value = { status: 200, body: { task: { type: 'continue', value: { title: 'Sophie' } } } };
    await guarded((context) => context.sendActivity({ type: ActivityTypes.InvokeResponse, value })).send(
      'hoi',
    );
    expect(seen).toEqual([]);
  });
});
