// The reports of content/reports → what each rule says of them.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CheckResult, checkCorpus, checkReport, checkSeries } from '../../src/report/check/run-checks.ts';
import type { Finding } from '../../src/report/model/finding.ts';
import { type Report, type ReportFile, reportFile } from '../../src/report/model/report.ts';

export interface Hit {
  agencyId: string;
  agency: string;
  year: number;
  finding: Finding;
}

export interface Measure {
  pass: number;
  fail: number;
  notApplicable: number;
  hits: Hit[];
}

/** By rule; a report, the series of a body and all reports together are one subject each. */
export function measureRules(folder: string): Map<string, Measure> {
  const files = readReports(folder);
  const reports = files.map(({ report }) => report);
  const measures = new Map<string, Measure>();
  for (const { report, source } of files)
    for (const result of checkReport(report, { isDigest: source.digest })) count(measures, result, report);
  for (const result of checkAcross(files)) count(measures, result, undefined, reports);
  return measures;
}

const readReports = (folder: string): ReportFile[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => reportFile.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))));

function checkAcross(files: readonly ReportFile[]): CheckResult[] {
  const reportsOf = (kept: readonly ReportFile[]): Report[] => kept.map(({ report }) => report);
  const series = [...Map.groupBy(reportsOf(files), (report) => report.agencyId)].flatMap(([agencyId, own]) =>
    checkSeries({ agencyId, reports: own.toSorted((a, b) => a.year - b.year) }),
  );
  const originals = files.filter(({ source }) => !source.digest);
  return [...series, ...checkCorpus({ reports: reportsOf(files) }, { reports: reportsOf(originals) })];
}

/** A finding over several reports says which one it is of. */
function count(
  measures: Map<string, Measure>,
  result: CheckResult,
  own: Report | undefined,
  reports: readonly Report[] = [],
): void {
  const measure = findMeasure(measures, result.rule);
  if (result.status === 'pass') measure.pass += 1;
  else if (result.status === 'fail') measure.fail += 1;
  else measure.notApplicable += 1;
  if (result.status !== 'fail') return;
  for (const finding of result.findings) {
    const { of } = finding;
    const report = own ?? reports.find((one) => one.agencyId === of?.agencyId && one.year === of.year);
    if (report) measure.hits.push({ agencyId: report.agencyId, agency: report.agency, year: report.year, finding });
  }
}

function findMeasure(measures: Map<string, Measure>, rule: string): Measure {
  const measure = measures.get(rule) ?? { pass: 0, fail: 0, notApplicable: 0, hits: [] };
  measures.set(rule, measure);
  return measure;
}
