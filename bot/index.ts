import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import { importText } from '../cards/text/import.ts';
import { parseRegion } from '../domain/region.ts';
import { type Clock, movableClock, systemClock } from './clock.ts';
import { newCode, newId } from './codes.ts';
import type { Config } from './config.ts';
import { createWorker } from './jobs/worker.ts';
import { calendarFile } from './letters/calendar-file.ts';
import { localWeb } from './local-mode.ts';
import { commit } from './store/commit.ts';
import { openStore } from './store/open.ts';
import { releaseAll, revive } from './store/outbox.ts';
import { createReader } from './store/reader.ts';
import { readSetting, writeSetting } from './store/settings.ts';
import { createAdapter } from './teams/adapter.ts';
import { rememberTeams } from './teams/heard.ts';
import { createHost } from './teams/host.ts';
import { createMessenger } from './teams/messenger.ts';
import { createTurn } from './turn.ts';
import { invitationViewOf } from './use-cases/conference/answer-invitation.ts';
import { importPeople } from './use-cases/people/import-people.ts';
import type { Ports } from './use-cases/ports.ts';
import { localGuard, teamsGuard } from './web/guard.ts';
import { icsPath, isIcsSignature } from './web/ics-link.ts';
import { createWebServer } from './web/server.ts';

/** A bot that runs. */
export type RunningBot = {
  readonly url: string;
  readonly kind: 'pglite' | 'postgres';
  /** Reads a CSV of people; the words say what came of it. */
  importPeople(csv: string): Promise<{ ok: boolean; words: string }>;
  /** Nobody was appointed yet: a fresh folder. */
  isFresh(): Promise<boolean>;
  stop(): Promise<void>;
};

const WORKER_EVERY_MS = 1000;
const CLOCK_OFFSET = 'local.clock.offset';
const ICS_KEY = 'local.ics.key';
const REVIVED_DAYS_MS = 7 * 24 * 3_600_000;

/** Composition root: config → store → use cases → teams, web, jobs → listen. No logic. */
export const startBot = async (config: Config): Promise<RunningBot> => {
  const log = pino({ level: config.LOG_LEVEL });
  const region = parseRegion(parseYaml(await readFile(config.REGION_FILE, 'utf8')));
  const store = await openStore(
    config.DATABASE_URL ? { databaseUrl: config.DATABASE_URL } : { dataDir: config.DATA_DIR },
  );
  const { pool } = store;
  const offset = config.local
    ? z
        .number()
        .catch(0)
        .parse(await readSetting(pool, CLOCK_OFFSET))
    : 0;
  const movable = config.local ? movableClock(offset) : undefined;
  const clock: Clock = movable ?? systemClock;
  const icsKey = config.ICS_KEY ?? (await ownKey(pool));
  let publicUrl = config.PUBLIC_URL?.replace(/\/$/, '') ?? '';
  const ports: Ports = {
    read: createReader(store.prisma),
    now: () => clock.now(),
    newId,
    newCode,
    region,
    administrators: new Set(config.ADMIN_IDS),
    icsLink: (invitation) => `${publicUrl}${icsPath(icsKey, invitation)}`,
  };

  const appId = config.MICROSOFT_APP_ID ?? '';
  const adapter = createAdapter(
    config.local
      ? undefined
      : {
          appId,
          tenantId: config.MICROSOFT_APP_TENANT_ID ?? '',
          password: config.MICROSOFT_APP_PASSWORD ?? '',
        },
  );
  const teams = rememberTeams(pool);
  const messenger = createMessenger(
    adapter,
    appId,
    async () => (await teams.lastHeard())?.botId ?? `28:${appId}`,
  );
  const worker = createWorker(
    { ports, pool, messenger, log, worker: newId(), lastHeard: teams.lastHeard },
    WORKER_EVERY_MS,
  );
  const turn = createTurn({
    ports,
    pool,
    committed: () => worker.wake(),
    reachableAgain: (personId) =>
      revive(
        pool,
        `person:${personId}`,
        ports.now(),
        new Date(Date.parse(ports.now()) - REVIVED_DAYS_MS).toISOString(),
      ),
  });
  const host = createHost({ adapter, turn, messenger, log, heard: teams.heard });

  const takePeople = async (csv: string): Promise<{ ok: boolean; words: string }> => {
    const change = await importPeople(ports, csv);
    const { imported, problems } = change.answer;
    if (problems.length > 0)
      return { ok: false, words: [importText.nothing, ...problems.map(importText.problem)].join('\n') };
    await commit(pool, change, {
      at: ports.now(),
      actorId: 'import',
      actorName: 'Knooppunt',
      verb: 'people.import',
      relation: 'administrator',
    });
    worker.wake();
    return { ok: true, words: importText.done(imported) };
  };

  const server = createWebServer({
    guard: config.local ? localGuard : teamsGuard(appId, config.MICROSOFT_APP_TENANT_ID ?? ''),
    host,
    log,
    ready: async () => {
      await pool.query('SELECT 1');
      return true;
    },
    calendarFile: async (invitation, signature) => {
      if (!isIcsSignature(icsKey, invitation, signature)) return undefined;
      const view = await invitationViewOf(ports, invitation);
      return view && calendarFile({ uid: `${invitation}@knooppunt`, ...view, stamp: ports.now() });
    },
    local: movable && localWeb({ clock: movable, pool, worker, offsetKey: CLOCK_OFFSET, takePeople }),
  });
  if (store.kind === 'pglite') await releaseAll(pool);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(config.PORT, config.local ? '127.0.0.1' : '0.0.0.0', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  publicUrl ||= url;
  worker.start();

  return {
    url,
    kind: store.kind,
    importPeople: takePeople,
    isFresh: async () => (await ports.read.list('appointment', {})).length === 0,
    stop: async () => {
      server.close();
      server.server.closeAllConnections();
      await worker.stop();
      await store.close();
    },
  };
};

/** The embedded store's own key for calendar links, made once. */
const ownKey = async (pool: Parameters<typeof readSetting>[0]): Promise<string> => {
  const known = z
    .string()
    .optional()
    .catch(undefined)
    .parse(await readSetting(pool, ICS_KEY));
  const key = known ?? randomBytes(32).toString('base64url');
  if (!known) await writeSetting(pool, ICS_KEY, key);
  return key;
};
