import type { Request as BotRequest, Response as BotResponse } from 'botbuilder';
import type { Logger } from 'pino';
import restify, { type Request, type Response, type Server } from 'restify';
import type { Host } from '../teams/host.ts';
import type { Guard } from './guard.ts';
import { isLoopback } from './guard.ts';

export type WebParts = {
  readonly guard: Guard;
  readonly host: Host;
  readonly log: Logger;
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

const LARGEST_BODY = 256 * 1024;

const headers = (_request: Request, response: Response, next: () => void): void => {
  response.header('X-Content-Type-Options', 'nosniff');
  response.header('Referrer-Policy', 'no-referrer');
  response.header('Cache-Control', 'no-store');
  next();
};

/** restify: /api/messages, health, calendar files, and in local mode the clock. */
export const createWebServer = (parts: WebParts): Server => {
  const server = restify.createServer({ name: 'knooppunt' });
  server.pre(headers);
  if (parts.local)
    server.pre((request, response, next) => {
      // A page elsewhere must not reach a bot without tokens by way of somebody's browser.
      const host = (request.headers.host ?? '').replace(/:\d+$/, '');
      if (isLoopback(host)) next();
      else response.send(421, { code: 'Misdirected' });
    });
  server.use(restify.plugins.queryParser());
  server.use(restify.plugins.bodyParser({ maxBodySize: LARGEST_BODY, mapParams: false }));

  server.post('/api/messages', async (request, response) => {
    const verdict = await parts.guard(request.headers.authorization, request.body);
    if (verdict) response.send(verdict.status, { code: verdict.code });
    else await parts.host(request as unknown as BotRequest, response as unknown as BotResponse);
  });
  server.get('/healthz', async (_request, response) => {
    response.send(200, { status: 'ok' });
  });
  server.get('/readyz', async (_request, response) => {
    const ready = await parts.ready().catch(() => false);
    response.send(ready ? 200 : 503, { status: ready ? 'ready' : 'not ready' });
  });
  server.get('/agenda/:invitation/:signature/knooppunt.ics', async (request, response) => {
    const { invitation = '', signature = '' } = request.params as Record<string, string>;
    const file = await parts.calendarFile(invitation, signature);
    if (file === undefined) response.send(404, { code: 'NotFound' });
    else {
      response.header('Content-Disposition', 'attachment; filename="knooppunt.ics"');
      response.sendRaw(200, file, { 'Content-Type': 'text/calendar; charset=utf-8' });
    }
  });
  server.get('/bestand/:token', async (request, response) => {
    const { token = '' } = request.params as Record<string, string>;
    const file = await parts.file(token);
    if (file === undefined) return response.send(410, { code: 'Gone' });
    const disposition = file.type.startsWith('application/json') ? 'attachment' : 'inline';
    const extension = file.type.startsWith('application/pdf') ? '.pdf' : '';
    response.header('Content-Disposition', `${disposition}; filename="${file.name}${extension}"`);
    response.header('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'");
    response.sendRaw(200, Buffer.from(file.body), { 'Content-Type': file.type });
  });
  if (parts.local) addLocal(server, parts.local);
  server.on('restifyError', (_request: Request, _response: Response, error: Error, done: () => void) => {
    parts.log.warn({ error: error.message }, 'a request failed');
    done();
  });
  return server;
};

const addLocal = (server: Server, local: LocalWeb): void => {
  server.get('/local/clock', async (_request, response) => {
    response.send(200, { now: local.now() });
  });
  server.post('/local/clock', async (request, response) => {
    const now = await local.move(request.body);
    if (now === undefined)
      response.send(400, {
        code: 'BadMove',
        message: 'Stuur {"now": "2026-03-02T09:00:00Z"} of {"advance": "P1D"}.',
      });
    else response.send(200, { now });
  });
  for (const [name, command] of Object.entries(local.commands))
    server.post(`/local/${name}`, async (request, response) => {
      const result = await command(request.body);
      response.send(result.ok ? 200 : 400, result);
    });
};
