import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { BotLine } from './bot-line.ts';
import { LocalTeamsClient } from './client.ts';
import { BotClock } from './clock.ts';
import { answerConnector } from './connector.ts';
import { ConnectorFaults } from './connector-faults.ts';
import { Conversations } from './conversations.ts';
import { joinTeams } from './first-contact.ts';
import { Gestures } from './gestures.ts';
import { HttpFault, isLoopbackHost, sendJson } from './http.ts';
import type { LocalTeamsOptions } from './options.ts';
import { OutgoingLog } from './outgoing.ts';
import { answerPage, type PageBackend } from './page-api.ts';
import { PageEvents } from './page-events.ts';
import { sendPageFile } from './page-files.ts';
import { readState, StateWriter } from './state-file.ts';
import { StoryPlayer } from './story-player.ts';
import { TimeJump } from './time-jump.ts';
import type { World } from './world.ts';

export type { LocalChannel, LocalPerson, LocalTeamsOptions, Story, StoryStep } from './options.ts';

/** A running local Teams. */
export interface LocalTeams {
  /** Where the page is: `http://127.0.0.1:port/`. The same address is the serviceUrl. */
  url: string;
  client: LocalTeamsClient;
  close(): Promise<void>;
}

const JOIN_AGAIN_MS = 500;

/**
 * Starts the local Teams on 127.0.0.1: the connector the bot calls, and the page people use.
 * Resolves when it listens and has told the bot once of its teams; an absent bot is told later.
 */
export async function startLocalTeams(options: LocalTeamsOptions): Promise<LocalTeams> {
  const { stateFile } = options;
  const saved = stateFile === undefined ? undefined : await readState(stateFile);
  const conversations = new Conversations(options.people, options.channels, saved);
  const outgoing = new OutgoingLog();
  const events = new PageEvents();
  const gestures = new Gestures(
    (person) => events.send({ type: 'gesture', person }),
    () => (events.watched ? (options.paceMs ?? 0) : 0),
  );
  const world: World = {
    people: options.people,
    channels: options.channels,
    tenantId: options.tenantId ?? '00000000-0000-4000-8000-000000000001',
    bot: options.bot ?? { id: '28:knooppunt', name: 'Knooppunt' },
    serviceUrl: '',
    conversations,
    outgoing,
    gestures,
    clock: new BotClock(options.clockUrl),
    line: new BotLine(options.botUrl, outgoing, options.token),
    tabUrl: new URL('/tab', options.botUrl).href,
    invokeTimeoutMs: options.invokeTimeoutMs ?? 5000,
  };
  const faults = new ConnectorFaults();
  const { story } = options;
  const backend: PageBackend = {
    world,
    events,
    jump: new TimeJump(world, () => events.send({ type: 'clock' })),
    story: story === undefined ? undefined : new StoryPlayer(story, () => events.send({ type: 'story' })),
  };
  const writer = stateFile === undefined ? undefined : new StateWriter(stateFile, () => conversations.saved);
  conversations.onChange((conversation) => {
    writer?.changed();
    events.send({ type: 'messages', conversation });
  });

  const server = createServer((request, response) => {
    answer(backend, faults, request, response).catch((error: unknown) => refuse(response, error));
  });
  // A line that is closed just when the bot uses it again looks as if a message may have arrived: then it waits a minute.
  server.keepAliveTimeout = 0;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(options.port, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The local Teams has no port.');
  world.serviceUrl = `http://127.0.0.1:${address.port}/`;
  const stopJoining = await keepJoining(world);

  return {
    url: world.serviceUrl,
    client: new LocalTeamsClient(world, faults),
    async close() {
      stopJoining();
      events.close();
      server.closeAllConnections();
      await writer?.flush();
      if (server.listening) await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function answer(
  backend: PageBackend,
  faults: ConnectorFaults,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { host } = request.headers;
  if (!isLoopbackHost(host)) throw new HttpFault(421, 'MisdirectedRequest', 'This machine only.');
  const url = new URL(request.url ?? '/', `http://${host}`);
  if (url.pathname === '/v3/conversations' || url.pathname.startsWith('/v3/conversations/')) {
    return answerConnector(backend.world, faults, request, response, url);
  }
  if (url.pathname.startsWith('/page-api/')) return answerPage(backend, request, response, url);
  if (
    request.method === 'GET' &&
    (await sendPageFile(response, url.pathname, new URL(backend.world.tabUrl).origin))
  )
    return;
  throw new HttpFault(404, 'NotFound', 'There is nothing here.');
}

function refuse(response: ServerResponse, error: unknown): void {
  const fault = error instanceof HttpFault ? error : new HttpFault(500, 'ServiceError', String(error));
  if (fault.status === 500) console.error('Proefopstelling:', error);
  if (response.headersSent) response.end();
  else
    sendJson(response, fault.status, { error: { code: fault.code, message: fault.message } }, fault.headers);
}

/** Adds the bot to the teams now, and again until it answers. Gives the way to stop trying. */
async function keepJoining(world: World): Promise<() => void> {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  const tryOnce = async () => {
    const joined = await joinTeams(world).catch(() => false);
    if (!joined && !stopped) timer = setTimeout(() => void tryOnce(), JOIN_AGAIN_MS);
  };
  await tryOnce();
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}
