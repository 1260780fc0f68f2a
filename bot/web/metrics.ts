import { createHash, timingSafeEqual } from 'node:crypto';
import type { Request, Response } from 'restify';
import { cameByAProxy, isLoopback } from './loopback.ts';

export type MetricsParts = {
  /** Who shows it may read. Without one only a trial set-up is read, and only from this machine. */
  readonly token: string | undefined;
  readonly local: boolean;
  readonly text: () => Promise<string>;
  readonly contentType: string;
};

const digest = (words: string): Buffer => createHash('sha256').update(words).digest();

const mayRead = ({ token, local }: MetricsParts, request: Request): boolean => {
  const { authorization = '' } = request.headers;
  if (token !== undefined) return timingSafeEqual(digest(authorization), digest(`Bearer ${token}`));
  const from = (request.socket.remoteAddress ?? '').replace(/^::ffff:/, '');
  return local && isLoopback(from) && !cameByAProxy(request.headers);
};

/**
 * What Prometheus reads. A proxy on this machine makes everybody come from this machine, so in production only the
 * token counts; to whoever does not have it, there is nothing here.
 */
export const metricsHandler =
  (parts: MetricsParts) =>
  async (request: Request, response: Response): Promise<void> => {
    if (!mayRead(parts, request)) {
      response.send(404, { code: 'ResourceNotFound' });
      return;
    }
    response.sendRaw(200, await parts.text(), { 'Content-Type': parts.contentType });
  };
