// The corpus and a metric → every report's own figure of it, in one walk over the reports.
import type { Figure, FigureStatus } from '../../report/model/figure.ts';
import type { AgencyEntry, Corpus } from '../../store/corpus.ts';
import { makeFinder } from './make-finder.ts';

/** `not_stated`: the form prints the metric and the report does not list it. `unit_not_stated`: nobody says in what. */
export type MetricState = FigureStatus | 'not_stated' | 'unit_not_stated';

export interface MetricReading {
  agency: AgencyEntry;
  year: number;
  state: MetricState;
  /** Null where the report does not list the metric. */
  figure: Figure | null;
}

type Finder = ReturnType<typeof makeFinder>;

function stateOf(figure: Figure | null): MetricState {
  if (!figure) return 'not_stated';
  return figure.status === 'reported' && figure.unit === null ? 'unit_not_stated' : figure.status;
}

function readAgency(agency: AgencyEntry, find: Finder, templates: readonly string[]): MetricReading[] {
  return agency.reports.flatMap(({ report }): MetricReading[] => {
    const figure = find(report) ?? null;
    if (!figure && !templates.includes(report.template)) return [];
    return [{ agency, year: report.year, state: stateOf(figure), figure }];
  });
}

/** Only the metric itself: what other forms count nearly alike is another metric with a page of its own. */
export function readMetric(corpus: Corpus, metric: string, templates: readonly string[]): MetricReading[] {
  const find = makeFinder(metric);
  return corpus.agencies.flatMap((agency) => readAgency(agency, find, templates));
}
