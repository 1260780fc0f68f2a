import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A service of Teams that takes everything at once and keeps what it was sent. */
export type FakeService = {
  readonly url: string;
  readonly sent: readonly string[];
  /** Lets go of what was sent. */
  forget(): void;
  close(): Promise<void>;
};

/** Starts one on this machine. */
export const startFakeService = async (): Promise<FakeService> => {
  const sent: string[] = [];
  let ids = 0;
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    sent.push(Buffer.concat(chunks).toString());
    ids += 1;
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ id: `sent-${ids}` }));
  });
  // A line that this side closes just as the bot uses it again is no fault of the bot's.
  server.keepAliveTimeout = 0;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    sent,
    forget: () => {
      sent.length = 0;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
