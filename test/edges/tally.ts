import type { Memory } from './inside.ts';

/** One answer of the server; status 0 when none came in time. */
export type Answered = { readonly status: number; readonly text: string; readonly ms: number };

/** What many requests came to. */
export type Figures = {
  readonly requests: number;
  readonly statuses: Readonly<Record<string, number>>;
  /** Of those that got past the door: how many were heard as something the bot does. */
  readonly understood: number;
  readonly seconds: number;
  readonly slowestMs: number;
  readonly medianMs: number;
  readonly heapFirstMb: number;
  readonly heapLastMb: number;
  /** Buffers and the memory of PGlite. */
  readonly externalFirstMb: number;
  readonly externalLastMb: number;
  readonly rssFirstMb: number;
  readonly rssLastMb: number;
};

const MB = 1024 * 1024;
const mean = (all: readonly number[]): number =>
  all.reduce((sum, one) => sum + one, 0) / Math.max(all.length, 1);
const inMb = (bytes: number): number => Math.round((bytes / MB) * 10) / 10;

/** What a person is told, and the tab, when a verb or its data means nothing. */
const NOT_HEARD = /Dit knopje ken ik niet|"notUnderstood"/;

/** Counts answers and measures of memory. */
export class Tally {
  readonly #began = Date.now();
  readonly #statuses = new Map<number, number>();
  readonly #ms: number[] = [];
  readonly #memory: Memory[] = [];
  #understood = 0;

  answered({ status, text, ms }: Answered): void {
    this.#statuses.set(status, (this.#statuses.get(status) ?? 0) + 1);
    this.#ms.push(ms);
    if (status === 200 && text.length > 2 && !NOT_HEARD.test(text)) this.#understood += 1;
  }

  measured(memory: Memory): void {
    this.#memory.push(memory);
  }

  get requests(): number {
    return this.#ms.length;
  }

  /** How many of all had one of these statuses, from 0 to 1. */
  share(...statuses: number[]): number {
    const some = statuses.reduce((sum, one) => sum + (this.#statuses.get(one) ?? 0), 0);
    return some / Math.max(this.requests, 1);
  }

  figures(): Figures {
    const third = Math.max(1, Math.floor(this.#memory.length / 3));
    const first = this.#memory.slice(0, third);
    const last = this.#memory.slice(-third);
    const sorted = this.#ms.toSorted((a, b) => a - b);
    return {
      requests: this.requests,
      statuses: Object.fromEntries([...this.#statuses].sort(([a], [b]) => a - b)),
      understood: this.#understood,
      seconds: Math.round((Date.now() - this.#began) / 100) / 10,
      slowestMs: Math.round(sorted.at(-1) ?? 0),
      medianMs: Math.round((sorted[Math.floor(sorted.length / 2)] ?? 0) * 10) / 10,
      heapFirstMb: inMb(mean(first.map(({ heapUsed }) => heapUsed))),
      heapLastMb: inMb(mean(last.map(({ heapUsed }) => heapUsed))),
      externalFirstMb: inMb(mean(first.map(({ external }) => external))),
      externalLastMb: inMb(mean(last.map(({ external }) => external))),
      rssFirstMb: inMb(mean(first.map(({ rss }) => rss))),
      rssLastMb: inMb(mean(last.map(({ rss }) => rss))),
    };
  }
}
