import { APP_LIMITS, CONVERSATION_LIMITS, sharedPace } from '../../bot/jobs/pace.ts';
import { forgetPace, type Limits, takeSlots } from '../../bot/store/pace.ts';
import { TestBot } from '../fakes/bot.ts';
import { DATABASE_KINDS } from '../fakes/databases.ts';

/** What Teams allows: so many in so many seconds. */
const CONVERSATION = [
  [7, 1],
  [8, 2],
  [60, 30],
  [1800, 3600],
] as const;
const APP = [[50, 1]] as const;

/** The most there are in any stretch of so many seconds. */
const mostWithin = (moments: readonly number[], seconds: number): number => {
  let most = 0;
  for (let from = 0, to = 0; to < moments.length; to += 1) {
    while ((moments[to] ?? 0) - (moments[from] ?? 0) >= seconds) from += 1;
    most = Math.max(most, to - from + 1);
  }
  return most;
};

describe.each(DATABASE_KINDS)('the pace on %s', (kind) => {
  let bot: TestBot;
  beforeAll(async () => {
    bot = await TestBot.start(kind);
  });
  beforeEach(() => bot.store.pool.query('DELETE FROM "Pace"'));
  afterAll(() => bot.store.close());

  /** The moments (in seconds) at which so many may go, asked for by several at once. */
  const moments = async (key: string, limits: Limits, many: number): Promise<number[]> => {
    const taken: number[] = [];
    const take = async (): Promise<void> => {
      while (taken.length < many) {
        const { seconds } = await takeSlots(bot.store.pool, [{ key, limits }], 1e9);
        taken.push(performance.now() / 1000 + seconds);
      }
    };
    await Promise.all([take(), take(), take(), take()]);
    return taken.sort((a, b) => a - b);
  };

  it('a conversation stays within each of its limits, and uses nine tenths of them', async () => {
    const at = await moments('c', CONVERSATION_LIMITS, 2000);
    // The moment is told a little after it was taken.
    for (const [most, seconds] of CONVERSATION)
      expect(mostWithin(at, seconds - 0.05)).toBeLessThanOrEqual(most);
    expect(mostWithin(at, 30)).toBeGreaterThanOrEqual(54);
    expect(mostWithin(at, 3600)).toBeGreaterThanOrEqual(1620);
  });

  it('the bot stays within its own', async () => {
    const at = await moments('t', APP_LIMITS, 500);
    for (const [most, seconds] of APP) expect(mostWithin(at, seconds)).toBeLessThanOrEqual(most);
    expect(500 / ((at.at(-1) ?? 0) - (at[0] ?? 0))).toBeGreaterThan(45);
  });

  it('who would wait too long takes nothing, and goes back in the queue', async () => {
    const pace = sharedPace(bot.store.pool);
    const place = { conversationId: '19:partners;messageid=7', tenantId: 't' };
    for (let time = 0; time < 12; time += 1)
      await takeSlots(
        bot.store.pool,
        [{ key: 'conversation:19:partners', limits: CONVERSATION_LIMITS }],
        1e9,
      );
    const slots = async () => (await bot.store.pool.query('SELECT key, short FROM "Pace" ORDER BY key')).rows;
    const before = await slots();
    await expect(pace(place)).rejects.toMatchObject({
      code: 'later',
      known: true,
      retryAfter: expect.any(Number),
    });
    expect(await slots()).toEqual(before);
  });

  it('forgets a conversation that may say everything again', async () => {
    await takeSlots(bot.store.pool, [{ key: 'c', limits: CONVERSATION_LIMITS }], 0);
    await forgetPace(bot.store.pool);
    expect((await bot.store.pool.query('SELECT 1 FROM "Pace"')).rows).toHaveLength(1);
    await bot.store.pool.query(
      `UPDATE "Pace" SET short = now() - interval '1 s', long = now() - interval '1 s'`,
    );
    await forgetPace(bot.store.pool);
    expect((await bot.store.pool.query('SELECT 1 FROM "Pace"')).rows).toEqual([]);
  });
});
