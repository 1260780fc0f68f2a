import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Server } from 'restify';

/** Headers and body together must be in by then. */
const REQUEST_MS = 10_000;
const CHECK_EVERY_MS = 1000;
/**
 * A proxy keeps a line for its next request, mostly for a minute. Were it closed here first, a request that is just
 * under way would be lost as a 502, and Teams would tell somebody that their press failed.
 */
const KEPT_MS = 75_000;
/** Lines open at once: far above what a proxy holds for all of Teams, and far below what the process can bear. */
const MOST_LINES = 2000;

/** Nobody keeps a line to us: not by sending a byte now and then, not by the thousand, not by asking for another protocol. */
export const dropSlowClients = ({ server }: Server): void => {
  server.headersTimeout = REQUEST_MS;
  server.requestTimeout = REQUEST_MS;
  server.keepAliveTimeout = KEPT_MS;
  server.maxConnections = MOST_LINES;
  // An option of http.createServer, which restify calls without options; read when it begins to listen.
  Object.assign(server, { connectionsCheckingInterval: CHECK_EVERY_MS });
  // restify listens for upgrades and does nothing: Node then hands over a line that no clock watches. Without a
  // listener the request is answered as any other.
  server.removeAllListeners('upgrade');
};

/** restify's, though its types do not have it: runs before all else, on Node's own request and response. */
type FirstHandler = (request: IncomingMessage & { getUrl(): URL }, response: ServerResponse) => boolean;
type WithFirst = { first(handler: FirstHandler): void };

/** Of these Node takes the first or the last; a proxy before us may have taken the other. */
const ONCE = ['authorization', 'host', 'content-type', 'content-encoding'];

const isAddress = (request: { getUrl(): URL }): boolean => {
  try {
    request.getUrl();
    return true;
  } catch {
    return false;
  }
};

/**
 * restify reads the address of a request outside any handler: one that is none, in the path or in the Host
 * header, would end the process. What says who sends or what comes must be said once. `before` runs on every request.
 */
export const refuseBadRequests = (server: Server, before: (response: ServerResponse) => void): void => {
  (server as unknown as WithFirst).first((request, response) => {
    before(response);
    // Who asks for another protocol is no proxy with a next request.
    if (request.headers.upgrade) response.shouldKeepAlive = false;
    const doubled = ONCE.some((name) => (request.headersDistinct[name]?.length ?? 0) > 1);
    const wrong = doubled ? 'DoubledHeader' : isAddress(request) ? undefined : 'BadAddress';
    if (!wrong) return true;
    response.statusCode = 400;
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify({ code: wrong }));
    return false;
  });
};
