import type { PGlite } from '@electric-sql/pglite';

/** Whoever may hold the session: compared by identity only. */
type Holder = object;

/** The simple query `ROLLBACK` in PostgreSQL's wire protocol. */
const ROLLBACK = Buffer.from('Q\0\0\0\x0dROLLBACK\0', 'latin1');

/**
 * The one session that PGlite has, lent to one client at a time. A client keeps it from the first statement of
 * a transaction to its end, because statements of others in between would become part of that transaction.
 * Waiting clients are served in order of arrival.
 */
export class PgliteSession {
  readonly #db: PGlite;
  readonly #waiting: Array<{ holder: Holder; grant: () => void }> = [];
  #holder: Holder | undefined;

  constructor(db: PGlite) {
    this.#db = db;
  }

  /** Resolves when `holder` has the session, at once when it has it already. */
  acquire(holder: Holder): Promise<void> {
    if (this.#holder === holder) return Promise.resolve();
    if (!this.#holder) {
      this.#holder = holder;
      return Promise.resolve();
    }
    return new Promise((grant) => this.#waiting.push({ holder, grant }));
  }

  /** Passes the session on; does nothing when `holder` hasn't got it. */
  release(holder: Holder): void {
    if (this.#holder !== holder) return;
    const next = this.#waiting.shift();
    // Set here and not by the waiter: a third client must not slip in before the waiter runs.
    this.#holder = next?.holder;
    next?.grant();
  }

  /** Takes the session from a client that leaves, undoing the transaction it may be in. */
  async abandon(holder: Holder): Promise<void> {
    if (this.#holder !== holder) return;
    try {
      await this.run(ROLLBACK);
    } finally {
      this.release(holder);
    }
  }

  /**
   * Sends wire messages that end in a whole batch and resolves to the wire messages of the answer.
   * Not by `execProtocolRaw`: that reads every answer for itself and keeps it for as long as the process lives.
   */
  run(batch: Uint8Array): Promise<Uint8Array> {
    return this.#db.runExclusive(async () => {
      const parts: Uint8Array[] = [];
      // A part is a view on PGlite's memory, which the next statement writes over.
      const onRawData = (part: Uint8Array): number => parts.push(part.slice());
      await this.#db.execProtocolRawStream(batch, { onRawData });
      return Buffer.concat(parts);
    });
  }
}
