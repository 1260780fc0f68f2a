import { type Head, START } from './head.ts';

/** What a line says, under its proof, of what stood before it. `anchor` is the proof of the last one, or empty. */
export type Known = Head & { readonly anchor: string };

/** Which anchor: its number and its proof. */
type AnchorMark = { readonly nr: string; readonly mac: string };

/**
 * What this process itself saw stored in the access log. Every line it writes says so under its proof, and with
 * that holds the whole log up to there: the hash of a line is made of all lines before it. Only what was
 * committed is ever seen, so a line that was rolled back is missed by nobody; and nothing is ever unseen,
 * whatever the database says later.
 */
export class Witness {
  #head: Head;
  #anchor: AnchorMark | undefined;

  /** A process that begins takes the log as it finds it: what was cut off before, only a kept anchor tells. */
  constructor(head: Head = START, anchor?: AnchorMark) {
    this.#head = head;
    this.#anchor = anchor;
  }

  get known(): Known {
    return { ...this.#head, anchor: this.#anchor?.mac ?? '' };
  }

  /** The furthest of where the database says the log stands and what was seen here. */
  furthestHead(stored: Head | undefined): Head {
    return stored && BigInt(stored.seq) > BigInt(this.#head.seq) ? stored : this.#head;
  }

  /** The same of anchors. */
  furthestAnchor(stored: AnchorMark | undefined): AnchorMark | undefined {
    if (!stored || !this.#anchor) return stored ?? this.#anchor;
    return BigInt(stored.nr) > BigInt(this.#anchor.nr) ? stored : this.#anchor;
  }

  /** A line of ours was committed there. Commits that run side by side may tell so out of order. */
  sawLine(head: Head): void {
    this.#head = this.furthestHead(head);
  }

  /** An anchor of ours was committed. */
  sawAnchor(anchor: AnchorMark): void {
    this.#anchor = this.furthestAnchor(anchor);
  }
}
