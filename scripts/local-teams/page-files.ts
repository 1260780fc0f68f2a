import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';

const here = import.meta.dirname;
const packageFolder = (name: string) =>
  dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
};

const headers = (tabOrigin: string) => ({
  'content-security-policy': [
    `frame-src ${tabOrigin}`,
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'cache-control': 'no-cache',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
});

/** The file behind an address; undefined for what the page never asks. */
function fileOf(path: string): string | undefined {
  if (path === '/') return join(here, 'page', 'index.html');
  if (path === '/vendor/adaptivecards.js')
    return join(packageFolder('adaptivecards'), 'dist/adaptivecards.min.js');
  if (path === '/vendor/adaptivecards.css')
    return join(packageFolder('adaptivecards'), 'dist/adaptivecards.css');
  if (path === '/vendor/markdown-it.js') {
    return join(packageFolder('markdown-it'), 'dist/browser/markdown-it.esm.min.mjs');
  }
  const inFolder = /^\/(page|host-config)\/([a-z0-9-]+\.(?:js|css|json|svg))$/.exec(path);
  return inFolder === null ? undefined : join(here, inFolder[1] ?? '', inFolder[2] ?? '');
}

/** Serves the page and what it is made of. False when there is no such file. */
export async function sendPageFile(
  response: ServerResponse,
  path: string,
  tabOrigin: string,
): Promise<boolean> {
  const file = fileOf(path);
  const bytes = file === undefined ? undefined : await readFile(file).catch(() => undefined);
  if (file === undefined || bytes === undefined) return false;
  response.writeHead(200, { ...headers(tabOrigin), 'content-type': TYPES[extname(file)] ?? 'text/plain' });
  response.end(bytes);
  return true;
}
