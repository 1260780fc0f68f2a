import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cast, channels, rolesCsv } from '../../scripts/local-teams/cast.ts';
import type { LocalTeamsClient } from '../../scripts/local-teams/client.ts';
import { startLocalTeams } from '../../scripts/local-teams/server.ts';
import { freshFolder, migratedDatabase } from '../fakes/databases.ts';

const ROOT = join(import.meta.dirname, '../..');
const READY_MS = 55_000;

/** A port nobody uses now. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });

/** Waits for a condition; never for a time. */
export const until = async (
  what: string,
  holds: () => Promise<boolean>,
  withinMs = 10_000,
): Promise<void> => {
  const end = Date.now() + withinMs;
  for (;;) {
    if (await holds().catch(() => false)) return;
    if (Date.now() > end) throw new Error(`not within ${withinMs} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};

/** The started server as a person's machine runs it: a process of its own, spoken to over HTTP alone. */
export class Server {
  readonly url: string;
  readonly dataDir: string;
  output = '';
  readonly #environment: NodeJS.ProcessEnv;
  #process: ChildProcess | undefined;

  constructor(port: number, dataDir: string, more: NodeJS.ProcessEnv = {}) {
    this.url = `http://127.0.0.1:${port}`;
    this.dataDir = dataDir;
    this.#environment = {
      ...process.env,
      PORT: String(port),
      LOCAL_TEAMS_PORT: '0',
      DATA_DIR: dataDir,
      ADMIN_IDS: cast.administrator.aadObjectId,
      // Thirty servers start in a run: what the first one compiled, the others need not.
      NODE_COMPILE_CACHE: join(ROOT, 'node_modules/.cache/knooppunt/compiled'),
      ...more,
    };
  }

  async start(): Promise<void> {
    const child = spawn(process.execPath, ['scripts/start.ts'], { cwd: ROOT, env: this.#environment });
    this.#process = child;
    const hear = (chunk: Buffer): void => {
      this.output += chunk.toString();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    await until(
      `the server at ${this.url} is ready; it said: ${this.output}`,
      async () => {
        if (child.exitCode !== null) throw new Error(this.output);
        return (await fetch(`${this.url}/readyz`)).ok;
      },
      READY_MS,
    );
  }

  /** SIGKILL: no last words. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  async stop(): Promise<void> {
    await this.#end('SIGTERM');
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#process;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await gone;
  }
}

/** A server, the local Teams beside it, and its people with their roles. */
export type Stage = {
  readonly server: Server;
  readonly teams: LocalTeamsClient;
  close(): Promise<void>;
};

const emptyFolder = async () => ({ dataDir: await mkdtemp(join(tmpdir(), 'knooppunt-')) });

/**
 * Sets the stage: a fresh store, roles from the CSV, partner channels linked, the clock where the story begins. On
 * PostgreSQL as in production; on the embedded store as an earlier run left it, for the stories that need it; `new` is
 * the embedded store of a first start.
 */
export const setStage = async (
  begin: string,
  environment: NodeJS.ProcessEnv = {},
  store: 'postgres' | 'embedded' | 'new' = 'postgres',
): Promise<Stage> => {
  const { dataDir } = store === 'embedded' ? await freshFolder() : await emptyFolder();
  const own = store === 'postgres' && !environment['DATABASE_URL'] ? await migratedDatabase() : undefined;
  const server = new Server(await freePort(), dataDir, {
    ...(own ? { DATABASE_URL: own.url } : {}),
    ...environment,
  });
  await server.start();
  const local = await startLocalTeams({
    port: 0,
    botUrl: `${server.url}/api/messages`,
    clockUrl: `${server.url}/local/clock`,
    people: Object.values(cast),
    channels,
  });
  const teams = local.client;
  await teams.clock.set(begin);
  const imported = await fetch(`${server.url}/local/people`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ csv: rolesCsv() }),
  });
  if (!imported.ok) throw new Error(await imported.text());
  for (const channel of channels)
    await teams
      .person(cast.coordinator.key)
      .say(`koppel ${channel.teamName.replace('Knooppunt ', '')}`, { in: channel.id });
  return {
    server,
    teams,
    close: async () => {
      await local.close();
      await server.stop();
      await own?.drop();
      await rm(dataDir, { recursive: true, force: true });
      await rm(`${dataDir}-uitvoer`, { recursive: true, force: true });
    },
  };
};
