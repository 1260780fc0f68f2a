import fc from 'fast-check';
import { hashOf, type SignedLine, toLines } from '../../bot/store/log/line.ts';
import { Walk } from '../../bot/store/log/walk.ts';
import { Witness } from '../../bot/store/log/witness.ts';
import type { Access } from '../../domain/access.ts';

const key = Buffer.alloc(32, 7);
const start = { seq: '0', hash: '' };
const stamp = {
  at: '2026-03-02T08:00:00Z',
  actorId: 'somebody',
  verb: 'referral.show',
  relation: 'coordinator',
  role: 'coordinator',
  purpose: 'referral',
  channel: 'teams',
} as const;

/** Lines as the database numbers and chains them: whoever owns it can do the same with any it has. */
const chained = (lines: readonly SignedLine[]) => {
  let prevHash = '';
  return lines.map((line, at) => {
    const seq = String(at + 1);
    const row = { ...line, seq, prevHash, hash: hashOf(prevHash, seq, line.mac) };
    prevHash = row.hash;
    return row;
  });
};

/** What commits of several processes leave: each begins (it signs what it knows), and ends stored or rolled back. */
const logOf = (steps: readonly { process: number; size: number; what: 'begin' | 'store' | 'drop' }[]) => {
  const processes = [0, 1, 2].map(() => ({ witness: new Witness(), going: [] as SignedLine[][] }));
  const lines: SignedLine[] = [];
  for (const { process, size, what } of steps) {
    const one = processes[process];
    if (!one) continue;
    const { witness, going } = one;
    const access: Access[] = Array.from({ length: size }, () => ({ action: 'R', recordType: 'case' }));
    if (what === 'begin') going.push(toLines(stamp, access, { key, instanceId: 'i', known: witness.known }));
    const done = what === 'begin' ? undefined : going.shift();
    if (!done || what === 'drop') continue;
    lines.push(...done);
    const last = chained(lines).at(-1);
    if (last) witness.sawLine(last);
  }
  return lines;
};

const problemsOf = (lines: readonly SignedLine[]) => {
  const walk = new Walk(key, { begin: start, places: new Map(), anchors: new Set() });
  const rows = chained(lines);
  const at = new Date(stamp.at);
  for (const row of rows)
    walk.take({ ...row, at, standing: rows[Number(row.knownSeq) - 1]?.hash ?? null } as object);
  return [...walk.problems, ...walk.end()];
};

const step = fc.record({
  process: fc.nat(2),
  size: fc.integer({ min: 1, max: 3 }),
  what: fc.constantFrom('begin', 'begin', 'store', 'store', 'drop'),
});
const steps = fc.array(step, { maxLength: 40 }) as fc.Arbitrary<Parameters<typeof logOf>[0]>;

it('whatever processes write beside each other, and whatever is rolled back: the log is whole', () => {
  fc.assert(fc.property(steps, (written) => expect(problemsOf(logOf(written))).toEqual([])));
});

it('any part of it in any order is found, but for what nobody wrote on after', () => {
  fc.assert(
    fc.property(
      steps.map(logOf).filter((lines) => lines.length > 1),
      fc.infiniteStream(fc.nat()),
      fc.boolean(),
      (lines, chance, shuffled) => {
        const draw = () => chance.next().value ?? 0;
        const kept = lines.filter(() => draw() % 5 > 0);
        if (shuffled && kept.length > 1)
          kept.splice(draw() % kept.length, 0, ...kept.splice(draw() % kept.length, 1));
        if (problemsOf(kept).length > 0) return;
        // Nothing was found: then up to the furthest place any line knows of, everything is as it was written.
        const held = Math.max(0, ...kept.map(({ knownSeq }) => Number(knownSeq)));
        expect(kept.slice(0, held).map(({ id }) => id)).toEqual(lines.slice(0, held).map(({ id }) => id));
      },
    ),
    { numRuns: 2000 },
  );
});

it('one process that writes one thing after the other: only the very end can be cut', () => {
  const line = fc
    .integer({ min: 2, max: 12 })
    .map((n) =>
      logOf(
        Array.from(
          { length: 2 * n },
          (_, at) => ({ process: 0, size: 1, what: at % 2 ? 'store' : 'begin' }) as const,
        ),
      ),
    );
  fc.assert(
    fc.property(
      line.chain((lines) => fc.tuple(fc.constant(lines), fc.shuffledSubarray(lines))),
      ([lines, kept]) => {
        const cut = kept.every(({ id }, at) => id === lines[at]?.id);
        expect(problemsOf(kept).length === 0).toBe(cut);
      },
    ),
    { numRuns: 500 },
  );
});
