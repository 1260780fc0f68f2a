import { commit } from '../../bot/store/commit.ts';
import type { Database } from '../../bot/store/database.ts';
import { checkpoint } from '../../bot/store/log/anchors.ts';
import { verifyAccessLog } from '../../bot/store/log/verify.ts';
import { Witness } from '../../bot/store/log/witness.ts';
import type { Access } from '../../domain/access.ts';
import { TestBot } from '../fakes/bot.ts';
import { DATABASE_KINDS } from '../fakes/databases.ts';

const read = (recordId: string): Access => ({ action: 'R', recordType: 'referral', recordId });
const stamp = {
  actorId: 'somebody',
  verb: 'referral.show',
  relation: 'coordinator',
  role: 'coordinator',
  purpose: 'referral',
  channel: 'teams',
} as const;

/** Somebody owns the database and not the key: they have the database itself number and chain lines anew. */
describe.each(DATABASE_KINDS)('who rewrites the access log on %s', (kind) => {
  let bot: TestBot;
  beforeAll(async () => {
    bot = await TestBot.start(kind);
  });
  beforeEach(() => bot.reset());
  afterAll(() => bot.store.close());

  const sql = (text: string) => bot.store.pool.query(text);
  const lines = async (n: number): Promise<void> => {
    for (let at = 1; at <= n; at += 1) await bot.change({ access: [read(`r${at}`)] });
  };
  /** Without the guard of the triggers. */
  const unguarded = (text: string) =>
    sql(`BEGIN; SET LOCAL session_replication_role = replica; ${text}; COMMIT`);
  /** Keeps only these lines, in this order, each with its own genuine proof. */
  const rewrite = (keep: string) =>
    sql(`BEGIN; CREATE TEMP TABLE kept ON COMMIT DROP AS SELECT * FROM "AccessEntry";
      SET LOCAL session_replication_role = replica;
      DELETE FROM "AccessEntry"; UPDATE "AccessHead" SET seq = 0, hash = '';
      SET LOCAL session_replication_role = origin;
      INSERT INTO "AccessEntry" SELECT * FROM kept ${keep}; COMMIT`);
  const problems = async () => (await verifyAccessLog(bot.store)).problems;
  const writeBy = (process: Database, ...names: string[]) =>
    commit(process, { answer: null, access: names.map(read) }, { ...stamp, at: bot.now });

  it('is refused by the database as long as its triggers are on, whatever is set', async () => {
    await lines(4);
    await checkpoint(bot.store, bot.now);
    await sql(`SELECT set_config('knooppunt.purge_access_until', '9000000000', false)`);
    for (const attempt of [
      'DELETE FROM "AccessEntry"',
      'DELETE FROM "AccessAnchor"',
      `UPDATE "AccessHead" SET seq = 0, hash = ''`,
    ])
      await expect(sql(attempt)).rejects.toThrow('append-only');
    expect(await problems()).toEqual([]);
  });

  const attacks: [string, string, object[]][] = [
    ['drops the first line', 'WHERE seq <> 1 ORDER BY seq', [{ seq: 1, what: 'goneOrMoved' }]],
    [
      'drops the last line before the anchor',
      'WHERE seq <> 3 ORDER BY seq',
      [{ seq: 3, what: 'goneOrMoved' }],
    ],
    [
      'drops a middle line after the anchor',
      'WHERE seq <> 5 ORDER BY seq',
      [{ seq: 5, what: 'goneOrMoved' }],
    ],
    [
      'drops two lines apart',
      'WHERE seq NOT IN (3, 5) ORDER BY seq',
      [
        { seq: 3, what: 'goneOrMoved' },
        { seq: 5, what: 'goneOrMoved' },
      ],
    ],
    ['drops all but the last', 'WHERE seq = 6', [{ seq: 1, to: 5, what: 'goneOrMoved' }]],
    ['reverses the log', 'ORDER BY seq DESC', [{ seq: 1, to: 5, what: 'goneOrMoved' }]],
    [
      'drops two lines and reverses the rest',
      'WHERE seq NOT IN (2, 4) ORDER BY seq DESC',
      [{ seq: 1, to: 5, what: 'goneOrMoved' }],
    ],
    [
      'swaps two lines',
      'ORDER BY CASE seq WHEN 4 THEN 5 WHEN 5 THEN 4 ELSE seq END',
      [{ seq: 4, what: 'goneOrMoved' }],
    ],
  ];
  describe.each([
    ['leaving the anchors', ''],
    ['and takes the anchors away', 'DELETE FROM "AccessAnchor"'],
  ])('%s', (_how, more) => {
    it.each(attacks)('%s: found and named', async (_what, keep, found) => {
      await lines(3);
      await checkpoint(bot.store, bot.now);
      await lines(3);
      await rewrite(keep);
      await unguarded(more);
      for (const problem of found) expect(await problems()).toContainEqual(problem);
      // It does not go away as the log grows, also when another process goes on with it.
      await bot.restart();
      await lines(4);
      for (const problem of found) expect(await problems()).toContainEqual(problem);
    });
  });

  it('and cuts the end is found by the next line of the bot that wrote it', async () => {
    await lines(6);
    await rewrite('WHERE seq <= 4 ORDER BY seq');
    expect(await problems()).toEqual([]);
    await lines(1);
    expect(await problems()).toEqual([{ seq: 5, to: 6, what: 'goneOrMoved' }]);
  });

  it('and cuts the end is found by the next checkpoint of the bot that wrote it, also when it writes nothing', async () => {
    await lines(6);
    await rewrite('WHERE seq <= 4 ORDER BY seq');
    await checkpoint(bot.store, bot.now);
    expect(await problems()).toEqual([{ seq: 5, to: 6, what: 'missing' }]);
  });

  it('cannot break up what was written together', async () => {
    await lines(1);
    await writeBy(bot.store, 'a', 'b', 'c');
    const one = { what: 'goneOrMoved' };
    for (const [gone, found] of [
      [2, { ...one, seq: 2 }],
      [3, { ...one, seq: 3 }],
      [4, { seq: 4, what: 'missing' }],
    ] as const) {
      await sql('CREATE TABLE saved AS SELECT * FROM "AccessEntry"');
      await rewrite(`WHERE seq <> ${gone} ORDER BY seq`);
      expect(await problems()).toContainEqual(found);
      await unguarded(
        'DELETE FROM "AccessEntry"; INSERT INTO "AccessEntry" SELECT * FROM saved; DROP TABLE saved',
      );
      await unguarded(
        `UPDATE "AccessHead" SET seq = 4, hash = (SELECT hash FROM "AccessEntry" WHERE seq = 4)`,
      );
    }
    expect(await problems()).toEqual([]);
  });

  it('cannot replay a line, also not when the database no longer minds', async () => {
    await lines(4);
    await sql('DROP INDEX "AccessEntry_id_key"');
    await sql('INSERT INTO "AccessEntry" SELECT * FROM "AccessEntry" WHERE seq = 2');
    expect(await problems()).toEqual([{ seq: 5, what: 'twice' }]);
    await unguarded('DELETE FROM "AccessEntry" WHERE seq = 5');
    await sql('CREATE UNIQUE INDEX "AccessEntry_id_key" ON "AccessEntry"(id)');
  });

  it('cannot take away, replay or forge an anchor', async () => {
    for (let hour = 0; hour < 3; hour += 1) {
      await lines(2);
      await checkpoint(bot.store, bot.now);
    }
    await lines(1);
    expect(await problems()).toEqual([]);
    const { rows } = await sql('SELECT * FROM "AccessAnchor" ORDER BY nr');
    const put = (nr: number, as = nr) =>
      bot.store.pool.query(
        'INSERT INTO "AccessAnchor" SELECT r.* FROM jsonb_populate_record(NULL::"AccessAnchor", $1::jsonb) r',
        [JSON.stringify({ ...rows[nr - 1], nr: as })],
      );
    const drop = (nr: number) => unguarded(`DELETE FROM "AccessAnchor" WHERE nr = ${nr}`);

    await drop(2);
    expect(await problems()).toEqual([
      { seq: 6, what: 'anchorGone' },
      { seq: 5, what: 'anchorGone' },
    ]);
    await put(1, 2);
    expect(await problems()).toContainEqual({ seq: 2, what: 'anchor' });
    await drop(2);
    await put(2);
    expect(await problems()).toEqual([]);
    // The last: the line after it still knows of it.
    await drop(3);
    expect(await problems()).toEqual([{ seq: 7, what: 'anchorGone' }]);
    // And the bot itself remembers: its next anchor leaves the gap open.
    expect(await checkpoint(bot.store, bot.now)).toMatchObject({ nr: '4' });
    expect(await problems()).toContainEqual({ seq: 7, what: 'anchorGone' });
  });

  it('misses nothing of two processes that write side by side', async () => {
    const other = { ...bot.store, witness: new Witness() };
    for (const n of [1, 2, 3]) {
      await Promise.all([writeBy(bot.store, `a${n}`), writeBy(other, `b${n}`)]);
      await checkpoint(n === 2 ? other : bot.store, bot.now);
    }
    await Promise.all([...'pqrstu'].map((name, at) => writeBy(at % 2 ? other : bot.store, name)));
    await writeBy(bot.store, 'last');
    expect(await verifyAccessLog(bot.store)).toMatchObject({ lines: 13, problems: [] });
    await rewrite('WHERE seq <> 4 ORDER BY seq');
    expect((await problems())[0]).toMatchObject({ what: 'goneOrMoved' });
  });

  it('is not suspected of what was rolled back, nor of what was stored without anybody hearing so', async () => {
    await lines(2);
    expect(await bot.change({ access: [read('x'), read('y')], remindersDone: ['unknown'] })).toBe('moved');
    await lines(1);
    const deaf = {
      ...bot.store,
      pool: Object.assign(Object.create(bot.store.pool), {
        query: async (text: string, values: unknown[]) => {
          await bot.store.pool.query(text, values);
          throw new Error('the connection broke after the commit');
        },
      }),
    };
    await expect(writeBy(deaf, 'stored')).rejects.toThrow('broke');
    await lines(1);
    expect(await verifyAccessLog(bot.store)).toMatchObject({ lines: 5, problems: [] });
  });
});
