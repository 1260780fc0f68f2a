import fc from 'fast-check';
import { checkpoint } from '../../bot/store/log/anchors.ts';
import { verifyAccessLog } from '../../bot/store/log/verify.ts';
import type { Access } from '../../domain/access.ts';
import { TestBot } from '../fakes/bot.ts';
import { DATABASE_KINDS } from '../fakes/databases.ts';

const line = (recordId: string): Access => ({
  action: 'R',
  recordType: 'referral',
  recordId,
  caseId: 'case',
});

describe.each(DATABASE_KINDS)('the access log on %s', (kind) => {
  let bot: TestBot;
  beforeAll(async () => {
    bot = await TestBot.start(kind);
  });
  beforeEach(() => bot.reset());
  afterAll(() => bot.store.close());

  const sql = (text: string) => bot.store.pool.query(text);
  const lines = async (n: number): Promise<void> => {
    for (let at = 1; at <= n; at += 1) await bot.change({ access: [line(`r${at}`)] });
  };
  /** As somebody who owns the database, and lifts its guard. */
  const tamper = (text: string) =>
    sql(`BEGIN; SET LOCAL session_replication_role = replica; ${text}; COMMIT`);
  const problems = async () => (await verifyAccessLog(bot.store)).problems;

  it('is whole as it is written, also by many at once', async () => {
    await Promise.all(
      Array.from({ length: 40 }, (_, n) => bot.change({ access: [line(`a${n}`), line(`b${n}`)] })),
    );
    expect(await verifyAccessLog(bot.store)).toMatchObject({ lines: 80, problems: [] });
    const { rows } = await sql(`SELECT min(seq)::int AS first, max(seq)::int AS last FROM "AccessEntry"`);
    expect(rows).toEqual([{ first: 1, last: 80 }]);
  });

  it('a change that is refused leaves no gap', async () => {
    await lines(2);
    expect(await bot.change({ access: [line('x')], remindersDone: ['unknown'] })).toBe('moved');
    await lines(1);
    expect(await verifyAccessLog(bot.store)).toMatchObject({ lines: 3, problems: [] });
  });

  it.each([
    [`UPDATE "AccessEntry" SET "actorId" = 'nobody'`],
    [`DELETE FROM "AccessEntry"`],
    [`DELETE FROM "AccessEntry" WHERE seq = 1`],
    [`TRUNCATE "AccessEntry"`],
    [`UPDATE "AccessAnchor" SET seq = 1`],
    [`DELETE FROM "AccessAnchor"`],
    [`TRUNCATE "AccessAnchor"`],
    [`UPDATE "AccessHead" SET seq = 0, hash = ''`],
    [`UPDATE "AccessHead" SET seq = seq + 1`],
    [`DELETE FROM "AccessHead"`],
    [`TRUNCATE "AccessHead"`],
  ])('the database itself refuses: %s', async (text) => {
    await lines(3);
    await checkpoint(bot.store, bot.now);
    await expect(sql(text)).rejects.toThrow('append-only');
    expect(await problems()).toEqual([]);
  });

  it('every column of every line is covered: a change anywhere is found and named', async () => {
    await lines(5);
    const { rows } = await sql(
      `SELECT column_name AS name FROM information_schema.columns WHERE table_name = 'AccessEntry' AND column_name <> 'seq'`,
    );
    const names = rows.map(({ name }) => String(name));
    expect(names.length).toBeGreaterThan(20);
    for (const name of names) {
      const value =
        name === 'at'
          ? `"at" + interval '1 second'`
          : name === 'knownSeq'
            ? `"knownSeq" - 1`
            : `coalesce("${name}", '') || 'x'`;
      await tamper(`CREATE TABLE kept AS SELECT * FROM "AccessEntry"`);
      await tamper(`UPDATE "AccessEntry" SET "${name}" = ${value} WHERE seq = 3`);
      expect({ name, found: (await problems())[0] }).toMatchObject({ name, found: { seq: 3 } });
      await tamper(`DELETE FROM "AccessEntry"`);
      await tamper(`INSERT INTO "AccessEntry" SELECT * FROM kept; DROP TABLE kept`);
    }
    expect(await problems()).toEqual([]);
  });

  it.each([
    ['the first line', 'DELETE FROM "AccessEntry" WHERE seq = 1', { seq: 1, what: 'missing' }],
    ['a line in the middle', 'DELETE FROM "AccessEntry" WHERE seq = 4', { seq: 4, what: 'missing' }],
    ['some lines', 'DELETE FROM "AccessEntry" WHERE seq IN (3, 4)', { seq: 3, to: 4, what: 'missing' }],
    ['the last line', 'DELETE FROM "AccessEntry" WHERE seq = 6', { seq: 6, what: 'missing' }],
    ['all lines', 'DELETE FROM "AccessEntry"', { seq: 1, to: 6, what: 'missing' }],
    [
      'a line taken away and the numbers closed up',
      'DELETE FROM "AccessEntry" WHERE seq = 4; UPDATE "AccessEntry" SET seq = seq - 1 WHERE seq > 4',
      { seq: 4, what: 'changed' },
    ],
    [
      'a line copied to the end',
      `CREATE TABLE copied AS SELECT * FROM "AccessEntry" WHERE seq = 2; UPDATE copied SET seq = 7, id = 'copied';
       INSERT INTO "AccessEntry" SELECT * FROM copied; DROP TABLE copied; UPDATE "AccessHead" SET seq = 7`,
      { seq: 7, what: 'changed' },
    ],
  ])('%s is found and named', async (_what, text, found) => {
    await lines(6);
    await tamper(text);
    expect(await problems()).toContainEqual(found);
  });

  it('lines taken from the end with the head put back are missed from the last checkpoint on', async () => {
    await lines(5);
    expect(await checkpoint(bot.store, bot.now)).toMatchObject({ seq: '5' });
    expect(await checkpoint(bot.store, bot.now)).toBeUndefined();
    await lines(2);
    await tamper(
      `DELETE FROM "AccessEntry" WHERE seq > 3; UPDATE "AccessHead" SET seq = 3, hash = (SELECT hash FROM "AccessEntry" WHERE seq = 3)`,
    );
    expect(await problems()).toEqual([{ seq: 4, to: 5, what: 'missing' }]);
    await tamper(`UPDATE "AccessAnchor" SET seq = 3, hash = (SELECT hash FROM "AccessEntry" WHERE seq = 3)`);
    expect(await problems()).toEqual([{ seq: 3, what: 'anchor' }]);
  });

  it('lines taken from the end, head and checkpoints too, are missed by what was kept elsewhere', async () => {
    await lines(5);
    const { end } = await verifyAccessLog(bot.store);
    expect(end).toMatchObject({ seq: '5' });
    await lines(2);
    expect((await verifyAccessLog(bot.store, end)).problems).toEqual([]);
    await tamper(
      `DELETE FROM "AccessEntry" WHERE seq > 3; DELETE FROM "AccessAnchor";
       UPDATE "AccessHead" SET seq = 3, hash = (SELECT hash FROM "AccessEntry" WHERE seq = 3)`,
    );
    await bot.restart();
    expect(await problems()).toEqual([]);
    expect((await verifyAccessLog(bot.store, end)).problems).toEqual([{ seq: 4, to: 5, what: 'missing' }]);
    await lines(4);
    expect(await problems()).toEqual([]);
    expect((await verifyAccessLog(bot.store, end)).problems).toEqual([{ seq: 5, what: 'goneOrMoved' }]);
  });

  it('beside a bot that writes nothing is missed that is only just there', async () => {
    await lines(20);
    const writing = Promise.all(
      Array.from({ length: 30 }, (_, n) => bot.change({ access: [line(`w${n}`)] })),
    );
    for (let n = 0; n < 5; n += 1) expect(await problems()).toEqual([]);
    await writing;
    expect(await verifyAccessLog(bot.store)).toMatchObject({ lines: 50, problems: [] });
  });

  it('a line that no head knows of is told', async () => {
    await lines(3);
    await tamper(`UPDATE "AccessHead" SET seq = 2, hash = (SELECT hash FROM "AccessEntry" WHERE seq = 2)`);
    expect(await problems()).toEqual([{ seq: 3, what: 'head' }]);
  });

  it('somebody who rebuilds the whole chain, without the key, is found by the first line they changed', async () => {
    await lines(6);
    await tamper(`UPDATE "AccessEntry" SET "actorId" = 'somebody else' WHERE seq = 2`);
    await tamper(
      `DO $$ DECLARE r record; h text := ''; BEGIN
         FOR r IN SELECT seq, mac FROM "AccessEntry" ORDER BY seq LOOP
           UPDATE "AccessEntry" SET "prevHash" = h, hash = encode(sha256(convert_to(h || '|' || r.seq || '|' || r.mac, 'UTF8')), 'hex') WHERE seq = r.seq RETURNING hash INTO h;
         END LOOP; UPDATE "AccessHead" SET hash = h; END $$`,
    );
    expect(await problems()).toEqual([{ seq: 2, what: 'changed' }]);
  });

  it('any set of lines taken away is named, each of them', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1 }), async (gone) => {
        await bot.reset();
        await lines(12);
        await tamper(`DELETE FROM "AccessEntry" WHERE seq IN (${gone.join(',')})`);
        const named = (await problems()).flatMap(({ seq, to = seq, what }) =>
          what === 'missing' ? Array.from({ length: to - seq + 1 }, (_, at) => seq + at) : [],
        );
        expect(named).toEqual([...gone].sort((a, b) => a - b));
      }),
      { numRuns: 12 },
    );
  });
});
