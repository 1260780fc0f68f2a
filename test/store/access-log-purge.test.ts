import { checkpoint } from '../../bot/store/log/anchors.ts';
import { purgeBefore } from '../../bot/store/log/purge.ts';
import { verifyAccessLog } from '../../bot/store/log/verify.ts';
import { TestBot } from '../fakes/bot.ts';
import { DATABASE_KINDS } from '../fakes/databases.ts';

/** Lines are kept for years; then they go, without making room for anything else to go. */
describe.each(DATABASE_KINDS)('lines whose term is over, on %s', (kind) => {
  let bot: TestBot;
  beforeAll(async () => {
    bot = await TestBot.start(kind);
  });
  beforeEach(async () => {
    await bot.reset();
    await lines(3);
    await checkpoint(bot.store, bot.now);
    bot.now = '2031-03-10T08:00:00Z';
    await lines(2);
  });
  afterAll(() => bot.store.close());

  const sql = (text: string) => bot.store.pool.query(text);
  const tamper = (text: string) =>
    sql(`BEGIN; SET LOCAL session_replication_role = replica; ${text}; COMMIT`);
  const lines = async (n: number): Promise<void> => {
    for (let at = 0; at < n; at += 1)
      await bot.change({ access: [{ action: 'R', recordType: 'referral', recordId: `r${at}` }] });
  };
  const purge = () => purgeBefore(bot.store, '2031-03-01T00:00:00Z', bot.now);
  const problems = async () => (await verifyAccessLog(bot.store)).problems;

  it('go from the oldest on, and the rest still verifies', async () => {
    expect(await purgeBefore(bot.store, '2026-03-02T08:00:00Z', bot.now)).toEqual({ gone: 0, problems: [] });
    expect(await purge()).toEqual({ gone: 3, problems: [] });
    expect(await verifyAccessLog(bot.store)).toMatchObject({ lines: 2, problems: [] });
    expect(await purge()).toEqual({ gone: 0, problems: [] });
    await lines(1);
    expect(await checkpoint(bot.store, bot.now)).toMatchObject({ nr: '3', seq: '6' });
    expect(await verifyAccessLog(bot.store)).toMatchObject({ lines: 3, problems: [] });
  });

  it('can all go, and the log goes on after them', async () => {
    expect(await purgeBefore(bot.store, '2031-04-01T00:00:00Z', bot.now)).toMatchObject({ gone: 5 });
    expect(await problems()).toEqual([]);
    await bot.restart();
    await lines(2);
    expect(await verifyAccessLog(bot.store)).toMatchObject({ lines: 2, problems: [], end: { seq: '7' } });
  });

  it('two processes that purge at once do it once', async () => {
    const both = await Promise.all([purge(), purge()]);
    expect(both.map(({ gone }) => gone).sort()).toEqual([0, 3]);
    expect(await problems()).toEqual([]);
  });

  it('a younger line is missed as ever', async () => {
    await purge();
    await lines(1);
    await expect(sql('DELETE FROM "AccessEntry" WHERE seq = 4')).rejects.toThrow('append-only');
    await tamper('DELETE FROM "AccessEntry" WHERE seq = 4');
    expect(await problems()).toEqual([{ seq: 4, what: 'missing' }]);
  });

  it('a line that was only made to look old stays, and everything with it', async () => {
    await tamper(`UPDATE "AccessEntry" SET at = '2020-01-01' WHERE seq = 4`);
    expect(await purge()).toEqual({ gone: 0, problems: [{ seq: 4, what: 'changed' }] });
    expect(await verifyAccessLog(bot.store)).toMatchObject({ lines: 5 });
    await bot.worker.drain();
    expect(bot.errors.join()).toContain('the access log is not whole');
  });

  it('an anchor of somebody without the key lets lines go, and gives that away', async () => {
    await sql(`INSERT INTO "AccessAnchor" (nr, prev, seq, hash, kind, at, mac)
                 SELECT 2, mac, 4, 'x', 'purged', at, 'forged' FROM "AccessAnchor";
               DELETE FROM "AccessEntry" WHERE seq < 5`);
    expect(await problems()).toEqual([
      { seq: 4, what: 'anchor' },
      { seq: 1, to: 4, what: 'missing' },
    ]);
  });

  it('a genuine anchor of the purge that is taken away brings back nothing and is missed', async () => {
    await purge();
    await lines(1);
    await tamper(`DELETE FROM "AccessAnchor" WHERE kind = 'purged'`);
    expect(await problems()).toContainEqual({ seq: 1, to: 3, what: 'missing' });
    expect(await problems()).toContainEqual({ seq: 6, what: 'anchorGone' });
  });
});
