import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { verifyAccessLog } from '../../bot/store/log/verify.ts';
import { openStore } from '../../bot/store/open.ts';
import { freshFolder } from '../fakes/databases.ts';
import { testKeys } from '../fakes/keys.ts';

const WRITE_CHANGES = join(import.meta.dirname, '../fixtures/write-changes.ts');
/** `npm run chaos` sets a larger number, and reads what it came to. */
const KILLS = Number(process.env['CHAOS_STORE_KILLS'] ?? 6);
const MOST_BEFORE_A_KILL = 60;

const Parts = z.object({
  key: z.string(),
  agreement: z.number(),
  timeline: z.number(),
  log: z.number(),
  reminder: z.number(),
  answer: z.number(),
});

it(
  `killed ${KILLS} times in the middle of writes, the embedded store opens each time and has all it acknowledged, whole`,
  async () => {
    const { dataDir, remove } = await freshFolder();
    const acknowledged = new Set<number>();
    let next = 1;
    for (let kill = 0; kill < KILLS; kill += 1) {
      const child = spawn(process.execPath, [WRITE_CHANGES, dataDir, String(next)], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const exit = once(child, 'exit');
      const enough = 1 + Math.floor(Math.random() * MOST_BEFORE_A_KILL);
      let seen = 0;
      for await (const line of createInterface({ input: child.stdout })) {
        acknowledged.add(Number(line));
        seen += 1;
        if (seen === enough) child.kill('SIGKILL');
      }
      await exit;
      // It opened, or there would have been nothing to read.
      expect(seen).toBeGreaterThan(0);
      // What was under way as well may stand there: numbers are not used again.
      next = Math.max(...acknowledged) + 10;
    }
    const store = await openStore({ dataDir }, testKeys);
    const { rows } = await store.pool.query(
      `SELECT key,
              (SELECT count(*)::int FROM "Agreement" WHERE id = o.key) AS agreement,
              (SELECT count(*)::int FROM "TimelineEntry" WHERE "caseId" = replace(o.key, 'agreement', 'case')) AS timeline,
              (SELECT count(*)::int FROM "AccessEntry" WHERE "recordId" = o.key) AS log,
              (SELECT count(*)::int FROM "Reminder" WHERE key = o.key) AS reminder,
              (SELECT count(*)::int FROM "ActionKey" WHERE key = o.key) AS answer
         FROM "Outbox" o`,
    );
    const kept = z.array(Parts).parse(rows);
    const there = new Set(kept.map(({ key }) => Number(key.split('-')[1])));
    const missing = [...acknowledged].filter((nr) => !there.has(nr));
    const halves = kept.filter(({ key: _, ...parts }) => Object.values(parts).some((times) => times !== 1));
    const verdict = await verifyAccessLog(store);
    await store.close();
    await remove();
    const figures = {
      storeKills: KILLS,
      acknowledged: acknowledged.size,
      missing: missing.length,
      halves: halves.length,
    };
    console.info(JSON.stringify(figures));
    if (process.env['CHAOS_REPORT'])
      await appendFile(process.env['CHAOS_REPORT'], `${JSON.stringify(figures)}\n`);
    expect(missing).toEqual([]);
    expect(halves).toEqual([]);
    expect(verdict.problems).toEqual([]);
  },
  30_000 + KILLS * 20_000,
);
