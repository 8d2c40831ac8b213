// One body's reports and findings → the few numbers that lists and totals need, and from them a cell for each body and year.
import type { FormId } from '../forms/forms.ts';
import { spanYears, type YearRange } from '../report/analysis/build-series.ts';
import type { Completeness, StatusCounts } from '../report/analysis/completeness.ts';
import { chooseOfYear } from '../report/analysis/read-point.ts';
import type { Scope } from '../report/model/scopes.ts';
import type { Body } from '../store/describe-body.ts';
import type { BodyRecord, CheckedReport } from '../store/record.ts';
import { countLevels, type LevelCounts, listPlacedFindings } from './findings.ts';

/** One report of a body, with what was counted in it. */
export interface ReportRow extends CheckedReport {
  readonly body: Body;
  readonly states: StatusCounts;
  readonly completeness: Completeness;
  readonly levels: LevelCounts;
}

export function describeReport(body: Body, { file, checked }: CheckedReport): ReportRow {
  const { counts: states, completeness } = file;
  return { body, file, checked, states, completeness, levels: countLevels(checked?.findings ?? []) };
}

export function listReportRows({ body, reports }: BodyRecord): ReportRow[] {
  return reports.map((report) => describeReport(body, report));
}

export interface ReportSummary extends StatusCounts {
  readonly year: number;
  readonly scope: Scope;
  readonly template: FormId;
  readonly completeness: Completeness;
}

export interface AgencySummary {
  readonly body: Body;
  readonly reports: readonly ReportSummary[];
  readonly figures: number;
  /** Over its reports and its years. */
  readonly levels: LevelCounts;
}

export function summarizeAgency(record: BodyRecord): AgencySummary {
  const rows = listReportRows(record);
  const reports = rows.map(({ file, states, completeness }) => ({
    year: file.report.year,
    scope: file.report.scope,
    template: file.report.template,
    completeness,
    ...states,
  }));
  return {
    body: record.body,
    reports,
    figures: reports.reduce((sum, report) => sum + report.figures, 0),
    levels: countLevels(listPlacedFindings(record).map(({ finding }) => finding)),
  };
}

export interface CoverageEntry {
  readonly body: Body;
  readonly year: number;
  /** `no_report`: none that we have; it may have been published all the same. */
  readonly state: Completeness | 'no_report';
  readonly report: ReportSummary | null;
}

/** First and last year that any report is about. */
export const spanSummaries = (summaries: readonly AgencySummary[]): YearRange | null =>
  spanYears(summaries.flatMap(({ reports }) => reports.map(({ year }) => year)));

function coverAgency({ body, reports }: AgencySummary, { from, to }: YearRange): CoverageEntry[] {
  return Array.from({ length: to - from + 1 }, (_, index) => {
    const year = from + index;
    const [report = null] = chooseOfYear(reports, year);
    return { body, year, state: report?.completeness ?? 'no_report', report };
  });
}

/** One cell for each body and each year that any report is about. */
export function listCoverage(summaries: readonly AgencySummary[]): CoverageEntry[] {
  const span = spanSummaries(summaries);
  return span ? summaries.flatMap((summary) => coverAgency(summary, span)) : [];
}
