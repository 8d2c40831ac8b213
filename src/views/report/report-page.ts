// One report and the corpus → everything its page shows.

import type { Language, WordKey } from '../../i18n/translate.ts';
import type { FindingsFile } from '../../report/model/findings-file.ts';
import type { Report, ReportFile } from '../../report/model/report.ts';
import { reportPath } from '../../report/model/report-key.ts';
import type { AgencyEntry, Corpus } from '../../store/corpus.ts';
import { buildSections, type SectionView } from './build-sections.ts';
import { buildTables, type TableView } from './build-tables.ts';
import { collectFindings } from './collect-findings.ts';
import { type DifferenceView, describeDifference } from './describe-difference.ts';
import { type FindingView, viewFindings } from './list-findings.ts';
import type { ProvenanceContext } from './list-provenance.ts';

/** A report of which we hold a digest → what to mind; without tables nothing can be said of them. */
export const digestNoticeOf = ({ tables }: Report): WordKey =>
  tables.length > 0 ? 'report.digestNotice' : 'report.digestNoticeNoTable';

interface OutcomeCounts {
  passed: number;
  failed: number;
  notApplicable: number;
}

/** What the checks say of a report → how many rules agree, differ, or do not apply. */
export function countOutcomes({ checks }: FindingsFile): OutcomeCounts {
  const count = (wanted: string): number => checks.filter(({ status }) => status === wanted).length;
  return { passed: count('pass'), failed: count('fail'), notApplicable: count('not_applicable') };
}

export interface ReportPageView {
  agency: AgencyEntry;
  file: ReportFile;
  checks: FindingsFile | undefined;
  findings: FindingView[];
  sections: SectionView[];
  /** Tables that stand in none of the sections. */
  looseTables: TableView[];
  provenance: ProvenanceContext;
  difference: DifferenceView | undefined;
  /** Years of the body's nearest other reports. */
  before: number | undefined;
  after: number | undefined;
}

export function buildReportPage(
  language: Language,
  file: ReportFile,
  agency: AgencyEntry,
  corpus: Corpus,
): ReportPageView {
  const { report } = file;
  const listed = collectFindings(report, corpus);
  const checks = corpus.findings.get(reportPath(report));
  const tables = buildTables(report, listed);
  const known = new Set(report.sections.map(({ id }) => id));
  const others = agency.reports.map((other) => other.report).filter((other) => other !== report);
  return {
    agency,
    file,
    checks,
    findings: viewFindings(language, listed, corpus),
    sections: buildSections(report, tables, listed),
    looseTables: tables.filter(({ section }) => !known.has(section)),
    provenance: { language, file: checks, findings: listed, report, others },
    difference: describeDifference(file, agency.reports),
    before: others.findLast((other) => other.year < report.year)?.year,
    after: others.find((other) => other.year > report.year)?.year,
  };
}
