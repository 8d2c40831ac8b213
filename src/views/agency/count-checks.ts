// An agency and the corpus → how many checks of all its reports hold, fail, or do not apply.

import type { FindingsFile } from '../../report/model/findings-file.ts';
import { reportPath } from '../../report/model/report-key.ts';
import type { AgencyEntry, Corpus } from '../../store/corpus.ts';

export interface CheckCounts {
  passed: number;
  failed: number;
  notApplicable: number;
  files: readonly FindingsFile[];
}

/** The newest report first, then the rules over years. */
export function listFindingsFiles(agency: AgencyEntry, corpus: Corpus): FindingsFile[] {
  const years = agency.reports.map(({ report }) => reportPath(report)).reverse();
  return [...years, `${agency.id}/series`].flatMap((subject) => corpus.findings.get(subject) ?? []);
}

export function countChecks(agency: AgencyEntry, corpus: Corpus): CheckCounts {
  const files = listFindingsFiles(agency, corpus);
  const statuses = files.flatMap((file) => file.checks.map((check) => check.status));
  const count = (wanted: string) => statuses.filter((status) => status === wanted).length;
  return { passed: count('pass'), failed: count('fail'), notApplicable: count('not_applicable'), files };
}
