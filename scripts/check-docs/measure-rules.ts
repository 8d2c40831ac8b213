// The reports of content/sources → what each rule says of them.
import { type CheckResult, checkCorpus, checkSeries } from '../../src/report/check/run-checks.ts';
import type { Finding } from '../../src/report/model/finding.ts';
import type { Report } from '../../src/report/model/report.ts';
import { checkFiles } from '../check-report/check-files.ts';
import { listFiles } from '../check-report/list-files.ts';

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
export async function measureRules(folder: string): Promise<Map<string, Measure>> {
  const checked = await checkFiles(listFiles([folder]).files);
  const reports = checked.filter((it) => it.status === 'ok');
  const measures = new Map<string, Measure>();
  for (const { results } of reports) for (const result of results) count(measures, result);
  for (const result of checkAcross(reports.map((it) => it.report))) count(measures, result);
  for (const { report, findings } of reports) for (const finding of findings) addHit(measures, report, finding);
  return measures;
}

function checkAcross(reports: readonly Report[]): CheckResult[] {
  const series = [...Map.groupBy(reports, (report) => report.agencyId)].flatMap(([agencyId, own]) =>
    checkSeries({ agencyId, reports: own.toSorted((a, b) => a.year - b.year) }),
  );
  return [...series, ...checkCorpus({ reports })];
}

function count(measures: Map<string, Measure>, { rule, status }: CheckResult): void {
  const measure = findMeasure(measures, rule);
  if (status === 'pass') measure.pass += 1;
  else if (status === 'fail') measure.fail += 1;
  else measure.notApplicable += 1;
}

function addHit(measures: Map<string, Measure>, { agencyId, agency, year }: Report, finding: Finding): void {
  findMeasure(measures, finding.rule).hits.push({ agencyId, agency, year, finding });
}

function findMeasure(measures: Map<string, Measure>, rule: string): Measure {
  const measure = measures.get(rule) ?? { pass: 0, fail: 0, notApplicable: 0, hits: [] };
  measures.set(rule, measure);
  return measure;
}
