// Coordinates that nearly agree → the few that were meant.

/** Mean of each run of values with no larger step than `tolerance` between neighbours, ascending. */
export function clusterValues(values: readonly number[], tolerance: number): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const runs: number[][] = [];
  for (const value of sorted) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last !== undefined && value - last <= tolerance) run.push(value);
    else runs.push([value]);
  }
  return runs.map((run) => run.reduce((sum, value) => sum + value, 0) / run.length);
}

/** Index of the value nearest to the one asked for; -1 for an empty list. */
export function findNearest(values: readonly number[], wanted: number): number {
  let best = -1;
  let distance = Infinity;
  values.forEach((value, index) => {
    if (Math.abs(value - wanted) >= distance) return;
    best = index;
    distance = Math.abs(value - wanted);
  });
  return best;
}
