// One report and what the checks say of it → `report/<id>/<year>.json`.
import type { Address } from '../address.ts';
import type { ReportFileOfApi } from '../schema/report.ts';
import type { ReportRow } from '../tables/reports.ts';
import { describeReportEntry, nameBody } from './describe-entries.ts';
import { envelope } from './envelope.ts';

export function buildReport(row: ReportRow, address: Address): ReportFileOfApi {
  const { period, sections, tables, figures, notes } = row.file.report;
  return {
    ...envelope,
    agency: nameBody(row.body),
    report: describeReportEntry(row, address),
    period,
    sections,
    tables,
    figures,
    notes,
    checks: row.checked?.checks ?? [],
    findings: row.checked?.findings ?? [],
    reader: row.file.reader,
  };
}
