import type { Request, Response, Server } from 'restify';
import type { Refused } from './refused.ts';

/** Says no: the status and a fixed word, and nothing else. */
export const sayNo = (response: Response, { status, code }: Refused): void => {
  // Who is too slow is not waited for, also not for the rest of it.
  if (code === 'SlowBody') response.setHeader('Connection', 'close');
  response.send(status, { code });
};

/** The words for what fails outside a handler of ours. */
const words: Readonly<Record<number, string>> = { 404: 'NotFound', 405: 'MethodNotAllowed' };
const LOWEST_OURS = 500;

const statusOf = (error: unknown): number => {
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : undefined;
  return typeof status === 'number' && status >= 400 && status < LOWEST_OURS ? status : LOWEST_OURS;
};

/**
 * Every error gets a fixed body. An error's own message may hold a piece of what was sent or of our insides, so
 * it is neither answered nor told: `failed` hears its name and code.
 */
export const answerErrors = (
  server: Server,
  failed: (error: { readonly name: string; readonly code: string; readonly status: number }) => void,
): void => {
  server.on('restifyError', (_request: Request, response: Response, error: unknown, done: () => void) => {
    const status = statusOf(error);
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const name = error instanceof Error ? error.name : typeof error;
    if (status >= LOWEST_OURS) failed({ name, code, status });
    if (!response.headersSent)
      response.send(status, {
        code: words[status] ?? (status < LOWEST_OURS ? 'BadRequest' : 'InternalError'),
      });
    done();
  });
};
