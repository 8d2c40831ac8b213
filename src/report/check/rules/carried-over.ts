// What one year leaves to the next, documents in force and open requests, against what the next one begins and ends with.
import { type Carry, listCarries, listColumnBounds, listStocks, type Stock } from '../../../forms/sums.ts';
import { describeGaps, listNeighbours, type Neighbours } from '../../analysis/list-neighbours.ts';
import { readReported } from '../../analysis/read-point.ts';
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
