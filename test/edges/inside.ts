import { z } from 'zod';
import { freePort } from '../journeys/stage.ts';

const Answer = z.object({
  id: z.number(),
  result: z.looseObject({ result: z.looseObject({ value: z.unknown() }).optional() }).optional(),
});
const Memory = z.object({ heapUsed: z.number(), external: z.number(), rss: z.number() });
/** Bytes in use: by our objects, by buffers beside them, and by the whole process. */
export type Memory = z.infer<typeof Memory>;

/** What a started server is made to listen with, so that its inside can be looked at. */
export const inspectable = async (): Promise<{ port: number; environment: NodeJS.ProcessEnv }> => {
  const port = await freePort();
  return { port, environment: { NODE_OPTIONS: `--inspect=127.0.0.1:${port}` } };
};

/** Prototypes that everything else is made from, with the keys somebody could have added to them. */
const FOREIGN = `[Object, Array, String, Function, Promise, Map].flatMap((one) =>
  Object.keys(one.prototype).map((key) => one.name + '.' + key)).join()`;

/** The inside of a started server, by its debugger: no word of the product is there for it. */
export class Inside {
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, (value: unknown) => void>();
  #asked = 0;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.addEventListener('message', ({ data }) => {
      const { data: answer } = Answer.safeParse(JSON.parse(String(data)));
      if (answer) this.#waiting.get(answer.id)?.(answer.result?.result?.value);
    });
  }

  static async open(port: number): Promise<Inside> {
    const list = z
      .array(z.looseObject({ webSocketDebuggerUrl: z.string() }))
      .parse(await (await fetch(`http://127.0.0.1:${port}/json/list`)).json());
    const socket = new WebSocket(list[0]?.webSocketDebuggerUrl ?? '');
    await new Promise((resolve, reject) => {
      socket.addEventListener('open', resolve, { once: true });
      socket.addEventListener('error', reject, { once: true });
    });
    return new Inside(socket);
  }

  #ask(method: string, params: object = {}): Promise<unknown> {
    this.#asked += 1;
    const id = this.#asked;
    this.#socket.send(JSON.stringify({ id, method, params }));
    return new Promise((resolve) => this.#waiting.set(id, resolve));
  }

  #value(expression: string): Promise<unknown> {
    return this.#ask('Runtime.evaluate', { expression, returnByValue: true });
  }

  /** What is in use once all that can be thrown away is thrown away. */
  async memory(): Promise<Memory> {
    // The second time takes what the first one's finalizers let go.
    for (let round = 0; round < 2; round += 1) await this.#ask('HeapProfiler.collectGarbage');
    return Memory.parse(await this.#value('process.memoryUsage()'));
  }

  /** Keys that were added to the prototypes of everything; empty when nothing was. */
  async polluted(): Promise<string> {
    return z.string().parse(await this.#value(FOREIGN));
  }

  close(): void {
    this.#socket.close();
  }
}
