import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { measureGrowth } from './bench/growth.ts';
import { startPostgres } from './bench/postgres-server.ts';
import { measureStarts } from './bench/starts.ts';
import { measureSweep } from './bench/sweep.ts';
import { startTokenIssuer } from './bench/token-issuer.ts';
import { type Databases, measureTurns } from './bench/turns.ts';

/**
 * `npm run bench`: what a turn, a growing database, ten thousand reminders and a start cost, as tables in Markdown.
 * `npm run bench -- sweep` measures only that; `-- --quick` takes small sizes, to see that it runs.
 */
const bench = async (words: readonly string[]): Promise<void> => {
  const quick = words.includes('--quick');
  const wanted = words.filter((word) => !word.startsWith('--'));
  const folder = await mkdtemp(join(tmpdir(), 'knooppunt-bench-'));
  const issuer = await startTokenIssuer();
  // What is written must stay written: production pays for that too.
  const server = await startPostgres('durable');
  const databases: Databases = {
    folder,
    newDatabase: async () => {
      const name = `bench_${randomUUID().replaceAll('-', '')}`;
      const client = new Client({ connectionString: server.url });
      await client.connect();
      await client.query(`CREATE DATABASE ${name} TEMPLATE template0`);
      await client.end();
      const url = new URL(server.url);
      url.pathname = `/${name}`;
      return url.href;
    },
  };
  const parts = {
    turn: () =>
      measureTurns(
        issuer,
        databases,
        quick ? { rounds: 2, turns: 40, people: 20 } : { rounds: 3, turns: 150, people: 20 },
      ),
    growth: () =>
      measureGrowth(
        issuer,
        databases,
        quick ? { agreements: [400, 800], turns: 40 } : { agreements: [1000, 10_000, 100_000], turns: 200 },
      ),
    sweep: () =>
      measureSweep(
        issuer,
        databases,
        quick ? { agreements: 800, due: 400, watch: 6 } : { agreements: 100_000, due: 10_000, watch: 60 },
      ),
    start: () => measureStarts(issuer, databases, { rounds: quick ? 1 : 2 }),
  };
  try {
    const memory = Math.round(totalmem() / 2 ** 30);
    console.log(
      `${new Date().toISOString().slice(0, 10)} · ${availableParallelism()} × ${cpus()[0]?.model ?? '?'} · ${memory} GB · Node ${process.version} · medians, with the lowest and highest in brackets\n`,
    );
    for (const [name, measure] of Object.entries(parts))
      if (wanted.length === 0 || wanted.includes(name)) console.log(`## ${name}\n\n${await measure()}\n`);
  } finally {
    issuer.close();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
};

await bench(process.argv.slice(2));
process.exit();
