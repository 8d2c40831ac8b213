// Two consecutive years of one body → key figures that jump by an order of magnitude, and amounts that jump from one unit to another.
import { metricById } from '../../../forms/catalogue.ts';
import { metricsOfOpenUnit, metricsShown } from '../../../forms/facts.ts';
import { buildSeries } from '../../analysis/build-series.ts';
import { changeOnYearBefore } from '../../analysis/compare-points.ts';
import { describeGaps } from '../../analysis/list-neighbours.ts';
import { headMetrics } from '../../analysis/list-readings.ts';
import type { Series, SeriesPoint } from '../../analysis/series-point.ts';
import type { Report } from '../../model/report.ts';
import { keyOfReport } from '../../model/report-key.ts';
import type { Comparison, ReportSeries, SeriesRule } from '../rule.ts';

const factor = 10;
/** A jump of small numbers says nothing; amounts in 万元 are small by their unit. */
const minimumSize = { count: 200, amount: 20, signed: Number.POSITIVE_INFINITY } as const;

const watched: readonly string[] = [...headMetrics, ...metricsShown('magnitude')];

function comparePoint(series: Series, point: SeriesPoint, agencyId: string): Comparison[] {
  const metric = metricById.get(series.metric);
  const change = changeOnYearBefore(series, point.year);
  if (!metric || !point.figure || change.state === 'unknown') return [];
  const { from, to } = change;
  // From or to 0 there is no ratio to speak of.
  if (Math.min(from, to) <= 0 || Math.max(from, to) < minimumSize[metric.kind]) return [{ pass: true }];
  if (Math.max(from, to) < factor * Math.min(from, to)) return [{ pass: true }];
  const times = (Math.max(from, to) / Math.min(from, to)).toFixed(1);
  const failure: Comparison = {
    pass: false,
    message: {
      code: 'years-magnitude.message',
      values: { metric: { metric: metric.id }, before: point.year - 1, from, year: point.year, to, times },
    },
    left: to,
    right: from,
    difference: change.absolute,
    of: keyOfReport({ agencyId, year: point.year, ...(point.scope && { scope: point.scope }) }),
    at: [point.figure.at],
  };
  return [failure];
}

/** Amounts of which a form fixes the unit: 元 for 万元 makes them ten thousand times as large. */
const fixedAmounts = metricsShown('magnitude').filter(
  (id) => metricById.get(id)?.kind === 'amount' && !metricsOfOpenUnit.has(id),
);
const aroundTenThousand = { least: 5000, most: 20_000 };

function isUnitJump(metric: string, { from, to }: { from: number; to: number }): boolean {
  const times = Math.max(from, to) / Math.min(from, to);
  return fixedAmounts.includes(metric) && times >= aroundTenThousand.least && times <= aroundTenThousand.most;
}

function compareMetric(reports: readonly Report[], metric: string, agencyId: string): Comparison[] {
  const series = buildSeries(reports, metric);
  return series.points.flatMap((point) => comparePoint(series, point, agencyId));
}

const compareYears = ({ agencyId, reports }: ReportSeries): Comparison[] =>
  watched.flatMap((metric) => compareMetric(reports, metric, agencyId));

export const yearsMagnitude = {
  id: 'years-magnitude',
  level: 'info',
  scope: 'series',
  family: 'years',
  basis: 'reading',
  applies(series) {
    if (compareYears(series).length > 0) return true;
    return { reason: { code: 'years-magnitude.nothing', values: { gaps: describeGaps(series.reports) } } };
  },
  test: compareYears,
} as const satisfies SeriesRule;

function compareAmount(series: Series, point: SeriesPoint, agencyId: string): Comparison[] {
  const change = changeOnYearBefore(series, point.year);
  if (!point.figure || change.state === 'unknown') return [];
  const { from, to } = change;
  if (Math.min(from, to) <= 0 || !isUnitJump(series.metric, change)) return [{ pass: true }];
  const failure: Comparison = {
    pass: false,
    message: {
      code: 'unit-jump.message',
      values: { metric: { metric: series.metric }, before: point.year - 1, from, year: point.year, to },
    },
    left: to,
    right: from,
    difference: change.absolute,
    of: keyOfReport({ agencyId, year: point.year, ...(point.scope && { scope: point.scope }) }),
    at: [point.figure.at],
  };
  return [failure];
}

const compareAmounts = ({ agencyId, reports }: ReportSeries): Comparison[] =>
  fixedAmounts.flatMap((metric) => {
    const series = buildSeries(reports, metric);
    return series.points.flatMap((point) => compareAmount(series, point, agencyId));
  });

/** Fees some ten thousand times those of the year before, or the other way round. */
export const unitJump = {
  id: 'unit-jump',
  level: 'warning',
  scope: 'series',
  family: 'years',
  basis: 'plausible',
  applies(series) {
    if (compareAmounts(series).length > 0) return true;
    return { reason: { code: 'unit-jump.nothing', values: { gaps: describeGaps(series.reports) } } };
  },
  test: compareAmounts,
} as const satisfies SeriesRule;
