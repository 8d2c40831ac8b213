// Report files → each with its findings, also those about the years of one body and about all files together.
import { basename } from 'node:path';
import {
  type CheckResult,
  checkCorpus,
  checkReport,
  checkSeries,
  listFindings,
} from '../../src/report/check/run-checks.ts';
import type { Finding } from '../../src/report/model/finding.ts';
import type { Rejection } from '../../src/report/model/rejection.ts';
import type { Report } from '../../src/report/model/report.ts';
import { type Core, loadCore } from '../command/core.ts';
import { readBytes } from '../command/read-bytes.ts';
import { readDocument } from '../command/read-document.ts';

export interface CheckedReport {
  file: string;
  status: 'ok';
  report: Report;
  results: CheckResult[];
  findings: Finding[];
}

export type CheckedFile = CheckedReport | { file: string; status: 'rejected'; rejection: Rejection };

export async function checkFiles(files: readonly string[]): Promise<CheckedFile[]> {
  const core = loadCore();
  const checked: CheckedFile[] = [];
  for (const file of files) checked.push(await checkFile(core, file));
  const reports = checked.filter((it) => it.status === 'ok');
  for (const finding of findAcross(reports.map((it) => it.report))) findOwner(reports, finding)?.findings.push(finding);
  return checked;
}

async function checkFile(core: Core, file: string): Promise<CheckedFile> {
  const read = readBytes(file);
  if ('rejection' in read) return { file, status: 'rejected', rejection: read.rejection };
  const outcome = await readDocument(core, read.bytes, { fileName: basename(file) });
  if (outcome.status === 'rejected') return { file, status: 'rejected', rejection: outcome.rejection };
  const results = checkReport(outcome.report);
  return { file, status: 'ok', report: outcome.report, results, findings: listFindings(results) };
}

/** One report says nothing of other years and bodies. */
function findAcross(reports: readonly Report[]): Finding[] {
  if (reports.length < 2) return [];
  const series = [...Map.groupBy(reports, (report) => report.agencyId)].map(([agencyId, own]) =>
    checkSeries({ agencyId, reports: own.toSorted((a, b) => a.year - b.year) }),
  );
  return listFindings([...series.flat(), ...checkCorpus({ reports })]);
}

function findOwner(reports: readonly CheckedReport[], { of }: Finding): CheckedReport | undefined {
  return reports.find(({ report }) => report.agencyId === of?.agencyId && report.year === of.year) ?? reports[0];
}
