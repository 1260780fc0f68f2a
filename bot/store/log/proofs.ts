import type { Head } from './head.ts';
import { type LogProblem, stretch } from './problem.ts';

/**
 * Holds what stands in the log against what genuine lines and anchors say stood there. Such a proof covers all
 * lines up to its place, because the hash at that place is made of all of them: so up to the furthest place
 * that a proof holds, the log is as it was written.
 */
export class Proofs {
  readonly #begin: Head;
  /** The furthest place that was proven. */
  #proven: number;
  /** How many lines at least are missing before where we are, or stand after it. */
  #short = 0;
  #broken = false;

  constructor(begin: Head) {
    this.#begin = begin;
    this.#proven = Number(begin.seq);
  }

  /** The line now numbered `seq` was written when `known` stood; `standing` is the hash that now stands there. */
  ofLine(seq: number, known: Head, standing: string | undefined): LogProblem[] {
    const to = Number(known.seq);
    const short = to - (seq - 1);
    // There were more lines before it than there are: of those, not told of yet are the last.
    if (short > this.#short) {
      const from = to - (short - this.#short) + 1;
      this.#short = short;
      return [stretch(from, to, 'goneOrMoved')];
    }
    return this.ofPlace(known, standing);
  }

  /** At `place` stood that hash; `standing` is what stands there now, absent when a gap was told of there. */
  ofPlace(place: Head, standing: string | undefined): LogProblem[] {
    const to = Number(place.seq);
    // After a first wrong place every hash is another one, and before the beginning the lines were too old.
    if (this.#broken || this.#short > 0 || to < Number(this.#begin.seq)) return [];
    const hash = place.seq === this.#begin.seq ? this.#begin.hash : standing;
    if (hash === undefined) return [];
    const from = Math.min(this.#proven + 1, to);
    if (hash === place.hash) this.#proven = Math.max(this.#proven, to);
    else this.#broken = true;
    return this.#broken ? [stretch(from, to, 'goneOrMoved')] : [];
  }
}
