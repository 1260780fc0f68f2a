import { z } from 'zod';

const clockSchema = z.object({ now: z.string() });

/** The bot's clock, read and moved over HTTP. Durations are ISO 8601, such as `PT1H` or `P1D`. */
export class BotClock {
  readonly #url: string;

  constructor(url: string) {
    this.#url = url;
  }

  /** The instant by the bot's clock, in ISO 8601. */
  async now(): Promise<string> {
    return this.#ask({ signal: AbortSignal.timeout(10_000) });
  }

  async set(iso: string): Promise<string> {
    return this.#move({ now: iso });
  }

  async advance(duration: string): Promise<string> {
    return this.#move({ advance: duration });
  }

  /** A jump over weeks may run many jobs, so it has minutes. */
  #move(body: { now: string } | { advance: string }): Promise<string> {
    return this.#ask({
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(300_000),
    });
  }

  async #ask(init: RequestInit): Promise<string> {
    const response = await fetch(this.#url, init);
    const text = await response.text();
    if (!response.ok) throw new Error(`The bot's clock answered ${response.status}: ${text.slice(0, 500)}`);
    return clockSchema.parse(JSON.parse(text)).now;
  }
}
