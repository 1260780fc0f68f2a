/** A bounded memory: each value until its moment (ms), and of those the ones used last. */
export class Recent<V> {
  readonly #most: number;
  readonly #kept = new Map<string, { readonly value: V; readonly until: number }>();

  constructor(most: number) {
    this.#most = most;
  }

  get(key: string, now: number): V | undefined {
    const found = this.#kept.get(key);
    if (!found) return undefined;
    this.#kept.delete(key);
    if (found.until <= now) return undefined;
    this.#kept.set(key, found);
    return found.value;
  }

  set(key: string, value: V, until: number): void {
    this.#kept.delete(key);
    this.#kept.set(key, { value, until });
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > this.#most && oldest !== undefined) this.#kept.delete(oldest);
  }

  get size(): number {
    return this.#kept.size;
  }
}
