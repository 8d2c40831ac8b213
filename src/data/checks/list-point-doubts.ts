// A point of a body's series → the findings that set another number against what it was read from.
import type { Finding } from '../../report/model/finding.ts';
import type { SeriesPoint } from '../../report/series/series-point.ts';
import type { AgencyEntry, Corpus } from '../corpus.ts';
import { groupOfMetric, type OutcomeId } from '../outcomes/outcome-groups.ts';
import { findDoubts } from './find-doubts.ts';

export type BodyDoubts = (point: Pick<SeriesPoint, 'year' | 'figure'>, outcome?: OutcomeId) => readonly Finding[];

/** A way in which requests end is in doubt with any class that was added up for it. */
export function makeBodyDoubts(corpus: Corpus, { reports }: Pick<AgencyEntry, 'reports'>): BodyDoubts {
  return ({ year, figure }, outcome) => {
    const found = reports
      .filter(({ report }) => report.year === year)
      .flatMap(({ report }) => [...findDoubts(corpus, report)])
      .filter(([metric]) => (outcome ? groupOfMetric.get(metric) === outcome : metric === figure?.metric));
    return [...new Set(found.flatMap(([, findings]) => findings))];
  };
}
