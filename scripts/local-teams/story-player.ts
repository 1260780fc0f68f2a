import type { Story, StoryStep } from './options.ts';

/** Where a told story is, as the page shows it. */
export type StoryStatus = {
  title: string;
  total: number;
  /** Steps done; the step shown is the last one done. */
  done: number;
  busy: boolean;
  step: StoryStep | null;
  /** What went wrong in the last step. */
  problem: string | null;
};

const stepFailed = (number: number, title: string) =>
  `Stap ${number} (‘${title}’) lukte niet. Wat er misging staat in het venster waarin de demo loopt. Stop de demo daar met Ctrl+C en start hem opnieuw.`;

/** Plays a story one step at a time; two presses at once play one step. */
export class StoryPlayer {
  readonly #story: Story;
  readonly #told: () => void;
  #done = 0;
  #running: Promise<void> | undefined;
  #problem: string | null = null;

  constructor(story: Story, told: () => void) {
    this.#story = story;
    this.#told = told;
  }

  get status(): StoryStatus {
    const busy = this.#running !== undefined;
    const { title, steps } = this.#story;
    const step = steps[busy ? this.#done : this.#done - 1] ?? null;
    return { title, total: steps.length, done: this.#done, busy, step, problem: this.#problem };
  }

  next(): Promise<void> {
    if (this.#done >= this.#story.steps.length) return Promise.resolve();
    this.#running ??= this.#play();
    return this.#running;
  }

  async #play(): Promise<void> {
    // A tick later, so that `busy` is true when the page is told.
    await Promise.resolve();
    this.#told();
    try {
      await this.#story.next();
      this.#done += 1;
      this.#problem = null;
    } catch (error) {
      const { title } = this.#story.steps[this.#done] ?? { title: '' };
      console.error(`Verhaal, stap ${this.#done + 1} ‘${title}’:`, error);
      this.#problem = stepFailed(this.#done + 1, title);
    } finally {
      this.#running = undefined;
      this.#told();
    }
  }
}
