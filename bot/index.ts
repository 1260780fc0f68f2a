import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { startText } from '../cards/text/start.ts';
import { createAct } from './act.ts';
import { archiveFault, createArchive } from './archive.ts';
import { type Base, CLOCK_OFFSET, openBase } from './base.ts';
import { newId } from './codes.ts';
import type { Config } from './config.ts';
import { faultOf } from './fault.ts';
import { createFiles } from './files.ts';
import { noPace, sharedPace } from './jobs/pace.ts';
import { watchStandstill } from './jobs/standstill.ts';
import { createWorker } from './jobs/worker.ts';
import { createLeakWatch } from './leak-watch.ts';
import { calendarFile } from './letters/calendar-file.ts';
import { createPdf } from './letters/pdf.ts';
import { localCommands, localWeb } from './local-mode.ts';
import { createMetrics } from './metrics.ts';
import { ownerOfChat } from './store/chats.ts';
import { answersSoon, levelsOf } from './store/levels.ts';
import { releaseAll, revive, tryRolesAgain } from './store/outbox.ts';
import { readSetting, writeSetting } from './store/settings.ts';
import { tabAsk } from './tab-ask.ts';
import { createAdapter } from './teams/adapter.ts';
import { rememberTeams } from './teams/heard.ts';
import { createHost } from './teams/host.ts';
import { leakGuard } from './teams/leak-guard.ts';
import { createMessenger } from './teams/messenger.ts';
import { createTurn } from './turn.ts';
import { calendarViewOf } from './use-cases/conference/answer-invitation.ts';
import { unreachablePeople } from './use-cases/oversight/delivery.ts';
import { readFileLink } from './web/file-link.ts';
import { localGuard, teamsGuard } from './web/guard.ts';
import { isIcsSignature } from './web/ics-link.ts';
import { openIdKeys } from './web/openid-keys.ts';
import { replayGuard } from './web/replay.ts';
import { createWebServer } from './web/server.ts';
import { localTabGuard } from './web/tab.ts';
import { ENTRA_METADATA, tabGuard } from './web/tab-guard.ts';

/** A bot that runs. */
export type RunningBot = {
  readonly url: string;
  readonly kind: 'pglite' | 'postgres';
  readonly importPeople: Base['importPeople'];
  readonly municipalities: readonly { readonly id: string; readonly name: string }[];
  /** Nobody was appointed yet: a fresh folder. */
  isFresh(): Promise<boolean>;
  /** Municipalities whose partner channel is not linked. */
  withoutChannel(): Promise<{ id: string; name: string }[]>;
  stop(): Promise<void>;
};

const WORKER_EVERY_MS = 1000;
const WATCH_EVERY_MS = 30_000;
/** Within this time another process knows what a municipality set for itself. */
const REGION_EVERY_MS = 10_000;
const REVIVED_WITHIN_MS = 7 * 24 * 3_600_000;

