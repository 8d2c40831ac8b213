// A body's reports and a range of years → one cell a year: full, partial or missing, with the path of the report.
import { type ReportKey, reportPage } from '../model/report-key.ts';
import type { YearRange } from './build-series.ts';
import type { Completeness } from './completeness.ts';

/** `missing`: not in this collection; it may have been published all the same. */
export type CoverageState = Completeness | 'missing';

/** A body's year. */
export interface CoverageCell {
  year: number;
  state: CoverageState;
  /** Path of the report's page, without the language; null where there is none. */
  path: string | null;
}

/** A report as far as coverage asks for it. */
interface CoveredReport {
  report: ReportKey;
  completeness: Completeness;
}

/** One cell for each year of the range. */
export function coverageRow(
  { reports }: { reports: readonly CoveredReport[] },
  { from, to }: YearRange,
): readonly CoverageCell[] {
  const held = new Map(reports.map((file) => [file.report.year, file]));
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => {
    const year = from + index;
    const file = held.get(year);
    return file
      ? { year, state: file.completeness, path: reportPage(file.report) }
      : { year, state: 'missing', path: null };
  });
}

/** How many cells there are of each state. */
export type CoverageCounts = Readonly<Record<CoverageState, number>>;

/** Rows of coverage → how many cells are full, partial and missing. */
export function countCoverage(rows: readonly (readonly CoverageCell[])[]): CoverageCounts {
  const counts = { full: 0, partial: 0, missing: 0 };
  for (const cell of rows.flat()) counts[cell.state] += 1;
  return counts;
}
