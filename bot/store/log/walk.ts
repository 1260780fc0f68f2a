import { z } from 'zod';
import type { Head } from './head.ts';
import { hashOf, LineRow, macOf } from './line.ts';
import { type LogProblem, stretch } from './problem.ts';
import { Proofs } from './proofs.ts';

const Row = LineRow.extend({
  seq: z.string(),
  at: z.date().transform((at) => at.toISOString()),
  mac: z.string(),
  prevHash: z.string(),
  hash: z.string(),
  /** The hash that stands at the place its process knew of. */
  standing: z.string().nullable(),
});
type Row = z.infer<typeof Row>;

/** What is known of the log beside its lines. */
export type Beside = {
  /** Where it begins: after the lines that were too old. */
  readonly begin: Head;
  /** Hashes that anchors prove, by number. */
  readonly places: ReadonlyMap<string, readonly string[]>;
  /** The proofs of all anchors that are genuine. */
  readonly anchors: ReadonlySet<string>;
};

/** Goes through the log line by line, in order, and collects what is wrong. */
export class Walk {
  readonly problems: LogProblem[] = [];
  lines = 0;
  last: Head;
  readonly #key: Buffer;
  readonly #beside: Beside;
  readonly #proofs: Proofs;
  /** The commit whose next line must follow. */
  #open: { commit: string; part: number } | undefined;
  #anchorMissed = false;

  constructor(key: Buffer, beside: Beside) {
    this.#key = key;
    this.#beside = beside;
    this.#proofs = new Proofs(beside.begin);
    this.last = beside.begin;
  }

  take(raw: { readonly seq?: unknown; readonly hash?: unknown }): void {
    this.lines += 1;
    const { data: row } = Row.safeParse(raw);
    if (row) this.problems.push(...this.#problemsOf(row));
    else this.problems.push({ seq: Number(raw.seq), what: 'unreadable' });
    this.last = row ?? { seq: String(raw.seq), hash: String(raw.hash) };
  }

  /** After the last line: a commit of which lines are missing. */
  end(): LogProblem[] {
    return this.#open ? [{ seq: Number(this.last.seq) + 1, what: 'missing' }] : [];
  }

  #problemsOf(row: Row): LogProblem[] {
    const seq = Number(row.seq);
    const next = Number(this.last.seq) + 1;
    const gap = seq > next ? [stretch(next, seq - 1, 'missing')] : [];
    if (seq < next) gap.push({ seq, what: 'twice' });
    const { mac, prevHash, hash, seq: _seq, standing, ...line } = row;
    const apart = this.#apart(row.id);
    const genuine = macOf(this.#key, line) === mac && hashOf(prevHash, row.seq, mac) === hash;
    // What a line says counts only when it is genuine.
    if (!genuine) return [...gap, { seq, what: 'changed' }];
    const told = [...gap];
    // Chained to something else than what stands before it: it was moved here, or the line before was.
    if (gap.length === 0 && prevHash !== this.last.hash) told.push({ seq, what: 'moved' });
    if (gap.length === 0 && apart) told.push({ seq, what: 'goneOrMoved' });
    told.push(...this.#proofs.ofLine(seq, { seq: row.knownSeq, hash: row.knownHash }, standing ?? undefined));
    for (const proven of this.#beside.places.get(row.seq) ?? [])
      told.push(...this.#proofs.ofPlace({ seq: row.seq, hash: proven }, hash));
    if (row.knownAnchor !== '' && !this.#beside.anchors.has(row.knownAnchor) && !this.#anchorMissed) {
      this.#anchorMissed = true;
      told.push({ seq, what: 'anchorGone' });
    }
    return told;
  }

  /** Whether a line stands apart from the others of its commit. */
  #apart(id: string): boolean {
    const [commit = '', part, parts] = id.split('/');
    const expected = this.#open ?? { commit, part: 1 };
    this.#open = Number(part) < Number(parts) ? { commit, part: Number(part) + 1 } : undefined;
    return expected.commit !== commit || expected.part !== Number(part);
  }
}
