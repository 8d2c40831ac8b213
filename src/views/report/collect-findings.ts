// A report and the corpus → everything the checks found in it: by itself, among its years, among all reports.
import type { Finding } from '../../report/model/finding.ts';
import type { FindingsFile } from '../../report/model/findings-file.ts';
import { type ReportKey, reportPath } from '../../report/model/report-key.ts';
import type { Corpus } from '../../store/corpus.ts';

export interface ListedFinding {
  finding: Finding;
  /** The report that its places lie in. */
  of: ReportKey | null;
}

/** `371000-kjj/2021` is a report; `371000-kjj/series` and `corpus` are not. */
function readKey(subject: string): ReportKey | null {
  const [agencyId = '', year = ''] = subject.split('/');
  return /^\d{4}$/.test(year) ? { agencyId, year: Number(year) } : null;
}

export const listFile = (file: FindingsFile): ListedFinding[] =>
  file.findings.map((finding) => ({ finding, of: finding.of ?? readKey(file.subject) }));

const nameReport = (key: ReportKey | null): string => (key ? reportPath(key) : '');

const ofCorpus = new WeakMap<Corpus, Map<string, ListedFinding[]>>();

/** Grouped once: the corpus file holds findings of thousands of reports. */
function groupCorpusFindings(corpus: Corpus): Map<string, ListedFinding[]> {
  const known = ofCorpus.get(corpus);
  if (known) return known;
  const file = corpus.findings.get('corpus');
  const groups = Map.groupBy(file ? listFile(file) : [], ({ of }) => nameReport(of));
  ofCorpus.set(corpus, groups);
  return groups;
}

export function collectFindings(key: ReportKey, corpus: Corpus): ListedFinding[] {
  const name = nameReport(key);
  const own = corpus.findings.get(name);
  const series = corpus.findings.get(`${key.agencyId}/series`);
  return [
    ...(own ? listFile(own) : []),
    ...(series ? listFile(series).filter(({ of }) => nameReport(of) === name) : []),
    ...(groupCorpusFindings(corpus).get(name) ?? []),
  ];
}
