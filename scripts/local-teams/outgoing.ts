/** One thing that left the bot: a request to the connector, or the answer to an activity. */
export type Outgoing = {
  kind: 'conversation' | 'post' | 'edit' | 'delete' | 'answer';
  /** The conversation's wire id, as the bot or we wrote it. */
  conversation: string;
  /** The message concerned; for an answer the activity that was answered. */
  activityId?: string;
  /** For an answer: the name of the invoke, or the activity's type. */
  name?: string;
  /** JSON as sent; text when it was no JSON. */
  body: unknown;
  /** HTTP status of the exchange. */
  status: number;
};

/** Everything the bot ever sent, so that a test can search it for what must never leave. */
export class OutgoingLog {
  readonly #entries: Outgoing[] = [];
  readonly #listeners = new Set<(entry: Outgoing) => void>();

  get entries(): readonly Outgoing[] {
    return this.#entries;
  }

  add(entry: Outgoing): void {
    this.#entries.push(entry);
    for (const listener of this.#listeners) listener(entry);
  }

  onAdd(listener: (entry: Outgoing) => void): void {
    this.#listeners.add(listener);
  }
}
