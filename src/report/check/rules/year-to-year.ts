// Two consecutive years of one body → what the first leaves to the next, documents in force and open requests; and figures that jump from one to the other.

import { metricById } from '../../../forms/catalogue.ts';
import { metricsOfOpenUnit, metricsShown } from '../../../forms/facts.ts';
import { type Carry, listCarries, listColumnBounds, listStocks, type Stock } from '../../../forms/sums.ts';
import { buildSeries } from '../../analysis/build-series.ts';
import { changeOnYearBefore } from '../../analysis/compare-points.ts';
import { describeGaps, listNeighbours, type Neighbours } from '../../analysis/list-neighbours.ts';
import { headMetrics } from '../../analysis/list-readings.ts';
import { readReported } from '../../analysis/read-point.ts';
import type { Series, SeriesPoint } from '../../analysis/series-point.ts';
import type { Report } from '../../model/report.ts';
import { keyOfReport } from '../../model/report-key.ts';
import { compareBound, metricsOfBounds } from '../compare-figures.ts';
import { hasTable, mapFigures } from '../figure-map.ts';
import { type Comparison, notApplicable, type ReportRule, type ReportSeries, type SeriesRule } from '../rule.ts';

const stocks = listStocks();

function compareStock({ before, after }: Neighbours, { table, row, there, more, less }: Stock): Comparison[] {
  const last = readReported(before, there);
  const issued = readReported(after, more);
  const repealed = readReported(after, less);
  const present = readReported(after, there);
  if (!last || !issued || !repealed || !present) return [];
  const expected = last.value + issued.value - repealed.value;
  if (present.value === expected) return [{ pass: true }];
  const isShort = present.value < expected;
  const failure: Comparison = {
    pass: false,
    // Documents lapse by themselves; more of them than there can be is what wants an explanation.
    ...(isShort && { level: 'info' }),
    message: {
      code: `years-in-force-chain.${isShort ? 'shortfall' : 'message'}`,
      values: {
        year: after.year,
        before: before.year,
        row: { table, row: row.id },
        present: present.value,
        last: last.value,
        issued: issued.value,
        repealed: repealed.value,
        expected,
      },
    },
    left: present.value,
    right: expected,
    difference: present.value - expected,
    of: keyOfReport(after),
    at: [present.at, issued.at, repealed.at],
  };
  return [failure];
}

const compareYears = ({ reports }: ReportSeries): Comparison[] =>
  listNeighbours(reports).flatMap((pair) => stocks.flatMap((stock) => compareStock(pair, stock)));

/** Two consecutive years of one body → documents in force against last year's plus issued minus repealed; fewer is a note. */
export const yearsInForceChain = {
  id: 'years-in-force-chain',
  level: 'warning',
  scope: 'series',
  family: 'years',
  applies(series) {
    if (compareYears(series).length > 0) return true;
    return { reason: { code: 'years-in-force-chain.nothing', values: { gaps: describeGaps(series.reports) } } };
  },
  test: compareYears,
} as const satisfies SeriesRule;

const bounds = listColumnBounds('active');

/** What was issued or published this year against what is in force or public at its end. */
export const documentsInForce = {
  id: 'documents-in-force',
  level: 'warning',
  scope: 'report',
  family: 'sums',
  basis: 'form',
  compares: { as: 'inForce', metrics: metricsOfBounds(bounds) },
  applies: (report) => hasTable(report, 'active') || notApplicable('noActive'),
  test(report) {
    const figures = mapFigures(report);
    return bounds.flatMap((bound) => compareBound(figures, bound));
  },
} as const satisfies ReportRule;

const carries = listCarries();

function compareColumn({ before, after }: Neighbours, { table, column, now, yearBefore }: Carry): Comparison[] {
  const left = readReported(after, now);
  const right = readReported(before, yearBefore);
  if (!left || !right) return [];
  if (left.value === right.value) return [{ pass: true }];
  const failure: Comparison = {
    pass: false,
    message: {
      code: 'years-carried-in.message',
      values: {
        year: after.year,
        before: before.year,
        column: { table, column: column.id },
        carriedIn: left.value,
        carriedOut: right.value,
      },
    },
    left: left.value,
    right: right.value,
    difference: left.value - right.value,
    of: keyOfReport(after),
    at: [left.at],
  };
  return [failure];
}

const compareCarried = ({ reports }: ReportSeries): Comparison[] =>
  listNeighbours(reports).flatMap((pair) => carries.flatMap((carry) => compareColumn(pair, carry)));

/** Two consecutive years of one body → requests carried in against those carried out the year before, by applicant. */
export const yearsCarriedIn = {
  id: 'years-carried-in',
  level: 'warning',
  scope: 'series',
  family: 'years',
  applies(series) {
    if (compareCarried(series).length > 0) return true;
    return { reason: { code: 'years-carried-in.nothing', values: { gaps: describeGaps(series.reports) } } };
  },
  test: compareCarried,
} as const satisfies SeriesRule;

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

const compareJumps = ({ agencyId, reports }: ReportSeries): Comparison[] =>
  watched.flatMap((metric) => compareMetric(reports, metric, agencyId));

/**
 * Two consecutive years of one body → key figures that jump by an order of magnitude, and amounts that jump from one
 * unit to another.
 */
export const yearsMagnitude = {
  id: 'years-magnitude',
  level: 'info',
  scope: 'series',
  family: 'years',
  basis: 'reading',
  applies(series) {
    if (compareJumps(series).length > 0) return true;
    return { reason: { code: 'years-magnitude.nothing', values: { gaps: describeGaps(series.reports) } } };
  },
  test: compareJumps,
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
