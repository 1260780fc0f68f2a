import { type InputValue, inputsOf } from './card-inputs.ts';
import { isNode } from './card-walk.ts';
import type { CardNode } from './message.ts';

/** What a person driven by code is doing now, for those who watch. */
export type Gesture = {
  /** The open dialog, with what is filled in. */
  dialog?: { title: string; card: CardNode; width?: number | string };
  /** The message on whose card they press; nothing while a dialog is open. */
  message?: string;
  filled: Readonly<Record<string, InputValue>>;
  /** The title of the button that is being pressed. */
  pressing?: string;
};

type Kept = Gesture & { number: number };

/** The dialogs and presses of persons driven by code, so that a page can show them. */
export class Gestures {
  readonly #kept = new Map<string, Kept>();
  readonly #told: (person: string) => void;
  readonly #pace: () => number;
  #number = 0;

  /** `told` hears whose gesture changed; `pace` is how many milliseconds a watcher needs, 0 without one. */
  constructor(told: (person: string) => void, pace: () => number) {
    this.#told = told;
    this.#pace = pace;
  }

  of(person: string): Kept | undefined {
    return this.#kept.get(person);
  }

  /** Every open dialog, filled in. */
  get dialogs(): unknown[] {
    return [...this.#kept].flatMap(([person, { dialog, filled, pressing, number }]) =>
      dialog === undefined
        ? []
        : [{ person, ...dialog, card: filledIn(dialog.card, filled), pressing: pressing ?? null, number }],
    );
  }

  show(person: string, gesture: Gesture | undefined): void {
    if (gesture === undefined) {
      if (!this.#kept.delete(person)) return;
    } else {
      this.#number += 1;
      this.#kept.set(person, { ...gesture, number: this.#number });
    }
    this.#told(person);
  }

  /** Gives whoever watches the time to see it. */
  async pause(): Promise<void> {
    const milliseconds = this.#pace();
    if (milliseconds > 0) await new Promise((resolve) => setTimeout(resolve, milliseconds));
  }
}

/** The card with these answers in its inputs. */
export function filledIn(card: CardNode, filled: Readonly<Record<string, InputValue>>): CardNode {
  const known = new Map(inputsOf(card).map((input) => [input.id, input]));
  const walked = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walked);
    if (!isNode(value)) return value;
    const copy = Object.fromEntries(Object.entries(value).map(([key, one]) => [key, walked(one)]));
    const { id } = value;
    const given = typeof id === 'string' && known.has(id) ? filled[id] : undefined;
    return given === undefined ? copy : { ...copy, value: String(given) };
  };
  const result = walked(card);
  return isNode(result) ? result : card;
}
