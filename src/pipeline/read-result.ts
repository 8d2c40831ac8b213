// What a worker thread sends back of a file: for `check` the report and its findings, for `parse` the line that it prints.
import { wordMessage } from '../i18n/word-message.ts';
import type { CheckResult } from '../report/check/run-checks.ts';
import type { Figure } from '../report/model/figure.ts';
import type { Finding } from '../report/model/finding.ts';
import type { Rejection } from '../report/model/rejection.ts';
import type { Report } from '../report/model/report.ts';

export interface AcceptedFile {
  file: string;
  status: 'ok';
  report: Report;
  results: CheckResult[];
  findings: Finding[];
}

export interface RejectedFile {
  file: string;
  status: 'rejected';
  rejection: Rejection;
}

export type CheckedFile = AcceptedFile | RejectedFile;

export function rejectFile(file: string, rejection: Rejection): RejectedFile {
  return { file, status: 'rejected', rejection };
}

type ReportHead = Pick<
  Report,
  'agency' | 'agencyId' | 'region' | 'scope' | 'year' | 'template' | 'title' | 'published'
>;

export type ParseLine =
  | { file: string; status: 'ok'; report: ReportHead; figures: Figure[]; findings: Finding[] }
  /** With `figures` where only the body or the year is not known. */
  | { file: string; status: 'rejected'; reason: string; figures?: Figure[] };

export function rejectedLine(file: string, { code, message }: Rejection): ParseLine {
  return { file, status: 'rejected', reason: `${code}: ${wordMessage('en', message)}` };
}

export function headOf(report: Report): ReportHead {
  const { agency, agencyId, region, scope, year, template, title, published } = report;
  return { agency, agencyId, region, scope, year, template, title, published };
}
