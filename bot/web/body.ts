import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { readJson } from './json.ts';
import { type Refused, refuse } from './refused.ts';

export type BodyLimits = { readonly bytes: number; readonly withinMs: number };
export const BODY_LIMITS: BodyLimits = { bytes: 256 * 1024, withinMs: 8000 };

/** A body as JSON, and the hash of its bytes. */
export type Body = { readonly json: unknown; readonly hash: string };

const JSON_TYPE = /^application\/(?:[\w.-]+\+)?json\s*(?:;\s*charset="?utf-?8"?\s*)?$/i;

/**
 * Reads the body of a request: JSON alone, as it is (what is packed could unpack to anything), not large, and
 * not for ever.
 */
export const readBody = async (
  request: IncomingMessage,
  limits: BodyLimits = BODY_LIMITS,
): Promise<Body | Refused> => {
  const { headers } = request;
  if ((headers['content-encoding'] ?? 'identity').toLowerCase() !== 'identity')
    return refuse(400, 'ContentEncoding');
  if (!JSON_TYPE.test(headers['content-type'] ?? '')) return refuse(400, 'ContentType');
  if (Number(headers['content-length'] ?? 0) > limits.bytes) return refuse(413, 'TooLarge');
  const bytes = await bytesOf(request, limits);
  if (!Buffer.isBuffer(bytes)) return bytes;
  const read = readJson(bytes);
  return 'json' in read ? { ...read, hash: createHash('sha256').update(bytes).digest('base64url') } : read;
};

const bytesOf = (request: IncomingMessage, limits: BodyLimits): Promise<Buffer | Refused> =>
  new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const end = (result: Buffer | Refused): void => {
      clearTimeout(timer);
      request.off('data', take);
      // What still comes is thrown away, so that the answer arrives and the line can be used again.
      request.resume();
      resolve(result);
    };
    const take = (chunk: Buffer): void => {
      size += chunk.length;
      if (size > limits.bytes) end(refuse(413, 'TooLarge'));
      else chunks.push(chunk);
    };
    const timer = setTimeout(() => end(refuse(400, 'SlowBody')), limits.withinMs);
    request.on('data', take);
    request.once('end', () => end(Buffer.concat(chunks)));
    request.once('error', () => end(refuse(400, 'BrokenBody')));
    request.once('close', () => end(refuse(400, 'BrokenBody')));
  });
