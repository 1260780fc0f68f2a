import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { SavedConversations } from './conversations.ts';
import { messageSchema } from './message.ts';

const stateSchema = z.object({
  format: z.literal(1),
  seq: z.number(),
  messages: z.array(messageSchema),
  read: z.record(z.string(), z.record(z.string(), z.number())),
  opened: z.array(z.string()),
});

/** The kept conversations; undefined when there is no file. A file that cannot be read is set aside. */
export async function readState(file: string): Promise<SavedConversations | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    return stateSchema.parse(JSON.parse(text));
  } catch {
    await rename(file, `${file}.onleesbaar`);
    console.warn(`Proefopstelling: ${file} is onleesbaar en staat nu apart als ${file}.onleesbaar.`);
    return undefined;
  }
}

/** Writes the state a moment after the last change, whole or not at all. */
export class StateWriter {
  readonly #file: string;
  readonly #state: () => SavedConversations;
  #timer: NodeJS.Timeout | undefined;
  #writing: Promise<void> = Promise.resolve();

  constructor(file: string, state: () => SavedConversations) {
    this.#file = file;
    this.#state = state;
  }

  changed(): void {
    this.#timer ??= setTimeout(() => void this.flush(), 200);
  }

  /** Writes what changed; resolves when the file is in place. */
  flush(): Promise<void> {
    if (this.#timer === undefined) return this.#writing;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#writing = this.#writing
      .then(() => this.#write())
      .catch((error: unknown) => {
        console.warn(`Proefopstelling: ${this.#file} kon niet worden geschreven.`, error);
      });
    return this.#writing;
  }

  async #write(): Promise<void> {
    await mkdir(dirname(this.#file), { recursive: true });
    const next = `${this.#file}.nieuw`;
    await writeFile(next, JSON.stringify({ format: 1, ...this.#state() }));
    await rename(next, this.#file);
  }
}
