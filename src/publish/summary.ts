// One body's reports and findings → the few numbers that lists, matrices and totals need; all the rest is let go.

import type { Completeness, StatusCounts } from '../report/analysis/completeness.ts';
import type { Template } from '../report/model/template.ts';
import type { Body } from '../store/describe-body.ts';
import type { BodyRecord } from '../store/record.ts';
import { countLevels, type LevelCounts } from './count-levels.ts';
import { listFindings } from './record.ts';
import { listReportRows } from './tables/reports.ts';

export interface ReportSummary extends StatusCounts {
  readonly year: number;
  readonly template: Template;
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
    template: file.report.template,
    completeness,
    ...states,
  }));
  return {
    body: record.body,
    reports,
    figures: reports.reduce((sum, report) => sum + report.figures, 0),
    levels: countLevels(listFindings(record).map(({ finding }) => finding)),
  };
}
