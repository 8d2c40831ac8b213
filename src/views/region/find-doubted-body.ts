// A cell of a table of totals → the first body whose figure in it a check calls into question.
import { readPoint } from '../../report/analysis/read-point.ts';
import type { SeriesPoint } from '../../report/analysis/series-point.ts';
import type { AgencyEntry, Corpus } from '../../store/corpus.ts';
import { makeBodyDoubts } from '../checks/find-doubts.ts';
import type { TotalCell } from './total-cell.ts';

export interface DoubtedBody {
  agency: AgencyEntry;
  point: SeriesPoint;
}

export function findDoubtedBody(corpus: Corpus, metric: string, { year, counted }: TotalCell): DoubtedBody | undefined {
  for (const id of counted) {
    const agency = corpus.agencyById.get(id);
    if (!agency) continue;
    const reports = agency.reports.map(({ report }) => report);
    const point = readPoint(reports, metric, year);
    if (makeBodyDoubts(corpus, agency)(point).length > 0) return { agency, point };
  }
  return undefined;
}
