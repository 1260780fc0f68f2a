import { Duplex } from 'node:stream';
import type { PgliteSession } from './pglite-session.ts';

/** Type byte and length of every wire message but the first. */
const HEADER_BYTES = 5;
const READY_FOR_QUERY = code('Z');
const TERMINATE = code('X');
/** Query, Sync, Flush, CopyDone and CopyFail: what a client sends before it waits for an answer. */
const ENDS_BATCH = new Set(['Q', 'S', 'H', 'c', 'f'].map(code));
const OUTSIDE_TRANSACTION = code('I');
/** AuthenticationOk and ReadyForQuery: PGlite has one user, so nobody is asked who he is. */
const HANDSHAKE = Buffer.from('R\0\0\0\x08\0\0\0\0Z\0\0\0\x05I', 'latin1');

/**
 * What the `pg` client takes for its socket: it cuts what the client writes into batches, has the session answer
 * them in order, and gives the session back when an answer says that no transaction is open.
 */
export class PgliteConnection extends Duplex {
  readonly #session: PgliteSession;
  #incoming: Buffer = Buffer.alloc(0);
  #started = false;
  /** Everything that must happen in order, chained. Never rejects. */
  #work: Promise<void> = Promise.resolve();

  constructor(session: PgliteSession) {
    super();
    this.#session = session;
  }

  /** Part of a socket's interface, called by `pg`. */
  connect(): void {
    process.nextTick(() => this.emit('connect'));
  }

  // A socket's settings: there is no network here to set.
  setNoDelay(): void {}
  setKeepAlive(): void {}
  ref(): void {}
  unref(): void {}

  override _read(): void {}

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.#incoming = this.#incoming.length > 0 ? Buffer.concat([this.#incoming, chunk]) : chunk;
    if (this.#started || this.#takeStartup()) this.#takeBatches();
    done();
  }

  override _final(done: () => void): void {
    this.#leave().then(() => {
      this.push(null);
      done();
    });
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.#leave().then(() => done(error));
  }

  /** The startup packet has no type byte. Its settings (user, options) mean nothing to PGlite. */
  #takeStartup(): boolean {
    if (this.#incoming.length < 4) return false;
    const end = this.#incoming.readUInt32BE(0);
    if (this.#incoming.length < end) return false;
    this.#incoming = this.#incoming.subarray(end);
    this.#started = true;
    this.push(HANDSHAKE);
    return true;
  }

  #takeBatches(): void {
    const buffer = this.#incoming;
    let start = 0;
    for (const { type, end } of messages(buffer)) {
      // Terminate goes no further: it would end PGlite for everybody. The end of the stream does the work.
      if (type === TERMINATE) start = end;
      else if (ENDS_BATCH.has(type)) {
        this.#answer(Buffer.from(buffer.subarray(start, end)));
        start = end;
      }
    }
    this.#incoming = buffer.subarray(start);
  }

  #answer(batch: Buffer): void {
    this.#work = this.#work.then(async () => {
      if (this.destroyed) return;
      await this.#session.acquire(this);
      // Destroyed while it waited its turn: nobody wants the effect any more.
      if (this.destroyed) return this.#session.release(this);
      try {
        const answer = await this.#session.run(batch);
        if (!this.destroyed) this.push(Buffer.from(answer));
        if (transactionStatus(answer) === OUTSIDE_TRANSACTION) this.#session.release(this);
      } catch (error) {
        // PGlite itself broke: SQL errors are part of an answer.
        this.destroy(error instanceof Error ? error : new Error(String(error)));
      }
    });
  }

  #leave(): Promise<void> {
    // When even ROLLBACK breaks, PGlite is gone and every next client hears that from its own statement.
    this.#work = this.#work.then(() => this.#session.abandon(this)).catch(() => {});
    return this.#work;
  }
}

function code(letter: string): number {
  return letter.charCodeAt(0);
}

/** The whole messages in a buffer of wire protocol, each with its type and where it ends. */
function* messages(buffer: Buffer): Generator<{ type: number; start: number; end: number }> {
  let start = 0;
  while (start + HEADER_BYTES <= buffer.length) {
    const end = start + 1 + buffer.readUInt32BE(start + 1);
    if (end > buffer.length) return;
    yield { type: buffer.readUInt8(start), start, end };
    start = end;
  }
}

/** The status byte of the last ReadyForQuery; undefined when the answer has none (after a Flush). */
function transactionStatus(answer: Uint8Array): number | undefined {
  const buffer = Buffer.from(answer.buffer, answer.byteOffset, answer.byteLength);
  let status: number | undefined;
  for (const { type, start } of messages(buffer)) {
    if (type === READY_FOR_QUERY) status = buffer.readUInt8(start + HEADER_BYTES);
  }
  return status;
}
