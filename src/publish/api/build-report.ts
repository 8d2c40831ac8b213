// One report and what the checks say of it → `report/<id>/<year>.json`.
import type { Address } from '../address.ts';
import { publishCheck, publishFinding, wordInBoth } from '../published-finding.ts';
import { markContradicted } from '../schema/contradicted.ts';
import type { ReportFileOfApi } from '../schema/report.ts';
import type { FigureRow } from '../tables/figures.ts';
import type { ReportRow } from '../tables/reports.ts';
import { describeReportEntry, nameBody } from './describe-entries.ts';
import { envelope } from './envelope.ts';
import { writeMarkdown } from './write-markdown.ts';

/** `rows`: the figures of this report. */
export function buildReport(row: ReportRow, rows: readonly FigureRow[], address: Address): ReportFileOfApi {
  const { period, sections, tables, notes } = row.file.report;
  return {
    ...envelope,
    agency: nameBody(row.body),
    report: describeReportEntry(row, address),
    period,
    sections: sections.map(({ id, heading, blocks }) => ({ id, heading, markdown: writeMarkdown(blocks) })),
    tables,
    figures: rows.map(({ figure, contradictedBy }) => ({ ...figure, ...markContradicted(contradictedBy) })),
    notes: notes.map((note) => ({ ...note, message: wordInBoth(note.message) })),
    checks: (row.checked?.checks ?? []).map(publishCheck),
    findings: (row.checked?.findings ?? []).map(publishFinding),
    reader: row.file.reader,
  };
}
