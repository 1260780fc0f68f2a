import type { Logger } from 'pino';
import restify, { type Next, type Request, type Response, type Server, type ServerOptions } from 'restify';
import { tabPaths } from '../../domain/tab-api.ts';
import { answerErrors, sayNo } from './answer.ts';
import { readBody } from './body.ts';
import { cameByAProxy, isLoopback } from './loopback.ts';
import { type MessagesParts, messagesHandler } from './messages.ts';
import { type MetricsParts, metricsHandler } from './metrics.ts';
import { countPerSender } from './often.ts';
import { isRefused } from './refused.ts';
import { securityHeaders } from './security-headers.ts';
import { type TabParts, tabHandler, tabWorkHandler } from './tab.ts';
import { addTabPages } from './tab-pages.ts';
import { dropSlowClients, refuseBadRequests } from './wire.ts';

export type WebParts = MessagesParts & {
  readonly log: Logger;
  readonly tab: TabParts;
  readonly metrics: MetricsParts;
  /** Where the built tab is; without it there is none to show. */
  readonly tabFolder?: string;
  /** Loopback only, with the movable clock. */
  readonly local: LocalWeb | undefined;
  /** The store answers and the worker runs. */
  readonly ready: () => Promise<boolean>;
  readonly calendarFile: (invitation: string, signature: string) => Promise<string | undefined>;
  /** A file for somebody of a family, by a link that works once. */
  readonly file: (token: string) => Promise<MadeFile | undefined>;
};

/** A file as a browser gets it. */
export type MadeFile = { readonly name: string; readonly type: string; readonly body: Uint8Array | string };

/** What only local mode has. */
export type LocalWeb = {
  readonly now: () => string;
  /** Moves the clock; undefined when the move makes no sense. Answers when all that fell due was delivered. */
  readonly move: (body: unknown) => Promise<string | undefined>;
  /** What commands ask of the bot that has the folder open, by name: `POST /local/<name>`. */
  readonly commands: Readonly<Record<string, (body: unknown) => Promise<{ ok: boolean; words: string }>>>;
};

/** restify: /api/messages, /api/tab/act, health, calendar files, and in local mode the clock. */
export const createWebServer = (parts: WebParts): Server => {
  const { local, log } = parts;
  // restify's own log would tell who sent what from where; and nobody needs to know what we are made of.
  const silent = log.child({}, { level: 'silent' }) as unknown as ServerOptions['log'];
  const server = restify.createServer({ name: '', log: silent });
  dropSlowClients(server);
  refuseBadRequests(server, (response) => securityHeaders(response, local !== undefined));
  if (local)
    server.pre((request, response, next) => {
      // Neither a page elsewhere, by way of somebody's browser, nor the world, by way of a proxy here, must reach a
      // bot without tokens.
      const host = (request.headers.host ?? '').replace(/:\d+$/, '');
      if (isLoopback(host) && !cameByAProxy(request.headers)) return next();
      response.send(421, { code: 'Misdirected' });
      return next(false);
    });

  const isTooOften = countPerSender();
  server.post('/api/messages', messagesHandler(parts, isTooOften));
  server.post(tabPaths.act, tabHandler(parts.tab, isTooOften));
  server.get(tabPaths.work, tabWorkHandler(parts.tab, isTooOften));
  if (parts.tabFolder) addTabPages(server, { folder: parts.tabFolder, local: local !== undefined });
  server.get('/healthz', async (_request, response) => {
    response.send(200, { status: 'ok' });
  });
  server.get('/readyz', async (_request, response) => {
    const ready = await parts.ready().catch(() => false);
    response.send(ready ? 200 : 503, { status: ready ? 'ready' : 'not ready' });
  });
  server.get('/metrics', metricsHandler(parts.metrics));
  server.get('/agenda/:invitation/:signature/knooppunt.ics', async (request, response) => {
    const { invitation = '', signature = '' } = request.params as Record<string, string>;
    const file = await parts.calendarFile(invitation, signature);
    if (file === undefined) response.send(404, { code: 'NotFound' });
    else {
      response.header('Content-Disposition', 'attachment; filename="knooppunt.ics"');
      response.sendRaw(200, file, { 'Content-Type': 'text/calendar; charset=utf-8' });
    }
  });
  // A wildcard: the router takes no parameter as long as these.
  server.get('/bestand/*', async (request, response) => {
    const { '*': token = '' } = request.params as Record<string, string>;
    const file = await parts.file(token);
    if (file === undefined) return response.send(410, { code: 'Gone' });
    const disposition = file.type.startsWith('application/json') ? 'attachment' : 'inline';
    const extension = file.type.startsWith('application/pdf') ? '.pdf' : '';
    response.header('Content-Disposition', `${disposition}; filename="${file.name}${extension}"`);
    response.header('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'");
    response.sendRaw(200, Buffer.from(file.body), { 'Content-Type': file.type });
  });
  if (local) addLocal(server, local);
  answerErrors(server, (error) => log.error(error, 'a request failed'));
  return server;
};

/** The body of a request of our own commands, as JSON. */
const jsonBody = (request: Request, response: Response, next: Next): void => {
  readBody(request)
    .then((body) => {
      if (isRefused(body)) {
        sayNo(response, body);
        next(false);
      } else {
        request.body = body.json;
        next();
      }
    })
    .catch(next);
};

const addLocal = (server: Server, local: LocalWeb): void => {
  server.get('/local/clock', async (_request, response) => {
    response.send(200, { now: local.now() });
  });
  server.post('/local/clock', jsonBody, async (request, response) => {
    const now = await local.move(request.body);
    if (now === undefined)
      response.send(400, {
        code: 'BadMove',
        message: 'Stuur {"now": "2026-03-02T09:00:00Z"} of {"advance": "P1D"}.',
      });
    else response.send(200, { now });
  });
  for (const [name, command] of Object.entries(local.commands))
    server.post(`/local/${name}`, jsonBody, async (request, response) => {
      const result = await command(request.body);
      response.send(result.ok ? 200 : 400, result);
    });
};
