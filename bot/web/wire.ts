import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Server } from 'restify';

/** Headers and body together must be in by then. */
const REQUEST_MS = 10_000;
const CHECK_EVERY_MS = 1000;

/** Clients that send a byte now and then do not keep a line to us. */
export const dropSlowClients = ({ server }: Server): void => {
  server.headersTimeout = REQUEST_MS;
  server.requestTimeout = REQUEST_MS;
  // An option of http.createServer, which restify calls without options; read when it begins to listen.
  Object.assign(server, { connectionsCheckingInterval: CHECK_EVERY_MS });
};

/** restify's, though its types do not have it: runs before all else, on Node's own request and response. */
type FirstHandler = (request: IncomingMessage & { getUrl(): URL }, response: ServerResponse) => boolean;
type WithFirst = { first(handler: FirstHandler): void };

/**
 * restify reads the address of a request outside any handler: one that is none, in the path or in the Host
 * header, would end the process. `before` runs on every request.
 */
export const refuseBadAddresses = (server: Server, before: (response: ServerResponse) => void): void => {
  (server as unknown as WithFirst).first((request, response) => {
    before(response);
    try {
      request.getUrl();
      return true;
    } catch {
      response.statusCode = 400;
      response.setHeader('Content-Type', 'application/json');
      response.end(JSON.stringify({ code: 'BadAddress' }));
      return false;
    }
  });
};
