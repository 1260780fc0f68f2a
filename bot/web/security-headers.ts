import type { ServerResponse } from 'node:http';

const YEAR_S = 31_536_000;

const always: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy':
    'accelerometer=(), camera=(), clipboard-read=(), display-capture=(), fullscreen=(), geolocation=(), microphone=(), payment=(), usb=()',
};

/** On every answer: nothing of ours is a page, may be framed, kept or guessed at. */
export const securityHeaders = (response: ServerResponse, local: boolean): void => {
  for (const [name, value] of Object.entries(always)) response.setHeader(name, value);
  // Only behind https; on this machine it would lock other servers out of the browser.
  if (!local) response.setHeader('Strict-Transport-Security', `max-age=${YEAR_S}`);
};
