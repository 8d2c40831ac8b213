// A figure of a body → the sign before it where a check calls it into question: where that is explained, and why.

import type { Language } from '../../i18n/translate.ts';
import type { Report } from '../../report/model/report.ts';
import { reportPage } from '../../report/model/report-key.ts';
import { type AgencyEntry, type Held, listAllReports } from '../../store/corpus.ts';
import { type DoubtedPoint, findDoubts, makeBodyDoubts } from './find-doubts.ts';
import { sayReasons } from './mark-doubts.ts';

export interface DoubtView {
  /** Of the report that prints the figure; without the language. */
  path: string;
  reasons: string;
}

/** `parts`: the metrics that the point was made from, where it is a sum or a rate. */
export type ViewDoubt = (point: DoubtedPoint, parts?: readonly string[]) => DoubtView | undefined;

/** Undefined for a figure that nothing contradicts. */
export function makeDoubtView(language: Language, corpus: Held, agency: AgencyEntry): ViewDoubt {
  const doubtsOf = makeBodyDoubts(corpus, agency);
  return (point, parts) => {
    const findings = doubtsOf(point, parts);
    if (findings.length === 0) return undefined;
    const contradicts = (report: Report): boolean =>
      [...findDoubts(corpus, report).values()].flat().some((finding) => findings.includes(finding));
    const own = listAllReports(agency).find(({ report }) => report.year === point.year && contradicts(report))?.report;
    return own && { path: reportPage(own), reasons: sayReasons(language, findings) };
  };
}
