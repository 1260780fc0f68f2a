import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { CLOCK_OFFSET } from '../../bot/base.ts';
import { openKeyFile } from '../../bot/key-file.ts';
import { openStore, type Store } from '../../bot/store/open.ts';
import { writeSetting } from '../../bot/store/settings.ts';
import { FakeConnector } from '../../scripts/bench/connector.ts';
import { chatOf, seed } from '../../scripts/bench/seed.ts';
import { freshDatabase } from '../fakes/databases.ts';
import { until } from './stage.ts';

const REPLICA = join(import.meta.dirname, '../fixtures/replica.ts');
/** `npm run chaos` sets larger numbers, and reads what it came to. */
const REMINDERS = Number(process.env['CHAOS_REMINDERS'] ?? 100);
const KILLS = Number(process.env['CHAOS_KILLS'] ?? 3);
const LONGEST_MS = 60_000 + REMINDERS * 200 + KILLS * 5000;

/** Just before the hour of the first daily messages, on a working day; of many a part comes a minute later. */
const BEGIN = '2026-03-23T07:59:50Z';
const HOURS = REMINDERS > 1000 ? ['09:00', '09:00', '09:01'] : ['09:00'];

/** A process that delivers, started and killed. */
class Replica {
  readonly #environment: NodeJS.ProcessEnv;
  #process: ChildProcess | undefined;
  begun = false;

  constructor(environment: NodeJS.ProcessEnv) {
    this.#environment = environment;
  }

  start(): void {
    const child = spawn(process.execPath, [REPLICA], {
      env: { ...process.env, ...this.#environment },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.#process = child;
    child.stdout.once('data', () => {
      this.begun = true;
    });
  }

  async kill(): Promise<void> {
    const child = this.#process;
    this.begun = false;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }
}

/**
 * Two replicas on one PostgreSQL, killed at random while reminders fall due: nobody is forgotten, and nobody reminded
 * twice but where the row says that it may be so.
 */
describe('Two replicas, killed at random', () => {
  const connector = new FakeConnector();
  const replicas: Replica[] = [];
  let database: Store & { url: string | undefined };
  let store: Store;
  let dataDir = '';
  let people = 0;

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'knooppunt-chaos-'));
    const keys = await openKeyFile(dataDir);
    database = await freshDatabase('postgres', { ring: keys.ring, index: keys.index, log: keys.log });
    store = await openStore(
      { databaseUrl: database.url ?? '' },
      { ring: keys.ring, index: keys.index, log: keys.log },
    );
    const serviceUrl = await connector.start();
    await seed(store, {
      agreements: REMINDERS,
      perPerson: 1,
      serviceUrl,
      tenantId: 't',
      now: '2026-03-12T15:00:00Z',
      dueDate: '2026-03-26',
      reminders: REMINDERS,
      remindAt: '2026-03-22T23:00:00Z',
      hours: HOURS,
    });
    people = REMINDERS;
    await writeSetting(store.pool, CLOCK_OFFSET, Date.parse(BEGIN) - Date.now());
    for (let nr = 0; nr < 2; nr += 1)
      replicas.push(new Replica({ DATABASE_URL: database.url, DATA_DIR: dataDir }));
    for (const replica of replicas) replica.start();
  }, 120_000);
  afterAll(async () => {
    await Promise.all(replicas.map((replica) => replica.kill()));
    connector.stop();
    await store.close();
    await database.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  const left = async (): Promise<number> => {
    const { rows } = await store.pool.query(
      `SELECT (SELECT count(*) FROM "Reminder" WHERE "doneAt" IS NULL)::int + (SELECT count(*) FROM "Outbox" WHERE "sentAt" IS NULL AND "deadAt" IS NULL)::int AS left`,
    );
    return z.object({ left: z.number() }).parse(rows[0]).left;
  };
  const rows = async () => {
    const found = await store.pool.query(
      `SELECT recipient->>'person' AS person, "maybeTwice", outcome FROM "Outbox" WHERE notice->>'kind' = 'digest'`,
    );
    return z
      .array(z.object({ person: z.string(), maybeTwice: z.boolean(), outcome: z.string() }))
      .parse(found.rows);
  };

  it(
    `${KILLS} kills while ${REMINDERS} reminders fall due`,
    async () => {
      let kills = 0;
      const arrivals = () => [...connector.arrived.values()].flat().length;
      while (kills < KILLS) {
        // Spread over all that falls due: the next one after some more messages came, at any point of the work.
        const next = Math.floor(((kills + Math.random()) * REMINDERS * 0.9) / KILLS);
        const ready = () => replicas.filter(({ begun }) => begun);
        await until(
          `${next} messages came, and somebody is there to be killed`,
          async () => arrivals() >= next && ready().length > 0,
          LONGEST_MS,
        );
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 30));
        const alive = ready();
        const replica = alive[Math.floor(Math.random() * alive.length)];
        await replica?.kill();
        kills += 1;
        // The other one goes on meanwhile.
        replica?.start();
      }
      expect(await left()).toBeGreaterThan(0);
      await until('all of it is sent', async () => (await left()) === 0, LONGEST_MS);

      const sent = await rows();
      const marked = new Set(sent.filter(({ maybeTwice }) => maybeTwice).map(({ person }) => person));
      const times = Array.from({ length: people }, (_, nr) => {
        const id = `owner-${nr}`;
        return { id, came: connector.arrived.get(chatOf(id))?.length ?? 0 };
      });
      const lost = times.filter(({ came }) => came === 0);
      const doubled = times.filter(({ came }) => came > 1);
      const figures = {
        reminders: REMINDERS,
        kills,
        lost: lost.length,
        doubled: doubled.length,
        saidToBeMaybeTwice: marked.size,
        throttled: connector.calls.filter(({ status }) => status === 429).length,
      };
      console.info(JSON.stringify(figures));
      if (process.env['CHAOS_REPORT'])
        await appendFile(process.env['CHAOS_REPORT'], `${JSON.stringify(figures)}\n`);

      expect(sent).toHaveLength(people);
      expect(lost).toEqual([]);
      expect(doubled.filter(({ id, came }) => !marked.has(id) || came > 2)).toEqual([]);
      // Under way at a kill is at most what goes side by side; of many reminders it must be less than one in a hundred.
      expect(doubled.length).toBeLessThan(REMINDERS >= 2000 ? REMINDERS / 100 : KILLS * 20);
    },
    LONGEST_MS + 60_000,
  );
});
