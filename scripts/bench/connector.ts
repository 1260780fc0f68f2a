import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What goes wrong with one call, in one conversation or wherever. `taken`: the message arrived all the same. */
export type ConnectorTrouble = { readonly taken: boolean; readonly to?: string } & (
  | { readonly status: number; readonly code?: string; readonly retryAfter?: string }
  | { readonly cut: 'reset' | 'hang' }
);

/** One call that came in, at which moment (ms), and what became of it. */
export type Call = {
  readonly at: number;
  readonly method: string;
  readonly conversation: string;
  readonly body: string;
  readonly status: number | 'reset' | 'hang';
};

/** Says no to a call by the limits that Teams sets; undefined when it may pass. */
export type Allowance = (conversation: string, at: number) => { retryAfter: number } | undefined;

/** Teams' connector as the bot meets it over HTTP: what arrived, what went wrong on order, and limits. */
export class FakeConnector {
  readonly calls: Call[] = [];
  /** Bodies of messages that arrived, by conversation; an edit is none. */
  readonly arrived = new Map<string, string[]>();
  readonly #troubles: ConnectorTrouble[] = [];
  readonly #allow: Allowance | undefined;
  #server: Server | undefined;
  #next = 0;

  constructor(allow?: Allowance) {
    this.#allow = allow;
  }

  /** Listens; tells the service URL. */
  async start(): Promise<string> {
    const server = createServer((request, response) => this.#take(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    this.#server = server;
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  }

  stop(): void {
    this.#server?.closeAllConnections();
    this.#server?.close();
  }

  /** The next call that writes goes so. */
  trouble(...troubles: ConnectorTrouble[]): void {
    this.#troubles.push(...troubles);
  }

  #take(request: IncomingMessage, response: ServerResponse): void {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => this.#answer(request, response, Buffer.concat(chunks).toString()));
  }

  #answer(request: IncomingMessage, response: ServerResponse, body: string): void {
    const { method = '', url = '' } = request;
    const conversation = decodeURIComponent(url.split('/')[3] ?? '');
    const at = performance.now();
    const note = (status: Call['status']): void => {
      this.calls.push({ at, method, conversation, body, status });
    };
    const reply = (status: number, sent: object, headers: Record<string, string> = {}): void => {
      note(status);
      response.writeHead(status, { 'content-type': 'application/json', ...headers });
      response.end(JSON.stringify(sent));
    };
    const tooFast = this.#allow?.(conversation, at);
    if (tooFast) {
      reply(429, {}, { 'retry-after': String(tooFast.retryAfter) });
      return;
    }
    const struck = this.#troubles.findIndex(({ to }) => to === undefined || to === conversation);
    const [trouble] = struck < 0 ? [] : this.#troubles.splice(struck, 1);
    if (!trouble || trouble.taken) this.#arrive(method, conversation, body);
    if (!trouble) {
      this.#next += 1;
      reply(201, {
        id: method === 'POST' && conversation === '' ? `a:${this.#next}` : `m${this.#next}`,
      });
      return;
    }
    if ('cut' in trouble) {
      note(trouble.cut);
      if (trouble.cut === 'reset') request.socket.destroy();
      return;
    }
    const { status, code = 'ServiceError', retryAfter } = trouble;
    reply(status, { error: { code } }, retryAfter === undefined ? {} : { 'retry-after': retryAfter });
  }

  #arrive(method: string, conversation: string, body: string): void {
    if (method !== 'POST' || conversation === '') return;
    this.arrived.set(conversation, [...(this.arrived.get(conversation) ?? []), body]);
  }
}