/** Composition root: config → store → use cases → teams, web, jobs → listen. No logic. */
export const startBot = async (config: Config, tabFolder?: string): Promise<RunningBot> => {
  const log = pino({ level: config.LOG_LEVEL });
  const base = await openBase(config);
  const { store, ports, movable, keys } = base;
  const { pool } = store;

  const appId = config.MICROSOFT_APP_ID ?? '';
  const tenantId = config.MICROSOFT_APP_TENANT_ID ?? '';
  const trust = { issuer: config.BOT_TOKEN_ISSUER, metadataUrl: config.BOT_OPENID_METADATA_URL };
  const adapter = createAdapter(
    config.local ? undefined : { appId, tenantId, password: config.MICROSOFT_APP_PASSWORD ?? '', ...trust },
  );
  const teams = rememberTeams({
    read: (key) => readSetting(pool, key),
    write: (key, value) => writeSetting(pool, key, value),
  });
  adapter.use(leakGuard((texts) => watch(texts)));
  const pdf = await createPdf();
  const exportDir = config.EXPORT_DIR ?? `${config.DATA_DIR}-uitvoer`;
  const fault = await archiveFault(exportDir);
  // It goes on: the family's rights do not wait for a disk. Whoever can mend it hears it here, and when a term is over.
  if (fault) log.error({ code: fault }, startText.noArchive(exportDir));
  const messenger = createMessenger(
    adapter,
    appId,
    async () => (await teams.lastHeard())?.botId ?? `28:${appId}`,
  );
  // On this machine alone nobody sets limits, and time leaps.
  const pace = config.local && config.SEND_PACE !== 'teams' ? noPace : sharedPace(pool);
  const metrics = createMetrics(
    async () => ({
      ...(await levelsOf(pool, ports.now())),
      unreachable: (await unreachablePeople(ports)).length,
    }),
    () => worker.secondsStill(),
  );
  const worker = createWorker(
    {
      ports,
      store,
      messenger,
      pace,
      counted: metrics.sent,
      log,
      worker: newId(),
      lastHeard: teams.lastHeard,
      archive: createArchive(ports, exportDir, pdf),
    },
    WORKER_EVERY_MS,
  );
  const watch = createLeakWatch({ ports, store, log, committed: () => worker.wake() });
  const reachableAgain = (personId: string): Promise<void> => {
    const since = new Date(Date.parse(ports.now()) - REVIVED_WITHIN_MS).toISOString();
    return revive(pool, `person:${personId}`, ports.now(), since);
  };
  const appointed = (): Promise<void> => tryRolesAgain(pool, ports.now());
  const act = metrics.watched(
    createAct({
      ports,
      store,
      committed: () => worker.wake(),
      reachableAgain,
      appointed,
      rulesSet: base.refreshRegion,
    }),
  );
  const turn = createTurn(act, ports);
  const host = createHost({
    adapter,
    turn,
    edit: async (place, ...card) => {
      await pace(place);
      await messenger.edit(place, ...card);
    },
    log,
    heard: teams.heard,
  });
  const takePeople: Base['importPeople'] = async (csv) => {
    const result = await base.importPeople(csv);
    await appointed();
    worker.wake();
    return result;
  };

  const tenants = config.TENANT_IDS.length > 0 ? config.TENANT_IDS : [tenantId];
  const keysOf = (metadataUrl: string) =>
    openIdKeys({
      metadataUrl,
      failed: (code) =>
        log.error({ code, from: metadataUrl }, 'keys of tokens cannot be fetched: nobody gets in'),
    });
  const files = createFiles({ ports, store, log, pdf });
  const server = createWebServer({
    guard: config.local
      ? localGuard
      : teamsGuard({
          appId,
          tenants,
          serviceHosts: config.SERVICE_HOSTS,
          issuer: trust.issuer,
          keys: keysOf(trust.metadataUrl),
        }),
    tab: {
      guard: config.local
        ? localTabGuard
        : tabGuard({
            clientId: appId,
            host: new URL(config.PUBLIC_URL ?? '').host,
            tenants,
            keys: keysOf(ENTRA_METADATA),
          }),
      ask: tabAsk(act, tenantId, ports),
    },
    tabFolder,
    replay: config.local ? undefined : replayGuard(),
    ownerOf: (conversationId) => ownerOfChat(pool, conversationId),
    host,
    log,
    metrics: { token: config.METRICS_TOKEN, local: config.local, ...metrics },
    ready: async () => worker.isAlive() && (await answersSoon(pool)),
    calendarFile: async (invitation, signature) => {
      if (!isIcsSignature(keys.links, invitation, signature)) return undefined;
      const view = await calendarViewOf(ports, invitation);
      return view && calendarFile({ uid: `${invitation}@knooppunt`, ...view, stamp: ports.now() });
    },
    file: async (token) => {
      const link = readFileLink(keys.links, token, ports.now());
      return link && files(link);
    },
    local:
      movable &&
      localWeb({
        clock: movable,
        pool,
        worker,
        offsetKey: CLOCK_OFFSET,
        commands: localCommands(base, takePeople),
      }),
  });
  // The embedded store has one process: what an earlier one had claimed is free.
  if (store.kind === 'pglite') await releaseAll(pool);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(config.PORT, config.local ? '127.0.0.1' : '0.0.0.0', resolve);
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  base.setPublicUrl(url);
  worker.start();
  const stopWatching = watchStandstill({ ports, messenger, log, isAlive: worker.isAlive }, WATCH_EVERY_MS);

  const regionTimer = setInterval(
    () =>
      base
        .refreshRegion()
        .catch((error) => log.error(faultOf(error), 'what municipalities set cannot be read')),
    REGION_EVERY_MS,
  );

  return {
    url,
    kind: store.kind,
    importPeople: takePeople,
    municipalities: ports.region.municipalities,
    isFresh: async () => (await ports.read.list('appointment', {})).length === 0,
    withoutChannel: async () => {
      const linked = (await ports.read.list('channel', {})).map(({ municipality }) => municipality);
      return ports.region.municipalities.filter(({ id }) => !linked.includes(id));
    },
    stop: async () => {
      server.close();
      server.server.closeAllConnections();
      stopWatching();
      clearInterval(regionTimer);
      await worker.stop();
      await store.close();
    },
  };
};
