// A point of a body's series → the findings that set another number against what it was read from.
import type { Finding } from '../../report/model/finding.ts';
import type { AgencyEntry, Corpus } from '../../store/corpus.ts';
import { findDoubts } from './find-doubts.ts';

/** A year, the figure that was read for it, and those added to it. */
export interface DoubtedPoint {
  year: number;
  figure: { metric: string } | null;
  others?: readonly { metric: string }[];
}

/** `parts`: the metrics that the point was made from, where it is no single figure. */
export type BodyDoubts = (point: DoubtedPoint, parts?: readonly string[]) => readonly Finding[];

/** A sum or a rate is in doubt with any of its parts. */
export function makeBodyDoubts(corpus: Corpus, { reports }: Pick<AgencyEntry, 'reports'>): BodyDoubts {
  return ({ year, figure, others = [] }, parts) => {
    const own = parts ?? (figure ? [figure, ...others] : []).map(({ metric }) => metric);
    const found = reports
      .filter(({ report }) => report.year === year)
      .flatMap(({ report }) => [...findDoubts(corpus, report)])
      .filter(([metric]) => own.includes(metric));
    return [...new Set(found.flatMap(([, findings]) => findings))];
  };
}
