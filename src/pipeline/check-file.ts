// A path → the report there and what the checks say of it alone.
import { basename } from 'node:path';
import { type CheckResult, checkReport, listFindings } from '../report/check/run-checks.ts';
import type { Finding } from '../report/model/finding.ts';
import type { Rejection } from '../report/model/rejection.ts';
import type { Report } from '../report/model/report.ts';
import type { Core } from './core.ts';
import { readBytes } from './read-bytes.ts';
import { readDocument } from './read-document.ts';

export interface CheckedReport {
  file: string;
  status: 'ok';
  report: Report;
  results: CheckResult[];
  findings: Finding[];
}

export type CheckedFile = CheckedReport | RejectedFile;

export interface RejectedFile {
  file: string;
  status: 'rejected';
  rejection: Rejection;
}

export async function checkFile(core: Core, file: string): Promise<CheckedFile> {
  const read = readBytes(file);
  if ('rejection' in read) return rejectFile(file, read.rejection);
  const outcome = await readDocument(core, read.bytes, { fileName: basename(file) });
  if (outcome.status === 'rejected') return rejectFile(file, outcome.rejection);
  const results = checkReport(outcome.report);
  return { file, status: 'ok', report: outcome.report, results, findings: listFindings(results) };
}

export function rejectFile(file: string, rejection: Rejection): RejectedFile {
  return { file, status: 'rejected', rejection };
}
