// A report and the corpus → everything the checks found in it: by itself, among its years, among all reports.
import type { Finding } from '../../report/model/finding.ts';
import type { FindingsFile } from '../../report/model/findings-file.ts';
import { type ReportKey, readReportPath, reportPath } from '../../report/model/report-key.ts';
import { type Held, rememberByCorpus } from '../../store/corpus.ts';

export interface ListedFinding {
  finding: Finding;
  /** The report that its places lie in. */
  of: ReportKey | null;
}

export const listFile = (file: FindingsFile): ListedFinding[] =>
  file.findings.map((finding) => ({ finding, of: finding.of ?? readReportPath(file.subject) ?? null }));

const nameReport = (key: ReportKey | null): string => (key ? reportPath(key) : '');

/** Grouped once: the corpus file holds findings of thousands of reports. */
const groupCorpusFindings = rememberByCorpus((corpus: Held) => {
  const file = corpus.findings.get('corpus');
  return Map.groupBy(file ? listFile(file) : [], ({ of }) => nameReport(of));
});

export function collectFindings(key: ReportKey, corpus: Held): ListedFinding[] {
  const name = nameReport(key);
  const own = corpus.findings.get(name);
  const series = corpus.findings.get(`${key.agencyId}/series`);
  return [
    ...(own ? listFile(own) : []),
    ...(series ? listFile(series).filter(({ of }) => nameReport(of) === name) : []),
    ...(groupCorpusFindings(corpus).get(name) ?? []),
  ];
}
