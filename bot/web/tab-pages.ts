import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Request, Response, Server } from 'restify';

export type TabPagesParts = {
  /** The built tab. */
  readonly folder: string;
  /** In local mode the local Teams may show it, and nobody proves who they are. */
  readonly local: boolean;
};

/** Where Teams itself runs: nobody else may put the tab in a frame. */
const TEAMS_FRAMES = [
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://teams.cloud.microsoft',
  'https://*.cloud.microsoft',
  'https://*.microsoft365.com',
];
const LOCAL_FRAMES = ["'self'", 'http://127.0.0.1:*', 'http://localhost:*'];

const policy = (nonce: string, local: boolean): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    // Fluent writes its styles while it draws: each of them carries this word, which is new with every page.
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${(local ? LOCAL_FRAMES : TEAMS_FRAMES).join(' ')}`,
  ].join('; ');

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};
/** Names are made of what is in them: what once had a name never changes. */
const FOR_EVER = 'public, max-age=31536000, immutable';
const ASSET = /^[\w-]+\.(?:js|css)$/;
/** Believes whoever says who they are: only for the trial. */
const LOCAL_ONLY = /^local-/;

type Asset = { readonly type: string; readonly plain: Buffer; readonly gzip: Buffer };

/** `GET /tab`: the page and what it is made of. */
export const addTabPages = (server: Server, { folder, local }: TabPagesParts): void => {
  const assets = new Map<string, Promise<Asset | undefined>>();
  const load = async (name: string): Promise<Asset | undefined> => {
    const plain = await readFile(join(folder, 'assets', name)).catch(() => undefined);
    return plain && { type: TYPES[extname(name)] ?? 'text/plain', plain, gzip: gzipSync(plain) };
  };
  const assetOf = (name: string): Promise<Asset | undefined> => {
    if (!ASSET.test(name) || (!local && LOCAL_ONLY.test(name))) return Promise.resolve(undefined);
    const known = assets.get(name) ?? load(name);
    // A name that is not there is not kept: anybody may make up names.
    void known.then((asset) => asset && assets.set(name, known));
    return known;
  };

  server.get('/tab', async (_request: Request, response: Response) => {
    const page = await readFile(join(folder, 'index.html'), 'utf8').catch(() => undefined);
    if (page === undefined) return response.send(503, { code: 'NotBuilt' });
    const nonce = randomBytes(18).toString('base64');
    response.removeHeader('X-Frame-Options');
    response.setHeader('Content-Security-Policy', policy(nonce, local));
    response.sendRaw(
      200,
      page.replaceAll('__NONCE__', nonce).replace('__HOST__', local ? 'local' : 'teams'),
      {
        'Content-Type': 'text/html; charset=utf-8',
      },
    );
  });
  server.get('/tab/assets/:name', async (request: Request, response: Response) => {
    const { name = '' } = request.params as Record<string, string>;
    const asset = await assetOf(name);
    if (!asset) return response.send(404, { code: 'NotFound' });
    const packed = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
    if (packed) response.setHeader('Content-Encoding', 'gzip');
    response.setHeader('Vary', 'Accept-Encoding');
    response.setHeader('Cache-Control', FOR_EVER);
    response.sendRaw(200, packed ? asset.gzip : asset.plain, { 'Content-Type': asset.type });
  });
};
