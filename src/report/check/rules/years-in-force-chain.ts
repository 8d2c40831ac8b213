// Two consecutive years of one body → documents in force against last year's plus issued minus repealed.
import { listStocks, type Stock } from '../../../forms/sums.ts';
import { describeGaps, listNeighbours, type Neighbours } from '../../analysis/list-neighbours.ts';
import { readReported } from '../../analysis/read-point.ts';
import type { Comparison, ReportSeries, SeriesRule } from '../rule.ts';

const stocks = listStocks();

function compareStock({ before, after }: Neighbours, { table, row, there, more, less }: Stock): Comparison[] {
  const last = readReported(before, there);
  const issued = readReported(after, more);
  const repealed = readReported(after, less);
  const present = readReported(after, there);
  if (!last || !issued || !repealed || !present) return [];
  const expected = last.value + issued.value - repealed.value;
  if (present.value === expected) return [{ pass: true }];
  const failure: Comparison = {
    pass: false,
    message: {
      code: 'years-in-force-chain.message',
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
    of: { agencyId: after.agencyId, year: after.year },
    at: [present.at, issued.at, repealed.at],
  };
  return [failure];
}

const compareYears = ({ reports }: ReportSeries): Comparison[] =>
  listNeighbours(reports).flatMap((pair) => stocks.flatMap((stock) => compareStock(pair, stock)));

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
