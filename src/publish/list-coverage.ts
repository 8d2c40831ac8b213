// Summaries of bodies → one cell for each body and each year that any report is about.

import type { Completeness } from '../report/analysis/completeness.ts';
import type { Body } from '../store/describe-body.ts';
import type { AgencySummary, ReportSummary } from './summary.ts';

export interface CoverageCell {
  readonly body: Body;
  readonly year: number;
  /** `no_report`: none that we have; it may have been published all the same. */
  readonly state: Completeness | 'no_report';
  readonly report: ReportSummary | null;
}

export interface YearSpan {
  from: number;
  to: number;
}

export function spanYears(summaries: readonly AgencySummary[]): YearSpan | null {
  const years = summaries.flatMap(({ reports }) => reports.map(({ year }) => year));
  if (years.length === 0) return null;
  return { from: years.reduce((a, b) => Math.min(a, b)), to: years.reduce((a, b) => Math.max(a, b)) };
}

function coverAgency({ body, reports }: AgencySummary, { from, to }: YearSpan): CoverageCell[] {
  return Array.from({ length: to - from + 1 }, (_, index) => {
    const year = from + index;
    const report = reports.find((candidate) => candidate.year === year) ?? null;
    return { body, year, state: report?.completeness ?? 'no_report', report };
  });
}

export function listCoverage(summaries: readonly AgencySummary[]): CoverageCell[] {
  const span = spanYears(summaries);
  return span ? summaries.flatMap((summary) => coverAgency(summary, span)) : [];
}
