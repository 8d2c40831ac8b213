// Two reports' clauses → the runs of consecutive clauses that both have.
import type { IndexedReport } from './index-clauses.ts';

/** `length` clauses from `left` in the one and from `right` in the other; the clauses that count weigh `letters`. */
export interface Run {
  left: number;
  right: number;
  length: number;
  letters: number;
}

export interface AlignOptions {
  /** Clauses that neither begin a run nor add to it, though they may stand inside it. */
  boilerplate: ReadonlySet<number>;
  /** Shorter runs are chance. */
  minimumLetters: number;
}

function listPositions({ keys }: IndexedReport): Map<number, number[]> {
  const positions = new Map<number, number[]>();
  keys.forEach((key, position) => {
    const list = positions.get(key);
    if (list) list.push(position);
    else positions.set(key, [position]);
  });
  return positions;
}

/** Follows both texts from a shared clause on, and ends at the last clause that counts. */
function followRun(
  a: IndexedReport,
  b: IndexedReport,
  start: Run,
  taken: Uint8Array,
  common: AlignOptions['boilerplate'],
): Run {
  const run = { ...start };
  for (let step = 0; ; step += 1) {
    const key = a.keys[start.left + step];
    if (key === undefined || key !== b.keys[start.right + step] || taken[start.right + step]) return run;
    const weight = common.has(key) ? 0 : (a.weights[start.left + step] ?? 0);
    if (weight === 0) continue;
    run.length = step + 1;
    run.letters += weight;
  }
}

const longer = (best: Run | undefined, run: Run): Run => (best && best.letters >= run.letters ? best : run);

/** Greedy from left to right; a clause of the right side is used once, so that both sides share the same letters. */
export function alignClauses(a: IndexedReport, b: IndexedReport, { boilerplate, minimumLetters }: AlignOptions): Run[] {
  const positions = listPositions(b);
  const taken = new Uint8Array(b.keys.length);
  const runs: Run[] = [];
  for (let left = 0; left < a.keys.length; left += 1) {
    const key = a.keys[left] ?? 0;
    if (boilerplate.has(key) || a.weights[left] === 0) continue;
    const best = (positions.get(key) ?? [])
      .map((right) => followRun(a, b, { left, right, length: 0, letters: 0 }, taken, boilerplate))
      .reduce<Run | undefined>(longer, undefined);
    if (!best || best.letters < minimumLetters) continue;
    runs.push(best);
    taken.fill(1, best.right, best.right + best.length);
    left += best.length - 1;
  }
  return runs;
}
