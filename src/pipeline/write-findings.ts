// The folder of normalised reports → the folder of what the checks say of them: a file a report, a body, and for all.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CheckResult, checkCorpus, checkReport, checkSeries, listFindings } from '../report/check/run-checks.ts';
import type { Level } from '../report/model/finding.ts';
import { type FindingsFile, findingsFile } from '../report/model/findings-file.ts';
import { type Report, type ReportFile, reportFile, type Source } from '../report/model/report.ts';
import { reportPath } from '../report/model/report-key.ts';
import type { Disk } from './disk.ts';
import { UsageError } from './errors.ts';
import { OutputFolder } from './output-folder.ts';

export interface FindingsSummary {
  reports: number;
  written: number;
  removed: number;
  levels: Record<Level, number>;
}

interface Folders {
  reports: string;
  findings: string;
}

const listJson = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.replaceAll('\\', '/'))
    .sort();

function parseJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Findings of a report that is gone are removed; whatever else lies in the folder is not ours to touch. */
function isStale(folder: string, name: string): boolean {
  const parsed = findingsFile.safeParse(parseJson(join(folder, name)));
  return parsed.success && `${parsed.data.subject}.json` === name;
}

function readFile(folder: string, name: string): ReportFile {
  const parsed = reportFile.safeParse(parseJson(join(folder, name)));
  if (parsed.success) return parsed.data;
  throw new UsageError(
    `${join(folder, name)} is no normalised report of this version: delete it and run normalize again, or name another --out.`,
    { cause: parsed.error },
  );
}

function describe(subject: string, results: readonly CheckResult[]): FindingsFile {
  const checks = results.map((result) =>
    result.status === 'not_applicable'
      ? { rule: result.rule, status: result.status, reason: result.reason }
      : { rule: result.rule, status: result.status },
  );
  return { subject, checks, findings: listFindings(results) };
}

/** What the rules over all reports see of one. */
export interface PackedReport {
  report: Report;
  source: Pick<Source, 'digest'>;
}

/** All reports, in the order of their paths → what the rules over all of them say. */
export function checkAll(files: readonly PackedReport[]): FindingsFile {
  const reportsOf = (kept: readonly PackedReport[]) => ({ reports: kept.map((file) => file.report) });
  return describe('corpus', checkCorpus(reportsOf(files), reportsOf(files.filter(({ source }) => !source.digest))));
}

function groupByAgency(files: readonly ReportFile[]): Map<string, ReportFile[]> {
  const groups = new Map<string, ReportFile[]>();
  for (const file of files) groups.set(file.report.agencyId, [...(groups.get(file.report.agencyId) ?? []), file]);
  return groups;
}

function checkEverything(files: readonly ReportFile[]): FindingsFile[] {
  const ofReports = files.map(({ report, source }) =>
    describe(reportPath(report), checkReport(report, { isDigest: source.digest })),
  );
  const ofBodies = [...groupByAgency(files)].map(([agencyId, own]) => {
    const reports = own.map((file) => file.report).sort((a, b) => a.year - b.year);
    return describe(`${agencyId}/series`, checkSeries({ agencyId, reports }));
  });
  return [...ofReports, ...ofBodies, checkAll(files)];
}

export function writeFindings(folders: Folders, disk: Disk): FindingsSummary {
  const files = listJson(folders.reports).map((name) => readFile(folders.reports, name));
  const summary: FindingsSummary = {
    reports: files.length,
    written: 0,
    removed: 0,
    levels: { error: 0, warning: 0, info: 0 },
  };
  disk.makeFolder(folders.findings);
  const output = new OutputFolder(folders.findings, disk);
  const stale = new Set(listJson(folders.findings));
  for (const file of checkEverything(files)) {
    const { changed } = output.write(file.subject, `${JSON.stringify(file, null, 2)}\n`);
    if (changed) summary.written += 1;
    stale.delete(`${file.subject}.json`);
    for (const finding of file.findings) summary.levels[finding.level] += 1;
  }
  const gone = [...stale].filter((name) => isStale(folders.findings, name));
  for (const name of gone) output.remove(name.slice(0, -'.json'.length));
  return { ...summary, removed: gone.length };
}
