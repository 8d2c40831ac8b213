// A body and a range of years → one cell a year: full, partial or missing, with the path of the report.

import type { YearRange } from '../../report/analysis/build-series.ts';
import type { ReportFile } from '../../report/model/report.ts';
import type { AgencyEntry } from '../corpus.ts';
import { type Completeness, completenessOf } from './completeness-of.ts';

/** `missing`: not in this collection; it may have been published all the same. */
export type CoverageState = Completeness | 'missing';

export interface CoverageCell {
  year: number;
  state: CoverageState;
  /** Path of the report's page, without the language; null where there is none. */
  path: string | null;
}

function coverYear(agency: Pick<AgencyEntry, 'id'>, year: number, file: ReportFile | undefined): CoverageCell {
  if (!file) return { year, state: 'missing', path: null };
  return { year, state: completenessOf(file), path: `/agency/${agency.id}/${year}/` };
}

export function coverageRow(
  agency: Pick<AgencyEntry, 'id' | 'reports'>,
  { from, to }: YearRange,
): readonly CoverageCell[] {
  const files = new Map(agency.reports.map((file) => [file.report.year, file]));
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) =>
    coverYear(agency, from + index, files.get(from + index)),
  );
}
