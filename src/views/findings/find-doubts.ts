// A report, or a point of a body's series → the figures that a check calls into question, and the findings against them.

import type { RateDefinition } from '../../forms/rates.ts';
import { computeRate, type Rate } from '../../report/analysis/compute-rate.ts';
import { chooseOfYear } from '../../report/analysis/read-point.ts';
import { type Doubts, isContradicted, matchDoubts, matchOtherStatements } from '../../report/check/match-doubts.ts';
import type { Finding } from '../../report/model/finding.ts';
import type { Report } from '../../report/model/report.ts';
import { type AgencyEntry, type Held, listAllReports, rememberByCorpus } from '../../store/corpus.ts';
import { collectFindings } from './collect-findings.ts';

/** By the report itself: what the store no longer keeps of it is let go here too. */
const doubtsByReport = rememberByCorpus((_: Held) => new WeakMap<Report, Doubts>());

const findingsOf = (corpus: Held, report: Report): Finding[] =>
  collectFindings(report, corpus).map(({ finding }) => finding);

/** The numbers of its tables for which its text states others. */
export const findOtherStatements = (corpus: Held, report: Report): Doubts =>
  matchOtherStatements(report, findingsOf(corpus, report));

/** Computed once a report. */
export function findDoubts(corpus: Held, report: Report): Doubts {
  const known = doubtsByReport(corpus);
  const doubts = known.get(report) ?? matchDoubts(report, findingsOf(corpus, report));
  known.set(report, doubts);
  return doubts;
}

/** The rate of a report, but none where its base is contradicted: it would be as wrong as that. */
export const computeSoundRate = (
  corpus: Held,
  report: Report,
  definition: RateDefinition,
  residents: number | null = null,
): Rate => computeRate(report, definition, residents, isContradicted(findDoubts(corpus, report)));

/** A year, the figure that was read for it, and those added to it. */
export interface DoubtedPoint {
  year: number;
  figure: { metric: string } | null;
  others?: readonly { metric: string }[];
}

/** `parts`: the metrics that the point was made from, where it is no single figure. */
export type BodyDoubts = (point: DoubtedPoint, parts?: readonly string[]) => readonly Finding[];

/** A sum or a rate is in doubt with any of its parts. */
export function makeBodyDoubts(corpus: Held, agency: Pick<AgencyEntry, 'reports' | 'beside'>): BodyDoubts {
  const reports = listAllReports(agency);
  return ({ year, figure, others = [] }, parts) => {
    const own = parts ?? (figure ? [figure, ...others] : []).map(({ metric }) => metric);
    const found = chooseOfYear(
      reports.map(({ report }) => report),
      year,
    )
      .flatMap((report) => [...findDoubts(corpus, report)])
      .filter(([metric]) => own.includes(metric));
    return [...new Set(found.flatMap(([, findings]) => findings))];
  };
}
