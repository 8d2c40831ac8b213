// Bodies and a metric → their places in the year that most of them report, and who has none, and why.
import { readPoint } from '../../report/analysis/read-point.ts';
import type { SeriesPoint } from '../../report/analysis/series-point.ts';
import type { AgencyEntry } from '../../store/corpus.ts';
import { chooseYear } from './choose-year.ts';
import { type Ranked, rankValues } from './rank-values.ts';

export interface AgencyPoint {
  agency: AgencyEntry;
  point: SeriesPoint;
}

export interface FigureRanking {
  metric: string;
  year: number;
  ranked: readonly Ranked<AgencyPoint>[];
  /** Bodies whose report of the year gives no number, or only one of another source. */
  without: readonly AgencyPoint[];
  /** How many bodies have no report of the year. */
  noReport: number;
}

/** A number that stands in another place of the report is no match for one of the table. */
const isRankable = ({ state, tie }: SeriesPoint): boolean => state === 'reported' && tie !== 'other_source';

function readBody(agency: AgencyEntry, metric: string, year: number): AgencyPoint {
  const own = agency.reports.filter(({ report }) => report.year === year).map(({ report }) => report);
  return { agency, point: readPoint(own, metric, year) };
}

/** Null where no body reports the metric in any year. The bodies are of one group: see `groupBodies`. */
export function rankFigures(agencies: readonly AgencyEntry[], metric: string): FigureRanking | null {
  const years = agencies.flatMap((agency) =>
    agency.reports.flatMap(({ report: { year } }) => (isRankable(readBody(agency, metric, year).point) ? [year] : [])),
  );
  const year = chooseYear(years);
  if (year === null) return null;
  const points = agencies.map((agency) => readBody(agency, metric, year));
  return {
    metric,
    year,
    ranked: rankValues(
      points.filter(({ point }) => isRankable(point)),
      ({ point }) => point.value ?? 0,
    ),
    without: points.filter(({ point }) => !isRankable(point) && point.state !== 'no_report'),
    noReport: points.filter(({ point }) => point.state === 'no_report').length,
  };
}
