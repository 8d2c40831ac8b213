// Report files → each with its findings, also those about the years of one body and about all files together.
import {
  type AcceptedFile,
  type CheckedFile,
  type ReadOptions,
  readFiles,
  rejectFile,
} from '../../src/pipeline/read-in-threads.ts';
import { checkCorpus, checkSeries, listFindings } from '../../src/report/check/run-checks.ts';
import type { Finding } from '../../src/report/model/finding.ts';
import type { Report } from '../../src/report/model/report.ts';

/** Other limits: only for tests. */
type Limits = Pick<ReadOptions<CheckedFile>, 'milliseconds' | 'bufferMegabytes'>;

export async function checkFiles(files: readonly string[], limits: Limits = {}): Promise<CheckedFile[]> {
  const checked: CheckedFile[] = [];
  for await (const file of readFiles(files, { name: 'checkBatch', reject: rejectFile, ...limits })) checked.push(file);
  const reports = checked.filter((it) => it.status === 'ok');
  for (const finding of findAcross(reports.map((it) => it.report))) findOwner(reports, finding)?.findings.push(finding);
  return checked;
}

/** One report says nothing of other years and bodies. */
function findAcross(reports: readonly Report[]): Finding[] {
  if (reports.length < 2) return [];
  const series = [...Map.groupBy(reports, (report) => report.agencyId)].map(([agencyId, own]) =>
    checkSeries({ agencyId, reports: own.toSorted((a, b) => a.year - b.year) }),
  );
  return listFindings([...series.flat(), ...checkCorpus({ reports })]);
}

function findOwner(reports: readonly AcceptedFile[], { of }: Finding): AcceptedFile | undefined {
  return reports.find(({ report }) => report.agencyId === of?.agencyId && report.year === of.year) ?? reports[0];
}
