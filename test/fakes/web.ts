import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import type { Host } from '../../bot/teams/host.ts';
import { localGuard } from '../../bot/web/guard.ts';
import { createWebServer, type WebParts } from '../../bot/web/server.ts';
import { localTabGuard } from '../../bot/web/tab.ts';

/** What must not be seen in an answer or the log. */
export const SECRET = 'Sophie Voorbeeld';
export const activity = (more: Record<string, unknown> = {}) => ({
  type: 'invoke',
  id: 'f:1',
  channelId: 'msteams',
  serviceUrl: 'http://127.0.0.1/',
  timestamp: new Date().toISOString(),
  from: { id: '29:a', aadObjectId: 'AAD-1' },
  conversation: { id: 'a:1', conversationType: 'personal' },
  text: SECRET,
  ...more,
});

/** A bot that says yes to everything. */
export const kind: Host = async (_request, response) => {
  response.status(200);
  response.send({ ok: true });
  response.end();
};

/** restify as it stands, before a bot that a test makes. */
export class FakeWeb {
  readonly #servers: ReturnType<typeof createWebServer>[] = [];
  readonly #lines: string[] = [];

  /** All that was logged. */
  get logged(): string {
    return this.#lines.join('');
  }

  async start(more: Partial<WebParts> = {}) {
    const server = createWebServer({
      guard: localGuard,
      host: kind,
      replay: undefined,
      ownerOf: async () => undefined,
      log: pino({ level: 'trace' }, { write: (line: string) => this.#lines.push(line) }),
      local: undefined,
      ready: async () => true,
      calendarFile: async () => undefined,
      file: async () => undefined,
      metrics: {
        token: undefined,
        local: true,
        text: async () => 'knooppunt_turns_total 1',
        contentType: 'text/plain',
      },
      tab: { guard: localTabGuard, ask: async () => ({ answer: null }) },
      ...more,
    });
    this.#servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.server.address() as AddressInfo;
    const url = `http://127.0.0.1:${port}/api/messages`;
    const post = (body: string | Uint8Array, headers: Record<string, string> = {}) =>
      fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body });
    return { server: server.server, port, post, send: (one: object) => post(JSON.stringify(one)) };
  }

  close(): void {
    for (const { server } of this.#servers) {
      server.closeAllConnections();
      server.close();
    }
  }
}
