// Table three, column by column: the outcomes against （七）总计.
import { listRowSums } from '../../../forms/sums.ts';
import { compareSum, metricsOfSums } from '../compare-figures.ts';
import { hasTable, mapFigures } from '../figure-map.ts';
import { notApplicable, type ReportRule } from '../rule.ts';

const sums = listRowSums('requests');

export const outcomesTotal = {
  id: 'outcomes-total',
  level: 'error',
  scope: 'report',
  family: 'sums',
  remedy: 'recount',
  basis: 'form',
  compares: { as: 'column', metrics: metricsOfSums(sums) },
  applies: (report) => hasTable(report, 'requests') || notApplicable('noRequests'),
  test(report) {
    const figures = mapFigures(report);
    return sums.flatMap((sum) => compareSum(figures, sum));
  },
} as const satisfies ReportRule;
