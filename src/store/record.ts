// What the store hands out: a body with its reports and what the checks say of them.
import {
  type Completeness,
  countStatuses,
  judgeCompleteness,
  type StatusCounts,
} from '../report/analysis/completeness.ts';
import type { FindingsFile } from '../report/model/findings-file.ts';
import type { ReportFile } from '../report/model/report.ts';
import type { Body } from './describe-body.ts';

/** A report with what is known of it before its figures and its text are read. */
export interface StoredReport extends ReportFile {
  /** Of its figures. */
  readonly counts: StatusCounts;
  readonly completeness: Completeness;
}

/** A report and what the checks say of it. */
export interface CheckedReport {
  readonly file: StoredReport;
  /** Null where nobody checked it. */
  readonly checked: FindingsFile | null;
}

/** One body with all its reports: the piece of content that is in memory at a time. */
export interface BodyRecord {
  readonly body: Body;
  /** By year. */
  readonly reports: readonly CheckedReport[];
  /** What the rules over the years say. */
  readonly series: FindingsFile | null;
}

/** A report that is in memory as a whole. */
export const storeReport = ({ reader, source, statements, report }: ReportFile): StoredReport => ({
  reader,
  source,
  ...(statements && { statements }),
  report,
  counts: countStatuses(report.figures),
  completeness: judgeCompleteness(report),
});
