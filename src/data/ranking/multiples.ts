// Bodies and a way to name them → the series of requests received of those with most of them, for small charts side by side.
import type { ChartSeries } from '../../charts/chart-input.ts';
import { buildSeries, type YearRange } from '../../report/series/build-series.ts';
import type { AgencyEntry } from '../corpus.ts';

export interface Multiples {
  cells: readonly ChartSeries[];
  /** Bodies with numbers that are not drawn. */
  left: number;
}

const most = 24;

const highest = ({ points }: ChartSeries): number => points.reduce((top, { value }) => Math.max(top, value ?? -1), -1);

/** Numbers of the text are left out: beside those of the table they would look alike. */
function readSeries(agency: AgencyEntry, years: YearRange, label: string): ChartSeries {
  const reports = agency.reports.map(({ report }) => report);
  const series = buildSeries(reports, 'requests.received.total', years);
  const points = series.points.map((point) =>
    point.tie === 'different_source'
      ? ({ ...point, state: 'not_stated', value: null, qualifier: null } as const)
      : point,
  );
  return { id: agency.id, label, points, breaks: series.breaks };
}

export function listMultiples(
  agencies: readonly AgencyEntry[],
  years: YearRange,
  name: (agency: AgencyEntry) => string,
): Multiples {
  const series = agencies.map((agency) => readSeries(agency, years, name(agency))).filter((one) => highest(one) >= 0);
  const sorted = series.toSorted((a, b) => highest(b) - highest(a));
  return { cells: sorted.slice(0, most), left: Math.max(0, sorted.length - most) };
}
