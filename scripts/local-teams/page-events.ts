import type { ServerResponse } from 'node:http';

/** What open pages are told: something changed; they ask for the rest. */
export type PageEvent =
  | { type: 'messages'; conversation: string }
  | { type: 'clock' }
  | { type: 'story' }
  | { type: 'gesture'; person: string };

/** Server-sent events to every open page. */
export class PageEvents {
  readonly #pages = new Set<ServerResponse>();

  /** Keeps this response open until the page goes. */
  open(response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write(':\n\n');
    this.#pages.add(response);
    response.on('close', () => this.#pages.delete(response));
  }

  /** Whether a page is open somewhere. */
  get watched(): boolean {
    return this.#pages.size > 0;
  }

  send(event: PageEvent): void {
    for (const page of this.#pages) page.write(`data: ${JSON.stringify(event)}\n\n`);
  }

  close(): void {
    for (const page of this.#pages) page.end();
  }
}
