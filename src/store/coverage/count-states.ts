// Rows of coverage → how many cells are full, partial and missing.
import type { CoverageCell, CoverageState } from './coverage-row.ts';

export type StateCounts = Readonly<Record<CoverageState, number>>;

export function countStates(rows: readonly (readonly CoverageCell[])[]): StateCounts {
  const counts = { full: 0, partial: 0, missing: 0 };
  for (const cell of rows.flat()) counts[cell.state] += 1;
  return counts;
}
