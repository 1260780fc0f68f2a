import type { Allowance } from './connector.ts';

type Limit = readonly [most: number, seconds: number];

const CONVERSATION: readonly Limit[] = [
  [7, 1],
  [8, 2],
  [60, 30],
  [1800, 3600],
];
const APP: readonly Limit[] = [[50, 1]];

/** Moments of calls that passed, and whether one more may. */
class Window {
  #moments: number[] = [];
  readonly #limits: readonly Limit[];

  constructor(limits: readonly Limit[]) {
    this.#limits = limits;
  }

  /** Seconds until one more may pass; 0 when it may now. */
  wait(at: number): number {
    const waits = this.#limits.map(([most, seconds]) => {
      const oldest = this.#moments.at(-most);
      return oldest === undefined ? 0 : Math.max(0, oldest + seconds * 1000 - at) / 1000;
    });
    return Math.max(...waits);
  }

  pass(at: number): void {
    this.#moments.push(at);
    const keep = Math.max(...this.#limits.map(([most]) => most));
    if (this.#moments.length > 2 * keep) this.#moments = this.#moments.slice(-keep);
  }
}

/** The limits of Teams, kept to the letter in sliding windows: per conversation, and 50 calls a second in all. */
export const teamsLimits = (): Allowance => {
  const app = new Window(APP);
  const conversations = new Map<string, Window>();
  return (conversation, at) => {
    const own = conversations.get(conversation) ?? new Window(CONVERSATION);
    conversations.set(conversation, own);
    const wait = Math.max(app.wait(at), own.wait(at));
    if (wait > 0) return { retryAfter: Math.ceil(wait) };
    app.pass(at);
    own.pass(at);
    return undefined;
  };
};
