import type { World } from './world.ts';

/** The clock bar: the bot's time, and how many messages came after the last jump. */
export class TimeJump {
  readonly #world: World;
  readonly #told: () => void;
  #counting = false;
  #sent: number | undefined;

  /** `told` is called when the count changes. */
  constructor(world: World, told: () => void) {
    this.#world = world;
    this.#told = told;
    // From the first thing somebody does, what the bot sends is no longer due to the jump.
    world.line.onSend(() => {
      this.#counting = false;
    });
    world.outgoing.onAdd((entry) => this.#count(entry.kind, entry.status));
  }

  async status(): Promise<{ now: string; sent: number | null }> {
    return { now: await this.#world.clock.now(), sent: this.#sent ?? null };
  }

  async jump(to: { now: string } | { advance: string }): Promise<void> {
    this.#sent = 0;
    this.#counting = true;
    await ('now' in to ? this.#world.clock.set(to.now) : this.#world.clock.advance(to.advance));
    this.#told();
  }

  #count(kind: string, status: number): void {
    if (!this.#counting || kind !== 'post' || status >= 300) return;
    this.#sent = (this.#sent ?? 0) + 1;
    this.#told();
  }
}
