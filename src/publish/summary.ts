// One body's reports and findings → the few numbers that lists, matrices and totals need; all the rest is let go.

import type { FormId } from '../forms/forms.ts';
import type { Completeness } from '../store/coverage/completeness-of.ts';
import type { Body } from './body.ts';
import { countLevels, type LevelCounts } from './count-levels.ts';
import type { StateCounts } from './count-states.ts';
import { type AgencyRecord, listFindings } from './record.ts';
import { listReportRows } from './tables/reports.ts';

export interface ReportSummary extends StateCounts {
  readonly year: number;
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

export function summarizeAgency(record: AgencyRecord): AgencySummary {
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
